"""The hooks that we write: made from the scripts that the program brings, never over another's."""

import os
import re
import shlex
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from de_an06.console.handing_out import Handout, hand_out, is_ours
from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.git.git import git, git_line
from de_an06.record.whole import note_written
from de_an06.surface.seal import SCRIPT_SEAL

_RUN = 0o111

_MARK = "de-an06 hooks"
"""A hook that has it in its first lines is ours, or was before somebody changed it."""


def script(name: str, command: str, facts: Mapping[str, str]) -> bytes:
    """A hook's text; `command` is what wrote it, the facts are put in as words of the shell.

    Git runs it with its own shell, on Windows too.
    """
    text = resources.files("de_an06.guard").joinpath(f"scripts/{name}.sh").read_text("utf-8")
    words = {key: shlex.quote(fact) for key, fact in facts.items()}
    words["MARK"] = f"{_MARK} {command}"
    return re.sub("@([A-Z]+)@", lambda word: words[word[1]], text).encode()


def hook_file(place: Path, text: bytes) -> Handout:
    """A hook in its place."""
    return Handout(place, text, SCRIPT_SEAL)


def is_free(hook: Handout) -> bool:
    """Whether a hook's place is empty, or has one of ours that nobody changed."""
    return is_ours(hook) or not os.path.lexists(hook.path)


def was_ours(place: Path) -> bool:
    """Whether a hook is one of ours that somebody changed, or of an older version."""
    if place.is_symlink() or not place.is_file():
        return False
    return _MARK.encode() in b"\n".join(place.read_bytes().split(b"\n")[:3])


def put_hook(hook: Handout, *, force: bool) -> bool:
    """Write a hook that can be run; whether that changed anything."""
    changed = bool(hand_out([hook], force=force, keep="keep_by_moving"))
    mode = hook.path.stat().st_mode
    if mode & _RUN == _RUN:
        return changed
    hook.path.chmod(mode | _RUN)
    return True


def hooks_folder(root: Path) -> Path:
    """Where git looks for hooks: it gives the place from the top of the clone."""
    top = Path(git_line(root, "rev-parse", "--show-toplevel") or root)
    return top / (git_line(top, "rev-parse", "--git-path", "hooks") or ".git/hooks")


def configure(root: Path, key: str, value: str) -> bool:
    """Set a key of a repository's configuration that says something else; whether it did."""
    if git_line(root, "config", "--local", "--get", key) == value:
        return False
    if git(root, "config", "--local", "--replace-all", key, value) is None:
        raise Refused("config_refused", code=NO_PROJECT, key=key)
    note_written(root / (git_line(root, "rev-parse", "--git-path", "config") or ".git/config"))
    return True

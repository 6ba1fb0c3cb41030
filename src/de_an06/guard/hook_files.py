"""The hooks that we write: made from the scripts that the program brings, never over another's."""

import re
import shlex
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.git.git import git, git_line
from de_an06.record.whole import replace_whole

_RUN = 0o111

_MARK = "de-an06 hooks"
"""A hook that has it in its first lines is ours."""


def script(name: str, command: str, facts: Mapping[str, str]) -> bytes:
    """A hook's text; `command` is what wrote it, the facts are put in as words of the shell.

    Git runs it with its own shell, on Windows too.
    """
    text = resources.files("de_an06.guard").joinpath(f"scripts/{name}.sh").read_text("utf-8")
    words = {key: shlex.quote(fact) for key, fact in facts.items()}
    words["MARK"] = f"{_MARK} {command}"
    return re.sub("@([A-Z]+)@", lambda word: words[word[1]], text).encode()


def is_free(place: Path) -> bool:
    """Whether a hook's place is empty, or has one of ours."""
    if place.is_symlink():
        return False
    return not place.exists() or _MARK.encode() in b"\n".join(place.read_bytes().split(b"\n")[:3])


def put_hook(place: Path, text: bytes) -> bool:
    """Write a hook that can be run; whether that changed anything."""
    if place.is_file() and place.read_bytes() == text and place.stat().st_mode & _RUN == _RUN:
        return False
    replace_whole(place, text)
    place.chmod(place.stat().st_mode | _RUN)
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
    return True

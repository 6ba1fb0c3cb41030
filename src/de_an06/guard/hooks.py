"""`de-an06 hooks install`: this clone's merge driver and hooks."""

import os
import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path, PurePath
from typing import Annotated

import typer

from de_an06.console.asked import asked_agency
from de_an06.console.handing_out import ForceOption, Handout, hand_out, is_ours
from de_an06.console.invocation import invocation
from de_an06.console.output import show
from de_an06.console.refused import NO_PROJECT, REFUSED, Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.git.git import default_agency, git, git_line
from de_an06.load.layout import DATA, MONTHS, month_path
from de_an06.surface.screen import Line, Tone, line
from de_an06.surface.seal import SCRIPT_SEAL
from de_an06.words.say import Lang, Wording, say, wording

_DRIVER_NAME = "de-an06: trộn tệp cập nhật theo từng mục"
_RUN = 0o111

_MARK = "de-an06 hooks install"
"""A hook that has it in its first lines is ours, or was before somebody changed it."""

# A hook that calls ours has what git says on stdin for itself, so ours gets a line made for it.
_HOOKS = {
    "pre-commit": '"$(dirname "$0")/{side}" || exit 1',
    "pre-push": (
        'echo "HEAD $(git rev-parse HEAD) refs/heads/HEAD 0" | '
        '"$(dirname "$0")/{side}" "$@" || exit 1'
    ),
}
"""The hooks by name, with the line by which somebody else's hook calls our script beside it."""


# `-P` keeps Python from importing modules out of the folder where git runs it: whoever may write a
# file there would run code elsewhere.
def _driver(python: PurePath) -> str:
    """The merge driver's command line, which this interpreter runs.

    Where it is gone, git's own merge does what it does without a driver: what is wrong must not
    look like a conflict whose file has only our side.
    """
    runs = shlex.quote(python.as_posix()).replace("%", "%%")
    return (
        f"if {runs} -P -c 'import de_an06' 2>/dev/null; "
        f"then {runs} -P -m de_an06 hooks merge %O %A %B %P; "
        "else git merge-file -L ours -L base -L theirs %A %O %B; fi"
    )


def _script(name: str, python: PurePath, project: str) -> str:
    """A hook's text, for the project that stands at `project` in its clone.

    Git runs all of this with its own shell, on Windows too. Without the program nothing is checked
    here; the server checks all the same.
    """
    text = resources.files("de_an06.guard").joinpath(f"scripts/{name}.sh").read_text("utf-8")
    facts = {"PYTHON": shlex.quote(python.as_posix()), "PROJECT": shlex.quote(project)}
    return re.sub("@([A-Z]+)@", lambda word: (facts | {"MARK": _MARK})[word[1]], text)


AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="MÃ", help="Cơ quan của bản sao này.")
]


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that was set up, or was there already.

    `foreign` is somebody else's hook, which we may not touch, and which lacks the line `call`; or
    one of ours that somebody changed, and then there is no such line.
    """

    what: Wording
    changed: bool
    foreign: Path | None = None
    call: str = ""


def hooks_install(
    context: typer.Context, agency: AgencyOption = None, *, force: ForceOption = False
) -> None:
    """Đặt bộ trộn tệp cập nhật và các móc git cho bản sao này."""
    options = invocation(context)
    workspace = find_workspace(options)
    root = workspace.root
    if git_line(root, "rev-parse", "--show-toplevel") is None:
        raise Refused("no_git", code=NO_PROJECT, root=root)
    chosen = None
    if agency is not None:
        chosen = asked_agency(agency, sound(options, read_plan(workspace))).id
    settings = [*_configured(root, chosen), *(_hook(root, name, force=force) for name in _HOOKS)]
    show([shown for setting in settings for shown in _shown(options.lang, setting)])
    show([*_lacking(options.lang, workspace), *_hints(options.lang, root, settings)])
    if any(setting.foreign for setting in settings):
        raise typer.Exit(REFUSED)


def _configured(root: Path, agency: str | None) -> Iterator[Setting]:
    """The merge driver, and the clone's agency where one was named."""
    name = _set(root, "merge.de-an06.name", _DRIVER_NAME)
    driver = _set(root, "merge.de-an06.driver", _driver(Path(sys.executable)))
    yield Setting(wording("hooks_driver"), name or driver)
    if agency is not None:
        changed = _set(root, "de-an06.agency", agency)
        yield Setting(wording("hooks_agency", agency=agency), changed)


def _set(root: Path, key: str, value: str) -> bool:
    """Set a key of this clone's configuration that says something else; whether it did."""
    if git_line(root, "config", "--local", "--get", key) == value:
        return False
    if git(root, "config", "--local", "--replace-all", key, value) is None:
        raise Refused("config_refused", code=NO_PROJECT, key=key)
    return True


def _hook(root: Path, name: str, *, force: bool) -> Setting:
    """Write our script as a hook, or beside the hook of somebody else, which is to call it."""
    what = wording("hooks_hook", name=name)
    project = (git_line(root, "rev-parse", "--show-prefix") or "").rstrip("/") or "."
    # A graphical client may not have the command on its path: this interpreter runs it.
    text = _script(name, Path(sys.executable), project).encode()
    hook = Handout(_hooks_folder(root) / name, text, SCRIPT_SEAL)
    if force or is_ours(hook) or not os.path.lexists(hook.path):
        return Setting(what, _put(hook, force=force))
    if _has_mark(hook.path):
        return Setting(what, changed=False, foreign=hook.path)
    side = replace(hook, path=hook.path.with_name(f"{name}.de-an06"))
    changed = _put(side, force=force)
    is_called = hook.path.is_file() and side.path.name.encode() in hook.path.read_bytes()
    call = _HOOKS[name].format(side=side.path.name)
    return Setting(what, changed, None if is_called else hook.path, call)


def _hooks_folder(root: Path) -> Path:
    top = Path(git_line(root, "rev-parse", "--show-toplevel") or root)
    # Git gives the place of hooks from the folder where it is asked, core.hooksPath too.
    return top / (git_line(top, "rev-parse", "--git-path", "hooks") or ".git/hooks")


def _has_mark(place: Path) -> bool:
    """Whether a hook was ours once."""
    if place.is_symlink() or not place.is_file():
        return False
    return _MARK.encode() in b"\n".join(place.read_bytes().split(b"\n")[:3])


def _put(hook: Handout, *, force: bool) -> bool:
    """Write a hook that can be run; whether that changed anything."""
    changed = bool(hand_out([hook], force=force, keep="keep_by_moving"))
    mode = hook.path.stat().st_mode
    if mode & _RUN == _RUN:
        return changed
    hook.path.chmod(mode | _RUN)
    return True


def _shown(lang: Lang, setting: Setting) -> Iterator[Line]:
    if setting.foreign and not setting.call:
        yield line(say(lang, "hooks_edited", path=setting.foreign), Tone.WARNING)
    elif setting.foreign:
        yield line(say(lang, "hooks_foreign", path=setting.foreign), Tone.WARNING)
        yield line(f"    {setting.call}")
    else:
        phrase = "hooks_set" if setting.changed else "hooks_kept"
        yield line(say(lang, phrase, what=setting.what), Tone.GOOD)


def _lacking(lang: Lang, workspace: Workspace) -> Iterator[Line]:
    """The lines that the project's .gitattributes lack."""
    month = month_path(workspace.plan, "x", "2024-01")
    answer = git(workspace.root, "check-attr", "-z", "merge", "text", "eol", "--", month) or b""
    words = answer.decode(errors="replace").split("\0")
    found = dict(zip(words[1::3], words[2::3], strict=False))
    lacking = {}
    if found.get("merge") != "de-an06":
        lacking["merge"] = f"{MONTHS} merge=de-an06"
    if found.get("eol") != "lf" and found.get("text") != "unset":
        lacking["bytes"] = f"{DATA}/** text eol=lf"
    for name, wanted in lacking.items():
        reason = say(lang, f"lacks_{name}")
        yield line(say(lang, "hooks_attribute", reason=reason), Tone.WARNING)
        yield line(f"    {wanted}")


def _hints(lang: Lang, root: Path, settings: Sequence[Setting]) -> Iterator[Line]:
    if not any(setting.changed or setting.foreign for setting in settings):
        yield line(say(lang, "hooks_nothing"))
    if default_agency(root) is None:
        yield line(say(lang, "hooks_no_agency"))

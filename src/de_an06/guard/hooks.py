"""`de-an06 hooks install`: this clone's merge driver and hooks."""

import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Annotated

import typer

from de_an06.console.asked import asked_agency
from de_an06.console.clone import readable_clone
from de_an06.console.handing_out import ForceOption
from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.output import show
from de_an06.console.refused import NO_PROJECT, REFUSED, Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.git.git import default_agency, git, git_line
from de_an06.guard.hook_files import (
    configure,
    hook_file,
    hooks_folder,
    is_free,
    put_hook,
    script,
    was_ours,
)
from de_an06.load.layout import DATA, MONTHS, month_path
from de_an06.surface.screen import Line, Tone, line
from de_an06.words.say import Lang, Wording, say, wording

_DRIVER_NAME = "de-an06: trộn tệp cập nhật theo từng mục"
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
    context: typer.Context,
    agency: AgencyOption = None,
    *,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Đặt bộ trộn tệp cập nhật và các móc git cho bản sao này."""
    options = invocation(context)
    workspace = find_workspace(options)
    root = workspace.root
    readable_clone(root)
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
    name = configure(root, "merge.de-an06.name", _DRIVER_NAME)
    driver = configure(root, "merge.de-an06.driver", _driver(Path(sys.executable)))
    yield Setting(wording("hooks_driver"), name or driver)
    if agency is not None:
        changed = configure(root, "de-an06.agency", agency)
        yield Setting(wording("hooks_agency", agency=agency), changed)


def _hook(root: Path, name: str, *, force: bool) -> Setting:
    """Write our script as a hook, or beside the hook of somebody else, which is to call it."""
    what = wording("hooks_hook", name=name)
    project = (git_line(root, "rev-parse", "--show-prefix") or "").rstrip("/") or "."
    # A graphical client may not have the command on its path: this interpreter runs it.
    facts = {"PYTHON": Path(sys.executable).as_posix(), "PROJECT": project}
    hook = hook_file(hooks_folder(root) / name, script(name, "install", facts))
    if force or is_free(hook):
        return Setting(what, put_hook(hook, force=force))
    if was_ours(hook.path):
        return Setting(what, changed=False, foreign=hook.path)
    side = replace(hook, path=hook.path.with_name(f"{name}.de-an06"))
    changed = put_hook(side, force=force)
    is_called = hook.path.is_file() and side.path.name.encode() in hook.path.read_bytes()
    call = _HOOKS[name].format(side=side.path.name)
    return Setting(what, changed, None if is_called else hook.path, call)


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

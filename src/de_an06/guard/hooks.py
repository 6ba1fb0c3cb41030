"""`de-an06 hooks install`: this clone's merge driver and hooks."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_agency
from de_an06.console.invocation import invocation
from de_an06.console.output import show
from de_an06.console.refused import NO_PROJECT, REFUSED, Refused
from de_an06.console.workspace import Workspace, find_workspace, open_register
from de_an06.git.git import default_agency
from de_an06.guard.clone import (
    HOOKS,
    Clone,
    attributes,
    beside,
    clone_of,
    configure,
    configured,
    driver,
    is_ours,
    script,
)
from de_an06.load.layout import MONTHS, month_path
from de_an06.model.period import Cadence, Period
from de_an06.record.whole import replace_whole
from de_an06.surface.screen import Line, Tone, line
from de_an06.words.say import Lang, Wording, say, wording

_DRIVER_NAME = "de-an06: trộn tệp tháng theo từng mục"
_RUN = 0o111

AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="MÃ", help="Cơ quan của bản sao này.")
]


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that was set up, or was there already.

    `foreign` is somebody else's hook, which we may not touch, and which lacks the line `call`.
    """

    what: Wording
    changed: bool
    foreign: Path | None = None
    call: str = ""


def hooks_install(context: typer.Context, agency: AgencyOption = None) -> None:
    """Đặt bộ trộn tệp tháng và các móc git cho bản sao này."""
    options = invocation(context)
    workspace = find_workspace(options)
    clone = clone_of(workspace.root)
    if clone is None:
        raise Refused("no_git", code=NO_PROJECT, root=workspace.root)
    chosen = asked_agency(agency, open_register(options)).id if agency is not None else None
    settings = [_driver(clone), *_agency(clone, chosen), *(_hook(clone, name) for name in HOOKS)]
    show([shown for setting in settings for shown in _shown(options.lang, setting)])
    show([*_lacking(options.lang, workspace), *_hints(options.lang, workspace, settings)])
    if any(setting.foreign for setting in settings):
        raise typer.Exit(REFUSED)


def _driver(clone: Clone) -> Setting:
    wanted = {"name": _DRIVER_NAME, "driver": driver(_python())}
    changed = [_set(clone, f"merge.de-an06.{key}", value) for key, value in wanted.items()]
    return Setting(wording("hooks_driver"), any(changed))


def _agency(clone: Clone, agency: str | None) -> Iterator[Setting]:
    if agency is not None:
        changed = _set(clone, "de-an06.agency", agency)
        yield Setting(wording("hooks_agency", agency=agency), changed)


def _hook(clone: Clone, name: str) -> Setting:
    what = wording("hooks_hook", name=name)
    text = script(name, _python(), clone.project).encode()
    place = clone.hooks / name
    if _is_free(place):
        return Setting(what, _put(place, text))
    side = place.with_name(beside(name))
    changed = _put(side, text)
    is_called = place.is_file() and side.name.encode() in place.read_bytes()
    return Setting(what, changed, None if is_called else place, HOOKS[name].format(side=side.name))


def _python() -> Path:
    """The interpreter that runs this: a graphical client may not have the command on its path."""
    return Path(sys.executable)


def _set(clone: Clone, key: str, value: str) -> bool:
    """Set a key where it says something else; whether it did."""
    if configured(clone.top, key) == value:
        return False
    if not configure(clone.top, key, value):
        raise Refused("config_refused", code=NO_PROJECT, key=key)
    return True


def _is_free(place: Path) -> bool:
    """Whether a hook's place is empty, or has one of ours."""
    if place.is_symlink():
        return False
    return not place.exists() or is_ours(place.read_bytes())


def _put(place: Path, text: bytes) -> bool:
    """Write a hook that can be run; whether that changed anything."""
    if place.is_file() and place.read_bytes() == text and place.stat().st_mode & _RUN == _RUN:
        return False
    replace_whole(place, text)
    place.chmod(place.stat().st_mode | _RUN)
    return True


def _shown(lang: Lang, setting: Setting) -> Iterator[Line]:
    if setting.foreign:
        yield line(say(lang, "hooks_foreign", path=setting.foreign), Tone.WARNING)
        yield line(f"    {setting.call}")
    else:
        phrase = "hooks_set" if setting.changed else "hooks_kept"
        yield line(say(lang, phrase, what=setting.what), Tone.GOOD)


def _lacking(lang: Lang, workspace: Workspace) -> Iterator[Line]:
    """The lines that the project's .gitattributes lack."""
    january = Period(workspace.year, Cadence.MONTH, 1)
    found = attributes(workspace.root, month_path(workspace.year, "x", january))
    lacking = {}
    if found.get("merge") != "de-an06":
        lacking["merge"] = f"{MONTHS} merge=de-an06"
    if found.get("eol") != "lf" and found.get("text") != "unset":
        lacking["bytes"] = "plan/** text eol=lf"
    for name, wanted in lacking.items():
        reason = say(lang, f"lacks_{name}")
        yield line(say(lang, "hooks_attribute", reason=reason), Tone.WARNING)
        yield line(f"    {wanted}")


def _hints(lang: Lang, workspace: Workspace, settings: Sequence[Setting]) -> Iterator[Line]:
    if not any(setting.changed or setting.foreign for setting in settings):
        yield line(say(lang, "hooks_nothing"))
    if default_agency(workspace.root) is None:
        yield line(say(lang, "hooks_no_agency"))

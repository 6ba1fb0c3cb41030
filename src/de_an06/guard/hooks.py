"""`de-an06 hooks install`: this clone's merge driver and hooks."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_agency
from de_an06.console.invocation import Invocation, invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import NO_PROJECT, REFUSED
from de_an06.console.workspace import Workspace, find_workspace, open_register
from de_an06.git.git import default_agency
from de_an06.guard.clone import (
    HOOKS,
    Clone,
    attributes,
    beside,
    call,
    clone_of,
    configure,
    configured,
    driver,
    is_ours,
    script,
)
from de_an06.record.whole import replace_whole
from de_an06.surface.screen import Line, Tone, line
from de_an06.surface.visible import visible
from de_an06.words.say import say

_DRIVER_NAME = "de-an06: trộn tệp tháng theo từng mục"
_RUN = 0o111

AgencyOption = Annotated[
    str | None, typer.Option("--agency", metavar="MÃ", help="Cơ quan của bản sao này.")
]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was set up, or was there already.

    `foreign` is somebody else's hook, which we may not touch, and which lacks the line `call`.
    """

    what: str
    changed: bool
    foreign: Path | None = None
    call: str = ""


def hooks_install(context: typer.Context, agency: AgencyOption = None) -> None:
    """Đặt bộ trộn tệp tháng và các móc git cho bản sao này."""
    said = invocation(context)
    workspace = find_workspace(said)
    clone = clone_of(workspace.root)
    if clone is None:
        tell(f"de-an06: {visible(say(said.lang, 'no_git', root=workspace.root))}\n")
        raise typer.Exit(NO_PROJECT)
    chosen = asked_agency(agency, open_register(said)).id if agency is not None else None
    steps = [_driver(said, clone), *_agency(said, clone, chosen), *_hooks(said, clone)]
    show([shown for step in steps for shown in _shown(said, step)])
    show([*_lacking(said, workspace), *_hints(said, workspace, steps)])
    if any(step.foreign for step in steps):
        raise typer.Exit(REFUSED)


def _driver(said: Invocation, clone: Clone) -> Step:
    wanted = {"name": _DRIVER_NAME, "driver": driver(_python())}
    changed = [_set(said, clone, f"merge.de-an06.{key}", value) for key, value in wanted.items()]
    return Step(say(said.lang, "hooks_driver"), any(changed))


def _agency(said: Invocation, clone: Clone, agency: str | None) -> Iterator[Step]:
    if agency is not None:
        changed = _set(said, clone, "de-an06.agency", agency)
        yield Step(say(said.lang, "hooks_agency", agency=agency), changed)


def _hooks(said: Invocation, clone: Clone) -> Iterator[Step]:
    for name in HOOKS:
        what = say(said.lang, "hooks_hook", name=name)
        text = script(name, _python(), clone.project).encode()
        place = clone.hooks / name
        if _is_free(place):
            yield Step(what, _put(place, text))
            continue
        side = place.with_name(beside(name))
        changed = _put(side, text)
        is_called = place.is_file() and beside(name).encode() in place.read_bytes()
        yield Step(what, changed, None if is_called else place, call(name))


def _python() -> Path:
    """The interpreter that runs this: a graphical client may not have the command on its path."""
    return Path(sys.executable)


def _set(said: Invocation, clone: Clone, key: str, value: str) -> bool:
    """Set a key where it says something else; whether it did."""
    if configured(clone.top, key) == value:
        return False
    if not configure(clone.top, key, value):
        tell(f"de-an06: {say(said.lang, 'config_refused', key=key)}\n")
        raise typer.Exit(NO_PROJECT)
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


def _shown(said: Invocation, step: Step) -> Iterator[Line]:
    if step.foreign:
        yield line(say(said.lang, "hooks_foreign", path=step.foreign), Tone.WARNING)
        yield line(f"    {step.call}")
    else:
        phrase = "hooks_set" if step.changed else "hooks_kept"
        yield line(say(said.lang, phrase, what=step.what), Tone.GOOD)


def _lacking(said: Invocation, workspace: Workspace) -> Iterator[Line]:
    """The lines that the project's .gitattributes lack."""
    month = f"plan/{workspace.year}/updates/x/{workspace.year}-01.yaml"
    found = attributes(workspace.root, month)
    lacking = {}
    if found.get("merge") != "de-an06":
        lacking["merge"] = "plan/*/updates/*/*.yaml merge=de-an06"
    if found.get("eol") != "lf" and found.get("text") != "unset":
        lacking["bytes"] = "plan/** text eol=lf"
    for name, wanted in lacking.items():
        reason = say(said.lang, f"lacks_{name}")
        yield line(say(said.lang, "hooks_attribute", reason=reason), Tone.WARNING)
        yield line(f"    {wanted}")


def _hints(said: Invocation, workspace: Workspace, steps: list[Step]) -> Iterator[Line]:
    if not any(step.changed or step.foreign for step in steps):
        yield line(say(said.lang, "hooks_nothing"))
    if default_agency(workspace.root) is None:
        yield line(say(said.lang, "hooks_no_agency"))

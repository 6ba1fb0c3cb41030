"""Files for people: written where nothing of anybody else's is lost.

Only what this program wrote itself, and nobody changed since, is replaced: the file says so (a
seal), or, where a format has no place for that, a record beside it (docs/design.md, "Files for
people").
"""

import hashlib
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from typer._click.globals import get_current_context  # typer has no public name

from de_an06.console.account import is_accounted
from de_an06.console.invocation import invocation
from de_an06.console.output import is_terminal, put, put_bytes
from de_an06.console.refused import USAGE, Refused
from de_an06.load.folder import read_regular
from de_an06.load.layout import AGENCIES
from de_an06.load.taking import not_kept
from de_an06.record.whole import replace_whole
from de_an06.surface.seal import Seal
from de_an06.words.say import wording

STDOUT = Path("-")
"""The place that is none: what would be written there is printed."""

_PLAN, _, _REGISTRY = AGENCIES.partition("/")
_OBSTRUCTIONS = ("file_in_plan", "file_not_regular", "file_not_ours")
_LARGEST = 100 << 20  # what is larger than this was never one of ours

ForceOption = Annotated[
    bool, typer.Option("--force", help="Ghi đè cả tệp không do chương trình ghi, hoặc đã bị sửa.")
]


@dataclass(frozen=True, slots=True)
class Handout:
    """A file for people: its place, its content, and how its format says whose it is, if it can."""

    path: Path
    data: bytes
    seal: Seal | None = None

    @property
    def whole(self) -> bytes:
        """The content with its seal."""
        return self.seal.put(self.data) if self.seal else self.data

    @property
    def record(self) -> Path:
        """The file beside it, for a format that cannot say whose it is."""
        return self.path.with_name(f".{self.path.name}.sha256")


def asked_output(typed: str | None) -> Path | None:
    """Where somebody wants a file; Refused where nothing was named."""
    if typed is not None and not typed.strip():
        raise Refused("output_empty", code=USAGE)
    return Path(typed) if typed is not None else None


def current_folder() -> Path:
    """Where a file goes whose place nobody named: where -C points, else where one stands."""
    context = get_current_context(silent=True)
    return (invocation(context).directory if context else None) or Path()


def hand_out(
    handouts: Sequence[Handout], *, force: bool = False, keep: str = "keep_by_output"
) -> list[Path]:
    """Write the files that are not there as they should be, all or none; which these were.

    Refused where one would take the place of something that is not ours to replace; `force` says
    that a regular file is. `keep` is the phrase on how to keep what is there.
    """
    not_kept()
    blocked: dict[str, list[str]] = {}
    for one in handouts:
        if phrase := _in_the_way(one, force=force):
            blocked.setdefault(phrase, []).append(shown_path(one.path))
    # What may never be replaced comes first: --force would be no help.
    for phrase in _OBSTRUCTIONS:
        if phrase in blocked:
            raise Refused(phrase, paths=", ".join(blocked[phrase]), keep=wording(keep))
    stale = [one for one in handouts if not is_current(one)]
    for one in stale:
        _write(one)
    return [one.path for one in stale]


def is_current(handout: Handout) -> bool:
    """Whether the file stands there as it should be, and is known as ours."""
    standing = _standing(handout.path)
    return standing == handout.whole and (handout.seal is not None or _noted(handout, standing))


def print_out(handout: Handout) -> None:
    """Write a file to stdout as it would stand on the disk; a terminal takes texts only."""
    if is_accounted():
        raise Refused("json_on_stdout", code=USAGE)
    try:
        text = handout.whole.decode()
    except UnicodeDecodeError:
        if is_terminal():
            raise Refused("output_to_screen", code=USAGE, path=handout.path) from None
        put_bytes(handout.whole)
    else:
        put(text)


def shown_path(path: Path) -> str:
    """A path as people find it: from where they are, when it lies below."""
    here = Path.cwd()
    full = Path(os.path.abspath(path))  # noqa: PTH100 - links on the way may stay
    return str(full.relative_to(here)) if full.is_relative_to(here) else str(full)


def is_ours(handout: Handout) -> bool:
    """Whether the file that stands there is one we wrote and nobody changed, or says the same."""
    standing = _standing(handout.path)
    if standing is None:
        return False
    if standing in (handout.data, handout.whole):
        return True
    if handout.seal:
        return handout.seal.holds(standing)
    return _noted(handout, standing)


def _in_the_way(handout: Handout, *, force: bool) -> str:
    """The phrase that says why a file may not be written; nothing where it may."""
    if _in_plan(handout.path):
        return "file_in_plan"
    places = [handout.path] if handout.seal else [handout.path, handout.record]
    kinds = {place: _kind(place) for place in places}
    if any(kind not in (None, stat.S_IFREG) for kind in kinds.values()):
        return "file_not_regular"
    is_free = force or kinds[handout.path] is None or is_ours(handout)
    return "" if is_free else "file_not_ours"


def _in_plan(path: Path) -> bool:
    """Whether a place lies in the plan's folder of any project, by its name or behind links."""
    folder = Path(os.path.abspath(path.parent))  # noqa: PTH100 - both ways are looked at
    return any(
        place.name.casefold() == _PLAN and (place / _REGISTRY).exists()
        for way in (folder, folder.resolve())
        for place in (way, *way.parents)
    )


def _kind(path: Path) -> int | None:
    """What stands there, a link being a link; None for nothing."""
    try:
        return stat.S_IFMT(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _standing(path: Path) -> bytes | None:
    """The content of the regular file that stands there; None for anything else."""
    return read_regular(path, _LARGEST) if _kind(path) == stat.S_IFREG else None


def _write(handout: Handout) -> None:
    """Write a file; its record tells of the old and the new until both are in place."""
    if handout.seal:
        replace_whole(handout.path, handout.whole)
        return
    digest = _digest(handout.data)
    before = _standing(handout.path)
    known = [_digest(before)] if before is not None and is_ours(handout) else []
    _note(handout, [*known, digest])
    replace_whole(handout.path, handout.data)
    if known:
        _note(handout, [digest])


def _noted(handout: Handout, data: bytes) -> bool:
    """Whether the record beside a file tells that we wrote this into it."""
    record = _standing(handout.record) or b""
    return _digest(data) in record.decode(errors="replace").split()


def _note(handout: Handout, digests: Sequence[str]) -> None:
    lines = (f"{digest}  {handout.path.name}\n" for digest in digests)
    replace_whole(handout.record, "".join(lines).encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

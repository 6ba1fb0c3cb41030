"""Joining two versions of a month's file by what they say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.guard.merge.pieces import Clash
from de_an06.guard.merge.sections import Section, Side, blank, cut, even, sections, written
from de_an06.yamltext.edit import line_break
from de_an06.yamltext.tree import BOM

Reads = Callable[[str], Mapping[str, object] | None]
"""What a text says, every scalar as text in NFC; None for one that the reader refuses."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Three versions of a file: that from which both sides began (empty: none), and theirs now."""

    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Joined:
    """The text that both versions come to, with the clashes that stand between markers in it."""

    text: str
    clashes: tuple[Clash, ...] = ()


class Apart(StrEnum):
    """Why two versions are not joined piece by piece."""

    UNREADABLE = "unreadable"
    OTHER_MONTH = "other_month"
    SENT = "sent"
    FORM = "form"


def join(versions: Versions, reads: Reads) -> Joined | Apart:
    """Join what two sides made of a month's file.

    The updates of both are kept, in the order of days, each as it is written. Where both sides
    changed one thing, both versions stand between git's markers. The result is read again before
    it is given, and says what the versions say together.
    """
    if versions.theirs in (versions.ours, versions.base):
        return Joined(versions.ours)
    if versions.base == versions.ours:
        return Joined(versions.theirs)
    ours, theirs = reads(versions.ours), reads(versions.theirs)
    if not ours or not theirs or (versions.base.strip() and not reads(versions.base)):
        return Apart.UNREADABLE
    if any(ours.get(key) != theirs.get(key) for key in ("agency", "period")):
        return Apart.OTHER_MONTH
    # What was sent is never changed: one side has to begin anew in the next month's file.
    if ours.get("submitted") or theirs.get("submitted"):
        return Apart.SENT
    return _joined(versions, reads) or Apart.FORM


def _joined(versions: Versions, reads: Reads) -> Joined | None:
    base = cut(even(versions.base)) if versions.base.strip() else blank()
    ours, theirs = cut(even(versions.ours)), cut(even(versions.theirs))
    if not (base and ours and theirs):
        return None
    found = sections(base, ours, theirs)
    if found is None:
        return None
    parts = [part for section in found for part in section.all_parts]
    clashes = tuple(part.outcome for part in parts if isinstance(part.outcome, Clash))
    texts = {side: _in_the_form_of(versions.ours, written(parts, side)) for side in Side}
    to_prove = (Side.OURS, Side.THEIRS) if clashes else (Side.OURS,)
    if any(reads(texts[side]) != _said(found, side) for side in to_prove):
        return None
    return Joined(texts[Side.BOTH], clashes)


def _said(found: Sequence[Section], side: Side) -> dict[str, object]:
    """What is to be read back when a side is chosen."""
    return {key: said for section in found for key, said in section.said(side).items()}


def _in_the_form_of(ours: str, text: str) -> str:
    """An even text with the byte order mark and the line breaks that ours has."""
    mark = BOM if ours.startswith(BOM) else ""
    return mark + text.replace("\n", line_break(ours))

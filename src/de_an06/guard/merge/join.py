"""Joining two versions of a month's file by what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.guard.merge.cutting import STEP, Listing, Passages, blank, cut, even, no_entries
from de_an06.guard.merge.entries import join_entries
from de_an06.guard.merge.passages import Clash, Outcome, Passage, marked, settle
from de_an06.yamltext.edit import line_break
from de_an06.yamltext.tree import BOM, Data, data, tree_of


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
    """Why two versions are not joined passage by passage."""

    UNREADABLE = "unreadable"
    OTHER_MONTH = "other_month"
    SENT = "sent"
    FORM = "form"


_EMPTY_LINES = re.compile(r"\A(?: *\n)+")


class Side(StrEnum):
    """Whose version a text has where both clash; or both versions, between markers."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Part:
    """A passage, or two that clash, with the column on which it is to hang.

    It says the value of its joint's key, or an entry of it; the lines around the entries of a list
    are no entries and say nothing.
    """

    outcome: Passage | Clash
    column: int
    is_entry: bool = True

    def passages(self, side: Side) -> tuple[Passage, ...]:
        """The passages that stand there when a side is chosen."""
        if isinstance(self.outcome, Passage):
            return (self.outcome,)
        return self.outcome.ours if side is Side.OURS else self.outcome.theirs


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands at a key, or above and below all keys (`name` is empty)."""

    name: str
    parts: tuple[Part, ...]
    is_list: bool = False

    def said(self, side: Side) -> dict[str, Data]:
        """The key with what it says when a side is chosen; nothing where the key is gone."""
        told = (part for part in self.parts if part.is_entry)
        said = [passage.said for part in told for passage in part.passages(side)]
        if self.is_list:
            return {self.name: said or None}
        return {self.name: said[0]} if said and self.name else {}


def join(versions: Versions) -> Joined | Apart:
    """Join what two sides made of a month's file.

    The updates of both are kept, in the order of days, each as it is written. Where both sides
    changed one thing, both versions stand between git's markers. The result is read again before
    it is given, and says what the versions say together.
    """
    if versions.theirs in (versions.ours, versions.base):
        return Joined(versions.ours)
    if versions.base == versions.ours:
        return Joined(versions.theirs)
    ours, theirs = _read(versions.ours), _read(versions.theirs)
    if not ours or not theirs or (versions.base.strip() and not _read(versions.base)):
        return Apart.UNREADABLE
    if any(ours.get(key) != theirs.get(key) for key in ("agency", "period")):
        return Apart.OTHER_MONTH
    # What was sent is never changed: one side has to begin anew in the next month's file.
    if ours.get("submitted") or theirs.get("submitted"):
        return Apart.SENT
    return _joined(versions) or Apart.FORM


def _read(text: str) -> dict[str, Data] | None:
    """What a text says, in NFC; None for one that the reader refuses."""
    tree = tree_of(text.encode())
    said = None if tree.findings else data(tree.root)
    return said if isinstance(said, dict) else None


def _joined(versions: Versions) -> Joined | None:
    base = cut(even(versions.base)) if versions.base.strip() else blank()
    ours, theirs = cut(even(versions.ours)), cut(even(versions.theirs))
    if not (base and ours and theirs):
        return None
    found = _joints(base, ours, theirs)
    if found is None:
        return None
    parts = [part for section in found for part in section.parts]
    clashes = tuple(part.outcome for part in parts if isinstance(part.outcome, Clash))
    texts = {side: _in_the_form_of(versions.ours, _written(parts, side)) for side in Side}
    for side in (Side.OURS, Side.THEIRS) if clashes else (Side.OURS,):
        said = {key: value for section in found for key, value in section.said(side).items()}
        if _read(texts[side]) != said:
            return None
    return Joined(texts[Side.BOTH], clashes)


def _in_the_form_of(ours: str, text: str) -> str:
    """An even text with the byte order mark and the line breaks that ours has."""
    mark = BOM if ours.startswith(BOM) else ""
    return mark + text.replace("\n", line_break(ours))


def _written(parts: Sequence[Part], side: Side) -> str:
    """The parts as text."""
    lines: list[str] = []
    is_open = False
    for part in parts:
        if side is Side.BOTH and isinstance(part.outcome, Clash):
            lines.append(marked(_written([part], Side.OURS), _written([part], Side.THEIRS)))
            is_open = False
            continue
        for held in part.passages(side):
            moved = held.at(part.column)
            lines.append(_EMPTY_LINES.sub("", moved) if is_open else moved)
            is_open = held.is_open
    return "".join(lines)


def _joints(base: Passages, ours: Passages, theirs: Passages) -> list[Joint] | None:
    """The joined sections in the order of ours, those that only theirs has among them.

    None where the entries of a list cannot be put in order.
    """
    found: list[Joint | None] = [_edge(settle(("",), base.head, ours.head, theirs.head))]
    found += [_joint(name, base, ours, theirs) for name in _names(ours, theirs)]
    found.append(_edge(settle(("",), base.tail, ours.tail, theirs.tail)))
    joined = [section for section in found if section]
    return joined if len(joined) == len(found) else None


def _names(ours: Passages, theirs: Passages) -> list[str]:
    """The keys of both, each of theirs behind the one that stands before it on their side."""
    names = list(ours.keys)
    before = ""
    for name in theirs.keys:
        if name not in names:
            names.insert(names.index(before) + 1 if before else 0, name)
        before = name
    return names


def _edge(outcome: Outcome) -> Joint:
    return Joint("", (Part(outcome, 0),) if outcome else ())


def _joint(name: str, base: Passages, ours: Passages, theirs: Passages) -> Joint | None:
    outcome = settle((name,), *(page.keys.get(name) for page in (base, ours, theirs)))
    if isinstance(outcome, Clash):
        before = base.listings.get(name) if name in base.keys else no_entries()
        one, other = ours.listings.get(name), theirs.listings.get(name)
        if before and one and other:
            return _list_joint(name, (before, one, other), ours.column)
    return Joint(name, (Part(outcome, ours.column),) if outcome else ())


def _list_joint(name: str, versions: tuple[Listing, Listing, Listing], column: int) -> Joint | None:
    base, ours, theirs = versions
    entries = join_entries(name, base.entries, ours.entries, theirs.entries)
    if entries is None:
        return None
    lead = settle((name,), base.lead, ours.lead, theirs.lead)
    rest = settle((name,), base.rest, ours.rest, theirs.rest)
    dashes = column + next((each.depth for each in (ours, theirs) if each.depth is not None), STEP)
    above = [Part(lead, column, is_entry=False)] if lead else []
    below = [Part(rest, dashes, is_entry=False)] if rest else []
    if not entries:
        return _empty_list(name, [*above, *below], column)
    parts = (*above, *(Part(entry, dashes) for entry in entries), *below)
    return Joint(name, parts, is_list=True)


def _empty_list(name: str, around: Sequence[Part], column: int) -> Joint:
    """A list that lost its last entry, below the comments that stood around them."""
    if any(isinstance(part.outcome, Clash) for part in around):
        return Joint(name, tuple(around), is_list=True)
    remarks = [
        remark
        for part in around
        for passage in part.passages(Side.OURS)
        for remark in passage.remarks
    ]
    lines = [f"{' ' * column}{line}\n" for line in (*remarks, f"{name}: []")]
    return Joint(name, (Part(Passage("".join(lines), [], tuple(remarks), column), column),))

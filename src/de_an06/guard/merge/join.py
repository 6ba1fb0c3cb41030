"""Joining two versions of a month's file by what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from de_an06.guard.merge.settling import Clash, join_entries, marked, settle
from de_an06.yamltext.edit import line_break
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.passages import NO_ENTRIES, STEP, Lines, Listing, TextParts, cut
from de_an06.yamltext.tree import BOM, data, tree_of


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
_OURS, _THEIRS = range(2)


class _Says(Enum):
    """What lines say at their key: its value, that it has a list, an entry of that, or nothing."""

    VALUE = auto()
    LIST = auto()
    ENTRY = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines, or two versions that clash, at a key, with the column on which they are to hang."""

    outcome: Lines | Clash
    column: int = 0
    key: str = ""
    says: _Says = _Says.NOTHING

    def chosen(self, side: int) -> tuple[Lines, ...]:
        """The lines that stand there when a side is chosen."""
        return (self.outcome,) if isinstance(self.outcome, Lines) else self.outcome.sides[side]


def join(base: str, ours: str, theirs: str) -> Joined | Apart:
    """Join what two sides made of a month's file, which both began from `base` (empty: none).

    The updates of both are kept, in the order of days, each as it is written. Where both sides
    changed one thing, both versions stand between git's markers. The result is read again before
    it is given, and says what the versions say together.
    """
    if theirs in (ours, base):
        return Joined(ours)
    if base == ours:
        return Joined(theirs)
    one, other = _read(ours), _read(theirs)
    if not one or not other or (base.strip() and not _read(base)):
        return Apart.UNREADABLE
    if any(one.get(key) != other.get(key) for key in ("agency", "period")):
        return Apart.OTHER_MONTH
    # What was sent is never changed: one side has to begin anew in the next month's file.
    if one.get("submitted") or other.get("submitted"):
        return Apart.SENT
    return _joined(base, ours, theirs) or Apart.FORM


def _read(text: str) -> dict[str, Data] | None:
    """What a text says, in NFC; None for one that the reader refuses."""
    tree = tree_of(text.encode())
    said = None if tree.findings else data(tree.root)
    return said if isinstance(said, dict) else None


def _joined(*versions: str) -> Joined | None:
    texts = [text for text in map(cut, versions) if text]
    parts = _parts(*texts) if len(texts) == len(versions) else None
    if parts is None:
        return None
    clashes = tuple(part.outcome for part in parts if isinstance(part.outcome, Clash))
    _, ours, _ = versions
    for side in (_OURS, _THEIRS) if clashes else (_OURS,):
        if _read(_in_the_form_of(ours, _written(parts, side))) != _said(parts, side):
            return None
    return Joined(_in_the_form_of(ours, _written(parts)), clashes)


def _in_the_form_of(ours: str, text: str) -> str:
    """An even text with the byte order mark and the line breaks that ours has."""
    mark = BOM if ours.startswith(BOM) else ""
    return mark + text.replace("\n", line_break(ours))


def _written(parts: Sequence[_Part], side: int | None = None) -> str:
    """The parts as text: with a side chosen where both clash, or with both between markers."""
    texts: list[str] = []
    is_open = False
    for part in parts:
        if side is None and isinstance(part.outcome, Clash):
            texts.append(marked(_written([part], _OURS), _written([part], _THEIRS)))
            is_open = False
            continue
        for held in part.chosen(side or _OURS):
            moved = held.at(part.column)
            texts.append(_EMPTY_LINES.sub("", moved) if is_open else moved)
            is_open = held.is_open
    return "".join(texts)


def _said(parts: Sequence[_Part], side: int) -> dict[str, Data]:
    """What the parts say together when a side is chosen."""
    said: dict[str, Data] = {}
    lists: dict[str, list[Data]] = {part.key: [] for part in parts if part.says is _Says.LIST}
    for part in parts:
        for held in part.chosen(side):
            if part.says is _Says.VALUE:
                said[part.key] = held.said
            elif part.says is _Says.ENTRY:
                lists[part.key].append(held.said)
    return said | {key: entries or None for key, entries in lists.items()}


def _parts(base: TextParts, ours: TextParts, theirs: TextParts) -> list[_Part] | None:
    """The joined parts in the order of ours, those that only theirs has among them.

    None where the entries of a list cannot be put in order.
    """
    head = settle(("",), base.head, ours.head, theirs.head)
    tail = settle(("",), base.tail, ours.tail, theirs.tail)
    found = [_at_key(key, base, ours, theirs) for key in _keys(ours, theirs)]
    if None in found:
        return None
    inner = [part for parts in found for part in parts or ()]
    return [*([_Part(head)] if head else []), *inner, *([_Part(tail)] if tail else [])]


def _keys(ours: TextParts, theirs: TextParts) -> list[str]:
    """The keys of both, each of theirs behind the one that stands before it on their side."""
    keys = list(ours.keys)
    place = 0
    for key in theirs.keys:
        if key not in keys:
            keys.insert(place, key)
        place = keys.index(key) + 1
    return keys


def _at_key(key: str, base: TextParts, ours: TextParts, theirs: TextParts) -> list[_Part] | None:
    """What stands at a key: of a list that both sides changed, its entries; None as for these."""
    outcome = settle((key,), *(text.keys.get(key) for text in (base, ours, theirs)))
    if isinstance(outcome, Clash):
        before = base.listings.get(key) if key in base.keys else NO_ENTRIES
        one, other = ours.listings.get(key), theirs.listings.get(key)
        if before and one and other:
            return _list_parts(key, (before, one, other), ours.column)
    return [_Part(outcome, ours.column, key, _Says.VALUE)] if outcome else []


def _list_parts(
    key: str, versions: tuple[Listing, Listing, Listing], column: int
) -> list[_Part] | None:
    base, ours, theirs = versions
    entries = join_entries(key, base.entries, ours.entries, theirs.entries)
    if entries is None:
        return None
    depths = (each.depth for each in (ours, theirs) if each.depth is not None)
    dashes = column + next(depths, STEP)
    lead = settle((key,), base.lead, ours.lead, theirs.lead)
    rest = settle((key,), base.rest, ours.rest, theirs.rest)
    if not entries and isinstance(lead, Lines) and isinstance(rest, Lines):
        return [
            _Part(
                _empty_list(key, (*lead.remarks, *rest.remarks), column), column, key, _Says.VALUE
            )
        ]
    parts = [_Part(entry, dashes, key, _Says.ENTRY) for entry in entries]
    above = [_Part(lead, column, key, _Says.LIST)] if lead else []
    return [*above, *parts, *([_Part(rest, dashes)] if rest else [])]


def _empty_list(key: str, remarks: tuple[str, ...], column: int) -> Lines:
    """A list that lost its last entry, below the comments that stood around them."""
    lines = [f"{' ' * column}{line}\n" for line in (*remarks, f"{key}: []")]
    return Lines("".join(lines), [], remarks, column)

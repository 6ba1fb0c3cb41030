"""Joining the entries of a list of which there are three versions."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Sequence as Many
from dataclasses import dataclass

from de_an06.guard.merge.matching import Match, matches
from de_an06.guard.merge.pieces import Clash, Outcome, Piece, piece, remarks, said_by, settle
from de_an06.yamltext.edit import below
from de_an06.yamltext.tree import Data, ListNode, MappingNode, Node, Scalar

_TELLING = {"updates": ("task", "on"), "documents": ("number",)}
"""The keys that tell an entry of a list from others."""

_DAY = {"updates": "on", "documents": "date"}
"""The key of the day by which entries stand in order."""

Entries = Sequence[Piece]


def join_entries(
    key: str, base: Entries, ours: Entries, theirs: Entries
) -> list[Piece | Clash] | None:
    """Both sides' entries of the list at `key`: ours in their order, theirs among them by day.

    None where entries of one name would not stay in the order in which a side has them: it says
    which is the latest word, and numbers the obstacles of a day.
    """
    sides = _Sides(key, base, ours, theirs)
    entries = _said(base), _said(ours), _said(theirs)
    slots = [_slot(sides, found) for found in matches(entries, lambda said: str(sides.name(said)))]
    joined = sorted((slot for slot in slots if slot.ours), key=lambda slot: slot.ours)
    added = [slot for slot in slots if slot.theirs and not slot.ours]
    counts = Counter(slot.name for slot in slots)
    floor = 0
    for slot in sorted(added, key=lambda slot: slot.theirs):
        place = _place(joined, slot, floor)
        if counts[slot.name] > 1:
            place = _above_its_name(joined, slot, place)
        joined.insert(place, slot)
        floor = place + 1
    if not _keeps_order(joined):
        return None
    return [slot.outcome for slot in joined if slot.outcome is not None]


@dataclass(frozen=True, slots=True)
class _Sides:
    """The three versions of the entries of the list at `key`."""

    key: str
    base: Entries
    ours: Entries
    theirs: Entries

    def name(self, entry: Data) -> tuple[str, ...]:
        """What tells an entry from others, such as the task and day of an update."""
        said = entry if isinstance(entry, dict) else {}
        return tuple(str(said.get(key)) for key in _TELLING[self.key])

    def day(self, entry: Data) -> str:
        """The day of an entry; empty where it has none."""
        day = entry.get(_DAY[self.key]) if isinstance(entry, dict) else None
        return day if isinstance(day, str) else ""


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place in the joined list, with the places that its entries have on either side."""

    outcome: Outcome
    name: tuple[str, ...]
    day: str
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def _slot(sides: _Sides, found: Match) -> _Slot:
    base = sides.base[found.base] if found.base is not None else None
    ours = tuple(sides.ours[place] for place in found.ours)
    theirs = tuple(sides.theirs[place] for place in found.theirs)
    entry = next(piece for piece in (*ours, *theirs, base) if piece).said
    name = sides.name(entry)
    if max(len(ours), len(theirs)) > 1:
        outcome: Outcome = Clash(name, ours, theirs)
    else:
        outcome = settle(name, base, next(iter(ours), None), next(iter(theirs), None))
    return _Slot(outcome, name, sides.day(entry), found.ours, found.theirs)


def _said(entries: Entries) -> list[Data]:
    return [entry.said for entry in entries]


def _place(joined: Sequence[_Slot], slot: _Slot, floor: int) -> int:
    """Where an entry of theirs goes: after the last whose day is not later, nor before `floor`."""
    places = range(len(joined), 0, -1)
    by_day = (place for place in places if not slot.day or joined[place - 1].day <= slot.day)
    return max(next(by_day, 0), floor)


def _above_its_name(joined: Sequence[_Slot], slot: _Slot, place: int) -> int:
    """The place, or one further up: what stands below the entry on their side stays below it."""
    named = (at for at, other in enumerate(joined[:place]) if other.name == slot.name)
    return next((at for at in named if joined[at].theirs > slot.theirs), place)


def _keeps_order(joined: Sequence[_Slot]) -> bool:
    """Whether the entries of each name stand in the order in which each side has them."""
    ours: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    theirs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for slot in joined:
        ours[slot.name] += slot.ours
        theirs[slot.name] += slot.theirs
    return all(places == sorted(places) for places in (*ours.values(), *theirs.values()))


STEP = 2
"""How much deeper than their key the dashes of a list stand that this program writes."""

_REST_OF_KEY = re.compile(r"[ \t]*:[ \t]*(#[^\n]*)?\n")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list's pieces: the line of its key, its entries, the comments below them.

    `depth` is how much deeper than the key its dashes stand; None where it has none.
    """

    lead: Piece
    entries: tuple[Piece, ...]
    rest: Piece
    depth: int | None


def no_entries() -> Listing:
    """The pieces of a list that is not there."""
    nothing = Piece("", None, (), 0)
    return Listing(nothing, (), nothing, None)


def listing(text: str, extent: tuple[int, int], key: Node, value: Node) -> Listing | None:
    """The pieces of a list of mappings, or of nothing, that stands behind a key.

    `extent` are the lines of both. A list within brackets becomes the block list that says the
    same. None where there is no such list, or where lines do not tell its entries apart.
    """
    match value:
        case ListNode() if not all(isinstance(item, MappingNode) for item in value.items):
            return None
        case ListNode(flow=False):
            return _of_dashes(text, extent, key, value)
        case ListNode():
            return _of_brackets(text, extent, key, value.items)
        case Scalar(is_null=True):
            return _of_brackets(text, extent, key, ())
    return None


def _of_dashes(text: str, extent: tuple[int, int], key: Node, value: ListNode) -> Listing | None:
    start, end = extent
    rest_of_key = _REST_OF_KEY.match(text, key.end)
    if rest_of_key is None:
        return None
    dash = re.compile(f"^ {{{value.column}}}-(?=[ \n])", re.MULTILINE)
    place = rest_of_key.end()
    lead = piece(text, (start, place), (key,), key.column)
    entries = []
    for item in value.items:
        if dash.search(text, place, item.start) is None:
            return None
        stop = below(text, item.end, value.column)
        entries.append(piece(text, (place, stop), (item,), value.column))
        place = stop
    rest = piece(text, (place, end), (), value.column)
    return Listing(lead, tuple(entries), rest, value.column - key.column)


def _of_brackets(text: str, extent: tuple[int, int], key: Node, items: Many[Node]) -> Listing:
    """The comments before an entry stay above it, all behind the last entry stand below."""
    start, end = extent
    column = key.column + STEP
    place = key.end
    entries = []
    for item in items:
        above = remarks(text, (place, item.start))
        within = remarks(text, (item.start, item.end), (item,))
        lines = _lines(above, column) + _with_dash(text[item.start : item.end], column)
        entries.append(Piece(lines, said_by(item), (*above, *within), column))
        place = item.end
    lead = Piece(
        f"{text[start : key.end]}:\n",
        said_by(key),
        remarks(text, (start, key.end), (key,)),
        key.column,
    )
    under = remarks(text, (place, end))
    rest = Piece(_lines(under, column), [], under, column)
    return Listing(lead, tuple(entries), rest, None)


def _with_dash(braces: str, column: int) -> str:
    """A mapping within braces as a block list's item; spaces at its lines' beginnings say nothing.

    They only have to be there.
    """
    first, *more = braces.split("\n")
    margin = " " * (column + 2 * STEP)
    lines = [margin + line.lstrip(" \t") if line.strip() else "" for line in more]
    return "\n".join([f"{' ' * column}- {first}", *lines]) + "\n"


def _lines(comments: Many[str], column: int) -> str:
    return "".join(f"{' ' * column}{comment}\n" for comment in comments)

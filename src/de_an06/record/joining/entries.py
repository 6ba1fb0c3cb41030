"""Joining the entries of a list of which there are three versions."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.record.joining.matching import Match, matches
from de_an06.record.joining.pieces import Piece
from de_an06.record.joining.three_way import Clash, Outcome, settle
from de_an06.record.outline import Plain

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

    def name(self, entry: Plain) -> tuple[str, ...]:
        """What tells an entry from others, such as the task and day of an update."""
        said = entry if isinstance(entry, dict) else {}
        return tuple(str(said.get(key)) for key in _TELLING[self.key])

    def day(self, entry: Plain) -> str:
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


def _said(entries: Entries) -> list[Plain]:
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

"""Settling what there are three versions of: lines, and the entries of a list."""

import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from de_an06.yamltext.passages import Lines


def marked(ours: str, theirs: str) -> str:
    """Both sides' whole lines, each ended by LF, between markers."""
    return f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"


def marked_whole(ours: bytes, theirs: bytes) -> bytes:
    """Two versions of a file, whatever their bytes, between markers.

    Lines that both have stay twice: markers in the middle of an update would be hard to settle.
    """
    texts = [version.decode(errors="surrogateescape") for version in (ours, theirs)]
    ended = [text if not text or text.endswith("\n") else f"{text}\n" for text in texts]
    return marked(*ended).encode(errors="surrogateescape")


@dataclass(frozen=True, slots=True)
class Clash:
    """What only a person can settle: the lines of ours and of theirs, and what they are about.

    `about` is a key, or what tells an entry from others (an update's task and day).
    """

    about: tuple[str, ...]
    sides: tuple[tuple[Lines, ...], tuple[Lines, ...]]


def settle(
    about: tuple[str, ...], base: Lines | None, ours: Lines | None, theirs: Lines | None
) -> Lines | Clash | None:
    """The version of the side that changed it; None where that side took it out.

    Where a side changed only its style it counts as unchanged, and the new style is taken where
    the other side has nothing to set against it.
    """
    if _same(theirs, base):
        restyled = _same(ours, base) and base and ours and ours.text == base.text
        return theirs if restyled else ours
    if _same(ours, base):
        return theirs
    if ours and theirs and ours.said == theirs.said:
        our, their = Counter(ours.remarks), Counter(theirs.remarks)
        if our >= their or their >= our:
            return ours if our >= their else theirs
    sides = ((ours,) if ours else (), (theirs,) if theirs else ())
    return Clash(about, sides) if ours or theirs else None


def _same(one: Lines | None, other: Lines | None) -> bool:
    """Whether both say the same, with the same comments, in whatever style; or neither is there."""
    if one is None or other is None:
        return one is other
    return (one.said, one.remarks) == (other.said, other.remarks)


_TELLING = {"updates": ("task", "on"), "documents": ("number",)}
"""The keys that tell an entry of a list from others."""

_DAY = {"updates": "on", "documents": "date"}
"""The key of the day by which entries stand in order."""


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    """An entry by its place in its version, with what tells it from others, and its day."""

    place: int
    passage: Lines = field(compare=False)
    name: tuple[str, ...] = field(compare=False)
    day: str = field(compare=False)

    @property
    def contents(self) -> str:
        """What it says, as a text."""
        return json.dumps(self.passage.said, sort_keys=True)


_Entries = Sequence[_Entry]
_Likeness = Callable[[_Entry], Hashable]
_name, _contents = attrgetter("name"), attrgetter("contents")


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place in the joined list: one entry, as the three versions have it.

    There are several on a side where both sides have new entries of one name that differ.
    """

    base: _Entry | None
    ours: tuple[_Entry, ...] = ()
    theirs: tuple[_Entry, ...] = ()

    @property
    def entry(self) -> _Entry:
        """The entry: as ours has it, else as theirs, else as the base."""
        return next(entry for entry in (*self.ours, *self.theirs, self.base) if entry)

    @property
    def outcome(self) -> Lines | Clash | None:
        """What becomes of it."""
        ours, theirs = ([entry.passage for entry in side] for side in (self.ours, self.theirs))
        if max(len(ours), len(theirs)) > 1:
            return Clash(self.entry.name, (tuple(ours), tuple(theirs)))
        base = self.base.passage if self.base else None
        return settle(self.entry.name, base, *(next(iter(side), None) for side in (ours, theirs)))


def join_entries(
    key: str, base: Sequence[Lines], ours: Sequence[Lines], theirs: Sequence[Lines]
) -> list[Lines | Clash] | None:
    """Both sides' entries of the list at `key`: ours in their order, theirs among them by day.

    None where entries of one name would not stay in the order in which a side has them: it says
    which is the latest word, and numbers the obstacles of a day.
    """
    slots = list(_slots(*(_entries(key, passages) for passages in (base, ours, theirs))))
    joined = sorted((slot for slot in slots if slot.ours), key=lambda slot: slot.ours)
    added = [slot for slot in slots if slot.theirs and not slot.ours]
    counts = Counter(slot.entry.name for slot in slots)
    floor = 0
    for slot in sorted(added, key=lambda slot: slot.theirs):
        place = _place(joined, slot, floor)
        if counts[slot.entry.name] > 1:
            place = _above_its_name(joined, slot, place)
        joined.insert(place, slot)
        floor = place + 1
    if not _keeps_order(joined):
        return None
    return [outcome for slot in joined if (outcome := slot.outcome) is not None]


def _entries(key: str, passages: Sequence[Lines]) -> list[_Entry]:
    found = []
    for place, passage in enumerate(passages):
        said = passage.said if isinstance(passage.said, dict) else {}
        name = tuple(str(said.get(word)) for word in _TELLING[key])
        day = said.get(_DAY[key])
        found.append(_Entry(place, passage, name, day if isinstance(day, str) else ""))
    return found


def _slots(base: _Entries, ours: _Entries, theirs: _Entries) -> Iterator[_Slot]:
    """The entries of the versions: one by their contents, else by their name.

    Where both sides have new entries of one name, it is that name's entries that clash.
    """
    our_bases, their_bases = (_pairs(side, base, (_contents, _name)) for side in (ours, theirs))
    at_ours = {known: (entry,) for entry, known in our_bases.items()}
    at_theirs = {known: (entry,) for entry, known in their_bases.items()}
    for entry in base:
        yield _Slot(entry, at_ours.get(entry, ()), at_theirs.get(entry, ()))
    ours_left = _by(_name, (entry for entry in ours if entry not in our_bases))
    theirs_left = _by(_name, (entry for entry in theirs if entry not in their_bases))
    for name in {**ours_left, **theirs_left}:
        yield from _new_slots(ours_left.get(name, ()), theirs_left.get(name, ()))


def _new_slots(ours: _Entries, theirs: _Entries) -> Iterator[_Slot]:
    """The new entries of one name: those of both sides clash unless one side has them all."""
    twins = _pairs(ours, theirs, (_contents,))
    is_within = len(twins) in (len(ours), len(theirs))
    if not is_within or list(twins.values()) != sorted(twins.values()):
        yield _Slot(None, tuple(ours), tuple(theirs))
        return
    yield from (_Slot(None, (entry,), (twin,)) for entry, twin in twins.items())
    yield from (_Slot(None, (entry,)) for entry in ours if entry not in twins)
    known = list(twins.values())
    yield from (_Slot(None, (), (entry,)) for entry in theirs if entry not in known)


def _pairs(
    left: _Entries, right: _Entries, likenesses: Sequence[_Likeness]
) -> dict[_Entry, _Entry]:
    """Entries with those of `right` that are like them by the first likeness, else by the next.

    Of several that are alike, the first goes with the first.
    """
    pairs: dict[_Entry, _Entry] = {}
    for likeness in likenesses:
        taken = set(pairs.values())
        waiting = _by(likeness, (entry for entry in right if entry not in taken))
        for entry in left:
            if entry not in pairs and waiting.get(likeness(entry)):
                pairs[entry] = waiting[likeness(entry)].popleft()
    return pairs


def _by(likeness: _Likeness, entries: Iterable[_Entry]) -> dict[Hashable, deque[_Entry]]:
    """Entries, in order, by what they are like."""
    found: defaultdict[Hashable, deque[_Entry]] = defaultdict(deque)
    for entry in entries:
        found[likeness(entry)].append(entry)
    return dict(found)


def _place(joined: Sequence[_Slot], slot: _Slot, floor: int) -> int:
    """Where an entry of theirs goes: after the last whose day is not later, nor before `floor`."""
    day, places = slot.entry.day, range(len(joined), 0, -1)
    by_day = (place for place in places if not day or joined[place - 1].entry.day <= day)
    return max(next(by_day, 0), floor)


def _above_its_name(joined: Sequence[_Slot], slot: _Slot, place: int) -> int:
    """The place, or one further up: what stands below the entry on their side stays below it."""
    named = (at for at, one in enumerate(joined[:place]) if one.entry.name == slot.entry.name)
    return next((at for at in named if joined[at].theirs > slot.theirs), place)


def _keeps_order(joined: Sequence[_Slot]) -> bool:
    """Whether the entries of each name stand in the order in which each side has them."""
    ours: defaultdict[tuple[str, ...], list[_Entry]] = defaultdict(list)
    theirs: defaultdict[tuple[str, ...], list[_Entry]] = defaultdict(list)
    for slot in joined:
        ours[slot.entry.name] += slot.ours
        theirs[slot.entry.name] += slot.theirs
    return all(entries == sorted(entries) for entries in (*ours.values(), *theirs.values()))

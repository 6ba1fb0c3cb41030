"""Which entries of three versions of a list are one entry."""

import json
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from de_an06.yamltext.tree import Data

Entries = Sequence[Data]
Likeness = Callable[[Data], str]


@dataclass(frozen=True, slots=True)
class Match:
    """One entry, by its places in the three versions.

    There are several on a side where both sides have new entries of one name that differ.
    """

    base: int | None
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def matches(versions: tuple[Entries, Entries, Entries], name: Likeness) -> Iterator[Match]:
    """The entries of the base, ours and theirs: one by their contents, else by their `name`.

    Where both sides have new entries of one name, it is that name's entries that clash.
    """
    base, ours, theirs = versions
    bases = dict(enumerate(base))
    our_bases = _pairs(dict(enumerate(ours)), bases, (_contents, name))
    their_bases = _pairs(dict(enumerate(theirs)), bases, (_contents, name))
    at_ours = {base: (place,) for place, base in our_bases.items()}
    at_theirs = {base: (place,) for place, base in their_bases.items()}
    for place in bases:
        yield Match(place, at_ours.get(place, ()), at_theirs.get(place, ()))
    ours_left = _by(name, {i: said for i, said in enumerate(ours) if i not in our_bases})
    theirs_left = _by(name, {i: said for i, said in enumerate(theirs) if i not in their_bases})
    for same in {**ours_left, **theirs_left}:
        yield from _new(versions, ours_left.get(same, []), theirs_left.get(same, []))


def _new(
    versions: tuple[Entries, Entries, Entries], our_places: list[int], their_places: list[int]
) -> Iterator[Match]:
    """The new entries of one name: those of both sides clash unless one side has them all."""
    _, ours, theirs = versions
    twins = _pairs(
        {place: ours[place] for place in our_places},
        {place: theirs[place] for place in their_places},
        (_contents,),
    )
    is_within = len(twins) in (len(our_places), len(their_places))
    if not is_within or list(twins.values()) != sorted(twins.values()):
        yield Match(None, tuple(our_places), tuple(their_places))
        return
    yield from (Match(None, (place,), (twin,)) for place, twin in twins.items())
    yield from (Match(None, (place,), ()) for place in our_places if place not in twins)
    known = twins.values()
    yield from (Match(None, (), (place,)) for place in their_places if place not in known)


def _pairs(
    left: Mapping[int, Data], right: Mapping[int, Data], likenesses: Sequence[Likeness]
) -> dict[int, int]:
    """Entries with those of `right` that are like them by the first likeness, else by the next.

    Of several that are alike, the first goes with the first.
    """
    pairs: dict[int, int] = {}
    for likeness in likenesses:
        taken = set(pairs.values())
        free = {place: said for place, said in right.items() if place not in taken}
        waiting = {like: deque(places) for like, places in _by(likeness, free).items()}
        for place, said in left.items():
            if place not in pairs and waiting.get(likeness(said)):
                pairs[place] = waiting[likeness(said)].popleft()
    return pairs


def _by(likeness: Likeness, entries: Mapping[int, Data]) -> dict[str, list[int]]:
    """The places of entries, in order, by what they are like."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(entries):
        places[likeness(entries[place])].append(place)
    return dict(places)


def _contents(said: Data) -> str:
    return json.dumps(said, sort_keys=True)

"""The open obstacles in piles: by who raised them, whom they address, kind or age."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from de_an06.model.history import LedgerEntry
from de_an06.model.month import Obstacle, ObstacleKind
from de_an06.model.plan import Register

_AGES = (90, 30, 0)
"""From how many days on an obstacle is of an age, the oldest first."""


class By(StrEnum):
    """What the obstacles of a pile have in common."""

    AGENCY = "agency"
    TO = "to"
    KIND = "kind"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What several agencies, or one on several tasks, say in the same words; the oldest first."""

    obstacle: Obstacle
    raised: tuple[LedgerEntry, ...]

    @property
    def agencies(self) -> tuple[str, ...]:
        """Who raised it."""
        return tuple(dict.fromkeys(each.agency for each in self.raised))

    @property
    def tasks(self) -> tuple[str, ...]:
        """On which tasks."""
        return tuple(dict.fromkeys(each.task for each in self.raised))


@dataclass(frozen=True, slots=True)
class Pile:
    """The obstacles of an agency, addressee, kind or age; the oldest first.

    `key` is an id, the words of the files for an addressee outside, a kind, the fewest days; empty
    for those that address nobody.
    """

    key: str
    troubles: tuple[Trouble, ...]

    @property
    def raised(self) -> tuple[LedgerEntry, ...]:
        """Each of them, the oldest first."""
        found = (each for trouble in self.troubles for each in trouble.raised)
        return tuple(sorted(found, key=lambda each: each.reference.on))


def piles(found: Sequence[LedgerEntry], by: By, register: Register, as_of: date) -> list[Pile]:
    """The largest pile first, then in the registry's order; ages from the oldest down.

    What addresses nobody comes last. `found` are open, the oldest first.
    """
    heaps: dict[str, list[LedgerEntry]] = {}
    for entry in found:
        heaps.setdefault(_key(entry, by, as_of), []).append(entry)
    places = _places(by, register)
    ordered = sorted(
        heaps.items(),
        key=lambda heap: (
            not heap[0],
            0 if by is By.AGE else -len(heap[1]),
            places.get(heap[0], len(places)),
        ),
    )
    return [Pile(key, _together(entries)) for key, entries in ordered]


def _key(entry: LedgerEntry, by: By, as_of: date) -> str:
    match by:
        case By.AGENCY:
            return entry.agency
        case By.TO:
            return entry.obstacle.to or ""
        case By.KIND:
            return entry.obstacle.kind
        case By.AGE:
            return str(next(least for least in _AGES if entry.age(as_of) >= least))


def _places(by: By, register: Register) -> Mapping[str, int]:
    """The place of each key among piles that are as large."""
    keys: Iterable[str] = (agency.id for agency in register.agencies.agencies)
    if by is By.KIND:
        keys = ObstacleKind
    elif by is By.AGE:
        keys = map(str, _AGES)
    return {str(key): place for place, key in enumerate(keys)}


def _together(entries: Iterable[LedgerEntry]) -> tuple[Trouble, ...]:
    """Those that say the same together, in the order of the oldest of each."""
    same: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        same.setdefault(entry.obstacle.model_dump_json(), []).append(entry)
    return tuple(Trouble(each[0].obstacle, tuple(each)) for each in same.values())

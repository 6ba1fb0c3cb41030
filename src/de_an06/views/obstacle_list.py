"""The open obstacles as a list that can be narrowed and sorted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind


@dataclass(frozen=True, slots=True)
class OpenObstacle:
    """An open obstacle; `age` is in days since it was raised, `to` as the file has it."""

    agency: str
    task: str
    reference: str
    raised_on: date
    age: int
    kind: ObstacleKind
    text: str
    cause: str | None
    proposal: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which obstacles to keep: of these agencies, addressed to one, of a kind, at least so old."""

    agencies: frozenset[str] = frozenset()
    to: str | None = None
    kinds: tuple[ObstacleKind, ...] = ()
    older_than: int = 0


def open_list(
    obstacles: Iterable[LedgerEntry], as_of: date, wanted: Wanted
) -> tuple[OpenObstacle, ...]:
    """The open obstacles that are wanted, the oldest first."""
    found = (_open(entry, as_of) for entry in obstacles)
    kept = (obstacle for obstacle in found if _is_wanted(obstacle, wanted))
    return tuple(sorted(kept, key=lambda obstacle: obstacle.raised_on))


def _open(entry: LedgerEntry, as_of: date) -> OpenObstacle:
    obstacle = entry.obstacle
    return OpenObstacle(
        agency=entry.agency,
        task=entry.task,
        reference=str(entry.reference),
        raised_on=entry.reference.on,
        age=(as_of - entry.reference.on).days,
        kind=obstacle.kind,
        text=obstacle.text,
        cause=obstacle.cause,
        proposal=obstacle.proposal,
        to=obstacle.to,
    )


def _is_wanted(obstacle: OpenObstacle, wanted: Wanted) -> bool:
    return (
        (not wanted.agencies or obstacle.agency in wanted.agencies)
        and (wanted.to is None or obstacle.to == wanted.to)
        and (not wanted.kinds or obstacle.kind in wanted.kinds)
        and obstacle.age >= wanted.older_than
    )

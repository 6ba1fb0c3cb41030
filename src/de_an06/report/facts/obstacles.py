"""The obstacles of a report: open, new, resolved, with what is proposed to whom."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from de_an06.engine.obstacles import open_ones
from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis

Key = TypeVar("Key")

# Whom a province reports to comes first.
_RANKS = {AgencyKind.CENTRAL: 0, AgencyKind.AUTHORITY: 2, AgencyKind.TASKFORCE: 2}
_NOT_REGISTERED, _IN_THE_PROVINCE, _NOBODY = 1, 3, 4


@dataclass(frozen=True, slots=True)
class Raiser:
    """An agency (its name) with the tasks on which it says something."""

    agency: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class ObstacleInWords:
    """An obstacle in the words that one or more agencies chose; `count` is how often it stands."""

    text: str
    cause: str | None
    raisers: tuple[Raiser, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ObstaclesOfKind:
    """The open obstacles of a kind."""

    kind: ObstacleKind
    count: int
    troubles: tuple[ObstacleInWords, ...]


@dataclass(frozen=True, slots=True)
class ProposalInWords:
    """What is proposed, in the words that one or more agencies chose."""

    text: str
    raisers: tuple[Raiser, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom proposals address: a whole name, or the words of the files; None where none is named."""

    name: str | None
    proposals: tuple[ProposalInWords, ...]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """The ledger as a report tells it: open ones by kind, and what moved in the period."""

    open: int
    new: int
    kinds: tuple[ObstaclesOfKind, ...]
    resolved: tuple[ObstacleInWords, ...]
    resolved_count: int
    addressees: tuple[Addressee, ...]


def obstacles(basis: Basis) -> Obstacles:
    """What to say of the obstacles, open and resolved."""
    still_open = open_ones(basis.obstacles)
    resolved = [
        entry
        for entry in basis.obstacles
        if entry.resolved_on and basis.in_window(entry.resolved_on)
    ]
    return Obstacles(
        open=len(still_open),
        new=sum(basis.in_window(entry.reference.on) for entry in basis.obstacles),
        kinds=_kinds(basis, still_open),
        resolved=_in_words(basis, resolved),
        resolved_count=len(resolved),
        addressees=_addressees(basis, still_open),
    )


def _kinds(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[ObstaclesOfKind, ...]:
    found = []
    for kind in ObstacleKind:
        mine = [entry for entry in entries if entry.obstacle.kind is kind]
        if mine:
            found.append(ObstaclesOfKind(kind, len(mine), _in_words(basis, mine)))
    return tuple(found)


def _in_words(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[ObstacleInWords, ...]:
    """The obstacles, those in the same words together."""
    return tuple(
        ObstacleInWords(text, cause, _raisers(basis, same), len(same))
        for (text, cause), same in _together(
            entries, lambda entry: (entry.obstacle.text, entry.obstacle.cause)
        )
    )


def _addressees(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Addressee, ...]:
    proposing = [entry for entry in entries if entry.obstacle.proposal]
    by_addressee = _together(proposing, lambda entry: entry.obstacle.to)
    ordered = sorted(by_addressee, key=lambda pair: _rank(basis, pair[0]))
    return tuple(Addressee(_named(basis, to), _proposals(basis, mine)) for to, mine in ordered)


def _proposals(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[ProposalInWords, ...]:
    together = _together(entries, lambda entry: entry.obstacle.proposal or "")
    return tuple(ProposalInWords(text, _raisers(basis, same)) for text, same in together)


def _raisers(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Raiser, ...]:
    tasks = {task.id: task for task in basis.register.tasks}
    return tuple(
        Raiser(
            basis.name(agency),
            tuple(tasks[id] for id in dict.fromkeys(entry.task for entry in mine)),
        )
        for agency, mine in _together(entries, lambda entry: entry.agency)
    )


def _together(
    entries: Iterable[LedgerEntry], key: Callable[[LedgerEntry], Key]
) -> list[tuple[Key, list[LedgerEntry]]]:
    """The entries by their key, in the order in which each key first comes."""
    found: dict[Key, list[LedgerEntry]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return list(found.items())


def _named(basis: Basis, to: str | None) -> str | None:
    """The whole name of whoever is addressed; free text stays as it is."""
    entry = basis.register.agencies.named(to) if to else None
    return entry.name if entry else to


def _rank(basis: Basis, to: str | None) -> int:
    if to is None:
        return _NOBODY
    match basis.register.agencies.named(to):
        case None:
            return _NOT_REGISTERED
        case Agency(kind=kind):
            return _RANKS.get(kind, _IN_THE_PROVINCE)
    return _IN_THE_PROVINCE

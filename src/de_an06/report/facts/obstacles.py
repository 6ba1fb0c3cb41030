"""The obstacles of a report: open, new, resolved, with what is proposed to whom."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.history import LedgerEntry, entries, ledger
from de_an06.model.month import ObstacleKind
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis

Key = TypeVar("Key")

# Whom a province reports to comes first (DOMAIN 3.5, VI).
_RANKS = {AgencyKind.CENTRAL: 0, AgencyKind.AUTHORITY: 2, AgencyKind.TASKFORCE: 2}
_NOT_REGISTERED, _IN_THE_PROVINCE, _NOBODY = 1, 3, 4


@dataclass(frozen=True, slots=True)
class Raiser:
    """An agency (its name) with the tasks on which it says something."""

    agency: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """An obstacle in the words that one or more agencies chose; `count` is how often it stands."""

    text: str
    cause: str | None
    raisers: tuple[Raiser, ...]
    count: int


@dataclass(frozen=True, slots=True)
class TroubleKind:
    """The open obstacles of a kind."""

    kind: ObstacleKind
    count: int
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed, in the words that one or more agencies chose."""

    text: str
    raisers: tuple[Raiser, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom proposals address: a whole name, or the words of the files; None where none is named."""

    name: str | None
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """The ledger as a report tells it: open ones by kind, and what moved in the period."""

    open: int
    new: int
    kinds: tuple[TroubleKind, ...]
    resolved: tuple[Trouble, ...]
    resolved_count: int
    addressees: tuple[Addressee, ...]


def obstacles(basis: Basis, entries: Sequence[LedgerEntry]) -> Obstacles:
    """What to say of the obstacles in `entries`, open and resolved."""
    standing = [entry for entry in entries if entry.resolved_on is None]
    resolved = [
        entry for entry in entries if entry.resolved_on and basis.in_window(entry.resolved_on)
    ]
    return Obstacles(
        open=len(standing),
        new=sum(basis.in_window(entry.reference.on) for entry in entries),
        kinds=_kinds(basis, standing),
        resolved=_troubles(basis, resolved),
        resolved_count=len(resolved),
        addressees=_addressees(basis, standing),
    )


def known_obstacles(basis: Basis) -> tuple[LedgerEntry, ...]:
    """The obstacles raised by the as-of day, by task in the plan's order, then the registry's.

    Those of an agency alone where the report is its own.
    """
    said = [entry for entry in entries(basis.register.months) if entry.update.on <= basis.as_of]
    tasks = {task.id: place for place, task in enumerate(basis.register.tasks)}
    agencies = {agency.id: i for i, agency in enumerate(basis.register.agencies.agencies)}
    kept = (entry for entry in ledger(said).obstacles if basis.voice in (None, entry.agency))
    return tuple(sorted(kept, key=lambda it: (tasks[it.task], agencies[it.agency], it.reference)))


def open_ones(entries: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Those that are not resolved."""
    return tuple(entry for entry in entries if entry.resolved_on is None)


def _kinds(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[TroubleKind, ...]:
    found = []
    for kind in ObstacleKind:
        mine = [entry for entry in entries if entry.obstacle.kind is kind]
        if mine:
            found.append(TroubleKind(kind, len(mine), _troubles(basis, mine)))
    return tuple(found)


def _troubles(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Trouble, ...]:
    """The obstacles, those in the same words together."""
    return tuple(
        Trouble(text, cause, _raisers(basis, same), len(same))
        for (text, cause), same in _together(
            entries, lambda entry: (entry.obstacle.text, entry.obstacle.cause)
        )
    )


def _addressees(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Addressee, ...]:
    proposing = [entry for entry in entries if entry.obstacle.proposal]
    by_addressee = _together(proposing, lambda entry: entry.obstacle.to)
    ordered = sorted(by_addressee, key=lambda pair: _rank(basis, pair[0]))
    return tuple(Addressee(_named(basis, to), _proposals(basis, mine)) for to, mine in ordered)


def _proposals(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Proposal, ...]:
    together = _together(entries, lambda entry: entry.obstacle.proposal or "")
    return tuple(Proposal(text, _raisers(basis, same)) for text, same in together)


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
    entry = basis.register.agencies.named(to)
    if entry is None:
        return _NOT_REGISTERED
    return (
        _RANKS.get(entry.kind, _IN_THE_PROVINCE) if isinstance(entry, Agency) else _IN_THE_PROVINCE
    )

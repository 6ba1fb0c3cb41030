"""The obstacles of a report: open, new, resolved, with what is proposed to whom."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from de_an06.engine.obstacles import open_ones
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Obstacle, ObstacleKind
from de_an06.model.task import Task
from de_an06.report.facts.addressees import addressee, is_upward, together
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.difficulties import Difficulties, difficulties


@dataclass(frozen=True, slots=True)
class Raiser:
    """An agency (its name) with the tasks on which it says something."""

    agency: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class InWords:
    """An obstacle or proposal in the words of one or more agencies; `count` is how often."""

    text: str
    cause: str | None
    raisers: tuple[Raiser, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ObstaclesOfKind:
    """The open obstacles of a kind."""

    kind: ObstacleKind
    count: int
    troubles: tuple[InWords, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom proposals address: a whole name, or the words of the files; None where none is named.

    `is_upward`: it stands above those who report, and is no body of theirs.
    """

    name: str | None
    is_upward: bool
    proposals: tuple[InWords, ...]


@dataclass(frozen=True, slots=True)
class Obstacles:
    """The ledger as a report tells it: open ones by kind and in all, what moved in the period."""

    open: int
    new: int
    kinds: tuple[ObstaclesOfKind, ...]
    resolved: tuple[InWords, ...]
    resolved_count: int
    addressees: tuple[Addressee, ...]
    difficulties: Difficulties


def obstacles(basis: Basis) -> Obstacles:
    """What to say of the obstacles, open and resolved."""
    still_open = open_ones(basis.obstacles)
    resolved = [
        entry
        for entry in basis.obstacles
        if entry.resolved_on and basis.in_window(entry.resolved_on)
    ]
    by_kind = dict(together(still_open, lambda entry: entry.obstacle.kind))
    return Obstacles(
        open=len(still_open),
        new=sum(basis.in_window(entry.reference.on) for entry in basis.obstacles),
        kinds=tuple(
            ObstaclesOfKind(kind, len(by_kind[kind]), _in_words(basis, by_kind[kind], _trouble))
            for kind in ObstacleKind
            if kind in by_kind
        ),
        resolved=_in_words(basis, resolved, _trouble),
        resolved_count=len(resolved),
        addressees=_addressees(basis, still_open),
        difficulties=difficulties(basis),
    )


def _trouble(obstacle: Obstacle) -> tuple[str, str | None]:
    return obstacle.text, obstacle.cause


def _proposal(obstacle: Obstacle) -> tuple[str, None]:
    return obstacle.proposal or "", None


def _in_words(
    basis: Basis,
    entries: Iterable[LedgerEntry],
    words: Callable[[Obstacle], tuple[str, str | None]],
) -> tuple[InWords, ...]:
    """What the obstacles say, those in the same words together."""
    return tuple(
        InWords(text, cause, _raisers(basis, same), len(same))
        for (text, cause), same in together(entries, lambda entry: words(entry.obstacle))
    )


def _raisers(basis: Basis, entries: Sequence[LedgerEntry]) -> tuple[Raiser, ...]:
    task = basis.register.task
    return tuple(
        Raiser(
            basis.name(agency),
            tuple(task(id) for id in dict.fromkeys(entry.task for entry in mine)),
        )
        for agency, mine in together(entries, lambda entry: entry.agency)
    )


def _addressees(basis: Basis, entries: Iterable[LedgerEntry]) -> tuple[Addressee, ...]:
    """Those above first, then all others, last what addresses nobody."""
    proposing = (entry for entry in entries if entry.obstacle.proposal)
    found = []
    for to, mine in together(proposing, lambda entry: entry.obstacle.to):
        entry = addressee(basis, to)
        name = entry.name if entry else to
        found.append(Addressee(name, is_upward(to, entry), _in_words(basis, mine, _proposal)))
    return tuple(sorted(found, key=lambda one: (one.name is None, not one.is_upward)))

"""What was said, sent and ruled, oldest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.selection import Selection
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.history import LedgerEntry, entries, ledger
from de_an06.model.month import AgencyMonth, Reference, Submission, Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, concerns, references, revoked
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Said:
    """An update, with the month's file and the place in it (from 0) where it stands.

    `leads` tells a lead's word from a coordinator's; `raised` are the obstacles of this very
    update, with what became of each.
    """

    on: date
    task: str
    agency: str
    period: Period
    place: int
    leads: bool
    update: Update
    raised: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A periodic report that was sent."""

    on: date
    agency: str
    period: Period
    submission: Submission


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling with its name and place in the file (from 0); `revoked` when taken back since."""

    on: date
    reference: Reference
    place: int
    decision: Decision
    revoked: bool


Event = Said | Sent | Ruled


def story(register: Register, as_of: date, selection: Selection) -> list[Event]:
    """The events up to `as_of`, by day: on one day updates, then reports sent, then rulings.

    A selected task keeps what was said and ruled of it; a selected agency keeps what it said and
    sent, and the rulings on the tasks that it leads. An empty selection keeps all.
    """
    told: list[Event] = [
        *_said(register, as_of, selection),
        *_sent(register.months, as_of, selection),
        *_ruled(register, as_of, selection),
    ]
    return sorted(told, key=lambda event: event.on)


def _said(register: Register, as_of: date, selection: Selection) -> Iterator[Said]:
    said = [entry for entry in entries(register.months) if entry.update.on <= as_of]
    obstacles = iter(ledger(said).obstacles)
    leads = {task.id: register.agencies.expand(task.lead.agencies) for task in register.tasks}
    for entry in said:
        update = entry.update
        raised = tuple(next(obstacles) for _ in update.obstacles)
        wanted = update.task in selection.tasks or entry.agency in selection.agencies
        if wanted or not selection:
            voices = register.agencies.speaks_for(entry.agency)
            yield Said(
                on=update.on,
                task=update.task,
                agency=entry.agency,
                period=entry.month.period,
                place=entry.place,
                leads=not set(voices).isdisjoint(leads[update.task]),
                update=update,
                raised=raised,
            )


def _sent(months: Iterable[AgencyMonth], as_of: date, selection: Selection) -> Iterator[Sent]:
    for month in months:
        wanted = month.agency in selection.agencies or not selection
        if wanted and month.submitted and month.submitted.on <= as_of:
            yield Sent(month.submitted.on, month.agency, month.period, month.submitted)


def _ruled(register: Register, as_of: date, selection: Selection) -> Iterator[Ruled]:
    made = [decision for decision in register.decisions if decision.on <= as_of]
    gone = revoked(made)
    tasks = _concerned(register, selection)
    for place, reference in enumerate(references(register.decisions)):
        decision = register.decisions[place]
        wanted = not selection or any(concerns(decision, task) for task in tasks)
        mine = not selection.agencies or decision.agency in (None, *selection.agencies)
        if wanted and mine and decision.on <= as_of:
            yield Ruled(decision.on, reference, place, decision, reference in gone)


def _concerned(register: Register, selection: Selection) -> list[Task]:
    """The selected tasks, and those that the selected agencies lead."""
    return [
        task
        for task in register.tasks
        if task.id in selection.tasks or _leads(task, selection.agencies, register.agencies)
    ]


def _leads(task: Task, agencies: Iterable[str], registry: AgencyRegistry) -> bool:
    return not set(agencies).isdisjoint(registry.expand(task.lead.agencies))

"""What was said, sent and ruled, oldest first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.selection import Selection, meant
from de_an06.model.history import LedgerEntry, ledger
from de_an06.model.month import Submission, Update
from de_an06.model.period import Period
from de_an06.model.rulings import NumberedDecision, concerns
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


Event = Said | Sent | NumberedDecision


def story(known: Known, selection: Selection) -> list[Event]:
    """What is known, by day: on one day updates, then reports sent, then rulings.

    A selected task keeps what was said and ruled of it and its steps; a selected agency keeps what
    it said and sent, and the rulings on the tasks that it leads. An empty selection keeps all.
    """
    selection = replace(selection, tasks=meant(selection, known.register))
    told: list[Event] = [*_said(known, selection), *_sent(known, selection)]
    told += _ruled(known, selection)
    return sorted(told, key=lambda event: event.on)


def _said(known: Known, selection: Selection) -> Iterator[Said]:
    raised = iter(ledger(known.entries).obstacles)
    for entry in known.entries:
        update = entry.update
        obstacles = tuple(next(raised) for _ in update.obstacles)
        wanted = update.task in selection.tasks or entry.agency in selection.agencies
        if wanted or not selection:
            yield Said(
                on=update.on,
                task=update.task,
                agency=entry.agency,
                period=entry.period,
                place=entry.place,
                leads=bool(known.holders.spoken(update.task, entry.agency, update.on)),
                update=update,
                raised=obstacles,
            )


def _sent(known: Known, selection: Selection) -> Iterator[Sent]:
    for month in known.register.months:
        wanted = month.agency in selection.agencies or not selection
        agency = known.register.agencies.agency(month.agency)
        period, sent = known.register.schedule.writing_named(month.period), month.submitted
        if not (wanted and period and sent and agency.exists_on(sent.on)):
            continue
        if sent.on <= known.as_of:
            yield Sent(sent.on, month.agency, period, sent)


def _ruled(known: Known, selection: Selection) -> Iterator[NumberedDecision]:
    """The rulings on the selected tasks, and on those that the selected agencies lead or hold."""
    rows = {task.id: _rows(known, task, selection) for task in known.register.tasks}
    tasks = [task for task in known.register.tasks if task.id in selection.tasks or rows[task.id]]
    for ruling in known.rulings:
        decision = ruling.decision
        wanted = not selection or any(concerns(decision, task) for task in tasks)
        leads = {None, *selection.agencies, *rows.get(decision.task or "", ())}
        if wanted and (not selection.agencies or decision.agency in leads):
            yield ruling


def _rows(known: Known, task: Task, selection: Selection) -> list[str]:
    """The leads of a task whose rows are the selected agencies', by the plan or on the day."""
    return [
        lead
        for lead in known.leads(task)
        if not selection.agencies.isdisjoint((lead, known.held_by(task.id, lead)))
    ]

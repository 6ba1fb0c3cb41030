"""What was said, sent and ruled, oldest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.lookup import contains
from de_an06.engine.selection import Selection, meant
from de_an06.model.history import LedgerEntry, ledger
from de_an06.model.month import Submission, Update
from de_an06.model.period import Period
from de_an06.model.rulings import NumberedDecision, concerns, subject
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
    it said and sent, and the rulings on the tasks that it leads. Of both, the one narrows the
    other, and no report is about a task. An empty selection keeps all.
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
        is_of_task = not selection.tasks or update.task in selection.tasks
        if is_of_task and (not selection.agencies or entry.agency in selection.agencies):
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
    for month in () if selection.tasks else known.register.months:
        wanted = month.agency in selection.agencies or not selection.agencies
        agency = known.register.agencies.agency(month.agency)
        period, sent = known.register.schedule.writing_named(month.period), month.submitted
        if not (wanted and period and sent and agency.exists_on(sent.on)):
            continue
        if sent.on <= known.as_of:
            yield Sent(sent.on, month.agency, period, sent)


def _ruled(known: Known, selection: Selection) -> Iterator[NumberedDecision]:
    """The rulings on the selected tasks, and on those that the selected agencies lead or hold.

    One that takes another back is about what that is about.
    """
    rows = {task.id: _rows(known, task, selection) for task in known.register.tasks}
    tasks = [
        task
        for task in known.register.tasks
        if (not selection.tasks or task.id in selection.tasks)
        and (not selection.agencies or rows[task.id])
    ]
    for ruling in known.rulings:
        about = subject(ruling.decision, known.register.decisions)
        wanted = not selection or any(concerns(about, task) for task in tasks)
        leads = {None, *selection.agencies, *rows.get(about.task or "", ())}
        if wanted and (not selection.agencies or about.agency in leads):
            yield ruling


def _rows(known: Known, task: Task, selection: Selection) -> list[str]:
    """The leads of a task whose rows are the selected agencies', by the plan or on the day."""
    return [
        lead
        for lead in known.leads(task)
        if not selection.agencies.isdisjoint((lead, known.held_by(task.id, lead)))
    ]


def within(told: Iterable[Event], period: Period) -> list[Event]:
    """What stands in the files of a period, and what was ruled in it or closes it."""
    return [event for event in told if _is_within(event, period)]


def _is_within(event: Event, period: Period) -> bool:
    if isinstance(event, NumberedDecision):
        days = period.first_day <= event.on <= period.last_day
        return days or event.decision.period == period.id
    return period.first_day <= event.period.last_day <= period.last_day


def mentioning(told: Iterable[Event], words: str) -> list[Event]:
    """What has these words, one after the other, without diacritics or case."""
    return [event for event in told if any(contains(text, words) for text in _texts(event))]


def _texts(event: Event) -> Iterator[str]:
    """What somebody wrote: results, obstacles, evidence; the number and note of a ruling."""
    match event:
        case Said(update=update):
            yield from filter(None, (update.result, update.next))
            for one in update.obstacles:
                yield from filter(None, (one.text, one.cause, one.proposal))
            for proof in update.evidence:
                yield from filter(None, (proof.number, proof.title, proof.url, proof.path))
        case Sent():
            yield event.submission.number or ""
        case NumberedDecision():
            yield from filter(None, (event.decision.document, event.decision.note))

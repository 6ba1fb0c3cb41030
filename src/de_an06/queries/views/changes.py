"""What changed between two days, by the same files: of two outlooks, what the later one has new."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.obstacles import obstacles
from de_an06.engine.standing import assess_known
from de_an06.model.assessment import DONE_STATES, Assessment, Outlook, State
from de_an06.model.period import Period
from de_an06.model.rulings import DecisionKind, NumberedDecision, concerns, subject

_Row = tuple[str, str]
"""What names an assignment: its task and its lead."""

_MOVE_DUES = (DecisionKind.EXTEND, DecisionKind.CONDITION_MET)


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened to a task of an agency, and the day."""

    task: str
    agency: str
    on: date


@dataclass(frozen=True, slots=True)
class NowSent:
    """A report that was sent, and the day."""

    agency: str
    period: Period
    on: date


@dataclass(frozen=True, slots=True)
class Changes:
    """What is so at the end of `until` and was not at the end of `since`.

    `finished` are by the day the work was finished, `overdue` by the first day past the deadline,
    `extended` (a later deadline is in force) by the day of the ruling; `raised` and `solved` are
    obstacles. Lists are in the plan's order, then the registry's.
    """

    plan: str
    since: date
    until: date
    finished: tuple[Happened, ...]
    overdue: tuple[Happened, ...]
    extended: tuple[Happened, ...]
    raised: tuple[Happened, ...]
    solved: tuple[Happened, ...]
    sent: tuple[NowSent, ...]


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A row of `changes --plain`: `kind` is the list of the JSON form in which it stands."""

    kind: str
    task: str
    agency: str
    period: str
    on: date


def changes(before: Known, after: Known) -> Changes:
    """What is known `after` of the same register that was not `before`."""
    was, now = assess_known(before), assess_known(after)
    old = {(row.task, row.agency): row for row in was.assignments}
    since, until = before.as_of, after.as_of
    ledger = obstacles(after)
    raised = ((each, each.reference.on) for each in ledger)
    solved = ((each, each.resolved_on) for each in ledger)
    return Changes(
        plan=after.register.id,
        since=since,
        until=until,
        finished=tuple(_finished(old, now.assignments)),
        overdue=tuple(_overdue(old, now.assignments)),
        extended=tuple(_extended(after, since, old, now.assignments)),
        raised=tuple(Happened(e.task, e.agency, on) for e, on in raised if on > since),
        solved=tuple(Happened(e.task, e.agency, on) for e, on in solved if on and on > since),
        sent=tuple(_sent(was, now)),
    )


def _finished(old: dict[_Row, Assessment], rows: Iterable[Assessment]) -> Iterator[Happened]:
    for row in rows:
        was = old.get((row.task, row.agency))
        if row.completed_on and not (was and was.state in DONE_STATES):
            yield Happened(row.task, row.agency, row.completed_on)


def _overdue(old: dict[_Row, Assessment], rows: Iterable[Assessment]) -> Iterator[Happened]:
    for row in rows:
        was = old.get((row.task, row.agency))
        is_new = was is None or was.state is not State.OVERDUE
        if row.state is State.OVERDUE and row.due and is_new:
            yield Happened(row.task, row.agency, date.fromordinal(row.due.toordinal() + 1))


def _extended(
    after: Known, since: date, old: dict[_Row, Assessment], rows: Iterable[Assessment]
) -> Iterator[Happened]:
    """The rows whose deadline is a later one now, each on the day of the last ruling on it."""
    for row in rows:
        was = old.get((row.task, row.agency))
        if was and was.due and row.due and row.due > was.due:
            days = [each.on for each in _rulings_on(after, row) if each.on > since]
            yield Happened(row.task, row.agency, max(days, default=after.as_of))


def _rulings_on(after: Known, row: Assessment) -> Iterator[NumberedDecision]:
    """The rulings that may have moved a row's deadline: given a day, or taken such a one back."""
    task = after.register.task(row.task)
    for ruling in after.rulings:
        meant = subject(ruling.decision, after.register.decisions)
        is_his = task.is_joint or meant.agency in (None, row.agency)
        if meant.kind in _MOVE_DUES and is_his and concerns(meant, task) and not ruling.revoked:
            yield ruling


def _sent(was: Outlook, now: Outlook) -> Iterator[NowSent]:
    known = {(each.agency, each.period) for each in was.reports if each.submitted_on}
    for report in now.reports:
        if report.submitted_on and (report.agency, report.period) not in known:
            yield NowSent(report.agency, report.period, report.submitted_on)


def change_records(found: Changes) -> Iterator[ChangeRecord]:
    """What happened, in the order of the JSON form."""
    for kind in ("finished", "overdue", "extended", "raised", "solved"):
        for each in getattr(found, kind):
            yield ChangeRecord(kind, each.task, each.agency, "", each.on)
    for sent in found.sent:
        yield ChangeRecord("sent", "", sent.agency, sent.period.id, sent.on)

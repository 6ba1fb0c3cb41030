"""Where a plan stands on a day."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, groupby
from typing import Protocol

from de_an06.engine.assignments import assess_assignments, is_extended
from de_an06.engine.known import Known, known_on, without_dues
from de_an06.engine.targets import assess_targets, percentage
from de_an06.model.agencies import Agency
from de_an06.model.assessment import (
    DONE_STATES,
    Assessment,
    Outlook,
    ReportAssessment,
    ReportState,
    State,
    TaskAssessment,
)
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import concerns
from de_an06.model.task import Task


def assess_reports(register: Register, as_of: date) -> tuple[ReportAssessment, ...]:
    """Every report that the calendar asks for: periods in the plan's order, then agencies.

    docs/design.md, "Periods": only agencies with `reports` owe one, if it falls due in their life;
    the earliest submission that answers a period counts.
    """
    periods, owed = register.schedule.periods, owing(register)
    agencies = {agency.id: agency for agency in register.agencies.agencies}
    sent: dict[tuple[str, Period], date] = {}
    for month in register.months:
        written = register.schedule.writing_named(month.period)
        on = month.submitted.on if month.submitted else None
        if written and on and on <= as_of and agencies[month.agency].exists_on(on):
            for period in (each for each in periods if month.answers(each, written)):
                key = (month.agency, period)
                sent[key] = min(sent.get(key, date.max), on)
    return tuple(
        ReportAssessment(
            agency=agency.id,
            period=period,
            due=period.due,
            state=_state(period.due, sent.get((agency.id, period)), as_of=as_of),
            submitted_on=sent.get((agency.id, period)),
        )
        for period in periods
        for agency in register.agencies.agencies
        if agency.id in owed and _owes(agency, period.due, as_of=as_of)
    )


def _owes(agency: Agency, due: date, *, as_of: date) -> bool:
    """Whether a report falls due in an agency's life, as far as that is known on a day.

    Of an end that is still to come nothing is known.
    """
    if agency.valid_to is not None and as_of <= agency.valid_to < due:
        return True
    return agency.exists_on(due)


def owing(register: Register) -> frozenset[str]:
    """The agencies from which the plan asks for reports (docs/design.md, "Periods")."""
    named = register.plan.reporting.agencies
    if named is not None:
        return frozenset(register.agencies.expand(named))
    return frozenset(agency.id for agency in register.agencies.agencies if agency.reports)


def _state(due: date, submitted_on: date | None, *, as_of: date) -> ReportState:
    """The state of a report; `due` itself is still in time (plan, section III.1)."""
    if submitted_on is not None:
        return ReportState.ON_TIME if submitted_on <= due else ReportState.LATE
    return ReportState.MISSING if as_of > due else ReportState.UPCOMING


class Judged(Protocol):
    """A task or an assignment, as statistics count it."""

    @property
    def state(self) -> State:
        """What was computed of it."""

    @property
    def extended(self) -> bool:
        """Whether only a ruling's day keeps it in time."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Tasks or assignments in the buckets of official reports: a partition.

    `extended_done` of those done on time, and `extended_open` of those within the deadline, are so
    only because a ruling moved the deadline.
    """

    done_on_time: int
    done_late: int
    within_deadline: int
    overdue: int
    continuing: int
    waiting: int
    waived: int
    extended_done: int
    extended_open: int

    @property
    def done(self) -> int:
        """Finished, in time or not."""
        return self.done_on_time + self.done_late

    @property
    def extended(self) -> int:
        """In time, finished or not, only because a ruling moved the deadline."""
        return self.extended_done + self.extended_open

    @property
    def fallen_due(self) -> int:
        """The denominator of the completion rate: done or overdue, never all."""
        return self.done + self.overdue

    @property
    def total(self) -> int:
        """All."""
        return self.fallen_due + self.within_deadline + self.continuing + self.waiting + self.waived

    @property
    def rate(self) -> Decimal | None:
        """Done in per cent of what has fallen due, half up to 2 decimals; None where nothing has.

        Its complement is 100 minus this.
        """
        return percentage(self.done, self.fallen_due) if self.fallen_due else None


def statistics(judged: Iterable[Judged]) -> Statistics:
    """Count tasks or assignments by their states (docs/design.md, "Official statistics").

    `ongoing` and `stale` are continuing; `in_progress` and `not_started` are within the deadline,
    also where there is none.
    """
    states = [(one.state, one.extended) for one in judged]
    counts = Counter(state for state, _ in states)
    extended = Counter(state for state, is_moved in states if is_moved)
    return Statistics(
        done_on_time=counts[State.DONE_ON_TIME],
        done_late=counts[State.DONE_LATE],
        within_deadline=counts[State.IN_PROGRESS] + counts[State.NOT_STARTED],
        overdue=counts[State.OVERDUE],
        continuing=counts[State.ONGOING] + counts[State.STALE],
        waiting=counts[State.WAITING],
        waived=counts[State.WAIVED],
        extended_done=extended[State.DONE_ON_TIME],
        extended_open=extended[State.IN_PROGRESS] + extended[State.NOT_STARTED],
    )


def tally(states: Iterable[State]) -> dict[State, int]:
    """How many are in each state; states that nobody has are present with 0."""
    counts = Counter(states)
    return {state: counts[state] for state in State}


def assess_task(
    task: str, assignments: Iterable[Assessment], parent: str | None = None
) -> TaskAssessment:
    """A task's state, with how many of its assignments are in each of the nine states."""
    states = [assignment.state for assignment in assignments]
    return TaskAssessment(task, task_state(states), tally(states), parent)


def task_state(states: Iterable[State]) -> State:
    """The state of a task whose assignments are in `states` (docs/design.md, "A task")."""
    present = set(states) - {State.WAIVED}
    if not present:
        return State.WAIVED
    if present <= DONE_STATES:
        return State.DONE_LATE if State.DONE_LATE in present else State.DONE_ON_TIME
    # Some done and others not is work in progress.
    if present & DONE_STATES:
        present.add(State.IN_PROGRESS)
    order = (
        State.OVERDUE,
        State.STALE,
        State.IN_PROGRESS,
        State.NOT_STARTED,
        State.WAITING,
        State.ONGOING,
    )
    return next(state for state in order if state in present)


def assess(register: Register, as_of: date) -> Outlook:
    """Assess every assignment, task, report and target from what is known on `as_of`.

    Pure: the same register and day give the same outlook. Every task must come
    down to an agency, as `load` makes sure.
    """
    return assess_known(known_on(register, as_of))


def assess_known(known: Known) -> Outlook:
    """Assess as `assess` does what was taken from the register before."""
    by_task = _by_task(known)
    targets = (assess_targets(known, task, by_task[task.id]) for task in known.tasks)
    return replace(
        _work(known, by_task),
        reports=assess_reports(known.register, known.as_of),
        targets=tuple(chain.from_iterable(targets)),
    )


def assess_work(known: Known) -> Outlook:
    """Assess the assignments and tasks alone: no reports, no targets."""
    return _work(known, _by_task(known))


def assess_by_the_plan(known: Known, outlook: Outlook) -> Outlook:
    """Assess the assignments and tasks as if no ruling gave a day.

    `outlook` is what is known as assessed with them: only what a ruling gave a day is judged again.
    """
    own = without_dues(known)
    by_task: dict[str, Sequence[Assessment]] = {task.id: [] for task in known.tasks}
    for task, rows in groupby(outlook.assignments, key=lambda row: row.task):
        by_task[task] = tuple(rows)
    moving = [decision for decision in known.decisions if decision.due]
    for task in known.tasks:
        if any(concerns(decision, task) for decision in moving):
            by_task[task.id] = assess_assignments(own, task)
    return _work(own, by_task)


_ByTask = Mapping[str, Sequence[Assessment]]


def _by_task(known: Known) -> _ByTask:
    return {task.id: assess_assignments(known, task) for task in known.tasks}


def _work(known: Known, by_task: _ByTask) -> Outlook:
    return Outlook(
        as_of=known.as_of,
        assignments=tuple(chain.from_iterable(by_task.values())),
        tasks=tuple(_whole(known, task, by_task) for task in known.tasks),
        reports=(),
        targets=(),
    )


def _whole(known: Known, task: Task, by_task: _ByTask) -> TaskAssessment:
    """A task over its assignments; one with steps over those of all of them."""
    parts = known.steps.get(task.id, [task])
    rows = [row for part in parts for row in by_task[part.id]]
    assessed = assess_task(task.id, rows, task.parent)
    if not any(row.extended for row in rows):
        return assessed
    own = without_dues(known)
    by_the_plan = task_state(row.state for part in parts for row in assess_assignments(own, part))
    return replace(assessed, extended=is_extended(assessed.state, by_the_plan))


def default_as_of(register: Register, today: date) -> date:
    """The day to compute for when none is asked for (docs/design.md, "The day").

    Today; but for a plan that is over the day after its last day, so that what fell due on that is
    past due, or the day of the last fact recorded where that is later.
    """
    if today <= register.plan.last_day:
        return today
    return max([register.plan.last_day + timedelta(days=1), *_days_of_facts(register)])


def _days_of_facts(register: Register) -> list[date]:
    """The days of all updates, submissions and decisions."""
    updates = [update.on for month in register.months for update in month.updates]
    submissions = [month.submitted.on for month in register.months if month.submitted]
    return [*updates, *submissions, *(decision.on for decision in register.decisions)]

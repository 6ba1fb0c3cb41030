"""The state of each assignment of a task, with what stands beside it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.known import Known, Rulings, is_fresh, rulings_for
from de_an06.engine.word import (
    Completion,
    Word,
    completion_of_first_result,
    completion_of_work,
    updates_of,
    words,
)
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.assessment import DONE_STATES, Assessment, State, Upkeep
from de_an06.model.month import Status
from de_an06.model.rulings import Decision, concerns
from de_an06.model.task import LeadMode, Task


@dataclass(frozen=True, slots=True)
class Case:
    """All that decides the state of an assignment.

    `waits` means that it has a condition that is not met; `latest` is the status of the latest
    word, None where there is none.
    """

    as_of: date
    due: date | None
    continues: bool
    waived: bool
    waits: bool
    fresh: bool
    latest: Status | None
    completion: Completion | None


def _never_ends(case: Case) -> bool:
    return case.continues and case.due is None


def _is_in_time(case: Case) -> bool:
    if case.completion is None:
        return False
    return case.due is None or case.completion.finished_on <= case.due


def _is_past_due(case: Case) -> bool:
    return case.due is not None and case.as_of > case.due


def _is_waiting(case: Case) -> bool:
    silent = case.latest in (None, Status.NOT_STARTED, Status.BLOCKED)
    return case.waits and case.due is None and silent


def _is_under_way(case: Case) -> bool:
    return case.latest in (Status.IN_PROGRESS, Status.BLOCKED)


# DESIGN section 4, the table: a row's test may lean on those above having failed.
_TABLE: tuple[tuple[State, Callable[[Case], bool]], ...] = (
    (State.WAIVED, lambda case: case.waived),
    (State.ONGOING, lambda case: _never_ends(case) and case.fresh),
    (State.STALE, _never_ends),
    (State.DONE_ON_TIME, _is_in_time),
    (State.DONE_LATE, lambda case: case.completion is not None),
    (State.OVERDUE, _is_past_due),
    (State.WAITING, _is_waiting),
    (State.IN_PROGRESS, _is_under_way),
    (State.NOT_STARTED, lambda _: True),
)


def state_of(case: Case) -> State:
    """The state of an assignment (tình trạng)."""
    return next(state for state, holds in _TABLE if holds(case))


_OPEN_IN_TIME = (State.IN_PROGRESS, State.NOT_STARTED)


def assess_assignments(known: Known, task: Task) -> tuple[Assessment, ...]:
    """Assess each lead's part of a task, in the registry's order (DESIGN section 5).

    DESIGN section 4, "Assignments": the rows of a joint task are equal but for `agency`.
    """
    decisions = [decision for decision in known.decisions if concerns(decision, task)]
    rows: list[Assessment] = []
    for leads in _parties(known.register.agencies, task):
        row = _assess(known, task, leads=leads, decisions=decisions)
        rows += (replace(row, agency=lead) for lead in leads)
    return tuple(sorted(rows, key=lambda row: known.places[row.agency]))


def _parties(registry: AgencyRegistry, task: Task) -> list[tuple[str, ...]]:
    """Who acts as one: every lead by itself, or on a joint task all leads together."""
    leads = registry.expand(task.lead.agencies)
    return [leads] if task.lead.mode is LeadMode.JOINT else [(lead,) for lead in leads]


def _assess(
    known: Known, task: Task, *, leads: Sequence[str], decisions: Sequence[Decision]
) -> Assessment:
    """The row of the first of `leads`, who act as one."""
    rulings = rulings_for(leads, decisions)
    updates = (entry.update for entry in updates_of(known, task.id, leads))
    said = words(updates, rulings.returned_on)
    case = _case(known, task, rulings=rulings, said=said)
    state = state_of(case)
    done = case.completion if state in DONE_STATES else None
    days = None if case.due is None else (case.due - known.as_of).days
    return Assessment(
        task=task.id,
        agency=leads[0],
        state=state,
        due=case.due,
        original_due=_original_due(task),
        days=days,
        due_soon=_is_due_soon(state, days, within=known.register.plan.due_soon_days),
        blocked=case.latest is Status.BLOCKED,
        reported=bool(said),
        percent=100 if done else _last_percent(said),
        completed_on=done.finished_on if done else None,
        days_late=_days_late(case, state),
        accepted=_is_accepted(done, rulings.accepted_on),
        upkeep=_upkeep(case) if done and case.continues else None,
        last_update=_last_day(said),
    )


def _case(known: Known, task: Task, *, rulings: Rulings, said: Sequence[Word]) -> Case:
    """All that decides the state of those who `said` this."""
    # What continues without a deadline is never done, whichever way its completion is taken.
    complete = completion_of_first_result if task.continues else completion_of_work
    return Case(
        as_of=known.as_of,
        due=rulings.due or _original_due(task),
        continues=task.continues,
        waived=rulings.waived,
        waits=task.condition is not None and not rulings.condition_met,
        fresh=is_fresh(known, task, _last_day(said)),
        latest=said[-1].status if said else None,
        completion=complete(said),
    )


def _original_due(task: Task) -> date | None:
    """The plan's own deadline; None when it has none."""
    return task.due.date if task.due else None


def _last_day(said: Sequence[Word]) -> date | None:
    """The day of the latest word."""
    return said[-1].on if said else None


def _last_percent(said: Iterable[Word]) -> int | None:
    """The last percentage of work that was not said to be done."""
    given = [word.percent for word in said if word.percent is not None]
    return given[-1] if given else None


def _is_due_soon(state: State, days: int | None, *, within: int) -> bool:
    """Whether open work falls due in 0 to `within` days."""
    return state in _OPEN_IN_TIME and days is not None and 0 <= days <= within


def _days_late(case: Case, state: State) -> int:
    """How many days after its deadline late work was finished, or is still open."""
    if case.due is None:
        return 0
    if state is State.OVERDUE:
        return (case.as_of - case.due).days
    if state is State.DONE_LATE and case.completion is not None:
        return (case.completion.finished_on - case.due).days
    return 0


def _is_accepted(done: Completion | None, accepted_on: date | None) -> bool:
    """Whether the secretariat accepted the work since its run of `done` began."""
    return done is not None and accepted_on is not None and accepted_on >= done.said_on


def _upkeep(case: Case) -> Upkeep:
    """Whether finished work that goes on after its deadline has news."""
    return Upkeep.FRESH if case.fresh else Upkeep.STALE

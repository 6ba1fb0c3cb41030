"""The state of each assignment of a task, with what stands beside it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import repeat, takewhile

from de_an06.engine.deadlines import deadline_of
from de_an06.engine.known import Known, is_fresh
from de_an06.model.assessment import DONE_STATES, LATE_STATES, Assessment, State, Upkeep
from de_an06.model.month import Status, Update
from de_an06.model.rulings import Decision, DecisionKind, concerns
from de_an06.model.task import Task


def after_returns(updates: Sequence[Update], returned_on: date | None) -> Sequence[Update]:
    """The updates as they count after the latest return, None where nothing was returned.

    docs/design.md, "The latest word": a return turns every `done` dated on or before it into
    in_progress. Of one that is later, a `completed_on` on or before the return does not count.
    """
    if returned_on is None:
        return updates
    return [_after_return(update, returned_on) for update in updates]


def _after_return(update: Update, returned_on: date) -> Update:
    changes: dict[str, object] = {}
    if update.status is Status.DONE and update.on <= returned_on:
        changes["status"] = Status.IN_PROGRESS
    if update.completed_on is not None and update.completed_on <= returned_on:
        changes["completed_on"] = None
    return update.model_copy(update=changes)


def last_percent(updates: Iterable[Update]) -> int | None:
    """The last percentage of work that was not said to be done."""
    going_on = (update for update in updates if update.status is not Status.DONE)
    given = [update.percent for update in going_on if update.percent is not None]
    return given[-1] if given else None


@dataclass(frozen=True, slots=True)
class Completion:
    """Finished work: the day it was finished, and the day its run of `done` began to be said."""

    finished_on: date
    said_on: date


def completion_of_work(updates: Sequence[Update]) -> Completion | None:
    """Completion of work that ends: None unless the latest word is done.

    docs/design.md, "Finished": over the unbroken run of `done` that ends with the latest word,
    the last `completed_on` given, else the day of its first update.
    """
    run = list(takewhile(_is_done, reversed(updates)))
    if not run:
        return None
    said_on = run[-1].on
    given = (update.completed_on for update in run if update.completed_on is not None)
    return Completion(next(given, said_on), said_on)


def completion_of_first_result(updates: Sequence[Update]) -> Completion | None:
    """Completion of what goes on after a deadline: None before its first `done`.

    docs/design.md, "Finished": the first `done` that no return has turned back stands, whatever
    is said later: the first result by the day, then upkeep.
    """
    first = next(filter(_is_done, updates), None)
    if first is None:
        return None
    return Completion(first.completed_on or first.on, first.on)


def _is_done(update: Update) -> bool:
    return update.status is Status.DONE


@dataclass(frozen=True, slots=True)
class Situation:
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


def _never_ends(situation: Situation) -> bool:
    return situation.continues and situation.due is None


def _is_in_time(situation: Situation) -> bool:
    if situation.completion is None:
        return False
    return situation.due is None or situation.completion.finished_on <= situation.due


def _is_past_due(situation: Situation) -> bool:
    return situation.due is not None and situation.as_of > situation.due


def _is_waiting(situation: Situation) -> bool:
    silent = situation.latest in (None, Status.NOT_STARTED, Status.BLOCKED)
    return situation.waits and situation.due is None and silent


def _is_under_way(situation: Situation) -> bool:
    return situation.latest in (Status.IN_PROGRESS, Status.BLOCKED)


# docs/design.md, "The states": a row's test may lean on those above having failed.
_TABLE: tuple[tuple[State, Callable[[Situation], bool]], ...] = (
    (State.WAIVED, lambda situation: situation.waived),
    (State.ONGOING, lambda situation: _never_ends(situation) and situation.fresh),
    (State.STALE, _never_ends),
    (State.DONE_ON_TIME, _is_in_time),
    (State.DONE_LATE, lambda situation: situation.completion is not None),
    (State.OVERDUE, _is_past_due),
    (State.WAITING, _is_waiting),
    (State.IN_PROGRESS, _is_under_way),
    (State.NOT_STARTED, lambda _: True),
)
_IN_TIME = (State.DONE_ON_TIME, State.IN_PROGRESS, State.NOT_STARTED)


def state_of(situation: Situation) -> State:
    """The state of an assignment (tình trạng)."""
    return next(state for state, holds in _TABLE if holds(situation))


def is_extended(state: State, by_the_plan: State) -> bool:
    """Whether what is in time would be late `by_the_plan`: had no ruling moved its deadline."""
    return state in _IN_TIME and by_the_plan in LATE_STATES


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the decisions come to for one assignment; a day is that of the latest of its kind.

    `due` is the deadline that they give, None where they give none; `met_on` is the day on which
    the condition was met, None where it was not.
    """

    waived: bool
    met_on: date | None
    due: date | None
    returned_on: date | None
    accepted_on: date | None


_UNRULED = Rulings(waived=False, met_on=None, due=None, returned_on=None, accepted_on=None)


def rulings_for(leads: Sequence[str], decisions: Sequence[Decision]) -> Rulings:
    """What decisions on a task, oldest first, come to for the assignment of `leads`.

    One without `agency` is for every lead; the latest that gives a `due` rules the deadline
    (docs/design.md, "The deadline").
    """
    if not decisions:  # as for most tasks
        return _UNRULED
    theirs = [each for each in decisions if each.agency is None or each.agency in leads]
    latest = {each.kind: each.on for each in theirs}
    dues = [each.due for each in theirs if each.due is not None]
    return Rulings(
        waived=DecisionKind.WAIVE in latest,
        met_on=latest.get(DecisionKind.CONDITION_MET),
        due=dues[-1] if dues else None,
        returned_on=latest.get(DecisionKind.RETURN),
        accepted_on=latest.get(DecisionKind.ACCEPT),
    )


def assess_assignments(known: Known, task: Task) -> tuple[Assessment, ...]:
    """Assess each lead's part of a task, in the registry's order.

    docs/design.md, "Assignments": every lead acts by itself, or on a joint task all leads
    together; the rows of a joint task are equal but for `agency` and `held_by`. A task with steps
    has no rows.
    """
    rows: list[Assessment] = []
    for party, rulings in _parties(known, task):
        first = _assess(known, task, leads=party, rulings=rulings)
        others = ((lead, known.held_by(task.id, lead)) for lead in party[1:])
        rows += (first, *(replace(first, agency=lead, held_by=held) for lead, held in others))
    return tuple(sorted(rows, key=lambda row: known.places[row.agency]))


def states_of(known: Known, task: Task) -> Iterator[State]:
    """The states alone of the rows of `assess_assignments`, in no order."""
    for party, rulings in _parties(known, task):
        updates = [entry.update for entry in known.spoken(task, party)]
        original = deadline_of(known.register, task, rulings.met_on)
        due = rulings.due or original
        state = state_of(_situation(known, task, updates=updates, rulings=rulings, due=due))
        yield from repeat(state, len(party))


def _parties(known: Known, task: Task) -> Iterator[tuple[Sequence[str], Rulings]]:
    """The leads of a task that act as one, with what was ruled for them; none of one with steps."""
    if task.id in known.steps:
        return
    decisions = [decision for decision in known.decisions if concerns(decision, task)]
    leads = known.leads(task)
    for party in [leads] if task.is_joint else [(lead,) for lead in leads]:
        yield party, rulings_for(party, decisions)


def _assess(known: Known, task: Task, *, leads: Sequence[str], rulings: Rulings) -> Assessment:
    """The row of the first of `leads`, who act as one."""
    updates = [entry.update for entry in known.spoken(task, leads)]
    original = deadline_of(known.register, task, rulings.met_on)
    own = _situation(known, task, updates=updates, rulings=rulings, due=original)
    by_the_plan = state = state_of(own)
    situation = own
    if rulings.due is not None and rulings.due != original:
        situation = replace(own, due=rulings.due)
        state = state_of(situation)
    done = situation.completion if state in DONE_STATES else None
    due, ended = situation.due, done.finished_on if done else known.as_of
    days = None if due is None else (due - known.as_of).days
    upkeep = Upkeep.FRESH if situation.fresh else Upkeep.STALE
    return Assessment(
        task=task.id,
        agency=leads[0],
        state=state,
        due=due,
        original_due=original,
        days=days,
        due_soon=_is_due_soon(state, days, within=known.register.plan.due_soon_days),
        blocked=situation.latest is Status.BLOCKED,
        reported=bool(updates),
        percent=100 if done else last_percent(updates),
        completed_on=done.finished_on if done else None,
        days_late=(ended - due).days if due and state in LATE_STATES else 0,
        accepted=_is_accepted(done, rulings.accepted_on),
        upkeep=upkeep if done and situation.continues else None,
        extended=is_extended(state, by_the_plan),
        held_by=known.held_by(task.id, leads[0]),
        last_update=updates[-1].on if updates else None,
    )


def _situation(
    known: Known, task: Task, *, updates: Sequence[Update], rulings: Rulings, due: date | None
) -> Situation:
    """What was said and ruled of the assignment of some leads, who act as one."""
    said = after_returns(updates, rulings.returned_on)
    # What continues without a deadline is never done, whichever way its completion is taken.
    complete = completion_of_first_result if task.continues else completion_of_work
    return Situation(
        as_of=known.as_of,
        due=due,
        continues=task.continues,
        waived=rulings.waived,
        waits=task.condition is not None and rulings.met_on is None,
        fresh=is_fresh(known, task, updates[-1].on if updates else None),
        latest=said[-1].status if said else None,
        completion=complete(said),
    )


def _is_accepted(done: Completion | None, accepted_on: date | None) -> bool:
    """Whether the secretariat accepted the work since its run of `done` began."""
    return done is not None and accepted_on is not None and accepted_on >= done.said_on


def _is_due_soon(state: State, days: int | None, *, within: int) -> bool:
    """Whether open work falls due in 0 to `within` days."""
    is_open = state in (State.IN_PROGRESS, State.NOT_STARTED)
    return is_open and days is not None and 0 <= days <= within

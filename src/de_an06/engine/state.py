"""The table of states, read from the top."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from de_an06.engine.completion import Completion
from de_an06.model.assessment import State
from de_an06.model.month import Status


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

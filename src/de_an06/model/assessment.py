"""What is computed of a register on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from de_an06.model.period import Period
from de_an06.model.task import Sense, TargetKind


class State(StrEnum):
    """What is computed of an assignment or task (tình trạng), in the order of the rules."""

    WAIVED = "waived"
    ONGOING = "ongoing"
    STALE = "stale"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"
    WAITING = "waiting"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"


DONE_STATES = frozenset({State.DONE_ON_TIME, State.DONE_LATE})
LATE_STATES = frozenset({State.DONE_LATE, State.OVERDUE})


class Upkeep(StrEnum):
    """Whether what is done and goes on has news."""

    FRESH = "fresh"
    STALE = "stale"


class ReportState(StrEnum):
    """What became of a report that is due (tình hình báo cáo)."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSING = "missing"
    UPCOMING = "upcoming"


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assignment (việc, phân công: one task, one lead agency) with its state on a day.

    The fields are those of `status --json` (docs/design.md, "JSON"): `days` is `due` minus the
    as-of date; `days_late` is never negative; `upkeep` is None but for what is done and continues.
    `extended` says that only a ruling's day keeps it in time. `agency` is the lead that the plan
    named, `held_by` who answers for it on the day: None where nobody does.
    """

    task: str
    agency: str
    state: State
    due: date | None
    original_due: date | None
    days: int | None
    due_soon: bool
    blocked: bool
    reported: bool
    percent: int | None
    completed_on: date | None
    days_late: int
    accepted: bool
    upkeep: Upkeep | None
    extended: bool
    held_by: str | None
    last_update: date | None


@dataclass(frozen=True, slots=True)
class TaskAssessment:
    """A task's state over all its assignments, with how many of them are in each state.

    `counts` has every state, those that nobody has with 0. Those of a task with steps are over the
    assignments of its steps; a step has the id of its `parent`. `extended` is as of an assignment:
    by the plan's own days the task would be late.
    """

    task: str
    state: State
    counts: Mapping[State, int]
    parent: str | None = None
    extended: bool = False


@dataclass(frozen=True, slots=True)
class ReportAssessment:
    """What became of one agency's report for one period; `due` is the last day in time."""

    agency: str
    period: Period
    due: date
    state: ReportState
    submitted_on: date | None


@dataclass(frozen=True, slots=True)
class TargetAssessment:
    """How far a target is reached.

    `numerator` and `denominator` are a rate's sums over the agencies that gave a figure, `value` is
    its percentage rounded half up to 2 decimals, or a count's sum; with `each` nothing is summed.
    `goal` is that of the day, `reached` the number of agencies that reached it by themselves
    (None where they need not); `missing` are the agencies that gave no figure.
    """

    id: str
    kind: TargetKind
    sense: Sense
    numerator: int | None
    denominator: int | None
    value: float | Decimal | None
    goal: Decimal | None
    upper: Decimal | None
    met: bool | None
    reached: int | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a plan stands on a day: every assignment, task, report and target.

    Lists are in the plan's order, then the registry's. `alone` are the steps that were asked for
    without their parent.
    """

    as_of: date
    assignments: tuple[Assessment, ...]
    tasks: tuple[TaskAssessment, ...]
    reports: tuple[ReportAssessment, ...]
    targets: tuple[TargetAssessment, ...]
    alone: frozenset[str] = frozenset()

    @property
    def counted(self) -> tuple[TaskAssessment, ...]:
        """The tasks that totals count: a task with its steps counts once, a step alone counts."""
        return tuple(task for task in self.tasks if task.parent is None or task.task in self.alone)

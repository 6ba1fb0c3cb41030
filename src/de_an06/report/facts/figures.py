"""The official statistics of a report, with its targets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from de_an06.engine.figures import figures
from de_an06.engine.standing import Statistics, statistics
from de_an06.engine.targets import giving
from de_an06.model.assessment import Assessment, State, TargetAssessment
from de_an06.model.month import Measure
from de_an06.model.period import Period
from de_an06.model.task import Target, TargetKind, Task
from de_an06.report.facts.basis import Basis

_YOUNG, _OLD = 30, 60
_HIGH = 80

ENOUGH = 10
"""A rate is told where at least so many have fallen due; of fewer the fraction alone."""


def told_rate(counts: Statistics | None) -> Decimal | None:
    """The completion rate, where enough have fallen due for one."""
    return counts.rate if counts and counts.fallen_due >= ENOUGH else None


@dataclass(frozen=True, slots=True)
class LateAges:
    """How many assignments are overdue for how long, in days."""

    under_30: int
    to_60: int
    over_60: int


def late_ages(rows: Iterable[Assessment]) -> LateAges:
    """The ages of those that are overdue; of 30 and of 60 days are in the middle."""
    days = [row.days_late for row in rows if row.state is State.OVERDUE]
    return LateAges(
        under_30=sum(late < _YOUNG for late in days),
        to_60=sum(_YOUNG <= late <= _OLD for late in days),
        over_60=sum(late > _OLD for late in days),
    )


@dataclass(frozen=True, slots=True)
class Balance:
    """Tasks and assignments now, and when the previous period closed (None before the first).

    `original_tasks` and `original_rows` are those of now by the plan's own deadlines; `ages` are
    those of the overdue assignments.
    """

    tasks: Statistics
    rows: Statistics
    original_tasks: Statistics
    original_rows: Statistics
    previous: Period | None
    tasks_before: Statistics | None
    rows_before: Statistics | None
    ages: LateAges

    @property
    def rate(self) -> Decimal | None:
        """The one rate that a report gives: that of assignments."""
        return told_rate(self.rows)

    @property
    def rate_before(self) -> Decimal | None:
        """The same when the previous period closed."""
        return told_rate(self.rows_before)

    @property
    def rate_change(self) -> Decimal | None:
        """Its change in points; None where there is nothing to compare."""
        if self.rate is None or self.rate_before is None:
            return None
        return self.rate - self.rate_before


def balance(basis: Basis) -> Balance:
    """The statistics on the as-of day beside those of the previous period's last day."""
    before = basis.before
    return Balance(
        tasks=statistics(basis.outlook.counted),
        rows=statistics(basis.outlook.assignments),
        original_tasks=statistics(basis.original.counted),
        original_rows=statistics(basis.original.assignments),
        previous=basis.previous,
        tasks_before=statistics(before.counted) if before else None,
        rows_before=statistics(before.assignments) if before else None,
        ages=late_ages(basis.outlook.assignments),
    )


class Reached(StrEnum):
    """How a target stands; `shared` is an agency's own part of a total that others add to."""

    MET = "met"
    NOT_MET = "not_met"
    NONE_AROSE = "none_arose"
    NO_FIGURE = "no_figure"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target with its figure; `missing` are the names of those who gave none, of `asked`.

    `only` is what the one agency gave that must reach it by itself, None where there are several.
    `before` is how it stood when the previous period closed, None where it did not exist.
    """

    task: Task
    target: Target
    figure: TargetAssessment
    reached: Reached
    missing: tuple[str, ...]
    asked: int
    only: Measure | None
    before: TargetAssessment | None

    @property
    def given(self) -> int:
        """How many of those who were asked gave a figure."""
        return self.asked - len(self.missing)

    @property
    def is_of_level(self) -> bool:
        """Whether the targets of its task differ by the level of administration."""
        levels = {target.level for target in self.task.targets}
        return None not in levels and 1 < len(levels) == len(self.task.targets)

    @property
    def name(self) -> str:
        """Its own words; of a task's only one the title, if shorter or without abbreviations.

        Where it is its level that tells it from the others, the title.
        """
        title, text = self.task.title, self.target.text
        if self.is_of_level:
            return title
        cut_short = [word for word in text.split() if word.isupper() and len(word) > 2]
        is_plainer = len(title) < len(text) or any(word not in title for word in cut_short)
        return title if len(self.task.targets) == 1 and is_plainer else text

    @property
    def change(self) -> Decimal | None:
        """How far the figure moved, a rate in points; None where one of the two is missing."""
        return _moved(self.figure, self.before) if self.before else None


def _moved(now: TargetAssessment, before: TargetAssessment) -> Decimal | None:
    if now.reached is not None and before.reached is not None:
        return Decimal(now.reached - before.reached)
    if now.value is None or before.value is None:
        return None
    return Decimal(str(now.value)) - Decimal(str(before.value))


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """Assignments finished by a day, and those overdue on it: the last day of a writing period."""

    period: Period
    on: date
    done: int
    overdue: int


@dataclass(frozen=True, slots=True)
class TargetBar:
    """A target that has a figure: `share` is what was reached of its goal, which is 1.

    `reached` and `goal` are both in words: 54,20% of 80%, 5/10 bodies of 3 meetings each.
    """

    result: TargetResult
    share: Decimal
    reached: str
    goal: str

    @property
    def met(self) -> bool:
        """Whether the goal is reached, on whichever side of it that is."""
        return self.result.reached is Reached.MET


@dataclass(frozen=True, slots=True)
class AgencyBar:
    """What has fallen due for an agency: finished in time, finished late, overdue."""

    agency: str
    on_time: int
    late: int
    overdue: int

    @property
    def due(self) -> int:
        """All that has fallen due."""
        return self.on_time + self.late + self.overdue


@dataclass(frozen=True, slots=True)
class Charts:
    """The figures of the charts; `kinds` are those that are drawn, in their order.

    `agencies` are ranked by punctuality, the best first: so many of them `punctual`, the `lowest`
    ones, the worst first, and those `shown`. `unmeasured` counts the targets without a figure.
    """

    kinds: tuple[str, ...]
    months: tuple[MonthPoint, ...]
    targets: tuple[TargetBar, ...]
    unmeasured: int
    agencies: tuple[AgencyBar, ...]
    punctual: int
    lowest: tuple[AgencyBar, ...]
    shown: tuple[AgencyBar, ...]


def targets(basis: Basis) -> tuple[TargetResult, ...]:
    """How the targets stand, in the plan's order."""
    assessed = {target.id: target for target in basis.outlook.targets}
    return tuple(
        _result(basis, task, target, assessed[target.id])
        for task in basis.tasks
        for target in task.targets
        if target.id in assessed
    )


def _result(basis: Basis, task: Task, target: Target, figure: TargetAssessment) -> TargetResult:
    rows = [row for row in basis.outlook.assignments if row.task == task.id]
    owing = (row.agency for row in rows if row.state is not State.WAIVED)
    counted = giving(basis.register, task, target, owing)
    found = figures(basis.known, task, target=target, leads=counted)
    given = [measure for measure in found.values() if measure is not None]
    is_alone = figure.reached is not None and len(given) == len(found) == 1
    return TargetResult(
        task=task,
        target=target,
        figure=figure,
        reached=_reached(basis, task, target, figure=figure, given=len(given)),
        missing=tuple(basis.holder(row) for row in rows if row.agency in figure.missing),
        asked=len(given) + len(figure.missing),
        only=given[0] if is_alone else None,
        before=_before(basis, target),
    )


def _before(basis: Basis, target: Target) -> TargetAssessment | None:
    """How it stood before; an agency's own figures of that day are not summed apart."""
    if basis.before is None or basis.voice:
        return None
    return next((one for one in basis.before.targets if one.id == target.id), None)


def _reached(
    basis: Basis, task: Task, target: Target, *, figure: TargetAssessment, given: int
) -> Reached:
    if not given:
        return Reached.NO_FIGURE
    if basis.voice and _is_shared(basis, task, target):
        return Reached.SHARED
    if figure.met is not None:
        return Reached.MET if figure.met else Reached.NOT_MET
    return Reached.NONE_AROSE if target.kind is TargetKind.RATE else Reached.NO_FIGURE


def _is_shared(basis: Basis, task: Task, target: Target) -> bool:
    """Whether the goal is one of a sum to which others than the reporting agency add."""
    mine = {row.agency for row in basis.outlook.assignments if row.task == task.id}
    every = giving(basis.register, task, target, basis.register.leads(task))
    return target.kind is TargetKind.COUNT and not target.each and not mine.issuperset(every)


def targets_lag(basis: Basis, whole: Balance, results: Sequence[TargetResult]) -> bool:
    """Whether few targets are met with most due work done and half of the plan's days gone."""
    met = sum(result.reached is Reached.MET for result in results)
    is_high = whole.rate is not None and whole.rate >= _HIGH
    gone, left = basis.as_of - basis.register.first_day, basis.register.last_day - basis.as_of
    return is_high and gone >= left and 2 * met < len(results)

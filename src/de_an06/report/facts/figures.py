"""The official statistics of a report, with its targets."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from de_an06.engine.standing import completion_rate, statistics
from de_an06.engine.targets import latest_measure
from de_an06.model.assessment import State, Statistics, TargetAssessment
from de_an06.model.period import Period
from de_an06.model.task import Target, Task
from de_an06.report.facts.basis import Basis


@dataclass(frozen=True, slots=True)
class Figures:
    """Tasks or assignments by bucket, and the completion rate: None where nothing fell due."""

    counts: Statistics
    rate: Decimal | None

    @property
    def overdue_rate(self) -> Decimal | None:
        """What is missing from the rate to 100."""
        return None if self.rate is None else 100 - self.rate


@dataclass(frozen=True, slots=True)
class Balance:
    """Tasks and assignments now, and when the previous period closed (None before the first)."""

    tasks: Figures
    rows: Figures
    previous: Period | None
    tasks_before: Statistics | None
    rows_before: Statistics | None


class Reached(StrEnum):
    """How a target stands."""

    MET = "met"
    NOT_MET = "not_met"
    NONE_AROSE = "none_arose"
    NO_FIGURE = "no_figure"


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target with its figure; `missing` are the names of those who gave none, of `asked`."""

    task: Task
    target: Target
    figure: TargetAssessment
    reached: Reached
    missing: tuple[str, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets in the plan's order, counted by how they stand."""

    lines: tuple[TargetResult, ...]
    met: int
    not_met: int
    none_arose: int
    no_figure: int

    @property
    def lacking(self) -> tuple[TargetResult, ...]:
        """Those for which somebody gave no figure."""
        return tuple(line for line in self.lines if line.missing)


def figures(states: Iterable[State]) -> Figures:
    """The statistics of tasks or assignments in these states."""
    counts = statistics(states)
    return Figures(counts, completion_rate(counts))


def balance(basis: Basis) -> Balance:
    """The statistics on the as-of day beside those of the previous period's last day."""
    before = basis.start if basis.previous else None
    return Balance(
        tasks=figures(task.state for task in basis.outlook.tasks),
        rows=figures(row.state for row in basis.outlook.assignments),
        previous=basis.previous,
        tasks_before=statistics(task.state for task in before.tasks) if before else None,
        rows_before=statistics(row.state for row in before.assignments) if before else None,
    )


def targets(basis: Basis) -> Targets:
    """How the targets stand."""
    assessed = {target.id: target for target in basis.outlook.targets}
    lines = tuple(
        _target_line(basis, task, target, assessed[target.id])
        for task in basis.tasks
        for target in task.targets
        if target.id in assessed
    )
    counts = Counter(line.reached for line in lines)
    return Targets(
        lines=lines,
        met=counts[Reached.MET],
        not_met=counts[Reached.NOT_MET],
        none_arose=counts[Reached.NONE_AROSE],
        no_figure=counts[Reached.NO_FIGURE],
    )


def _target_line(
    basis: Basis, task: Task, target: Target, figure: TargetAssessment
) -> TargetResult:
    rows = (row for row in basis.outlook.assignments if row.task == task.id)
    owing = (row.agency for row in rows if row.state is not State.WAIVED)
    others = (agency for agency in owing if agency not in figure.missing)
    given = sum(
        latest_measure(basis.known, task, target=target, lead=agency) is not None
        for agency in others
    )
    return TargetResult(
        task=task,
        target=target,
        figure=figure,
        reached=_reached(figure, given),
        missing=basis.names(figure.missing),
        asked=given + len(figure.missing),
    )


def _reached(figure: TargetAssessment, given: int) -> Reached:
    if figure.met is not None:
        return Reached.MET if figure.met else Reached.NOT_MET
    return Reached.NONE_AROSE if given else Reached.NO_FIGURE

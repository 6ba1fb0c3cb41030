"""The official statistics of a report, with its targets."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from de_an06.model.assessment import Standing, State, Statistics, TargetAssessment
from de_an06.model.month import Update
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
        """What is missing from the rate to 100 (DOMAIN 3.3)."""
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
class TargetLine:
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

    lines: tuple[TargetLine, ...]
    met: int
    not_met: int
    none_arose: int
    no_figure: int

    @property
    def lacking(self) -> tuple[TargetLine, ...]:
        """Those for which somebody gave no figure."""
        return tuple(line for line in self.lines if line.missing)


def balance(basis: Basis) -> Balance:
    """The statistics on the as-of day beside those of the previous period's last day."""
    before = basis.start if basis.previous else None
    return Balance(
        tasks=_figures(basis, task_counts(basis, basis.standing)),
        rows=_figures(basis, row_counts(basis, basis.standing)),
        previous=basis.previous,
        tasks_before=task_counts(basis, before) if before else None,
        rows_before=row_counts(basis, before) if before else None,
    )


def targets(basis: Basis) -> Targets:
    """How the targets stand."""
    figures = {figure.id: figure for figure in basis.standing.targets}
    lines = tuple(
        _target_line(basis, task, target, figures[target.id])
        for task in basis.tasks
        for target in task.targets
        if target.id in figures
    )
    counts = Counter(line.reached for line in lines)
    return Targets(
        lines=lines,
        met=counts[Reached.MET],
        not_met=counts[Reached.NOT_MET],
        none_arose=counts[Reached.NONE_AROSE],
        no_figure=counts[Reached.NO_FIGURE],
    )


def figures_of(basis: Basis, agency: str) -> Figures:
    """The assignments of one agency."""
    states = (row.state for row in basis.standing.assignments if row.agency == agency)
    return _figures(basis, basis.arithmetic.count(states))


def task_counts(basis: Basis, standing: Standing) -> Statistics:
    """The tasks of a standing by bucket."""
    return basis.arithmetic.count(task.state for task in standing.tasks)


def row_counts(basis: Basis, standing: Standing) -> Statistics:
    """The assignments of a standing by bucket."""
    return basis.arithmetic.count(row.state for row in standing.assignments)


def _figures(basis: Basis, counts: Statistics) -> Figures:
    return Figures(counts, basis.arithmetic.rate(counts))


def _target_line(basis: Basis, task: Task, target: Target, figure: TargetAssessment) -> TargetLine:
    rows = [row for row in basis.standing.assignments if row.task == task.id]
    owing = [row.agency for row in rows if row.state is not State.WAIVED]
    others = [agency for agency in owing if agency not in figure.missing]
    given = sum(_gave(basis, task, target, agency) for agency in others)
    return TargetLine(
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


def _gave(basis: Basis, task: Task, target: Target, agency: str) -> bool:
    """Whether an agency, or the one that reports for it, gave a figure against a target."""
    registry = basis.register.agencies
    return any(
        measure.target == target.id
        for month in basis.register.months
        if agency in registry.speaks_for(month.agency)
        for update in _known(basis, month.updates, task)
        for measure in update.measures
    )


def _known(basis: Basis, updates: tuple[Update, ...], task: Task) -> Iterator[Update]:
    return (update for update in updates if update.task == task.id and update.on <= basis.as_of)

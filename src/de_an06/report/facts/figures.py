"""The official statistics of a report, with its targets."""

from dataclasses import dataclass
from enum import StrEnum

from de_an06.engine.figures import figures
from de_an06.engine.standing import Statistics, statistics
from de_an06.engine.targets import giving
from de_an06.model.assessment import State, TargetAssessment
from de_an06.model.month import Measure
from de_an06.model.period import Period
from de_an06.model.task import Target, TargetKind, Task
from de_an06.report.facts.basis import Basis


@dataclass(frozen=True, slots=True)
class Balance:
    """Tasks and assignments now, and when the previous period closed (None before the first).

    `original_tasks` and `original_rows` are those of now by the plan's own deadlines.
    """

    tasks: Statistics
    rows: Statistics
    original_tasks: Statistics
    original_rows: Statistics
    previous: Period | None
    tasks_before: Statistics | None
    rows_before: Statistics | None


def balance(basis: Basis) -> Balance:
    """The statistics on the as-of day beside those of the previous period's last day."""
    before = basis.start if basis.previous else None
    return Balance(
        tasks=statistics(basis.outlook.counted),
        rows=statistics(basis.outlook.assignments),
        original_tasks=statistics(basis.original.counted),
        original_rows=statistics(basis.original.assignments),
        previous=basis.previous,
        tasks_before=statistics(before.counted) if before else None,
        rows_before=statistics(before.assignments) if before else None,
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
    """

    task: Task
    target: Target
    figure: TargetAssessment
    reached: Reached
    missing: tuple[str, ...]
    asked: int
    only: Measure | None


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
    )


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

"""The official statistics of a report, with its targets."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from de_an06.engine.figures import figures
from de_an06.engine.standing import Statistics, statistics
from de_an06.model.assessment import Assessment, State, TargetAssessment
from de_an06.model.period import Period
from de_an06.model.task import Target, Task
from de_an06.report.facts.basis import Basis


@dataclass(frozen=True, slots=True)
class Balance:
    """Tasks and assignments now, and when the previous period closed (None before the first)."""

    tasks: Statistics
    rows: Statistics
    previous: Period | None
    tasks_before: Statistics | None
    rows_before: Statistics | None


def balance(basis: Basis) -> Balance:
    """The statistics on the as-of day beside those of the previous period's last day."""
    before = basis.start if basis.previous else None
    return Balance(
        tasks=statistics(task.state for task in basis.outlook.counted),
        rows=statistics(row.state for row in basis.outlook.assignments),
        previous=basis.previous,
        tasks_before=statistics(task.state for task in before.counted) if before else None,
        rows_before=statistics(row.state for row in before.assignments) if before else None,
    )


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency in the matrix: its assignments by bucket, and the day of its last news."""

    agency: str
    counts: Statistics
    last_update: date | None


def agency_rows(basis: Basis) -> tuple[AgencyRow, ...]:
    """The matrix: a row for each agency that holds assignments, then one for what nobody holds."""
    held: defaultdict[str | None, list[Assessment]] = defaultdict(list)
    for row in basis.outlook.assignments:
        held[row.held_by].append(row)
    found: list[AgencyRow] = []
    for id in (*(agency.id for agency in basis.register.agencies.agencies), None):
        if rows := held.get(id):
            news = max((row.last_update for row in rows if row.last_update), default=None)
            name = basis.held(id, [row.agency for row in rows])
            found.append(AgencyRow(name, statistics(row.state for row in rows), news))
    return tuple(found)


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
    rows = (row for row in basis.outlook.assignments if row.task == task.id)
    owing = (row.agency for row in rows if row.state is not State.WAIVED)
    others = (agency for agency in owing if agency not in figure.missing)
    found = figures(basis.known, task, target=target, leads=others)
    given = sum(measure is not None for measure in found.values())
    return TargetResult(
        task=task,
        target=target,
        figure=figure,
        reached=_reached(figure, given),
        missing=basis.register.agencies.names(figure.missing),
        asked=given + len(figure.missing),
    )


def _reached(figure: TargetAssessment, given: int) -> Reached:
    if figure.met is not None:
        return Reached.MET if figure.met else Reached.NOT_MET
    return Reached.NONE_AROSE if given else Reached.NO_FIGURE

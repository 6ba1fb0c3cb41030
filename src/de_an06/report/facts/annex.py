"""The rows of a report's annexes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.obstacles import open_ones
from de_an06.model.plan import Condition, Group
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.figures import Figures, figures
from de_an06.report.facts.progress import TaskPart, TaskResult, by_group


@dataclass(frozen=True, slots=True)
class Extension:
    """A deadline that a ruling gave, with the names of those whose it is."""

    due: date
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in the table of all tasks.

    `leads` and `coordinators` are names as the plan writes them (a group stays a group);
    `quoted` are the parts of so few leads that each can be quoted; `troubles` are the texts of
    the open obstacles, each once; `waived` the names of those who need not do it.
    """

    place: int
    result: TaskResult
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    quoted: tuple[TaskPart, ...]
    troubles: tuple[str, ...]
    extensions: tuple[Extension, ...]
    waived: tuple[str, ...]
    condition: Condition | None


@dataclass(frozen=True, slots=True)
class GroupRows:
    """A group of tasks with its rows."""

    group: Group
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency in the matrix: its assignments by bucket, and the day of its last news."""

    place: int
    agency: str
    figures: Figures
    last_update: date | None


def group_rows(basis: Basis, results: Sequence[TaskResult]) -> tuple[GroupRows, ...]:
    """The table of all tasks, numbered through."""
    rows = {
        result.task.id: _task_row(basis, place, result)
        for place, result in enumerate(results, start=1)
    }
    return tuple(
        GroupRows(group, tuple(rows[result.task.id] for result in mine))
        for group, mine in by_group(basis, results)
    )


def agency_rows(basis: Basis) -> tuple[AgencyRow, ...]:
    """The matrix: a row for each agency that leads, in the registry's order."""
    found: list[AgencyRow] = []
    for agency in basis.register.agencies.agencies:
        rows = [row for row in basis.outlook.assignments if row.agency == agency.id]
        if rows:
            news = max((row.last_update for row in rows if row.last_update), default=None)
            totals = figures(row.state for row in rows)
            found.append(AgencyRow(len(found) + 1, agency.name, totals, news))
    return tuple(found)


def _task_row(basis: Basis, place: int, result: TaskResult) -> TaskRow:
    task = result.task
    raised = (entry for entry in open_ones(basis.obstacles) if entry.task == task.id)
    texts = (entry.obstacle.text for entry in raised)
    names = basis.register.agencies.names
    owed = set(result.owed)
    conditions = {condition.id: condition for condition in basis.register.plan.conditions}
    return TaskRow(
        place=place,
        result=result,
        leads=names(task.lead.agencies),
        coordinators=names(task.coordinators),
        quoted=result.parts if result.quotable else (),
        troubles=tuple(dict.fromkeys(texts)),
        extensions=_extensions(result),
        waived=_agencies(part for part in result.parts if part not in owed),
        condition=conditions.get(task.condition or ""),
    )


def _extensions(result: TaskResult) -> tuple[Extension, ...]:
    """The deadlines that are not the plan's own, the earliest first."""
    by_due: dict[date, list[TaskPart]] = {}
    for part in result.parts:
        if part.row.due and part.row.due != part.row.original_due:
            by_due.setdefault(part.row.due, []).append(part)
    return tuple(Extension(due, _agencies(parts)) for due, parts in sorted(by_due.items()))


def _agencies(parts: Iterable[TaskPart]) -> tuple[str, ...]:
    return tuple(name for part in parts for name in part.agencies)

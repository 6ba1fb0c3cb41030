"""Where a plan stands, for someone who asks what needs doing first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.engine.standing import tally
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.assessment import Assessment, Outlook, ReportState, State
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Pressing:
    """A task that is late or due soon, with those whose it is, in the registry's order.

    `days` is what is left until `due` for the agency that has least; negative when it is past.
    """

    task: Task
    due: date
    days: int
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """Who has not reported for the periods that closed last, of the `expected` who should have."""

    due: date
    periods: tuple[Period, ...]
    missing: tuple[str, ...]
    expected: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a table: a group or an agency with its number of tasks or assignments by state."""

    id: str
    name: str
    counts: Mapping[State, int]
    due_soon: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    def count(self, *states: State) -> int:
        """How many are in one of `states`."""
        return sum(self.counts[state] for state in states)


def overdue(outlook: Outlook, register: Register) -> tuple[Pressing, ...]:
    """The tasks that are overdue for somebody, the longest first, then in the plan's order."""
    rows = [row for row in outlook.assignments if row.state is State.OVERDUE]
    return pressing(rows, register)


def due_soon(outlook: Outlook, register: Register) -> tuple[Pressing, ...]:
    """The tasks that fall due soon for somebody, the nearest first, then in the plan's order."""
    return pressing([row for row in outlook.assignments if row.due_soon], register)


def silence(outlook: Outlook) -> Silence | None:
    """Who is silent about the periods that closed last; None before the first has closed."""
    closed = [report for report in outlook.reports if report.due < outlook.as_of]
    if not closed:
        return None
    last = max(report.due for report in closed)
    of_last = [report for report in closed if report.due == last]
    missing = dict.fromkeys(r.agency for r in of_last if r.state is ReportState.MISSING)
    periods = sorted({report.period for report in of_last})
    expected = len({report.agency for report in of_last})
    return Silence(last, tuple(periods), tuple(missing), expected)


def by_group(outlook: Outlook, register: Register) -> tuple[Tally, ...]:
    """A line for each group that has a task here: its tasks by state."""
    group_of = {task.id: task.group for task in register.tasks}
    soon = {row.task for row in outlook.assignments if row.due_soon}
    lines = []
    for group in register.plan.groups:
        states = [task.state for task in outlook.tasks if group_of[task.task] == group.id]
        if states:
            count = sum(group_of[task] == group.id for task in soon)
            lines.append(Tally(group.id, group.title, tally(states), count))
    return tuple(lines)


def by_agency(outlook: Outlook, registry: AgencyRegistry) -> tuple[Tally, ...]:
    """A line for each agency that leads a task here: its assignments by state."""
    lines = []
    for agency in registry.agencies:
        rows = [row for row in outlook.assignments if row.agency == agency.id]
        if rows:
            soon = sum(row.due_soon for row in rows)
            lines.append(Tally(agency.id, agency.name, tally(row.state for row in rows), soon))
    return tuple(lines)


def pressing(rows: Iterable[Assessment], register: Register) -> tuple[Pressing, ...]:
    """The tasks of these rows, the most urgent first, then in the plan's order."""
    of_task: dict[str, list[Assessment]] = {}
    for row in rows:
        of_task.setdefault(row.task, []).append(row)
    found = []
    for task in register.tasks:
        if mine := of_task.get(task.id):
            first = min(mine, key=lambda row: row.days or 0)
            if first.due is not None and first.days is not None:
                agencies = tuple(row.agency for row in mine)
                found.append(Pressing(task, first.due, first.days, agencies))
    return tuple(sorted(found, key=lambda task: task.days))

"""What needs doing first: on an agency's desk, within some days, in the whole plan."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.obstacles import resolvable
from de_an06.engine.selection import work_of
from de_an06.engine.standing import Statistics, assess_known, statistics
from de_an06.model.agencies import Agency, AgencyRegistry
from de_an06.model.assessment import Assessment, Outlook, ReportAssessment, ReportState, State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task

# Late work first, then what has days left, then what has gone quiet, then the rest.
_RANKS = {
    State.OVERDUE: 0,
    State.IN_PROGRESS: 1,
    State.NOT_STARTED: 1,
    State.STALE: 2,
    State.WAITING: 3,
    State.ONGOING: 4,
    State.DONE_LATE: 5,
    State.DONE_ON_TIME: 5,
    State.WAIVED: 6,
}
_OPEN = frozenset({State.OVERDUE, State.IN_PROGRESS, State.NOT_STARTED})
_NO_DATE = 10**7


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on an agency's desk; `work` is by urgency, `coordinates` are ids of tasks."""

    as_of: date
    agency: Agency
    work: tuple[Assessment, ...]
    coordinates: tuple[str, ...]
    reports: tuple[ReportAssessment, ...]
    obstacles: tuple[LedgerEntry, ...]
    last_update: date | None


def desk(known: Known, agency: Agency) -> Desk:
    """The desk of `agency`, with the work of those that it reports for."""
    outlook = work_of(assess_known(known), known.register, agency.id)
    led = {row.task for row in outlook.assignments}
    coordinates = (
        task.id
        for task in known.register.tasks
        if task.id not in led | known.steps.keys()
        and agency.id in known.register.coordinators(task)
    )
    # What another reports for it counts as its own (docs/design.md, "Agencies").
    told = (row.last_update for row in outlook.assignments if row.held_by == agency.id)
    said = (entry.update.on for entry in known.entries if entry.agency == agency.id)
    return Desk(
        as_of=known.as_of,
        agency=agency,
        work=by_urgency(outlook.assignments),
        coordinates=tuple(coordinates),
        reports=tuple(sorted(outlook.reports, key=lambda report: report.period)),
        obstacles=resolvable(known, agency.id),
        last_update=max((*said, *filter(None, told)), default=None),
    )


def by_urgency(rows: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """The rows with the most urgent first; the plan's order among equals."""
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: Assessment) -> tuple[int, int]:
    days = row.days if row.state in _OPEN and row.days is not None else _NO_DATE
    return _RANKS[row.state], days


@dataclass(frozen=True, slots=True)
class Deadlines:
    """What presses as of a day: open assignments and missing reports, the oldest deadline first."""

    as_of: date
    days: int
    assignments: tuple[Assessment, ...]
    reports: tuple[ReportAssessment, ...]


def deadlines(outlook: Outlook, days: int) -> Deadlines:
    """What is past due, or falls due within `days` days of the outlook's date (both included)."""
    rows = [
        row
        for row in outlook.assignments
        if row.state in _OPEN and row.days is not None and row.days <= days
    ]
    reports = [
        report
        for report in outlook.reports
        if report.state is ReportState.MISSING
        or (report.state is ReportState.UPCOMING and (report.due - outlook.as_of).days <= days)
    ]
    return Deadlines(
        as_of=outlook.as_of,
        days=days,
        assignments=tuple(sorted(rows, key=lambda row: row.days or 0)),
        reports=tuple(sorted(reports, key=lambda report: report.due)),
    )


@dataclass(frozen=True, slots=True)
class OwedReports:
    """Periods for which the same agencies owe a report that is due on the same day."""

    due: date
    state: ReportState
    agencies: tuple[str, ...]
    periods: tuple[Period, ...]


def owed(reports: tuple[ReportAssessment, ...]) -> tuple[OwedReports, ...]:
    """The reports by due day, the periods that the same agencies owe together."""
    debtors: defaultdict[Period, list[ReportAssessment]] = defaultdict(list)
    for report in reports:
        debtors[report.period].append(report)
    together: defaultdict[tuple[date, ReportState, tuple[str, ...]], list[Period]]
    together = defaultdict(list)
    for period in sorted(debtors):
        first = debtors[period][0]
        agencies = tuple(report.agency for report in debtors[period])
        together[first.due, first.state, agencies].append(period)
    return tuple(OwedReports(*key, tuple(periods)) for key, periods in together.items())


@dataclass(frozen=True, slots=True)
class Pressing:
    """A task that is late or due soon, with its rows, in the registry's order.

    `days` is what is left until `due` for the agency that has least; negative when it is past.
    """

    task: Task
    due: date
    days: int
    rows: tuple[Assessment, ...]


def pressing(rows: Iterable[Assessment], register: Register) -> tuple[Pressing, ...]:
    """The tasks of these rows, the most urgent first, then in the plan's order."""
    of_task: defaultdict[str, list[Assessment]] = defaultdict(list)
    for row in rows:
        of_task[row.task].append(row)
    found = []
    for task in register.tasks:
        first = min(of_task[task.id], key=lambda row: row.days or 0, default=None)
        if first and first.due is not None and first.days is not None:
            found.append(Pressing(task, first.due, first.days, tuple(of_task[task.id])))
    return tuple(sorted(found, key=lambda task: task.days))


@dataclass(frozen=True, slots=True)
class Silence:
    """Who has not reported for the periods that closed last, of the `expected` who should have."""

    due: date
    periods: tuple[Period, ...]
    missing: tuple[str, ...]
    expected: int


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


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a table: a group or an agency with the statistics of its tasks or assignments.

    `due_soon` of them fall due soon, `silent` continue without news. What nobody holds has a line
    without id and name; `leads` are those whose rows an agency holds.
    """

    id: str
    name: str
    counts: Statistics
    due_soon: int
    silent: int
    leads: tuple[str, ...] = ()

    @property
    def pressing(self) -> int:
        """How many of them need something now."""
        return self.counts.overdue + self.due_soon + self.silent


def by_group(outlook: Outlook, register: Register) -> tuple[Tally, ...]:
    """A line for each group that has a task here: its tasks by state."""
    lines = []
    wholes = {task.id: task.parent or task.id for task in register.tasks}
    for group in register.plan.groups:
        ids = {task.id for task in register.tasks if task.group == group.id}
        tasks = [task for task in outlook.counted if task.task in ids]
        if tasks:
            pressing = (row for row in outlook.assignments if row.due_soon and row.task in ids)
            soon = {wholes[row.task] for row in pressing}
            silent = sum(task.state is State.STALE for task in tasks)
            lines.append(Tally(group.id, group.title, statistics(tasks), len(soon), silent))
    return tuple(lines)


def by_agency(outlook: Outlook, registry: AgencyRegistry) -> tuple[Tally, ...]:
    """A line for each agency that holds assignments here, by state; then what nobody holds."""
    held: defaultdict[str, list[Assessment]] = defaultdict(list)
    for row in outlook.assignments:
        held[row.held_by or ""].append(row)
    names = {agency.id: agency.name for agency in registry.agencies} | {"": ""}
    return tuple(
        Tally(
            id,
            name,
            counts=statistics(rows),
            due_soon=sum(row.due_soon for row in rows),
            silent=sum(row.state is State.STALE for row in rows),
            leads=tuple(dict.fromkeys(row.agency for row in rows)),
        )
        for id, name in names.items()
        if (rows := held.get(id))
    )


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The lines of a long table that are shown; how many others are pressing, how many calm."""

    tallies: tuple[Tally, ...]
    pressing: int = 0
    calm: int = 0


def most_pressing(tallies: tuple[Tally, ...], most: int) -> Excerpt:
    """All lines where there are at most `most`; else those that need something now.

    Where these are more than `most` too, those with the most of it, in the order that they had.
    """
    if len(tallies) <= most:
        return Excerpt(tallies)
    needy = [tally for tally in tallies if tally.pressing]
    kept = {tally.id for tally in sorted(needy, key=lambda tally: -tally.pressing)[:most]}
    shown = tuple(tally for tally in needy if tally.id in kept)
    return Excerpt(shown, len(needy) - len(shown), len(tallies) - len(needy))

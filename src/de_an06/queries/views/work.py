"""What needs doing first: on an agency's desk, within some days, in the whole plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.obstacles import resolvable
from de_an06.engine.selection import work_of
from de_an06.engine.standing import assess_known
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment, Outlook, ReportAssessment, ReportState, State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.queries.views.records import Record, assignment_records

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


def desk(known: Known, agency: Agency, outlook: Outlook | None = None) -> Desk:
    """The desk of `agency`, with the work of those that it reports for.

    `outlook` is the plan's, where it was assessed before.
    """
    outlook = work_of(outlook or assess_known(known), known.register, agency.id)
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


def agency_records(found: Desk, register: Register) -> Iterator[Record]:
    """An agency, its work, what it coordinates, its reports, its open obstacles."""
    own = found.agency
    yield Record("agency", agency=own.id, day=found.last_update, word=own.kind, text=own.name)
    yield from assignment_records(found.work, register)
    for id in found.coordinates:
        yield Record("coordinates", id, own.id, text=register.task(id).title)
    for each in found.reports:
        yield Record(
            "report", "", each.agency, each.period.id, each.due, each.state, each.submitted_on
        )
    yield from map(_obstacle, found.obstacles)


def _obstacle(raised: LedgerEntry) -> Record:
    reference, obstacle = raised.reference, raised.obstacle
    named = str(reference)
    return Record(
        "obstacle",
        raised.task,
        raised.agency,
        day=reference.on,
        word=obstacle.kind,
        value=named,
        text=obstacle.text,
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
    """Periods for which the same agencies owe a report, or `sent` it, that is due on one day."""

    due: date
    state: ReportState
    sent: date | None
    agencies: tuple[str, ...]
    periods: tuple[Period, ...]


def owed(reports: tuple[ReportAssessment, ...]) -> tuple[OwedReports, ...]:
    """The reports by due day, the periods that the same agencies owe together."""
    debtors: defaultdict[Period, list[ReportAssessment]] = defaultdict(list)
    for report in reports:
        debtors[report.period].append(report)
    together: defaultdict[tuple[date, ReportState, date | None, tuple[str, ...]], list[Period]]
    together = defaultdict(list)
    for period in sorted(debtors):
        first = debtors[period][0]
        agencies = tuple(report.agency for report in debtors[period])
        together[first.due, first.state, first.submitted_on, agencies].append(period)
    return tuple(OwedReports(*key, tuple(periods)) for key, periods in together.items())


@dataclass(frozen=True, slots=True)
class Pressing:
    """A task with a deadline that is past or near, and the rows that have it.

    `days` is what is left until `due`, negative when it is past. A task whose deadline was moved
    for some of its leads stands once for each.
    """

    task: Task
    due: date
    days: int
    rows: tuple[Assessment, ...]


def pressing(rows: Iterable[Assessment], register: Register) -> tuple[Pressing, ...]:
    """The deadlines of these rows by task, the most urgent first, then in the plan's order."""
    places = {task.id: place for place, task in enumerate(register.tasks)}
    together: defaultdict[tuple[int, int, date], list[Assessment]] = defaultdict(list)
    for row in rows:
        if row.due is not None and row.days is not None:
            together[row.days, places[row.task], row.due].append(row)
    return tuple(
        Pressing(register.tasks[place], due, days, tuple(together[days, place, due]))
        for days, place, due in sorted(together)
    )


@dataclass(frozen=True, slots=True)
class Silence:
    """Who has not reported for the periods due on one day, of the `expected` who should."""

    due: date
    periods: tuple[Period, ...]
    missing: tuple[str, ...]
    expected: int

    @property
    def longest(self) -> Period:
        """The period with the longest window: the report of the half-year, not that of June."""
        return max(self.periods, key=lambda period: period.last_day - period.first_day)


def silence(outlook: Outlook) -> Silence | None:
    """Who is silent about the periods that closed last; None before the first has closed."""
    closed = [report.due for report in outlook.reports if report.due < outlook.as_of]
    return silence_of(outlook, max(closed)) if closed else None


def silence_of(outlook: Outlook, due: date) -> Silence:
    """Who has not reported for the periods that are due on a day."""
    of_day = [report for report in outlook.reports if report.due == due]
    missing = dict.fromkeys(r.agency for r in of_day if r.submitted_on is None)
    periods = sorted({report.period for report in of_day})
    expected = len({report.agency for report in of_day})
    return Silence(due, tuple(periods), tuple(missing), expected)

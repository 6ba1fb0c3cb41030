"""One agency's desk: its work by urgency, its reports, its open obstacles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.obstacles import obstacles, open_ones
from de_an06.engine.selection import work_of
from de_an06.engine.standing import assess_known
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment, Outlook, ReportAssessment, ReportState, State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period

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
        if task.id not in led and agency.id in known.register.agencies.expand(task.coordinators)
    )
    # What another reports for it counts as its own (docs/design.md, "Agencies").
    told = (row.last_update for row in outlook.assignments if row.agency == agency.id)
    said = (entry.update.on for entry in known.entries if entry.agency == agency.id)
    raised = open_ones(obstacles(known))
    return Desk(
        as_of=known.as_of,
        agency=agency,
        work=by_urgency(outlook.assignments),
        coordinates=tuple(coordinates),
        reports=tuple(sorted(outlook.reports, key=lambda report: report.period)),
        obstacles=tuple(entry for entry in raised if entry.agency == agency.id),
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


@dataclass(frozen=True, slots=True)
class OwedReports:
    """Periods for which the same agencies owe a report that is due on the same day."""

    due: date
    state: ReportState
    periods: tuple[Period, ...]
    agencies: tuple[str, ...]


def deadlines(outlook: Outlook, days: int) -> Deadlines:
    """What is past due, or falls due within `days` days of the outlook's date (both included)."""
    rows = (row for row in outlook.assignments if _presses(row, days))
    reports = (report for report in outlook.reports if _is_owed(report, outlook.as_of, days))
    return Deadlines(
        as_of=outlook.as_of,
        days=days,
        assignments=tuple(sorted(rows, key=lambda row: row.days or 0)),
        reports=tuple(sorted(reports, key=lambda report: report.due)),
    )


def owed(reports: tuple[ReportAssessment, ...]) -> tuple[OwedReports, ...]:
    """The reports by due day, the periods that the same agencies owe together."""
    debtors: dict[Period, list[ReportAssessment]] = {}
    for report in reports:
        debtors.setdefault(report.period, []).append(report)
    together: dict[tuple[date, ReportState, tuple[str, ...]], list[Period]] = {}
    for period in sorted(debtors):
        first = debtors[period][0]
        agencies = tuple(report.agency for report in debtors[period])
        together.setdefault((first.due, first.state, agencies), []).append(period)
    return tuple(
        OwedReports(due, state, tuple(periods), agencies)
        for (due, state, agencies), periods in together.items()
    )


def _presses(row: Assessment, days: int) -> bool:
    return row.state in _OPEN and row.days is not None and row.days <= days


def _is_owed(report: ReportAssessment, as_of: date, days: int) -> bool:
    if report.state is ReportState.UPCOMING:
        return (report.due - as_of).days <= days
    return report.state is ReportState.MISSING

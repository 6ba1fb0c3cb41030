"""What is past due or falls due within some days: tasks and reports."""

from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import Assessment, ReportAssessment, ReportState, Standing, State
from de_an06.model.period import Period

_OPEN = frozenset({State.OVERDUE, State.IN_PROGRESS, State.NOT_STARTED})


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


def deadlines(standing: Standing, days: int) -> Deadlines:
    """What is past due, or falls due within `days` days of the standing's date (both included)."""
    rows = (row for row in standing.assignments if _presses(row, days))
    reports = (report for report in standing.reports if _is_owed(report, standing.as_of, days))
    return Deadlines(
        as_of=standing.as_of,
        days=days,
        assignments=tuple(sorted(rows, key=lambda row: row.days or 0)),
        reports=tuple(sorted(reports, key=lambda report: report.due)),
    )


def owed(reports: tuple[ReportAssessment, ...]) -> tuple[OwedReports, ...]:
    """The reports by due day, the periods that the same agencies owe together."""
    debtors: dict[Period, list[ReportAssessment]] = {}
    for report in reports:
        debtors.setdefault(Period.parse(report.period), []).append(report)
    together: dict[tuple[date, ReportState, tuple[str, ...]], list[Period]] = {}
    for period in sorted(debtors, key=lambda period: period.place):
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

"""Who sent the report of a period, when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import ReportAssessment, ReportState
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.views.report_basis import Basis


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of an agency's report; `number` is the document's, when it was given."""

    agency: str
    period: Period
    state: ReportState
    due: date
    submitted_on: date | None
    number: str | None
    days_late: int


@dataclass(frozen=True, slots=True)
class ReportLines:
    """What became of some reports, in order."""

    all: tuple[ReportLine, ...]

    @property
    def on_time(self) -> tuple[ReportLine, ...]:
        """Those that came in time."""
        return _in_state(self.all, ReportState.ON_TIME)

    @property
    def late(self) -> tuple[ReportLine, ...]:
        """Those that came late."""
        return _in_state(self.all, ReportState.LATE)

    @property
    def missing(self) -> tuple[ReportLine, ...]:
        """Those that have not come."""
        return _in_state(self.all, ReportState.MISSING)


@dataclass(frozen=True, slots=True)
class Conduct:
    """The reports of a period, by the registry's order of agencies.

    `due` is the last day in time; `working_day` the last working day up to it.
    """

    due: date
    working_day: date
    reports: ReportLines


def conduct(basis: Basis) -> Conduct:
    """What became of the reports for the period, by every submission on record."""
    due = basis.period.last_day
    return Conduct(
        due=due,
        working_day=basis.register.calendar.last_working_day(due),
        reports=_lines(
            basis, [report for report in basis.reports if _is_for(report, basis.period)]
        ),
    )


def conduct_so_far(basis: Basis) -> ReportLines:
    """What became of the reports that were due before the period closed, oldest first."""
    closed = [report for report in basis.reports if report.due < basis.period.last_day]
    return _lines(basis, sorted(closed, key=lambda report: report.due))


def _is_for(report: ReportAssessment, period: Period) -> bool:
    return report.period == str(period)


def _in_state(lines: Iterable[ReportLine], state: ReportState) -> tuple[ReportLine, ...]:
    return tuple(line for line in lines if line.state is state)


def _lines(basis: Basis, reports: Iterable[ReportAssessment]) -> ReportLines:
    return ReportLines(tuple(_line(basis, report) for report in reports))


def _line(basis: Basis, report: ReportAssessment) -> ReportLine:
    sent_on = report.submitted_on
    period = Period.parse(report.period)
    return ReportLine(
        agency=basis.name(report.agency),
        period=period,
        state=report.state,
        due=report.due,
        submitted_on=sent_on,
        number=_number(basis.register.months, report, period) if sent_on else None,
        days_late=max(0, (sent_on - report.due).days) if sent_on else 0,
    )


def _number(months: Iterable[AgencyMonth], report: ReportAssessment, period: Period) -> str | None:
    """The number of the document that answered; None where none was given."""
    return next(
        (
            month.submitted.number
            for month in months
            if month.agency == report.agency
            and month.submitted
            and month.submitted.on == report.submitted_on
            and month.answers(period)
        ),
        None,
    )

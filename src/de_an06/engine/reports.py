"""What became of each periodic report that is due."""

from collections.abc import Iterable, Mapping
from datetime import date

from de_an06.model.assessment import ReportAssessment, ReportState
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.register import Register


def assess_reports(register: Register, as_of: date) -> tuple[ReportAssessment, ...]:
    """Every report that the calendar asks for: periods in the plan's order, then agencies.

    DESIGN section 4, "Periods": only agencies with `reports` owe one.
    """
    periods = register.plan.reporting.periods
    sent = _sent(register.months, periods, as_of=as_of)
    return tuple(
        _report(agency.id, period, submitted_on=sent.get((agency.id, period)), as_of=as_of)
        for period in periods
        for agency in register.agencies.agencies
        if agency.reports
    )


def _sent(
    months: Iterable[AgencyMonth], periods: Iterable[Period], *, as_of: date
) -> Mapping[tuple[str, Period], date]:
    """By agency and period, the day of the earliest submission that answers it."""
    sent: dict[tuple[str, Period], date] = {}
    for month in months:
        if month.submitted is None or month.submitted.on > as_of:
            continue
        for period in filter(month.answers, periods):
            key = (month.agency, period)
            sent[key] = min(sent.get(key, date.max), month.submitted.on)
    return sent


def _report(
    agency: str, period: Period, *, submitted_on: date | None, as_of: date
) -> ReportAssessment:
    return ReportAssessment(
        agency=agency,
        period=str(period),
        due=period.last_day,
        state=_state(period.last_day, submitted_on, as_of=as_of),
        submitted_on=submitted_on,
    )


def _state(due: date, submitted_on: date | None, *, as_of: date) -> ReportState:
    """The state of a report; `due` itself is still in time (plan, section III.1)."""
    if submitted_on is not None:
        return ReportState.ON_TIME if submitted_on <= due else ReportState.LATE
    return ReportState.MISSING if as_of > due else ReportState.UPCOMING

"""Which month's file may still be written in."""

from datetime import date

from de_an06.model.decision import DecisionKind
from de_an06.model.period import Cadence, Period
from de_an06.model.register import Register


def open_month(register: Register, agency: str, on: date) -> Period | None:
    """The month into which an update of `agency` on the day `on` goes (DESIGN section 3).

    It is the month whose window holds `on`, or the next that is neither submitted nor closed, up
    to December of the year after the plan's. None when there is none, and for a day before the
    plan's first window.
    """
    last = Period(register.plan.year + 1, Cadence.MONTH, 12)
    calendar = register.plan.reporting.months()
    if (calendar and on < calendar[0].first_day) or on > last.last_day:
        return None
    month = Period.month_of(on)
    while is_frozen(register, agency, month):
        if month == last:
            return None
        month = month.next_month()
    return month


def is_frozen(register: Register, agency: str, month: Period) -> bool:
    """Whether the agency's file of a month may no longer change: it was sent, or is closed."""
    closed = any(
        ruling.kind is DecisionKind.CLOSE and ruling.period == month
        for ruling in register.decisions
    )
    return closed or any(
        file.agency == agency and file.period == month and file.submitted is not None
        for file in register.months
    )

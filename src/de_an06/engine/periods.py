"""Which months of the reporting calendar have closed on a day."""

from datetime import date

from de_an06.model.period import Period
from de_an06.model.plan import ReportingDuty


def last_closed_month(reporting: ReportingDuty, as_of: date) -> Period | None:
    """The last month of the calendar whose window was over on `as_of`; None before the first.

    DESIGN section 4, "Fresh": in the days 15 to the end of month M it is M, else the one before,
    never later than the calendar's last.
    """
    closed = [month for month in reporting.months() if month.last_day < as_of]
    return closed[-1] if closed else None

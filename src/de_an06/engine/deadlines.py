"""The deadline that a plan sets, where it is counted from a day."""

from datetime import date, timedelta

from de_an06.model.plan import Calendar, Plan, Register
from de_an06.model.task import ISSUED, Due, Task


def deadline_of(register: Register, task: Task, met_on: date | None = None) -> date | None:
    """The deadline that the plan itself sets; None where it sets none, or none yet.

    `met_on` is the day on which the task's condition was met, None while it is not: a deadline may
    be counted from there (docs/design.md, "The deadline").
    """
    if task.due is None:
        return None
    return day_of(task.due, register.plan, register.calendar, met_on)


def day_of(due: Due, plan: Plan, calendar: Calendar, met_on: date | None = None) -> date | None:
    """The last day of a deadline; None where what it is counted from has not come.

    The first day counted is the day after that from which it is counted.
    """
    start = plan.date if due.after == ISSUED else met_on
    if due.date is not None or due.days is None or start is None:
        return due.date
    try:
        if due.working:
            return calendar.working_day_after(start, due.days)
        return start + timedelta(days=due.days)
    except OverflowError:
        # A plan dated 9999 is nonsense, but no bug.
        return date.max

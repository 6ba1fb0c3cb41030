"""How the moments and stretches of a simulated year are laid on the days of a plan."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from de_an06.model.plan import Calendar, Plan, Register

_SHOWN = (6, 20)
"""The month and day on which there is something of everything to see."""

_BEFORE_WORK = timedelta(days=2)
"""Time before which nothing happens: the plan must be read first."""

_A_DAY = timedelta(days=1)
_A_YEAR = timedelta(days=365)
_SLOWEST = timedelta(days=540)


@dataclass(frozen=True, slots=True)
class Pace:
    """The days of a plan, as the course of a year goes over them.

    A plan of a calendar year takes all as it is. In any other the days of the year lie as far into
    it as they do into a year, and in one that is shorter everything goes as much faster.
    """

    plan: Plan
    calendar: Calendar

    @property
    def first_day(self) -> date:
        """The first day on which anything happens."""
        return min(self.plan.first_day + _BEFORE_WORK, self.last_day)

    @property
    def last_day(self) -> date:
        """The plan's last day."""
        return self.plan.last_day

    @property
    def ends(self) -> date:
        """The last day of the writing period that holds the plan's last day."""
        return self.plan.schedule.writing_on(self.last_day).last_day

    @property
    def shown(self) -> date:
        """The day that is to be shown."""
        return self.day(*_SHOWN)

    @property
    def slowest(self) -> timedelta:
        """Work that is not finished within the plan goes on as if it took this long."""
        return _SLOWEST if self.plan.year is not None else self._length * 3 / 2

    @property
    def _length(self) -> timedelta:
        return self.last_day - self.plan.first_day + _A_DAY

    def day(self, month: int, day: int) -> date:
        """A day of the plan's year, or the day that is as far into the plan."""
        if self.plan.year is not None:
            return date(self.plan.year, month, day)
        into = date(2023, month, day) - date(2023, 1, 1)
        return self.plan.first_day + (self.last_day - self.plan.first_day) * (into / _A_YEAR)

    def days(self, count: int) -> timedelta:
        """As many days, fewer in a plan that is shorter than a year."""
        if self.plan.year is not None or self._length >= _A_YEAR:
            return timedelta(days=count)
        return timedelta(days=max(1, round(count * (self._length / _A_YEAR))))

    def passed(self, on: date) -> Fraction:
        """How much of the plan's time has passed at the end of a day."""
        days = (on - self.plan.first_day + _A_DAY).days
        return Fraction(min(max(days, 0), self._length.days), self._length.days)

    def working_day(self, day: date) -> date:
        """The last working day on or before `day`, but none before all work."""
        return max(self.calendar.last_working_day(max(day, self.first_day)), self.first_day)


def pace_of(register: Register) -> Pace:
    """The pace of a plan."""
    return Pace(register.plan, register.calendar)

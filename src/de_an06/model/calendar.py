"""The days on which the offices are closed."""

from datetime import date, timedelta

from de_an06.model.fact import Fact
from de_an06.model.scalars import Day, Line

_SATURDAY = 5


class SpecialDay(Fact):
    """A day off on a weekday, or a working Saturday, with the notice it comes from."""

    on: Day
    name: Line
    notice: Line | None = None


class Calendar(Fact):
    """Days off and working Saturdays (`plan/calendar.yaml`), as the yearly notices give them."""

    days_off: tuple[SpecialDay, ...] = ()
    working_saturdays: tuple[SpecialDay, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether the offices work on `day`."""
        if any(special.on == day for special in self.days_off):
            return False
        return day.weekday() < _SATURDAY or any(
            special.on == day for special in self.working_saturdays
        )

    def last_working_day(self, day: date) -> date:
        """The last working day on or before `day`: shown beside a due day, it changes no state."""
        while not self.is_working_day(day):
            day -= timedelta(days=1)
        return day

"""The periods of a plan: those of its calendar, and those in which agencies write."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from de_an06.model.period import Period, RuledName

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The periods for which a plan asks reports, and the writing periods that follow from them.

    `periods` are in the plan's order, with their whole windows. `writing` are those of them in
    which agencies write, oldest first, each with its own days as its window: those after the last
    shorter period in it (docs/plan.md, "Writing periods"). All other days go to the months that
    end on the day `closes`.
    """

    first_day: date
    closes: int
    periods: tuple[Period, ...]
    writing: tuple[Period, ...]

    @property
    def begins(self) -> date:
        """The first day for facts: that of the writing period which holds the plan's first day."""
        return self.writing_on(self.first_day).first_day

    def named(self, id: str) -> Period | None:
        """The calendar's period with this id, with its whole window."""
        return next((period for period in self.periods if period.id == id), None)

    def writing_on(self, day: date) -> Period:
        """The writing period that holds a day; every day belongs to exactly one."""
        place = bisect_left(self.writing, day, key=lambda period: period.last_day)
        if place < len(self.writing) and day in self.writing[place]:
            return self.writing[place]
        month = RuledName.month_of(day, self.closes).window(self.closes)
        first, last = month.first_day, month.last_day
        if place:
            first = max(first, self.writing[place - 1].last_day + _DAY)
        if place < len(self.writing):
            last = min(last, self.writing[place].first_day - _DAY)
        return replace(month, first_day=first, last_day=last)

    def writing_named(self, id: str) -> Period | None:
        """The writing period with this id: of the calendar, or a month beside it; None for none."""
        mine = next((period for period in self.writing if period.id == id), None)
        rule = RuledName.parse(id)
        if mine or rule is None or self.named(id):
            return mine
        window = rule.window(self.closes)
        return next((each for each in self.across(window) if each.id == id), None)

    def across(self, window: Period) -> Iterator[Period]:
        """The writing periods that have days of a window, oldest first."""
        day = window.first_day
        while day <= window.last_day:
            period = self.writing_on(day)
            yield period
            day = period.last_day + _DAY

    def after(self, writing: Period) -> Period:
        """The writing period that follows another."""
        return self.writing_on(writing.last_day + _DAY)

    def from_(self, first: Period, until: date) -> Iterator[Period]:
        """The writing periods from `first` on, up to the one that holds `until`."""
        period = first
        while period.first_day <= until:
            yield period
            period = self.after(period)


def schedule_of(first_day: date, closes: int, periods: Sequence[Period]) -> Schedule:
    """The schedule of a plan that begins on `first_day` and asks for reports for `periods`."""
    own = (_own(period, periods) for period in periods)
    writing = sorted(period for period in own if period.first_day <= period.last_day)
    return Schedule(first_day, closes, tuple(periods), tuple(writing))


def _own(period: Period, periods: Sequence[Period]) -> Period:
    """A period with only the days that are after the last shorter one in it."""
    inner = [each.last_day for each in periods if each != period and period.holds(each)]
    return replace(period, first_day=max(inner) + _DAY) if inner else period

"""What the calendar of days off must say of itself."""

from collections.abc import Iterator
from datetime import date

from de_an06.diagnostics.rules_links import LISTED_TWICE, NOT_A_SATURDAY
from de_an06.load.flaw import Fault, Spot
from de_an06.model.calendar import Calendar

_SATURDAY = 5


def calendar_faults(file: Spot, calendar: Calendar) -> Iterator[Fault]:
    """Days that stand twice, working Saturdays that are none."""
    lists = {"days_off": calendar.days_off, "working_saturdays": calendar.working_saturdays}
    for key, days in lists.items():
        seen: set[date] = set()
        for place, day in enumerate(days):
            spot, facts = file.at(key, place, "on"), {"value": day.on.isoformat()}
            if day.on in seen:
                yield Fault(LISTED_TWICE, spot, facts)
            elif key == "working_saturdays" and day.on.weekday() != _SATURDAY:
                yield Fault(NOT_A_SATURDAY, spot, facts)
            seen.add(day.on)

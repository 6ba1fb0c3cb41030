"""Who stands in a body's place on a day: itself until its end, then its only heir."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from de_an06.model.agencies import Agency, AgencyRegistry

_A_DAY = timedelta(days=1)


def day_after(day: date) -> date:
    """The next day; the last day that there is has none after it."""
    return day if day == date.max else day + _A_DAY


@dataclass(frozen=True, slots=True)
class Tenure:
    """The days from `first` to `last`, both included, on which a body stands in a place."""

    body: str
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether it is a day of this tenure."""
        return self.first <= day <= self.last

    def within(self, first: date, last: date) -> Self:
        """What of it lies within these days; of none, its last day is before its first."""
        return replace(self, first=max(self.first, first), last=min(self.last, last))


Line = tuple[Tenure, ...]
"""Those who stand in a place one after the other, oldest first."""


def on_day(line: Iterable[Tenure], day: date) -> str | None:
    """Who stands in a place on a day; None where nobody does."""
    return next((tenure.body for tenure in line if day in tenure), None)


def last_by(line: Line, day: date) -> str:
    """Who stood last in a place by a day, whether or not that body has ended since."""
    return [tenure.body for tenure in line if tenure is line[0] or tenure.first <= day][-1]


def cut(line: Iterable[Tenure], first: date, last: date) -> Line:
    """What of a line lies within these days."""
    parts = (tenure.within(first, last) for tenure in line)
    return tuple(part for part in parts if part.first <= part.last)


def succession(registry: AgencyRegistry) -> dict[str, Line]:
    """By agency, who stands in its place (docs/design.md, "Bodies come and go").

    Itself until its `valid_to`, also before its `valid_from`; after it its `succeeded_by` while
    that exists, if that is exactly one, and so on.
    """
    agencies = {agency.id: agency for agency in registry.agencies}
    return {id: _line(agencies, id) for id in agencies}


def secretariat(registry: AgencyRegistry, standing: str, day: date) -> str:
    """The agency whose maintainers are the secretariat on a day: the standing agency or its heir.

    One without exactly one heir stays it, whatever its `valid_to`.
    """
    return last_by(succession(registry)[standing], day)


def speaks_for(registry: AgencyRegistry, id: str, day: date) -> tuple[str, ...]:
    """The agencies whose word the agency `id` gives on a day: itself, and those it reports for.

    `reported_by` passes to the heir.
    """
    lines = succession(registry)
    others = (
        agency.id
        for agency in registry.agencies
        if agency.reported_by and on_day(lines[agency.reported_by], day) == id
    )
    return (id, *others)


def _line(agencies: Mapping[str, Agency], id: str) -> Line:
    line = [Tenure(id, date.min, agencies[id].valid_to or date.max)]
    seen, end = {id}, line[0].last
    # A circle of heirs ends where it began.
    while (heir := _only_heir(agencies, id)) and heir not in seen:
        first = max(day_after(end), agencies[heir].valid_from or date.min)
        last = agencies[heir].valid_to or date.max
        if first <= last:
            line.append(Tenure(heir, first, last))
        seen.add(heir)
        id, end = heir, max(end, last)
    return tuple(line)


def _only_heir(agencies: Mapping[str, Agency], id: str) -> str | None:
    agency = agencies[id]
    if agency.valid_to is None or len(agency.succeeded_by) != 1:
        return None
    (heir,) = agency.succeeded_by
    return heir if heir in agencies else None

"""Updates in the order in which they were said, with the ledger of obstacles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from de_an06.model.month import AgencyMonth, Obstacle, Reference, Update
from de_an06.model.period import Period
from de_an06.model.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Entry:
    """One update, with the file that says it, that file's period and its place there (from 0)."""

    month: AgencyMonth
    period: Period
    place: int
    update: Update

    @property
    def agency(self) -> str:
        """The agency whose file says it."""
        return self.month.agency


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """An obstacle with its reference, and the day it was resolved: None while it is open."""

    agency: str
    task: str
    reference: Reference
    obstacle: Obstacle
    resolved_on: date | None

    def age(self, as_of: date) -> int:
        """The days since it was raised."""
        return (as_of - self.reference.on).days


@dataclass(frozen=True, slots=True)
class Ledger:
    """The obstacles in the order they were raised, and the `resolves` that point at none.

    Each of `unknown` is an entry with the place (from 0) of the reference in its `resolves`.
    """

    obstacles: tuple[LedgerEntry, ...]
    unknown: tuple[tuple[Entry, int], ...]


def entries(months: Iterable[AgencyMonth], schedule: Schedule) -> list[Entry]:
    """All updates by their day, then the file's period, then place in the file.

    The order of one agency's word (docs/design.md, "The latest word"); on one day, agencies
    keep the order in which their months are given.
    """
    found = [
        Entry(month, period, place, update)
        for month in months
        if (period := schedule.writing_named(month.period))
        for place, update in enumerate(month.updates)
    ]
    return sorted(found, key=lambda entry: (entry.update.on, entry.period, entry.place))


def ledger(said: Sequence[Entry]) -> Ledger:
    """Keep the ledger of obstacles over `said`, which is in the order of `entries`.

    An obstacle is named by its day and its number among those that its agency raised on its task
    that day; only a later update on the same task resolves it, of the same agency or of one that
    names it: whether that one may is not asked here.
    """
    raised: dict[tuple[str, str, Reference], LedgerEntry] = {}
    numbers: defaultdict[tuple[str, str, date], int] = defaultdict(int)
    unknown: list[tuple[Entry, int]] = []
    for entry in said:
        agency, update = entry.agency, entry.update
        for place, reference in enumerate(update.resolves):
            raiser = reference.agency or agency
            key = (raiser, update.task, replace(reference, agency=""))
            if key not in raised:
                unknown.append((entry, place))
            elif raised[key].resolved_on is None:
                open_one = raised[key]
                raised[key] = replace(open_one, resolved_on=update.on)
        for obstacle in update.obstacles:
            numbers[agency, update.task, update.on] += 1
            reference = Reference(update.on, numbers[agency, update.task, update.on])
            raised[agency, update.task, reference] = LedgerEntry(
                agency, update.task, reference, obstacle, None
            )
    return Ledger(tuple(raised.values()), tuple(unknown))

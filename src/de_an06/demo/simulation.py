"""What was written in the simulated year, and what of it by a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.rulings import Decision
from de_an06.model.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Planted:
    """A piece of news that was made hollow on purpose: in whose file, at which place (from 0).

    `kind` is that of `audit`; a whole file that is hollow has no `place`.
    """

    kind: str
    agency: str
    period: str
    place: int | None


@dataclass(frozen=True, slots=True)
class Simulation:
    """What agencies and secretariat would have written.

    Months are in the registry's order, then by period; decisions by their day. A `close` has no
    digests yet: they are those of files. `planted` is what of the news of the whole plan is hollow:
    it stands in no file.
    """

    months: tuple[AgencyMonth, ...]
    decisions: tuple[Decision, ...]
    planted: tuple[Planted, ...] = ()


def until(simulation: Simulation, day: date, schedule: Schedule) -> Simulation:
    """What of a simulation had been written by the end of `day`: nothing in it is later."""
    decisions = tuple(decision for decision in simulation.decisions if decision.on <= day)
    months = (
        month
        for whole in simulation.months
        for period in (schedule.writing_named(whole.period),)
        if period is not None
        for month in _month_until(whole, day, period)
    )
    return replace(simulation, months=tuple(months), decisions=decisions)


def _month_until(month: AgencyMonth, day: date, period: Period) -> Iterator[AgencyMonth]:
    """The file as it stood then, if it did; a report that is not sent yet has no words."""
    updates = tuple(update for update in month.updates if update.on <= day)
    is_sent = month.submitted is not None and month.submitted.on <= day
    if period.last_day < day and (is_sent or month.submitted is None):
        yield month
    elif period.first_day <= day and (updates or is_sent):
        documents = (one for one in month.documents if one.date is None or one.date <= day)
        seen = month.model_copy(update={"updates": updates, "documents": tuple(documents)})
        unsent = {"submitted": None, "summaries": None, "summary": None, "plans": None}
        yield seen if is_sent else seen.model_copy(update=unsent)

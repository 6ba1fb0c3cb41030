"""A simulated year up to a day, for a plan whose year is not over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from de_an06.model.month import AgencyMonth
from de_an06.record.simulation.year import Simulation


def until(simulation: Simulation, day: date) -> Simulation:
    """What of a simulation had been written by the end of `day`: nothing in it is later."""
    decisions = tuple(decision for decision in simulation.decisions if decision.on <= day)
    months = (month for whole in simulation.months for month in _month_until(whole, day))
    return replace(simulation, months=tuple(months), decisions=decisions)


def _month_until(month: AgencyMonth, day: date) -> Iterator[AgencyMonth]:
    """The file as it stood then, if it did; a report that is not sent yet has no words."""
    updates = tuple(update for update in month.updates if update.on <= day)
    is_sent = month.submitted is not None and month.submitted.on <= day
    if month.period.last_day < day and (is_sent or month.submitted is None):
        yield month
    elif month.period.first_day <= day and (updates or is_sent):
        documents = (one for one in month.documents if one.date is None or one.date <= day)
        seen = month.model_copy(update={"updates": updates, "documents": tuple(documents)})
        unsent = {"submitted": None, "summary": None, "plans": None}
        yield seen if is_sent else seen.model_copy(update=unsent)

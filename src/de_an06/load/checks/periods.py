"""The periods that a plan can have, and an agency's file of one that it cannot."""

from collections.abc import Iterator

from de_an06.findings.rules.months import OUTSIDE_THE_PLAN
from de_an06.findings.rules.shape import NOT_A_WRITING_PERIOD
from de_an06.load.shape import period_offer
from de_an06.model.plan import Plan
from de_an06.model.schedule import Schedule
from de_an06.yamltext.place import Fault, Spot

LONGEST_MONTH = 31
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_FEW = 6


def is_near(year: int) -> bool:
    """Whether a year is one in which a plan can have days."""
    return _FIRST_YEAR <= year <= _LAST_YEAR


def sound_schedule(plan: Plan | None, id: str) -> Schedule | None:
    """The plan's periods; None where its days are wrong: there a finding speaks of them."""
    if plan is None or not 1 <= plan.reporting.closes <= LONGEST_MONTH:
        return None
    if plan.year is not None and str(plan.year) != id:
        return None
    days = [day for each in plan.reporting.periods for day in (each.start, each.end) if day]
    days += [day for day in (plan.start, plan.end) if day]
    years = [day.year for day in days] + ([] if plan.year is None else [plan.year])
    has_days = plan.year is not None or (plan.start and plan.end and plan.start <= plan.end)
    return plan.schedule if has_days and all(map(is_near, years)) else None


def period_faults(spot: Spot, id: str, *, schedule: Schedule | None) -> Iterator[Fault]:
    """The fault at the id of a period for which the plan can have no file."""
    if schedule is None:
        return
    period, first = schedule.writing_named(id), schedule.writing_on(schedule.first_day)
    if period is None:
        ids = [each.id for each in schedule.writing] or [first.id]
        facts = {"value": id, "known": ", ".join(ids[:_FEW])}
        yield spot.fault(NOT_A_WRITING_PERIOD, facts, known=[*ids, period_offer(id)])
    elif period < first:
        yield spot.fault(OUTSIDE_THE_PLAN, value=id, first=first)

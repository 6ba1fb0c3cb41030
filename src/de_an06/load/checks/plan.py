"""What plan.yaml must say of itself, its agencies and its tasks."""

from collections.abc import Iterator

from de_an06.diagnostics.rules_links import NO_MONTHS, UNUSED_CONDITION, WRONG_YEAR
from de_an06.load.checks.known import Known
from de_an06.load.checks.links import bodies, duplicate_ids, listed_twice, one_agency
from de_an06.load.checks.notes import note_faults
from de_an06.load.flaw import Fault, Spot
from de_an06.model.plan import Plan


def plan_faults(file: Spot, plan: Plan, *, known: Known, year: int) -> Iterator[Fault]:
    """Another year's plan or periods, ids taken twice, agencies and conditions without a home."""
    if plan.year != year:
        yield Fault(WRONG_YEAR, file.at("year"), {"value": str(plan.year), "year": str(year)})
    yield from one_agency(file.at("issuer"), plan.issuer, known=known)
    yield from one_agency(file.at("standing_agency"), plan.standing_agency, known=known)
    named = {
        "groups": [group.id for group in plan.groups],
        "duties": [duty.id for duty in plan.duties],
        "conditions": [condition.id for condition in plan.conditions],
    }
    for key, ids in named.items():
        yield from duplicate_ids((file.at(key, place, "id"), id) for place, id in enumerate(ids))
    for place, duty in enumerate(plan.duties):
        yield from bodies(file.at("duties", place, "agencies"), duty.agencies, known=known)
    yield from _conditions(file, plan, known=known)
    yield from _periods(file.at("reporting", "periods"), plan, year=year)
    yield from note_faults(file, plan.notes, known=known)


def _conditions(file: Spot, plan: Plan, *, known: Known) -> Iterator[Fault]:
    used = {task.condition for task in known.tasks.values()}
    are_all_there = known.tasks and not known.unsure
    for place, condition in enumerate(plan.conditions):
        spot = file.at("conditions", place)
        yield from bodies(spot.at("from"), condition.sources, known=known)
        if condition.id not in used and are_all_there:
            yield Fault(UNUSED_CONDITION, spot.at("id"), {"value": condition.id})


def _periods(spot: Spot, plan: Plan, *, year: int) -> Iterator[Fault]:
    yield from listed_twice(spot, map(str, plan.reporting.periods))
    for place, period in enumerate(plan.reporting.periods):
        if period.year != year:
            yield Fault(WRONG_YEAR, spot.at(place), {"value": str(period), "year": str(year)})
    if not plan.reporting.months():
        yield Fault(NO_MONTHS, spot, {"year": str(year)})

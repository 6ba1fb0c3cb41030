"""Links between files that any of the checks may follow."""

from collections.abc import Collection, Iterable, Iterator

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_links import (
    DUPLICATE_ID,
    LISTED_TWICE,
    NOT_AN_AGENCY,
    UNKNOWN_AGENCY,
)
from de_an06.diagnostics.rules_months import OUTSIDE_THE_PLAN
from de_an06.load.checks.known import Known
from de_an06.load.flaw import Fault, Spot
from de_an06.model.agencies import Agency
from de_an06.model.period import Period


def duplicate_ids(listed: Iterable[tuple[Spot, str]]) -> Iterator[Fault]:
    """A fault at each id that is taken before, case aside."""
    taken: dict[str, Spot] = {}
    for spot, id in listed:
        first = taken.setdefault(id.casefold(), spot)
        if first != spot:
            yield Fault(DUPLICATE_ID, spot, {"value": id}, first=first)


def listed_twice(spot: Spot, values: Iterable[str]) -> Iterator[Fault]:
    """A fault at each value that stands before in the list at `spot`."""
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield Fault(LISTED_TWICE, spot.at(place), {"value": value})
        seen.add(value)


def unknown_id(
    rule: Rule, spot: Spot, *, id: str | None, known: Collection[str]
) -> Iterator[Fault]:
    """A fault at an id that is given and not among the known."""
    if id is not None and id not in known:
        yield Fault(rule, spot, {"value": id}, known=known)


def bodies(spot: Spot, ids: Iterable[str], *, known: Known) -> Iterator[Fault]:
    """Faults in a list of agencies and agency groups: unknown, or listed twice."""
    listed = tuple(ids)
    for place, id in enumerate(listed):
        if known.bodies is not None:
            yield from unknown_id(UNKNOWN_AGENCY, spot.at(place), id=id, known=known.bodies)
    yield from listed_twice(spot, listed)


def one_agency(spot: Spot, id: str | None, *, known: Known) -> Iterator[Fault]:
    """The fault at what should be the id of one agency, and no group."""
    if id is None or known.bodies is None:
        return
    body = known.bodies.get(id)
    if body is None:
        agencies = [id for id, body in known.bodies.items() if isinstance(body, Agency)]
        yield Fault(UNKNOWN_AGENCY, spot, {"value": id}, known=agencies)
    elif not isinstance(body, Agency):
        yield Fault(NOT_AN_AGENCY, spot, {"value": id})


def outside_the_plan(spot: Spot, month: Period, *, known: Known) -> Iterator[Fault]:
    """The fault at a month that no file of the plan can have."""
    first, last = known.first, known.last
    if first and last and not first.place <= month.place <= last.place:
        facts = {"value": str(month), "first": str(first), "last": str(last)}
        yield Fault(OUTSIDE_THE_PLAN, spot, facts)

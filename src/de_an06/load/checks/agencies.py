"""What the registry of agencies must say of itself."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from de_an06.diagnostics.rules_links import (
    AMBIGUOUS_NAME,
    ENDS_BEFORE_START,
    GROUP_CIRCLE,
    REPORTS_FOR_ITSELF,
)
from de_an06.load.checks.known import Known
from de_an06.load.checks.links import bodies, duplicate_ids, listed_twice, one_agency
from de_an06.load.flaw import Fault, Spot
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry

_MOST_CIRCLES = 10


def agencies_faults(file: Spot, registry: AgencyRegistry, *, known: Known) -> Iterator[Fault]:
    """Ids taken twice, bodies that do not exist, circles of groups, names of two (a warning)."""
    yield from duplicate_ids((spot.at("id"), body.id) for spot, body in _all(file, registry))
    for place, agency in enumerate(registry.agencies):
        yield from _agency(file.at("agencies", place), agency, known=known)
    for place, group in enumerate(registry.groups):
        yield from bodies(file.at("groups", place, "members"), group.members, known=known)
    yield from _circles(file, registry)
    yield from _shared_names(file, registry)


def _all(file: Spot, registry: AgencyRegistry) -> Iterator[tuple[Spot, Agency | AgencyGroup]]:
    for place, agency in enumerate(registry.agencies):
        yield file.at("agencies", place), agency
    for place, group in enumerate(registry.groups):
        yield file.at("groups", place), group


def _agency(spot: Spot, agency: Agency, *, known: Known) -> Iterator[Fault]:
    if agency.reported_by == agency.id:
        yield Fault(REPORTS_FOR_ITSELF, spot.at("reported_by"), {"value": agency.id})
    yield from one_agency(spot.at("reported_by"), agency.reported_by, known=known)
    for place, successor in enumerate(agency.succeeded_by):
        yield from one_agency(spot.at("succeeded_by", place), successor, known=known)
    # Forges ignore the case of an account's name.
    accounts = (account.casefold() for account in agency.maintainers)
    yield from listed_twice(spot.at("maintainers"), accounts)
    start, end = agency.valid_from, agency.valid_to
    if start and end and end < start:
        facts = {"value": end.isoformat(), "start": start.isoformat()}
        yield Fault(ENDS_BEFORE_START, spot.at("valid_to"), facts)


def _circles(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    """A fault at the first group of each circle of groups; the first circles are enough."""
    inner = {group.id: group.members for group in registry.groups}
    spots = {group.id: file.at("groups", i, "id") for i, group in enumerate(registry.groups)}
    for _ in range(_MOST_CIRCLES):
        circle = _circle(inner)
        if not circle:
            return
        first = min(circle, key=list(spots).index)
        facts = {"value": first, "circle": ", ".join(circle)}
        yield Fault(GROUP_CIRCLE, spots[first], facts)
        del inner[first]


def _circle(inner: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Groups of which each is a member of the next, and the last of the first; none if none are."""
    try:
        TopologicalSorter(inner).prepare()
    except CycleError as error:
        return tuple(error.args[1][1:])
    return ()


def _shared_names(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for spot, body in _all(file, registry):
        aliases = ((spot.at("aliases", i), alias) for i, alias in enumerate(body.aliases))
        for name_spot, name in ((spot.at("name"), body.name), *aliases):
            owner = owners.setdefault(name.casefold(), body.id)
            if owner != body.id:
                yield Fault(AMBIGUOUS_NAME, name_spot, {"value": name, "other": owner})

"""What the registry must say of its agencies and groups."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from de_an06.findings.rules import links as rules
from de_an06.load.checks.ids import duplicate_ids, listed_twice
from de_an06.load.checks.roster import Roster
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.yamltext.place import Fault, Spot

_MOST_CIRCLES = 10


def agencies_faults(file: Spot, registry: AgencyRegistry, *, roster: Roster) -> Iterator[Fault]:
    """Ids taken twice, bodies that do not exist, circles of groups.

    Names of two, and signers without a symbol, are warnings.
    """
    yield from duplicate_ids((spot.at("id"), body.id) for spot, body in _all(file, registry))
    for spot, agency in file.each("agencies", registry.agencies):
        yield from _agency(spot, agency, roster=roster)
    for spot, group in file.each("groups", registry.groups):
        yield from roster.bodies_faults(spot.at("members"), group.members)
    yield from _circles(file, registry)
    yield from _shared_names(file, registry)
    yield from _without_symbol(file, registry, roster=roster)


def _all(file: Spot, registry: AgencyRegistry) -> Iterator[tuple[Spot, Agency | AgencyGroup]]:
    yield from file.each("agencies", registry.agencies)
    yield from file.each("groups", registry.groups)


def _agency(spot: Spot, agency: Agency, *, roster: Roster) -> Iterator[Fault]:
    if agency.reported_by == agency.id:
        yield spot.at("reported_by").fault(rules.REPORTS_FOR_ITSELF, value=agency.id)
    yield from roster.agency_faults(spot.at("reported_by"), agency.reported_by)
    for at, successor in spot.each("succeeded_by", agency.succeeded_by):
        yield from roster.agency_faults(at, successor)
    # Forges ignore the case of an account's name.
    accounts = (account.casefold() for account in agency.maintainers)
    yield from listed_twice(spot.at("maintainers"), accounts)
    start, end = agency.valid_from, agency.valid_to
    if start and end and end < start:
        yield spot.at("valid_to").fault(rules.ENDS_BEFORE_START, value=end, start=start)


def _circles(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    """A fault at the first group of each circle of groups; the first circles are enough."""
    inner = {group.id: group.members for group in registry.groups}
    spots = {group.id: spot.at("id") for spot, group in file.each("groups", registry.groups)}
    for _ in range(_MOST_CIRCLES):
        try:
            TopologicalSorter(inner).prepare()
        except CycleError as error:
            # Groups of which each is a member of the next, and the last of the first.
            circle = error.args[1][1:]
        else:
            return
        first = min(circle, key=list(spots).index)
        yield spots[first].fault(rules.GROUP_CIRCLE, value=first, circle=", ".join(circle))
        del inner[first]


def _without_symbol(file: Spot, registry: AgencyRegistry, *, roster: Roster) -> Iterator[Fault]:
    """Those who sign, in a registry that has symbols at all."""
    if not any(agency.symbol for agency in registry.agencies):
        return
    plan = roster.plan
    signing = {plan.issuer, plan.standing_agency} if plan else set()
    for spot, agency in file.each("agencies", registry.agencies):
        if (agency.reports or agency.id in signing) and not agency.symbol:
            yield spot.at("id").fault(rules.NO_SYMBOL, value=agency.name)


def _shared_names(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for spot, body in _all(file, registry):
        for at, name in ((spot.at("name"), body.name), *spot.each("aliases", body.aliases)):
            owner = owners.setdefault(name.casefold(), body.id)
            if owner != body.id:
                yield at.fault(rules.AMBIGUOUS_NAME, value=name, other=owner)

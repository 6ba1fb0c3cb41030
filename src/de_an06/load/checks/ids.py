"""Faults at ids in a list: taken twice, listed twice, unknown, not the file's."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from de_an06.engine.lookup import find_agency
from de_an06.findings.finding import Rule
from de_an06.findings.rules.links import DUPLICATE_ID, LISTED_TWICE
from de_an06.findings.rules.shape import NAME_DISAGREES
from de_an06.load.layout import id_of
from de_an06.model.agencies import AgencyRegistry
from de_an06.yamltext.place import Fault, Spot


def body_called(name: str, registry: AgencyRegistry) -> str:
    """The id of the one body with this name; empty where there is none, or it is the id."""
    found = find_agency(name, registry).items
    return found[0].id if len(found) == 1 and name != found[0].id else ""


def duplicate_ids(listed: Iterable[tuple[Spot, str]]) -> Iterator[Fault]:
    """A fault at each id that is taken before, case aside."""
    taken: dict[str, Spot] = {}
    for spot, id in listed:
        first = taken.setdefault(id.casefold(), spot)
        if first != spot:
            yield replace(spot.fault(DUPLICATE_ID, value=id), first=first)


def misnamed(spot: Spot, id: str) -> Fault | None:
    """The fault at an id by which its file is not called."""
    name = id_of(spot.file)
    return spot.fault(NAME_DISAGREES, value=id, name=name) if name != id else None


def listed_twice(spot: Spot, values: Iterable[str]) -> Iterator[Fault]:
    """A fault at each value that stands before in the list at `spot`."""
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield spot.at(place).fault(LISTED_TWICE, value=value)
        seen.add(value)


def unknown_id(rule: Rule, spot: Spot, id: str | None, known: Collection[str]) -> Iterator[Fault]:
    """A fault at an id that is given and not among the known."""
    if id is not None and id not in known:
        yield spot.fault(rule, value=id, known=known)

"""A row of a table or form as an update: its keys as text, and where each may come from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import MISSING_KEY
from de_an06.load.shape import shape
from de_an06.model.month import Update
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Fault, Keys


@dataclass(frozen=True, slots=True)
class Row:
    """An update's keys as text (lists as lists), and where each may come from.

    The place of the whole row has no keys.
    """

    data: Mapping[str, Data]
    places: Mapping[Keys, Span]

    def at(self, keys: Keys) -> Span:
        """The place of a value, which knows the way there."""
        return place_in(self.places, keys)


def place_in(places: Mapping[Keys, Span], keys: Keys) -> Span:
    """The place of the value at `keys`, or of the nearest thing around it."""
    ways = (keys[:length] for length in range(len(keys), -1, -1))
    return replace(next(places[way] for way in ways if way in places), keys=keys)


def shaped(row: Row) -> tuple[Update | None, list[Diagnostic]]:
    """The update that a row makes; None, with what is wrong at its places, where it makes none."""
    update, faults = shape(dict(row.data), Update, "")
    return update, [Diagnostic(one.rule, row.at(_way(one)), one.facts) for one in faults]


def _way(fault: Fault) -> Keys:
    keys = fault.spot.keys
    return (*keys, fault.facts["key"]) if fault.rule is MISSING_KEY else keys


def nested(values: Mapping[Keys, str]) -> dict[str, Data]:
    """Values by the ways to them as values within each other."""
    return {str(key): value for key, value in _inner(values).items()}


def _inner(values: Mapping[Keys, str]) -> dict[str | int, Data]:
    grouped: dict[str | int, dict[Keys, str]] = {}
    for (key, *way), value in values.items():
        grouped.setdefault(key, {})[tuple(way)] = value
    return {key: group[()] if () in group else _made(group) for key, group in grouped.items()}


def _made(group: Mapping[Keys, str]) -> Data:
    inner = _inner(group)
    if isinstance(next(iter(inner)), int):
        return list(inner.values())
    return {str(key): value for key, value in inner.items()}

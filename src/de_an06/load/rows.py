"""An update as a row of a table or form, or as options: its keys, and where each comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import MISSING_KEY
from de_an06.load.shape import shape
from de_an06.model.month import Status, Update
from de_an06.model.rulings import DecisionKind
from de_an06.model.scalars import is_day_form
from de_an06.words.dates import read_day, short_day
from de_an06.words.spoken import choice, spoken
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


_OPTIONS = {
    "measures": "--measure",
    "obstacles": "--obstacle",
    "resolves": "--resolve",
    "documents": "--issued",
}
"""Those that are not called as the keys of files."""

_OF_OBSTACLES = frozenset({"kind", "cause", "proposal", "to"})
_ARGUMENTS = {
    "kind": "LOẠI",
    "task": "NHIỆM_VỤ",
    "condition": "ĐỐI_TƯỢNG",
    "period": "KỲ",
    "decision": "ĐỐI_TƯỢNG",
}


def option_of(keys: Keys) -> str:
    """The option, or the argument, that says the value at the keys of a noun."""
    named = [key for key in keys if isinstance(key, str)]
    if not named:
        return ""
    first, last = named[0], named[-1]
    if first == "obstacles" and last in _OF_OBSTACLES:
        return f"--{last}"
    return _ARGUMENTS.get(first) or _OPTIONS.get(first) or f"--{first.replace('_', '-')}"


def at_option(finding: Diagnostic, keys: Keys) -> Diagnostic:
    """A finding on a value that was typed, at its option and in the words of who types."""
    facts = {name: _told(name, value) for name, value in finding.facts.items()}
    return replace(finding, span=Span("", keys=keys, cell=option_of(keys)), facts=facts)


_CHOICES = {"status": Status, "kind": DecisionKind}


def _told(name: str, value: str) -> str:
    """A fact as a person types it: a day as 14/07/2024; a choice with the official word."""
    day = read_day(value) if is_day_form(value) else None
    if day:
        return short_day(day)
    return choice(value, spoken(_CHOICES[name])) if name in _CHOICES else value


def at_options(findings: Sequence[Diagnostic], path: str, before: str) -> list[Diagnostic]:
    """The findings on what is added to a file, told at the options; others as they are.

    `before` is the text that the file had.
    """
    lines = before.count("\n")
    return [
        at_option(found, way) if (way := _added(found, path, lines)) else found
        for found in findings
    ]


def _added(finding: Diagnostic, path: str, before: int) -> Keys:
    """The keys, within what was added, of the value on which a finding stands; none for another."""
    span = finding.span
    if span.file != path or span.line <= before:
        return ()
    match span.keys:
        case ("updates" | "decisions", int(), *way) if way:
            return tuple(way)
        case ("submitted", *way) if way:
            return tuple(way)
    return ()

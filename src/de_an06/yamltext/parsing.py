"""What a YAML text says, and the letters at which it stands; plain scalars are text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from de_an06.findings.finding import Diagnostic, Rule
from de_an06.findings.rules import text as rules
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import FileLines, first_hidden, has_hidden
from de_an06.yamltext.syntax import finding_at_letter, long_dash, syntax_finding

DEEPEST = 20
"""The most levels of lists and mappings within each other."""

Data = str | list["Data"] | dict[str, "Data"] | None
"""What a file says before the models give types; None where nothing is written."""

Place = tuple[int, int, str]
"""The letters of a value or key, from a first up to a last, and how it is written.

That is `|` or `>` for a block, a quotation mark, `{` within brackets or braces, or nothing. The end
of a block is before the line break of its last line of content.
"""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""The plain scalars that say nothing."""

_MOST_FINDINGS = 10_000
"""What has more is no file that somebody wrote: it is not to cost us minutes."""

_NOWHERE: Place = (0, 0, "")
# The parser gives every event its marks, which the stubs say of none.
_Event = Any


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says, and where: a place for each value and key, in the order of the text.

    Both are empty where it cannot be read; keys that stand twice leave it readable, and the first
    of them holds. `end` is the letter at which the document ends.
    """

    data: Data
    places: list[Place]
    end: int
    findings: tuple[Diagnostic, ...]


def parse(text: str, path: str) -> Parsed:
    """Read a text without hidden characters; its places count the letters as they are given."""
    # What was read before is no longer hidden, so that its lines can be shown as they are.
    events = iter(yaml.CLoader(text).get_event, None)
    reading = _Reading(text, events, FileLines(path, text.split("\n")))
    data, end = None, len(text)
    try:
        data, end = _document(reading)
    except yaml.MarkedYAMLError as error:
        found = syntax_finding(error, reading.lines)
        if found not in reading.findings:
            reading.findings.append(found)
    except yaml.YAMLError:
        if not reading.findings:
            reading.findings.append(Diagnostic(rules.SYNTAX, reading.lines.span(1)))
    findings = tuple(reading.findings)
    if any(finding.rule is not rules.DUPLICATE_KEY for finding in findings):
        return Parsed(None, [], end, findings)
    return Parsed(data, reading.places, end, findings)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, those of its events that are still to come, and what was found so far."""

    text: str
    events: Iterator[_Event]
    lines: FileLines
    places: list[Place] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    def complain(self, rule: Rule, event: _Event, **facts: str) -> None:
        """Note what is wrong where an event stands."""
        if len(self.findings) < _MOST_FINDINGS:
            start, end = event.start_mark, event.end_mark
            length = end.column - start.column if start.line == end.line else 1
            span = self.lines.span(start.line + 1, start.column + 1, length)
            self.findings.append(Diagnostic(rule, span, facts))


def _document(reading: _Reading) -> tuple[Data, int]:
    """What the one document says, and the place at which it ends."""
    next(reading.events)  # the stream begins
    start = next(reading.events)
    if not isinstance(start, DocumentStartEvent):
        reading.findings.append(Diagnostic(rules.EMPTY_FILE, reading.lines.span(1)))
        return None, 0
    if start.version or start.tags:
        reading.complain(rules.DIRECTIVE, start)
    data = _value(reading, next(reading.events), 1)
    end = next(reading.events)
    after = next(reading.events)
    if isinstance(after, DocumentStartEvent):
        reading.complain(rules.SEVERAL_DOCUMENTS, after)
    return data, end.start_mark.index if end.explicit else len(reading.text)


def _value(reading: _Reading, event: _Event, depth: int, key_end: int = 0) -> Data:
    """What the node says that an event begins; nothing where none may stand so."""
    if isinstance(event, ScalarEvent):
        return _scalar(reading, event, key_end)
    if isinstance(event, AliasEvent):
        reading.complain(rules.ALIAS, event)
        reading.places.append(_NOWHERE)
        return None
    _refuse_decoration(reading, event)
    if depth > DEEPEST:
        reading.complain(rules.TOO_DEEP, event)
        raise yaml.YAMLError(rules.TOO_DEEP.name)
    if isinstance(event, MappingStartEvent):
        return _mapping(reading, event, depth)
    return _list(reading, event, depth)


def _refuse_decoration(reading: _Reading, event: _Event) -> None:
    if event.anchor or event.tag:
        reading.complain(rules.ALIAS if event.anchor else rules.TAG, event)


def _list(reading: _Reading, begin: _Event, depth: int) -> list[Data]:
    items: list[Data] = []
    places = reading.places
    own = last = len(places)
    places.append(_NOWHERE)
    for event in reading.events:
        if isinstance(event, CollectionEndEvent):
            places[own] = _extent(begin, event, places[last])
            break
        last = len(places)
        items.append(_value(reading, event, depth + 1))
    return items


def _mapping(reading: _Reading, begin: _Event, depth: int) -> dict[str, Data]:
    inner: dict[str, Data] = {}
    firsts: dict[str, _Event] = {}
    places, end = reading.places, _NOWHERE
    own = len(places)
    places.append(_NOWHERE)
    for event in reading.events:
        if isinstance(event, CollectionEndEvent):
            places[own] = _extent(begin, event, end)
            break
        before = len(places)
        key = _key(reading, event, depth)
        behind = len(places)
        value = _value(reading, next(reading.events), depth + 1, places[before][1])
        end = places[behind]
        if key in firsts:
            first = str(firsts[key].start_mark.line + 1)
            reading.complain(rules.DUPLICATE_KEY, event, value=key, first=first)
            del places[before:]
        elif key is not None:
            inner[key], firsts[key] = value, event
    return inner


def _extent(begin: _Event, close: _Event, last: Place) -> Place:
    """The place of a list or mapping, which ends with the last value in it unless it is closed."""
    start = begin.start_mark.index
    return (start, close.end_mark.index, "{") if begin.flow_style else (start, last[1], "")


def _key(reading: _Reading, event: _Event, depth: int) -> str | None:
    """A key; None, and a finding, for what cannot be one."""
    key = _value(reading, event, depth + 1)
    if isinstance(key, str):
        if not event.style and long_dash(key):
            mark = event.start_mark
            found = finding_at_letter(rules.LIST_DASH, reading.lines, mark.line, mark.column)
            reading.findings.append(found)
            return None
        if key != "<<" or event.style:
            return key
        reading.complain(rules.MERGE_KEY, event)
    elif not isinstance(event, AliasEvent):
        reading.complain(rules.KEY_NOT_TEXT, event)
    return None


def _scalar(reading: _Reading, event: _Event, key_end: int) -> str | None:
    value: str = event.value
    style = event.style or ""
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor or event.tag:
        _refuse_decoration(reading, event)
    if not style:
        if start == end and reading.text[start - 1 : start] not in (":", "-"):
            end = key_end  # `? key` without a value: the parser has gone on to the next word
        reading.places.append((start, end, style))
        return None if value in NULLS else value
    if style == '"':
        # Only here can an escape bring in what the text itself does not hold.
        if has_hidden(value):
            character = first_hidden(value)
            reading.complain(rules.HIDDEN_CHARACTER, event, character=character, count="1")
        value = nfc(value)
    elif style != "'":
        end = start + len(_without_line_breaks(reading.text[start:end]))
    reading.places.append((start, end, style))
    return value


def _without_line_breaks(block: str) -> str:
    """A block scalar up to its last line of content: empty lines count when it keeps them."""
    header, _, _ = block.partition("\n")
    if "+" in header.partition("#")[0]:
        return block.removesuffix("\n").removesuffix("\r")
    return block.rstrip("\r\n")

"""YAML text as plain data in which every scalar is text (SAFETY Y1, Y4 to Y6)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_text import (
    ALIAS,
    DIRECTIVE,
    DUPLICATE_KEY,
    EMPTY_FILE,
    HIDDEN_CHARACTER,
    KEY_NOT_TEXT,
    MERGE_KEY,
    SEVERAL_DOCUMENTS,
    SYNTAX,
    TAG,
    TOO_DEEP,
)
from de_an06.load.decoding import first_hidden, has_hidden
from de_an06.load.flaw import Flaw
from de_an06.load.syntax import syntax_flaw
from de_an06.model.text import nfc

DEEPEST = 20
"""The most levels of lists and mappings within each other."""

Data = str | list["Data"] | dict[str, "Data"] | None
"""What a file says before the models give types; None where nothing is written."""

_MOST_FLAWS = 10_000
"""What has more is no file that somebody wrote: it is not to cost us minutes (SAFETY section 2)."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """The events still to come, with the flaws met so far."""

    events: Iterator[yaml.Event]
    flaws: list[Flaw] = field(default_factory=list)

    def complain(self, rule: Rule, event: yaml.Event, **facts: str) -> None:
        """Note a flaw where an event stands."""
        if len(self.flaws) < _MOST_FLAWS:
            self.flaws.append(Flaw(rule, *_extent(event), facts=facts))


def read_yaml(text: str) -> tuple[Data, list[Flaw]]:
    """The data of a text without hidden characters; what cannot be is left out, and a flaw."""
    reading = _Reading(_events(text))
    try:
        data = _document(reading)
    except yaml.MarkedYAMLError as error:
        return None, [*reading.flaws, syntax_flaw(error, text)]
    except yaml.YAMLError:
        return None, reading.flaws or [Flaw(SYNTAX)]
    return data, reading.flaws


def _events(text: str) -> Iterator[yaml.Event]:
    # Events come one by one, so that the depth is known before anything recurses in C: composing
    # 100,000 levels at once kills the process (SAFETY section 1).
    return iter(yaml.CLoader(text).get_event, None)


def _document(reading: _Reading) -> Data:
    next(reading.events)  # the stream begins
    start = next(reading.events)
    if not isinstance(start, yaml.DocumentStartEvent):
        reading.flaws.append(Flaw(EMPTY_FILE))
        return None
    if start.version or start.tags:
        reading.complain(DIRECTIVE, start)
    data = _value(reading, next(reading.events), 1)
    next(reading.events)  # the document ends
    after = next(reading.events)
    if isinstance(after, yaml.DocumentStartEvent):
        reading.complain(SEVERAL_DOCUMENTS, after)
    return data


def _value(reading: _Reading, event: yaml.Event, depth: int) -> Data:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(reading, event)
    if not isinstance(event, yaml.CollectionStartEvent):
        reading.complain(ALIAS, event)
        return None
    if event.anchor or event.tag:
        reading.complain(ALIAS if event.anchor else TAG, event)
    if depth > DEEPEST:
        reading.complain(TOO_DEEP, event)
        raise yaml.YAMLError(TOO_DEEP.name)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(reading, depth)
    return _sequence(reading, depth)


def _sequence(reading: _Reading, depth: int) -> list[Data]:
    items: list[Data] = []
    for event in reading.events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        items.append(_value(reading, event, depth + 1))
    return items


def _mapping(reading: _Reading, depth: int) -> dict[str, Data]:
    items: dict[str, Data] = {}
    firsts: dict[str, yaml.Event] = {}
    for event in reading.events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _key(reading, event, depth)
        value = _value(reading, next(reading.events), depth + 1)
        if key in items:
            line, _, _ = _extent(firsts[key])
            reading.complain(DUPLICATE_KEY, event, value=key, first=str(line))
        elif key is not None:
            items[key], firsts[key] = value, event
    return items


def _key(reading: _Reading, event: yaml.Event, depth: int) -> str | None:
    """The text of a key; None, and a flaw, for what cannot be one."""
    key = _value(reading, event, depth + 1)
    if not isinstance(event, yaml.ScalarEvent) or key is None:
        if not isinstance(event, yaml.AliasEvent):
            reading.complain(KEY_NOT_TEXT, event)
        return None
    if key == "<<" and not event.style:
        reading.complain(MERGE_KEY, event)
        return None
    return str(key)


def _scalar(reading: _Reading, event: yaml.ScalarEvent) -> str | None:
    value: str = event.value
    if event.anchor or event.tag:
        reading.complain(ALIAS if event.anchor else TAG, event)
    if not event.style:
        return None if value in _NULLS else value
    if event.style == '"':
        # Only here can an escape bring in what the text itself does not hold.
        if has_hidden(value):
            reading.complain(HIDDEN_CHARACTER, event, character=first_hidden(value), count="1")
        return nfc(value)
    return value


def _extent(event: yaml.Event) -> tuple[int, int, int]:
    """Line, column and length of an event; length 1 where it goes on in further lines."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return 1, 1, 1
    length = end.column - start.column if start.line == end.line else 1
    return start.line + 1, start.column + 1, max(1, length)

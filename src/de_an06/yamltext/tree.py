"""YAML text as plain data in which every scalar is text (SAFETY Y1, Y4 to Y6)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from de_an06.findings.finding import Rule
from de_an06.findings.rules.text import (
    AFTER_QUOTE,
    ALIAS,
    BAD_ESCAPE,
    COLON_IN_TEXT,
    DIRECTIVE,
    DUPLICATE_KEY,
    EMPTY_FILE,
    HIDDEN_CHARACTER,
    INDENTATION,
    KEY_NOT_TEXT,
    MERGE_KEY,
    NO_COLON,
    RESERVED_CHARACTER,
    SEVERAL_DOCUMENTS,
    SYNTAX,
    TAB,
    TAG,
    TOO_DEEP,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
)
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import Flaw, first_hidden, has_hidden

_PROBLEMS = {
    "maximum nesting depth": TOO_DEEP,
    "found a tab": TAB,
    "scanning a quoted scalar": UNCLOSED_QUOTE,
    "parsing a quoted scalar": BAD_ESCAPE,
    "parsing a flow": UNCLOSED_BRACKET,
    "tag": TAG,
    "scanning an a": ALIAS,
    "incompatible YAML": DIRECTIVE,
    "directive": DIRECTIVE,
    "scanning a block scalar": RESERVED_CHARACTER,
    "cannot start any token": RESERVED_CHARACTER,
    "sequence entries are not allowed": RESERVED_CHARACTER,
    "expected node content": RESERVED_CHARACTER,
    "expected ':'": NO_COLON,
    "mapping values are not allowed": COLON_IN_TEXT,
    "expected key": INDENTATION,
    "expected '-'": INDENTATION,
    "expected <document start>": INDENTATION,
}
"""What the parser's words come down to, the first that fits."""

_SEEN_TOO_LATE = (
    "scanning a quoted scalar",
    "parsing a flow",
    "scanning a block scalar",
    "expected ':'",
)
"""Where the parser gives up far behind what is wrong: at the beginning of it a person looks."""

_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )?[\w.-]+:[^\s/]")
_QUOTED_THEN_TEXT = re.compile(r"""(?:.*: |\s*- |\s*)("[^"]*"|'[^']*')\s*[^\s,\]}#]""")


def syntax_flaw(error: yaml.MarkedYAMLError, text: str) -> Flaw:
    """The flaw behind an error of the parser, at the place where a person would mend it."""
    lines = text.split("\n")
    problem = f"{error.context or ''}; {error.problem or ''}"
    rule = next((rule for words, rule in _PROBLEMS.items() if words in problem), SYNTAX)
    mark = error.problem_mark or error.context_mark
    if any(words in problem for words in _SEEN_TOO_LATE):
        mark = error.context_mark or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line, column = _last_written(lines, line, column)
    rule, line, column = _second_thoughts(rule, lines, line, column)
    letter = lines[line][column : column + 1]
    return Flaw(rule, line + 1, column + 1, facts={"value": letter})


def _last_written(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last line with words where it is past the end."""
    if line < len(lines) and lines[line].strip():
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, max(0, len(lines[line]) - 1)


def _second_thoughts(rule: Rule, lines: list[str], line: int, column: int) -> tuple[Rule, int, int]:
    """What the line itself shows better than the parser's words, and where."""
    here = lines[line]
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return TAB, line, 0
    above = lines[line - 1] if line else ""
    if rule is COLON_IN_TEXT and ": " not in here[:column]:
        if _KEY_WITHOUT_SPACE.match(above):
            return NO_COLON, line - 1, len(above) - len(above.lstrip())
        return INDENTATION, line, len(here) - len(here.lstrip())
    if rule is INDENTATION and _QUOTED_THEN_TEXT.match(here):
        return AFTER_QUOTE, line, column
    if rule is INDENTATION and "..." in lines[:line]:
        return SEVERAL_DOCUMENTS, line, column
    return rule, line, column


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


BOM = "\ufeff"

_OUTLINE_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINE_BREAKS = re.compile(r"(?:\r?\n)+\Z")
_LINE_BREAK = re.compile(r"\r?\n\Z")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar: its text stands at the letters from `start` up to `end`.

    `style` is `|` or `>` for a block, a quotation mark, or nothing when it is plain. The end of a
    block is before the line break of its last line of content.
    """

    value: str
    style: str
    start: int
    end: int
    column: int

    @property
    def is_null(self) -> bool:
        """Whether it is a plain scalar that says nothing (as the reader takes it)."""
        return not self.style and self.value in _OUTLINE_NULLS


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list; `column` (from 0) is that of its dashes, or of its bracket."""

    items: tuple["Node", ...]
    flow: bool
    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; `column` (from 0) is that of its first key, or of its brace."""

    pairs: tuple[tuple["Node", "Node"], ...]
    flow: bool
    start: int
    end: int
    column: int

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None where it does not stand."""
        values = (value for name, value in self.pairs if data(name) == key)
        return next(values, None)


Node = Scalar | ListNode | Mapping
Plain = str | None | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Outline:
    """A text's one mapping, with the place (a letter's number) at which its document ends."""

    root: Mapping
    end: int


def outline(text: str) -> Outline:
    """Find the parts of a text that the reader has accepted: one document, one mapping.

    Places count letters of `text`, a byte order mark included. ValueError when there is no
    mapping; yaml.YAMLError when it is no YAML.
    """
    # An empty line instead of the mark leaves every letter in its place and column.
    body = "\n" + text.removeprefix(BOM) if text.startswith(BOM) else text
    events = yaml.parse(body, Loader=yaml.CLoader)
    root = end = None
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            root = _outline_mapping(_Source(text, events), event)
        elif isinstance(event, yaml.DocumentEndEvent):
            end = _start(event) if event.explicit else len(text)
    if root is None or end is None:
        raise ValueError("no mapping")
    return Outline(root, end)


def data(node: Node) -> Plain:
    """What a node says: lists and mappings of text, None for what says nothing."""
    match node:
        case Scalar():
            return None if node.is_null else node.value
        case ListNode():
            return [data(item) for item in node.items]
    return {str(data(key)): data(value) for key, value in node.pairs}


def said(text: str) -> dict[str, Plain]:
    """What a text says: its keys with their data."""
    return {str(data(key)): data(value) for key, value in outline(text).root.pairs}


def last_scalar(node: Node) -> Scalar | None:
    """The scalar at the end of block nodes; None where a bracket or brace ends them."""
    match node:
        case Scalar():
            return node
        case ListNode(items=(*_, last), flow=False) | Mapping(pairs=(*_, (_, last)), flow=False):
            return last_scalar(last)
    return None


@dataclass(frozen=True, slots=True)
class _Source:
    """A text, and those of its events that are still to come."""

    text: str
    events: Iterator[yaml.Event]


def _node(source: _Source, event: yaml.Event, key_end: int = 0) -> Node:
    match event:
        case yaml.MappingStartEvent():
            return _outline_mapping(source, event)
        case yaml.SequenceStartEvent():
            return _outline_sequence(source, event)
        case yaml.ScalarEvent():
            return _outline_scalar(source, event, key_end)
    raise ValueError(f"{type(event).__name__}: the reader refuses it")


def _outline_mapping(source: _Source, start: yaml.MappingStartEvent) -> Mapping:
    pairs: list[tuple[Node, Node]] = []
    event = next(source.events)
    while not isinstance(event, yaml.MappingEndEvent):
        key = _node(source, event)
        pairs.append((key, _node(source, next(source.events), key.end)))
        event = next(source.events)
    end = _end(event) if start.flow_style else pairs[-1][1].end
    return Mapping(tuple(pairs), bool(start.flow_style), _start(start), end, _column(start))


def _outline_sequence(source: _Source, start: yaml.SequenceStartEvent) -> ListNode:
    items: list[Node] = []
    event = next(source.events)
    while not isinstance(event, yaml.SequenceEndEvent):
        items.append(_node(source, event))
        event = next(source.events)
    end = _end(event) if start.flow_style else items[-1].end
    return ListNode(tuple(items), bool(start.flow_style), _start(start), end, _column(start))


def _outline_scalar(source: _Source, event: yaml.ScalarEvent, key_end: int) -> Scalar:
    style = event.style or ""
    start, end = _start(event), _end(event)
    if style in ("|", ">"):
        end = start + len(_without_line_breaks(source.text[start:end]))
    elif not style and start == end and source.text[start - 1 : start] not in (":", "-"):
        end = key_end  # `? key` without a value: the parser has gone on to the next word
    return Scalar(event.value, style, start, end, _column(event))


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0


def _column(event: yaml.Event) -> int:
    return event.start_mark.column if event.start_mark else 0


def _without_line_breaks(block: str) -> str:
    """A block scalar up to its last line of content: empty lines count when it keeps them."""
    header = block.split("\n", 1)[0].split("#", 1)[0]
    return (_LINE_BREAK if "+" in header else _LINE_BREAKS).sub("", block)

"""Where the parts of a YAML text stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

BOM = "\ufeff"

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
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
        return not self.style and self.value in _NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
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


Node = Scalar | Sequence | Mapping
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
            root = _mapping(_Source(text, events), event)
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
        case Sequence():
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
        case Sequence(items=(*_, last), flow=False) | Mapping(pairs=(*_, (_, last)), flow=False):
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
            return _mapping(source, event)
        case yaml.SequenceStartEvent():
            return _sequence(source, event)
        case yaml.ScalarEvent():
            return _scalar(source, event, key_end)
    raise ValueError(f"{type(event).__name__}: the reader refuses it")


def _mapping(source: _Source, start: yaml.MappingStartEvent) -> Mapping:
    pairs: list[tuple[Node, Node]] = []
    event = next(source.events)
    while not isinstance(event, yaml.MappingEndEvent):
        key = _node(source, event)
        pairs.append((key, _node(source, next(source.events), key.end)))
        event = next(source.events)
    end = _end(event) if start.flow_style else pairs[-1][1].end
    return Mapping(tuple(pairs), bool(start.flow_style), _start(start), end, _column(start))


def _sequence(source: _Source, start: yaml.SequenceStartEvent) -> Sequence:
    items: list[Node] = []
    event = next(source.events)
    while not isinstance(event, yaml.SequenceEndEvent):
        items.append(_node(source, event))
        event = next(source.events)
    end = _end(event) if start.flow_style else items[-1].end
    return Sequence(tuple(items), bool(start.flow_style), _start(start), end, _column(start))


def _scalar(source: _Source, event: yaml.ScalarEvent, key_end: int) -> Scalar:
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

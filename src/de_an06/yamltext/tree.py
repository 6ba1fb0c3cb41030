"""A YAML text as one tree, whose values know where they stand; plain scalars are text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

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
from de_an06.yamltext.decoding import FileLines, decode, first_hidden, has_hidden
from de_an06.yamltext.syntax import syntax_finding

BOM = "\ufeff"

DEEPEST = 20
"""The most levels of lists and mappings within each other."""

Data = str | list["Data"] | dict[str, "Data"] | None
"""What a file says before the models give types; None where nothing is written."""

_MOST_FINDINGS = 10_000
"""What has more is no file that somebody wrote: it is not to cost us minutes."""

# The parser gives every event its marks, which the stubs say of none.
_Event = Any
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LINE_BREAKS = re.compile(r"(?:\r?\n)+\Z")
_LINE_BREAK = re.compile(r"\r?\n\Z")


# Every reading builds thousands of nodes: a named tuple costs a third of a frozen dataclass.
class Scalar(NamedTuple):
    """A scalar: its letters stand from `start` up to `end` of the text.

    `style` is `|` or `>` for a block, a quotation mark, or nothing when it is plain. The end of a
    block is before the line break of its last line of content. `line` counts from 1, `column`
    from 0.
    """

    value: str
    style: str
    start: int
    end: int
    line: int
    column: int

    @property
    def is_null(self) -> bool:
        """Whether it is a plain scalar that says nothing."""
        return not self.style and self.value in _NULLS


class ListNode(NamedTuple):
    """A list; `column` (from 0) is that of its dashes, or of its bracket."""

    items: tuple["Node", ...]
    flow: bool
    start: int
    end: int
    line: int
    column: int


class MappingNode(NamedTuple):
    """A mapping: its keys' nodes and values by key (of one that stands twice, the first).

    `column` (from 0) is that of its first key, or of its brace.
    """

    inner: Mapping[str, tuple[Scalar, "Node"]]
    flow: bool
    start: int
    end: int
    line: int
    column: int

    @property
    def pairs(self) -> tuple[tuple[Scalar, "Node"], ...]:
        """Its keys with their values."""
        return tuple(self.inner.values())

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None where it does not stand."""
        return self.inner[key][1] if key in self.inner else None


Node = Scalar | ListNode | MappingNode


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's text with what it says, and what is wrong in it.

    `root` is None where it cannot be read; keys that stand twice leave it readable. `end` is the
    place (a letter's number) at which the document ends.
    """

    path: str
    text: str
    root: Node | None
    end: int
    findings: tuple[Diagnostic, ...] = ()

    @property
    def mapping(self) -> MappingNode:
        """The mapping that the whole text is; ValueError where it is none."""
        if not isinstance(self.root, MappingNode):
            raise ValueError("no mapping")  # noqa: TRY004 - it is the text that is wrong
        return self.root


def data(node: Node | None) -> Data:
    """What a node says; None for what says nothing."""
    match node:
        case None:
            return None
        case Scalar():
            return None if node.is_null else node.value
        case ListNode():
            return [data(item) for item in node.items]
    return {key: data(value) for key, (_, value) in node.inner.items()}


def data_of(value: object) -> Data:
    """Values as reading would give them back: lists, mappings and text."""
    match value:
        case None:
            return None
        case dict():
            return {str(key): data_of(item) for key, item in value.items()}
        case list() | tuple():
            return [data_of(item) for item in value]
        case bool():
            return "true" if value else "false"
    return str(value)


def tree_of(content: bytes, path: str = "") -> Tree:
    """A file's bytes, read: decoded, and parsed where they are sound text."""
    text, findings = decode(content, path)
    return Tree(path, text, None, len(text), tuple(findings)) if findings else read(text, path)


def read(text: str, path: str = "") -> Tree:
    """The tree of a text without hidden characters (a byte order mark may stand before it).

    Its places count the letters of the text as it is given, the mark and CR included.
    """
    # What was read before is no longer hidden, so that its lines can be shown as they are.
    reading = _Reading(text, _events(text), FileLines(path, text.split("\n")))
    root, end = None, len(text)
    try:
        root, end = _document(reading)
    except yaml.MarkedYAMLError as error:
        reading.findings.append(syntax_finding(error, reading.lines))
    except yaml.YAMLError:
        if not reading.findings:
            reading.findings.append(Diagnostic(rules.SYNTAX, reading.lines.span(1)))
    readable = all(finding.rule is rules.DUPLICATE_KEY for finding in reading.findings)
    return Tree(path, text, root if readable else None, end, tuple(reading.findings))


def _events(text: str) -> Iterator[_Event]:
    # Events come one by one, so that the depth is known before anything recurses in C: composing
    # 100,000 levels at once kills the process. An empty line instead of the mark leaves every
    # letter in its place and column.
    body = "\n" + text.removeprefix(BOM) if text.startswith(BOM) else text
    return iter(yaml.CLoader(body).get_event, None)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, those of its events that are still to come, and what was found wrong so far."""

    text: str
    events: Iterator[Any]
    lines: FileLines
    findings: list[Diagnostic] = field(default_factory=list)

    def complain(self, rule: Rule, event: _Event, **facts: str) -> None:
        """Note what is wrong where an event stands."""
        if len(self.findings) < _MOST_FINDINGS:
            start, end = event.start_mark, event.end_mark
            length = end.column - start.column if start.line == end.line else 1
            span = self.lines.span(start.line + 1, start.column + 1, length)
            self.findings.append(Diagnostic(rule, span, facts))


def _document(reading: _Reading) -> tuple[Node | None, int]:
    """The root of the one document, and the place at which that ends."""
    next(reading.events)  # the stream begins
    start = next(reading.events)
    if not isinstance(start, DocumentStartEvent):
        reading.findings.append(Diagnostic(rules.EMPTY_FILE, reading.lines.span(1)))
        return None, 0
    if start.version or start.tags:
        reading.complain(rules.DIRECTIVE, start)
    root = _node(reading, next(reading.events), 1)
    end = next(reading.events)
    after = next(reading.events)
    if isinstance(after, DocumentStartEvent):
        reading.complain(rules.SEVERAL_DOCUMENTS, after)
    return root, end.start_mark.index if end.explicit else len(reading.text)


def _node(reading: _Reading, event: _Event, depth: int, key_end: int = 0) -> Node | None:
    """The node that an event begins; None where nothing may stand so."""
    if isinstance(event, AliasEvent):
        reading.complain(rules.ALIAS, event)
        return None
    if event.anchor or event.tag:
        reading.complain(rules.ALIAS if event.anchor else rules.TAG, event)
    if isinstance(event, ScalarEvent):
        return _scalar(reading, event, key_end)
    if depth > DEEPEST:
        reading.complain(rules.TOO_DEEP, event)
        raise yaml.YAMLError(rules.TOO_DEEP.name)
    if isinstance(event, MappingStartEvent):
        return _mapping(reading, event, depth)
    return _list(reading, event, depth)


def _ends(event: _Event) -> bool:
    return isinstance(event, CollectionEndEvent)


def _list(reading: _Reading, begin: _Event, depth: int) -> ListNode:
    items: list[Node] = []
    while not _ends(event := next(reading.events)):
        if item := _node(reading, event, depth + 1):
            items.append(item)
    flow, mark = begin.flow_style, begin.start_mark
    end = items[-1].end if items and not flow else event.end_mark.index
    return ListNode(tuple(items), flow, mark.index, end, mark.line + 1, mark.column)


def _mapping(reading: _Reading, begin: _Event, depth: int) -> MappingNode:
    inner: dict[str, tuple[Scalar, Node]] = {}
    end = 0
    while not _ends(event := next(reading.events)):
        key = _key(reading, event, depth)
        value = _node(reading, next(reading.events), depth + 1, key.end if key else 0)
        if key and key.value in inner:
            first, _ = inner[key.value]
            reading.complain(rules.DUPLICATE_KEY, event, value=key.value, first=str(first.line))
        elif key and value:
            inner[key.value] = key, value
        end = value.end if value else 0
    flow, mark = begin.flow_style, begin.start_mark
    end = event.end_mark.index if flow else end
    return MappingNode(inner, flow, mark.index, end, mark.line + 1, mark.column)


def _key(reading: _Reading, event: _Event, depth: int) -> Scalar | None:
    """A key; None, and a finding, for what cannot be one."""
    key = _node(reading, event, depth + 1)
    if isinstance(key, Scalar) and not key.is_null:
        if key.value != "<<" or key.style:
            return key
        reading.complain(rules.MERGE_KEY, event)
    elif not isinstance(event, AliasEvent):
        reading.complain(rules.KEY_NOT_TEXT, event)
    return None


def _scalar(reading: _Reading, event: _Event, key_end: int) -> Scalar:
    value, style, mark = event.value, event.style or "", event.start_mark
    start, end = mark.index, event.end_mark.index
    if style == '"':
        # Only here can an escape bring in what the text itself does not hold.
        if has_hidden(value):
            reading.complain(
                rules.HIDDEN_CHARACTER, event, character=first_hidden(value), count="1"
            )
        value = nfc(value)
    elif style in ("|", ">"):
        end = start + len(_without_line_breaks(reading.text[start:end]))
    elif not style and start == end and reading.text[start - 1 : start] not in (":", "-"):
        end = key_end  # `? key` without a value: the parser has gone on to the next word
    return Scalar(value, style, start, end, mark.line + 1, mark.column)


def _without_line_breaks(block: str) -> str:
    """A block scalar up to its last line of content: empty lines count when it keeps them."""
    header = block.split("\n", 1)[0].split("#", 1)[0]
    return (_LINE_BREAK if "+" in header else _LINE_BREAKS).sub("", block)

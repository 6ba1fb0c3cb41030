"""A YAML text as one tree, whose values know where they stand; plain scalars are text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from de_an06.findings.finding import Diagnostic
from de_an06.yamltext.decoding import decode, places
from de_an06.yamltext.parsing import NULLS, Data, Place, parse

BOM = "\ufeff"


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
        return not self.style and self.value in NULLS


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


@dataclass(frozen=True)
class Tree:
    """A file's text with what it says, and what is wrong in it.

    Where it cannot be read there are no places; keys that stand twice leave it readable. `end` is
    the letter at which the document ends.
    """

    path: str
    text: str
    data: Data
    places: Sequence[Place]
    end: int
    findings: tuple[Diagnostic, ...] = ()

    @property
    def is_readable(self) -> bool:
        """Whether anything is known of what it says."""
        return bool(self.places)

    # Kept, and made when it is asked for: the nodes of a year cost as much as all its reading, and
    # a file in which nothing is wrong and nothing is written is never asked.
    @cached_property
    def root(self) -> Node | None:
        """The node that the whole text is; None where it cannot be read."""
        return _grown(self) if self.places else None

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
    return Tree(path, text, None, (), len(text), tuple(findings)) if findings else read(text, path)


def read(text: str, path: str = "") -> Tree:
    """The tree of a text without hidden characters (a byte order mark may stand before it).

    Its places count the letters of the text as it is given, the mark and CR included.
    """
    parsed = parse(_unmarked(text), path)
    return Tree(path, text, parsed.data, parsed.places, parsed.end, parsed.findings)


def _unmarked(text: str) -> str:
    # An empty line instead of the mark leaves every letter in its place and column.
    return "\n" + text.removeprefix(BOM) if text.startswith(BOM) else text


@dataclass(frozen=True, slots=True)
class _Growing:
    """A text, and the places of its nodes that are still to come, with their lines and columns."""

    text: str
    places: Iterator[tuple[Place, tuple[int, int]]]

    def node(self, said: Data) -> Node:
        """The node of what stands next."""
        match said:
            case str() | None:
                return self.scalar(said)
            case list():
                own = self._extent()
                return ListNode(tuple([self.node(item) for item in said]), *own)
        own = self._extent()
        inner = {key: (self.scalar(key), self.node(value)) for key, value in said.items()}
        return MappingNode(inner, *own)

    def scalar(self, said: str | None) -> Scalar:
        """The scalar that stands next."""
        (start, end, style), (line, column) = next(self.places)
        value = self.text[start:end] if said is None else said
        return Scalar(value, style, start, end, line, column - 1)

    def _extent(self) -> tuple[bool, int, int, int, int]:
        (start, end, style), (line, column) = next(self.places)
        return bool(style), start, end, line, column - 1


def _grown(tree: Tree) -> Node:
    """The nodes of a text that can be read."""
    text = _unmarked(tree.text)
    lines = places(text, [start for start, _, _ in tree.places])
    return _Growing(text, zip(tree.places, lines, strict=True)).node(tree.data)

"""Where a value stands in a file: its path of keys turned into lines and columns, and back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.model.text import nearest
from de_an06.yamltext.decoding import FileLines
from de_an06.yamltext.tree import ListNode, MappingNode, Node, Scalar, Tree, read

Item = TypeVar("Item")

Keys = tuple[str | int, ...]
"""The way to a value: keys of mappings and places in lists, from the top of the file."""


# A named tuple, since every value of a year that is checked gets one.
class Spot(NamedTuple):
    """A value in a file: the file's path, and the keys that lead to the value."""

    file: str
    keys: Keys = ()

    def at(self, *keys: str | int) -> "Spot":
        """A value within this one."""
        return Spot(self.file, self.keys + keys)

    def each(self, key: str, items: Iterable[Item]) -> Iterator[tuple["Spot", Item]]:
        """The items of a list within this value, each with its own spot."""
        return ((self.at(key, place), item) for place, item in enumerate(items))

    def fault(
        self,
        rule: Rule,
        facts: Mapping[str, object] = MappingProxyType({}),
        *,
        at_key: bool = False,
        known: Collection[str] = (),
        **more: object,
    ) -> "Fault":
        """A rule that does not hold here; its facts, and `more` of them, as text."""
        told = {name: str(fact) for name, fact in ({**facts, **more}).items()}
        return Fault(rule, self, told, at_key=at_key, known=known)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not hold at a value, or at its key (`at_key`).

    The fact `value` is compared with `known`, the spellings that would be right. `first` is what
    it collides with: its place becomes the fact of that name.
    """

    rule: Rule
    spot: Spot
    facts: Mapping[str, str] = field(default_factory=dict)
    at_key: bool = False
    known: Collection[str] = ()
    first: Spot | None = None


Trees = Mapping[str, Tree]
"""The files by their paths."""

_MOST_OFFERS = 50
"""In each file the first 50 findings are shown as text, so only those get an offer."""

_MOST_OFFERS_IN_ALL = 1000
"""Whoever breaks more than that did not misspell it, and a push of thousands of files is judged."""

_LONGEST_OFFER = 80
"""What is longer is no misspelt word."""

_MOST_COMPARED = 1000
"""More ids than any province has: a file with more is not to cost us minutes."""

_TO_THE_END = 1_000_000
_Extent = tuple[int, int, int]


def located(faults: Iterable[Fault], trees: Trees) -> list[Diagnostic]:
    """The faults as findings, found in the trees of their files."""
    by_file: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_file[fault.spot.file].append(fault)
    found: list[Diagnostic] = []
    for path, of_file in by_file.items():
        tree = trees.get(path) or read("", path)
        lines = FileLines.of(path, tree.text)
        for number, fault in enumerate(of_file):
            offers = number < _MOST_OFFERS and len(found) < _MOST_OFFERS_IN_ALL
            facts = _facts(fault, trees, offers=offers)
            span = lines.span(*_extent_of(tree, fault.spot.keys, at_key=fault.at_key))
            found.append(Diagnostic(fault.rule, replace(span, keys=fault.spot.keys), facts))
    return found


def _facts(fault: Fault, trees: Trees, *, offers: bool) -> dict[str, str]:
    facts = dict(fault.facts)
    if fault.known and offers and len(facts["value"]) <= _LONGEST_OFFER:
        known = sorted(fault.known)[:_MOST_COMPARED]
        facts["nearest"] = next(iter(nearest(facts["value"], known, 1)), "")
    if fault.first:
        first = trees.get(fault.first.file)
        facts["first"] = f"{fault.first.file}:{line_of(first, fault.first.keys) if first else 1}"
    return facts


def span_of(tree: Tree, keys: Keys) -> Span:
    """Where a value stands, or the deepest mapping or list on the way to it."""
    return FileLines.of(tree.path, tree.text).span(*_extent_of(tree, keys))


def node_at(tree: Tree, keys: Keys) -> Node | None:
    """The node of a value; None where the keys lead nowhere."""
    node = tree.root
    for key in keys:
        found = _child(node, key)
        node = found[1] if found else None
    return node


def line_of(tree: Tree, keys: Keys) -> int:
    """The line (from 1) of a value."""
    return _extent_of(tree, keys)[0]


def way_to(tree: Tree, line: int, column: int) -> Keys:
    """The way to the value that begins last before a line and column (from 1)."""
    node = tree.root
    keys: Keys = ()
    while node is not None:
        begun = [inner for inner in _inner(node) if _start(inner) <= (line, column)]
        if not begun:
            break
        key, _, node = begun[-1]
        keys = (*keys, key)
    return keys


_Inner = tuple[str | int, Scalar | None, Node]
"""A value within another: its key or place, its key's node in a mapping, and its own."""


def _inner(node: Node) -> Iterator[_Inner]:
    match node:
        case ListNode():
            yield from ((place, None, item) for place, item in enumerate(node.items))
        case MappingNode():
            yield from ((key.value, key, value) for key, value in node.pairs)


def _start(inner: _Inner) -> tuple[int, int]:
    """The line and column on which a value with its key begins."""
    _, key, node = inner
    begin = key or _beginning(node)
    return begin.line, begin.column + 1


def _extent_of(tree: Tree, keys: Keys, *, at_key: bool = False) -> _Extent:
    """Line, column and length of the value at `keys`; of its key where it has no letters.

    Where the keys lead nowhere, the deepest mapping or list on the way stands for them.
    """
    node, its_key = tree.root, None
    if node is None:
        return 1, 1, 1
    for key in keys:
        found = _child(node, key)
        if found is None:
            at_key = False
            break
        its_key, node = found
    if its_key is not None and (at_key or not _stands_alone(node)):
        return _extent(tree.text, its_key)
    return _extent(tree.text, _beginning(node))


def _child(node: Node | None, key: str | int) -> tuple[Scalar | None, Node] | None:
    match node:
        case ListNode() if isinstance(key, int) and key < len(node.items):
            return None, node.items[key]
        case MappingNode() if isinstance(key, str):
            return node.inner.get(key)
    return None


def _stands_alone(node: Node) -> bool:
    """Whether a value is a scalar with letters of its own to point at."""
    return isinstance(node, Scalar) and bool(node.value or node.style)


def _beginning(node: Node) -> Node:
    """The first key of a mapping, else the node itself."""
    first = next(iter(node.inner.values()), None) if isinstance(node, MappingNode) else None
    return first[0] if first else node


def _extent(text: str, node: Node) -> _Extent:
    """A node's line, column and length; to the end of its line where it goes on below."""
    if not isinstance(node, Scalar):
        return node.line, node.column + 1, 1
    length = _TO_THE_END if "\n" in text[node.start : node.end] else node.end - node.start
    return node.line, node.column + 1, length

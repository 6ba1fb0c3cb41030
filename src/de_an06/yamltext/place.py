"""Where a fault stands in a file: its path of keys turned into lines and columns."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.text import DUPLICATE_KEY
from de_an06.model.text import nearest
from de_an06.yamltext.decoding import Fault, Flaw, Keys, masked
from de_an06.yamltext.tree import read_yaml

Texts = Callable[[str], str]
"""The text of the file at a path; empty where there is none."""

_MOST_OFFERS = 50
"""In each file the first 50 findings are shown as text, so only those get an offer."""

_LONGEST_OFFER = 80
"""What is longer is no misspelt word."""

_MOST_COMPARED = 1000
"""More ids than any province has: a file with more is not to cost us minutes."""

_TO_THE_END = 1_000_000
_Extent = tuple[int, int, int]


def diagnostics(path: str, text: str, flaws: Iterable[Flaw]) -> list[Diagnostic]:
    """The flaws of one file as findings, each with the line that it stands in."""
    lines = masked(text).split("\n")
    return [Diagnostic(flaw.rule, _span(path, lines, flaw), flaw.facts) for flaw in flaws]


def located(faults: Iterable[Fault], texts: Texts) -> list[Diagnostic]:
    """The faults as findings, found in the texts of their files."""
    by_file: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_file[fault.spot.file].append(fault)
    trees = {path: _tree(texts(path)) for path in set(_files(by_file))}
    found: list[Diagnostic] = []
    for path, of_file in by_file.items():
        found += diagnostics(path, texts(path), _flaws(of_file, trees))
    return found


@dataclass(frozen=True, slots=True)
class _Tree:
    """A value's node, with its key's node in a mapping, and the values within it."""

    node: yaml.Node
    key: yaml.Node | None
    inner: Mapping[str | int, "_Tree"]


def _files(by_file: Mapping[str, list[Fault]]) -> Iterator[str]:
    """The files in which the faults, and what they collide with, are to be found."""
    for path, faults in by_file.items():
        yield path
        yield from (fault.first.file for fault in faults if fault.first)


def lines_of(text: str, places: Iterable[Keys]) -> list[int]:
    """The lines (from 1) of the values at `places` in a text that has been read before."""
    tree = _tree(text)
    return [_extent_of(tree, keys, at_key=False)[0] for keys in places]


def last_entries(text: str, key: str, count: int) -> list[int]:
    """The lines (from 1) on which the last `count` items of the list at `key` begin."""
    tree = _tree(text)
    entries = tree.inner[key].inner if tree and key in tree.inner else {}
    return [_extent(_beginning(entry.node))[0] for entry in list(entries.values())[-count:]]


def ways_to(text: str, places: Iterable[tuple[int, int]]) -> list[Keys]:
    """The ways to the values that begin last before `places`: lines and columns from 1."""
    tree = _tree(text)
    return [_way(tree, place) for place in places]


def _way(tree: _Tree | None, place: tuple[int, int]) -> Keys:
    keys: Keys = ()
    while tree is not None:
        begun = [key for key, inner in tree.inner.items() if _start(inner) <= place]
        if not begun:
            break
        keys, tree = (*keys, begun[-1]), tree.inner[begun[-1]]
    return keys


def _flaws(faults: list[Fault], trees: Mapping[str, _Tree | None]) -> Iterator[Flaw]:
    for number, fault in enumerate(faults):
        facts = dict(fault.facts)
        if fault.known and number < _MOST_OFFERS and len(facts["value"]) <= _LONGEST_OFFER:
            known = sorted(fault.known)[:_MOST_COMPARED]
            facts["nearest"] = next(iter(nearest(facts["value"], known, 1)), "")
        if fault.first:
            line, _, _ = _extent_of(trees[fault.first.file], fault.first.keys, at_key=False)
            facts["first"] = f"{fault.first.file}:{line}"
        extent = _extent_of(trees[fault.spot.file], fault.spot.keys, at_key=fault.at_key)
        yield Flaw(fault.rule, *extent, facts=facts)


def _span(path: str, lines: list[str], flaw: Flaw) -> Span:
    line = lines[flaw.line - 1] if flaw.line <= len(lines) else ""
    length = max(1, min(flaw.length, len(line) - flaw.column + 1))
    return Span(path, flaw.line, flaw.column, length, line)


def _tree(text: str) -> _Tree | None:
    """The tree of a text; None where it cannot be read as data.

    It is read before it is composed, which would kill the process at a great depth (SAFETY Y5).
    """
    if any(flaw.rule is not DUPLICATE_KEY for flaw in read_yaml(text)[1]):
        return None
    node = yaml.compose(text, Loader=yaml.CLoader)
    return None if node is None else _branch(node, None)


def _branch(node: yaml.Node, key: yaml.Node | None) -> _Tree:
    inner: dict[str | int, _Tree] = {}
    if isinstance(node, yaml.SequenceNode):
        inner = {place: _branch(item, None) for place, item in enumerate(node.value)}
    elif isinstance(node, yaml.MappingNode):
        for inner_key, value in node.value:
            inner.setdefault(inner_key.value, _branch(value, inner_key))
    return _Tree(node, key, inner)


def _extent_of(tree: _Tree | None, keys: Keys, *, at_key: bool) -> _Extent:
    """Line, column and length of the value at `keys`; of its key where it has no letters.

    Where the keys lead nowhere, the deepest mapping or list on the way stands for them.
    """
    if tree is None:
        return 1, 1, 1
    for key in keys:
        if key not in tree.inner:
            at_key = False
            break
        tree = tree.inner[key]
    if tree.key is not None and (at_key or not _stands_alone(tree.node)):
        return _extent(tree.key)
    return _extent(_beginning(tree.node))


def _start(tree: _Tree) -> tuple[int, int]:
    """The line and column on which a value with its key begins."""
    line, column, _ = _extent(tree.key or _beginning(tree.node))
    return line, column


def _stands_alone(node: yaml.Node) -> bool:
    """Whether a value is a scalar with letters of its own to point at."""
    return isinstance(node, yaml.ScalarNode) and bool(node.value or node.style)


def _beginning(node: yaml.Node) -> yaml.Node:
    """The first key of a mapping, else the node itself."""
    if isinstance(node, yaml.MappingNode) and node.value:
        first: yaml.Node = node.value[0][0]
        return first
    return node


def _extent(node: yaml.Node) -> _Extent:
    """A node's line, column and length; to the end of its line where it goes on below."""
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, yaml.ScalarNode):
        return start.line + 1, start.column + 1, 1
    length = end.column - start.column if end.line == start.line else _TO_THE_END
    return start.line + 1, start.column + 1, length

"""The comments in a YAML text."""

import re
from collections.abc import Iterator, Sequence

from de_an06.record.outline import Mapping, Node, Scalar
from de_an06.record.outline import Sequence as Listed

_REMARK = re.compile(r"#[^\n]*")


def remarks(text: str, extent: tuple[int, int], nodes: Sequence[Node] = ()) -> tuple[str, ...]:
    """The comments from one place to another in which `nodes` stand; none is within a scalar."""
    place, end = extent
    found: list[str] = []
    for scalar in _scalars(nodes):
        found += _REMARK.findall(text, place, scalar.start + len(block_header(text, scalar)))
        place = scalar.end
    found += _REMARK.findall(text, place, end)
    return tuple(remark.rstrip() for remark in found)


def block_header(text: str, scalar: Scalar) -> str:
    """The first line of a block scalar, with its comment; nothing for another scalar."""
    if scalar.style not in ("|", ">"):
        return ""
    return text[scalar.start : text.find("\n", scalar.start)]


def _scalars(nodes: Sequence[Node]) -> Iterator[Scalar]:
    for node in nodes:
        match node:
            case Scalar():
                yield node
            case Listed():
                yield from _scalars(node.items)
            case Mapping():
                yield from _scalars([part for pair in node.pairs for part in pair])

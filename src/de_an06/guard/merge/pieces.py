"""Whole lines of a text as a value that can be moved."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.model.text import nfc
from de_an06.yamltext.tree import Data, ListNode, MappingNode, Node, Scalar, data, last_scalar

_OURS = "<<<<<<< ours\n"
_BETWEEN = "=======\n"
_THEIRS = ">>>>>>> theirs\n"


def marked(ours: str, theirs: str) -> str:
    """Both sides' whole lines, each ended by LF, between markers."""
    return f"{_OURS}{ours}{_BETWEEN}{theirs}{_THEIRS}"


def marked_whole(ours: bytes, theirs: bytes) -> bytes:
    """Two versions of a file, whatever their bytes, between markers.

    Lines that both have stay twice: markers in the middle of an update would be hard to settle.
    """
    return b"".join(
        [_OURS.encode(), _ended(ours), _BETWEEN.encode(), _ended(theirs), _THEIRS.encode()]
    )


def _ended(data: bytes) -> bytes:
    """The bytes, the last line with a line break."""
    return data if not data or data.endswith(b"\n") else data + b"\n"


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
            case ListNode():
                yield from _scalars(node.items)
            case MappingNode():
                yield from _scalars([part for pair in node.pairs for part in pair])


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines that hang on a column, with what they say and their comments.

    `is_open`: a block scalar at their end would take in empty lines put below them.
    """

    text: str
    said: Data
    remarks: tuple[str, ...]
    column: int
    is_open: bool = False

    def at(self, column: int) -> str:
        """Its lines, moved so that they hang on another column."""
        return _moved(self.text, column - self.column)

    def tells_the_same(self, other: "Piece | None") -> bool:
        """Whether the other says the same, with the same comments, in whatever style."""
        return other is not None and (self.said, self.remarks) == (other.said, other.remarks)


def piece(text: str, extent: tuple[int, int], nodes: Sequence[Node], column: int) -> Piece:
    """The lines from one place to another; they say what the last of the `nodes` in them says.

    Lines without a node say their words that are no comments, such as the mark of a document.
    """
    lines = text[extent[0] : extent[1]]
    if not nodes:
        return Piece(lines, _signs(lines), remarks(text, extent), column)
    last = last_scalar(nodes[-1])
    is_open = last is not None and "+" in block_header(text, last).partition("#")[0]
    return Piece(lines, said_by(nodes[-1]), remarks(text, extent, nodes), column, is_open)


def said_by(node: Node) -> Data:
    """What a node says, in NFC."""
    return _in_nfc(data(node))


def _signs(lines: str) -> list[Data]:
    words = (line.strip() for line in lines.split("\n"))
    return [word for word in words if word and not word.startswith("#")]


def _in_nfc(said: Data) -> Data:
    match said:
        case str():
            return nfc(said)
        case list():
            return [_in_nfc(item) for item in said]
        case dict():
            return {nfc(key): _in_nfc(value) for key, value in said.items()}
    return None


def _moved(text: str, by: int) -> str:
    """Lines moved to the right, or to the left as far as they have spaces."""
    lines = text.split("\n")
    if by >= 0:
        return "\n".join(" " * by + line if line else line for line in lines)
    return "\n".join(re.sub(f"^ {{0,{-by}}}", "", line) for line in lines)


@dataclass(frozen=True, slots=True)
class Clash:
    """What only a person can settle: the pieces of both sides, and what they are about.

    `about` is a key, or what tells an entry from others (an update's task and day).
    """

    about: tuple[str, ...]
    ours: tuple[Piece, ...]
    theirs: tuple[Piece, ...]


Outcome = Piece | Clash | None
"""A piece, two that clash, or nothing where it is gone."""


def settle(
    about: tuple[str, ...], base: Piece | None, ours: Piece | None, theirs: Piece | None
) -> Outcome:
    """The version of the side that changed it; None where that side took it out.

    Where a side changed only its style it counts as unchanged, and the new style is taken where
    the other side has nothing to set against it.
    """
    if _same(theirs, base):
        restyled = _same(ours, base) and base and ours and ours.text == base.text
        return theirs if restyled else ours
    if _same(ours, base):
        return theirs
    if ours and theirs and ours.said == theirs.said:
        if _holds(ours, theirs):
            return ours
        if _holds(theirs, ours):
            return theirs
    return Clash(about, _all(ours), _all(theirs)) if ours or theirs else None


def _same(one: Piece | None, other: Piece | None) -> bool:
    return one.tells_the_same(other) if one else other is None


def _holds(one: Piece, other: Piece) -> bool:
    """Whether one has all comments of the other."""
    return not Counter(other.remarks) - Counter(one.remarks)


def _all(piece: Piece | None) -> tuple[Piece, ...]:
    return (piece,) if piece else ()

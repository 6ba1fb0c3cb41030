"""Whole lines of a text as a value that can be moved."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.model.text import nfc
from de_an06.yamltext.edit import last_scalar
from de_an06.yamltext.tree import Data, ListNode, Node, Scalar, data


def marked(ours: str, theirs: str) -> str:
    """Both sides' whole lines, each ended by LF, between markers."""
    return f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"


def marked_whole(ours: bytes, theirs: bytes) -> bytes:
    """Two versions of a file, whatever their bytes, between markers.

    Lines that both have stay twice: markers in the middle of an update would be hard to settle.
    """
    texts = [version.decode(errors="surrogateescape") for version in (ours, theirs)]
    ended = [text if not text or text.endswith("\n") else f"{text}\n" for text in texts]
    return marked(*ended).encode(errors="surrogateescape")


_REMARK = re.compile(r"#[^\n]*")


def remarks(text: str, extent: tuple[int, int], nodes: Sequence[Node] = ()) -> tuple[str, ...]:
    """The comments from one place to another in which `nodes` stand; none is within a scalar."""
    place, end = extent
    found: list[str] = []
    for scalar in _scalars(nodes):
        found += _REMARK.findall(text, place, scalar.start + len(_block_header(text, scalar)))
        place = scalar.end
    found += _REMARK.findall(text, place, end)
    return tuple(remark.rstrip() for remark in found)


def _block_header(text: str, scalar: Scalar) -> str:
    """The first line of a block scalar, with its comment; nothing for another scalar."""
    if scalar.style not in ("|", ">"):
        return ""
    return text[scalar.start : text.find("\n", scalar.start)]


def _scalars(nodes: Sequence[Node]) -> Iterator[Scalar]:
    for node in nodes:
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, ListNode):
            yield from _scalars(node.items)
        else:
            yield from _scalars([part for pair in node.pairs for part in pair])


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole lines that hang on a column, with what they say and their comments.

    `is_open`: a block scalar at their end would take in empty lines put below them.
    """

    text: str
    said: Data
    remarks: tuple[str, ...]
    column: int
    is_open: bool = False

    def at(self, column: int) -> str:
        """Its lines, moved so that they hang on another column: to the left as far as they can."""
        by, lines = column - self.column, self.text.split("\n")
        if by >= 0:
            return "\n".join(" " * by + line if line else line for line in lines)
        return "\n".join(re.sub(f"^ {{0,{-by}}}", "", line) for line in lines)


def passage(text: str, extent: tuple[int, int], nodes: Sequence[Node], column: int) -> Passage:
    """The lines from one place to another; they say what the last of the `nodes` in them says.

    Lines without a node say their words that are no comments, such as the mark of a document.
    """
    lines = text[extent[0] : extent[1]]
    if not nodes:
        words = (line.strip() for line in lines.split("\n"))
        signs: list[Data] = [word for word in words if word and not word.startswith("#")]
        return Passage(lines, signs, remarks(text, extent), column)
    last = last_scalar(nodes[-1])
    is_open = last is not None and "+" in _block_header(text, last).partition("#")[0]
    return Passage(lines, said_by(nodes[-1]), remarks(text, extent, nodes), column, is_open)


def said_by(node: Node) -> Data:
    """What a node says, in NFC."""
    return _in_nfc(data(node))


def _in_nfc(said: Data) -> Data:
    match said:
        case str():
            return nfc(said)
        case list():
            return [_in_nfc(item) for item in said]
        case dict():
            return {nfc(key): _in_nfc(value) for key, value in said.items()}
    return None


@dataclass(frozen=True, slots=True)
class Clash:
    """What only a person can settle: the passages of both sides, and what they are about.

    `about` is a key, or what tells an entry from others (an update's task and day).
    """

    about: tuple[str, ...]
    ours: tuple[Passage, ...]
    theirs: tuple[Passage, ...]


Outcome = Passage | Clash | None
"""A passage, two that clash, or nothing where it is gone."""


def settle(
    about: tuple[str, ...], base: Passage | None, ours: Passage | None, theirs: Passage | None
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
        our, their = Counter(ours.remarks), Counter(theirs.remarks)
        if our >= their or their >= our:
            return ours if our >= their else theirs
    our_passages, their_passages = ((side,) if side else () for side in (ours, theirs))
    return Clash(about, our_passages, their_passages) if ours or theirs else None


def _same(one: Passage | None, other: Passage | None) -> bool:
    """Whether both say the same, with the same comments, in whatever style; or neither is there."""
    if one is None or other is None:
        return one is other
    return (one.said, one.remarks) == (other.said, other.remarks)

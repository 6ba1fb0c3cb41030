"""Whole lines of a text as a value that can be moved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.model.text import nfc
from de_an06.record.joining.remarks import block_header, remarks
from de_an06.record.outline import Node, Plain, data, last_scalar


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines that hang on a column, with what they say and their comments.

    `is_open`: a block scalar at their end would take in empty lines put below them.
    """

    text: str
    said: Plain
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


def said_by(node: Node) -> Plain:
    """What a node says, in NFC."""
    return _in_nfc(data(node))


def _signs(lines: str) -> list[Plain]:
    words = (line.strip() for line in lines.split("\n"))
    return [word for word in words if word and not word.startswith("#")]


def _in_nfc(said: Plain) -> Plain:
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

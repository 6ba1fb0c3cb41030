"""A screen as a value: lines and tables that a terminal or a pipe prints."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.surface.visible import visible


class Tone(StrEnum):
    """What a piece of text means; a surface may colour it, and never only that."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with its tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line of pieces; one that is `only_for_people` (the next command) is left out of a pipe.

    What is copied from a line that `is_whole` is not cut in two: no row ends within a piece.
    """

    pieces: tuple[Piece, ...] = ()
    only_for_people: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its side, and how it gives way when a terminal is narrow.

    A `flexible` one is cut, or stands below its row; an `optional` one is left out before that
    hurts. An `aside` one is the second of two: it stands at the right edge, or below the first.
    """

    heading: str
    right: bool = False
    flexible: bool = False
    optional: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Piece, ...], ...]


Screen = Sequence[Line | Table]

DONE = "✓"
"""What begins a line on something that was done as asked."""


def line(text: str = "", tone: Tone = Tone.PLAIN) -> Line:
    """A line in one tone."""
    return Line((Piece(text, tone),))


def hint(text: str) -> Line:
    """A faint line for people only."""
    return Line((Piece(text, Tone.FAINT),), only_for_people=True)


def whole(text: str, tone: Tone = Tone.PLAIN) -> Line:
    """A line that is copied as one: a place, a command."""
    return Line((Piece(text, tone),), is_whole=True)


def offered(words: str, command: str) -> Line:
    """A command to copy behind its words; below them where it does not fit beside."""
    return Line((Piece(f"{words} "), Piece(command)), is_whole=True)


def labelled(words: str, text: str) -> Line:
    """A text behind what it is."""
    return Line((Piece(f"{words}: ", Tone.FAINT), Piece(text)))


def is_good_news(screen: Screen) -> bool:
    """Whether a screen only says that something was done, and how to go on."""
    first = next(iter(screen), None)
    return isinstance(first, Line) and "".join(p.text for p in first.pieces).startswith(DONE)


def without_hints(screen: Screen) -> Screen:
    """The screen without what only helps a person on."""
    return [block for block in screen if not (isinstance(block, Line) and block.only_for_people)]


def plain(screen: Screen) -> str:
    """The screen as text; a cell's own tabs and line breaks become spaces."""
    return "".join(f"{text}\n" for block in screen for text in _lines(block))


def _lines(block: Line | Table) -> Iterator[str]:
    if isinstance(block, Line):
        if not block.only_for_people:
            yield visible("".join(piece.text for piece in block.pieces))
        return
    if any(column.heading for column in block.columns):
        yield _joined(column.heading for column in block.columns)
    for row in block.rows:
        yield _joined(piece.text for piece in row)


def _joined(cells: Iterable[str]) -> str:
    """Cells with tabs between; what is empty at the end of a row leaves none."""
    return "\t".join(_cell(text) for text in cells).rstrip("\t")


def _cell(text: str) -> str:
    return visible(" ".join(text.split()))

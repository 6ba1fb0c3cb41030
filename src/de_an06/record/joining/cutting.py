"""Cutting a month's text into what stands at its keys."""

from dataclasses import dataclass

from de_an06.record.joining.listing import Listing, listing
from de_an06.record.joining.pieces import Piece, piece
from de_an06.record.outline import BOM, Node, data, outline
from de_an06.record.splice import below, ended

LISTS = ("documents", "updates")
"""The keys whose lists are cut further, into entries."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text's pieces: what stands above its keys, the keys with their values, what stands below.

    `listings` are the lists among them, cut further; `column` is that of the keys.
    """

    head: Piece
    keys: dict[str, Piece]
    listings: dict[str, Listing]
    tail: Piece
    column: int


def blank() -> Page:
    """The pieces of a file that is not there."""
    nothing = Piece("", [], (), 0)
    return Page(nothing, {}, {}, nothing, 0)


def even(text: str) -> str:
    """A text that the reader accepts, without byte order mark, all lines ended by LF."""
    text = text.removeprefix(BOM).replace("\r\n", "\n")
    return text if text.endswith("\n") else ended(text, "\n")


def cut(text: str) -> Page | None:
    """The pieces of an even text that the reader accepts; None where keys do not open lines.

    A comment belongs to what stands above it where it stands deeper than that, else to what comes
    next.
    """
    root = outline(text).root
    if root.flow or not all(_opens_line(text, key) for key, _ in root.pairs):
        return None
    first = place = _line_start(text, root.start)
    keys: dict[str, Piece] = {}
    listings: dict[str, Listing] = {}
    for key, value in root.pairs:
        extent = (place, below(text, value.end, root.column))
        name = str(data(key))
        keys[name] = piece(text, extent, (key, value), root.column)
        entries = listing(text, extent, key, value) if name in LISTS else None
        if entries is not None:
            listings[name] = entries
        _, place = extent
    head = piece(text, (0, first), (), 0)
    tail = piece(text, (place, len(text)), (), 0)
    return Page(head, keys, listings, tail, root.column)


def _opens_line(text: str, key: Node) -> bool:
    return not text[_line_start(text, key.start) : key.start].strip(" ")


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1

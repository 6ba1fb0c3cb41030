"""Cutting a list into its entries, each with the comments that belong to it."""

import re
from collections.abc import Sequence as Many
from dataclasses import dataclass

from de_an06.record.joining.pieces import Piece, piece, said_by
from de_an06.record.joining.remarks import remarks
from de_an06.record.outline import Mapping, Node, Scalar, Sequence
from de_an06.record.splice import below

STEP = 2
"""How much deeper than their key the dashes of a list stand that this program writes."""

_REST_OF_KEY = re.compile(r"[ \t]*:[ \t]*(#[^\n]*)?\n")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list's pieces: the line of its key, its entries, the comments below them.

    `depth` is how much deeper than the key its dashes stand; None where it has none.
    """

    lead: Piece
    entries: tuple[Piece, ...]
    rest: Piece
    depth: int | None


def no_entries() -> Listing:
    """The pieces of a list that is not there."""
    nothing = Piece("", None, (), 0)
    return Listing(nothing, (), nothing, None)


def listing(text: str, extent: tuple[int, int], key: Node, value: Node) -> Listing | None:
    """The pieces of a list of mappings, or of nothing, that stands behind a key.

    `extent` are the lines of both. A list within brackets becomes the block list that says the
    same. None where there is no such list, or where lines do not tell its entries apart.
    """
    match value:
        case Sequence() if not all(isinstance(item, Mapping) for item in value.items):
            return None
        case Sequence(flow=False):
            return _of_dashes(text, extent, key, value)
        case Sequence():
            return _of_brackets(text, extent, key, value.items)
        case Scalar(is_null=True):
            return _of_brackets(text, extent, key, ())
    return None


def _of_dashes(text: str, extent: tuple[int, int], key: Node, value: Sequence) -> Listing | None:
    start, end = extent
    rest_of_key = _REST_OF_KEY.match(text, key.end)
    if rest_of_key is None:
        return None
    dash = re.compile(f"^ {{{value.column}}}-(?=[ \n])", re.MULTILINE)
    place = rest_of_key.end()
    lead = piece(text, (start, place), (key,), key.column)
    entries = []
    for item in value.items:
        if dash.search(text, place, item.start) is None:
            return None
        stop = below(text, item.end, value.column)
        entries.append(piece(text, (place, stop), (item,), value.column))
        place = stop
    rest = piece(text, (place, end), (), value.column)
    return Listing(lead, tuple(entries), rest, value.column - key.column)


def _of_brackets(text: str, extent: tuple[int, int], key: Node, items: Many[Node]) -> Listing:
    """The comments before an entry stay above it, all behind the last entry stand below."""
    start, end = extent
    column = key.column + STEP
    place = key.end
    entries = []
    for item in items:
        above = remarks(text, (place, item.start))
        within = remarks(text, (item.start, item.end), (item,))
        lines = _lines(above, column) + _with_dash(text[item.start : item.end], column)
        entries.append(Piece(lines, said_by(item), (*above, *within), column))
        place = item.end
    lead = Piece(
        f"{text[start : key.end]}:\n",
        said_by(key),
        remarks(text, (start, key.end), (key,)),
        key.column,
    )
    under = remarks(text, (place, end))
    rest = Piece(_lines(under, column), [], under, column)
    return Listing(lead, tuple(entries), rest, None)


def _with_dash(braces: str, column: int) -> str:
    """A mapping within braces as a block list's item; spaces at its lines' beginnings say nothing.

    They only have to be there.
    """
    first, *more = braces.split("\n")
    margin = " " * (column + 2 * STEP)
    lines = [margin + line.lstrip(" \t") if line.strip() else "" for line in more]
    return "\n".join([f"{' ' * column}- {first}", *lines]) + "\n"


def _lines(comments: Many[str], column: int) -> str:
    return "".join(f"{' ' * column}{comment}\n" for comment in comments)

"""A month's text cut into passages: what stands at each key, and the entries of its lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.guard.merge.passages import Lines, passage, remarks, said_by
from de_an06.yamltext.edit import below, ended
from de_an06.yamltext.tree import BOM, ListNode, MappingNode, Node, Scalar, data, read

LISTS = ("documents", "updates")
"""The keys whose lists are cut further, into entries."""

STEP = 2
"""How much deeper than their key the dashes of a list stand that this program writes."""

_REST_OF_KEY = re.compile(r"[ \t]*:[ \t]*(#[^\n]*)?\n")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list's passages: the line of its key, its entries, the comments below them.

    `depth` is how much deeper than the key its dashes stand; None where it has none.
    """

    lead: Lines
    entries: tuple[Lines, ...]
    rest: Lines
    depth: int | None


@dataclass(frozen=True, slots=True)
class TextParts:
    """A text's passages: what stands above its keys, the keys with their values, what stands below.

    `listings` are the lists among them, cut further; `column` is that of the keys.
    """

    head: Lines
    keys: dict[str, Lines]
    listings: dict[str, Listing]
    tail: Lines
    column: int


_NOTHING = Lines("", None, (), 0)
NO_ENTRIES = Listing(_NOTHING, (), _NOTHING, None)
"""The parts of a list that is not there."""


def _even(text: str) -> str:
    """A text that the reader accepts, without byte order mark, all lines ended by LF."""
    text = text.removeprefix(BOM).replace("\r\n", "\n")
    return text if text.endswith("\n") else ended(read(text), "\n")


def cut(text: str) -> TextParts | None:
    """The parts of a text that the reader accepts, or of none; None where keys do not open lines.

    A comment belongs to what stands above it where it stands deeper than that, else to what comes
    next.
    """
    if not text.strip():
        edge = Lines("", [], (), 0)
        return TextParts(edge, {}, {}, edge, 0)
    text = _even(text)
    root = read(text).mapping
    if root.flow or not all(_opens_line(text, key) for key, _ in root.pairs):
        return None
    first = place = _line_start(text, root.start)
    keys: dict[str, Lines] = {}
    listings: dict[str, Listing] = {}
    for key, value in root.pairs:
        extent = (place, below(text, value.end, root.column))
        name = str(data(key))
        keys[name] = passage(text, extent, (key, value), root.column)
        listing = _listing(text, extent, key, value) if name in LISTS else None
        if listing is not None:
            listings[name] = listing
        _, place = extent
    head, tail = (passage(text, extent, (), 0) for extent in ((0, first), (place, len(text))))
    return TextParts(head, keys, listings, tail, root.column)


def _opens_line(text: str, key: Node) -> bool:
    return not text[_line_start(text, key.start) : key.start].strip(" ")


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _listing(text: str, extent: tuple[int, int], key: Node, value: Node) -> Listing | None:
    """The passages of a list of mappings, or of nothing, that stands behind a key.

    `extent` are the lines of both. A list within brackets becomes the block list that says the
    same. None where there is no such list, or where lines do not tell its entries apart.
    """
    match value:
        case ListNode() if not all(isinstance(item, MappingNode) for item in value.items):
            return None
        case ListNode(flow=False):
            return _of_dashes(text, extent, key, value)
        case ListNode():
            return _of_brackets(text, extent, key, value.items)
        case Scalar(is_null=True):
            return _of_brackets(text, extent, key, ())
    return None


def _of_dashes(text: str, extent: tuple[int, int], key: Node, value: ListNode) -> Listing | None:
    start, end = extent
    rest_of_key = _REST_OF_KEY.match(text, key.end)
    if rest_of_key is None:
        return None
    dash = re.compile(f"^ {{{value.column}}}-(?=[ \n])", re.MULTILINE)
    place = rest_of_key.end()
    lead = passage(text, (start, place), (key,), key.column)
    entries = []
    for item in value.items:
        if dash.search(text, place, item.start) is None:
            return None
        stop = below(text, item.end, value.column)
        entries.append(passage(text, (place, stop), (item,), value.column))
        place = stop
    rest = passage(text, (place, end), (), value.column)
    return Listing(lead, tuple(entries), rest, value.column - key.column)


def _of_brackets(text: str, extent: tuple[int, int], key: Node, items: Sequence[Node]) -> Listing:
    """The comments before an entry stay above it, all behind the last entry stand below."""
    start, end = extent
    column = key.column + STEP
    place = key.end
    entries = []
    for item in items:
        above = remarks(text, (place, item.start))
        within = remarks(text, (item.start, item.end), (item,))
        lines = _lines(above, column) + _with_dash(text[item.start : item.end], column)
        entries.append(Lines(lines, said_by(item), (*above, *within), column))
        place = item.end
    about_key = remarks(text, (start, key.end), (key,))
    lead = Lines(f"{text[start : key.end]}:\n", said_by(key), about_key, key.column)
    under = remarks(text, (place, end))
    return Listing(lead, tuple(entries), Lines(_lines(under, column), [], under, column), None)


def _with_dash(braces: str, column: int) -> str:
    """A mapping within braces as a block list's item; spaces at its lines' beginnings say nothing.

    They only have to be there.
    """
    first, *more = braces.split("\n")
    margin = " " * (column + 2 * STEP)
    lines = [margin + line.lstrip(" \t") if line.strip() else "" for line in more]
    return "\n".join([f"{' ' * column}- {first}", *lines]) + "\n"


def _lines(comments: Sequence[str], column: int) -> str:
    return "".join(f"{' ' * column}{comment}\n" for comment in comments)

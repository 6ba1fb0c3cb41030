"""A month's text cut into passages: what stands at each key, and the entries of its lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.model.text import nfc
from de_an06.yamltext.edit import below, ended, last_scalar
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.tree import BOM, ListNode, MappingNode, Node, Scalar, data, read

LISTS = ("documents", "updates")
"""The keys whose lists are cut further, into entries."""

STEP = 2
"""How much deeper than their key the dashes of a list stand that this program writes."""

_REST_OF_KEY = re.compile(r"[ \t]*:[ \t]*(#[^\n]*)?\n")


@dataclass(frozen=True, slots=True)
class Lines:
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
    before = [text[: key.start].rpartition("\n")[2] for key, _ in root.pairs]
    if root.flow or "".join(before).strip(" "):
        return None
    first = place = root.start - len(before[0])
    keys: dict[str, Lines] = {}
    listings: dict[str, Listing] = {}
    for key, value in root.pairs:
        extent = (place, below(text, value.end, root.column))
        name = str(data(key))
        keys[name] = _lines_of(text, extent, (key, value), root.column)
        listing = _listing(text, extent, key, value) if name in LISTS else None
        if listing is not None:
            listings[name] = listing
        _, place = extent
    head, tail = (_lines_of(text, extent, (), 0) for extent in ((0, first), (place, len(text))))
    return TextParts(head, keys, listings, tail, root.column)


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
    lead = _lines_of(text, (start, place), (key,), key.column)
    entries = []
    for item in value.items:
        if dash.search(text, place, item.start) is None:
            return None
        stop = below(text, item.end, value.column)
        entries.append(_lines_of(text, (place, stop), (item,), value.column))
        place = stop
    rest = _lines_of(text, (place, end), (), value.column)
    return Listing(lead, tuple(entries), rest, value.column - key.column)


def _of_brackets(text: str, extent: tuple[int, int], key: Node, items: Sequence[Node]) -> Listing:
    """The comments before an entry stay above it, all behind the last entry stand below."""
    start, end = extent
    column = key.column + STEP
    place = key.end
    entries = []
    for item in items:
        above = _remarks(text, (place, item.start))
        within = _remarks(text, (item.start, item.end), (item,))
        lines = _written(above, column) + _with_dash(text[item.start : item.end], column)
        entries.append(Lines(lines, _in_nfc(data(item)), (*above, *within), column))
        place = item.end
    about_key = _remarks(text, (start, key.end), (key,))
    lead = Lines(f"{text[start : key.end]}:\n", _in_nfc(data(key)), about_key, key.column)
    under = _remarks(text, (place, end))
    return Listing(lead, tuple(entries), Lines(_written(under, column), [], under, column), None)


def _with_dash(braces: str, column: int) -> str:
    """A mapping within braces as a block list's item; spaces at its lines' beginnings say nothing.

    They only have to be there.
    """
    first, *more = braces.split("\n")
    margin = " " * (column + 2 * STEP)
    lines = [margin + line.lstrip(" \t") if line.strip() else "" for line in more]
    return "\n".join([f"{' ' * column}- {first}", *lines]) + "\n"


def _written(comments: Sequence[str], column: int) -> str:
    return "".join(f"{' ' * column}{comment}\n" for comment in comments)


def _lines_of(text: str, extent: tuple[int, int], nodes: Sequence[Node], column: int) -> Lines:
    """The lines from one place to another; they say what the last of the `nodes` in them says.

    Lines without a node say their words that are no comments, such as the mark of a document.
    """
    lines = text[extent[0] : extent[1]]
    if not nodes:
        words = (line.strip() for line in lines.split("\n"))
        signs: list[Data] = [word for word in words if word and not word.startswith("#")]
        return Lines(lines, signs, _remarks(text, extent), column)
    last = last_scalar(nodes[-1])
    is_open = last is not None and "+" in _block_header(text, last).partition("#")[0]
    return Lines(lines, _in_nfc(data(nodes[-1])), _remarks(text, extent, nodes), column, is_open)


def _in_nfc(said: Data) -> Data:
    """What a node says, in NFC."""
    match said:
        case str():
            return nfc(said)
        case list():
            return [_in_nfc(item) for item in said]
        case dict():
            return {nfc(key): _in_nfc(value) for key, value in said.items()}
    return None


_REMARK = re.compile(r"#[^\n]*")


def _remarks(text: str, extent: tuple[int, int], nodes: Sequence[Node] = ()) -> tuple[str, ...]:
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

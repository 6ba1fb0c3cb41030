"""What comes of each part of a month's text when two versions are joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from de_an06.guard.merge.entries import STEP, Listing, join_entries, listing, no_entries
from de_an06.guard.merge.pieces import Clash, Outcome, Piece, marked, piece, settle
from de_an06.yamltext.edit import below, ended
from de_an06.yamltext.tree import BOM, Data, Node, data, read

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
    return text if text.endswith("\n") else ended(read(text), "\n")


def cut(text: str) -> Page | None:
    """The pieces of an even text that the reader accepts; None where keys do not open lines.

    A comment belongs to what stands above it where it stands deeper than that, else to what comes
    next.
    """
    root = read(text).mapping
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


_EMPTY_LINES = re.compile(r"\A(?: *\n)+")


class Side(StrEnum):
    """Whose version a text has where both clash; or both versions, between markers."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece, or two that clash, with the column on which it is to hang."""

    outcome: Piece | Clash
    column: int

    def pieces(self, side: Side) -> tuple[Piece, ...]:
        """The pieces that stand there when a side is chosen."""
        if isinstance(self.outcome, Piece):
            return (self.outcome,)
        return self.outcome.ours if side is Side.OURS else self.outcome.theirs


@dataclass(frozen=True, slots=True)
class Section:
    """What stands at a key, or above and below all keys (`name` is empty).

    In a list that was joined by its entries, `above` and `below` them stand other lines.
    """

    name: str
    parts: tuple[Part, ...]
    above: tuple[Part, ...] = ()
    below: tuple[Part, ...] = ()
    is_list: bool = False

    @property
    def all_parts(self) -> tuple[Part, ...]:
        """Everything, from the top."""
        return (*self.above, *self.parts, *self.below)

    def said(self, side: Side) -> dict[str, Data]:
        """The key with what it says when a side is chosen; nothing where the key is gone."""
        said = [piece.said for part in self.parts for piece in part.pieces(side)]
        if self.is_list:
            return {self.name: said or None}
        return {self.name: said[0]} if said and self.name else {}


def written(parts: Sequence[Part], side: Side) -> str:
    """The parts as text."""
    lines: list[str] = []
    is_open = False
    for part in parts:
        if side is Side.BOTH and isinstance(part.outcome, Clash):
            lines.append(marked(written([part], Side.OURS), written([part], Side.THEIRS)))
            is_open = False
            continue
        for held in part.pieces(side):
            moved = held.at(part.column)
            lines.append(_EMPTY_LINES.sub("", moved) if is_open else moved)
            is_open = held.is_open
    return "".join(lines)


def sections(base: Page, ours: Page, theirs: Page) -> list[Section] | None:
    """The joined sections in the order of ours, those that only theirs has among them.

    None where the entries of a list cannot be put in order.
    """
    found: list[Section | None] = [_edge(settle(("",), base.head, ours.head, theirs.head))]
    found += [_section(name, base, ours, theirs) for name in _names(ours, theirs)]
    found.append(_edge(settle(("",), base.tail, ours.tail, theirs.tail)))
    joined = [section for section in found if section]
    return joined if len(joined) == len(found) else None


def _names(ours: Page, theirs: Page) -> list[str]:
    """The keys of both, each of theirs behind the one that stands before it on their side."""
    names = list(ours.keys)
    before = ""
    for name in theirs.keys:
        if name not in names:
            names.insert(names.index(before) + 1 if before else 0, name)
        before = name
    return names


def _edge(outcome: Outcome) -> Section:
    return Section("", (Part(outcome, 0),) if outcome else ())


def _section(name: str, base: Page, ours: Page, theirs: Page) -> Section | None:
    pages = (base, ours, theirs)
    outcome = settle((name,), *(page.keys.get(name) for page in pages))
    if isinstance(outcome, Clash):
        lists = [page.listings.get(name) for page in pages]
        if name not in base.keys:
            lists[0] = no_entries()
        if all(lists):
            return _list_section(name, [each for each in lists if each], ours.column)
    return Section(name, (Part(outcome, ours.column),) if outcome else ())


def _list_section(name: str, versions: Sequence[Listing], column: int) -> Section | None:
    base, ours, theirs = versions
    entries = join_entries(name, base.entries, ours.entries, theirs.entries)
    if entries is None:
        return None
    lead = settle((name,), base.lead, ours.lead, theirs.lead)
    rest = settle((name,), base.rest, ours.rest, theirs.rest)
    dashes = column + next((each.depth for each in (ours, theirs) if each.depth is not None), STEP)
    above = (Part(lead, column),) if lead else ()
    below = (Part(rest, dashes),) if rest else ()
    if not entries:
        return _empty_list(name, [*above, *below], column)
    parts = tuple(Part(entry, dashes) for entry in entries)
    return Section(name, parts, above, below, is_list=True)


def _empty_list(name: str, around: Sequence[Part], column: int) -> Section:
    """A list that lost its last entry, below the comments that stood around them."""
    if any(isinstance(part.outcome, Clash) for part in around):
        return Section(name, (), tuple(around), is_list=True)
    remarks = [
        remark for part in around for piece in part.pieces(Side.OURS) for remark in piece.remarks
    ]
    lines = [f"{' ' * column}{line}\n" for line in (*remarks, f"{name}: []")]
    return Section(name, (Part(Piece("".join(lines), [], tuple(remarks), column), column),))

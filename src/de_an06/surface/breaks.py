"""The room of a table on paper, and where pages may break."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.surface.blocks import (
    Block,
    DocumentTable,
    Paragraph,
    Runs,
    is_group_row,
    plain_text,
)
from de_an06.surface.columns import widths_on_paper
from de_an06.surface.metrics import bold_width

SMALL_TABLE = 10
"""A table of up to so many rows is never split, where it fits on a page."""

_POINT = re.compile(r"[a-zđ]\) ")
"""What begins a point that Markdown knows nothing of."""

_TALL = 8
"""A row of more lines may go on on the next page: else the rest of its page would be white."""

_PADDING = 2.5
"""Millimetres: what both sides of a cell take, and a little."""

_LETTER = 0.19
"""Millimetres that a letter takes on an average, for each point of its size."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a table has: its columns' widths, that of a letter, and how many lines a page takes."""

    widths: Sequence[float]
    letter: float
    page: int


def room_of(table: DocumentTable, width: float, *, size: float, page: int) -> Room:
    """The room of a table in so many millimetres, whose letters have a size in points.

    Of its lines a page takes `page`, below what introduces it.
    """
    reached = widths_on_paper(table, width, lambda word: bold_width(word, size) + _PADDING)
    return Room(reached, _LETTER * size, page)


def announces(block: Paragraph, following: Block | None) -> bool:
    """Whether words stand on the page of what follows: a table, or a list that they announce."""
    if following is None or isinstance(following, DocumentTable):
        return following is not None
    ends = not block.marker and plain_text(block.runs).rstrip().endswith(":")
    return ends and bool(following.marker or _POINT.match(plain_text(following.runs)))


def splits(cells: Sequence[Runs], room: Room) -> bool:
    """Whether a row may be broken between its lines."""
    return _lines(cells, room) > _TALL


def is_whole(table: DocumentTable, room: Room) -> bool:
    """Whether all rows of a table stand on one page: they are few, and it has room for them."""
    few = len(table.rows) <= SMALL_TABLE
    return few and sum(_lines(cells, room) for cells in (table.head, *table.rows)) <= room.page


def stays(table: DocumentTable, room: Room) -> list[bool]:
    """Of each row, whether it stands on the page of the next one.

    The last row of a table never stands alone, not with a heading across all columns above it
    either; nor does such a heading.
    """
    last = len(table.rows) - 1
    whole = is_whole(table, room)
    before = last - 1
    while before > 0 and is_group_row(table.rows[before]):
        before -= 1
    return [
        place != last and (whole or place >= before or is_group_row(cells))
        for place, cells in enumerate(table.rows)
    ]


def _lines(cells: Sequence[Runs], room: Room) -> int:
    """About how many lines a row takes."""
    if is_group_row(cells):
        return 1
    texts = zip(map(plain_text, cells), room.widths, strict=True)
    return max(1 + int(len(text) * room.letter / width) for text, width in texts)

"""Where a table may be broken between two pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.surface.blocks import DocumentTable, Runs, is_group_row, plain_text

SMALL_TABLE = 10
"""A table of up to so many rows is never split, where it fits on a page."""

_TALL = 8
"""A row of more lines may go on on the next page: else the rest of its page would be white."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a table has: its columns' widths, that of a letter, and how many lines a page takes."""

    widths: Sequence[float]
    letter: float
    page: int


def splits(cells: Sequence[Runs], room: Room) -> bool:
    """Whether a row may be broken between its lines."""
    return _lines(cells, room) > _TALL


def is_whole(table: DocumentTable, room: Room) -> bool:
    """Whether all rows of a table stand on one page: they are few, and it has room for them."""
    few = len(table.rows) <= SMALL_TABLE
    return few and sum(_lines(cells, room) for cells in (table.head, *table.rows)) <= room.page


def stays(table: DocumentTable, room: Room) -> list[bool]:
    """Of each row, whether it stands on the page of the next one.

    The last row of a table never stands alone, nor does a heading across all columns.
    """
    last = len(table.rows) - 1
    whole = is_whole(table, room)
    return [
        place != last and (whole or place == last - 1 or is_group_row(cells))
        for place, cells in enumerate(table.rows)
    ]


def _lines(cells: Sequence[Runs], room: Room) -> int:
    """About how many lines a row takes."""
    if is_group_row(cells):
        return 1
    texts = zip(map(plain_text, cells), room.widths, strict=True)
    return max(1 + int(len(text) * room.letter / width) for text, width in texts)

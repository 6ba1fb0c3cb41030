"""A table as text whose columns stand under each other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from de_an06.render.column_widths import column_widths
from de_an06.render.document_parts import is_group_row
from de_an06.render.markdown_blocks import Align, Spans, Table, plain_text
from de_an06.render.text_lines import centred, left, right, text_width, wrapped
from de_an06.render.visible import visible

_BETWEEN, _CROSSING = " | ", "-+-"
_NARROWEST = 4
_PLACED = {Align.LEFT: left, Align.CENTRE: centred, Align.RIGHT: right}


def table_lines(table: Table, room: int) -> list[str]:
    """The table in at most `room` columns, as far as that can be; long cells are wrapped.

    A rule stands below the headings; between all rows where a row takes more than one line.
    """
    widths = _widths(table, room - len(_BETWEEN) * (len(table.columns) - 1))
    rule = _CROSSING.join("-" * width for width in widths)
    aligns = [column.align for column in table.columns]
    head = _row(table.head, widths, [Align.CENTRE] * len(widths))
    rows = [
        wrapped(_text(cells[0]), len(rule)) if is_group_row(cells) else _row(cells, widths, aligns)
        for cells in table.rows
    ]
    ruled = any(len(lines) > 1 for lines in rows)
    return [*head, rule, *_joined(rows, rule if ruled else "")]


def _widths(table: Table, room: int) -> list[int]:
    """As wide as what they hold where all fits; else in the proportions asked for."""
    rows = (table.head, *(row for row in table.rows if not is_group_row(row)))
    full = [max(text_width(_text(cell)) for cell in cells) for cells in zip(*rows, strict=True)]
    if sum(full) <= room:
        return [max(width, 1) for width in full]
    asked = column_widths(table, room, text_width)
    return [max(_NARROWEST, int(width)) for width in asked]


def _row(cells: Sequence[Spans], widths: Sequence[int], aligns: Sequence[Align]) -> list[str]:
    """The lines of a row, as many as its longest cell takes."""
    columns = [wrapped(_text(cell), width) for cell, width in zip(cells, widths, strict=True)]
    placed = [_PLACED[align] for align in aligns]
    return [
        _BETWEEN.join(
            place(piece, width) for place, piece, width in zip(placed, pieces, widths, strict=True)
        )
        for pieces in zip_longest(*columns, fillvalue="")
    ]


def _joined(rows: Sequence[list[str]], rule: str) -> Iterator[str]:
    for i, lines in enumerate(rows):
        if i and rule:
            yield rule
        yield from lines


def _text(cell: Spans) -> str:
    return " ".join(visible(plain_text(cell)).split())

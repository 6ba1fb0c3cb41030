"""A table of Markdown as a table of Word."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render.column_widths import column_widths
from de_an06.render.document_parts import is_group_row
from de_an06.render.docx.elements import paragraph, twips
from de_an06.render.docx.grid import add_cell, add_row, ruled_table
from de_an06.render.docx.styles import TABLE_GRID, Style
from de_an06.render.markdown_blocks import Align, Column, Spans, Table
from de_an06.render.metrics import bold_width

_PADDING = 2.5  # millimetres: what both sides of a cell take, and a little
_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def table_element(table: Table, width: float, head: Style, text: Style) -> BaseOxmlElement:
    """The table over `width` millimetres, its headings repeated on every page.

    A row whose first cell alone is filled, and all in bold, is a heading across all columns.
    """
    widths = _whole(column_widths(table, width, partial(_need, text.size)))
    made = ruled_table(widths, TABLE_GRID)
    row = add_row(made, repeats=True)
    for cell_width, spans in zip(widths, table.head, strict=True):
        add_cell(row, cell_width, [paragraph(head.id, spans)], vAlign="center")
    for cells in table.rows:
        row = add_row(made)
        if is_group_row(cells):
            words = paragraph(text.id, cells[0], keepNext={})
            add_cell(row, sum(widths), [words], gridSpan=len(widths))
            continue
        for cell_width, words in zip(widths, _words(table.columns, cells, text), strict=True):
            add_cell(row, cell_width, [words])
    return made


def _words(
    columns: Sequence[Column], cells: Sequence[Spans], style: Style
) -> Iterator[BaseOxmlElement]:
    for column, spans in zip(columns, cells, strict=True):
        if column.align is Align.LEFT:
            yield paragraph(style.id, spans)
        else:
            yield paragraph(style.id, spans, jc={"val": _SIDES[column.align]})


def _need(size: float, word: str) -> float:
    """The width in millimetres of a cell that has room for a word."""
    return bold_width(word, size) + _PADDING


def _whole(widths: Sequence[float]) -> list[int]:
    """Widths in millimetres as whole twips that add up to what their sum is."""
    ends = [0, *(twips(reached) for reached in accumulate(widths))]
    return [end - start for start, end in pairwise(ends)]

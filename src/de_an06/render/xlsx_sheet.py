"""One sheet of a workbook: a title, a table to filter, a print set-up."""

from collections.abc import Iterable, Sequence
from typing import cast

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.render.column_widths import column_widths
from de_an06.render.document_parts import is_group_row
from de_an06.render.markdown_blocks import Align, Column, Heading, Spans, Table, plain_text
from de_an06.render.text_lines import text_width
from de_an06.render.xlsx_cells import (
    BOX,
    ITALIC,
    NOTE,
    OPEN_BOX,
    SHADE,
    STRONG,
    TEXT,
    TITLE,
    cell_at,
    fit_height,
    put,
    put_line,
)
from de_an06.render.xlsx_pages import Page, Words
from de_an06.render.xlsx_print import PAGE_WIDTH, set_up_print
from de_an06.render.xlsx_values import cell_value, text_value

_PADDING = 3  # digits: the cell's own margins, and the button of the filter
_TITLE_SHARE = 0.85  # of the width, for letters larger than a table's
_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def fill_sheet(sheet: Worksheet, page: Page, marks: str) -> None:
    """Lays out the page on an empty sheet; `marks` stand above everything, and on paper too."""
    widths = _set_widths(sheet, page.table)
    row = 1
    if marks:
        put_line(sheet, row, text_value(marks), STRONG, "right")
        row += 1
    row = _put_words(sheet, row, page.above)
    if page.table:
        row = _put_table(sheet, row, page.table, widths)
    _put_words(sheet, row, page.below)
    # The library keeps them as a set, and so would write them in an order of chance.
    sheet.merged_cells = cast("MultiCellRange", sheet.merged_cells.sorted())
    set_up_print(sheet, marks)


def _set_widths(sheet: Worksheet, table: Table | None) -> list[float]:
    widths: list[float] = [PAGE_WIDTH]
    if table:
        widths = column_widths(table, PAGE_WIDTH, lambda word: text_width(word) + _PADDING)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = round(width, 2)
    return widths


def _put_words(sheet: Worksheet, row: int, words: Iterable[Words]) -> int:
    """Lines of the title or notes across all columns; the row after them."""
    for block in words:
        text = plain_text(block.spans)
        if isinstance(block, Heading):
            put_line(sheet, row, text_value(text), TITLE, "center")
        elif all(span.italic for span in block.spans):
            put_line(sheet, row, text_value(text), ITALIC, "center")
        else:
            marked = f"{block.marker} {text}".lstrip()
            put_line(sheet, row, text_value(marked), NOTE, "left")
        fit_height(sheet, row, [PAGE_WIDTH * _TITLE_SHARE])
        row += 1
    return row


def _put_table(sheet: Worksheet, top: int, table: Table, widths: Sequence[float]) -> int:
    """The table, whose headings stay in sight and stand on each printed page; the row after it."""
    _put_head(sheet, top, table.head)
    fit_height(sheet, top, widths)
    row = top
    for row, cells in enumerate(table.rows, start=top + 1):
        if is_group_row(cells):
            _put_group(sheet, row, cells)
            fit_height(sheet, row, [PAGE_WIDTH])
        else:
            _put_row(sheet, row, cells, table.columns)
            fit_height(sheet, row, widths)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(widths))}{row}"
    sheet.freeze_panes = cell_at(sheet, top + 1, 1)
    sheet.print_title_rows = f"{top}:{top}"
    return row + 1


def _put_head(sheet: Worksheet, row: int, cells: Sequence[Spans]) -> None:
    for place, spans in enumerate(cells, start=1):
        cell = cell_at(sheet, row, place)
        put(cell, text_value(plain_text(spans)), STRONG, "center")
        cell.border, cell.fill = BOX, SHADE


def _put_row(sheet: Worksheet, row: int, cells: Sequence[Spans], columns: Sequence[Column]) -> None:
    for place, (spans, column) in enumerate(zip(cells, columns, strict=True), start=1):
        cell = cell_at(sheet, row, place)
        is_strong = bool(spans) and all(span.bold for span in spans)
        value = cell_value(plain_text(spans), column.align)
        put(cell, value, STRONG if is_strong else TEXT, _SIDES[column.align])
        cell.border = BOX


def _put_group(sheet: Worksheet, row: int, cells: Sequence[Spans]) -> None:
    """A heading inside the table; it flows over empty cells, since merged ones cannot be sorted."""
    for place in range(1, len(cells) + 1):
        cell = cell_at(sheet, row, place)
        cell.border, cell.fill = OPEN_BOX, SHADE
    first = cell_at(sheet, row, 1)
    put(first, text_value(plain_text(cells[0])), STRONG, "left")
    first.alignment = Alignment(horizontal="left", vertical="top")

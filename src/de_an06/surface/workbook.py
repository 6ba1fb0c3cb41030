"""The tables of a document as a workbook to filter, count and print."""

from collections.abc import Iterable, Sequence
from typing import cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.surface.blocks import (
    Align,
    DocumentColumn,
    DocumentTable,
    Paragraph,
    Runs,
    plain_text,
)
from de_an06.surface.columns import column_widths, texts_by_column, widest
from de_an06.surface.metrics import text_width
from de_an06.surface.official import OfficialDocument
from de_an06.surface.sheets import SheetPage, sheet_pages, totals_below
from de_an06.surface.xlsx import (
    BOX,
    ITALIC,
    NOTE,
    PAGE_WIDTH,
    SHADE,
    STRONG,
    TEXT,
    TITLE,
    WORDS_WIDTH,
    cell_at,
    fit_height,
    keep_last_rows,
    plain_value,
    put,
    put_line,
    set_up_print,
    text_value,
    xlsx_bytes,
)

_PADDING = 3  # digits: the cell's own margins, and the button of the filter
_ROOM = 1.1  # times what the longest words need
_TITLE_SHARE = 0.85  # of the width, for letters larger than a table's
_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def xlsx_of(document: OfficialDocument) -> bytes:
    """The tables of the text, then those of the annexes, each on a sheet of its own.

    Days, percentages and numbers are such where their column is centred or at the right; all else
    is text, and never a formula. The same text gives the same bytes.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for page in sheet_pages(document):
        _fill(workbook.create_sheet(page.name), page, document.front.marks)
    return xlsx_bytes(workbook, title=document.front.title, creator=" ".join(document.front.issuer))


def _fill(sheet: Worksheet, page: SheetPage, marks: str) -> None:
    """Lays out the page on an empty sheet; `marks` stand above everything, and on document too."""
    widths = _set_widths(sheet, page.table)
    if marks:
        put_line(sheet, 1, text_value(marks), STRONG, "right")
    row = _put_words(sheet, 2 if marks else 1, page.above)
    if page.table:
        row = _put_table(sheet, row, page.table, widths)
    _put_words(sheet, row, page.below)
    # The library keeps them as a set, and so would write them in an order of chance.
    sheet.merged_cells = cast("MultiCellRange", sheet.merged_cells.sorted())
    set_up_print(sheet, marks)


def _set_widths(sheet: Worksheet, table: DocumentTable | None) -> list[float]:
    widths: list[float] = [WORDS_WIDTH]
    if table:
        # What is wider than the page is printed smaller, as wide as the page.
        least = _ROOM * sum(widest(texts, _need) for texts in texts_by_column(table))
        widths = column_widths(table, max(PAGE_WIDTH, least), _need)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = round(width, 2)
    return widths


def _need(word: str) -> float:
    return text_width(word) + _PADDING


def _put_words(sheet: Worksheet, row: int, words: Iterable[Paragraph]) -> int:
    """Lines of the title or notes across all columns; the row after them."""
    for block in words:
        text = text_value(plain_text(block.runs))
        if block.level:
            put_line(sheet, row, text, TITLE, "center")
        elif all(run.italic for run in block.runs):
            put_line(sheet, row, text, ITALIC, "center")
        else:
            put_line(sheet, row, text_value(plain_text(block.marked).lstrip()), NOTE, "left")
        fit_height(sheet, row, [PAGE_WIDTH * _TITLE_SHARE])
        row += 1
    return row


def _put_table(sheet: Worksheet, top: int, table: DocumentTable, widths: Sequence[float]) -> int:
    """The table, whose headings stay in sight and stand on each printed page; the row after it."""
    for place, runs in enumerate(table.head, start=1):
        cell = cell_at(sheet, top, place)
        put(cell, text_value(plain_text(runs)), STRONG, "center")
        cell.border, cell.fill = BOX, SHADE
    fit_height(sheet, top, widths)
    row = top
    for row, cells in enumerate(table.rows, start=top + 1):
        _put_row(sheet, row, cells, table.columns)
        fit_height(sheet, row, widths)
    last = row - totals_below(table)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(widths))}{last}"
    sheet.freeze_panes = cell_at(sheet, top + 1, 1)
    sheet.print_title_rows = f"{top}:{top}"
    if len(table.rows) > 1:
        keep_last_rows(sheet, top, row)
    return row + 1


def _put_row(
    sheet: Worksheet, row: int, cells: Sequence[Runs], columns: Sequence[DocumentColumn]
) -> None:
    for place, (runs, column) in enumerate(zip(cells, columns, strict=True), start=1):
        cell = cell_at(sheet, row, place)
        is_strong = bool(runs) and all(run.bold for run in runs)
        text = plain_text(runs)
        # Paragraph that people wrote stand at the left: what stands there is always text.
        value = text_value(text) if column.align is Align.LEFT else plain_value(text)
        put(cell, value, STRONG if is_strong else TEXT, _SIDES[column.align])
        cell.border = BOX

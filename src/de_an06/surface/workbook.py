"""The tables of a document as a workbook to filter, count and print."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import cast

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.surface.blocks import (
    Align,
    Block,
    DocumentColumn,
    DocumentTable,
    Paragraph,
    Role,
    Run,
    Runs,
    column_widths,
    is_group_row,
    plain_text,
)
from de_an06.surface.metrics import text_width
from de_an06.surface.official import OfficialDocument
from de_an06.surface.visible import visible
from de_an06.surface.xlsx import (
    BOX,
    ITALIC,
    NOTE,
    OPEN_BOX,
    PAGE_WIDTH,
    SHADE,
    STRONG,
    TEXT,
    TITLE,
    cell_at,
    fit_height,
    plain_value,
    put,
    put_line,
    set_up_print,
    text_value,
    xlsx_bytes,
)

_DATA_DAY = re.compile(
    "[Ss]ố liệu tính đến (?:hết )?(ngày [0-9]{1,2}(?:/[0-9]{1,2}/| tháng [0-9]{1,2} năm )[0-9]{4})"
)
_ANNEX_NUMBER = re.compile(r"Phụ lục(?: [IVXLC]+\b)?")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_TABLE = "Bảng"
_NO_TABLE = "Văn bản này không có bảng."
_PADDING = 3  # digits: the cell's own margins, and the button of the filter
_TITLE_SHARE = 0.85  # of the width, for letters larger than a table's
_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A sheet: its name, what stands above the table, the table, what stands below."""

    name: str
    above: tuple[Paragraph, ...]
    table: DocumentTable | None
    below: tuple[Paragraph, ...] = ()


def xlsx_of(document: OfficialDocument) -> bytes:
    """The tables of the annexes, each on a sheet of its own; of the text where there are none.

    Days, percentages and numbers are such where their column is centred or at the right; all else
    is text, and never a formula. The same text gives the same bytes.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for page in _pages(document):
        _fill(workbook.create_sheet(page.name), page, document.front.marks)
    return xlsx_bytes(workbook, title=document.front.title, creator=" ".join(document.front.issuer))


def _pages(document: OfficialDocument) -> list[SheetPage]:
    """A page for each table of the annexes; for each table at all where there are no annexes.

    The day up to which the figures go is read in the text, and stands above every table.
    """
    made = [page for annex in document.annexes for page in _annex_pages(annex)]
    made = made or _body_pages(document.front.title, document.body)
    dated = _data_day([*document.body, *(block for annex in document.annexes for block in annex)])
    names = _unique_names(page.name for page in made)
    return [
        replace(page, name=name, above=_with_day(page.above, dated))
        for name, page in zip(names, made, strict=True)
    ]


def _annex_pages(blocks: Sequence[Block]) -> list[SheetPage]:
    """Each table with the annex's title and what stands before it; the rest below the last."""
    title = tuple(block for block in blocks if isinstance(block, Paragraph) and block.level == 1)
    number = _ANNEX_NUMBER.match(plain_text(title[0].runs))
    name = number[0] if number else _TABLE
    *tables, (rest, _) = _stretches(blocks)
    if not tables:
        return [SheetPage(name, rest, None)]
    made = [
        SheetPage(name, (*title, *(block for block in words if block not in title)), table)
        for words, table in tables
    ]
    return [*made[:-1], replace(made[-1], below=rest)]


def _body_pages(title: str, blocks: Sequence[Block]) -> list[SheetPage]:
    """Each table with the document's title and the nearest heading."""
    above = (Paragraph((Run(title),), role=Role.HEADING_1),) if title else ()
    *tables, _ = _stretches(blocks)
    if not tables:
        return [SheetPage(_TABLE, (*above, Paragraph((Run(_NO_TABLE),))), None)]
    return [
        SheetPage(_TABLE, (*above, *[block for block in words if block.level][-1:]), table)
        for words, table in tables
    ]


def _stretches(
    blocks: Iterable[Block],
) -> Iterator[tuple[tuple[Paragraph, ...], DocumentTable | None]]:
    """Each table with the words before it; at the end the words after the last."""
    words: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, DocumentTable):
            yield tuple(words), block
            words = []
        else:
            words.append(block)
    yield tuple(words), None


def _data_day(blocks: Iterable[Block]) -> str | None:
    """The words for the day up to which the figures go: `ngày 14 tháng 6 năm 2024`."""
    texts = (plain_text(block.runs) for block in blocks if not isinstance(block, DocumentTable))
    found = (_DATA_DAY.search(text) for text in texts)
    return next((match[1] for match in found if match), None)


def _with_day(above: tuple[Paragraph, ...], day: str | None) -> tuple[Paragraph, ...]:
    if day is None or _data_day(above):
        return above
    return (*above, Paragraph((Run(f"(Số liệu tính đến {day})", italic=True),)))


def _unique_names(names: Iterable[str]) -> list[str]:
    """Names that a workbook accepts, each its own also when case is ignored."""
    made: list[str] = []
    for name in names:
        bare = _FORBIDDEN.sub(" ", visible(name)).strip(" '")
        numbered = (f" ({i})" if i > 1 else "" for i in count(1))
        tried = (bare[: _LONGEST_NAME - len(number)] + number for number in numbered)
        taken = {other.casefold() for other in made}
        made.append(next(name for name in tried if name.casefold() not in taken))
    return made


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
    widths: list[float] = [PAGE_WIDTH]
    if table:
        widths = column_widths(table, PAGE_WIDTH, lambda word: text_width(word) + _PADDING)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = round(width, 2)
    return widths


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


def _put_group(sheet: Worksheet, row: int, cells: Sequence[Runs]) -> None:
    """A heading inside the table; it flows over empty cells, since merged ones cannot be sorted."""
    for place in range(1, len(cells) + 1):
        cell = cell_at(sheet, row, place)
        cell.border, cell.fill = OPEN_BOX, SHADE
    first = cell_at(sheet, row, 1)
    put(first, text_value(plain_text(cells[0])), STRONG, "left")
    first.alignment = Alignment(horizontal="left", vertical="top")

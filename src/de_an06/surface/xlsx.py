"""A workbook as a file that is the same whoever writes it, whenever."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil
from typing import cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from de_an06.surface.metrics import bold_width, wrapped
from de_an06.surface.office import FONT, LANGUAGE, PACKED_ON, property_text, repacked, theme
from de_an06.surface.visible import visible
from de_an06.words.dates import read_day, short_day

# The font of empty cells, in which widths are counted too.
_LIBRARY_FONT = b"Calibri"
# The part where the library writes down its name and version.
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def xlsx_bytes(workbook: Workbook, *, title: str, creator: str) -> bytes:
    """The workbook as a file: nothing of this machine, the library or this moment is in it.

    The same workbook gives the same bytes.
    """
    workbook.loaded_theme = theme()
    properties = workbook.properties
    properties.title = property_text(title)
    properties.creator = properties.lastModifiedBy = property_text(creator)
    properties.language = LANGUAGE
    properties.created = properties.modified = PACKED_ON.replace(tzinfo=None)
    saved = io.BytesIO()
    # `Workbook.save` would write down the moment.
    with ZipFile(saved, "w") as archive:
        ExcelWriter(workbook, archive).save()
    return repacked(
        saved.getvalue(),
        {
            "docProps/app.xml": lambda _: _APP,
            "xl/styles.xml": lambda styles: styles.replace(_LIBRARY_FONT, FONT.encode()),
        },
    )


PAGE_WIDTH = 130
"""What fits on A4 landscape at 11 points, in digits, the unit of widths."""

WORDS_WIDTH = 126
"""The same for a column alone: LibreOffice, whose digits are wider, prints no such one smaller."""

_A4 = 9
_MM_PER_INCH = 25.4
_TOP, _BOTTOM, _LEFT, _RIGHT, _HEADER = 20, 20, 30, 20, 8  # millimetres, as in the document
_SHORT, _POINTS_PER_MM = 210, 72 / _MM_PER_INCH
_NEARLY = (1, 1.015, 1.03, 1.045)
_LONGEST_TITLE = 100  # letters: a header has 255 with its codes
_HEADER_FONT, _MARKS_FONT = f"{FONT},Regular", f"{FONT},Bold"


def set_up_print(sheet: Worksheet, marks: str, title: str = "") -> None:
    """A4 landscape, as wide as the page, numbered from its second page on (Annex I, I.2, I.7).

    `marks` stand on every page, `title` on each but the first.
    """
    setup, margins = sheet.page_setup, sheet.page_margins
    setup.paperSize, setup.orientation = _A4, "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    setup.firstPageNumber, setup.useFirstPageNumber = 1, True
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins.top, margins.bottom = _TOP / _MM_PER_INCH, _BOTTOM / _MM_PER_INCH
    margins.left, margins.right = _LEFT / _MM_PER_INCH, _RIGHT / _MM_PER_INCH
    margins.header = margins.footer = _HEADER / _MM_PER_INCH
    header = HeaderFooterItem()
    header.center.text, header.center.font, header.center.size = "&P", _HEADER_FONT, 13
    if title:
        # An ampersand begins a code there.
        text = visible(title)[:_LONGEST_TITLE].replace("&", "&&")
        header.left.text, header.left.font, header.left.size = text, _HEADER_FONT, 11
    header.right.text, header.right.font, header.right.size = marks, _MARKS_FONT, 12
    sheet.HeaderFooter.oddHeader = header
    sheet.HeaderFooter.differentFirst = True


# As Vietnam writes them, and no longer than a spreadsheet can hold exactly.
_NUMBER = re.compile(r"([+-]?)(0|[1-9]\d{0,2}(?:\.\d{3}){0,3}|0\d)(?:,(\d{1,3}))?(%?)", re.ASCII)
_FIRST_YEAR = 1901  # before that, spreadsheets disagree on what day a number is
_MOST_LETTERS = 32_767  # what a cell holds, in units of UTF-16
_CUT = "…"
# A spreadsheet reads _x0041_ as the letter A, and so lets any character in.
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# What a spreadsheet would run when a person edits the cell (docs/safety.md, "Formulas").
_ACTIVE = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")

TEXT_FORMAT = "General"
_DAY_FORMAT = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class CellValue:
    """What a cell holds, and the format that shows it as the report does."""

    content: str | int | float | date
    format: str = TEXT_FORMAT


def plain_value(text: str) -> CellValue:
    """The day, percentage or number that a text plainly is; else the text."""
    return _day(text) or _number(text) or text_value(text)


def text_value(text: str) -> CellValue:
    """The text as a cell can hold it; what is too long for one is cut, and ends with …."""
    units = _CODE.sub("_x005F_", visible(text)).encode("utf-16-le")
    if len(units) <= 2 * _MOST_LETTERS:
        return CellValue(units.decode("utf-16-le"))
    return CellValue(units[: 2 * (_MOST_LETTERS - 1)].decode("utf-16-le", "ignore") + _CUT)


def _day(text: str) -> CellValue | None:
    day = read_day(text)
    if day is None or short_day(day) != text or day.year < _FIRST_YEAR:
        return None
    return CellValue(day, _DAY_FORMAT)


def _number(text: str) -> CellValue | None:
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    sign, whole, decimals, percent = match.groups()
    exact = Decimal(f"{sign}{whole.replace('.', '')}.{decimals or '0'}")
    shown = _format(whole, decimals or "") + percent
    if sign == "+":
        shown = f"+{shown};-{shown};{shown}"
    if percent:
        exact /= 100
    return CellValue(int(exact) if exact == int(exact) else float(exact), shown)


def _format(whole: str, decimals: str) -> str:
    """How many digits are shown: one below 10 may begin with 0."""
    digits = "00" if len(whole) > 1 and whole.startswith("0") else "#,##0"
    return f"{digits}.{'0' * len(decimals)}" if decimals else digits


def keep_last_rows(sheet: Worksheet, top: int, last: int) -> None:
    """Begins a page with the row before the last where that might stand alone on it.

    `top` is the row of the headings, which stands on each page. Programs find room for a little
    more than is counted here, each for its own: what is nearly so counts too.
    """
    heights = [_height(sheet, row) for row in range(1, last + 1)]
    wide = sum(each.width for each in sheet.column_dimensions.values())
    page = (_SHORT - _TOP - _BOTTOM) * _POINTS_PER_MM * max(1, wide / PAGE_WIDTH)
    if any(_is_last_alone(heights, heights[top - 1], page * share) for share in _NEARLY):
        sheet.row_breaks.append(Break(id=last - 2))


def _height(sheet: Worksheet, row: int) -> float:
    """The points that a row takes: what `fit_height` has set, or one line."""
    there = cast("dict[str, str]", sheet.row_dimensions.get(row) or {})
    return float(there.get("ht", height_of("", 1)))


def _is_last_alone(heights: Sequence[float], head: float, page: float) -> bool:
    """Whether the last row begins a page, where a page has so much room in points."""
    used, begins = 0.0, False
    for height in heights:
        begins = used + height > page
        used = head + height if begins else used + height
    return begins


_SIZE = 11

TITLE = Font(name=FONT, size=13, bold=True)
NOTE = Font(name=FONT, size=12)
ITALIC = Font(name=FONT, size=12, italic=True)
TEXT = Font(name=FONT, size=_SIZE)
STRONG = Font(name=FONT, size=_SIZE, bold=True)
SHADE = PatternFill("solid", fgColor="FFE7E6E6")

_EDGE = Side(style="thin")
BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_LINE, _AROUND = 14, 2.5  # points
_INSIDE = 5 / 7  # of a digit: what a cell keeps free; letters that are not bold leave as much
_DIGIT = 7 / 96 * 25.4  # millimetres: 7 pixels in the font that widths are counted in


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that stands for itself, or for those that are merged with it."""
    return cast("Cell", sheet.cell(row, column))


def put(cell: Cell, value: CellValue, font: Font, horizontal: str) -> None:
    """Sets what the cell holds; a text is a text whatever it begins with."""
    cell.value = None if value.content == "" else value.content  # an empty text is no valid cell
    cell.number_format = value.format
    if isinstance(cell.value, str):
        cell.data_type = "s"
        cell.quotePrefix = cell.value.lstrip(" ").startswith(_ACTIVE)
    cell.font = font
    cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=True)


def put_line(sheet: Worksheet, row: int, value: CellValue, font: Font, horizontal: str) -> None:
    """Sets a line across all columns that have a width."""
    columns = len(sheet.column_dimensions)
    put(cell_at(sheet, row, 1), value, font, horizontal)
    if columns > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)


def fit_height(sheet: Worksheet, row: int, widths: Sequence[float]) -> None:
    """Makes room for the longest text: not every office program sees to it on opening.

    `widths` are those of the row's cells, in digits. The height is set past the library's own
    way, which marks it as wanted by a person: then it would stay when somebody adds to the text.
    """
    cells = [cell_at(sheet, row, column) for column in range(1, len(widths) + 1)]
    heights = [
        height_of(cell.value, width - _INSIDE if cell.font.b else width)
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell.value, str)
    ]
    height = max(heights, default=height_of("", 1))
    sheet.row_dimensions[row] = cast("RowDimension", {"ht": f"{height}"})


def fold_rows(sheet: Worksheet, rows: Sequence[int]) -> None:
    """Fold rows that stand together away, behind a sign at the row below them."""
    for row in rows:
        _add_to_row(sheet, row, outlineLevel="1", hidden="1")
    _add_to_row(sheet, rows[-1] + 1, collapsed="1")
    sheet.sheet_format.outlineLevelRow = 1


def _add_to_row(sheet: Worksheet, row: int, **said: str) -> None:
    """Say more of a row than its height, in the file's words."""
    there = cast("dict[str, str]", sheet.row_dimensions.get(row) or {})
    sheet.row_dimensions[row] = cast("RowDimension", {**there, **said})


def height_of(text: str, width: float) -> float:
    """The points that a text takes where `width` digits are free."""
    return _AROUND + _LINE * _lines(text, width * _DIGIT)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes where `width` millimetres are free, counted as if it were bold.

    A word that is too long for a line is broken.
    """
    fallen = (line for given in text.split("\n") for line in wrapped(given, _SIZE, width))
    lengths = [bold_width(line, _SIZE) for line in fallen]
    return sum(1 if length <= width else ceil(length / width) + 1 for length in lengths)

"""Cells of a sheet: what they hold, how they look, how high their rows are."""

from collections.abc import Sequence
from math import ceil
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.render.metrics import bold_width, wrapped
from de_an06.render.office_theme import FONT
from de_an06.render.xlsx_values import Value

_SIZE = 11

TITLE = Font(name=FONT, size=13, bold=True)
NOTE = Font(name=FONT, size=12)
ITALIC = Font(name=FONT, size=12, italic=True)
TEXT = Font(name=FONT, size=_SIZE)
STRONG = Font(name=FONT, size=_SIZE, bold=True)
SHADE = PatternFill("solid", fgColor="FFE7E6E6")

_EDGE = Side(style="thin")
BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
OPEN_BOX = Border(top=_EDGE, bottom=_EDGE)
_LINE, _AROUND = 14, 2.5  # points
_DIGIT = 7 / 96 * 25.4  # millimetres: 7 pixels in the font that widths are counted in


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that stands for itself, or for those that are merged with it."""
    return cast("Cell", sheet.cell(row, column))


def put(cell: Cell, value: Value, font: Font, horizontal: str) -> None:
    """Sets what the cell holds; a text is a text whatever it begins with (SAFETY X1)."""
    cell.value = None if value.content == "" else value.content  # an empty text is no valid cell
    cell.number_format = value.format
    if isinstance(cell.value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.is_active
    cell.font = font
    cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=True)


def put_line(sheet: Worksheet, row: int, value: Value, font: Font, horizontal: str) -> None:
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
    texts = [sheet.cell(row, column).value for column in range(1, len(widths) + 1)]
    heights = [
        height_of(text, width)
        for text, width in zip(texts, widths, strict=True)
        if isinstance(text, str)
    ]
    height = max(heights, default=height_of("", 1))
    sheet.row_dimensions[row] = cast("RowDimension", {"ht": f"{height}"})


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

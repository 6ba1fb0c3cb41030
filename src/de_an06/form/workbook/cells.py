"""The cells of a form: headings, what is known, what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.identity import MeasureColumn, UpdateColumn
from de_an06.form.words import FILL_IN, Check
from de_an06.surface.xlsx import (
    BOX,
    ITALIC,
    SHADE,
    STRONG,
    TEXT,
    TEXT_FORMAT,
    TITLE,
    CellValue,
    cell_at,
    fit_height,
    put,
    text_value,
)
from de_an06.words.dates import short_day

AnyColumn = TypeVar("AnyColumn", UpdateColumn, MeasureColumn)

DAY = "dd/mm/yyyy"
WHOLE = "0"
COUNT = "#,##0"
WRITTEN = "@"
"""The format of a cell in which whatever is typed stays text: 12/2024 is no day there."""

_ASKED = PatternFill("solid", fgColor="FFFFF5D6")
_ASKED_HEAD = PatternFill("solid", fgColor="FFFFE699")


@dataclass(frozen=True, slots=True)
class Look:
    """How a column looks: its width in digits, where its text stands, its format."""

    width: float
    horizontal: str = "left"
    format: str = TEXT_FORMAT


@dataclass(frozen=True, slots=True)
class Columns(Generic[AnyColumn]):
    """The columns of a sheet in their order; from `first_asked` on they are to be filled in."""

    looks: Mapping[AnyColumn, Look]
    first_asked: AnyColumn

    def place(self, column: AnyColumn) -> int:
        """The place of a column, from 1."""
        return list(self.looks).index(column) + 1

    def letter(self, column: AnyColumn) -> str:
        """The letter of a column."""
        return get_column_letter(self.place(column))

    def is_asked(self, column: AnyColumn) -> bool:
        """Whether a column is to be filled in."""
        return self.place(column) >= self.place(self.first_asked)

    @property
    def widths(self) -> list[float]:
        """The widths in digits."""
        return [look.width for look in self.looks.values()]


def put_above(sheet: Worksheet, column: int, *, marks: str, title: str, legend: str) -> int:
    """The marks, title and legend above a table, from `column` on; the row after them.

    They flow over empty cells, since merged ones hinder who sorts. Left of the legend is room for
    a swatch.
    """
    lines = ((marks, STRONG, column), (title, TITLE, column), (legend, ITALIC, column + 1))
    shown = [line for line in lines if line[0]]
    for row, (text, font, first) in enumerate(shown, start=1):
        cell = cell_at(sheet, row, first)
        put(cell, text_value(text), font, "left")
        indent = first - column  # the legend stands a little off its swatch
        cell.alignment = Alignment(horizontal="left", vertical="center", indent=indent)
    return len(shown) + 1


def put_swatch(cell: Cell) -> None:
    """Show the colour of the cells that are to be filled in."""
    put(cell, text_value(FILL_IN), TEXT, "center")
    cell.fill, cell.border = _ASKED, BOX


def put_headings(
    sheet: Worksheet, row: int, columns: Columns[AnyColumn], labels: Mapping[AnyColumn, str]
) -> None:
    """The one row of headings, and the widths below them."""
    for place, (column, look) in enumerate(columns.looks.items(), start=1):
        cell = cell_at(sheet, row, place)
        put(cell, text_value(labels[column]), STRONG, "center")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = BOX
        cell.fill = _ASKED_HEAD if columns.is_asked(column) else SHADE
        sheet.column_dimensions[get_column_letter(place)].width = look.width
    # The button of the filter takes its part of each heading.
    fit_height(sheet, row, [width - 3 for width in columns.widths])


def put_row(
    sheet: Worksheet, row: int, columns: Columns[AnyColumn], known: Mapping[AnyColumn, CellValue]
) -> None:
    """A row of the table: what is known, and empty cells for what is asked for."""
    for place, (column, look) in enumerate(columns.looks.items(), start=1):
        cell = cell_at(sheet, row, place)
        put(cell, known.get(column, CellValue("", look.format)), TEXT, look.horizontal)
        cell.border = BOX
        if columns.is_asked(column):
            open_up(cell)
    fit_height(sheet, row, columns.widths)


def open_up(cell: Cell) -> None:
    """Let people write in a cell, and show that they may."""
    cell.protection = Protection(locked=False)
    cell.fill, cell.border = _ASKED, BOX


_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_MOST = 999_999_999  # as in the files: what a person counted


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are accepted, both ends included."""

    first: date
    last: date


def choice(where: str, check: Check) -> DataValidation:
    """One of the texts that stand at `where`."""
    return _checked("list", check, where)


def whole(least: str, most: str, check: Check) -> DataValidation:
    """A whole number; the limits are numbers, or formulas of the first cell that is checked."""
    return _checked("whole", check, least, most)


def part_of(whole_cell: str, check: Check) -> DataValidation:
    """A whole number that is at most the one in the cell beside it, where there is one."""
    return whole("0", f"IF(ISNUMBER({whole_cell}),{whole_cell},{_MOST})", check)


def whole_of(part_cell: str, check: Check) -> DataValidation:
    """A whole number that is at least the one in the cell beside it, where there is one."""
    return whole(f"IF(ISNUMBER({part_cell}),{part_cell},0)", str(_MOST), check)


def day(cell: str, days: Days, check: Check) -> DataValidation:
    """A day written 14/06/2024, or a real one; `cell` is the first that is checked.

    The cells keep what is typed as text, since an office program that is set to another country
    takes 12/06/2024 for the sixth of December.
    """
    slash = f'FIND("/",{cell})'
    month = f"MID({cell},{slash}+1,LEN({cell})-{slash}-5)"
    written = f"DATE(RIGHT({cell},4),{month},LEFT({cell},{slash}-1))"
    first, last = ((one - _EPOCH).days for one in (days.first, days.last))
    # Within half their distance from the middle: a formula may not be longer than 255 letters.
    within = f"-{(first + last) / 2})<={(last - first) / 2}"
    facts = {"first": short_day(days.first), "last": short_day(days.last)}
    text = check.text.format(**facts, example=facts["last"])
    formula = f"ABS(IF(ISNUMBER({cell}),{cell},{written}){within}"
    return _checked("custom", Check(check.title, text), formula)


def offer(where: str, said: Check) -> DataValidation:
    """One of the texts that stand at `where`, or anything else."""
    offered = _checked("list", said, where)
    offered.showErrorMessage, offered.showInputMessage = False, True
    offered.promptTitle, offered.prompt = said.title, said.text
    return offered


def hint(said: Check) -> DataValidation:
    """Accepts anything, and says beside the cell what is wanted."""
    return DataValidation(showInputMessage=True, promptTitle=said.title, prompt=said.text)


def _checked(
    kind: Literal["list", "whole", "custom"], check: Check, first: str, second: str | None = None
) -> DataValidation:
    return DataValidation(
        type=kind,
        formula1=first,
        formula2=second,
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=check.title,
        error=check.text,
    )

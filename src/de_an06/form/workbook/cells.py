"""The cells of a form: headings, what is known, what is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.words import Advice, Column, ColumnLook, TableWords
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
    set_up_print,
    text_value,
)
from de_an06.words.dates import short_day

DAY = "dd/mm/yyyy"
WRITTEN = "@"
"""The format of a cell in which whatever is typed stays text: 12/2024 is no day there."""

_ASKED = PatternFill("solid", fgColor="FFFFF5D6")
_ASKED_HEAD = PatternFill("solid", fgColor="FFFFE699")


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a table, from `column` on; `swatch` explains the colour of what is asked.

    The marks stand on each printed page, the title on each but the first.
    """

    marks: str
    title: str
    legend: str
    swatch: str
    column: int = 1


def put_table(
    sheet: Worksheet,
    words: TableWords[Column],
    *,
    above: Above,
    rows: Sequence[Mapping[Column, CellValue]],
) -> int:
    """What stands above, one row of headings, and a row each with what is known.

    The row of the headings.
    """
    top = put_above(sheet, above)
    put_rows(sheet, top, words.columns, rows)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(words.columns))}{top + len(rows)}"
    sheet.print_title_rows = f"{top}:{top}"
    set_up_print(sheet, above.marks, above.title)
    return top


def put_rows(
    sheet: Worksheet,
    top: int,
    looks: Mapping[Column, ColumnLook],
    rows: Sequence[Mapping[Column, CellValue]],
) -> None:
    """The headings in a row, and below them the rows."""
    _put_headings(sheet, top, looks)
    for number, known in enumerate(rows, start=top + 1):
        _put_row(sheet, number, looks, known)


def put_above(sheet: Worksheet, above: Above) -> int:
    """The marks, title and legend above a table; the row after them.

    They flow over empty cells, since merged ones hinder who sorts. Left of the legend is room for
    a swatch.
    """
    first = above.column
    lines = (
        (above.marks, STRONG, first),
        (above.title, TITLE, first),
        (above.legend, ITALIC, first + 1),
    )
    shown = [line for line in lines if line[0]]
    for row, (text, font, column) in enumerate(shown, start=1):
        cell = cell_at(sheet, row, column)
        put(cell, text_value(text), font, "left")
        indent = column - first  # the legend stands a little off its swatch
        cell.alignment = Alignment(horizontal="left", vertical="center", indent=indent)
    if above.swatch:
        cell = cell_at(sheet, len(shown), first)
        put(cell, text_value(above.swatch), TEXT, "center")
        cell.fill, cell.border = _ASKED, BOX
    return len(shown) + 1


def _put_headings(sheet: Worksheet, row: int, looks: Mapping[Column, ColumnLook]) -> None:
    """The one row of headings, and the widths below them."""
    for place, (column, look) in enumerate(looks.items(), start=1):
        cell = cell_at(sheet, row, place)
        put(cell, text_value(column), STRONG, "center")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = BOX
        cell.fill = _ASKED_HEAD if look.asked else SHADE
        sheet.column_dimensions[get_column_letter(place)].width = look.width
    # The button of the filter takes its part of each heading.
    fit_height(sheet, row, [look.width - 3 for look in looks.values()])


def _put_row(
    sheet: Worksheet,
    row: int,
    looks: Mapping[Column, ColumnLook],
    known: Mapping[Column, CellValue],
) -> None:
    """A row of the table: what is known, and empty cells for what is asked for."""
    for place, (column, look) in enumerate(looks.items(), start=1):
        cell = cell_at(sheet, row, place)
        put(cell, known.get(column, CellValue("", look.asked or TEXT_FORMAT)), TEXT, look.side)
        cell.border = BOX
        if look.asked:
            open_up(cell)
    fit_height(sheet, row, [look.width for look in looks.values()])


def open_up(cell: Cell) -> None:
    """Let people write in a cell, and show that they may."""
    cell.protection = Protection(locked=False)
    cell.fill, cell.border = _ASKED, BOX


def close(cell: Cell) -> None:
    """Let nobody write in a cell of a column that is asked for, and show that it is not."""
    cell.protection = Protection(locked=True)
    cell.fill = SHADE


def letter(words: TableWords[Column], column: Column) -> str:
    """The letter of a column."""
    return get_column_letter(words.place(column))


def put_check(sheet: Worksheet, letter: str, rows: range, check: DataValidation) -> None:
    """Have the cells of a column checked, or explained, in some rows."""
    check.add(f"{letter}{rows[0]}:{letter}{rows[-1]}")
    sheet.add_data_validation(check)


_EPOCH = date(1899, 12, 30)  # from which a spreadsheet counts days
_MOST = 999_999_999  # as in the files: what a person counted


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are accepted, both ends included."""

    first: date
    last: date


def choice(where: str, advice: Advice) -> DataValidation:
    """One of the texts that stand at `where`."""
    return _checked("list", advice, where)


def percentage(cell: str, advice: Advice) -> DataValidation:
    """A whole number up to 100, as text or as a number; `cell` is the first that is checked."""
    return _checked("custom", advice, f"AND({_is_whole(cell)},VALUE({_digits(cell)})<=100)")


def part_of(cell: str, whole_cell: str, advice: Advice) -> DataValidation:
    """A whole number that is at most the one in the cell beside it, where there is one.

    The cells keep what is typed as text, since an office program that is set to another country
    takes 1.250 for one and a quarter.
    """
    return _checked("custom", advice, _ordered(cell, cell, whole_cell))


def whole_of(cell: str, part_cell: str, advice: Advice) -> DataValidation:
    """A whole number that is at least the one in the cell beside it, where there is one."""
    return _checked("custom", advice, _ordered(cell, part_cell, cell))


def _ordered(cell: str, less: str, more: str) -> str:
    """Whether a cell is a whole number, and of two cells that are filled the first not more."""
    both = f'IF(OR({less}="",{more}=""),TRUE,VALUE({_digits(less)})<=VALUE({_digits(more)}))'
    return f"AND({_is_whole(cell)},VALUE({_digits(cell)})<={_MOST},{both})"


def _is_whole(cell: str) -> str:
    """Whether a cell has nothing but digits, and points between them."""
    number = f"VALUE({_digits(cell)})"
    return f'ISERROR(FIND(",",{cell})),MOD({number},1)=0,{number}>=0'


def _digits(cell: str) -> str:
    return f'SUBSTITUTE({cell},".","")'


def day(cell: str, days: Days, advice: Advice) -> DataValidation:
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
    text = advice.text.format(**facts, example=facts["last"])
    formula = f"ABS(IF(ISNUMBER({cell}),{cell},{written}){within}"
    return _checked("custom", Advice(heading=advice.heading, text=text), formula)


def offer(where: str, advice: Advice) -> DataValidation:
    """One of the texts that stand at `where`, or anything else."""
    offered = _checked("list", advice, where)
    offered.showErrorMessage, offered.showInputMessage = False, True
    offered.promptTitle, offered.prompt = advice.heading, advice.text
    return offered


def hint(advice: Advice, **facts: str) -> DataValidation:
    """Accepts anything, and says beside the cell what is wanted."""
    text = advice.text.format(**facts)
    return DataValidation(showInputMessage=True, promptTitle=advice.heading, prompt=text)


def _checked(kind: Literal["list", "custom"], advice: Advice, formula: str) -> DataValidation:
    return DataValidation(
        type=kind,
        formula1=formula,
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=advice.heading,
        error=advice.text,
    )

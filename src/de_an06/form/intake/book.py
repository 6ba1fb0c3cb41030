"""A workbook: its worksheets by their names, as openpyxl reads them."""

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import BROKEN_FORM, UNSAFE_PACKAGE
from de_an06.form.identity import FormSheet
from de_an06.model.text import fold


class CellKind(StrEnum):
    """What a cell holds, a number by how it is shown.

    `uncalculated` is a formula whose result was never saved.
    """

    NUMBER = "number"
    DAY = "day"
    PERCENT = "percent"
    TEXT = "text"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something; `text` is a number in its digits, or the text.

    `day` is the day that a number stands for, if it is one of our time.
    """

    kind: CellKind
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet's filled cells by row and column (from 1), and how it is called in findings."""

    file: str
    title: str
    rows: Mapping[int, Mapping[int, Cell]]

    def span(self, row: int, column: int) -> Span:
        """The place of a cell: `Cập nhật!E14`."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - openpyxl is heavy

        place = f"{get_column_letter(column)}{row}"
        return Span(self.file, row, column, cell=f"{self.title}!{place}")

    def whole(self) -> Span:
        """The place of the sheet itself."""
        return Span(self.file, cell=self.title)


_DAMAGED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What openpyxl raises for a damaged workbook: it has no exception of its own for that, and the
parsers under it raise SyntaxError."""

_LAST_ROW, _LAST_COLUMN = 1_048_576, 128
"""A form has 22 columns. One that was moved further to the right has its heading missing."""

_MOST_LETTERS = 1_000_000
"""The most letters of all cells together: the file of a month may not be larger."""

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ESCAPE = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)


def read_book(
    file: str, package: bytes, titles: Mapping[FormSheet, str]
) -> Mapping[FormSheet, Sheet] | Diagnostic:
    """The sheets that have these titles, in any case, with or without diacritics."""
    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles that it does not find, and of days that cannot be.
            warnings.simplefilter("ignore", UserWarning)
            return _sheets(file, package, titles)
    except _DAMAGED:
        return Diagnostic(BROKEN_FORM, Span(file))


def _sheets(
    file: str, package: bytes, titles: Mapping[FormSheet, str]
) -> Mapping[FormSheet, Sheet] | Diagnostic:
    from openpyxl import load_workbook  # noqa: PLC0415 - openpyxl is heavy

    # A formula, or its result: openpyxl gives one of the two.
    results = load_workbook(io.BytesIO(package), read_only=True, data_only=True)
    formulas = load_workbook(io.BytesIO(package), read_only=True)
    wanted = {fold(title): sheet for sheet, title in titles.items()}
    sheets: dict[FormSheet, Sheet] = {}
    letters = 0
    for pair in zip(results.worksheets, formulas.worksheets, strict=True):
        sheet = wanted.pop(fold(pair[0].title), None)
        if sheet is None:
            continue
        rows: dict[int, dict[int, Cell]] = {}
        for row, column, cell in _cells(*pair, results.epoch):
            rows.setdefault(row, {})[column] = cell
            letters += len(cell.text)
            if letters > _MOST_LETTERS:
                return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"> {_MOST_LETTERS}"})
        sheets[sheet] = Sheet(file, titles[sheet], rows)
    return sheets


def _cells(results: Any, formulas: Any, epoch: datetime) -> Iterator[tuple[int, int, Cell]]:  # noqa: ANN401 - openpyxl's sheets have a type for each way to open them
    """The filled cells of a sheet that was opened twice, each with its row and column."""
    rows = (
        sheet.iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN) for sheet in (results, formulas)
    )
    before = None
    for row, typed in zip(*rows, strict=True):
        # Rows that are missing are all the same tuple.
        pairs = () if row is before else zip(row, typed, strict=True)
        before = row
        for result, formula in pairs:
            cell = _cell(result, formula, epoch) if formula.value is not None else None
            if cell:
                yield formula.row, formula.column, cell


def _cell(result: Any, formula: Any, epoch: datetime) -> Cell | None:  # noqa: ANN401 - see above
    from openpyxl.utils.datetime import to_excel  # noqa: PLC0415 - openpyxl is heavy

    value: object = result.value
    if value is None:
        # A text that a formula made may be empty; every other formula has a result.
        unsaved = formula.data_type == "f" and result.data_type != "str"
        return Cell(CellKind.UNCALCULATED, "") if unsaved else None
    if result.data_type == "e":
        return Cell(CellKind.ERROR, str(value))
    match value:
        case bool():
            return Cell(CellKind.TEXT, str(value).upper())
        case int() | float():
            percent = "%" in _LITERAL.sub("", result.number_format).split(";")[0]
            kind = CellKind.PERCENT if percent else CellKind.NUMBER
            return Cell(kind, repr(value), _day_of(value, epoch))
        case date() | time() | timedelta():
            serial: float = to_excel(value, epoch)  # type: ignore[no-untyped-call]  # no stubs
            return Cell(CellKind.DAY, repr(serial), _day_of(serial, epoch))
    return Cell(CellKind.TEXT, _unescaped(str(value))) if value else None


def _day_of(number: float, epoch: datetime) -> date | None:
    """The day that a number stands for, counted from `epoch`; None for one of another time."""
    start = epoch.date()
    if (_FIRST_DAY - start).days <= number < (_LAST_DAY - start).days + 1:
        return start + timedelta(days=int(number))
    return None


def _unescaped(text: str) -> str:
    """A text as it was typed: the format writes what XML cannot hold as `_x000D_`.

    openpyxl has taken `_x005F_` out of some texts already, so that no other letter is told from
    what a person typed.
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text

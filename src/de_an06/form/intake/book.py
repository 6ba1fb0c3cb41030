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
from de_an06.model.text import fold


class CellKind(StrEnum):
    """What a cell holds; `uncalculated` is a formula whose result was never saved."""

    NUMBER = "number"
    TEXT = "text"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


class Shown(StrEnum):
    """How a cell's number is shown."""

    PLAIN = "plain"
    DAY = "day"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something; `text` is a number in its digits, or the text."""

    kind: CellKind
    text: str
    look: Shown = Shown.PLAIN


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

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ESCAPE = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Book:
    """The worksheets that were asked for, by their folded names; `from_1904` counts days so."""

    sheets: Mapping[str, Sheet]
    from_1904: bool


def read_book(file: str, package: bytes, wanted: Mapping[str, str]) -> Book | Diagnostic:
    """The sheets whose folded names are `wanted`, each under the title that it has there."""
    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles that it does not find, and of days that cannot be.
            warnings.simplefilter("ignore", UserWarning)
            return _book(file, package, wanted)
    except _DAMAGED:
        return Diagnostic(BROKEN_FORM, Span(file))


def _book(file: str, package: bytes, wanted: Mapping[str, str]) -> Book | Diagnostic:
    from openpyxl import load_workbook  # noqa: PLC0415 - openpyxl is heavy
    from openpyxl.utils.datetime import CALENDAR_MAC_1904  # noqa: PLC0415

    # A formula, or its result: openpyxl gives one of the two.
    results = load_workbook(io.BytesIO(package), read_only=True, data_only=True)
    formulas = load_workbook(io.BytesIO(package), read_only=True)
    sheets: dict[str, Sheet] = {}
    letters = 0
    for pair in zip(results.worksheets, formulas.worksheets, strict=True):
        name = fold(pair[0].title)
        if name not in wanted or name in sheets:
            continue
        rows: dict[int, dict[int, Cell]] = {}
        for row, column, cell in _cells(*pair, results.epoch):
            rows.setdefault(row, {})[column] = cell
            letters += len(cell.text)
            if letters > _MOST_LETTERS:
                return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"> {_MOST_LETTERS}"})
        sheets[name] = Sheet(file, wanted[name], rows)
    return Book(sheets, from_1904=results.epoch == CALENDAR_MAC_1904)


def _cells(results: Any, formulas: Any, epoch: datetime) -> Iterator[tuple[int, int, Cell]]:  # noqa: ANN401 - openpyxl's sheets have a type for each way to open them
    """The filled cells of a sheet that was opened twice, each with its row and column."""
    rows = (
        sheet.iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN) for sheet in (results, formulas)
    )
    before = None
    for row, typed in zip(*rows, strict=True):
        # Rows that are missing are all the same tuple.
        if row is not before:
            for result, formula in zip(row, typed, strict=True):
                cell = _cell(result, formula, epoch) if formula.value is not None else None
                if cell:
                    yield formula.row, formula.column, cell
        before = row


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
            return Cell(CellKind.NUMBER, repr(value), Shown.PERCENT if percent else Shown.PLAIN)
        case date() | time() | timedelta():
            serial = to_excel(value, epoch)  # type: ignore[no-untyped-call]  # the stubs leave it out
            return Cell(CellKind.NUMBER, repr(serial), Shown.DAY)
    return Cell(CellKind.TEXT, _unescaped(str(value))) if value else None


def _unescaped(text: str) -> str:
    """A text as it was typed: the format writes what XML cannot hold as `_x000D_`.

    openpyxl has taken `_x005F_` out of some texts already, so that no other letter is told from
    what a person typed.
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text

"""What a cell says, in the letters in which a file says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from de_an06.findings.finding import Rule
from de_an06.findings.rules import forms as rules
from de_an06.form.intake.book import Cell, CellKind, Shown
from de_an06.model.text import fold, nfc
from de_an06.words.dates import day_of

_DAY_FIRST = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_WITH_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", re.ASCII)
_PERCENT = re.compile(r"(\d+)(?:[.,]0+)?\s*%?", re.ASCII)
_BETWEEN = re.compile(r"[\s,;]+")
_EPOCH_1900, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell's text, or with a `rule` why it is of no use; empty where the cell is."""

    text: str = ""
    rule: Rule | None = None


Reader = Callable[[Cell], CellText]
"""Reads a cell that holds no error."""


def read_cell(cell: Cell | None, reader: Reader) -> CellText:
    """What a cell says to `reader`; an error, and a formula without a result, say nothing."""
    if cell is None:
        return CellText()
    match cell.kind:
        case CellKind.ERROR:
            return CellText(cell.text, rules.ERROR_VALUE)
        case CellKind.UNCALCULATED:
            return CellText("", rules.NOT_CALCULATED)
    return reader(cell)


def text(cell: Cell) -> CellText:
    """Text in NFC, trimmed; a number in its digits. What the program made a day is refused."""
    if cell.kind is CellKind.TEXT:
        return CellText(clean(cell.text))
    if cell.look is Shown.DAY and _day_of(cell.text, _EPOCH_1900):
        return CellText(_digits(cell.text), rules.BECAME_A_DAY)
    if cell.look is Shown.PERCENT:
        return CellText(f"{_digits(cell.text, 100)}%")
    return CellText(_digits(cell.text))


def whole(cell: Cell) -> CellText:
    """A whole number; with decimals, a comma before them."""
    return CellText(clean(cell.text) if cell.kind is CellKind.TEXT else _digits(cell.text))


def percent(cell: Cell) -> CellText:
    """A percentage without its sign: 40, 40%, or 0.4 that is shown as 40%."""
    if cell.kind is CellKind.TEXT:
        written = clean(cell.text)
        match = _PERCENT.fullmatch(written)
        return CellText(str(int(match[1])) if match and len(match[1]) < 9 else written)
    return CellText(_digits(cell.text, 100 if cell.look is Shown.PERCENT else 1))


def day_reader(*, from_1904: bool) -> Reader:
    """Reads a day of a workbook that counts days from 1904, or from 1900."""
    epoch = _EPOCH_1904 if from_1904 else _EPOCH_1900

    def day(cell: Cell) -> CellText:
        if cell.kind is CellKind.TEXT:
            return _written_day(clean(cell.text))
        found = _day_of(cell.text, epoch)
        if found is None:
            return CellText(_digits(cell.text))
        return CellText(found.isoformat(), rules.TIME_OF_DAY if "," in _digits(cell.text) else None)

    return day


def choice_reader(codes: Mapping[str, str]) -> Reader:
    """Reads one of the labels of `codes`, or a code, in any case, with or without diacritics."""
    known = {fold(word): code for label, code in codes.items() for word in (label, code)}

    def choice(cell: Cell) -> CellText:
        value = text(cell)
        return CellText(known.get(fold(value.text), value.text), value.rule)

    return choice


def several(written: str) -> list[str]:
    """The words of a text with spaces, commas, semicolons or line ends between them."""
    return [word for word in _BETWEEN.split(written) if word]


def clean(written: str) -> str:
    """A text in NFC, its lines ended by newlines, with plain spaces, trimmed."""
    lines = written.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return nfc(lines).strip()


def _written_day(written: str) -> CellText:
    if match := _YEAR_FIRST.fullmatch(written):
        return CellText(match[1])
    if _WITH_TIME.fullmatch(written):
        return CellText(written, rules.TIME_OF_DAY)
    if match := _DAY_FIRST.fullmatch(written):
        day = day_of(match[4], match[3], match[1])
        return CellText(day.isoformat() if day else written)
    return CellText(written)


def _day_of(number: str, epoch: date) -> date | None:
    """The day that a number stands for; None for one that stands for no day of ours."""
    found = _decimal(number)
    if found is None or not 0 <= found < _LARGEST:
        return None
    days = int(found)
    last = (_LAST_DAY - epoch).days
    return epoch + timedelta(days=days) if (_FIRST_DAY - epoch).days <= days <= last else None


def _digits(number: str, times: int = 1) -> str:
    """A number in digits, with a comma before decimals: 1250.0 is 1250, 12.5 is 12,5."""
    found = _decimal(number)
    if found is None:
        return number
    found = (found * times).normalize()
    return f"{found:f}".replace(".", ",")


def _decimal(number: str) -> Decimal | None:
    """A number as it was typed: files say 0.56999999999999995 for 0.57."""
    try:
        found = Decimal(repr(float(number)))
    except (ValueError, InvalidOperation):
        return None
    return found if found.is_finite() and abs(found) < _LARGEST else None

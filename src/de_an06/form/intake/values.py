"""What a cell says, in the letters in which a file says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from de_an06.findings.finding import Rule
from de_an06.findings.rules import forms as rules
from de_an06.form.intake.cells import Cell, CellKind
from de_an06.model.text import nfc
from de_an06.words.amounts import TwoReadings, typed_figure, typed_percent, typed_whole
from de_an06.words.dates import day_in_words
from de_an06.words.spoken import read_obstacle_kind, read_status

_AT_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?", re.ASCII)
_WITH_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", re.ASCII)
_LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell's text, or with a `rule` why it is of no use; empty where the cell is.

    `facts` are what the rule's sentence tells beside the text.
    """

    text: str = ""
    rule: Rule | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


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
    match cell.kind:
        case CellKind.TEXT:
            return CellText(_clean(cell.text))
        case CellKind.PERCENT:
            return CellText(f"{_digits(cell.text, 100)}%")
        case CellKind.DAY if cell.day:
            return CellText(_digits(cell.text), rules.BECAME_A_DAY)
    return CellText(_digits(cell.text))


def whole(cell: Cell) -> CellText:
    """A whole number, 1.250 or 1250; with decimals, a comma before them.

    1,250 is refused with both readings: elsewhere in the world the comma stands between thousands.
    """
    if cell.kind is not CellKind.TEXT:
        return CellText(_digits(cell.text))
    written = _clean(cell.text)
    return _sure(written, typed_whole(written))


def percent(cell: Cell) -> CellText:
    """A percentage without its sign: 40, 40%, or 0.4 that is shown as 40%."""
    if cell.kind is CellKind.TEXT:
        return CellText(typed_percent(_clean(cell.text)))
    return CellText(_digits(cell.text, 100 if cell.kind is CellKind.PERCENT else 1))


def number_or_answer(cell: Cell) -> CellText:
    """A number, or yes and no, as files have it; what could be two numbers is refused with both."""
    written = text(cell)
    if cell.kind is not CellKind.TEXT or written.rule:
        return replace(written, text=written.text.replace(",", "."))
    return _sure(written.text, typed_figure(written.text))


def _sure(written: str, meant: str | TwoReadings) -> CellText:
    """What is meant; what could be two numbers is refused with both."""
    if isinstance(meant, TwoReadings):
        readings = {"whole": meant.whole, "decimal": meant.decimal}
        return CellText(written, rules.AMBIGUOUS_NUMBER, readings)
    return CellText(meant)


def day(cell: Cell) -> CellText:
    """A day as files have it; text that is none stays as it is."""
    if cell.kind is CellKind.TEXT:
        return _written_day(_clean(cell.text))
    digits = _digits(cell.text)
    if cell.day is None:
        return CellText(digits)
    return CellText(cell.day.isoformat(), rules.TIME_OF_DAY if "," in digits else None)


def status(cell: Cell) -> CellText:
    """A status as its code, however an official says it."""
    value = text(cell)
    return replace(value, text=read_status(value.text))


def obstacle_kind(cell: Cell) -> CellText:
    """A kind of obstacle as its code, however an official says it."""
    value = text(cell)
    return replace(value, text=read_obstacle_kind(value.text))


def _clean(written: str) -> str:
    """A text in NFC, its lines ended by newlines, with plain spaces, trimmed."""
    lines = written.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return nfc(lines).strip()


def _written_day(written: str) -> CellText:
    if match := _AT_MIDNIGHT.fullmatch(written):
        return CellText(match[1])
    if _WITH_TIME.fullmatch(written):
        return CellText(written, rules.TIME_OF_DAY)
    found = day_in_words(written)
    return CellText(found.isoformat() if found else written)


def _digits(number: str, times: int = 1) -> str:
    """A number as it was typed, with a comma before decimals: 1250.0 is 1250, 12.5 is 12,5.

    Files say 0.56999999999999995 for 0.57.
    """
    found = Decimal(repr(float(number)))
    if not found.is_finite() or abs(found) >= _LARGEST:
        return number
    found = (found * times).normalize()
    return f"{found:f}".replace(".", ",")

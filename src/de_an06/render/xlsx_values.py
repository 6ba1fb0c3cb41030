"""What a cell of a report stands for in a spreadsheet."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.render.markdown_blocks import Align
from de_an06.render.visible import visible

_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})", re.ASCII)
# As Vietnam writes them, and no longer than a spreadsheet can hold exactly.
_NUMBER = re.compile(r"([+-]?)(0|[1-9]\d{0,2}(?:\.\d{3}){0,3}|0\d)(?:,(\d{1,3}))?(%?)", re.ASCII)
_FIRST_YEAR = 1901  # before that, spreadsheets disagree on what day a number is
_MOST_LETTERS = 32_767  # what a cell holds, in units of UTF-16
_CUT = "…"
# A spreadsheet reads _x0041_ as the letter A, and so lets any character in.
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# What a spreadsheet would run when a person edits the cell (SAFETY X1).
_ACTIVE = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")

TEXT_FORMAT = "General"
_DAY_FORMAT = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell holds, and the format that shows it as the report does."""

    content: str | int | float | date
    format: str = TEXT_FORMAT

    @property
    def is_active(self) -> bool:
        """Whether it is a text that would become a formula if it were typed in."""
        return isinstance(self.content, str) and self.content.lstrip(" ").startswith(_ACTIVE)


def cell_value(text: str, align: Align) -> Value:
    """The day, percentage or number that a cell plainly is; else its text.

    Words that people wrote stand at the left of their column: what stands there is always text.
    """
    return (None if align is Align.LEFT else _day(text) or _number(text)) or text_value(text)


def text_value(text: str) -> Value:
    """The text as a cell can hold it; what is too long for one is cut, and ends with …."""
    units = _CODE.sub("_x005F_", visible(text)).encode("utf-16-le")
    if len(units) <= 2 * _MOST_LETTERS:
        return Value(units.decode("utf-16-le"))
    return Value(units[: 2 * (_MOST_LETTERS - 1)].decode("utf-16-le", "ignore") + _CUT)


def _day(text: str) -> Value | None:
    match = _DAY.fullmatch(text)
    if not match:
        return None
    day, month, year = map(int, match.groups())
    with suppress(ValueError):
        if year >= _FIRST_YEAR:
            return Value(date(year, month, day), _DAY_FORMAT)
    return None


def _number(text: str) -> Value | None:
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
    return Value(int(exact) if exact == int(exact) else float(exact), shown)


def _format(whole: str, decimals: str) -> str:
    """How many digits are shown: one below 10 may begin with 0."""
    digits = "00" if len(whole) > 1 and whole.startswith("0") else "#,##0"
    return f"{digits}.{'0' * len(decimals)}" if decimals else digits

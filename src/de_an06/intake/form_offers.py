"""What was probably meant by a cell that says nothing."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

_DAY = re.compile(r"(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4}|\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})", re.ASCII)
_SHARE = re.compile(r"0[.,](\d{1,9})\s*%?", re.ASCII)
_DECIMAL = re.compile(r"(\d{1,3})[.,]\d{1,9}\s*%?", re.ASCII)
_CENTURY = 2000


def day_offer(typed: str) -> str:
    """The day in another habit (3/14/2024, 14.3.24, 2024/3/14) as 14/03/2024; empty if none."""
    if match := _YEAR_FIRST.fullmatch(typed):
        return next(_days(int(match[1]), (int(match[2]), int(match[3]))), "")
    match = _DAY.fullmatch(typed)
    if match is None:
        return ""
    first, second, year = map(int, match.groups())
    whole = year if year > 99 else _CENTURY + year
    return next(_days(whole, (second, first), (first, second)), "")


def percent_offer(typed: str) -> str:
    """A share such as 0,4 as 40, and 12,5 as 12; empty where that gives no whole percentage."""
    if match := _SHARE.fullmatch(typed):
        percent = Decimal(f"0.{match[1]}") * 100
        return f"{percent.normalize():f}" if percent == percent.to_integral_value() else ""
    match = _DECIMAL.fullmatch(typed)
    return str(int(match[1])) if match and int(match[1]) <= 100 else ""


def _days(year: int, *ways: tuple[int, int]) -> Iterator[str]:
    """The days that there are, of pairs of a month and a day."""
    for month, day in ways:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        yield f"{found.day:02}/{found.month:02}/{found.year:04}"

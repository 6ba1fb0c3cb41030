"""A reporting period, with the window of days that it covers."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Annotated, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

CLOSING_DAY = 14
"""The last day of a window; data from the 15th on counts for the next (Decree 09/2019, art. 12)."""

_FORM = re.compile(
    r"(?P<year>20\d\d)(?:-(?P<month>0[1-9]|1[0-2])|-(?P<part>[QH])(?P<number>\d))?", re.ASCII
)
_JSON_FORM = r"^20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$"


class Cadence(StrEnum):
    """How often a periodic report is due (chế độ báo cáo định kỳ)."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_MONTHS = {Cadence.MONTH: 1, Cadence.QUARTER: 3, Cadence.HALF: 6, Cadence.YEAR: 12}
_LETTERS = {Cadence.QUARTER: "Q", Cadence.HALF: "H"}


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period (kỳ báo cáo): `2024-03`, `2024-Q1`, `2024-H1` or `2024`.

    `number` counts from 1 within the year; it is 1 for a year. Periods are in the order of the
    days they close, the shorter first.
    """

    year: int
    cadence: Cadence
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the written form; raise ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year = int(match["year"])
        if match["month"]:
            return cls(year, Cadence.MONTH, int(match["month"]))
        if not match["part"]:
            return cls(year, Cadence.YEAR, 1)
        cadence = Cadence.QUARTER if match["part"] == "Q" else Cadence.HALF
        number = int(match["number"])
        if not 1 <= number <= 12 // _MONTHS[cadence]:
            raise ValueError(text)
        return cls(year, cadence, number)

    @classmethod
    def month_of(cls, day: date) -> Self:
        """The month whose window holds `day`; `day` is from 2000 to 2099."""
        months = day.year * 12 + day.month - 1 + (day.day > CLOSING_DAY)
        return cls(months // 12, Cadence.MONTH, months % 12 + 1)

    def __str__(self) -> str:
        """The written form, as in files."""
        if self.cadence is Cadence.YEAR:
            return f"{self.year}"
        if self.cadence is Cadence.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-{_LETTERS[self.cadence]}{self.number}"

    @property
    def first_day(self) -> date:
        """The first day of the window: the 15th of the month before (Decree 09/2019, art. 12)."""
        first_month = (self.number - 1) * _MONTHS[self.cadence] + 1
        if first_month == 1:
            return date(self.year - 1, 12, CLOSING_DAY + 1)
        return date(self.year, first_month - 1, CLOSING_DAY + 1)

    @property
    def last_day(self) -> date:
        """The last day of the window, included; also the last day on which to report.

        "Trước ngày 15" means that the 15th is late (plan, section III.1).
        """
        return date(self.year, self.number * _MONTHS[self.cadence], CLOSING_DAY)

    def __lt__(self, other: "Period") -> bool:
        """Whether this one closes first; of two that close on one day, whether it is shorter."""
        mine, theirs = self.last_day, other.last_day
        return (mine, _MONTHS[self.cadence]) < (theirs, _MONTHS[other.cadence])

    def following(self) -> Self:
        """The period of the same cadence after this one."""
        if self.number < 12 // _MONTHS[self.cadence]:
            return type(self)(self.year, self.cadence, self.number + 1)
        return type(self)(self.year + 1, self.cadence, 1)


def _read(value: object) -> Period:
    if isinstance(value, Period):
        return value
    try:
        return Period.parse(str(value))
    except ValueError:
        raise PydanticCustomError("not_a_period", "not a reporting period") from None


def _read_month(value: object) -> Period:
    try:
        period = _read(value)
    except PydanticCustomError:
        period = None
    if period is None or period.cadence is not Cadence.MONTH:
        raise PydanticCustomError("not_a_month", "not a month")
    return period


AnyPeriod = Annotated[
    Period,
    PlainValidator(_read),
    PlainSerializer(str),
    WithJsonSchema(
        # An editor reads a year as a number.
        {"type": ["string", "integer"], "pattern": _JSON_FORM, "minimum": 2000, "maximum": 2099}
    ),
]
"""A period as a file writes it."""

Month = Annotated[
    Period,
    PlainValidator(_read_month),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^20[0-9]{2}-(0[1-9]|1[0-2])$"}),
]
"""A month as a file writes it."""

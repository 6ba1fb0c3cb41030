"""Reporting periods: how they are named, and the days of their windows."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Annotated, Self

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_FORM = re.compile(
    r"(?P<year>20\d\d)(?:-(?P<month>0[1-9]|1[0-2])|-(?P<part>[QH])(?P<number>\d))?", re.ASCII
)
# A month that is written otherwise, such as 2024-4, is a slip and no name of its own.
_SPELLED = re.compile(r"(?!20\d\d(-?\d|\d\d|-00)$)[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_RULED_FORM = r"20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?"


class Cadence(StrEnum):
    """How often a periodic report is due (chế độ báo cáo định kỳ)."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_MONTHS = {Cadence.MONTH: 1, Cadence.QUARTER: 3, Cadence.HALF: 6, Cadence.YEAR: 12}
_LETTERS = {Cadence.QUARTER: "Q", Cadence.HALF: "H"}


@dataclass(frozen=True, slots=True)
class RuledName:
    """A period's name by rule: `2024-03`, `2024-Q1`, `2024-H1` or `2024`.

    `number` counts from 1 within the year; it is 1 for a year.
    """

    year: int
    cadence: Cadence
    number: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read the written form; None for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            return None
        year = int(match["year"])
        if match["month"]:
            return cls(year, Cadence.MONTH, int(match["month"]))
        if not match["part"]:
            return cls(year, Cadence.YEAR, 1)
        cadence = Cadence.QUARTER if match["part"] == "Q" else Cadence.HALF
        number = int(match["number"])
        return cls(year, cadence, number) if 1 <= number <= 12 // _MONTHS[cadence] else None

    @classmethod
    def month_of(cls, day: date, closes: int) -> Self:
        """The month whose window holds `day`, where windows end on the day `closes`."""
        months = day.year * 12 + day.month - 1 + (day > _closing(day.year, day.month, closes))
        return cls(months // 12, Cadence.MONTH, months % 12 + 1)

    def __str__(self) -> str:
        """The written form, as in files."""
        if self.cadence is Cadence.YEAR:
            return f"{self.year}"
        if self.cadence is Cadence.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-{_LETTERS[self.cadence]}{self.number}"

    def following(self) -> Self:
        """The name of the same cadence after this one."""
        if self.number < 12 // _MONTHS[self.cadence]:
            return type(self)(self.year, self.cadence, self.number + 1)
        return type(self)(self.year + 1, self.cadence, 1)

    def window(self, closes: int) -> "Period":
        """The period of this name, from the day after one closing day to another, included."""
        last = self.number * _MONTHS[self.cadence]
        before = self.year * 12 + last - _MONTHS[self.cadence] - 1
        opens = _closing(before // 12, before % 12 + 1, closes) + timedelta(days=1)
        ends = _closing(self.year, last, closes)
        return Period(str(self), opens, ends, ends)


def _closing(year: int, month: int, closes: int) -> date:
    """The last day of a month's window; where the month is shorter, its last day."""
    return date(year, month, min(closes, monthrange(year, month)[1]))


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period (kỳ báo cáo): its id, and the days of its window, both included.

    `due` is the last day on which its report is in time; `name` is what people call it, None for
    a period that is called by rule. Periods are in the order in which they close, the shorter
    first.
    """

    id: str
    first_day: date
    last_day: date
    due: date
    name: str | None = None

    @property
    def rule(self) -> RuledName | None:
        """What its id says by rule; None where it is spelled out."""
        return RuledName.parse(self.id)

    def __str__(self) -> str:
        """The id, as in files."""
        return self.id

    def __lt__(self, other: "Period") -> bool:
        """Whether this one closes first; of two that close on one day, whether it is shorter."""
        return (self.last_day, other.first_day) < (other.last_day, self.first_day)

    def __contains__(self, day: date) -> bool:
        """Whether its window holds a day."""
        return self.first_day <= day <= self.last_day

    def holds(self, other: "Period") -> bool:
        """Whether all days of the other's window are in this one's."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day


def is_period_id(text: str) -> bool:
    """Whether a text can be the id of a period: by rule, or in the form of an agency's id."""
    return RuledName.parse(text) is not None or _SPELLED.fullmatch(text) is not None


class PeriodName(str):
    """The id of a period; a file writes it without quotes, also where it looks like a number."""

    __slots__ = ()


def _read(value: object) -> PeriodName:
    if is_period_id(text := str(value)):
        return PeriodName(text)
    raise PydanticCustomError("not_a_period", "not a reporting period")


PeriodId = Annotated[
    PeriodName,
    PlainValidator(_read),
    WithJsonSchema(
        {
            # An editor reads a year as a number.
            "type": ["string", "integer"],
            "pattern": rf"^({_RULED_FORM}|{_SPELLED.pattern})$",
            "minimum": 0,
        }
    ),
]
"""The id of a period, as a file writes it."""

RULED_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": f"^{_RULED_FORM}$",
    "minimum": 2000,
    "maximum": 2099,
}
"""What an editor takes for a period that is named by rule."""

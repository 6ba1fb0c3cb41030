"""Periods as people type them: 6/2024, T6/2024, tháng 6 năm 2024, quý II/2024, 6 tháng đầu năm."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.period import Cadence, Period, RuledName
from de_an06.model.text import fold

_YEAR = r"\s*(?:[/.-]|nam)?\s*(?P<year>20\d\d)"
_SAID = (
    *(("i", "mot", "nhat", "gieng"), ("ii", "hai", "nhi"), ("iii", "ba"), ("iv", "tu", "bon")),
    *(("nam",), ("sau",), ("bay",), ("tam",), ("chin",), ("muoi",), ("muoi mot",)),
    ("muoi hai", "chap"),
)
_NUMBERS = {word: number for number, words in enumerate(_SAID, 1) for word in words}
_IN_WORDS = "|".join(sorted(set(_NUMBERS) - {"i", "ii", "iii", "iv"}, key=len, reverse=True))
_FORMS = {
    Cadence.MONTH: (
        rf"(?:thang|t)?\s*\.?\s*(?P<number>\d\d?){_YEAR}",
        r"(?P<year_first>20\d\d)\s*[/. -]\s*(?P<after>\d\d?)",
        r"(?:thang|t)\s*\.?\s*(?P<number>\d\d?)",
        rf"thang (?P<number>{_IN_WORDS})(?:{_YEAR})?",
    ),
    Cadence.QUARTER: (
        rf"(?:qu[iy]|q)\s*\.?\s*(?P<number>[1-4]|i{{1,3}}|iv|mot|nhat|hai|nhi|ba|tu|bon)(?:{_YEAR})?",
        r"(?P<year_first>20\d\d)-?q(?P<after>[1-4])",
    ),
    Cadence.HALF: (
        rf"(?:6|sau)\s*(?:thang|t)(?P<half>\s*(?:dau|cuoi))?(?:\s*nam)?(?:{_YEAR})?",
        rf"nua(?P<half>\s*(?:dau|cuoi))(?:\s*nam)?(?:{_YEAR})?",
        rf"h(?P<number>[12])(?:{_YEAR})?",
    ),
    Cadence.YEAR: (rf"(?:ca )?nam{_YEAR}", r"(?:ca )?nam"),
}
_EDGE = re.compile(r"(?:ngay )?(?P<edge>dau|cuoi) (?P<of>.+)", re.ASCII)
_WHOLE_MONTH = 31
"""A window that closes on this day is a month of the calendar."""
_OPENING = re.compile(r"(?:bao cao |ky )+", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedPeriod:
    """A period as it was typed: cadence, number within the year, the year where it was said."""

    cadence: Cadence
    number: int
    year: int | None

    def means(self, period: Period) -> bool:
        """Whether a period may be meant."""
        rule = period.rule
        if rule is None or (rule.cadence, rule.number) != (self.cadence, self.number):
            return False
        return self.year in (None, rule.year)


def typed_period(typed: str) -> TypedPeriod | None:
    """The period that a text names in words; None where it names none."""
    text = fold(typed).strip(" .,;")
    if opening := _OPENING.match(text):
        text = text[opening.end() :]
    for cadence, forms in _FORMS.items():
        for form in forms:
            if match := re.fullmatch(form, text, re.ASCII):
                return _period(cadence, match.groupdict())
    return None


def _period(cadence: Cadence, said: dict[str, str | None]) -> TypedPeriod | None:
    year = said.get("year") or said.get("year_first")
    number = said.get("number") or said.get("after") or "1"
    if "cuoi" in (said.get("half") or ""):
        number = "2"
    counted = _NUMBERS.get(number) or int(number)
    return TypedPeriod(cadence, counted, int(year) if year else None)


def periods_meant(typed: str, periods: Iterable[Period]) -> list[Period]:
    """Those of the periods that a text may mean."""
    meant = typed_period(typed)
    return [period for period in periods if meant and meant.means(period)]


def days_of_periods(typed: str, periods: Iterable[Period]) -> list[date]:
    """The days that may be meant by words for a period: its last, and its calendar month's.

    By «cuối tháng 5» and «đầu tháng 5» the month's alone.
    """
    edge = _EDGE.fullmatch(fold(typed).strip(" .,;"))
    days: list[date] = []
    for period in periods_meant(edge["of"] if edge else typed, periods):
        whole = period.rule.window(_WHOLE_MONTH) if period.rule else period
        at_first = edge is not None and edge["edge"] == "dau"
        days += [] if edge else [period.last_day]
        days.append(whole.first_day if at_first else whole.last_day)
    return list(dict.fromkeys(days))


def period_offer(typed: str) -> str:
    """A period in words, with its year, in the form of the files; empty where it is none."""
    meant = typed_period(typed)
    if meant is None or meant.year is None:
        return ""
    written = str(RuledName(meant.year, meant.cadence, meant.number))
    return written if RuledName.parse(written) else ""

"""Days and periods in words, and the one reader of days as people write them."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta, timezone

from de_an06.model.period import Cadence, Period, RuledName
from de_an06.model.text import fold
from de_an06.words.say import Lang

_WEEKDAYS = (
    ("Thứ Hai", "Monday"),
    ("Thứ Ba", "Tuesday"),
    ("Thứ Tư", "Wednesday"),
    ("Thứ Năm", "Thursday"),
    ("Thứ Sáu", "Friday"),
    ("Thứ Bảy", "Saturday"),
    ("Chủ nhật", "Sunday"),
)
_QUARTERS = ("I", "II", "III", "IV")
_YEAR_FIRST = r"(?P<year>\d{4})[/. -](?P<month>\d{1,2})[/. -](?P<day>\d{1,2})"
_ANY_YEAR = r"(?:(?P<year>(?!00)\d{4})|(?:00)?(?P<short>\d\d))"
_CENTURY = 2000
_OF_YEAR = " năm "
_PARTLY = re.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?", re.ASCII)

TYPED = (
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})",
)
"""The ways in which a day may be typed: 2024-06-30 or 30/6/2024."""

MEANT_IN_FILES = (
    rf"{_YEAR_FIRST}(?:[T ].*)?",
    r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})",
)
"""Those that files may not have, and that tell which day was meant."""

MEANT_IN_CELLS = (
    _YEAR_FIRST,
    r"(?P<day>\d{1,2})\s*[/. -]\s*(?P<month>\d{1,2})\s*[/. -]\s*" + _ANY_YEAR,
    r"(?P<month>\d{1,2})\s*[/. -]\s*(?P<day>\d{1,2})\s*[/. -]\s*" + _ANY_YEAR,
)
"""The same for cells: other habits, such as 3/14/2024 and 14.3.24."""

_SIGN = r"\s*(?P<sign>[/. -])\s*"
_IN_WORDS = (
    rf"(?P<year>\d{{4}}){_SIGN}(?P<month>\d{{1,2}})\s*(?P=sign)\s*(?P<day>\d{{1,2}})",
    rf"(?:ngay\s*)?(?P<day>\d{{1,2}}){_SIGN}(?P<month>\d{{1,2}})\s*(?P=sign)\s*(?P<year>\d{{4}})",
    r"(?:ngay\s*)?(?P<day>\d{1,2})\s*thang\s*(?P<month>\d{1,2})\s*(?:nam|/)?\s*(?P<year>\d{4})",
)
_OF_A_YEAR = r"(?:ngay\s*)?(?P<day>\d{1,2})\s*(?:[/.-]|thang)\s*(?P<month>\d{1,2})"
_FROM_TODAY = {
    **dict.fromkeys(("hom nay", "nay", "today", "bua nay"), 0),
    **dict.fromkeys(("hom qua", "qua", "yesterday"), -1),
    **dict.fromkeys(("hom kia",), -2),
    **dict.fromkeys(("ngay mai", "mai"), 1),
}

_UNIT_DAYS = {"ngay": 1, "tuan": 7}
_UNIT_MONTHS = {"thang": 1, "quy": 3, "nam": 12}
_AGO = r"(?:cach day )?(?P<count>\d{1,3})?\s*(?P<unit>ngay|tuan|thang|quy|nam) (?:truoc|ngoai|qua)"
_BEGINNINGS = (
    r"(?:tu )?dau (?P<unit>tuan|thang|quy|nam)(?: nay)?",
    r"(?:tu )?(?P<unit>tuan|thang|quy|nam) nay",
)

VIETNAM = timezone(timedelta(hours=7))
"""The time of Vietnam, all year."""


def read_day(written: str, ways: Sequence[str] = TYPED) -> date | None:
    """The day that is written in the first of some ways that gives one; None for anything else."""
    found = (re.fullmatch(way, written.strip(), re.ASCII) for way in ways)
    return next(filter(None, (_day_of(match) for match in found if match)), None)


def day_in_words(typed: str) -> date | None:
    """The day that is written with its year in any way of officials: ngày 15 tháng 6 năm 2024."""
    return read_day(fold(typed), (*TYPED, *_IN_WORDS))


def days_meant(typed: str, first: date, last: date, today: date | None = None) -> list[date]:
    """The days that may be meant by a day as officials write it: 15/6, 15.6.2024, hôm nay.

    A day without a year is one between `first` and `last`; where there is none, one of a year that
    both are in. What counts from `today` means nothing without it.
    """
    text = fold(typed).strip(" .,;")
    if today is not None and text in _FROM_TODAY:
        return [today + timedelta(days=_FROM_TODAY[text])]
    if found := day_in_words(text):
        return [found]
    match = re.fullmatch(_OF_A_YEAR, text, re.ASCII)
    if match is None:
        return []
    of_years = (_day_of(match, year) for year in range(first.year, last.year + 1))
    days = [day for day in of_years if day]
    within = [day for day in days if first <= day <= last]
    return within or (days if first.year == last.year else [])


def day_before(typed: str, today: date) -> date | None:
    """The day that lies behind today, or begins what today is in: 2 tuần trước, đầu năm.

    A month before 31 March is the last day of February. None for any other words.
    """
    text = fold(typed).strip(" .,;")
    if match := re.fullmatch(_AGO, text, re.ASCII):
        with suppress(ValueError, OverflowError):  # before the year 1
            return _ago(today, match["unit"], int(match["count"] or 1))
        return None
    found = (re.fullmatch(way, text, re.ASCII) for way in _BEGINNINGS)
    match = next(filter(None, found), None)
    if match is None:
        return None
    firsts = {
        "tuan": today - timedelta(days=today.weekday()),
        "thang": today.replace(day=1),
        "quy": today.replace(month=today.month - (today.month - 1) % 3, day=1),
        "nam": today.replace(month=1, day=1),
    }
    return firsts[match["unit"]]


def _ago(today: date, unit: str, count: int) -> date:
    if unit in _UNIT_DAYS:
        return today - timedelta(days=count * _UNIT_DAYS[unit])
    year, month = divmod(today.year * 12 + today.month - 1 - count * _UNIT_MONTHS[unit], 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _day_of(match: re.Match[str], of_year: int | None = None) -> date | None:
    """The day with these numbers; None where the calendar has none."""
    said = match.groupdict()
    year = of_year or int(said["year"] or _CENTURY + int(said["short"]))
    try:
        return date(year, int(said["month"]), int(said["day"]))
    except ValueError:
        return None


def short_day(day: date) -> str:
    """A day as in tables: 14/03/2024."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_day(day: date) -> str:
    """A day as in official prose: ngày 05 tháng 02 năm 2024 (Decree 30/2020, Annex I, II.4.b)."""
    return f"ngày {day.day:02} tháng {_month(day.month)} năm {day.year:04}"


def long_part(written: str, blank: str) -> str | None:
    """As much of a day as is written (2024-06-14, 2024-06, 2024, nothing), as in official prose.

    The rest is left blank; None for any other text.
    """
    if not (match := _PARTLY.fullmatch(written)):
        return None
    year, month, day = match.groups()
    shown = _month(int(month)) if month else blank
    return f"ngày {day or blank} tháng {shown} năm {year or blank}"


def weekday(day: date, lang: Lang) -> str:
    """The name of the day of the week."""
    return lang.pick(*_WEEKDAYS[day.weekday()])


def period_name(period: Period, lang: Lang) -> str:
    """A period as people call it: by its own name, else tháng 3, quý I, 6 tháng đầu năm."""
    rule = period.rule
    if period.name or rule is None:
        return period.name or period.id
    return lang.pick(_ruled(rule), period.id)


def _ruled(rule: RuledName) -> str:
    match rule.cadence:
        case Cadence.MONTH:
            return f"tháng {rule.number}/{rule.year}"
        case Cadence.QUARTER:
            return f"quý {_QUARTERS[rule.number - 1]}/{rule.year}"
        case Cadence.HALF:
            return f"6 tháng {'đầu' if rule.number == 1 else 'cuối'} năm {rule.year}"
        case Cadence.YEAR:
            return f"năm {rule.year}"


def long_period(period: Period) -> str:
    """A period as in official prose: tháng 02 năm 2024, quý I năm 2024, 6 tháng đầu năm 2024."""
    rule = period.rule
    if period.name or rule is None:
        return period.name or period.id
    match rule.cadence:
        case Cadence.MONTH:
            return f"tháng {_month(rule.number)} năm {rule.year}"
        case Cadence.QUARTER:
            return f"quý {_QUARTERS[rule.number - 1]} năm {rule.year}"
        case Cadence.HALF | Cadence.YEAR:
            return _ruled(rule)


def long_periods(periods: Iterable[Period]) -> str:
    """Several periods as in official prose: tháng 6, quý II và 6 tháng đầu năm 2024."""
    names = [long_period(period) for period in periods]
    ends = {name[-len(_OF_YEAR) - 4 :] for name in names}
    (*others, last) = names
    if len(ends) == 1 and (end := ends.pop()).startswith(_OF_YEAR):
        others = [name.removesuffix(end) for name in others]
    return " và ".join(filter(None, (", ".join(others), last)))


def _month(number: int) -> str:
    """Of the months only the first two get a leading zero (Annex I, II.4.b)."""
    return f"{number:02}" if number <= 2 else f"{number}"

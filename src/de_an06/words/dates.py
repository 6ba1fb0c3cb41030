"""Days and periods in words."""

import re
from datetime import date, timedelta, timezone

from de_an06.model.period import Cadence, Period, RuledName
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
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)

VIETNAM = timezone(timedelta(hours=7))
"""The time of Vietnam, all year."""


def day_of(year: str | int, month: str | int, day: str | int) -> date | None:
    """The day with these numbers; None where the calendar has none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_day(typed: str) -> date | None:
    """The day written 2024-06-30 or 30/6/2024; None for anything else."""
    if match := _YEAR_FIRST.fullmatch(typed.strip()):
        return day_of(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(typed.strip()):
        return day_of(match[3], match[2], match[1])
    return None


def short_day(day: date) -> str:
    """A day as in tables: 14/03/2024."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_day(day: date) -> str:
    """A day as in official prose: ngày 05 tháng 02 năm 2024 (Decree 30/2020, Annex I, II.4.b)."""
    return f"ngày {day.day:02} tháng {_month(day.month)} năm {day.year:04}"


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


def _month(number: int) -> str:
    """Of the months only the first two get a leading zero (Annex I, II.4.b)."""
    return f"{number:02}" if number <= 2 else f"{number}"

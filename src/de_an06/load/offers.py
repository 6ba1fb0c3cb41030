"""The right spelling of a value that was written in another habit."""

import re

from de_an06.model.text import fold
from de_an06.words.dates import day_of

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[/. -](?P<month>\d{1,2})[/. -](?P<day>\d{1,2})(?:[T ].*)?", re.ASCII
)
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[/. -](?P<year>20\d\d)", re.ASCII)
_MONTH = re.compile(r"(?P<year>20\d\d)[/. -](?P<month>\d{1,2})", re.ASCII)
_QUARTER = re.compile(r"(20\d\d)-?[qQ]([1-4])|[qQ]([1-4])[/-](20\d\d)", re.ASCII)
_ITEM_ID = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_ACCOUNT = re.compile(r"@([A-Za-z0-9][A-Za-z0-9._-]{0,254})")
_GROUPED = re.compile(r"[+]?0*(\d{1,3}(?:[._ ]\d{3}){1,2}|\d{1,9})\s*%?", re.ASCII)
_DECIMAL = re.compile(r"(\d+)[.,]\d+\s*%?", re.ASCII)


def day_offer(text: str) -> str:
    """A day such as 14/3/2024 as 2024-03-14; empty where it is no day at all."""
    match = _DAY_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    day = day_of(match["year"], match["month"], match["day"]) if match else None
    return day.isoformat() if day else ""


def month_offer(text: str) -> str:
    """A month such as 3/2024 as 2024-03; empty where it is none."""
    match = _MONTH_FIRST.fullmatch(text) or _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match["month"]) <= 12:
        return ""
    return f"{match['year']}-{int(match['month']):02}"


def period_offer(text: str) -> str:
    """A period such as 2024q1 or 3/2024 in the written form; empty where it is none."""
    match = _QUARTER.fullmatch(text)
    if match:
        return f"{match[1] or match[4]}-Q{match[2] or match[3]}"
    return month_offer(text)


def agency_id_offer(text: str) -> str:
    """An id such as Sở_TC in the letters of ids: so-tc; empty where that gives none."""
    id = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return id if len(id) > 1 else ""


def item_id_offer(text: str) -> str:
    """An id in its printed form (II.2.đ) in plain letters: II.2.dd; empty where that gives none."""
    plain = text.replace("đ", "dd").replace("Đ", "DD")
    return plain if _ITEM_ID.fullmatch(plain) else ""


def account_offer(text: str) -> str:
    """An account as people call on it (@can-bo) by its plain name: can-bo; else empty."""
    match = _ACCOUNT.fullmatch(text.strip())
    return match[1] if match else ""


def number_offer(text: str) -> str:
    """A whole number without what groups or marks it: 1.250 is 1250, 40% is 40; else empty."""
    match = _GROUPED.fullmatch(text)
    return re.sub(r"[._ ]", "", match[1]) if match else ""


def whole_part(text: str) -> str:
    """The whole part of a number with decimals (12,5 or 12.5%); empty where there are none."""
    match = _DECIMAL.fullmatch(text)
    return match[1] if match else ""

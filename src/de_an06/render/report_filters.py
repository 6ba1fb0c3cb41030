"""The filters by which a report's template turns values into official Vietnamese."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from de_an06.model.period import Period
from de_an06.model.text import upper_first
from de_an06.words.dates import long_day, long_period, period_name, short_day
from de_an06.words.documents import cited
from de_an06.words.labels import label
from de_an06.words.lang import Lang
from de_an06.words.letters import point_letter, roman
from de_an06.words.numbers import number, padded, percentage, signed


def _label(value: StrEnum) -> str:
    return label(value, Lang.VI)


def _number(value: float | Decimal) -> str:
    return number(value, Lang.VI)


def _percent(value: float | Decimal) -> str:
    return percentage(value, Lang.VI)


def _period_name(period: Period) -> str:
    return period_name(period, Lang.VI)


def _bare(text: str) -> str:
    """A text without the stop at its end, to stand inside a sentence."""
    return text.rstrip(" .;,")


def _lower_first(text: str) -> str:
    """A text that goes on inside a sentence."""
    return text[:1].lower() + text[1:]


FILTERS: dict[str, Callable[..., str]] = {
    "bare": _bare,
    "cited": cited,
    "count": padded,
    "day": short_day,
    "label": _label,
    "long_day": long_day,
    "long_period": long_period,
    "lower_first": _lower_first,
    "number": _number,
    "percent": _percent,
    "period_name": _period_name,
    "point": point_letter,
    "roman": roman,
    "signed": signed,
    "upper_first": upper_first,
}
"""The filters by name; what comes out is text like any other, and is escaped at the last step."""

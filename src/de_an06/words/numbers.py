"""Numbers as Vietnam writes them: a dot for thousands, a comma for decimals."""

from decimal import Decimal

from de_an06.words.say import Lang

_SWAP = str.maketrans(",.", ".,")


def number(value: float | Decimal, lang: Lang) -> str:
    """A number with its thousands marked: 1.234,5 (in English 1,234.5); no trailing zeros."""
    text = f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_SWAP) if lang is Lang.VI else text


def padded(count: int) -> str:
    """A count in official prose, where one from 1 to 9 begins with 0.

    The rule: docs/rules-of-the-field.md, "Numbers and days".
    """
    return number(count, Lang.VI).zfill(2) if count else "0"


def signed(difference: int | Decimal) -> str:
    """A change since last time: +3, -2, 0."""
    mark = "+" if difference > 0 else ""
    return f"{mark}{number(difference, Lang.VI)}"


def rate(value: float | Decimal) -> str:
    """A rate in a report, always with two decimals: 52,70%."""
    return f"{two_decimals(value)}%"


def two_decimals(value: float | Decimal) -> str:
    """A number with two decimals: 8,00."""
    return f"{value:,.2f}".translate(_SWAP)


def points(difference: Decimal) -> str:
    """A change of a rate: +8,70, -2,00, 0."""
    mark = "+" if difference > 0 else ""
    return f"{mark}{two_decimals(difference)}" if difference else "0"


def percentage(value: float | Decimal, lang: Lang) -> str:
    """A percentage, without a space before the sign."""
    return f"{number(value, lang)}%"


_POINTS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def point_letter(place: int) -> str:
    """The letter of a point (điểm), `place` from 1: a b c d đ e g …; bare numbers after y."""
    return _POINTS[place - 1] if place <= len(_POINTS) else str(place)


def roman(number: int) -> str:
    """A whole number from 1 in Roman numerals."""
    text = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        text += numeral * count
    return text

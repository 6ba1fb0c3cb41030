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
    """A count in official prose, where one below 10 begins with 0.

    The rule: docs/rules-of-the-field.md, "Numbers and days".
    """
    return number(count, Lang.VI).zfill(2)


def signed(difference: int) -> str:
    """A change since last time: +3, -2, 0."""
    return f"{difference:+}" if difference else "0"


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

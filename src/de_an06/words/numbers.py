"""Numbers as Vietnam writes them: a dot for thousands, a comma for decimals."""

from decimal import Decimal

from de_an06.words.lang import Lang

_SWAP = str.maketrans(",.", ".,")


def number(value: float | Decimal, lang: Lang) -> str:
    """A number with its thousands marked: 1.234,5 (in English 1,234.5); no trailing zeros."""
    text = f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_SWAP) if lang is Lang.VI else text


def padded(count: int) -> str:
    """A count in official prose: one below 10 begins with 0 (DOMAIN 1.4)."""
    return number(count, Lang.VI).zfill(2)


def signed(difference: int) -> str:
    """A change since last time: +3, -2, 0."""
    return f"{difference:+}" if difference else "0"


def percentage(value: float | Decimal, lang: Lang) -> str:
    """A percentage, without a space before the sign (DOMAIN 1.4)."""
    return f"{number(value, lang)}%"

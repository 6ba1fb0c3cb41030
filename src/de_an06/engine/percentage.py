"""A part of a whole in per cent, as official reports round it."""

from decimal import Decimal


def percentage(part: int, whole: int) -> Decimal:
    """`part` of `whole` in per cent, rounded half up to 2 decimals (DOMAIN 3.3).

    Both are 0 or more; a `whole` of 0 has no percentage: ZeroDivisionError.
    """
    hundredths = (20_000 * part + whole) // (2 * whole)
    return Decimal(hundredths).scaleb(-2)

"""The letters and Roman numbers by which official documents number their parts."""

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

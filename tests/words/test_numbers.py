"""Numbers in words and figures, letters of points."""

from decimal import Decimal

from de_an06.words.numbers import number, padded, percentage, point_letter, roman, signed
from de_an06.words.say import Lang


def test_numbers_are_written_as_each_language_does():
    for value, vi, en in [
        (0, "0", "0"),
        (16051, "16.051", "16,051"),
        (1234.5, "1.234,5", "1,234.5"),
        (Decimal("98.60"), "98,6", "98.6"),
        (Decimal("98.63"), "98,63", "98.63"),
        (100, "100", "100"),
        (Decimal("10.00"), "10", "10"),
    ]:
        assert number(value, Lang.VI) == vi, (value, vi, en)
        assert number(value, Lang.EN) == en, (value, vi, en)


def test_a_percentage_has_no_space_before_its_sign():
    assert percentage(Decimal("98.62"), Lang.VI) == "98,62%"


def test_counts_below_10_begin_with_0():
    for count, words in [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (1234, "1.234")]:
        assert padded(count) == words, count


def test_a_change_has_its_sign():
    for change, words in [(3, "+3"), (-2, "-2"), (0, "0")]:
        assert signed(change) == words, change


def test_points_are_lettered_as_the_decree_letters_them():
    assert "".join(map(point_letter, range(1, 24))) == "abcdđeghiklmnopqrstuvxy"
    assert point_letter(24) == "24"


def test_roman_numbers():
    assert [roman(number) for number in (1, 4, 8, 9, 14, 39)] == [
        "I", "IV", "VIII", "IX", "XIV", "XXXIX",
    ]  # fmt: skip

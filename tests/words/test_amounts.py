from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_target
from de_an06.model.month import Measure
from de_an06.words.amounts import (
    TwoReadings,
    amount,
    goal_amount,
    goal_words,
    measure_words,
    typed_figure,
    typed_measure,
    typed_number,
    typed_percent,
    typed_whole,
)
from de_an06.words.numbers import number
from de_an06.words.say import Lang


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("12", "12"),
        (" 12,25 ", "12.25"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("12.345.678,25", "12345678.25"),
        ("1,234", "1.234"),
        ("1.2345", "1.2345"),
        ("1.23", "1.23"),
        ("0,5", "0.5"),
        ("1.23.456", "1.23.456"),
        ("1,234.5", "1,234.5"),
        ("-5", "-5"),
        ("nhiều", "nhiều"),
    ],
)
def test_a_comma_is_the_decimal_sign_and_points_in_threes_group(typed, written):
    assert typed_number(typed) == written


@pytest.mark.parametrize(
    ("typed", "whole", "decimal"),
    [("1.234", "1234", "1,234"), ("0.500", "500", "0,500"), ("12.000", "12000", "12,000")],
)
def test_one_point_before_exactly_three_digits_is_not_guessed(typed, whole, decimal):
    assert typed_figure(typed) == TwoReadings(whole, decimal)


@pytest.mark.parametrize("typed", ["có", "Có", "co", "CÓ", "yes", "Đạt", "đã có"])
def test_yes_is_understood_as_people_say_it(typed):
    assert typed_figure(typed) == "yes"


@pytest.mark.parametrize("typed", ["không", "khong", "no", "Chưa", "chưa đạt"])
def test_no_is_understood_as_people_say_it(typed):
    assert typed_figure(typed) == "no"


@given(st.decimals(0, 999_999_999_999, places=4))
def test_what_is_printed_is_read_back(value):
    read = typed_number(number(value, Lang.VI))
    if isinstance(read, TwoReadings):
        assert value == int(read.whole)
    else:
        assert Decimal(read) == value


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (80, "%", "80%"),
        (Decimal("12.5"), "ngày", "12,5 ngày"),
        (1_250_000, "lượt", "1.250.000 lượt"),
        (3, None, "3"),
    ],
)
def test_a_space_stands_before_every_unit_but_per_cent(value, unit, words):
    assert amount(value, unit, Lang.VI) == words


@pytest.mark.parametrize(
    ("more", "in_table", "in_words"),
    [
        ({"value": 90}, "90%", "ít nhất 90%"),
        ({"value": 12.5, "sense": "at_most"}, "không quá 12,5 ngày", "không quá 12,5 ngày"),
        (
            {"value": 30, "upper": 40, "sense": "between"},
            "30 - 40 ngày",
            "trong khoảng 30 - 40 ngày",
        ),
        ({"value": 5, "each": True}, "5 ngày mỗi đơn vị", "ít nhất 5 ngày mỗi đơn vị"),
        ({"value": None, "unit": None, "kind": "yes_no"}, "có", "có"),
    ],
)
def test_a_goal_is_told_in_its_sense_and_unit(more, in_table, in_words):
    given = {"unit": "%" if more["value"] == 90 else "ngày"} | more
    given["value"] = None if given["value"] is None else Decimal(str(given["value"]))
    target = a_target(**given)
    goal = target.value
    assert (goal_amount(target, goal, Lang.VI), goal_words(target, goal, Lang.VI)) == (
        in_table,
        in_words,
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"numerator": 1250, "denominator": 1400}, "1.250/1.400"),
        ({"value": "12.50"}, "12,5 ngày"),
        ({"value": "yes"}, "có"),
        ({"value": "no"}, "không"),
    ],
)
def test_a_figure_is_told_in_its_form(given, words):
    assert measure_words(Measure(target="II.1.a.1", **given), "ngày", Lang.VI) == words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("60%", "60"),
        ("60 %", "60"),
        (" 60", "60"),
        ("60,0%", "60"),
        ("060", "60"),
        ("12,5", "12,5"),
    ],
)
def test_a_percentage_is_taken_with_its_sign(typed, written):
    assert typed_percent(typed) == written


def test_of_whole_numbers_a_point_groups_and_a_comma_is_not_guessed():
    assert typed_whole(" 1.250.000 ") == "1250000"
    assert typed_whole("12.5") == "12.5"
    assert typed_whole("1,250") == TwoReadings("1250", "1")
    assert typed_measure("1.250 / 1.400") == {"numerator": "1250", "denominator": "1400"}
    assert typed_measure("1,250/1400") == typed_whole("1,250")

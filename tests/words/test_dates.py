"""Days and periods in words."""

import re
from datetime import date, timedelta

from de_an06.words.dates import (
    day_before,
    long_day,
    long_period,
    period_name,
    read_day,
    short_day,
    weekday,
)
from de_an06.words.say import Lang
from periods import a_period


def test_a_day_is_read_in_two_forms_only():
    for typed in (" 2024-06-30 ", "30/6/2024"):
        assert read_day(typed) == date(2024, 6, 30)
    for typed in ("31/6/2024", "2024-6-30", "6/30/2024", "30.6.2024", "٣٠/٦/٢٠٢٤"):
        assert read_day(typed) is None


def test_a_day_behind_another_is_counted_in_months_that_have_it():
    for typed, day in [
        ("tháng trước", date(2024, 2, 29)),
        ("một tháng trước", None),
        ("năm ngoái", date(2023, 3, 31)),
        ("4 tháng trước", date(2023, 11, 30)),
        ("đầu quý", date(2024, 1, 1)),
        ("đầu tuần này", date(2024, 3, 25)),
    ]:
        assert day_before(typed, date(2024, 3, 31)) == day, typed
    assert day_before("năm trước", date(1, 1, 1)) is None
    assert day_before("ngày trước", date(1, 1, 1)) is None


def test_days_are_written_day_first():
    assert short_day(date(2024, 3, 5)) == "05/03/2024"
    assert weekday(date(2024, 6, 16), Lang.VI) == "Chủ nhật"


def test_periods_are_called_as_people_call_them():
    for period, name in [
        ("2024-03", "tháng 3/2024"),
        ("2024-Q2", "quý II/2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024", "năm 2024"),
    ]:
        assert period_name(a_period(period), Lang.VI) == name, (period, name)


# Decree 30/2020/NĐ-CP, Annex I, II.4.b, as docs/rules-of-the-field.md writes it.
LONG = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}")


def test_days_below_10_and_the_first_two_months_begin_with_0():
    for day, words in [
        (date(2024, 6, 5), "ngày 05 tháng 6 năm 2024"),
        (date(2024, 2, 15), "ngày 15 tháng 02 năm 2024"),
        (date(2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024"),
    ]:
        assert long_day(day) == words, day


def test_every_day_of_a_year_has_the_form_that_the_decree_asks_for():
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(366))
    assert all(LONG.fullmatch(long_day(day)) for day in days)


def test_a_period_is_called_as_in_titles():
    for period, words in [
        ("2024-02", "tháng 02 năm 2024"),
        ("2024-06", "tháng 6 năm 2024"),
        ("2024-11", "tháng 11 năm 2024"),
        ("2024-Q2", "quý II năm 2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024", "năm 2024"),
    ]:
        assert long_period(a_period(period)) == words, period

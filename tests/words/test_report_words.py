"""The words of official prose: long dates, padded counts, letters, cited documents."""

import re
from datetime import date, timedelta

import pytest

from de_an06.model.month import Document, Evidence
from de_an06.model.period import Period
from de_an06.words.dates import long_day, long_period
from de_an06.words.numbers import cited, padded, point_letter, roman, signed

# Decree 30/2020/NĐ-CP, Annex I, II.4.b, as docs/rules-of-the-field.md writes it.
LONG = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 6, 5), "ngày 05 tháng 6 năm 2024"),
        (date(2024, 2, 15), "ngày 15 tháng 02 năm 2024"),
        (date(2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024"),
    ],
)
def test_days_below_10_and_the_first_two_months_begin_with_0(day, words):
    assert long_day(day) == words


def test_every_day_of_a_year_has_the_form_that_the_decree_asks_for():
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(366))
    assert all(LONG.fullmatch(long_day(day)) for day in days)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024-02", "tháng 02 năm 2024"),
        ("2024-06", "tháng 6 năm 2024"),
        ("2024-11", "tháng 11 năm 2024"),
        ("2024-Q2", "quý II năm 2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024", "năm 2024"),
    ],
)
def test_a_period_is_called_as_in_titles(period, words):
    assert long_period(Period.parse(period)) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "00"), (1, "01"), (9, "09"), (10, "10"), (1234, "1.234")]
)
def test_counts_below_10_begin_with_0(count, words):
    assert padded(count) == words


@pytest.mark.parametrize(("change", "words"), [(3, "+3"), (-2, "-2"), (0, "0")])
def test_a_change_has_its_sign(change, words):
    assert signed(change) == words


def test_points_are_lettered_as_the_decree_letters_them():
    assert "".join(map(point_letter, range(1, 24))) == "abcdđeghiklmnopqrstuvxy"
    assert point_letter(24) == "24"


def test_roman_numbers():
    assert [roman(number) for number in (1, 4, 8, 9, 14, 39)] == [
        "I", "IV", "VIII", "IX", "XIV", "XXXIX",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (Document(number="5/KH-STP"), "văn bản số 5/KH-STP"),
        (
            Document(number="5/KH-STP", date="2024-03-01", title="Kế hoạch."),
            "văn bản số 5/KH-STP ngày 01 tháng 3 năm 2024 - Kế hoạch",
        ),
        (Evidence(url="https://a.vn/b"), "https://a.vn/b"),
        (
            Evidence(url="https://a.vn/b", title="Chuyên mục", date="2024-03-01"),
            "Chuyên mục (https://a.vn/b), ngày 01 tháng 3 năm 2024",
        ),
        (Evidence(path="evidence/a.pdf", title="Ảnh"), "Ảnh (evidence/a.pdf)"),
        (
            Evidence(number="7/BB", url="https://a.vn", title="Biên bản"),
            "văn bản số 7/BB - Biên bản",
        ),
    ],
)
def test_a_document_is_cited_by_what_is_known_of_it(document, words):
    assert cited(document) == words

"""Periods as people type them."""

import pytest

from de_an06.words.periods import period_offer, typed_period


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("6/2024", "2024-06"),
        ("06/2024", "2024-06"),
        ("T6/2024", "2024-06"),
        ("t.6", ""),
        ("tháng 6/2024", "2024-06"),
        ("Tháng 06 năm 2024", "2024-06"),
        ("thang 6 2024", "2024-06"),
        ("6-2024", "2024-06"),
        ("2024/6", "2024-06"),
        ("2024-4", "2024-04"),
        ("Q2/2024", "2024-Q2"),
        ("quý II/2024", "2024-Q2"),
        ("quý 2 năm 2024", "2024-Q2"),
        ("2024q1", "2024-Q1"),
        ("Quy IV-2024", "2024-Q4"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("6 tháng năm 2024", "2024-H1"),
        ("6 tháng cuối năm 2024", "2024-H2"),
        ("năm 2024", "2024"),
        ("tháng 13/2024", ""),
        ("13/2024", ""),
        ("tháng 6", ""),
        ("quý V/2024", ""),
        ("15/6/2024", ""),
        ("", ""),
    ],
)
def test_a_period_in_words_is_offered_as_files_write_it(typed, id):
    assert period_offer(typed) == id


@pytest.mark.parametrize(
    "typed", ["tháng 3", "T3", "quý II", "6 tháng", "6 tháng đầu năm", "cả năm"]
)
def test_the_year_may_be_left_out(typed):
    assert typed_period(typed).year is None

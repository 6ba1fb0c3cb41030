from datetime import date

import pytest

from builders import a_plan
from de_an06.engine.known import last_closed_month


@pytest.mark.parametrize(
    ("as_of", "month"),
    [
        ("2023-06-30", None),
        ("2024-01-14", None),
        ("2024-01-15", "2024-01"),
        ("2024-01-31", "2024-01"),
        ("2024-02-14", "2024-01"),
        ("2024-02-15", "2024-02"),
        ("2024-12-14", "2024-11"),
        ("2024-12-15", "2024-12"),
        ("2024-12-31", "2024-12"),
        ("2025-01-15", "2024-12"),
        ("2026-03-01", "2024-12"),
    ],
)
def test_a_month_has_closed_from_its_15th_on(as_of, month):
    closed = last_closed_month(a_plan().reporting, date.fromisoformat(as_of))
    assert (str(closed) if closed else None) == month


def test_the_calendar_may_name_its_periods_in_any_order():
    reporting = a_plan(reporting={"text": "-", "periods": ["2024-02", "2024-Q1", "2024-01"]})
    assert str(last_closed_month(reporting.reporting, date(2024, 5, 1))) == "2024-02"


def test_only_months_are_months():
    reporting = a_plan(reporting={"text": "-", "periods": ["2024-01", "2024-Q1"]}).reporting
    assert str(last_closed_month(reporting, date(2024, 5, 1))) == "2024-01"

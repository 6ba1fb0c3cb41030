"""Which periods a month's report answers, which period follows another."""

from builders import a_month
from de_an06.model.period import Period


def answered(month, *periods):
    return [period for period in periods if month.answers(Period.parse(period))]


def test_a_report_answers_what_closes_with_its_month():
    month = a_month(period="2024-06", sent="2024-06-14")
    found = answered(month, "2024-05", "2024-06", "2024-Q2", "2024-H1", "2024-Q1", "2024")
    assert found == ["2024-06", "2024-Q2", "2024-H1"]


def test_a_report_that_says_what_it_covers_answers_that_alone():
    month = a_month(period="2024-06", sent="2024-06-14", covers=("2024-05", "2024-Q2"))
    assert answered(month, "2024-05", "2024-06", "2024-Q2") == ["2024-05", "2024-Q2"]


def test_a_draft_answers_nothing():
    assert answered(a_month(period="2024-06"), "2024-06") == []


def test_the_following_period_is_of_the_same_cadence():
    for period, following in [
        ("2024-05", "2024-06"),
        ("2024-12", "2025-01"),
        ("2024-Q1", "2024-Q2"),
        ("2024-Q4", "2025-Q1"),
        ("2024-H1", "2024-H2"),
        ("2024-H2", "2025-H1"),
        ("2024", "2025"),
    ]:
        assert str(Period.parse(period).following()) == following

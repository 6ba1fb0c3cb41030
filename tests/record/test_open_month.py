from datetime import date

import pytest

from builders import AGENCY, a_decision, a_month, a_plan, a_register
from de_an06.record.edit import is_frozen, open_month
from periods import a_period

OTHER = "so-y-te"


def _sent(*periods: str, agency: str = AGENCY) -> tuple:
    days = {period: str(a_period(period).last_day) for period in periods}
    return tuple(a_month(agency=agency, period=period, sent=day) for period, day in days.items())


def _closed(*periods: str) -> tuple:
    return tuple(a_decision("close", None, period=period) for period in periods)


@pytest.mark.parametrize(
    ("on", "period"),
    [
        ("2023-12-15", "2024-01"),
        ("2024-03-14", "2024-03"),
        ("2024-03-15", "2024-04"),
        ("2024-12-15", "2025-01"),
        ("2025-12-14", "2025-12"),
        ("2025-12-15", "2026-01"),
    ],
)
def test_an_update_goes_into_the_month_whose_window_holds_its_day(on, period):
    assert str(open_month(a_register(), AGENCY, date.fromisoformat(on))) == period


def test_a_day_before_the_first_window_has_no_month():
    assert open_month(a_register(), AGENCY, date(2023, 12, 14)) is None


def test_a_month_that_was_sent_gives_way_to_the_next():
    register = a_register(months=_sent("2024-03", "2024-04"))
    assert str(open_month(register, AGENCY, date(2024, 3, 1))) == "2024-05"


def test_a_month_that_is_closed_gives_way_to_the_next():
    register = a_register(decisions=_closed("2024-03"), months=_sent("2024-04"))
    assert str(open_month(register, AGENCY, date(2024, 3, 1))) == "2024-05"


def test_another_agencys_submission_does_not_matter():
    register = a_register(months=_sent("2024-03", agency=OTHER))
    assert str(open_month(register, AGENCY, date(2024, 3, 1))) == "2024-03"


def test_a_draft_is_open():
    register = a_register(months=(a_month(period="2024-03"),))
    assert str(open_month(register, AGENCY, date(2024, 3, 1))) == "2024-03"


def test_the_months_go_on_after_the_plan():
    periods = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
    register = a_register(months=_sent(*periods))
    assert str(open_month(register, AGENCY, date(2024, 3, 1))) == "2026-01"


def test_an_update_goes_into_the_period_whose_own_days_hold_its_day():
    calendar = [
        {"id": "dot-1", "from": "2024-03-01", "to": "2024-03-14"},
        {"id": "dot-2", "from": "2024-03-15", "to": "2024-03-31"},
        "2024-H1",
    ]
    plan = a_plan(reporting={"periods": calendar, "closes": 31})
    for on, period in [
        ("2024-01-01", "2024-01"),
        ("2024-02-29", "2024-02"),
        ("2024-03-14", "dot-1"),
        ("2024-03-15", "dot-2"),
        ("2024-04-01", "2024-H1"),
        ("2024-06-30", "2024-H1"),
        ("2024-07-01", "2024-07"),
    ]:
        register = a_register(plan=plan)
        assert str(open_month(register, AGENCY, date.fromisoformat(on))) == period, on
    register = a_register(plan=plan, months=(a_month(period="dot-1", sent="2024-03-14"),))
    assert str(open_month(register, AGENCY, date(2024, 3, 5))) == "dot-2"


def test_a_closed_month_is_frozen_for_every_agency():
    register = a_register(decisions=_closed("2024-03"))
    assert is_frozen(register, OTHER, "2024-03")
    assert not is_frozen(register, OTHER, "2024-04")

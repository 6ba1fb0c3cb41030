from datetime import date

from builders import a_decision, a_month, a_plan, a_register, a_task, an_update
from de_an06.engine.standing import assess, default_as_of


def _default(today, *months, decisions=(), plan=None):
    register = a_register(months=months, decisions=decisions, plan=plan)
    return str(default_as_of(register, date.fromisoformat(today)))


def test_until_its_year_is_over_a_plan_is_seen_today():
    for today in ["2023-12-20", "2024-01-01", "2024-06-30", "2024-12-31"]:
        assert _default(today) == today


def test_a_plan_whose_year_is_over_is_seen_on_the_day_after_its_last():
    for today in ["2025-01-01", "2025-01-02", "2031-05-05"]:
        assert _default(today) == "2025-01-01"


def test_facts_within_the_year_do_not_move_that_day():
    assert _default("2025-06-01", a_month(an_update(), sent="2024-03-14")) == "2025-01-01"


def test_a_plan_whose_year_is_over_is_seen_with_the_last_fact_recorded():
    for months, decisions, as_of in [
        ((a_month(an_update("2025-02-03")),), (), "2025-02-03"),
        ((a_month(period="2025-02", sent="2025-02-04"),), (), "2025-02-04"),
        ((), (a_decision("waive", on="2025-02-05"),), "2025-02-05"),
        (
            (a_month(an_update("2025-03-03"), an_update("2025-02-03"), sent="2025-03-10"),),
            (a_decision("waive", on="2025-02-05"),),
            "2025-03-10",
        ),
    ]:
        assert _default("2026-01-01", *months, decisions=decisions) == as_of


def test_the_plan_of_another_year_has_its_own_last_day():
    assert _default("2031-05-05", plan=a_plan(2025)) == "2026-01-01"


def test_what_fell_due_on_31_december_is_past_due_on_the_default_day():
    register = a_register(a_task(due="2024-12-31"))
    as_of = default_as_of(register, date(2025, 6, 1))
    assert assess(register, as_of).assignments[0].state == "overdue"


def test_a_standing_says_of_which_day_it_is():
    assert assess(a_register(), date(2024, 3, 1)).as_of == date(2024, 3, 1)

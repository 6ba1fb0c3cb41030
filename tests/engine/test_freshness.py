from datetime import date

from builders import a_plan, a_register, a_task, an_update
from de_an06.engine.standing import assess
from engine_rows import a_row

NEWS = [
    # before the plan's first month has closed all are fresh
    ("2024-01-01", None, "ongoing"),
    ("2024-01-14", None, "ongoing"),
    ("2024-01-15", None, "stale"),
    # the first month: from 15/12 of the year before
    ("2024-01-15", "2023-12-15", "ongoing"),
    ("2024-01-15", "2024-01-14", "ongoing"),
    # to the 14th the month before is the last closed one, from the 15th this one is
    ("2024-04-14", "2024-02-14", "stale"),
    ("2024-04-14", "2024-02-15", "ongoing"),
    ("2024-04-15", "2024-03-14", "stale"),
    ("2024-04-15", "2024-03-15", "ongoing"),
    ("2024-04-30", "2024-03-15", "ongoing"),
    ("2024-05-14", "2024-03-15", "ongoing"),
    ("2024-05-15", "2024-03-15", "stale"),
    ("2024-04-20", "2024-04-20", "ongoing"),
    # never later than the calendar's last month, 2024-12
    ("2024-12-14", "2024-10-15", "ongoing"),
    ("2024-12-15", "2024-11-14", "stale"),
    ("2024-12-15", "2024-11-15", "ongoing"),
    ("2025-09-30", "2024-11-15", "ongoing"),
    ("2025-09-30", "2024-11-14", "stale"),
]


def test_an_update_since_the_last_closed_months_first_day_is_fresh():
    for as_of, last, state in NEWS:
        updates = (an_update(last),) if last else ()
        assert a_row(*updates, as_of=as_of, continues=True).state == state


def test_an_added_task_is_fresh_until_the_month_of_its_day_has_closed():
    for since, as_of, state in [
        ("2024-03-10", "2024-03-10", "ongoing"),
        ("2024-03-10", "2024-03-14", "ongoing"),
        ("2024-03-10", "2024-03-15", "stale"),
        ("2024-03-14", "2024-03-15", "stale"),
        ("2024-03-15", "2024-03-15", "ongoing"),
        ("2024-03-15", "2024-04-14", "ongoing"),
        ("2024-03-15", "2024-04-15", "stale"),
        ("2024-12-20", "2025-01-14", "ongoing"),
        ("2024-12-20", "2025-01-15", "stale"),
    ]:
        assert a_row(since=since, as_of=as_of, continues=True).state == state


def test_a_task_does_not_exist_before_the_day_it_was_added():
    register = a_register(a_task(since="2024-03-10"), a_task("II.1.b"))
    before = assess(register, date(2024, 3, 9))
    after = assess(register, date(2024, 3, 10))
    assert [task.task for task in before.tasks] == ["II.1.b"]
    assert [row.task for row in before.assignments] == ["II.1.b"]
    assert [task.task for task in after.tasks] == ["II.1.a", "II.1.b"]


def test_a_plan_without_months_in_its_calendar_goes_stale_never():
    plan = a_plan(reporting={"text": "hàng năm", "periods": ["2024"]})
    register = a_register(a_task(continues=True), plan=plan)
    assert assess(register, date(2025, 6, 1)).assignments[0].state == "ongoing"


def test_upkeep_says_whether_finished_work_that_continues_has_news():
    for as_of, upkeep in [
        ("2024-04-14", "fresh"),
        ("2024-04-15", "stale"),
        ("2024-06-30", "stale"),
    ]:
        row = a_row(an_update("2024-03-05", "done"), as_of=as_of, due="2024-12-31", continues=True)
        assert (row.state, row.upkeep) == ("done_on_time", upkeep)

from datetime import date

from builders import a_month, a_plan, a_register, a_task, an_update
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


def test_a_plan_without_periods_goes_stale_never():
    for as_of in ("2024-01-15", "2025-06-01"):
        plan = a_plan(reporting={"periods": []})
        register = a_register(a_task(continues=True), plan=plan)
        assert assess(register, date.fromisoformat(as_of)).assignments[0].state == "ongoing"


def test_news_are_counted_from_the_own_days_of_the_last_closed_writing_period():
    calendar = [
        {"id": "2025-H1", "from": "2025-01-01", "to": "2025-05-31", "due": "2025-06-15"},
        {"id": "2025", "from": "2025-01-01", "to": "2025-11-30"},
    ]
    plan = a_plan(year=2025, reporting={"periods": calendar})
    for as_of, last, state in [
        ("2025-05-31", None, "ongoing"),
        ("2025-06-01", "2025-01-01", "ongoing"),
        ("2025-06-01", None, "stale"),
        ("2025-11-30", "2025-01-01", "ongoing"),
        ("2025-12-01", "2025-05-31", "stale"),
        ("2025-12-01", "2025-06-01", "ongoing"),
    ]:
        period = plan.schedule.writing_on(date.fromisoformat(last)).id if last else "2025-H1"
        month = a_month(*([an_update(last)] if last else []), period=period)
        register = a_register(a_task(continues=True), plan=plan, months=(month,))
        (row,) = assess(register, date.fromisoformat(as_of)).assignments
        assert row.state == state, (as_of, last)


def test_upkeep_says_whether_finished_work_that_continues_has_news():
    for as_of, upkeep in [
        ("2024-04-14", "fresh"),
        ("2024-04-15", "stale"),
        ("2024-06-30", "stale"),
    ]:
        row = a_row(an_update("2024-03-05", "done"), as_of=as_of, due="2024-12-31", continues=True)
        assert (row.state, row.upkeep) == ("done_on_time", upkeep)

"""What falls due next, and whose it is.

docs/reports.md, "Sections IV to VI: `_obstacles`, `_next`, `_recommendations`".
"""

from datetime import date

from builders import a_month, a_task, an_agency, an_update
from reports import STANDING, TP, YT, a_report


def test_what_falls_due_until_the_next_period_closes_lies_ahead():
    for due, period, told in [
        ("2024-06-14", "2024-06", True),
        ("2024-07-14", "2024-06", True),
        ("2024-07-15", "2024-06", False),
        ("2024-09-14", "2024-Q2", True),
        ("2024-12-31", "2024-12", True),
        ("2024-12-31", "2024", True),
        ("2024-06-13", "2024-06", False),
    ]:
        report = a_report(tasks=(a_task(due=due),), period=period)
        assert bool(report.ahead.due) is told


def test_what_is_done_does_not_lie_ahead():
    task = a_task(leads=("so-tp", "so-yt"), due="2024-06-30")
    (due,) = a_report(a_month(an_update("2024-06-01", "done")), tasks=(task,)).ahead.due
    assert (due.agencies, due.owed) == (("Sở Y tế",), 2)


def test_the_plans_are_those_of_the_file_that_closes_with_the_period():
    months = [
        a_month(agency="ca-tinh", period=period, plans=f"Kế hoạch {period}")
        for period in ("2024-05", "2024-06", "2024-07")
    ]
    assert a_report(*months).ahead.plans == "Kế hoạch 2024-06"
    assert a_report(*months, period="2024-Q2").ahead.plans == "Kế hoạch 2024-06"
    assert a_report(*months, own="so-tp").ahead.plans is None


def test_the_next_steps_are_those_of_the_latest_word_in_the_period():
    month = a_month(an_update("2024-05-20", next="một"), an_update("2024-06-01", next="hai"))
    (step,) = a_report(month).ahead.steps
    assert (step.task.id, step.text) == ("II.1.a", "hai")


def test_the_next_steps_of_an_agencys_own_report_are_not_those_of_other_leads():
    task = a_task(leads=("so-tp", "so-yt"), mode="joint")
    months = (
        a_month(an_update("2024-05-20", next="của mình")),
        a_month(an_update("2024-06-01", next="của bạn"), agency="so-yt"),
    )
    (step,) = a_report(*months, tasks=(task,), own="so-tp").ahead.steps
    assert step.text == "của mình"


def test_the_horizon_ends_with_the_plan():
    tasks = (a_task(due="2024-12-31"), a_task("II.1.b", due="2025-01-10"))
    for period, until in (("2024-11", (2024, 12, 14)), ("2024-12", (2024, 12, 31))):
        ahead = a_report(tasks=tasks, period=period).ahead
        assert ahead.until == date(*until)
        assert [due.task.id for due in ahead.due] == ["II.1.a"] * (period == "2024-12")
    assert a_report(tasks=tasks, period="2024").ahead.until == date(2024, 12, 31)


def test_what_many_have_to_finish_comes_first_then_the_rest_by_agency():
    more = [an_agency(f"so-{n}", name=f"Sở {n}", reports=False) for n in range(4)]
    everyone = ("so-tp", "so-yt", *(one.id for one in more))
    tasks = (
        a_task("II.1.a", ("so-yt",), due="2024-06-20"),
        a_task("II.1.b", ("so-tp",), due="2024-06-30"),
        a_task("II.1.c", everyone[:4], due="2024-06-30"),
        a_task("II.1.d", everyone, due="2024-07-10"),
    )
    ahead = a_report(tasks=tasks, agencies=(STANDING, TP, YT, *more)).ahead
    told = [(day.due.day, [due.task.id for due in day.tasks]) for day in ahead.common]
    assert told == [(30, ["II.1.c"]), (10, ["II.1.d"])]
    assert [(one.agencies, one.days[0].due.day) for one in ahead.own] == [
        (("Sở Tư pháp",), 30),
        (("Sở Y tế",), 20),
    ]
    assert ahead.busiest == (("Sở Y tế", 3), ("Sở Tư pháp", 3), ("Sở 0", 2), ("Sở 1", 2))


def test_those_of_whom_the_same_is_due_stand_together_and_each_is_counted():
    more = [an_agency(f"so-{n}", name=f"Sở {n}", reports=False) for n in range(12)]
    alone = [a_task(f"II.2.{n}", (f"so-{n}",), due="2024-06-20") for n in range(12)]
    both = [a_task(id, ("so-tp", "so-yt"), due="2024-06-20") for id in ("II.1.a", "II.1.b")]
    ahead = a_report(tasks=(*both, *alone), agencies=(STANDING, TP, YT, *more)).ahead
    assert ahead.told[0].agencies == ("Sở Tư pháp", "Sở Y tế")
    assert [task.task.id for task in ahead.told[0].days[0].tasks] == ["II.1.a", "II.1.b"]
    assert (len(ahead.told), ahead.others) == (10, 3)


def test_who_has_the_most_is_not_named_where_all_stands_by_agency():
    tasks = [a_task(id, due="2024-06-20") for id in ("II.1.a", "II.1.b")]
    ahead = a_report(tasks=tasks).ahead
    assert (len(ahead.own), ahead.common, ahead.busiest) == (1, (), ())


def test_an_agencys_tasks_stand_by_their_days():
    days = {"II.1.a": "2024-07-01", "II.1.b": "2024-06-20", "II.1.c": "2024-06-20"}
    (one,) = a_report(tasks=[a_task(id, due=due) for id, due in days.items()]).ahead.own
    told = [[due.task.id for due in day.tasks] for day in one.days]
    assert told == [["II.1.b", "II.1.c"], ["II.1.a"]]


def test_another_does_the_part_of_one_that_reports_elsewhere():
    bo = an_agency("bo", kind="central", name="Bộ Công an", reports=False, reported_by="ca-tinh")
    tasks = (a_task(leads=("bo",), due="2024-06-20"),)
    (due,) = a_report(tasks=tasks, agencies=(STANDING, bo)).ahead.due
    assert due.agencies == ("Công an tỉnh",)

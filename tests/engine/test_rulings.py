from datetime import date

from builders import a_decision, a_group, a_register, a_task, an_agency, an_update
from de_an06.engine.standing import assess
from engine_rows import a_row

DONE = an_update("2024-03-05", "done")


def test_the_plan_gives_the_deadline_where_no_ruling_does():
    row = a_row(due="2024-06-30")
    assert (row.due, row.original_due) == (date(2024, 6, 30), date(2024, 6, 30))


def test_an_extension_replaces_the_deadline_and_the_plans_own_stays_visible():
    row = a_row(due="2024-06-30", decisions=(a_decision("extend", due="2024-09-30"),))
    assert (row.due, row.original_due) == (date(2024, 9, 30), date(2024, 6, 30))


def test_an_extension_gives_a_deadline_where_the_plan_has_none():
    row = a_row(decisions=(a_decision("extend", due="2024-09-30"),))
    assert (row.due, row.original_due) == (date(2024, 9, 30), None)


def test_a_task_that_continues_has_a_deadline_once_an_extension_gives_one():
    extended = a_decision("extend", due="2024-03-31")
    assert a_row(continues=True, decisions=(extended,)).state == "overdue"


def test_an_extension_may_be_to_an_earlier_day():
    assert a_row(
        due="2024-12-31", as_of="2024-05-01", decisions=(a_decision("extend", due="2024-04-30"),)
    ).days_late == (1)


def test_a_condition_met_with_a_due_gives_the_deadline():
    met = a_decision("condition_met", due="2024-05-31")
    row = a_row(condition="guidance", decisions=(met,))
    assert (row.due, row.state) == (date(2024, 5, 31), "overdue")


def test_a_condition_met_without_a_due_leaves_the_deadline():
    decisions = (
        a_decision("extend", due="2024-09-30"),
        a_decision("condition_met", on="2024-04-01"),
    )
    assert a_row(condition="guidance", decisions=decisions).due == date(2024, 9, 30)


def test_a_ruling_counts_from_its_own_day():
    for as_of, due in [("2024-02-29", "2024-06-30"), ("2024-03-01", "2024-09-30")]:
        extended = a_decision("extend", on="2024-03-01", due="2024-09-30")
        assert str(a_row(due="2024-06-30", as_of=as_of, decisions=(extended,)).due) == due


def test_a_condition_whose_ruling_is_revoked_is_not_met():
    decisions = (
        a_decision("condition_met", task=None, condition="guidance"),
        a_decision("revoke", task=None, on="2024-03-20", decision="2024-03-01.1"),
    )
    assert a_row(condition="guidance", decisions=decisions).state == "waiting"


def _states(*decisions, tasks=None):
    agencies = (an_agency("so-tp"), an_agency("so-yt"))
    tasks = tasks or (a_task(leads=("all",)),)
    register = a_register(
        *tasks,
        agencies=agencies,
        groups=(a_group("all", "so-tp", "so-yt"),),
        decisions=decisions,
    )
    rows = assess(register, date(2024, 3, 31)).assignments
    return [str(row.state) for row in rows]


def test_a_condition_is_met_once_for_all_tasks_that_wait_for_it():
    tasks = (
        a_task("II.1.a", condition="guidance"),
        a_task("II.1.b", condition="guidance"),
        a_task("II.1.c", condition="roadmap"),
    )
    met = a_decision("condition_met", task=None, condition="guidance")
    assert _states(met, tasks=tasks) == ["not_started", "not_started", "waiting"]


def test_a_condition_met_of_one_task_leaves_the_others_waiting():
    tasks = (a_task("II.1.a", condition="guidance"), a_task("II.1.b", condition="guidance"))
    assert _states(a_decision("condition_met", "II.1.b"), tasks=tasks) == ["waiting", "not_started"]


def test_a_ruling_on_another_task_changes_nothing():
    assert a_row(decisions=(a_decision("waive", "II.1.b"),)).state == "not_started"


def test_a_row_is_extended_where_by_the_plans_own_day_it_would_be_late():
    late = an_update("2024-04-02", "done")
    moved = a_decision("extend", due="2024-05-31")
    for state, updates in [("done_on_time", (late,)), ("not_started", ())]:
        row = a_row(*updates, due="2024-03-31", as_of="2024-04-30", decisions=(moved,))
        assert (row.state, row.extended) == (state, True)


def test_a_row_is_not_extended_where_the_plans_own_day_says_the_same():
    moved = a_decision("extend", due="2024-05-31")
    for state, due, as_of in [
        ("not_started", "2024-03-31", "2024-03-31"),
        ("not_started", None, "2024-04-30"),
        ("overdue", "2024-03-31", "2024-06-01"),
    ]:
        row = a_row(due=due, as_of=as_of, decisions=(moved,))
        assert (row.state, row.extended) == (state, False)


def test_a_task_is_extended_where_its_own_days_would_make_it_late():
    agencies = (an_agency("so-tp"), an_agency("so-yt"))
    moved = a_decision("extend", due="2024-05-31")
    for agency, extended in [(None, True), ("so-tp", False)]:
        decision = moved.model_copy(update={"agency": agency})
        register = a_register(
            a_task(leads=("so-tp", "so-yt"), due="2024-03-31"),
            agencies=agencies,
            decisions=(decision,),
        )
        (task,) = assess(register, date(2024, 4, 30)).tasks
        assert task.extended is extended

from datetime import date

from builders import (
    a_decision,
    a_group,
    a_month,
    a_plan,
    a_register,
    a_task,
    an_agency,
    an_update,
)
from de_an06.engine.standing import assess
from engine_rows import a_row

AGENCIES = tuple(an_agency(id) for id in ("so-a", "so-b", "so-c", "so-d"))
GROUPS = (
    a_group("inner", "so-b", "so-c"),
    a_group("outer", "so-a", "inner"),
    a_group("open"),
)


def _agencies(*leads, mode="each", **more):
    register = a_register(a_task(leads=leads, mode=mode, **more), agencies=AGENCIES, groups=GROUPS)
    return [row.agency for row in assess(register, date(2024, 3, 1)).assignments]


def test_groups_expand_to_their_members_and_no_agency_leads_twice():
    for leads, agencies in [
        (("so-b",), ["so-b"]),
        (("so-d", "so-a"), ["so-a", "so-d"]),
        (("inner",), ["so-b", "so-c"]),
        (("outer",), ["so-a", "so-b", "so-c"]),
        (("so-c", "outer"), ["so-a", "so-b", "so-c"]),
        (("open", "so-d"), ["so-d"]),
    ]:
        assert _agencies(*leads) == agencies


def test_a_joint_task_has_a_row_for_each_lead_in_the_registrys_order():
    assert _agencies("so-d", "so-b", mode="joint") == ["so-b", "so-d"]


def test_an_agency_in_both_roles_leads():
    assert _agencies("so-a", coordinators=("outer",)) == ["so-a"]


def test_rows_stand_in_the_plans_order_of_tasks():
    register = a_register(a_task("II.2.a"), a_task("II.1.a"))
    rows = assess(register, date(2024, 3, 1)).assignments
    assert [row.task for row in rows] == ["II.2.a", "II.1.a"]


def test_the_plan_sets_how_soon_is_soon():
    register = a_register(a_task(due="2024-06-30"), plan=a_plan(due_soon_days=3))
    assert not assess(register, date(2024, 6, 26)).assignments[0].due_soon
    assert assess(register, date(2024, 6, 27)).assignments[0].due_soon


def test_without_a_deadline_there_are_no_days():
    row = a_row()
    assert (row.due, row.original_due, row.days, row.due_soon, row.days_late) == (
        None,
        None,
        None,
        False,
        0,
    )


def test_waived_work_is_not_late():
    assert a_row(due="2024-03-31", decisions=(a_decision("waive"),)).days_late == 0


def test_percent_is_100_when_done_else_the_last_given_of_open_work():
    for updates, percent in [
        ([], None),
        ([an_update()], None),
        ([an_update(percent=40)], 40),
        ([an_update(percent=40), an_update("2024-03-06")], 40),
        ([an_update(percent=40), an_update("2024-03-06", percent=30)], 30),
        ([an_update(status="not_started", percent=0)], 0),
        ([an_update(percent=40), an_update("2024-03-06", "done")], 100),
        ([an_update(percent=40), an_update("2024-03-06", "done", percent=100)], 100),
        ([an_update("2024-03-06", "done", percent=100), an_update("2024-03-07")], None),
    ]:
        assert a_row(*updates).percent == percent


def test_the_percent_of_a_returned_done_does_not_count():
    updates = (an_update(percent=40), an_update("2024-03-06", "done", percent=100))
    assert a_row(*updates, decisions=(a_decision("return", on="2024-03-07"),)).percent == 40


def test_a_duty_without_end_that_was_said_to_be_done_keeps_its_last_open_percent():
    updates = (an_update("2024-06-05", percent=40), an_update("2024-06-06", "done", percent=100))
    assert a_row(*updates, continues=True).percent == 40


def test_what_continues_is_100_percent_once_done_whatever_is_said_later():
    updates = (an_update(status="done"), an_update("2024-03-06", percent=40))
    assert a_row(*updates, continues=True, due="2024-12-31").percent == 100


def test_the_latest_word_may_be_blocked_though_the_work_is_done():
    updates = (an_update(status="done"), an_update("2024-03-06", "blocked"))
    row = a_row(*updates, continues=True, due="2024-12-31")
    assert (row.state, row.blocked) == ("done_on_time", True)


def test_blocked_is_the_latest_word_only():
    assert not a_row(an_update(status="blocked"), an_update("2024-03-06")).blocked


DONE = an_update("2024-03-05", "done")


def test_an_acceptance_before_work_was_taken_up_again_counts_no_longer():
    updates = (DONE, an_update("2024-04-05"), an_update("2024-05-05", "done"))
    assert not a_row(*updates, decisions=(a_decision("accept", on="2024-03-06"),)).accepted


def test_open_work_is_not_accepted():
    assert not a_row(an_update(), decisions=(a_decision("accept", on="2024-03-06"),)).accepted


def test_waived_work_shows_no_completion():
    row = a_row(DONE, decisions=(a_decision("waive"), a_decision("accept", on="2024-03-06")))
    assert (row.state, row.completed_on, row.accepted, row.upkeep, row.percent) == (
        "waived",
        None,
        False,
        None,
        None,
    )


def test_the_first_result_of_what_continues_stays_accepted():
    updates = (DONE, an_update("2024-04-05"), an_update("2024-05-05", "done"))
    row = a_row(
        *updates,
        decisions=(a_decision("accept", on="2024-03-06"),),
        continues=True,
        due="2024-12-31",
    )
    assert row.accepted


def test_one_lead_finishing_says_nothing_of_another():
    register = a_register(
        a_task(leads=("so-a", "so-b")),
        agencies=AGENCIES,
        months=(a_month(DONE, agency="so-b"),),
    )
    rows = assess(register, date(2024, 4, 1)).assignments
    assert [(str(row.state), row.reported, row.last_update) for row in rows] == [
        ("not_started", False, None),
        ("done_on_time", True, date(2024, 3, 5)),
    ]

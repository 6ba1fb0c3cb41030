from datetime import date

import pytest

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


@pytest.mark.parametrize(
    ("first", "second", "due"),
    [
        ("2024-03-01", "2024-03-02", "2024-08-02"),
        ("2024-03-02", "2024-03-01", "2024-08-01"),
        ("2024-03-01", "2024-03-01", "2024-08-02"),
    ],
    ids=["the later day", "the later day though written first", "one day: the later in the file"],
)
def test_the_latest_ruling_with_a_due_gives_the_deadline(first, second, due):
    decisions = (
        a_decision("extend", on=first, due="2024-08-01"),
        a_decision("condition_met", on=second, due="2024-08-02"),
    )
    assert str(a_row(condition="guidance", decisions=decisions).due) == due


@pytest.mark.parametrize(
    ("as_of", "due"), [("2024-02-29", "2024-06-30"), ("2024-03-01", "2024-09-30")]
)
def test_a_ruling_counts_from_its_own_day(as_of, due):
    extended = a_decision("extend", on="2024-03-01", due="2024-09-30")
    assert str(a_row(due="2024-06-30", as_of=as_of, decisions=(extended,)).due) == due


@pytest.mark.parametrize(("as_of", "state"), [("2024-03-09", "waived"), ("2024-03-10", "overdue")])
def test_a_revoked_ruling_counts_no_longer_from_the_revocations_own_day(as_of, state):
    decisions = (
        a_decision("waive", on="2024-03-01"),
        a_decision("revoke", task=None, on="2024-03-10", decision="2024-03-01.1"),
    )
    assert a_row(due="2024-02-29", as_of=as_of, decisions=decisions).state == state


def test_a_ruling_is_named_by_its_place_among_all_that_were_made_that_day():
    decisions = (
        a_decision("extend", "II.9.z", due="2024-07-31"),
        a_decision("close", task=None, period="2024-02"),
        a_decision("extend", due="2024-08-31"),
        a_decision("extend", on="2024-03-02", due="2024-09-30"),
        a_decision("revoke", task=None, on="2024-03-02", decision="2024-03-01.3"),
        a_decision("revoke", task=None, on="2024-03-02", decision="2024-03-02.1"),
    )
    assert str(a_row(due="2024-06-30", decisions=decisions).due) == "2024-06-30"


def test_the_ruling_before_comes_back_when_the_latest_is_revoked():
    decisions = (
        a_decision("extend", due="2024-08-31"),
        a_decision("extend", due="2024-09-30"),
        a_decision("revoke", task=None, on="2024-03-02", decision="2024-03-01.2"),
    )
    assert str(a_row(decisions=decisions).due) == "2024-08-31"


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("return", "in_progress", "done_on_time"),
        ("waive", "waived", "done_on_time"),
    ],
)
def test_revoking_undoes_what_a_ruling_did(kind, before, after):
    decisions = (
        a_decision(kind, on="2024-03-06"),
        a_decision("revoke", task=None, on="2024-03-20", decision="2024-03-06.1"),
    )
    assert a_row(DONE, decisions=decisions, as_of="2024-03-19").state == before
    assert a_row(DONE, decisions=decisions, as_of="2024-03-20").state == after


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


def test_a_ruling_without_an_agency_is_for_every_lead():
    assert _states(a_decision("waive")) == ["waived", "waived"]


def test_a_ruling_with_an_agency_is_for_that_lead_alone():
    assert _states(a_decision("waive", agency="so-yt")) == ["not_started", "waived"]


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

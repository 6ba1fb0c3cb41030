"""Which rulings of a period a consolidated report names one by one, and what it says of them."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_task, an_update
from de_an06.model.task import Due
from reports import a_report

TASK = a_task(leads=("so-tp", "so-yt"), due="2024-05-20")


def named(*decisions, months=(), task=TASK, **more):
    return a_report(*months, tasks=(task,), decisions=decisions, **more).named


@pytest.mark.parametrize(
    ("ruling", "told"),
    [
        ({"kind": "extend", "on": "2024-05-20", "due": "2024-12-31", "document": "1"}, False),
        ({"kind": "extend", "on": "2024-05-21", "due": "2024-12-31", "document": "1"}, True),
        ({"kind": "extend", "on": "2024-05-20", "due": "2024-12-31"}, True),
        ({"kind": "extend", "on": "2024-06-15", "due": "2024-12-31"}, False),
        ({"kind": "waive", "on": "2024-05-20", "document": "1"}, False),
        ({"kind": "waive", "on": "2024-05-21", "document": "1"}, True),
        ({"kind": "waive", "on": "2024-05-20"}, True),
        ({"kind": "return", "on": "2024-05-21"}, False),
    ],
)
def test_what_moves_a_figure_without_a_document_or_too_late_is_named(ruling, told):
    assert bool(named(a_decision(**ruling))) is told


def test_a_condition_that_gives_a_later_day_after_the_fact_is_named():
    met = a_decision("condition_met", None, condition="guidance", on="2024-06-01", due="2024-12-31")
    task = a_task(due="2024-05-20", condition="guidance")
    (ruling,) = named(met, task=task)
    assert ruling.after_the_fact
    assert not named(met, task=a_task(condition="guidance"))


def test_a_condition_that_is_met_again_after_the_fact_is_named():
    counted = {"days": 30, "after": "guidance", "text": "30 ngày"}
    task = a_task().model_copy(update={"due": Due(**counted)})
    first, again = (
        a_decision("condition_met", None, condition="guidance", on=on)
        for on in ("2024-04-01", "2024-06-01")
    )
    (ruling,) = named(first, again, task=task)
    assert (ruling.after_the_fact, ruling.due) == (True, date(2024, 7, 1))
    assert ruling.moved[0].due == date(2024, 5, 1)


def test_task_agencies_and_the_old_day_are_told():
    (ruling,) = named(a_decision("extend", on="2024-06-01", due="2024-12-31", document="7/TB"))
    (moved,) = ruling.moved
    assert (moved.task.id, moved.due) == ("II.1.a", date(2024, 5, 20))
    assert moved.agencies == ("Sở Tư pháp", "Sở Y tế")
    assert (ruling.decision.due, ruling.decision.document) == (date(2024, 12, 31), "7/TB")


def test_who_finished_in_time_is_not_among_them():
    month = a_month(an_update("2024-05-19", "done"), agency="so-tp", period="2024-06")
    extend = a_decision("extend", on="2024-06-01", due="2024-12-31", document="7/TB")
    (ruling,) = named(extend, months=(month,))
    assert [moved.agencies for moved in ruling.moved] == [("Sở Y tế",)]


def test_what_was_taken_back_meanwhile_is_named_as_such():
    extend = a_decision("extend", on="2024-06-01", due="2024-12-31")
    revoke = a_decision("revoke", None, on="2024-06-03", decision="2024-06-01.1")
    (ruling,) = named(extend, revoke)
    assert ruling.revoked


def test_an_agencys_own_report_names_none():
    assert named(a_decision("waive", on="2024-06-01"), own="so-tp") == ()


def test_the_figures_by_the_plans_own_deadlines_stand_beside_the_others():
    extend = a_decision("extend", agency="so-tp", on="2024-06-01", due="2024-12-31")
    balance = a_report(tasks=(TASK,), decisions=(extend,)).balance
    assert (balance.rows.overdue, balance.original_rows.overdue) == (1, 2)
    assert (balance.rows.extended_open, balance.original_rows.extended_open) == (1, 0)

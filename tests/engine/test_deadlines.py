"""Deadlines that are counted in days."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_plan, a_register, a_task, an_agency, an_update
from de_an06.engine.deadlines import day_of
from de_an06.engine.standing import assess
from de_an06.model.assessment import State
from de_an06.model.plan import Calendar
from de_an06.model.task import Due

# 30 April and 1 May 2024 are days off; Saturday 4 May is worked.
CALENDAR = Calendar(
    days_off=[
        {"on": "2024-04-29", "name": "nghỉ bù"},
        {"on": "2024-04-30", "name": "30/4"},
        {"on": "2024-05-01", "name": "1/5"},
    ],
    working_saturdays=[{"on": "2024-05-04", "name": "làm bù"}],
)
ISSUED_ON = date(2024, 4, 26)  # a Friday
GUIDED = {"days": 10, "after": "guidance"}


@pytest.mark.parametrize(
    ("days", "working", "day"),
    [
        (1, False, "2024-04-27"),
        (100, False, "2024-08-04"),
        (1, True, "2024-05-02"),
        (2, True, "2024-05-03"),
        (3, True, "2024-05-04"),
        (4, True, "2024-05-06"),
        (9, True, "2024-05-13"),
    ],
)
def test_the_first_day_is_the_day_after_and_the_deadline_the_last(days, working, day):
    due = Due(days=days, working=working, after="issued", text="x")
    assert day_of(due, a_plan(date=ISSUED_ON), CALENDAR) == date.fromisoformat(day)


def test_the_end_of_time_is_no_bug():
    for working in (False, True):
        due = Due(days=9999, working=working, after="issued", text="x")
        assert day_of(due, a_plan(date="9999-12-01"), CALENDAR) == date.max


def row(*decisions, due=None, day=date(2024, 4, 1), said=(), **more):
    task = a_task(**more).model_copy(update={"due": Due(**(due or GUIDED), text="x")})
    months = (a_month(*said),) if said else ()
    register = a_register(task, months=months, decisions=decisions, plan=a_plan(date="2024-01-10"))
    (found, *_) = assess(register, day).assignments
    return found


def met(on, **more):
    return a_decision("condition_met", None, condition="guidance", on=on, **more)


def test_from_the_day_of_issue_there_is_a_deadline_at_once():
    found = row(due={"days": 60, "after": "issued"})
    assert (found.due, found.original_due) == (date(2024, 3, 10), date(2024, 3, 10))
    assert found.state is State.OVERDUE


def test_from_a_condition_there_is_none_until_it_is_met():
    found = row()
    assert (found.state, found.due, found.original_due) == (State.WAITING, None, None)
    found = row(said=[an_update()])
    assert found.state is State.IN_PROGRESS


@pytest.mark.parametrize(
    ("decisions", "due", "original"),
    [
        ([met("2024-03-01")], "2024-03-11", "2024-03-11"),
        ([met("2024-03-01", due="2024-05-31")], "2024-05-31", "2024-03-11"),
        ([a_decision("condition_met", on="2024-03-20")], "2024-03-30", "2024-03-30"),
        ([met("2024-03-01"), met("2024-03-20")], "2024-03-30", "2024-03-30"),
        (
            [met("2024-03-01"), a_decision("extend", on="2024-03-05", due="2024-06-30")],
            "2024-06-30",
            "2024-03-11",
        ),
        (
            [
                met("2024-03-01"),
                met("2024-03-20"),
                a_decision("revoke", None, on="2024-03-25", decision="2024-03-20.1"),
            ],
            "2024-03-11",
            "2024-03-11",
        ),
    ],
)
def test_the_day_on_which_it_is_met_starts_the_count(decisions, due, original):
    found = row(*decisions)
    assert (found.due, found.original_due) == (
        date.fromisoformat(due),
        date.fromisoformat(original),
    )


def test_each_lead_counts_from_its_own_ruling():
    task = a_task(leads=("so-tp", "so-tc")).model_copy(update={"due": Due(**GUIDED, text="x")})
    ruling = a_decision("condition_met", agency="so-tc", on="2024-03-01")
    agencies = (an_agency(), an_agency("so-tc"))
    rows = assess(a_register(task, agencies=agencies, decisions=(ruling,)), date(2024, 3, 2))
    assert [one.due for one in rows.assignments] == [None, date(2024, 3, 11)]
    assert [one.state for one in rows.assignments] == [State.WAITING, State.NOT_STARTED]


def test_what_continues_after_a_counted_deadline_has_none_until_then():
    found = row(continues=True)
    assert found.state is State.STALE
    found = row(met("2024-03-01"), continues=True)
    assert found.state is State.OVERDUE

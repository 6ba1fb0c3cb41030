from datetime import date

import pytest

from builders import a_decision, a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.standing import assess
from engine_rows import a_row


def _rows(*months, leads=("so-tp",), mode="each", agencies=None, as_of="2024-12-31"):
    agencies = agencies or tuple(an_agency(id) for id in ("so-a", "so-tp", "so-yt"))
    register = a_register(a_task(leads=leads, mode=mode), agencies=agencies, months=months)
    return assess(register, date.fromisoformat(as_of)).assignments


def test_the_latest_day_is_the_latest_word():
    row = a_row(an_update("2024-03-05", "blocked"), an_update("2024-03-04", "in_progress"))
    assert (row.blocked, row.last_update) == (True, date(2024, 3, 5))


def test_on_one_day_the_later_period_has_the_latest_word():
    march = a_month(an_update("2024-03-05", "blocked"), period="2024-03")
    april = a_month(an_update("2024-03-05", "in_progress"), period="2024-04")
    assert [_rows(march, april)[0].blocked, _rows(april, march)[0].blocked] == [False, False]


def test_on_one_day_in_one_file_the_later_place_has_the_latest_word():
    assert a_row(an_update(status="in_progress"), an_update(status="blocked")).blocked
    assert not a_row(an_update(status="blocked"), an_update(status="in_progress")).blocked


def test_late_news_counts_from_its_own_day():
    march = a_month(an_update("2024-03-10", "blocked"), period="2024-03")
    late = a_month(an_update("2024-03-05", "in_progress"), period="2024-05")
    (row,) = _rows(march, late)
    assert (row.blocked, row.last_update) == (True, date(2024, 3, 10))


def test_an_update_counts_from_its_day_on_though_its_file_is_a_draft():
    update = an_update("2024-03-05")
    assert not a_row(update, as_of="2024-03-04").reported
    assert a_row(update, as_of="2024-03-05").reported


def test_a_file_of_a_period_yet_to_come_counts_by_the_day_of_its_updates():
    assert _rows(a_month(an_update("2024-03-05"), period="2024-06"), as_of="2024-03-05")[0].reported


def test_each_lead_has_its_own_word():
    said = a_month(an_update(status="blocked"), agency="so-yt")
    rows = _rows(said, leads=("so-tp", "so-yt"))
    assert [(row.agency, row.blocked) for row in rows] == [("so-tp", False), ("so-yt", True)]


def test_an_update_by_any_joint_lead_counts_for_all():
    said = a_month(an_update(status="done"), agency="so-yt")
    rows = _rows(said, leads=("so-tp", "so-yt"), mode="joint")
    assert [(row.agency, str(row.state)) for row in rows] == [
        ("so-tp", "done_on_time"),
        ("so-yt", "done_on_time"),
    ]


def test_a_coordinators_update_changes_no_state():
    said = a_month(an_update(status="done"), agency="so-a")
    (row,) = _rows(said)
    assert (row.state, row.reported, row.last_update) == ("not_started", False, None)


def test_on_one_day_the_last_joint_lead_of_the_plan_has_the_latest_word():
    months = (
        # so-yt is printed first, though the registry has it last and its file is of a later period.
        a_month(an_update(status="in_progress"), agency="so-yt", period="2024-04"),
        a_month(an_update(status="blocked"), agency="so-a", period="2024-03"),
    )
    rows = _rows(*months, leads=("so-yt", "so-a"), mode="joint")
    assert all(row.blocked for row in rows)
    rows = _rows(*months, leads=("so-a", "so-yt"), mode="joint")
    assert not any(row.blocked for row in rows)


def test_a_later_day_goes_before_the_plans_order_of_joint_leads():
    months = (
        a_month(an_update("2024-03-06", "blocked"), agency="so-tp"),
        a_month(an_update("2024-03-05", "in_progress"), agency="so-yt"),
    )
    assert all(row.blocked for row in _rows(*months, leads=("so-tp", "so-yt"), mode="joint"))


REPORTED = (an_agency("bo", reports=False, reported_by="so-tp"), an_agency(), an_agency("so-yt"))


def test_the_agency_that_reports_in_a_leads_stead_gives_its_word():
    (row,) = _rows(a_month(an_update(status="blocked")), leads=("bo",), agencies=REPORTED)
    assert (row.agency, row.blocked) == ("bo", True)


@pytest.mark.parametrize(
    ("own", "reporters", "blocked"), [("2024-03", "2024-04", True), ("2024-04", "2024-03", False)]
)
def test_between_a_lead_and_its_reporter_the_later_period_has_the_latest_word(
    own, reporters, blocked
):
    months = (
        a_month(an_update(status="in_progress"), agency="bo", period=own),
        a_month(an_update(status="blocked"), period=reporters),
    )
    (row,) = _rows(*months, leads=("bo",), agencies=REPORTED)
    assert row.blocked is blocked


def test_a_lead_does_not_speak_for_the_agency_that_reports_for_it():
    said = a_month(an_update(status="blocked"), agency="bo")
    rows = _rows(said, leads=("bo", "so-tp"), agencies=REPORTED)
    assert [row.blocked for row in rows] == [True, False]


def test_an_update_counts_for_each_lead_that_its_agency_speaks_for():
    said = a_month(an_update(status="blocked"))
    rows = _rows(said, leads=("bo", "so-tp"), agencies=REPORTED)
    assert [row.blocked for row in rows] == [True, True]


def test_a_joint_lead_that_also_reports_for_another_speaks_at_its_own_place():
    said = (
        a_month(an_update(status="blocked")),
        a_month(an_update(status="in_progress"), agency="so-yt"),
    )
    rows = _rows(*said, leads=("bo", "so-yt", "so-tp"), mode="joint", agencies=REPORTED)
    assert all(row.blocked for row in rows)
    rows = _rows(*said, leads=("so-tp", "so-yt", "bo"), mode="joint", agencies=REPORTED)
    assert not any(row.blocked for row in rows)


DONE = an_update("2024-03-05", "done", percent=100)


@pytest.mark.parametrize(
    ("returned_on", "state"),
    [("2024-03-04", "done_on_time"), ("2024-03-05", "in_progress"), ("2024-03-06", "in_progress")],
)
def test_a_return_turns_a_done_on_or_before_it_into_in_progress(returned_on, state):
    assert a_row(DONE, decisions=(a_decision("return", on=returned_on),)).state == state


def test_a_return_turns_every_done_before_it():
    updates = (DONE, an_update("2024-03-06", "done"), an_update("2024-03-07", "done"))
    row = a_row(*updates, decisions=(a_decision("return", on="2024-03-07"),))
    assert (row.state, row.completed_on) == ("in_progress", None)


def test_a_return_turns_late_news_of_a_day_before_it():
    late = a_register(
        months=(a_month(DONE, period="2024-05"),),
        decisions=(a_decision("return", on="2024-03-20"),),
    )
    assert assess(late, date(2024, 6, 30)).assignments[0].state == "in_progress"


@pytest.mark.parametrize(
    ("status", "state", "blocked"),
    [("not_started", "not_started", False), ("blocked", "in_progress", True)],
)
def test_a_return_leaves_other_words_as_they_are(status, state, blocked):
    row = a_row(an_update(status=status), decisions=(a_decision("return", on="2024-03-06"),))
    assert (row.state, row.blocked) == (state, blocked)


def test_a_done_after_a_return_counts_again():
    again = an_update("2024-03-20", "done")
    row = a_row(DONE, again, decisions=(a_decision("return", on="2024-03-10"),))
    assert (row.state, row.completed_on) == ("done_on_time", date(2024, 3, 20))

from datetime import date

import pytest

from builders import a_decision, a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.standing import assess
from engine_rows import a_row


def _rows(*months, leads=("so-tp",), mode="each", agencies=None, as_of="2024-12-31"):
    agencies = agencies or tuple(an_agency(id) for id in ("so-a", "so-tp", "so-yt"))
    register = a_register(a_task(leads=leads, mode=mode), agencies=agencies, months=months)
    return assess(register, date.fromisoformat(as_of)).assignments


def test_on_one_day_in_one_file_the_later_place_has_the_latest_word():
    assert a_row(an_update(status="in_progress"), an_update(status="blocked")).blocked
    assert not a_row(an_update(status="blocked"), an_update(status="in_progress")).blocked


def test_a_coordinators_update_changes_no_state():
    said = a_month(an_update(status="done"), agency="so-a")
    (row,) = _rows(said)
    assert (row.state, row.reported, row.last_update) == ("not_started", False, None)


REPORTED = (an_agency("bo", reports=False, reported_by="so-tp"), an_agency(), an_agency("so-yt"))


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


def test_a_return_turns_late_news_of_a_day_before_it():
    late = a_register(
        months=(a_month(DONE, period="2024-05"),),
        decisions=(a_decision("return", on="2024-03-20"),),
    )
    assert assess(late, date(2024, 6, 30)).assignments[0].state == "in_progress"


def test_a_done_after_a_return_counts_again():
    again = an_update("2024-03-20", "done")
    row = a_row(DONE, again, decisions=(a_decision("return", on="2024-03-10"),))
    assert (row.state, row.completed_on) == ("done_on_time", date(2024, 3, 20))

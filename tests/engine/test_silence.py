"""Open work without news: docs/design.md, "Narrowing"."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_register, a_task, an_agency, an_update
from de_an06.engine.selection import silent_for, spoken_on
from de_an06.engine.standing import assess

AGENCIES = (an_agency("so-a"), an_agency("so-b"))


def silent(days, on, *updates, decisions=(), **task):
    told = a_register(
        a_task("II.1.a", leads=("so-a", "so-b"), **task),
        agencies=AGENCIES,
        months=(a_month(*updates, agency="so-a"),) if updates else (),
        decisions=decisions,
    )
    kept = silent_for(assess(told, date.fromisoformat(on)), told, days)
    assert {task.task for task in kept.tasks} == {row.task for row in kept.assignments}
    return [row.agency for row in kept.assignments]


def said(status="in_progress", on="2024-03-01"):
    return an_update(on, task="II.1.a", status=status)


@pytest.mark.parametrize(
    ("days", "kept"), [(59, ["so-a", "so-b"]), (60, ["so-a", "so-b"]), (61, ["so-b"])]
)
def test_the_days_since_the_latest_word_count_and_the_last_of_them_too(days, kept):
    assert silent(days, "2024-04-30", said()) == kept


@pytest.mark.parametrize(("on", "kept"), [("2024-02-29", []), ("2024-03-01", ["so-a", "so-b"])])
def test_what_was_never_told_is_silent_since_the_plan_s_first_day(on, kept):
    assert silent(60, on) == kept


def test_news_from_before_the_plan_counts_from_its_first_day():
    assert silent(60, "2024-02-29", said(on="2023-12-20")) == []


def test_a_task_added_later_is_silent_since_that_day_at_the_earliest():
    assert silent(60, "2024-07-30", since="2024-06-01") == []
    assert silent(60, "2024-07-31", since="2024-06-01") == ["so-a", "so-b"]


@pytest.mark.parametrize("due", ["2024-01-31", "2024-12-31", None])
def test_the_deadline_plays_no_part_and_what_is_done_or_waived_is_not_open(due):
    waived = a_decision("waive", on="2024-03-10", agency="so-b")
    assert silent(60, "2024-11-30", said("done"), decisions=(waived,), due=due) == []
    assert silent(60, "2024-11-30", said("blocked"), decisions=(waived,), due=due) == ["so-a"]


def test_without_a_number_of_days_all_is_kept():
    register = a_register(a_task(leads=("so-a",)), agencies=AGENCIES)
    standing = assess(register, date(2024, 6, 20))
    assert silent_for(standing, register, None) is standing
    assert spoken_on(register, standing.assignments[0]) == date(2024, 1, 1)

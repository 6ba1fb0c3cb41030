"""A `completed_on` that turns work done on time into late, or the reverse, is asked about."""

import json

import pytest

# II.5.k is due on 30 April; the day is 20 June.
DONE = ("update", "ca-tinh", "II.5.k", "--status", "done")


def state(command):
    found = json.loads(command("status", "II.5.k", "--json").out)
    return found["assignments"][0]["state"]


@pytest.mark.parametrize(
    ("first", "then", "before", "after"),
    [
        ("2024-06-20", "2024-04-30", "done_late", "done_on_time"),
        ("2024-04-30", "2024-05-01", "done_on_time", "done_late"),
    ],
)
def test_it_needs_yes_without_a_terminal(de_an06, first, then, before, after):
    assert de_an06(*DONE, "--completed-on", first).code == 0
    assert state(de_an06) == before
    again = (*DONE, "--completed-on", then)
    refused = de_an06(*again)
    assert refused.code == 1
    assert "--yes" in refused.err
    assert "nay thành" in refused.out
    assert state(de_an06) == before
    assert de_an06(*again, "--yes").code == 0
    assert state(de_an06) == after


def test_a_dry_run_says_it_and_asks_nothing(de_an06):
    assert de_an06(*DONE).code == 0
    ended = de_an06(*DONE, "--completed-on", "2024-04-30", "--dry-run")
    assert ended.code == 0
    assert "nay thành" in ended.out


def test_a_table_needs_yes_too(de_an06, project):
    assert de_an06(*DONE).code == 0
    table = project / "ghi.csv"
    rows = "task,on,status,completed_on\nII.5.k,2024-06-20,done,2024-04-30\n"
    table.write_text(rows, encoding="utf-8")
    assert de_an06("update", "ca-tinh", "--from", "ghi.csv").code == 1
    assert state(de_an06) == "done_late"
    assert de_an06("update", "ca-tinh", "--from", "ghi.csv", "--yes").code == 0


@pytest.mark.parametrize("day", ["2024-06-20", "2024-06-01"])
def test_what_stays_late_is_not_asked_about(de_an06, day):
    assert de_an06(*DONE).code == 0
    assert de_an06(*DONE, "--completed-on", day).code == 0


@pytest.mark.parametrize(
    ("second", "on", "after"),
    [("done", "2024-04-30", "done_on_time"), ("in_progress", "2024-05-10", "done_late")],
)
def test_so_does_news_of_an_earlier_day(de_an06, second, on, after):
    # Done on the 20th of June; or before the deadline, and again after it.
    for day in ("2024-06-20",) if second == "done" else ("2024-04-30", "2024-06-20"):
        assert de_an06(*DONE, "--on", day).code == 0
    late = ("update", "ca-tinh", "II.5.k", "--status", second, "--on", on)
    assert de_an06(*late).code == 1
    assert de_an06(*late, "--yes").code == 0
    assert state(de_an06) == after

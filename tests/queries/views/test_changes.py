"""What `changes` says of two days: each thing that happened, by what the two days' status says."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_decision, a_month, a_register, a_task, an_agency, an_update
from conftest import examples
from de_an06.engine.known import known_on
from de_an06.engine.standing import assess
from de_an06.model.history import ledger
from de_an06.queries.screens.changes import changes_screen
from de_an06.queries.views.changes import changes
from de_an06.queries.views.lists import status_json
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page
from de_an06.surface.screen import plain
from de_an06.words.say import Lang
from register_strategies import registers, telling_days

OBSTACLE = {"kind": "funding", "text": "Thiếu kinh phí."}
DUE = a_task(due="2024-03-31")
SINCE, UNTIL = date(2024, 3, 20), date(2024, 4, 20)


def between(register, since=SINCE, until=UNTIL):
    found = changes(known_on(register, since), known_on(register, until))
    return json.loads(json_text(found))


def said(*updates, decisions=(), **month):
    months = (a_month(*updates, **month),) if updates else ()
    return a_register(DUE, months=months, decisions=decisions)


def extended(on, due="2024-05-31", **more):
    return a_decision("extend", on=on, due=due, **more)


@pytest.mark.parametrize(
    ("register", "what", "on"),
    [
        (said(an_update("2024-04-02", "done", completed_on="2024-03-30")), "finished", "30/03"),
        (said(an_update("2024-03-20", "done")), "finished", None),
        (said(an_update("2024-04-21", "done")), "finished", None),
        (said(), "overdue", "01/04"),
        (said(an_update("2024-04-02", "done")), "overdue", None),
        (said(decisions=(extended("2024-04-01"),)), "extended", "01/04"),
        (said(decisions=(extended("2024-03-01"),)), "extended", None),
        (said(decisions=(extended("2024-04-01", "2024-03-25"),)), "extended", None),
        (said(an_update("2024-03-21", obstacles=(OBSTACLE,))), "raised", "21/03"),
        (said(an_update("2024-03-20", obstacles=(OBSTACLE,))), "raised", None),
        (
            said(
                an_update("2024-03-05", obstacles=(OBSTACLE,)),
                an_update("2024-04-01", resolves=("2024-03-05.1",)),
            ),
            "solved",
            "01/04",
        ),
        (said(an_update("2024-03-10"), sent="2024-03-22"), "sent", "22/03"),
        (said(an_update("2024-03-10"), sent="2024-03-14"), "sent", None),
    ],
)
def test_what_happened_after_the_first_day_up_to_the_last_is_told_with_its_day(register, what, on):
    days = [date.fromisoformat(each["on"]) for each in between(register)[what]]
    assert sorted({f"{day:%d/%m}" for day in days}) == ([on] if on else [])


def test_an_extension_that_is_taken_back_is_none():
    revoked = a_decision("revoke", None, on="2024-04-03", decision="2024-04-01.1")
    assert between(said(decisions=(extended("2024-04-01"), revoked)))["extended"] == []


def test_a_later_day_that_comes_of_a_revoke_is_told_on_the_day_of_that():
    first, shorter = extended("2024-03-01", "2024-06-30"), extended("2024-03-02", "2024-04-10")
    revoked = a_decision("revoke", None, on="2024-04-03", decision="2024-03-02.1")
    found = between(said(decisions=(first, shorter, revoked)))["extended"]
    assert found == [{"task": DUE.id, "agency": "so-tp", "on": "2024-04-03"}]


def rows(status):
    return {(row["task"], row["agency"]): row for row in status["assignments"]}


def status_of(register, day):
    return json.loads(json_text(status_json(register, assess(register, day))))


def keys(happened):
    return [(each["task"], each["agency"]) for each in happened]


@examples(100)
@given(registers(), st.data())
def test_the_rows_are_those_that_two_status_json_differ_in(register, data):
    days = st.sampled_from(sorted(telling_days(register)))
    since, until = sorted((data.draw(days), data.draw(days)))
    was, now = status_of(register, since), status_of(register, until)
    old, new = rows(was), rows(now)
    found = between(register, since, until)
    done = ("done_on_time", "done_late")

    def newly(*states):
        return [
            key
            for key, row in new.items()
            if row["state"] in states and (key not in old or old[key]["state"] not in states)
        ]

    assert keys(found["finished"]) == newly(*done)
    assert all(
        each["on"] == new[each["task"], each["agency"]]["completed_on"]
        for each in found["finished"]
    )
    assert keys(found["overdue"]) == newly("overdue")
    later = [key for key, row in new.items() if row["due"] and old.get(key, {}).get("due")]
    assert keys(found["extended"]) == [key for key in later if new[key]["due"] > old[key]["due"]]
    assert all(since.isoformat() < each["on"] <= until.isoformat() for each in found["extended"])
    sent = {(each["agency"], each["period"]) for each in was["reports"] if each["submitted_on"]}
    assert found["sent"] == [
        {"agency": each["agency"], "period": each["period"], "on": each["submitted_on"]}
        for each in now["reports"]
        if each["submitted_on"] and (each["agency"], each["period"]) not in sent
    ]


@examples(100)
@given(registers(), st.data())
def test_the_obstacles_are_those_by_which_the_two_ledgers_differ(register, data):
    days = st.sampled_from(sorted(telling_days(register)))
    since, until = sorted((data.draw(days), data.draw(days)))

    def named(day):
        entries = ledger(known_on(register, day).entries).obstacles
        return {(one.task, one.agency, one.reference): one.resolved_on for one in entries}

    old, new = named(since), named(until)
    found = between(register, since, until)
    raised = sorted(key[:2] for key in new if key not in old)
    solved = sorted(key[:2] for key, on in new.items() if on and not old.get(key))
    assert sorted(keys(found["raised"])) == raised
    assert sorted(keys(found["solved"])) == solved


def test_between_a_day_and_itself_nothing_changed():
    register = said(an_update("2024-04-02", "done"))
    found = changes(known_on(register, UNTIL), known_on(register, UNTIL))
    assert "Không có gì thay đổi." in plain(changes_screen(Page(register, Lang.VI, UNTIL), found))


def test_the_screen_has_what_is_worst_first_and_each_task_once():
    agencies = (an_agency("so-a"), an_agency("so-b"))
    good, late = a_task("II.1.a", ("so-a",)), a_task("II.1.b", ("so-a", "so-b"), due="2024-03-31")
    months = (a_month(an_update("2024-04-02", "done", task="II.1.a"), agency="so-a"),)
    register = a_register(good, late, agencies=agencies, months=months)
    found = changes(known_on(register, SINCE), known_on(register, UNTIL))
    screen = plain(changes_screen(Page(register, Lang.VI, UNTIL), found))
    places = [screen.index(words) for words in ("QUÁ HẠN: 2", "II.1.b", "HOÀN THÀNH: 1", "II.1.a")]
    assert places == sorted(places)
    assert screen.count("II.1.b") == len(["the code in its row"]) + screen.count("Nhiệm vụ II.1.b")

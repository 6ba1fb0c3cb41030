"""The oracle on what was worked out by hand from the words of docs/plan.md, quoted above each."""

# ruff: noqa: ERA001 - the quoted sentences are not code

from datetime import date

import pytest

from oracle.listing import of_document, outline, secretariat, sent_for, waiting_for_a_ruling
from oracle.plain import OnePlan, calendar_faults, default_day, default_plan
from oracle.standing import stand

MERGED = {"valid_to": "2026-02-28", "succeeded_by": ["c"]}


def a_project(*tasks, plan=None, periods=(), bodies=None, said=(), ruled=(), **reporting):
    """A plan of 2026 with bodies a, b and c; `said` is (author, update), `ruled` decisions."""
    year = {"from": "2026-01-01", "to": "2026-12-31", "standing_agency": "a", "date": "2026-01-01"}
    entries = {id: {"id": id, "reports": "true"} | (bodies or {}).get(id, {}) for id in "abc"}
    files = {
        "plan/agencies.yaml": {
            "agencies": [*entries.values()],
            "groups": [{"id": "g", "members": ["a", "b", "c"]}],
        },
        "plan/p/plan.yaml": {"due_soon_days": "14", **year, **(plan or {})}
        | {"reporting": {"periods": list(periods), **reporting}},
        "plan/p/decisions.yaml": {"decisions": list(ruled)},
    }
    files |= {f"plan/p/tasks/{task['id']}.yaml": task for task in tasks}
    one = OnePlan(files, "p")
    for author, update in said:
        sent = update if "period" in update else {"updates": [update]}
        id = sent.get("period") or one.writing_period(date.fromisoformat(update["on"])).id
        path = f"plan/p/updates/{author}/{id}.yaml"
        file = files.setdefault(path, {"agency": author, "period": id, "updates": []})
        file["updates"] += sent.get("updates", [])
        file |= {key: sent[key] for key in ("submitted",) if key in sent}
    return files


def a_task(id="t", leads=("a",), mode="each", **more):
    return {"id": id, "group": "I", "lead": {"mode": mode, "agencies": list(leads)}, **more}


def told(on, status="in_progress", value=None, task="t", **measure):
    update = {"task": task, "on": on, "status": status}
    figure = measure or ({"value": value} if value else {})
    return update | ({"measures": [{"target": "t.1", **figure}]} if figure else {})


def rows(files, on, *keys):
    found = stand(files, "p", date.fromisoformat(on))["assignments"]
    return [tuple(row[key] for key in keys) if len(keys) > 1 else row[keys[0]] for row in found]


def spans(*periods, closes="14", on=()):
    one = OnePlan(a_project(periods=periods, closes=closes), "p")
    found = (one.writing_period(date.fromisoformat(day)) for day in on)
    return [(window.id, str(window.first), str(window.last)) for window in found]


# "last day of a month's window; 14 when absent; 31 is the month's last day"; "windows follow from
# `closes`: 2026-Q1, 2026-H1, 2026 likewise"; "where a month is shorter, its last day"
@pytest.mark.parametrize(
    ("period", "closes", "first", "last"),
    [
        ("2026-03", "14", "2026-02-15", "2026-03-14"),
        ("2026-02", "31", "2026-02-01", "2026-02-28"),
        ("2026-03", "30", "2026-03-01", "2026-03-30"),
        ("2026-Q1", "20", "2025-12-21", "2026-03-20"),
        ("2026-H2", "31", "2026-07-01", "2026-12-31"),
        ("2026", "14", "2025-12-15", "2026-12-14"),
    ],
)
def test_the_window_of_a_period_by_rule(period, closes, first, last):
    (window,) = OnePlan(a_project(periods=[period], closes=closes), "p").periods
    assert (str(window.first), str(window.last), str(window.due)) == (first, last, last)


HALF = {"id": "2026-H1", "from": "2026-01-01", "to": "2026-05-31", "due": "2026-06-15"}
WHOLE_YEAR = {"id": "2026", "from": "2026-01-01", "to": "2026-11-30", "due": "2026-12-01"}
ROUND = {"id": "dot-1", "from": "2026-07-14", "to": "2026-07-31"}


# "`2025` after `2025-H1`: 1 June to 30 November; Kon Tum's quarters have none"; "Other days,
# before, between or after, go to the month by `closes`, whose window is then its uncovered days"
@pytest.mark.parametrize(
    ("periods", "on", "window"),
    [
        ([HALF, WHOLE_YEAR], "2026-05-31", ("2026-H1", "2026-01-01", "2026-05-31")),
        ([HALF, WHOLE_YEAR], "2026-06-01", ("2026", "2026-06-01", "2026-11-30")),
        ([HALF, WHOLE_YEAR], "2026-12-14", ("2026-12", "2026-12-01", "2026-12-14")),
        ([HALF, WHOLE_YEAR], "2025-12-31", ("2026-01", "2025-12-15", "2025-12-31")),
        ([ROUND], "2026-07-13", ("2026-07", "2026-06-15", "2026-07-13")),
        ([ROUND], "2026-08-01", ("2026-08", "2026-08-01", "2026-08-14")),
        (["2026-01", "2026-02", "2026-03", "2026-Q1"], "2026-03-14", None),
    ],
)
def test_the_writing_period_of_a_day(periods, on, window):
    expected = window or ("2026-03", "2026-02-15", "2026-03-14")
    assert spans(*periods, on=[on]) == [expected]


# "Of two windows one holds the other or they have no day in common; two periods with one id, two
# with the same window, a `to` before `from`, a window wholly outside [...] are errors"; "a
# calendar that cuts a month in two, or whose uncovered days need a name that it uses itself"
@pytest.mark.parametrize(
    ("periods", "fault"),
    [
        ([ROUND, ROUND | {"id": "dot-2", "from": "2026-07-20", "to": "2026-08-10"}], "dot-2 cuts"),
        ([ROUND, ROUND | {"id": "dot-2"}], "one window"),
        ([ROUND, ROUND | {"to": "2026-07-30"}], "one id"),
        ([ROUND | {"due": "2026-07-30"}], "days of"),
        ([ROUND | {"from": "2026-08-01"}], "days of"),
        ([ROUND | {"from": "2027-01-20", "to": "2027-02-01"}], "outside"),
        ([ROUND | {"from": "2026-07-20", "to": "2026-07-25"}], "two of 2026-08"),
        ([ROUND | {"id": "2026-08", "to": "2026-08-10"}], "two of 2026-08"),
    ],
)
def test_a_calendar_that_is_wrong(periods, fault):
    faults = calendar_faults(OnePlan(a_project(periods=periods), "p"))
    assert any(one.startswith(fault) for one in faults)


# "the default is the plan that begins last on or before today, else the first of all; of equals
# the one whose id sorts last"
@pytest.mark.parametrize(
    ("today", "plan"),
    [("2026-03-01", "p"), ("2026-07-14", "r"), ("2025-01-01", "p"), ("2028-01-01", "r")],
)
def test_the_plan_that_is_taken(today, plan):
    files = a_project()
    for id in ("q", "r"):
        files[f"plan/{id}/plan.yaml"] = {"from": "2026-07-14", "to": "2026-10-21"}
    assert default_plan(files, date.fromisoformat(today)) == plan


# "The first day for facts is that of the writing period which holds the plan's first day
# (2023-12-15 for Kon Tum)"; "the later of the day after its last day [...] and the last recorded"
def test_the_first_day_for_facts_and_the_day_that_is_taken():
    kon_tum = OnePlan(a_project(plan={"year": "2024"}, periods=["2024-01"]), "p")
    assert kon_tum.first_fact == date(2023, 12, 15)
    one = OnePlan(a_project(a_task(), said=[("a", told("2027-03-01"))]), "p")
    assert default_day(one, date(2026, 12, 31)) == date(2026, 12, 31)
    assert default_day(one, date(2028, 1, 1)) == date(2027, 3, 1)


MET = {"kind": "condition_met", "condition": "k"}
ISSUED = {"days": "100", "after": "issued"}
AFTER = {"days": "10", "after": "k"}


# "the first day is the day after, the deadline is the last of them"; "From a condition there is no
# deadline until it is met"; "a `due` in that ruling comes first"; "of several `condition_met` the
# latest that stands starts the count"; "`original_due` is the counted day from the day it is met"
@pytest.mark.parametrize(
    ("due", "ruled", "state", "day", "original"),
    [
        (ISSUED, [], "not_started", "2026-04-11", "2026-04-11"),
        (ISSUED | {"days": "2", "working": "true"}, [], "overdue", "2026-01-05", "2026-01-05"),
        (AFTER, [], "waiting", None, None),
        (AFTER, [{"on": "2026-03-01", **MET}], "overdue", "2026-03-11", "2026-03-11"),
        (
            AFTER,
            [{"on": "2026-03-01", "due": "2026-05-05", **MET}],
            "not_started",
            "2026-05-05",
            "2026-03-11",
        ),
        (
            AFTER,
            [{"on": "2026-03-01", **MET}, {"on": "2026-03-20", **MET}],
            "not_started",
            "2026-03-30",
            "2026-03-30",
        ),
        (
            AFTER,
            [
                {"on": "2026-03-01", **MET},
                {"on": "2026-03-02", "kind": "revoke", "decision": "2026-03-01.1"},
            ],
            "waiting",
            None,
            None,
        ),
    ],
)
def test_a_deadline_that_is_counted(due, ruled, state, day, original):
    files = a_project(a_task(due=due), ruled=ruled)
    assert rows(files, "2026-03-25", "state", "due", "original_due") == [(state, day, original)]


def given(on, to, **more):
    return {"on": on, "kind": "reassign", "task": "t", "to": to, **more}


BACK = {"on": "2026-03-20", "kind": "revoke", "decision": "2026-03-10.1"}


# "that lead until its `valid_to`, also before its `valid_from`; after it its `succeeded_by`, if
# that is exactly one, and so on; or whoever the latest `reassign` on or before that day gave it
# to, and that body's heirs in the same way"
@pytest.mark.parametrize(
    ("bodies", "ruled", "on", "held_by"),
    [
        ({"a": MERGED}, [], "2026-02-28", "a"),
        ({"a": MERGED}, [], "2026-03-01", "c"),
        ({"a": {"valid_from": "2026-06-01"}}, [], "2026-03-01", "a"),
        ({"a": MERGED | {"succeeded_by": ["b", "c"]}}, [], "2026-03-01", None),
        ({"a": {"valid_to": "2026-02-28"}}, [], "2026-03-01", None),
        ({"a": MERGED, "c": {"valid_from": "2026-03-05"}}, [], "2026-03-04", None),
        ({"a": MERGED, "c": {"valid_from": "2026-03-05"}}, [], "2026-03-05", "c"),
        ({"a": MERGED | {"succeeded_by": ["b"]}, "b": MERGED}, [], "2026-03-01", "c"),
        ({}, [given("2026-03-10", "b")], "2026-03-09", "a"),
        ({}, [given("2026-03-10", "b")], "2026-03-10", "b"),
        ({"b": MERGED}, [given("2026-02-10", "b")], "2026-03-10", "c"),
        ({}, [given("2026-03-10", "b"), BACK], "2026-03-20", "a"),
        # "`to` exists on that day"; a ruling that is wrong "counts for nothing"
        ({"b": MERGED}, [given("2026-03-10", "b")], "2026-03-10", "a"),
        ({"a": MERGED | {"succeeded_by": []}}, [given("2026-04-01", "b")], "2026-04-01", "b"),
    ],
)
def test_who_holds_an_assignment(bodies, ruled, on, held_by):
    assert rows(a_project(a_task(), bodies=bodies, ruled=ruled), on, "held_by") == [held_by]


# "A joint task cannot be reassigned (an error)"; "On a joint task `held_by` of a lead that ended
# without one heir is null"
@pytest.mark.parametrize(
    ("bodies", "held_by"), [({}, "a"), ({"a": MERGED | {"succeeded_by": []}}, None)]
)
def test_who_holds_a_row_of_a_joint_task(bodies, held_by):
    task = a_task(leads="ab", mode="joint")
    files = a_project(task, bodies=bodies, ruled=[given("2026-03-10", "c", agency="a")])
    assert rows(files, "2026-03-11", "held_by") == [held_by, "b"]


# "What the holder says of the task counts as the lead's word from the day after the predecessor's
# `valid_to`, or the day after the `reassign`"; "From the day after the former lead's updates
# change no state"; "the word from the day after"
@pytest.mark.parametrize(
    ("bodies", "ruled", "author", "on", "counts"),
    [
        ({}, [given("2026-03-10", "b")], "a", "2026-03-10", True),
        ({}, [given("2026-03-10", "b")], "b", "2026-03-10", False),
        ({}, [given("2026-03-10", "b")], "b", "2026-03-11", True),
        ({}, [given("2026-03-10", "b")], "a", "2026-03-11", False),
        ({}, [given("2026-03-10", "b"), BACK], "b", "2026-03-20", True),
        ({}, [given("2026-03-10", "b"), BACK], "a", "2026-03-20", False),
        ({}, [given("2026-03-10", "b"), BACK], "a", "2026-03-21", True),
        ({"a": MERGED}, [], "a", "2026-02-28", True),
        ({"a": MERGED}, [], "c", "2026-02-28", False),
        ({"a": MERGED}, [], "c", "2026-03-01", True),
        # "It records nothing dated before its `valid_from` or after its end"
        ({"a": {"valid_to": "2026-02-28"}}, [], "a", "2026-03-01", False),
        ({"a": {"valid_from": "2026-03-02"}}, [], "a", "2026-03-01", False),
        # "`reported_by` pass[es] to the heir in the same way"
        ({"a": {"reported_by": "b"}, "b": MERGED}, [], "c", "2026-03-01", True),
    ],
)
def test_whose_word_counts(bodies, ruled, author, on, counts):
    files = a_project(a_task(), bodies=bodies, ruled=ruled, said=[(author, told(on))])
    assert rows(files, "2026-04-01", "reported") == [counts]


# "A group comes down to the members that exist [...] on the plan's first day, for a task with
# `since` on that day. An agency that is named itself always counts."
@pytest.mark.parametrize(
    ("leads", "since", "expected"),
    [
        (["g"], None, ["a", "b"]),
        (["g"], "2026-03-01", ["b", "c"]),
        (["g", "c"], None, ["a", "b", "c"]),
    ],
)
def test_what_a_group_comes_down_to(leads, since, expected):
    more = {"since": {"on": since}} if since else {}
    bodies = {"a": MERGED, "c": {"valid_from": "2026-03-01"}}
    files = a_project(a_task(leads=leads, **more), bodies=bodies)
    assert rows(files, "2026-03-01", "agency") == expected


# "An agency owes the reports whose due day lies within its life"; "As of a day before its end,
# reports that fall due after it are listed as upcoming; from the day after, not"; "a report that
# fell due in its life and was not sent stays `missing`"
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-02-20", {"a 2026-02": "missing", "a 2026-03": "upcoming", "c 2026-03": "upcoming"}),
        ("2026-03-01", {"a 2026-02": "missing", "c 2026-03": "upcoming"}),
        ("2026-03-15", {"a 2026-02": "missing", "c 2026-03": "missing"}),
    ],
)
def test_the_reports_of_bodies_that_come_and_go(on, expected):
    bodies = {"a": MERGED, "c": {"valid_from": "2026-03-01"}}
    files = a_project(bodies=bodies, periods=["2026-02", "2026-03"], agencies=["a", "c"])
    found = stand(files, "p", date.fromisoformat(on))["reports"]
    assert {f"{one['agency']} {one['period']}": one["state"] for one in found} == expected


# "A submission answers its own period and those whose window ends on the same day"; "`due` is the
# last day in time"
def test_a_submission_answers_what_ends_on_its_day():
    periods = [ROUND, {"id": "ca-dot", "from": "2026-06-01", "to": "2026-07-31"}, HALF]
    sent = {"period": "dot-1", "submitted": {"on": "2026-08-01"}}
    files = a_project(periods=periods, said=[("a", sent)], agencies=["a"])
    found = stand(files, "p", date(2026, 8, 1))["reports"]
    assert [one["state"] for one in found] == ["late", "late", "missing"]


# "`due` is the last day in time"; "who sent what up to its due day"
@pytest.mark.parametrize(
    ("sent", "state", "told"),
    [("2026-08-05", "on_time", True), ("2026-08-06", "late", False)],
)
def test_the_last_day_in_time_is_the_due_day(sent, state, told):
    periods = [ROUND | {"due": "2026-08-05"}]
    said = [("a", {"period": "dot-1", "submitted": {"on": sent}})]
    files = a_project(periods=periods, agencies=["a"], said=said)
    assert [one["state"] for one in stand(files, "p", date(2026, 8, 9))["reports"]] == [state]
    one = OnePlan(files, "p")
    assert sent_for(one, one.periods[0]) == {"a": told}


# '"month" reads "writing period of the calendar"'; "for `since` the writing period that holds that
# day, of the calendar or not. Without periods nothing is ever stale."
@pytest.mark.parametrize(
    ("periods", "since", "said", "on", "state"),
    [
        ([HALF, WHOLE_YEAR], None, "2026-05-31", "2026-11-30", "ongoing"),
        ([HALF, WHOLE_YEAR], None, "2026-05-31", "2026-12-01", "stale"),
        ([HALF, WHOLE_YEAR], None, "2026-06-01", "2027-12-01", "ongoing"),
        ([ROUND], "2026-08-20", None, "2026-09-14", "ongoing"),
        ([ROUND], "2026-08-20", None, "2026-09-15", "stale"),
        ([], None, None, "2027-12-01", "ongoing"),
    ],
)
def test_what_is_fresh(periods, since, said, on, state):
    more = {"since": {"on": since}} if since else {}
    updates = [("a", told(said))] if said else []
    files = a_project(a_task(continues="true", **more), periods=periods, said=updates)
    assert rows(files, on, "state") == [state]


RATE = {"id": "t.1", "value": "80", "unit": "%"}
COUNT = {"id": "t.1", "value": "12.5", "unit": "ngày"}
YES = {"id": "t.1", "kind": "yes_no"}
GOALS = {"goals": [{"by": "2026-02-01", "value": "5"}, {"by": "2026-06-30", "value": "10"}]}

TODAY = {"goals": [{"by": "2026-03-02", "value": "5"}]}


def part(numerator, denominator):
    return {"numerator": numerator, "denominator": denominator}


# "The total of a rate is sum over sum; of a count the sum of each agency's latest; `yes_no` is met
# when every agency that owes it said yes. With `each: true` nothing is summed"; "`reached` the
# number of agencies that reached it"; "With `each`, 0/0 has reached it"; "the goal on a day is the
# value of the first of them whose `by` is on or after it"
@pytest.mark.parametrize(
    ("target", "a", "b", "expected"),
    [
        (RATE, part(9, 10), part(7, 10), (80.0, 80, True, None, [])),
        (RATE | {"sense": "at_most"}, part(1, 1), None, (100.0, 80, False, None, ["b"])),
        (RATE, part(0, 0), None, (None, 80, None, None, ["b"])),
        (RATE | {"kind": "count"}, {"value": "80"}, None, (80, 80, True, None, ["b"])),
        (RATE | {"each": "true"}, part(0, 0), part(7, 10), (None, 80, False, 1, [])),
        (COUNT, {"value": "6"}, {"value": "6.5"}, (12.5, 12.5, True, None, [])),
        (COUNT, None, None, (None, 12.5, None, None, ["a", "b"])),
        (
            COUNT | {"sense": "at_most"},
            {"value": "12.5001"},
            None,
            (12.5001, 12.5, False, None, ["b"]),
        ),
        (
            COUNT | {"sense": "between", "upper": "13"},
            {"value": "13"},
            None,
            (13, 12.5, True, None, ["b"]),
        ),
        (COUNT | {"each": "true"}, {"value": "13"}, None, (None, 12.5, False, 1, ["b"])),
        (COUNT | {"agencies": ["a"]}, {"value": "13"}, {"value": "9"}, (13, 12.5, True, None, [])),
        (COUNT | GOALS, {"value": "10"}, None, (10, 10, True, None, ["b"])),
        (COUNT | TODAY, {"value": "5"}, None, (5, 5, True, None, ["b"])),
        (YES, {"value": "yes"}, {"value": "no"}, (None, None, False, 1, [])),
        (YES, {"value": "yes"}, {"value": "yes"}, (None, None, True, 2, [])),
    ],
)
def test_the_figures_of_a_target(target, a, b, expected):
    said = [(id, told("2026-03-01", **one)) for id, one in (("a", a), ("b", b)) if one]
    files = a_project(a_task(leads="ab", targets=[target]), said=said)
    (figure,) = stand(files, "p", date(2026, 3, 2))["targets"]
    assert tuple(figure[key] for key in ("value", "goal", "met", "reached", "missing")) == expected


# "those whose assignment is waived neither count nor are missing"; "where nobody owes a figure
# `met` is null"
@pytest.mark.parametrize(
    ("target", "waived", "met", "missing"),
    [
        (COUNT, "a", None, ["b"]),
        (YES, "a", False, ["b"]),
        (YES, None, None, []),
        (COUNT | {"each": "true"}, None, None, []),
    ],
)
def test_a_figure_that_nobody_owes(target, waived, met, missing):
    ruling = {"on": "2026-03-01", "kind": "waive", "task": "t"}
    ruled = [ruling | ({"agency": waived} if waived else {})]
    value = "yes" if target is YES else "20"
    said = [("a", told("2026-02-01", value=value))]
    files = a_project(a_task(leads="ab", targets=[target]), ruled=ruled, said=said)
    (figure,) = stand(files, "p", date(2026, 3, 2))["targets"]
    assert (figure["met"], figure["missing"]) == (met, missing)


# "its update counts for every row that it holds; its figure counts once: in the row of which it is
# itself the lead, else in the first of them, and the other rows then owe none; from the holder's
# first figure after it took over, the former lead's own no longer counts"
@pytest.mark.parametrize(
    ("leads", "said", "value", "missing"),
    [
        ("abc", [("a", "3", "02-01"), ("c", "5", "02-01")], 8, ["b"]),
        ("abc", [("a", "3", "02-01"), ("c", "5", "02-01"), ("c", "6", "03-01")], 6, []),
        ("ab", [("a", "3", "02-01"), ("b", "4", "02-01")], 7, []),
        ("ab", [("a", "3", "02-01"), ("b", "4", "02-01"), ("c", "9", "03-01")], 9, []),
        ("ab", [], None, ["a", "b"]),
    ],
)
def test_one_body_that_holds_several_rows_gives_one_figure(leads, said, value, missing):
    updates = [(id, told(f"2026-{on}", value=number)) for id, number, on in said]
    task = a_task(leads=leads, targets=[COUNT])
    files = a_project(task, bodies={"a": MERGED, "b": MERGED}, said=updates)
    (figure,) = stand(files, "p", date(2026, 3, 2))["targets"]
    assert (figure["value"], figure["missing"]) == (value, missing)


# "One that has given a row on has still one figure, its latest."
@pytest.mark.parametrize("given_on", ["a", "b"])
def test_the_figure_of_one_that_gave_a_row_on_still_counts_once(given_on):
    updates = [("b", told("2026-03-01", value="5")), ("b", told("2026-03-20", value="6"))]
    ruling = {"on": "2026-03-10", "kind": "reassign", "task": "t", "agency": given_on, "to": "c"}
    bodies = {"a": MERGED | {"succeeded_by": ["b"]}}
    task = a_task(leads="ab", targets=[COUNT])
    files = a_project(task, bodies=bodies, said=updates, ruled=[ruling])
    for on, value in (("2026-03-19", 5), ("2026-03-20", 6)):
        (figure,) = stand(files, "p", date.fromisoformat(on))["targets"]
        assert (figure["value"], figure["missing"]) == (value, [])


def test_an_update_counts_for_every_row_that_its_author_holds():
    bodies = {"a": MERGED, "b": MERGED}
    files = a_project(a_task(leads="abc"), bodies=bodies, said=[("c", told("2026-03-01"))])
    assert rows(files, "2026-03-01", "agency", "last_update") == [
        (id, "2026-03-01") for id in "abc"
    ]


# "its state is that of section 4 'A task' over all assignments of its steps. It counts once in
# `totals`; steps do not"; "a step without `lead` takes its parent's"; "a parent is there from the
# first day that one of its steps is"
def test_a_task_with_steps():
    steps = [
        {"id": "t.1", "parent": "t", "due": {"date": "2026-02-01"}},
        a_task("t.2", ["b"], parent="t", since={"on": "2026-03-01"}),
    ]
    parent = a_task(since={"on": "2026-02-10"})
    files = a_project(parent, *steps, said=[("b", told("2026-03-01", "done", task="t.2"))])
    assert stand(files, "p", date(2026, 2, 9))["tasks"] == []
    found = stand(files, "p", date(2026, 3, 1))
    states = {task["task"]: (task["state"], task["parent"]) for task in found["tasks"]}
    assert states == {
        "t": ("overdue", None),
        "t.1": ("overdue", "t"),
        "t.2": ("done_on_time", "t"),
    }
    assert [(row["task"], row["agency"]) for row in found["assignments"]] == [
        ("t.1", "a"),
        ("t.2", "b"),
    ]
    assert found["totals"]["overdue"] == sum(found["totals"].values()) == 1


# "by the plan's own day it would be `done_late` or `overdue`"; "`--original` computes as if no
# ruling gave a day (what a `condition_met` starts to count [...] is the plan's own)"
def test_what_is_extended():
    ruled = [
        {"on": "2026-03-01", **MET},
        {"on": "2026-03-02", "kind": "extend", "task": "t", "due": "2026-06-01"},
    ]
    files = a_project(a_task(due=AFTER), ruled=ruled)
    assert rows(files, "2026-03-12", "state", "extended") == [("not_started", True)]
    (row,) = stand(files, "p", date(2026, 3, 12), original=True)["assignments"]
    assert (row["state"], row["due"]) == ("overdue", "2026-03-11")


# "`working: true` counts working days of the calendar"
def test_a_working_saturday_counts_and_a_day_off_does_not():
    files = a_project(a_task(due={"days": "3", "working": "true", "after": "issued"}))
    files["plan/calendar.yaml"] = {
        "days_off": [{"on": "2026-01-02"}],
        "working_saturdays": [{"on": "2026-01-03"}],
    }
    # Issued on Thursday 1 January: Saturday, Monday, Tuesday.
    assert rows(files, "2026-01-01", "due") == ["2026-01-06"]


# "`lead` and `coordinators` may be absent (`leads` and `assignees` are then empty, `lead_mode`
# null)"; "a step goes by its own document, and its parent is shown where it or one of its steps has
# the number"; "`deadlines` of `tasks --json`, which knows no day, is empty for it"
def test_what_is_listed_of_a_plan():
    step = a_task("t.1", ["g"], parent="t", document={"number": "9"}, text="Bước", due=AFTER)
    other = a_task("u", text="Việc", due=ISSUED | {"text": "100 ngày"})
    plan = {"number": "1", "conditions": [{"id": "k", "kind": "guidance", "text": "Khi"}]}
    files = a_project({"id": "t", "group": "I", "text": "Cả"}, step, other, plan=plan)
    one = OnePlan(files, "p")
    found = {id: outline(one, task) for id, task in one.tasks.items()}
    empty = {"leads": [], "assignees": [], "lead_mode": None, "deadlines": [], "condition": None}
    assert found["t"].items() >= {"title": "Cả", **empty}.items()
    assert found["t.1"]["assignees"] == ["a", "b", "c"]
    assert (found["t.1"]["deadlines"], found["t.1"]["condition"]["id"]) == ([], "k")
    assert found["u"]["deadlines"] == [{"date": "2026-04-11", "text": "100 ngày"}]
    assert (of_document(one, "9"), of_document(one, "1")) == ({"t", "t.1"}, {"t", "u"})


# "a standing agency without exactly one heir stays the secretariat"; "`validate` warns at the
# registry's entry, naming the tasks that wait for a `reassign`"; "no warning is given while another
# lives"
def test_what_a_body_leaves_behind_without_an_heir():
    alone = {"a": {"valid_to": "2026-02-28"}}
    joint = a_task("u", "ab", mode="joint")
    one = OnePlan(a_project(a_task(), joint, a_task("v", "b"), bodies=alone), "p")
    assert waiting_for_a_ruling(one) == {"a": ["t"]}
    assert secretariat(one, date(2026, 3, 1)) == "a"
    merged = OnePlan(a_project(a_task(), bodies={"a": MERGED}), "p")
    assert waiting_for_a_ruling(merged) == {}
    assert secretariat(merged, date(2026, 3, 1)) == "c"

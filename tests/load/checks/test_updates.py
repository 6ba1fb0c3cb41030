"""docs/design.md, "Updates": an update's task, days and obstacles."""

import pytest

from small_register import MONTH, UPDATE, load, load_month, load_update, names

DECISIONS = "plan/2024/decisions.yaml"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-14", ["before-the-plan"]),
        ("2023-12-15", []),
        ("2024-02-14", []),
        ("2024-03-14", []),
        ("2024-03-15", ["after-the-window"]),
        ("2024-07-02", ["in-the-future"]),
    ],
)
def test_the_day_of_an_update_lies_between_the_plans_first_day_and_the_windows_last(day, expected):
    assert names(load_month(UPDATE.replace("2024-03-12", day))) == expected


def test_a_day_after_the_window_is_told_with_the_month_it_belongs_to():
    [found] = load_month(UPDATE.replace("2024-03-12", "2024-05-15")).findings
    assert found.facts["right"] == "2024-06"


@pytest.mark.parametrize(
    ("status", "percent", "contradicts"),
    [
        ("done", 100, False),
        ("done", 99, True),
        ("not_started", 0, False),
        ("not_started", 1, True),
        ("in_progress", 100, True),
        ("in_progress", 99, False),
        ("in_progress", 0, False),
        ("blocked", 100, True),
        ("blocked", 0, False),
    ],
)
def test_status_and_percent_agree(status, percent, contradicts):
    text = UPDATE.replace("in_progress", status) + f"    percent: {percent}\n"
    assert names(load_month(text)) == (["contradiction"] if contradicts else [])


@pytest.mark.parametrize(
    ("status", "completed", "expected"),
    [
        ("done", "2024-03-12", []),
        ("done", "2023-05-01", []),
        ("done", "2024-03-13", ["completed-later"]),
        ("in_progress", "2024-03-01", ["completed-not-done"]),
    ],
)
def test_the_day_of_completion_goes_with_done_and_is_not_after_the_update(
    status, completed, expected
):
    text = UPDATE.replace("in_progress", status) + f"    completed_on: {completed}\n"
    assert names(load_month(text)) == expected


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        ("on: 2024-03-11, kind: return, task: II.2.d", ["completed-before-return"]),
        ("on: 2024-03-10, kind: return, task: II.2.d, agency: so-tc", ["completed-before-return"]),
        ("on: 2024-03-09, kind: return, task: II.2.d", []),
        ("on: 2024-03-12, kind: return, task: II.2.d", []),
        ("on: 2024-03-11, kind: return, task: II.2.q", []),
    ],
)
def test_a_completion_before_a_return_that_came_before_the_update_is_a_warning(returned, expected):
    text = UPDATE.replace("in_progress", "done") + "    completed_on: 2024-03-10\n"
    found = load({DECISIONS: f"decisions: [{{{returned}}}]\n", MONTH: text}).findings
    assert [f.rule.name for f in found if f.span.file == MONTH] == expected


def test_a_return_that_was_revoked_is_none():
    text = UPDATE.replace("in_progress", "done") + "    completed_on: 2024-03-10\n"
    rulings = (
        "decisions:\n  - {on: 2024-03-11, kind: return, task: II.2.d}\n"
        "  - {on: 2024-06-01, kind: revoke, decision: 2024-03-11.1}\n"
    )
    assert load({DECISIONS: rulings, MONTH: text}).findings == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("II.2.D", "II.2.d"), ("2.d", "II.2.d"), ("2.DD", "II.2.dd"), ("II.2.p", "II.2.q")],
)
def test_an_unknown_task_is_offered_the_one_that_was_meant(written, meant):
    [found] = load_month(UPDATE.replace("II.2.d", written)).findings
    assert (found.rule.name, found.facts["nearest"]) == ("unknown-task", meant)


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("so-tttt", []),
        ("so-bn", []),
        ("Cục C06 - Bộ Công an", []),
        ("btc", []),
        ("so-tt", ["unknown-addressee"]),
        ("Sở Tài chính", ["named-addressee"]),
        ("sở tài chính", ["named-addressee"]),
        ("SO-TTTT", ["named-addressee"]),
        ("Ban Quản lý dự án thủy lợi", []),
    ],
)
def test_an_addressee_is_an_agency_or_free_text(to, expected):
    assert names(load_update(f"obstacles: [{{kind: legal, text: Thiếu., to: {to}}}]")) == expected


def test_an_obstacle_is_resolved_by_its_day_and_number_also_on_the_same_day():
    text = (
        "agency: so-tc\nperiod: 2024-03\nupdates:\n"
        "  - task: II.2.d\n    on: 2024-03-01\n    status: blocked\n"
        "    obstacles: [{kind: legal, text: A.}, {kind: data, text: B.}]\n"
        "  - task: II.2.d\n    on: 2024-03-01\n    status: in_progress\n"
        "    resolves: [2024-03-01.1, 2024-03-01.2]\n"
    )
    assert load_month(text).findings == ()
    assert names(load_month(text.replace(".2]", ".3]"))) == ["unknown-obstacle"]


def test_an_obstacle_of_another_agency_or_task_or_a_later_day_is_unknown():
    for task, day in (("II.2.q", "2024-03-05"), ("II.1.b", "2024-01-31")):
        text = UPDATE.replace("II.2.d", task).replace("2024-03-12", day)
        assert names(load_month(text + "    resolves: [2024-02-01.1]\n")) == ["unknown-obstacle"]

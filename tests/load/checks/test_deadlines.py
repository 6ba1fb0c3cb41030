"""What is said of a deadline, given or counted."""

import pytest

from small_register import change, codes, good_files, load

TASK = """\
id: II.1.c
ref: II.1.c
group: II.1
text: Việc mới.
lead: {mode: each, agencies: [so-tc]}
"""


def with_due(due, more="", **plan):
    changes = {"plan/2024/tasks/II.1.c.yaml": f"{TASK}due: {{{due}, text: thời hạn}}\n{more}"}
    return codes(load({**changes, **plan}))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("date: 2024-06-30", []),
        ("days: 10, after: tandtc-guidance", []),
        ("days: 10, working: true, after: tandtc-guidance", []),
        ("days: 10, after: tandtc-guidence", ["L304"]),
        ("days: 10, after: issued", ["L329"]),
        ("days: 0, after: issued", ["S225"]),
        ("days: 10000, after: issued", ["S225"]),
        ("days: 10", ["S227"]),
        ("after: issued", ["S227"]),
        ("working: true, date: 2024-06-30", ["S227"]),
        ("date: 2024-06-30, after: issued", ["S227"]),
        ("date: 2023-12-31", ["L328"]),
        ("date: 2044-01-01", []),
        ("date: 2044-01-02", ["L328"]),
    ],
)
def test_a_deadline_is_a_day_or_counted_from_something_that_is_there(due, expected):
    assert with_due(due) == expected


def test_the_condition_that_a_deadline_is_counted_from_is_the_tasks_own():
    due = "days: 10, after: tandtc-guidance"
    assert with_due(due, "condition: tandtc-guidance\n") == []


def test_a_deadline_within_a_long_plan_is_likely():
    path = "plan/2024/plan.yaml"
    text = good_files()[path].decode().replace("year: 2024", "from: 2024-01-01\nto: 2050-12-31")
    assert "L328" not in with_due("date: 2045-12-31", **{path: text})
    assert "L328" in with_due("date: 2051-01-01", **{path: text})


def test_a_ruling_gives_no_unlikely_deadline_in_silence():
    loaded = change("plan/2024/decisions.yaml", ("due: 2025-01-31", "due: 2055-01-31"))
    assert codes(loaded) == ["L328"]


def test_an_unknown_condition_is_offered_its_spelling():
    path = "plan/2024/tasks/II.1.c.yaml"
    (found,) = load({path: f"{TASK}due: {{days: 3, after: isued, text: x}}\n"}).findings
    assert found.facts["nearest"] == "issued"

"""docs/design.md, "Decisions": what a ruling of each kind must say."""

import pytest

from small_register import MONTH, UPDATE, good_files, load, names

DECISIONS = "plan/2024/decisions.yaml"


def rule(*lines):
    """The good register with these rulings alone."""
    return load({DECISIONS: "decisions:\n" + "".join(f"  - {{{line}}}\n" for line in lines)})


@pytest.mark.parametrize(
    ("ruling", "expected"),
    [
        ("on: 2024-03-01, kind: condition_met, condition: tandtc-guidance", []),
        ("on: 2024-03-01, kind: condition_met, task: II.2.dd, due: 2024-09-30", []),
        ("on: 2024-03-01, kind: condition_met", ["missing-for-kind"]),
        (
            "on: 2024-03-01, kind: condition_met, task: II.2.dd, condition: tandtc-guidance",
            ["foreign-to-kind"],
        ),
        (
            "on: 2024-03-01, kind: condition_met, condition: tandtc-guidance, agency: so-tc",
            ["foreign-to-kind"],
        ),
        ("on: 2024-03-01, kind: condition_met, condition: none", ["unknown-condition"]),
        ("on: 2024-03-01, kind: condition_met, task: II.2.d", ["no-condition"]),
        ("on: 2024-03-01, kind: extend, task: II.2.q", ["missing-for-kind"]),
        ("on: 2024-03-01, kind: extend, due: 2025-01-01", ["missing-for-kind"]),
        ("on: 2024-03-01, kind: waive, task: II.2.q, due: 2025-01-01", ["foreign-to-kind"]),
        ("on: 2024-03-01, kind: accept, task: II.2.z", ["unknown-task"]),
        ("on: 2024-03-01, kind: accept, task: II.2.q, period: 2024-01", ["foreign-to-kind"]),
        ("on: 2024-03-01, kind: accept, task: II.2.q, agency: ca-tinh", ["does-not-lead"]),
        ("on: 2024-03-01, kind: accept, task: II.2.q, agency: so-bn", ["not-an-agency"]),
        ("on: 2024-03-01, kind: accept, task: II.2.q, agency: so-tcc", ["unknown-agency"]),
        ("on: 2024-03-01, kind: accept, task: II.2.dd, agency: so-tc", ["agency-on-joint"]),
        ("on: 2024-07-02, kind: accept, task: II.2.q", ["in-the-future"]),
        ("on: 2024-02-15, kind: close, period: 2024-02, files: {}", []),
        ("on: 2024-02-14, kind: close, period: 2024-02, files: {}", ["closed-too-early"]),
        ("on: 2024-02-15, kind: close, period: 2023-12, files: {}", ["outside-the-plan"]),
        ("on: 2024-02-15, kind: close, period: dot-1, files: {}", ["not-a-writing-period"]),
        ("on: 2023-12-15, kind: accept, task: II.2.q", []),
        ("on: 2023-12-14, kind: accept, task: II.2.q", ["before-the-plan"]),
        ("on: 2024-02-15, kind: close, period: 2024-02", ["missing-for-kind"]),
        ("on: 2024-04-15, kind: close, period: 2024-Q1, files: {}", ["not-a-writing-period"]),
        ("on: 2024-02-15, kind: close, period: 2024-02, files: {a: 1}", ["bad-digest"]),
        ("on: 2024-02-15, kind: revoke, decision: 2024-02-15.1", ["revokes-itself"]),
        ("on: 2024-02-15, kind: revoke, decision: 2024-02-15.2", ["unknown-ruling"]),
        ("on: 2024-02-15, kind: revoke", ["missing-for-kind"]),
    ],
)
def test_each_ruling_has_what_its_kind_wants_and_nothing_else(ruling, expected):
    assert names(rule(ruling)) == expected


def test_a_ruling_above_can_be_revoked_once_it_has_been_made():
    accept, revoke = "on: 2024-03-02, kind: accept, task: II.2.q", "kind: revoke, decision: "
    assert names(rule(accept, f"on: 2024-03-02, {revoke}2024-03-02.1")) == []
    assert names(rule(f"on: 2024-03-01, {revoke}2024-03-02.1", accept)) == ["revoked-too-early"]
    below = rule(f"on: 2024-03-03, {revoke}2024-03-02.1", accept)
    assert names(below) == ["unknown-ruling", "out-of-order"]


@pytest.mark.parametrize(
    ("reference", "nearest"),
    [
        ("2024-03-02.3", "2024-03-02.1"),
        ("2024-03-03.1", None),
        ("2024-03-03.2", "2024-03-02.1"),
        ("2024-03-04.1", None),
    ],
)
def test_only_a_ruling_that_could_be_revoked_is_offered(reference, nearest):
    loaded = rule(
        "on: 2024-03-02, kind: accept, task: II.2.q",
        f"on: 2024-03-03, kind: revoke, decision: {reference}",
        "on: 2024-03-03, kind: accept, task: II.2.q",
        "on: 2024-03-04, kind: accept, task: II.2.q",
    )
    assert [finding.facts.get("nearest") for finding in loaded.findings] == [nearest]


def test_a_month_is_closed_once():
    close = "on: 2024-03-02, kind: close, period: 2024-02, files: {}"
    twice = rule(close, close)
    assert names(twice) == ["closed-twice"]
    assert twice.findings[0].facts["first"] == f"{DECISIONS}:2"


def test_rulings_out_of_order_are_a_warning_that_stops_nothing():
    loaded = rule(
        "on: 2024-03-02, kind: accept, task: II.2.q", "on: 2024-03-01, kind: waive, task: II.2.d"
    )
    assert names(loaded) == ["out-of-order"]
    assert loaded.register is not None


@pytest.mark.parametrize(("on", "expected"), [("12", ["before-the-task"]), ("13", [])])
def test_a_task_is_ruled_on_and_reported_from_the_day_on_that_it_was_added(on, expected):
    path = "plan/2024/tasks/II.2.d.yaml"
    since = "since: {on: 2024-03-13, document: 99/QĐ-UBND}\n"
    ruling = f"decisions:\n  - {{on: 2024-03-{on}, kind: waive, task: II.2.d}}\n"
    told = f"    on: 2024-03-{on}\n"
    month = UPDATE.replace("    on: 2024-03-12\n", told)
    task = good_files()[path].decode() + since
    assert names(load({path: task, DECISIONS: ruling, MONTH: None})) == expected
    assert names(load({path: task, MONTH: month})) == expected


@pytest.mark.parametrize("reference", ["2024-03-02.1", "2024-03-03.1"])
def test_a_close_and_a_revocation_cannot_be_revoked(reference):
    loaded = rule(
        "on: 2024-03-02, kind: close, period: 2024-02, files: {}",
        "on: 2024-03-02, kind: accept, task: II.2.q",
        "on: 2024-03-03, kind: revoke, decision: 2024-03-02.2",
        f"on: 2024-03-04, kind: revoke, decision: {reference}",
    )
    assert names(loaded) == ["cannot-revoke"]

"""Plan and tasks against the registry and each other."""

import pytest

from small_register import change, names

PLAN = "plan/2024/plan.yaml"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("issuer: ca-tinh", "issuer: ca-tin", ["unknown-agency"]),
        ("- {id: II.2, title", "- {id: ii.1, title", ["unknown-group"] * 3 + ["duplicate-id"]),
        ("agencies: [so-bn-dp]", "agencies: [so-bndp]", ["unknown-agency"]),
        ("from: [tandtc]", "from: [tandct]", ["unknown-agency"]),
        ("2024-H1]", "2023-H1]", ["outside-the-days"]),
        ("2024-H1]", "{id: 2024-01, name: Tháng 1}]", ["duplicate-id", "period-without-days"]),
        ("2024-H1]", "{id: 2024-q1, from: 2024-07-15, to: 2024-08-14}]", ["duplicate-id"]),
        ("2024-H1]", "{id: a, from: 2024-07-15, to: 2024-07-14}]", ["ends-first"]),
        ("2024-H1]", "{id: a, from: 2024-07-15, to: 9999-12-31}]", ["no-such-days"]),
        ("2024-H1]", "{id: a, from: 0001-01-01, to: 9999-12-31}]", ["no-such-days"] * 2),
        ("2024-H1]", "{id: a, from: 2024-08-01, to: 2024-08-14}]", []),
        ("2024-H1]", "{id: a, from: 2024-12-31, to: 2025-06-30}]", []),
        ("2024-H1]", "{id: a, from: 2025-01-01, to: 2025-06-30}]", ["outside-the-days"]),
        ("2024-H1]", "{id: 2025-02, from: 2024-07-15, to: 2024-08-14}]", ["taken-name"]),
        ("2024-H1]", "{id: 2024-08, from: 2024-07-15, to: 2024-08-14}]", []),
        ("2024-H1]", "{id: 2024-08, from: 2024-07-15, to: 2024-07-31}]", ["taken-name"]),
        ("2024-H1]", "hai-tuan]", ["not-a-period"]),
        ("2024-H1]", "{id: Đợt 1, from: 2024-07-15, to: 2024-07-31}]", ["not-a-period"]),
        ("  text: Định kỳ hàng tháng\n", "", []),
        ("  text: Định", "  closes: 0\n  text: Định", ["bad-closes"]),
        ("  text: Định", "  agencies: [so-bn-dp, so-tx]\n  text: Định", ["unknown-agency"]),
        ("year: 2024", "year: 1999", ["wrong-year", "no-such-days"]),
        ("year: 2024", "from: 2024-01-01", ["no-days"]),
        ("year: 2024", "from: 2024-01-01\nto: 2027-12-31", []),
        ("year: 2024", "from: 9999-12-31\nto: 9999-12-31", ["no-such-days"] * 2),
        ("year: 2024", "year: 2024\nfrom: 9999-12-31", ["days-twice", "no-such-days"]),
        ("2024-H1]", "2024-01]", ["listed-twice"]),
        ("kind: reading, text:", "kind: reading, quote:", ["missing-for-kind"]),
        ("kind: reading, text:", "kind: scope, quote:", ["missing-for-kind"]),
    ],
)
def test_the_plan_is_held_against_registry_and_tasks(old, new, expected):
    found = sorted(name for name in names(change(PLAN, (old, new))))
    assert found == sorted(expected)


@pytest.mark.parametrize(
    ("task", "old", "new", "expected"),
    [
        ("II.2.d", "agencies: [so-tc]", "agencies: [so-tc, so-tc]", ["listed-twice"]),
        ("II.2.d", "agencies: [so-tc]", "agencies: []", ["nobody-leads"]),
        ("II.2.d", "continues: true", "condition: tandtc", ["unknown-condition"]),
        ("II.2.d", "mode: each", "mode: joint", ["not-joint"]),
        ("II.2.dd", "mode: joint", "mode: each", []),
        ("II.2.d", 'unit: "%"', "unit: điểm", ["wrong-form"]),
        ("II.1.b", "kind: scope, agencies: [so-tttt], ", "kind: scope, ", ["missing-for-kind"]),
        ("II.1.b", "kind: scope, agencies: [so-tttt]", "kind: scope, agencies: [x]", None),
        ("II.2.q", "id: II.2.q.2", "id: II.2.q.1", ["duplicate-id"]),
    ],
)
def test_a_task_is_held_against_plan_and_registry(task, old, new, expected):
    loaded = change(f"plan/2024/tasks/{task}.yaml", (old, new))
    expected = ["unknown-agency"] if expected is None else expected
    # Without a target of its own II.2.q.2, the figure of the district is unknown as well.
    assert [name for name in names(loaded) if name != "unknown-target"] == expected

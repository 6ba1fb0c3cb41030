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
        ("2024-H1]", "2023-H1]", ["wrong-year"]),
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

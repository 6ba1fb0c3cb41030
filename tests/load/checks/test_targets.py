"""docs/design.md, "Targets": what a target's keys may be together."""

import pytest

from small_register import files, load, names

TASK = "plan/2024/tasks/II.2.d.yaml"
GIVEN = 'value: 100, unit: "%"'
NO_FIGURES = {"plan/2024/updates/so-tc/2024-03.yaml": None}


def load_target(keys, id="II.2.d.1"):
    text = files().contents[TASK].decode().replace(GIVEN, keys).replace("id: II.2.d.1", f"id: {id}")
    return load({TASK: text, **NO_FIGURES})


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("value: 12.5, unit: ngày, sense: at_most", []),
        ("value: 30, upper: 40, unit: mô hình, sense: between", []),
        ("value: 30, upper: 30, unit: mô hình, sense: between", []),
        ("value: 30, upper: 29.9, unit: mô hình, sense: between", ["upper-below"]),
        ("value: 30, unit: mô hình, sense: between", ["missing-for-kind"]),
        ("value: 30, upper: 40, unit: mô hình", ["foreign-to-kind"]),
        ("value: 5, unit: buổi, each: true, agencies: [so-tc]", []),
        ("kind: yes_no", []),
        ("kind: yes_no, each: true", ["foreign-to-kind"]),
        ("kind: yes_no, value: 1, unit: cái", ["foreign-to-kind"] * 2),
        ("kind: yes_no, sense: at_most", ["foreign-to-kind"]),
        ("value: 100", ["missing-key"]),
        ("unit: cái", ["missing-key"]),
        ("kind: rate, value: 80", ["missing-key"]),
        ("kind: rate, value: 80, unit: ngày", ["rate-not-percent"]),
        ("kind: count, value: 150, unit: '%'", []),
        ("value: 150, unit: '%'", ["goal-too-high"]),
        ("value: 0.12345, unit: ngày", ["not-a-number"]),
        ("value: 1000000000000, unit: đồng", ["out-of-range"]),
        ("value: 95, unit: '%', goals: [{by: 2024-06-30, value: 80}]", []),
        ("value: 95, unit: '%', goals: [{by: 2024-06-30, value: 180}]", ["goal-too-high"]),
        (
            "value: 9, unit: a, goals: [{by: 2024-06-30, value: 8}, {by: 2024-06-30, value: 8}]",
            ["listed-twice"],
        ),
        (
            "value: 9, upper: 9, sense: between, unit: a, goals: [{by: 2024-06-30, value: 8}]",
            ["foreign-to-kind"],
        ),
        ("kind: yes_no, goals: [{by: 2024-06-30, value: 8}]", ["foreign-to-kind"]),
        ("value: 9, unit: a, agencies: [so-x]", ["unknown-agency"]),
        ("value: 9, unit: a, agencies: [so-tttt]", ["not-among-leads"]),
        ("value: 9, unit: a, agencies: [so-bn]", []),
        ("value: 9, unit: a, agencies: [don-vi-lien-quan]", ["not-among-leads"]),
        ("value: 9, unit: a, level: province", []),
    ],
)
def test_keys_that_go_together(keys, expected):
    assert names(load_target(keys)) == expected


def test_a_group_without_members_that_leads_may_be_named():
    path = "plan/2024/tasks/II.2.q.yaml"
    text = files().contents[path].decode()
    text = text.replace("agencies: [so-bn-dp]", "agencies: [so-bn-dp, don-vi-lien-quan]")
    text = text.replace("agencies: [so-bn]", "agencies: [don-vi-lien-quan, so-bn]")
    assert names(load({path: text})) == []


def test_a_number_as_it_is_typed_is_offered_as_a_file_has_it():
    (found,) = load_target("value: '12,5', unit: ngày").findings
    assert (found.rule.name, found.facts["nearest"]) == ("not-a-number", "12.5")

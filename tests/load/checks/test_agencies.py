"""The registry and the calendar against themselves."""

import pytest

from small_register import change, good_files, load, names

AGENCIES = "plan/agencies.yaml"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("reported_by: ca-tinh", "reported_by: so-bn", ["not-an-agency"]),
        ("reported_by: ca-tinh", "reported_by: ca-tnh", ["unknown-agency"]),
        ("succeeded_by: [so-tc]", "succeeded_by: [so-xyz]", ["unknown-agency"]),
        (
            "reported_by: ca-tinh",
            "reported_by: ca-tinh\n    valid_from: 2024-05-01\n    valid_to: 2024-05-01",
            [],
        ),
        ("members: [so-tttt, so-tc]", "members: [so-tttt, so-tc, so-tc]", ["listed-twice"]),
        ("maintainers: [thu-ky]", "maintainers: [thu-ky, b, Thu-Ky]", ["listed-twice"]),
        ("maintainers: [thu-ky]", "maintainers: [can-bo-tttt]", []),
        ("members: [so-tttt, so-tc]", "members: [so-tttt, so-tc, so-bn]", ["group-circle"]),
        ("aliases: [Sở TT&TT]", "aliases: [SỞ THÔNG TIN VÀ TRUYỀN THÔNG]", []),
        ("aliases: [Sở TT&TT]", "aliases: [sở tài chính]", ["ambiguous-name"]),
    ],
)
def test_the_registry_is_held_against_itself(old, new, expected):
    assert names(change(AGENCIES, (old, new))) == expected


def test_each_circle_of_groups_is_told_once():
    more = (
        "  - {id: a, name: A, members: [b]}\n  - {id: b, name: B, members: [a]}\n"
        "  - {id: c, name: C, members: [c]}\n"
    )
    loaded = load({AGENCIES: good_files()[AGENCIES].decode() + more})
    assert [(f.rule.name, f.facts["value"]) for f in loaded.findings] == [
        ("group-circle", "a"),
        ("group-circle", "c"),
    ]


def test_a_day_stands_once_in_each_list_of_the_calendar():
    calendar = "days_off:\n" + "  - {on: 2024-01-01, name: Tết}\n" * 2
    assert names(load({"plan/calendar.yaml": calendar})) == ["listed-twice"]

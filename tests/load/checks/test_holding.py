"""What a body's end and a `reassign` make wrong stops no state, and says who holds the task."""

from datetime import date

import pytest

from builders import a_decision, a_group, a_month, a_register, a_task, an_agency, an_update
from de_an06.load.checks.holding import holding_faults

OLD = an_agency("so-cu", valid_to="2024-04-30", succeeded_by=("so-moi",))
NEW = an_agency("so-moi", valid_from="2024-05-01")
OTHER = an_agency("so-tp")


def faults(*tasks, agencies=(OLD, NEW, OTHER), **more):
    register = a_register(*(tasks or (a_task(leads=("so-cu",)),)), agencies=agencies, **more)
    return [
        (fault.rule.name, ".".join(map(str, fault.spot.keys)), dict(fault.facts))
        for fault in holding_faults(register)
    ]


def of_update(on, agency, *tasks, **more):
    found = faults(*tasks, months=(a_month(an_update(on), agency=agency),), **more)
    return [(name, facts.get("holders")) for name, _, facts in found]


@pytest.mark.parametrize(
    ("on", "agency", "expected"),
    [
        ("2024-04-30", "so-cu", []),
        ("2024-05-01", "so-cu", [("after-its-end", "«so-moi»")]),
        ("2024-04-30", "so-moi", [("before-it-exists", "«so-cu»")]),
        ("2024-05-01", "so-moi", []),
        ("2024-05-01", "so-tp", [("not-its-task", None)]),
    ],
)
def test_a_body_records_within_its_life_and_its_heir_from_the_day_after(on, agency, expected):
    assert of_update(on, agency) == expected


@pytest.mark.parametrize(
    ("on", "agency", "expected"),
    [
        ("2024-03-10", "so-cu", []),
        ("2024-03-11", "so-cu", [("holds-no-longer", "«so-tp»")]),
        ("2024-03-10", "so-tp", [("holds-not-yet", None)]),
        ("2024-03-11", "so-tp", []),
        ("2024-03-20", "so-tp", []),
        ("2024-03-21", "so-tp", [("holds-no-longer", "«so-cu»")]),
        ("2024-03-21", "so-cu", []),
    ],
)
def test_a_reassign_and_its_revoke_move_the_word_on_the_day_after(on, agency, expected):
    ruled = (
        a_decision("reassign", to="so-tp", on="2024-03-10"),
        a_decision("revoke", None, decision="2024-03-10.1", on="2024-03-20"),
    )
    assert of_update(on, agency, decisions=ruled) == expected


def test_a_former_lead_that_coordinates_or_holds_another_row_may_write():
    given = (a_decision("reassign", agency="so-cu", to="so-tp", on="2024-03-10"),)
    helped = a_task(leads=("so-cu",), coordinators=("so-cu",))
    assert of_update("2024-03-11", "so-cu", helped, decisions=given) == []
    back = (
        a_decision("reassign", agency="so-tp", to="so-cu", on="2024-03-09"),
        *given,
    )
    both = a_task(leads=("so-cu", "so-tp"))
    assert of_update("2024-03-11", "so-cu", both, decisions=back) == []


def test_a_submission_after_the_end_says_who_holds_the_tasks():
    month = a_month(agency="so-cu", period="2024-05", sent="2024-05-01")
    ((name, place, facts),) = faults(months=(month,))
    assert (name, place, facts["holders"]) == ("after-its-end", "submitted.on", "«so-moi»")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"to": "so-cu"}, "holder-already"),
        ({"to": "so-moi"}, "not-there-on-the-day"),
        ({"to": "so-tp", "agency": "so-cu"}, None),
    ],
)
def test_a_reassign_goes_to_one_that_is_there_and_not_the_holder(more, expected):
    found = faults(decisions=(a_decision("reassign", **more),))
    assert [name for name, _, _ in found] == ([expected] if expected else [])


def test_a_reassign_that_was_taken_back_is_not_judged():
    ruled = (
        a_decision("reassign", to="so-cu", on="2024-03-10"),
        a_decision("revoke", None, decision="2024-03-10.1", on="2024-03-20"),
    )
    assert faults(decisions=ruled) == []


def test_a_revoke_may_make_a_later_reassign_one_to_the_holder():
    ruled = (
        a_decision("reassign", to="so-tp", on="2024-03-01"),
        a_decision("reassign", to="so-cu", on="2024-03-10"),
        a_decision("revoke", None, decision="2024-03-01.1", on="2024-03-05"),
    )
    assert [(name, place) for name, place, _ in faults(decisions=ruled)] == [
        ("holder-already", "decisions.1.to")
    ]


ENDED = an_agency("so-cu", valid_to="2024-04-30")


@pytest.mark.parametrize(
    ("ruled", "agency"),
    [
        ((), ENDED),
        ((), an_agency("so-cu", valid_to="2024-04-30", succeeded_by=("so-moi", "so-tp"))),
        (
            (
                a_decision("reassign", to="so-tp", on="2024-04-01"),
                a_decision("revoke", None, decision="2024-04-01.1", on="2024-04-10"),
            ),
            ENDED,
        ),
    ],
)
def test_the_registry_is_told_which_tasks_wait_for_a_reassign(ruled, agency):
    found = faults(agencies=(agency, NEW, OTHER), decisions=ruled)
    assert found == [
        (
            "waits-for-reassign",
            "agencies.0.valid_to",
            {"value": "2024-04-30", "agency": "so-cu", "tasks": "II.1.a"},
        )
    ]


@pytest.mark.parametrize(
    ("ruled", "agency"),
    [
        ((a_decision("reassign", to="so-tp", on="2024-06-01"),), ENDED),
        ((a_decision("reassign", to="so-tp", on="2024-04-01"),), ENDED),
        ((a_decision("waive"),), ENDED),
        ((), an_agency("so-cu", valid_to="2025-02-28")),
    ],
)
def test_nothing_waits_that_was_given_or_waived_or_ends_after_the_plan(ruled, agency):
    assert faults(agencies=(agency, NEW, OTHER), decisions=ruled) == []


def test_of_a_joint_task_only_the_end_of_the_last_is_told():
    task = a_task(leads=("so-cu", "so-tp"), mode="joint")
    assert faults(task, agencies=(ENDED, NEW, OTHER)) == []
    last = an_agency("so-tp", valid_to="2024-08-31")
    found = faults(task, agencies=(ENDED, NEW, last))
    assert [(name, place) for name, place, _ in found] == [
        ("waits-for-waive", "agencies.2.valid_to")
    ]


def test_every_task_that_waits_is_named():
    tasks = [a_task(f"II.1.{number}", leads=("nhom",)) for number in range(30)]
    found = faults(*tasks, agencies=(ENDED, OTHER), groups=(a_group("nhom", "so-cu", "so-tp"),))
    told = [id for _, _, facts in found for id in facts["tasks"].split(", ")]
    assert told == [task.id for task in tasks]
    assert date.fromisoformat(found[0][2]["value"]) == ENDED.valid_to

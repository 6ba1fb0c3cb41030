"""What of the plan is on an agency's form, and the digest of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from builders import (
    a_decision,
    a_group,
    a_month,
    a_plan,
    a_register,
    a_target,
    a_task,
    an_agency,
    an_update,
)
from conftest import examples
from de_an06.engine.known import known_on
from de_an06.engine.succession import speaks_for
from de_an06.form.roles import form_agencies, form_roles, form_version
from periods import a_period
from register_strategies import registers

AGENCIES = (
    an_agency("so-tp"),
    an_agency("so-tc"),
    an_agency("so-yt"),
    an_agency("bo-ca", kind="central", reported_by="so-tc"),
)
TASK = a_task("II.1.a", due="2024-06-30", targets=(a_target("II.1.a.1"),))


def roles(register, agency):
    on = register.first_day
    return [(task.id, leads) for task, leads in form_roles(register, agency, on)]


def test_tasks_that_it_leads_come_before_those_it_coordinates_each_in_the_plans_order():
    register = a_register(
        a_task("II.1.a", leads=("so-tc",), coordinators=("so-tp",)),
        a_task("II.1.b"),
        a_task("II.1.c", leads=("so-yt",)),
        a_task("II.1.d", leads=("so-yt",), coordinators=("moi-so",)),
        a_task("II.1.e", leads=("moi-so",), coordinators=("so-tp",)),
        agencies=AGENCIES,
        groups=(a_group("moi-so", "so-tp", "so-tc"),),
    )

    assert roles(register, "so-tp") == [
        ("II.1.b", True),
        ("II.1.e", True),
        ("II.1.a", False),
        ("II.1.d", False),
    ]


def test_who_reports_for_another_leads_and_coordinates_in_its_stead():
    register = a_register(
        a_task("II.1.a", coordinators=("bo-ca",)),
        a_task("II.1.b", leads=("bo-ca",)),
        agencies=AGENCIES,
    )

    assert roles(register, "so-tc") == [("II.1.b", True), ("II.1.a", False)]


@pytest.mark.parametrize(
    ("agency", "on", "fills_in"),
    [
        (an_agency("so-tp"), "2024-06-01", True),
        (an_agency("so-tp", reports=False), "2024-06-01", True),
        (an_agency("so-tp", reported_by="so-tc"), "2024-06-01", False),
        (an_agency("so-tp", valid_to="2024-05-14"), "2024-05-14", False),
        (an_agency("so-tp", valid_to="2024-05-15"), "2024-05-15", True),
        (an_agency("so-tp", valid_to="2024-05-15"), "2024-05-16", False),
        (an_agency("so-tp", valid_from="2024-06-14"), "2024-06-14", True),
        (an_agency("so-tp", valid_from="2024-06-14"), "2024-06-13", False),
        (an_agency("so-tp", valid_from="2024-06-15"), "2024-06-15", False),
    ],
)
def test_a_form_is_for_who_writes_its_own_file_and_exists_then(agency, on, fills_in):
    agencies = (agency, an_agency("so-tc"))
    known = known_on(a_register(TASK, agencies=agencies), date.fromisoformat(on))

    found = form_agencies(known, a_period("2024-06"))
    assert ("so-tp" in found) is fills_in


def test_nobody_gets_a_form_before_its_first_task_exists():
    known = known_on(a_register(a_task(since="2024-06-15")), date(2024, 6, 1))

    assert form_agencies(known, a_period("2024-06")) == ()
    assert form_agencies(known, a_period("2024-07")) == ("so-tp",)


def test_from_the_day_after_a_merger_the_heir_has_the_task_on_its_form():
    old = an_agency("so-tp", valid_to="2024-05-20", succeeded_by=("so-tc",))
    register = a_register(TASK, agencies=(old, an_agency("so-tc")))
    version = form_version(register, "so-tc")
    for day, agency in ((20, "so-tp"), (21, "so-tc")):
        known = known_on(register, date(2024, 5, day))
        assert form_agencies(known, a_period("2024-06")) == (agency,)
    assert form_version(register, "so-tc") == version


def test_the_version_is_sixteen_hexadecimal_digits():
    version = form_version(a_register(TASK), "so-tp")

    assert len(version) == 16
    assert int(version, 16) >= 0


def test_the_version_of_a_plan_is_the_same_for_ever():
    # A form that was sent out last month must still be accepted by the next release.
    assert form_version(a_register(TASK), "so-tp") == "c253b2aa268d0cc4"


@pytest.mark.parametrize(
    "change",
    [
        {"id": "II.1.b"},
        {"ref": "II.1.đ"},
        {"own_title": "Tên khác"},
        {"due": None},
        {"continues": True},
        {"deadline_text": "Trong quý II năm 2024"},
        {"targets": ()},
        {"targets": (a_target("II.1.a.1", value=91),)},
        {"targets": (a_target("II.1.a.1", level="province"),)},
        {"targets": (a_target("II.1.a.1", text="khác"),)},
    ],
)
def test_the_version_changes_with_whatever_the_form_shows_of_the_plan(change):
    before = a_register(TASK)
    after = a_register(TASK.model_copy(update=change))

    assert form_version(before, "so-tp") != form_version(after, "so-tp")


def test_the_version_tells_agencies_roles_and_years_apart():
    led = a_register(a_task(leads=("so-tp", "so-tc")), agencies=AGENCIES)
    helped = a_register(a_task(leads=("so-tc",), coordinators=("so-tp",)), agencies=AGENCIES)
    next_year = replace(led, plan=a_plan(2025))
    versions = [
        form_version(led, "so-tp"),
        form_version(led, "so-tc"),
        form_version(helped, "so-tp"),
        form_version(next_year, "so-tp"),
    ]

    assert len(set(versions)) == 4


def test_news_rulings_maintainers_and_the_work_of_others_leave_the_version_alone():
    bare = a_register(TASK, agencies=AGENCIES)
    busy = a_register(
        TASK,
        a_task("II.1.b", leads=("so-tc",)),
        agencies=(an_agency("so-tp", maintainers=("tai-khoan",), note="Ghi chú."), *AGENCIES[1:]),
        months=(a_month(an_update()),),
        decisions=(a_decision("extend", due="2024-09-30"),),
    )

    assert form_version(bare, "so-tp") == form_version(busy, "so-tp")


@examples(100)
@given(registers())
def test_only_the_plan_makes_the_version(register):
    plan_alone = replace(register, months=(), decisions=())

    for agency in register.agencies.agencies:
        assert form_version(register, agency.id) == form_version(plan_alone, agency.id)


@examples(100)
@given(registers())
def test_every_task_is_on_a_form_of_each_lead_and_coordinator_once(register):
    registry = register.agencies
    for agency in registry.agencies:
        voices = set(speaks_for(registry, agency.id, register.first_day))
        named = [
            task.id
            for task in register.tasks
            if voices & {*register.members(task, (*task.leads, *task.coordinators))}
        ]

        assert sorted(id for id, _ in roles(register, agency.id)) == sorted(named)

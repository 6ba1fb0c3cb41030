"""Who holds an assignment, whose words count from when, whose figures count once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    TASK,
    a_decision,
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
from de_an06.engine.obstacles import open_obstacles, resolvable
from de_an06.engine.selection import Selection, narrowed
from de_an06.engine.standing import assess
from de_an06.model.assessment import State

OLD = an_agency("so-cu", valid_to="2024-04-30", succeeded_by=("so-moi",))
NEW = an_agency("so-moi", valid_from="2024-05-01")
OTHER = an_agency("so-tp")
ALL = (OLD, NEW, OTHER)


def a_day(text):
    return date.fromisoformat(text)


def holders(register, day, task=TASK):
    rows = assess(register, a_day(day)).assignments
    return {row.agency: row.held_by for row in rows if row.task == task}


def states(register, day):
    return {(row.task, row.agency): row.state for row in assess(register, a_day(day)).assignments}


@pytest.mark.parametrize(
    ("agencies", "day", "expected"),
    [
        (ALL, "2024-04-30", "so-cu"),
        (ALL, "2024-05-01", "so-moi"),
        ((an_agency("so-cu", valid_from="2024-06-01"),), "2024-05-01", "so-cu"),
        ((an_agency("so-cu", valid_to="2024-04-30"),), "2024-05-01", None),
        (
            (
                an_agency("so-cu", valid_to="2024-04-30", succeeded_by=("so-moi", "so-tp")),
                NEW,
                OTHER,
            ),
            "2024-05-01",
            None,
        ),
        ((OLD, an_agency("so-moi", valid_from="2024-05-02")), "2024-05-01", None),
        ((OLD, an_agency("so-moi", valid_from="2024-05-02")), "2024-05-02", "so-moi"),
        (
            (OLD, an_agency("so-moi", valid_to="2024-06-30", succeeded_by=("so-tp",)), OTHER),
            "2024-07-01",
            "so-tp",
        ),
        (
            (OLD, an_agency("so-moi", valid_to="2024-06-30", succeeded_by=("so-cu",))),
            "2024-07-01",
            None,
        ),
        (
            (OLD, an_agency("so-moi", valid_to="2024-01-31", succeeded_by=("so-tp",)), OTHER),
            "2024-05-01",
            "so-tp",
        ),
    ],
)
def test_a_lead_holds_until_its_end_then_its_only_heir_and_so_on(agencies, day, expected):
    register = a_register(a_task(leads=("so-cu",)), agencies=agencies)
    assert holders(register, day) == {"so-cu": expected}


REASSIGNED = (
    a_decision("reassign", to="so-tp", on="2024-03-10"),
    a_decision("revoke", None, decision="2024-03-10.1", on="2024-03-20"),
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-03-09", "so-cu"),
        ("2024-03-10", "so-tp"),
        ("2024-03-19", "so-tp"),
        ("2024-03-20", "so-cu"),
        ("2024-05-01", "so-moi"),
    ],
)
def test_a_reassign_gives_it_on_its_day_and_a_revoke_gives_it_back(day, expected):
    register = a_register(a_task(leads=("so-cu",)), agencies=ALL, decisions=REASSIGNED)
    assert holders(register, day) == {"so-cu": expected}


def test_a_reassign_outlasts_the_end_of_the_lead_and_passes_to_the_heirs_of_its_own():
    ended = an_agency("so-tp", valid_to="2024-06-30", succeeded_by=("so-moi",))
    register = a_register(
        a_task(leads=("so-cu",)), agencies=(OLD, NEW, ended), decisions=REASSIGNED[:1]
    )
    assert holders(register, "2024-06-30") == {"so-cu": "so-tp"}
    assert holders(register, "2024-07-01") == {"so-cu": "so-moi"}


def test_a_reassign_that_is_wrong_counts_for_nothing():
    leads = ("so-cu", "so-tp")
    wrong = (
        a_decision("reassign", to="so-moi", agency="so-cu"),
        a_decision("reassign", to="so-cu", agency="so-cu"),
        a_decision("reassign", to="so-tp"),
    )
    register = a_register(a_task(leads=leads), agencies=ALL, decisions=wrong)
    assert holders(register, "2024-03-02") == {"so-cu": "so-cu", "so-tp": "so-tp"}
    joint = replace(register, tasks=(a_task(leads=leads, mode="joint"),))
    assert holders(joint, "2024-03-02") == {"so-cu": "so-cu", "so-tp": "so-tp"}


@pytest.mark.parametrize(
    ("author", "on", "counts"),
    [
        ("so-cu", "2024-03-10", True),
        ("so-cu", "2024-03-11", False),
        ("so-tp", "2024-03-10", False),
        ("so-tp", "2024-03-11", True),
        ("so-tp", "2024-03-20", True),
        ("so-tp", "2024-03-21", False),
        ("so-cu", "2024-03-20", False),
        ("so-cu", "2024-03-21", True),
        ("so-cu", "2024-05-01", False),
        ("so-moi", "2024-04-30", False),
        ("so-moi", "2024-05-01", True),
    ],
)
def test_the_word_moves_on_the_day_after(author, on, counts):
    said = a_month(an_update(on, "done"), agency=author)
    register = a_register(
        a_task(leads=("so-cu",)), agencies=ALL, decisions=REASSIGNED, months=(said,)
    )
    (state,) = states(register, "2024-06-01").values()
    assert state is (State.DONE_ON_TIME if counts else State.NOT_STARTED)


def test_what_was_said_stays_said_when_the_task_goes_to_another():
    months = (
        a_month(an_update("2024-03-01", percent=40), agency="so-cu"),
        a_month(an_update("2024-03-15", percent=60), agency="so-tp"),
    )
    register = a_register(
        a_task(leads=("so-cu",)), agencies=ALL, decisions=REASSIGNED, months=months
    )
    percents = {}
    for day in ("2024-03-10", "2024-03-15", "2024-03-25", "2024-05-02"):
        (row,) = assess(register, a_day(day)).assignments
        percents[day] = row.percent
    assert list(percents.values()) == [40, 60, 60, 60]


def test_on_a_joint_task_a_lead_that_ended_is_held_by_its_heir_or_nobody():
    task = a_task(leads=("so-cu", "so-tp"), mode="joint")
    heir = a_register(
        task, agencies=ALL, months=(a_month(an_update("2024-05-02", "done"), agency="so-moi"),)
    )
    assert holders(heir, "2024-05-02") == {"so-cu": "so-moi", "so-tp": "so-tp"}
    assert set(states(heir, "2024-05-02").values()) == {State.DONE_ON_TIME}
    alone = a_register(task, agencies=(an_agency("so-cu", valid_to="2024-04-30"), OTHER))
    assert holders(alone, "2024-05-02") == {"so-cu": None, "so-tp": "so-tp"}


def test_a_coordinator_that_ended_says_nothing_more():
    task = a_task(leads=("so-tp",), coordinators=("so-cu",))
    months = tuple(a_month(an_update(on), agency="so-cu") for on in ("2024-04-30", "2024-05-01"))
    known = known_on(a_register(task, agencies=ALL, months=months), a_day("2024-06-01"))
    assert [str(entry.update.on) for entry in known.entries] == ["2024-04-30"]


def test_who_reports_for_another_passes_it_to_the_heir():
    bo = an_agency("bo", kind="ministry", reported_by="so-cu", reports=False)
    months = (
        a_month(an_update("2024-04-30", percent=10), agency="so-cu"),
        a_month(an_update("2024-05-01", percent=20), agency="so-moi"),
    )
    register = a_register(a_task(leads=("bo",)), agencies=(*ALL, bo), months=months)
    outlook = assess(register, a_day("2024-05-01"))
    assert [(row.held_by, row.percent) for row in outlook.assignments] == [("bo", 20)]
    for agency, kept in (("so-cu", 0), ("so-moi", 1), ("bo", 1)):
        found = narrowed(outlook, register, Selection(agencies=frozenset({agency})))
        assert len(found.assignments) == kept


def test_an_agency_keeps_what_it_holds():
    register = a_register(a_task(leads=("so-cu", "so-tp")), agencies=ALL)
    for day, kept in (("2024-04-30", 1), ("2024-05-01", 0)):
        outlook = assess(register, a_day(day))
        found = narrowed(outlook, register, Selection(agencies=frozenset({"so-cu"})))
        assert [row.agency for row in found.assignments] == ["so-cu"] * kept
        assert len(found.tasks) == kept


# Figures

TARGETS = (a_target(),)


def measured(agency, on, numerator, denominator):
    measure = {"target": f"{TASK}.1", "numerator": numerator, "denominator": denominator}
    return a_month(an_update(on, measures=[measure]), agency=agency)


def figure(register, day):
    (target,) = assess(register, a_day(day)).targets
    return target.numerator, target.denominator, target.missing


def test_the_figure_of_one_that_holds_two_rows_counts_once_in_its_own():
    old = an_agency("so-cu", valid_to="2024-04-30", succeeded_by=("so-tp",))
    register = a_register(
        a_task(leads=("so-cu", "so-tp"), targets=TARGETS),
        agencies=(old, OTHER),
        months=(
            measured("so-cu", "2024-04-01", 1, 10),
            measured("so-tp", "2024-04-02", 2, 20),
            measured("so-tp", "2024-05-10", 5, 50),
        ),
    )
    assert figure(register, "2024-04-30") == (3, 30, ())
    assert figure(register, "2024-05-09") == (3, 30, ())
    assert figure(register, "2024-05-10") == (5, 50, ())


def test_of_two_rows_that_are_not_its_own_the_first_has_it_and_the_other_owes_none():
    old = [
        an_agency(id, valid_to="2024-04-30", succeeded_by=("so-moi",)) for id in ("so-a", "so-b")
    ]
    register = a_register(
        a_task(leads=("so-a", "so-b"), targets=TARGETS),
        agencies=(*old, NEW),
        months=(measured("so-a", "2024-04-01", 1, 10), measured("so-moi", "2024-05-10", 5, 50)),
    )
    assert figure(register, "2024-05-09") == (1, 10, ("so-b",))
    assert figure(register, "2024-05-10") == (5, 50, ())


def test_a_row_that_is_given_on_keeps_its_figure_counted_once():
    register = a_register(
        a_task(leads=("so-a", "so-b"), targets=TARGETS),
        agencies=(an_agency("so-a"), an_agency("so-b"), OTHER),
        months=(measured("so-a", "2024-03-15", 5, 50), measured("so-tp", "2024-05-10", 1, 10)),
        decisions=(
            a_decision("reassign", agency="so-b", to="so-a", on="2024-03-01"),
            a_decision("reassign", agency="so-b", to="so-tp", on="2024-04-01"),
        ),
    )
    assert figure(register, "2024-03-15") == (5, 50, ())
    assert figure(register, "2024-04-02") == (5, 50, ())
    assert figure(register, "2024-05-10") == (6, 60, ())


@pytest.mark.parametrize("given_on", ["so-a", "so-b"])
def test_one_that_gave_a_row_on_has_still_one_figure_its_latest(given_on):
    register = a_register(
        a_task(leads=("so-a", "so-b"), targets=TARGETS),
        agencies=(an_agency("so-a"), an_agency("so-b"), OTHER),
        months=(measured("so-a", "2024-03-15", 5, 50), measured("so-a", "2024-04-20", 6, 60)),
        decisions=(
            a_decision("reassign", agency="so-b", to="so-a", on="2024-03-01"),
            a_decision("reassign", agency=given_on, to="so-tp", on="2024-04-01"),
        ),
    )
    assert figure(register, "2024-04-19") == (5, 50, ())
    assert figure(register, "2024-04-20") == (6, 60, ())


# Obstacles

RAISED = an_update("2024-02-20", "blocked", obstacles=[{"kind": "funding", "text": "Thiếu."}])


def test_a_holder_resolves_what_a_former_holder_raised():
    resolved = an_update("2024-05-02", resolves=["so-cu/2024-02-20.1"])
    register = a_register(
        a_task(leads=("so-cu",), coordinators=("so-tp",)),
        agencies=ALL,
        months=(a_month(RAISED, agency="so-cu"), a_month(resolved, agency="so-moi")),
    )
    known = known_on(register, a_day("2024-05-01"))
    assert [str(one.reference) for one in resolvable(known, "so-moi")] == ["so-cu/2024-02-20.1"]
    assert resolvable(known, "so-tp") == ()
    assert open_obstacles(known_on(register, a_day("2024-05-02"))) == ()


def test_nobody_else_resolves_it():
    resolved = an_update("2024-05-02", resolves=["so-cu/2024-02-20.1"])
    register = a_register(
        a_task(leads=("so-cu",), coordinators=("so-tp",)),
        agencies=ALL,
        months=(a_month(RAISED, agency="so-cu"), a_month(resolved, agency="so-tp")),
    )
    assert len(open_obstacles(known_on(register, a_day("2024-05-02")))) == 1


# Reports

PLAN = a_plan(reporting={"text": "định kỳ", "periods": ["2024-04", "2024-05", "2024-06"]})


def reports(day, *months, agencies=ALL):
    register = a_register(plan=PLAN, agencies=agencies, months=months)
    found = assess(register, a_day(day)).reports
    return {(one.agency, str(one.period)): one.state.value for one in found}


def test_an_agency_owes_the_reports_that_fall_due_in_its_life():
    before = reports("2024-04-30")
    assert {key: state for key, state in before.items() if key[0] != "so-tp"} == {
        ("so-cu", "2024-04"): "missing",
        ("so-cu", "2024-05"): "upcoming",
        ("so-cu", "2024-06"): "upcoming",
        ("so-moi", "2024-05"): "upcoming",
        ("so-moi", "2024-06"): "upcoming",
    }
    after = reports("2024-05-01")
    assert [key for key in before if key not in after] == [
        ("so-cu", "2024-05"),
        ("so-cu", "2024-06"),
    ]
    assert after["so-cu", "2024-04"] == "missing"


def test_what_was_sent_after_the_end_counts_for_nothing():
    sent = a_month(agency="so-cu", period="2024-04", sent="2024-05-01")
    assert reports("2024-06-01", sent)["so-cu", "2024-04"] == "missing"
    in_time = a_month(agency="so-cu", period="2024-04", sent="2024-04-30")
    assert reports("2024-06-01", in_time)["so-cu", "2024-04"] == "late"


# Laws

LEADS = ("so-a", "so-b", "so-c")
TASKS = (
    a_task("II.1.a", LEADS, due="2024-03-20", targets=(a_target("II.1.a.1"),)),
    a_task("II.1.b", LEADS, continues=True),
    a_task("II.1.c", LEADS[:2], mode="joint", due="2024-03-10", targets=(a_target("II.1.c.1"),)),
    a_task("II.1.d", ("so-c",), condition="guidance"),
)
DAYS = [date(2024, 3, 1) + timedelta(days=step) for step in range(0, 40, 3)]
days = st.sampled_from(DAYS)


@st.composite
def months(draw):
    """What three agencies say on some days, and what they send."""
    found = []
    for lead in LEADS:
        updates = []
        for on in draw(st.lists(days, max_size=3)):
            able = [task for task in TASKS if lead in task.lead.agencies]
            task = draw(st.sampled_from(able))
            status = draw(st.sampled_from(["in_progress", "blocked", "done"]))
            measures = [
                {"target": target.id, "numerator": 1, "denominator": draw(st.integers(1, 3))}
                for target in task.targets
            ]
            updates.append(an_update(on, status, task=task.id, measures=measures))
        found.append(a_month(*updates, agency=lead, period="2024-05"))
        sent = draw(st.none() | days)
        found.append(a_month(agency=lead, period="2024-03", sent=sent and str(sent)))
    return tuple(found)


def without_holders(outlook):
    rows = tuple(replace(row, held_by=None) for row in outlook.assignments)
    return replace(outlook, assignments=rows)


def counted(outlook):
    return len(outlook.tasks), [(row.task, row.agency) for row in outlook.assignments]


@given(
    months(),
    days,
    st.sampled_from([("II.1.a", "so-a"), ("II.1.b", "so-b"), ("II.1.d", "so-c")]),
    st.sampled_from((*LEADS, "so-d")),
)
@examples(60)
def test_a_reassign_changes_no_state_and_no_figure_by_its_own_day(said, on, row, to):
    task, lead = row
    agencies = tuple(map(an_agency, (*LEADS, "so-d")))
    before = a_register(*TASKS, agencies=agencies, months=said)
    ruling = a_decision("reassign", task, agency=lead, to=to, on=on)
    after = replace(before, decisions=(ruling,))
    for day in (*DAYS, date(2024, 12, 31)):
        old, new = assess(before, day), assess(after, day)
        assert counted(old) == counted(new)
        assert old.reports == new.reports
        if day <= on:
            assert without_holders(old) == without_holders(new)


@given(months(), days, st.sampled_from(["so-b", "so-d", None]))
@examples(60)
def test_a_merger_changes_no_state_and_no_figure_by_its_own_day(said, on, heir):
    def registered(**more):
        agencies = (an_agency("so-a", **more), *map(an_agency, ("so-b", "so-c", "so-d")))
        return a_register(*TASKS, agencies=agencies, months=said)

    before = registered()
    after = registered(valid_to=on, succeeded_by=(heir,) if heir else ())
    for day in (*DAYS, date(2024, 12, 31)):
        old, new = assess(before, day), assess(after, day)
        assert counted(old) == counted(new)
        fallen_due = [
            [(one.agency, one.period) for one in outlook.reports if one.due <= on]
            for outlook in (old, new)
        ]
        assert fallen_due[0] == fallen_due[1]
        if day <= on:
            assert old == new

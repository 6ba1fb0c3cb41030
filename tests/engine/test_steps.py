"""A task with steps: its state is theirs, and nothing counts twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    AGENCY,
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
from de_an06.engine.selection import Selection, in_states, narrowed, of_document, work_of
from de_an06.engine.standing import assess, tally
from de_an06.load.steps import with_steps
from de_an06.model.assessment import State
from de_an06.model.month import Document
from de_an06.model.task import Task
from register_strategies import pictures

DAY = date(2024, 6, 1)
AGENCIES = (an_agency(), an_agency("so-tc"))


def a_step(place, leads=(AGENCY,), parent="II.1.a", **more):
    step = a_task(f"{parent}.{place}", leads, **more)
    return step.model_copy(update={"parent": parent})


def a_plan_of(*tasks, months=(), decisions=(), plan=None):
    return a_register(
        *with_steps(tasks), agencies=AGENCIES, months=months, decisions=decisions, plan=plan
    )


def ids(outlook):
    return [task.task for task in outlook.tasks]


TWO = (a_task(), a_step(1, due="2024-03-31"), a_step(2, ("so-tc",)), a_task("II.1.b"))


def test_a_task_with_steps_has_no_assignment_and_the_state_of_all_of_theirs():
    outlook = assess(a_plan_of(*TWO), DAY)
    assert [row.task for row in outlook.assignments] == ["II.1.a.1", "II.1.a.2", "II.1.b"]
    whole, *_ = outlook.tasks
    assert (whole.task, whole.state, whole.parent) == ("II.1.a", State.OVERDUE, None)
    assert (whole.counts[State.OVERDUE], whole.counts[State.NOT_STARTED]) == (1, 1)
    assert [task.parent for task in outlook.tasks] == [None, "II.1.a", "II.1.a", None]


def test_nothing_that_is_said_of_a_task_with_steps_counts():
    said = a_month(an_update(status="done", task="II.1.a"))
    register = a_plan_of(*TWO, months=(said,), decisions=(a_decision("waive", "II.1.a"),))
    assert assess(register, DAY) == assess(a_plan_of(*TWO), DAY)


def test_a_task_with_steps_is_there_from_the_first_day_that_one_of_them_is():
    tasks = (a_task(), a_step(1, since="2024-05-01"), a_step(2, since="2024-04-01"))
    register = a_plan_of(*tasks)
    assert ids(assess(register, date(2024, 3, 31))) == []
    assert ids(assess(register, date(2024, 4, 1))) == ["II.1.a", "II.1.a.2"]
    assert ids(assess(register, date(2024, 5, 1))) == ["II.1.a", "II.1.a.1", "II.1.a.2"]


@pytest.mark.parametrize(
    ("tasks", "kept", "counted"),
    [
        ({"II.1.a"}, ["II.1.a", "II.1.a.1", "II.1.a.2"], ["II.1.a"]),
        ({"II.1.a.1"}, ["II.1.a.1"], ["II.1.a.1"]),
        ({"II.1.a.1", "II.1.a.2"}, ["II.1.a.1", "II.1.a.2"], ["II.1.a.1", "II.1.a.2"]),
        ({"II.1.a", "II.1.a.1"}, ["II.1.a", "II.1.a.1", "II.1.a.2"], ["II.1.a"]),
        ({"II.1.b"}, ["II.1.b"], ["II.1.b"]),
    ],
)
def test_a_task_with_steps_means_these_and_a_step_alone_counts(tasks, kept, counted):
    register = a_plan_of(*TWO)
    found = narrowed(assess(register, DAY), register, Selection(tasks=frozenset(tasks)))
    assert ids(found) == kept
    assert [task.task for task in found.counted] == counted
    assert {row.task for row in found.assignments} == set(kept) - {"II.1.a"}


def test_a_task_of_which_an_agency_leads_a_step_is_among_its_tasks():
    register = a_plan_of(*TWO)
    found = work_of(assess(register, DAY), register, "so-tc")
    assert ids(found) == ["II.1.a", "II.1.a.2"]
    assert [task.task for task in found.counted] == ["II.1.a"]
    assert [row.task for row in found.assignments] == ["II.1.a.2"]


def test_a_step_in_a_state_that_its_task_is_not_in_does_not_count():
    outlook = in_states(assess(a_plan_of(*TWO), DAY), [State.NOT_STARTED])
    assert ids(outlook) == ["II.1.a.2", "II.1.b"]
    assert [task.task for task in outlook.counted] == ["II.1.b"]


def test_the_targets_of_a_step_are_its_tasks():
    tasks = (a_task(), a_step(1, targets=(a_target("II.1.a.1.1"),)), a_task("II.1.b"))
    register = a_plan_of(*tasks)
    found = narrowed(assess(register, DAY), register, Selection(tasks=frozenset({"II.1.a"})))
    assert [target.id for target in found.targets] == ["II.1.a.1.1"]


OWN, OTHER = Document(number="1/NQ"), Document(number="2/QĐ")
DOCUMENTS = (
    a_task(document=OWN),
    Task(id="II.1.a.1", ref="1", parent="II.1.a", text="Một."),
    Task(id="II.1.a.2", ref="2", parent="II.1.a", text="Hai.", document=OTHER),
    a_task("II.1.b"),
    a_task("II.1.c", document=Document(number="9/KH")),
)


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("1/NQ", ["II.1.a", "II.1.a.1"]),
        ("2/QĐ", ["II.1.a", "II.1.a.2"]),
        ("9/KH", ["II.1.b", "II.1.c"]),
        ("3/CT", []),
        (None, ["II.1.a", "II.1.a.1", "II.1.a.2", "II.1.b", "II.1.c"]),
    ],
)
def test_a_document_keeps_the_tasks_that_it_assigned(number, kept):
    register = a_plan_of(*DOCUMENTS, plan=a_plan(number="9/KH"))
    found = of_document(assess(register, DAY), register, number)
    assert ids(found) == kept
    assert {row.task for row in found.assignments} == set(kept) - {"II.1.a"}
    assert bool(found.reports) is (number is None)


def nested(register, count):
    """The register with its first tasks as the steps of a new one."""
    first, *_ = register.tasks
    whole = first.model_copy(update={"id": "II.0", "ref": "II.0", "targets": (), "due": None})
    steps = [task.model_copy(update={"parent": "II.0"}) for task in register.tasks[:count]]
    return replace(register, tasks=with_steps((whole, *steps, *register.tasks[count:])))


@given(pictures(), st.integers(1, 4))
@examples(60)
def test_to_gather_tasks_as_steps_moves_no_assignment_and_no_figure(picture, count):
    register, day = picture
    flat, deep = assess(register, day), assess(nested(register, count), day)
    assert deep.assignments == flat.assignments
    assert deep.reports == flat.reports
    assert deep.targets == flat.targets
    assert [(one.state, one.counts) for one in deep.tasks if one.task != "II.0"] == [
        (one.state, one.counts) for one in flat.tasks
    ]


@given(pictures(), st.integers(1, 4), st.data())
@examples(60)
def test_a_step_never_counts_twice(picture, count, data):
    register, day = picture
    register = nested(register, count)
    outlook = assess(register, day)
    every = sum(sum(task.counts.values()) for task in outlook.counted)
    assert every == len(outlook.assignments)
    some = st.sets(st.sampled_from([task.id for task in register.tasks]), min_size=1)
    kept = narrowed(outlook, register, Selection(tasks=frozenset(data.draw(some))))
    assert sum(sum(task.counts.values()) for task in kept.counted) == len(kept.assignments)
    assert sum(tally(row.state for row in kept.assignments).values()) == len(kept.assignments)


@given(pictures(), st.integers(1, 4))
@examples(30)
def test_the_first_step_and_its_task_come_on_one_day(picture, count):
    register, day = picture
    register = nested(register, count)
    days = [day + timedelta(days=shift) for shift in (-40, 0, 40)]
    for one in days:
        there = ids(assess(register, one))
        assert ("II.0" in there) is any(step.id in there for step in register.steps("II.0"))

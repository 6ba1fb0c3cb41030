"""The oracle keeps the laws on random projects, and the projects cover every kind of plan."""

# ruff: noqa: S311 - projects are drawn, not guarded

import random
from datetime import timedelta
from itertools import product

import pytest

from conftest import WHOLE
from oracle import laws
from oracle.bodies import exists, holder, is_joint, leads
from oracle.plain import OnePlan, calendar_faults, plan_ids
from oracle.projects import a_project, coverage, telling_days
from oracle.standing import STATES, stand

SEEDS = range(60 if WHOLE else 6)


@pytest.fixture(scope="module", params=SEEDS)
def drawn(request):
    rng = random.Random(request.param)
    files, id = a_project(rng)
    days = telling_days(OnePlan(files, id))
    return rng, files, id, [rng.choice(days) for _ in range(4)]


def test_a_calendar_is_right_and_every_day_belongs_to_one_writing_period(drawn):
    _, files, _, _ = drawn
    for id in plan_ids(files):
        one = OnePlan(files, id)
        assert calendar_faults(one) == []
        span = timedelta(days=90)
        laws.every_day_belongs_to_one_writing_period(
            one.writing_period, one.first - span, one.last + span
        )


def test_a_step_never_counts_twice(drawn):
    _, files, id, days = drawn
    for on in days:
        laws.a_step_never_counts_twice(stand(files, id, on))


def test_a_reassign_changes_nothing_on_its_day_and_a_revoke_gives_back(drawn):
    rng, files, id, days = drawn
    one = OnePlan(files, id)
    rows = [
        (task, lead)
        for task in one.tasks.values()
        if not is_joint(task) and not one.steps(task["id"])
        for lead in leads(one, task)
    ]
    for task, lead in rng.sample(rows, min(3, len(rows))):
        on = max(days[0], one.first)
        former = holder(one, task, lead, on)
        to = rng.choice([i for i, b in one.agencies.items() if exists(b, on) and i != former])
        ruling = {"on": str(on), "kind": "reassign", "task": task["id"], "agency": lead, "to": to}
        laws.a_reassign_changes_nothing_on_its_day(stand, files, id, ruling, days)
        laws.a_revoke_gives_back(stand, files, id, ruling)


def test_a_merger_changes_nothing_on_its_day(drawn):
    _, files, id, days = drawn
    laws.a_merger_changes_nothing_on_its_day(stand, files, id, "xa-e", last=max(days), heir="so-a")
    laws.a_merger_changes_nothing_on_its_day(stand, files, id, "so-a", last=days[0], heir="xa-e")
    for body in files["plan/agencies.yaml"]["agencies"]:
        if "valid_to" in body:
            laws.an_heir_changes_no_number(stand, files, id, body, days)


KEYS = """
plans 1, plans 2, rest of a period, day of a month, plan.year, plan.from, plan.upward,
plan.reporting.text, plan.reporting.closes, plan.reporting.agencies, plan.reporting.periods 0,
plan.reporting.periods.id, plan.reporting.periods.due, plan.reporting.periods.name, plan.basis,
task.parent, task.products, task.document.number, task.since.on, task.title, task.lead_text,
task.lead.mode=each, task.lead.mode=joint, task.condition, task.continues, task.due.date,
task.due.after=issued, task.due.after=huong-dan, task.due.working=true, task.due.working=false,
task.targets.agencies, task.targets.level, task.targets.goals.by, task.targets.upper,
agencies.agencies.valid_from, agencies.agencies.valid_to, agencies.agencies.succeeded_by 1,
agencies.agencies.succeeded_by 2, agencies.agencies.reported_by, file.submitted.covers,
file.updates.measures, file.updates.completed_on, file.updates.percent,
decisions.decisions.kind=condition_met, decisions.decisions.kind=extend,
decisions.decisions.kind=waive, decisions.decisions.kind=return, decisions.decisions.kind=accept,
decisions.decisions.kind=revoke, decisions.decisions.kind=reassign, decisions.decisions.condition,
held by nobody, held by another, rows of one body 2, rows of one body 3, extended, accepted,
blocked, due_soon, report ahead of an end, report of an ended body, upkeep fresh, upkeep stale
"""
ANSWERS = {
    *(f"{what} {state}" for what in ("row", "task") for state in STATES),
    *(f"report {state}" for state in ("on_time", "late", "missing", "upcoming")),
    *(f"each yes_no at_least {met}" for met in (True, False, None)),
    *(
        f"{how} {kind} {sense} {met}"
        for how, kind in product(("sum", "each"), ("rate", "count"))
        for sense, met in product(("at_least", "at_most", "between"), (True, False, None))
    ),
}


@pytest.mark.skipif(not WHOLE, reason="takes half a minute: make test-all")
def test_projects_cover_every_kind_of_plan_and_of_answer():
    met = set()
    for seed in range(300):
        met |= coverage(a_project(random.Random(seed))[0])
    keys = {key.strip() for key in KEYS.replace("\n", " ").split(",")}
    assert (keys | ANSWERS) - met == set()

"""No ruling moves a figure unseen: properties over random projects and histories of rulings."""

# ruff: noqa: S311 - projects are drawn, not guarded

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from conftest import WHOLE
from de_an06.engine.known import known_on, without_dues
from de_an06.engine.standing import assess_known
from de_an06.report.facts.basis import whole_basis
from de_an06.report.facts.figures import balance
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.report import report
from oracle import laws
from oracle.bodies import group_day, is_joint, leads
from oracle.plain import OnePlan
from oracle.projects import a_project, telling_days
from oracle.test_engine import loaded

SEEDS = range(40 if WHOLE else 5)


def given_days(rng, one, days):
    """Rulings that give a day: to tasks, or to what waits for a condition that is met by then."""
    tasks = [task for task in one.tasks.values() if not one.steps(task["id"])]
    met = [(r["on"], r["condition"]) for r in one.decisions if r.get("condition")]
    for _ in range(6):
        on, task = rng.choice(days), rng.choice(tasks)
        due = str(on + timedelta(days=rng.choice((-20, 0, 5, 200))))
        if met and rng.random() < 0.4:
            # A second one of its own day starts no other count.
            day, condition = rng.choice(met)
            yield {"on": day, "kind": "condition_met", "condition": condition, "due": due}
        elif on >= max(group_day(one, task), one.first):
            lead = {} if is_joint(task) else {"agency": rng.choice(leads(one, task))}
            yield {"on": str(on), "kind": "extend", "task": task["id"], "due": due, **lead}


def own_figures(register, day):
    """The figures by the plan's own deadlines: of `status --original`, and of the annex."""
    outlook = assess_known(without_dues(known_on(register, day)))
    period = next((each for each in register.schedule.periods if day in each), None)
    if period is None:
        return outlook, None
    annex = balance(whole_basis(register, period, day))
    return outlook, (annex.original_tasks, annex.original_rows)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_ruling_moves_the_figures_by_the_plans_own_deadlines(seed):
    rng = random.Random(seed)
    files, plan = a_project(rng)
    one = OnePlan(files, plan)
    days = telling_days(one)
    # Conditions that are taken back again stay out of this: what is met starts the count.
    if any(ruling["kind"] == "revoke" for ruling in one.decisions):
        one.decisions[:] = [each for each in one.decisions if each["kind"] != "revoke"]
    more = files
    for ruling in given_days(rng, one, days):
        more, name = laws.ruled(more, plan, ruling)
        if ruling["kind"] == "extend" and rng.random() < 0.3:
            on = str(max(date.fromisoformat(ruling["on"]), rng.choice(days)))
            more, _ = laws.ruled(more, plan, {"on": on, "kind": "revoke", "decision": name})
    before, after = (loaded(each, plan).register for each in (files, more))
    for day in rng.sample(days, min(5, len(days))):
        assert own_figures(after, day) == own_figures(before, day)


def figures(register, day):
    outlook = assess_known(known_on(register, day))
    states = [(row.task, row.agency, row.state, row.held_by) for row in outlook.assignments]
    return states, outlook.tasks, outlook.targets


def is_named(told, decision):
    """Whether a report tells a ruling: by itself, or in the one that took it back."""
    lines = told.guidance.rulings
    if any(line.decision is decision or line.taken_back is decision for line in lines):
        return True
    return any(ruling.decision is decision for ruling in told.named)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_ruling_that_moved_a_figure_is_named_in_the_report_of_its_period(seed):
    files, plan = a_project(random.Random(seed))
    register = loaded(files, plan).register
    for place, decision in enumerate(register.decisions):
        for period in (each for each in register.schedule.periods if decision.on in each):
            day = period.last_day
            with_it, without = (
                replace(register, decisions=register.decisions[:end]) for end in (place + 1, place)
            )
            if figures(with_it, day) != figures(without, day):
                basis = whole_basis(register, period, day)
                assert is_named(report(basis, Clerk()), decision), (decision, period.id)

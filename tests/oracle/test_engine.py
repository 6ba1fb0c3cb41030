"""The engine gives the oracle's answers, on random projects of every kind of plan."""

# ruff: noqa: S311 - projects are drawn, not guarded

import json
import random
from datetime import date

import pytest

from conftest import WHOLE
from de_an06.engine.known import known_on, without_dues
from de_an06.engine.standing import assess, assess_known
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.queries.views.lists import status_json
from de_an06.surface.machine import json_text
from oracle import laws
from oracle.plain import OnePlan, plan_ids
from oracle.projects import a_project, telling_days
from oracle.standing import stand

AFTERWARDS = date(2031, 1, 1)
LISTS = {
    "assignments": lambda row: (row["task"], row["agency"]),
    "tasks": lambda task: task["task"],
    "reports": lambda report: (report["agency"], report["period"]),
    "targets": lambda target: target["id"],
}


def loaded(files, plan):
    """A project's plan as the reader has it; YAML takes JSON as it is."""
    contents = {path: json.dumps(text(data)).encode() for path, data in files.items()}
    return load_register(Files(contents), plan, AFTERWARDS)


def text(data):
    """The data with every scalar as the text that a file has."""
    match data:
        case dict():
            return {key: text(value) for key, value in data.items()}
        case list() | tuple():
            return [text(value) for value in data]
    return str(data)


def answer(files, plan, day):
    """What `status --json` says."""
    found = loaded(files, plan)
    assert found.errors == []
    return json.loads(json_text(status_json(found.register, assess(found.register, day))))


def compared(said):
    """An answer with its lists by their keys, and who is missing in no order."""
    found = json.loads(json.dumps(said, default=str))
    for name, key in LISTS.items():
        rows = found[name]
        found[name] = {key(row): row for row in rows}
        assert len(found[name]) == len(rows)
    for target in found["targets"].values():
        target["missing"].sort()
    return {
        name: found[name] for name in (*LISTS, "plan", "simulated", "totals", "assignment_totals")
    }


@pytest.mark.parametrize("seed", range(200 if WHOLE else 12))
def test_the_engine_says_what_the_oracle_says(seed):
    files, _ = a_project(random.Random(seed))
    for plan in plan_ids(files):
        found = loaded(files, plan)
        assert found.errors == []
        days = telling_days(OnePlan(files, plan))
        for day in days if WHOLE else days[:: max(1, len(days) // 6)]:
            known = known_on(found.register, day)
            for mine, original in ((known, False), (without_dues(known), True)):
                told = json.loads(json_text(status_json(found.register, assess_known(mine))))
                theirs = stand(files, plan, day, original=original)
                assert compared(told) == compared(theirs), (plan, day, original)


@pytest.mark.parametrize("seed", range(40 if WHOLE else 4))
def test_the_engine_keeps_the_laws_of_steps(seed):
    files, plan = a_project(random.Random(seed))
    for day in telling_days(OnePlan(files, plan))[:4]:
        laws.a_step_never_counts_twice(answer(files, plan, day))


@pytest.mark.parametrize("seed", range(40 if WHOLE else 4))
def test_every_day_belongs_to_one_writing_period_of_the_engine(seed):
    files, plan = a_project(random.Random(seed))
    schedule, one = loaded(files, plan).register.schedule, OnePlan(files, plan)
    for day in telling_days(one):
        theirs, mine = one.writing_period(day), schedule.writing_on(day)
        assert (mine.id, mine.first_day, mine.last_day) == (theirs.id, theirs.first, theirs.last)

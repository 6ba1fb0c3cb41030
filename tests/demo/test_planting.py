"""Hollow news that is planted in the simulated year, and what `audit` finds of it."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from conftest import tenth
from de_an06.demo.year import simulate
from de_an06.engine.known import known_on
from de_an06.load.folder import read_folder
from de_an06.load.register import load_register
from de_an06.queries.views.hollow.audit import hollow_news
from simulated_year import ROOT, SEED

AFTER = date(2025, 2, 1)
"""The day on which all is told."""

OTHERS = {"unproven": 12, "one_document": 12, "falling": 12, "standing": 8, "eve": 6}


@pytest.fixture(scope="module")
def plan():
    return load_register(read_folder(ROOT, "2024"), "2024", AFTER).register


def named(plan, simulation):
    register = replace(plan, months=simulation.months, decisions=simulation.decisions)
    found = set()
    for each in hollow_news(known_on(register, AFTER)):
        place = each.spot.keys[1] if len(each.spot.keys) > 1 else None
        found.add((each.agency, each.period, place))
    return found


@pytest.mark.parametrize("seed", tenth([SEED, *range(11, 20)]))
def test_nine_in_ten_planted_are_found_and_one_in_twenty_honest_named(plan, seed):
    simulation = simulate(plan, seed)
    planted = {(each.agency, each.period, each.place) for each in simulation.planted}
    found = named(plan, simulation)
    count = sum(len(month.updates) for month in simulation.months)

    kinds = Counter(each.kind for each in simulation.planted)
    assert 180 <= kinds["copied"] + kinds["repeated"] <= 210
    assert all(kinds[kind] > wanted / 3 for kind, wanted in OTHERS.items())
    assert 45 <= sum(kinds[kind] for kind in OTHERS) <= 52
    assert len(planted & found) >= 0.9 * len(planted)
    assert len(found - planted) <= 0.05 * (count - len(planted))

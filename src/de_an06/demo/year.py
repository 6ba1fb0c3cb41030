"""A year of simulated news, reports and rulings for any plan."""

from collections import defaultdict
from dataclasses import replace
from random import Random

from de_an06.demo.casting import scene_of
from de_an06.demo.courses import deal_courses
from de_an06.demo.handing import reassign
from de_an06.demo.months import months_of
from de_an06.demo.planting.plant import plant
from de_an06.demo.rulings import conditions_met, in_order, months_closed, rule
from de_an06.demo.sharing import share
from de_an06.demo.simulation import Simulation
from de_an06.demo.walking import Telling, walk
from de_an06.demo.works import works
from de_an06.engine.holders import holders_of
from de_an06.model.plan import Register


def simulate(register: Register, seed: int) -> Simulation:
    """A year for a plan, the same for the same seed; its own months and decisions play no part.

    The "year" is the plan's own days, however many. Once it is over, the reader finds no fault.
    """
    # What is dealt must be the same for the same seed, not secret.
    rng = Random(seed)  # noqa: S311
    given = reassign(replace(register, months=(), decisions=()), rng)
    register = replace(register, months=(), decisions=given)
    holders, wholes = holders_of(register), register.wholes
    tasks = (task for task in register.tasks if task.id not in wholes)
    of_task = [found for task in tasks if (found := works(register, holders, task))]
    turns = (turn for its_works in of_task for work in its_works for turn in work.turns)
    scene = scene_of(register, rng, holders, frozenset(turn.body for turn in turns))
    met = conditions_met(scene)
    courses, ruled = rule(scene, share(deal_courses(scene, of_task, met)))
    rulings = [*met, *months_closed(register), *given, *ruled]
    told: defaultdict[str, list[Telling]] = defaultdict(list)
    for course in courses:
        its_news, its_rulings = walk(scene, course)
        rulings += its_rulings
        for news in its_news:
            told[news.teller].append(news)
    months = [month for agency in scene.cast for month in months_of(scene, agency, told[agency])]
    decisions = tuple(in_order(scene, rulings))
    hollow, planted = plant(scene, months, decisions)
    return Simulation(hollow, decisions, planted)

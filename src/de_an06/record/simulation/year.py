"""A year of simulated news, reports and rulings for any plan."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from de_an06.model.decision import Decision
from de_an06.model.month import AgencyMonth
from de_an06.model.register import Register
from de_an06.record.simulation.dealing import deal_courses
from de_an06.record.simulation.decisions import conditions_met, in_order, months_closed
from de_an06.record.simulation.months import months_of
from de_an06.record.simulation.rounds import rounds
from de_an06.record.simulation.rulings import Ruling, rule
from de_an06.record.simulation.scene import Scene
from de_an06.record.simulation.tempers import PROMPT, STEADY, Temper, tempers
from de_an06.record.simulation.walking import Step, Walk, walk
from de_an06.record.simulation.works import Work, works

_SHOWN = (6, 20)
"""The month and day on which there is something of everything to see."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """What agencies and secretariat would have written.

    Months are in the registry's order, then by period; decisions by their day. A `close` has no
    digests yet: they are those of files.
    """

    months: tuple[AgencyMonth, ...]
    decisions: tuple[Decision, ...]


def shown_day(year: int) -> date:
    """The day of a plan's year on which a simulation has something of everything to show."""
    return date(year, *_SHOWN)


def simulate(register: Register, seed: int) -> Simulation:
    """A year for a plan, the same for the same seed; its own months and decisions play no part.

    Once the year is over, the reader finds nothing to say of it (DESIGN section 3).
    """
    # What is dealt must be the same for the same seed, not secret.
    rng = Random(seed)  # noqa: S311
    work = works(register)
    scene = _scene(register, work, rng)
    met = conditions_met(scene, rng)
    ruled = rule(scene, deal_courses(scene, work, met, rng), rng)
    walks = [walk(scene, course, rng) for course in ruled.courses]
    rulings = [
        *map(Ruling, [*met, *months_closed(register)]),
        *ruled.rulings,
        *(ruling for each in walks for ruling in each.rulings),
    ]
    return Simulation(_months(scene, walks, rng), in_order(register, rulings, rng))


def _scene(register: Register, work: tuple[Work, ...], rng: Random) -> Scene:
    shown = shown_day(register.plan.year)
    cast = _cast(register, work, rng)
    helpless = [
        id
        for id, temper in cast.items()
        if _may_be_helped(register, id) and temper.delay > STEADY.delay
    ]
    helped = rng.choice(helpless) if helpless else None
    turns = rounds(register, cast, shown, rng)
    return Scene(register, cast, turns, shown, _coordinated(register), helped)


def _coordinated(register: Register) -> Mapping[str, list[str]]:
    """By agency, the tasks that it coordinates, but neither leads nor speaks for in that."""
    agencies = register.agencies
    found: defaultdict[str, list[str]] = defaultdict(list)
    for task in register.tasks:
        leads = agencies.expand(task.lead.agencies)
        speakers = {agencies.agency(lead).reported_by for lead in leads} | set(leads)
        for agency in agencies.expand(task.coordinators):
            if agency not in speakers and task.since is None:
                found[agency].append(task.id)
    return found


def _cast(register: Register, work: tuple[Work, ...], rng: Random) -> Mapping[str, Temper]:
    """The habits of those who have their say: who owes reports, who leads, who runs it all."""
    standing = register.plan.standing_agency
    tellers = {teller for each in work for teller in each.tellers} | {standing}
    reporting = [agency.id for agency in register.agencies.agencies if agency.reports]
    dealt = tempers(reporting, rng) | {standing: PROMPT}
    known = (agency.id for agency in register.agencies.agencies)
    return {id: dealt.get(id, STEADY) for id in known if id in dealt or id in tellers}


def _may_be_helped(register: Register, id: str) -> bool:
    """DESIGN section 3: the secretariat records only for agencies without maintainers."""
    return id != register.plan.standing_agency and not register.agencies.agency(id).maintainers


def _months(scene: Scene, walks: list[Walk], rng: Random) -> tuple[AgencyMonth, ...]:
    steps: defaultdict[str, list[Step]] = defaultdict(list)
    for each in walks:
        for step in each.steps:
            steps[step.teller].append(step)
    return tuple(
        month for agency in scene.cast for month in months_of(scene, agency, steps[agency], rng)
    )

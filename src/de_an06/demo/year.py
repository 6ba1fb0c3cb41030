"""A year of simulated news, reports and rulings for any plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from de_an06.demo.courses import deal_courses, works
from de_an06.demo.months import months_of
from de_an06.demo.rulings import conditions_met, months_closed, rule
from de_an06.demo.scene import Scene, numbering_of, scene_of
from de_an06.demo.walking import Telling, walk
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, references
from de_an06.model.schedule import Schedule

_WITHOUT_DOCUMENT = frozenset({DecisionKind.CLOSE, DecisionKind.ACCEPT, DecisionKind.RETURN})


@dataclass(frozen=True, slots=True)
class Simulation:
    """What agencies and secretariat would have written.

    Months are in the registry's order, then by period; decisions by their day. A `close` has no
    digests yet: they are those of files.
    """

    months: tuple[AgencyMonth, ...]
    decisions: tuple[Decision, ...]


def simulate(register: Register, seed: int) -> Simulation:
    """A year for a plan, the same for the same seed; its own months and decisions play no part.

    Once the year is over, the reader finds nothing to say of it.
    """
    # What is dealt must be the same for the same seed, not secret.
    rng = Random(seed)  # noqa: S311
    wholes = register.wholes
    tasks = (task for task in register.tasks if task.id not in wholes)
    of_task = [found for task in tasks if (found := works(register, task))]
    tellers = {teller for its_works in of_task for work in its_works for teller in work.tellers}
    scene = scene_of(register, rng, frozenset(tellers))
    met = conditions_met(scene)
    courses, ruled = rule(scene, deal_courses(scene, of_task, met))
    rulings = [*met, *months_closed(register), *ruled]
    told: defaultdict[str, list[Telling]] = defaultdict(list)
    for course in courses:
        its_news, its_rulings = walk(scene, course)
        rulings += its_rulings
        for news in its_news:
            told[news.teller].append(news)
    months = (month for agency in scene.cast for month in months_of(scene, agency, told[agency]))
    return Simulation(tuple(months), tuple(_in_order(scene, rulings)))


def _in_order(scene: Scene, rulings: Iterable[Decision]) -> Iterator[Decision]:
    """All rulings by their day, with their documents' numbers; what was a mistake is revoked."""
    # What revokes stands last on its day: it changes no other ruling's number.
    ordered = sorted(rulings, key=lambda one: (one.on, one.kind is DecisionKind.REVOKE))
    named = zip(references(ordered), ordered, strict=True)
    mistake = scene.sentences.extended_by_mistake
    mistaken = next((reference for reference, one in named if one.note == mistake), None)
    numbering = numbering_of(scene, scene.register.plan.issuer)
    for one in ordered:
        number = None if one.kind in _WITHOUT_DOCUMENT else numbering.next("TB")
        revoked = mistaken if one.kind is DecisionKind.REVOKE else None
        yield one.model_copy(update={"document": number, "decision": revoked})


def until(simulation: Simulation, day: date, schedule: Schedule) -> Simulation:
    """What of a simulation had been written by the end of `day`: nothing in it is later."""
    decisions = tuple(decision for decision in simulation.decisions if decision.on <= day)
    months = (
        month
        for whole in simulation.months
        for period in (schedule.writing_named(whole.period),)
        if period is not None
        for month in _month_until(whole, day, period)
    )
    return replace(simulation, months=tuple(months), decisions=decisions)


def _month_until(month: AgencyMonth, day: date, period: Period) -> Iterator[AgencyMonth]:
    """The file as it stood then, if it did; a report that is not sent yet has no words."""
    updates = tuple(update for update in month.updates if update.on <= day)
    is_sent = month.submitted is not None and month.submitted.on <= day
    if period.last_day < day and (is_sent or month.submitted is None):
        yield month
    elif period.first_day <= day and (updates or is_sent):
        documents = (one for one in month.documents if one.date is None or one.date <= day)
        seen = month.model_copy(update={"updates": updates, "documents": tuple(documents)})
        unsent = {"submitted": None, "summary": None, "plans": None}
        yield seen if is_sent else seen.model_copy(update=unsent)

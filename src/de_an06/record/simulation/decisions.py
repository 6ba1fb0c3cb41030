"""All rulings of the year in the order of their file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.period import Period
from de_an06.model.plan import ConditionKind
from de_an06.model.reference import Reference
from de_an06.model.register import Register
from de_an06.record.simulation import plain_words
from de_an06.record.simulation.clerk import clerk_of
from de_an06.record.simulation.rulings import Ruling
from de_an06.record.simulation.scene import Scene

_CLOSED_MONTHS = 4
_DAYS_TO_CLOSE = 11
"""From a month's last day to its `close`: late reports have come by then."""

_WITHOUT_DOCUMENT = frozenset({DecisionKind.CLOSE, DecisionKind.ACCEPT, DecisionKind.RETURN})


def conditions_met(scene: Scene, rng: Random) -> list[Decision]:
    """The conditions that come true: the one that most tasks wait for, then two in autumn.

    The first comes before the day to be shown, unless nothing else would be waiting on that day.
    """
    tasks = [task for task in scene.register.tasks if not (task.due or task.continues)]
    counted = Counter(task.condition for task in tasks if task.condition)
    spring = scene.working_day(scene.shown - timedelta(days=rng.randint(22, 45)))
    autumn = scene.working_day(date(scene.shown.year, 9, rng.randint(10, 28)))
    days = (spring if len(counted) > 1 else autumn, autumn, autumn)
    dues = (date(scene.shown.year, 10, 31), None, None)
    guided = {it.id for it in scene.register.plan.conditions if it.kind is ConditionKind.GUIDANCE}
    return [
        Decision(
            on=on,
            kind=DecisionKind.CONDITION_MET,
            condition=condition,
            due=due,
            note=plain_words.GUIDED if condition in guided else plain_words.ROADMAP_SET,
        )
        for (condition, _), on, due in zip(counted.most_common(), days, dues, strict=False)
    ]


def months_closed(register: Register) -> list[Decision]:
    """The first months of the calendar are closed; the digests of their files are yet to come."""
    months = register.plan.reporting.months()[:_CLOSED_MONTHS]
    return [_closed(register, month) for month in months]


def _closed(register: Register, month: Period) -> Decision:
    day = month.last_day + timedelta(days=_DAYS_TO_CLOSE)
    while not register.calendar.is_working_day(day):
        day += timedelta(days=1)
    return Decision(on=day, kind=DecisionKind.CLOSE, period=month)


def in_order(register: Register, rulings: Iterable[Ruling], rng: Random) -> tuple[Decision, ...]:
    """All rulings by their day, with those that revoke some, and their documents' numbers."""
    ordered = sorted(rulings, key=lambda ruling: ruling.decision.on)
    numbers: Counter[date] = Counter()
    revoking = []
    for ruling in ordered:
        on = ruling.decision.on
        numbers[on] += 1
        if ruling.revoked_on is not None:
            revoking.append(_revoking(Reference(on, numbers[on]), ruling.revoked_on))
    # What revokes stands last on its day: it changes no other ruling's number.
    decisions = [*(ruling.decision for ruling in ordered), *revoking]
    return tuple(_documented(register, sorted(decisions, key=lambda one: one.on), rng))


def _revoking(reference: Reference, on: date) -> Decision:
    return Decision(on=on, kind=DecisionKind.REVOKE, decision=reference, note=plain_words.REVOKED)


def _documented(
    register: Register, decisions: Iterable[Decision], rng: Random
) -> Iterator[Decision]:
    """The decisions, most with the number of the document that announced them."""
    clerk = clerk_of(register.agencies, register.plan.issuer, rng)
    for decision in decisions:
        if decision.kind in _WITHOUT_DOCUMENT:
            yield decision
        else:
            yield decision.model_copy(update={"document": clerk.number("TB")})

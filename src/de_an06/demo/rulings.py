"""What the secretariat rules on the work, with what its rulings do to it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from de_an06.demo.clerk import clerk_of
from de_an06.demo.course import NEVER, Course
from de_an06.demo.plain_words import (
    EXTENDED,
    EXTENDED_BY_MISTAKE,
    GUIDED,
    REVOKED,
    ROADMAP_SET,
    WAIVED,
)
from de_an06.demo.scene import Scene
from de_an06.model.month import Reference
from de_an06.model.period import Period
from de_an06.model.plan import ConditionKind, Register
from de_an06.model.rulings import Decision, DecisionKind

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, with the day on which it is revoked."""

    decision: Decision
    revoked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ruled:
    """The courses as the rulings left them, in their order, with the rulings."""

    courses: tuple[Course, ...]
    rulings: tuple[Ruling, ...]


Fits = Callable[[Course], bool]


@dataclass(frozen=True, slots=True)
class _Turn:
    """Up to `count` courses that fit are changed, each perhaps by a ruling."""

    count: int
    fits: Fits
    change: Callable[[Course], tuple[Course, Ruling | None]]


def rule(scene: Scene, dealt: Iterable[Course], rng: Random) -> Ruled:
    """Extend, waive, return and accept some of the work, each piece at most once."""
    courses = list(dealt)
    # A task that was added in mid-year cannot be ruled on before: none of the turns asks for that.
    free = {place for place, course in enumerate(courses) if course.work.task.since is None}
    rulings = []
    for turn in _turns(scene, len(courses), rng):
        fitting = [place for place in sorted(free) if turn.fits(courses[place])]
        for place in rng.sample(fitting, min(turn.count, len(fitting))):
            free.discard(place)
            courses[place], ruling = turn.change(courses[place])
            if ruling is not None:
                rulings.append(ruling)
    return Ruled(tuple(courses), tuple(rulings))


def _turns(scene: Scene, total: int, rng: Random) -> list[_Turn]:
    shown = scene.shown
    spring = scene.working_day(shown - timedelta(days=rng.randint(20, 60)))
    summer = scene.working_day(shown + timedelta(days=rng.randint(40, 70)))
    overdue = _finishes(shown + _DAY, NEVER, due_before=shown)
    slow = _finishes(scene.last_day + _DAY, NEVER, due_before=scene.last_day + _DAY)
    early = _finishes(date.min, shown - timedelta(days=25))
    late = _finishes(shown, date(shown.year, 10, 31))
    return [
        _Turn(2, overdue, lambda course: _extended(scene, course, rng)),
        _Turn(1, overdue, lambda course: _extended_by_mistake(scene, course, rng)),
        _Turn(2, slow, lambda course: _extended_in_time(scene, course, rng)),
        _Turn(3, _may_be_spared(scene, spring), lambda course: _waived(course, spring)),
        _Turn(2, _may_be_spared(scene, summer), lambda course: _waived(course, summer)),
        _Turn(3, early, lambda course: (replace(course, returned=True), None)),
        _Turn(4, late, lambda course: (replace(course, returned=True), None)),
        _Turn(total // 60, early, lambda course: (replace(course, accepted=True), None)),
        _Turn(total // 60, late, lambda course: (replace(course, accepted=True), None)),
    ]


def _finishes(first: date, last: date, *, due_before: date | None = None) -> Fits:
    """Whether work is finished between two days, both included, and was due before another."""

    def fits(course: Course) -> bool:
        if due_before is not None and (course.due is None or course.due >= due_before):
            return False
        return first <= course.finishes <= last

    return fits


def _may_be_spared(scene: Scene, on: date) -> Fits:
    """Whether work is one of several leads' parts, open on a day and not yet due."""

    def fits(course: Course) -> bool:
        is_open = course.finishes > max(on, scene.shown)
        return is_open and course.due is not None and course.due > on and course.work.is_part

    return fits


def _extended(scene: Scene, course: Course, rng: Random) -> tuple[Course, Ruling]:
    """What is overdue gets until soon after the day to be shown, and keeps to that."""
    due = scene.shown + timedelta(days=rng.randint(6, 10))
    asked = (course.due or due) + timedelta(days=rng.randint(3, 12))
    on = scene.working_day(min(asked, scene.shown - _DAY))
    finishes = scene.working_day(due - timedelta(days=rng.randint(0, 2)))
    note = rng.choice(EXTENDED)
    decision = rule_on(course, DecisionKind.EXTEND, on=on, due=due, note=note)
    return replace(course, due=due, finishes=finishes), Ruling(decision)


def _extended_by_mistake(scene: Scene, course: Course, rng: Random) -> tuple[Course, Ruling]:
    """What is overdue gets more time, until somebody sees that another was meant."""
    due = course.due or scene.shown
    asked = due + timedelta(days=rng.randint(3, 9))
    on = scene.working_day(min(asked, scene.shown - 10 * _DAY))
    decision = rule_on(
        course,
        DecisionKind.EXTEND,
        on=on,
        due=max(due, on) + timedelta(days=61),
        note=EXTENDED_BY_MISTAKE,
    )
    return course, Ruling(decision, on + timedelta(days=rng.randint(5, 9)))


def _extended_in_time(scene: Scene, course: Course, rng: Random) -> tuple[Course, Ruling]:
    """What cannot be finished by the end of the year gets more time beforehand."""
    due = course.due or scene.shown
    on = scene.working_day(due - timedelta(days=rng.randint(5, 15)))
    note = rng.choice(EXTENDED)
    later = due + timedelta(days=90)
    decision = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    return replace(course, due=later), Ruling(decision)


def _waived(course: Course, on: date) -> tuple[Course, Ruling]:
    """Nothing more is told of what is waived."""
    decision = rule_on(course, DecisionKind.WAIVE, on=on, note=WAIVED)
    return replace(course, ends=on), Ruling(decision)


def rule_on(
    course: Course, kind: DecisionKind, *, on: date, note: str | None, due: date | None = None
) -> Decision:
    """A ruling on a piece of work."""
    work = course.work
    return Decision(
        on=on, kind=kind, task=work.task.id, agency=work.ruled_agency, due=due, note=note
    )


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
            note=GUIDED if condition in guided else ROADMAP_SET,
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
    return Decision(on=on, kind=DecisionKind.REVOKE, decision=reference, note=REVOKED)


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

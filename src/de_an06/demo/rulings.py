"""What the secretariat rules on the work, with what its rulings do to it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from de_an06.demo.numbering import numbering_of
from de_an06.demo.scene import Scene
from de_an06.demo.work import NEVER, Course
from de_an06.model.plan import ConditionKind, Register
from de_an06.model.rulings import Decision, DecisionKind, references

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, with the day on which it is revoked."""

    decision: Decision
    revoked_on: date | None = None


_Fits = Callable[[Course], bool]
_Change = Callable[[Scene, Course], tuple[Course, Ruling | None]]


def rule(scene: Scene, dealt: Iterable[Course]) -> tuple[list[Course], list[Ruling]]:
    """Extend, waive, return and accept some of the work, each piece at most once."""
    courses = list(dealt)
    # A task that was added in mid-year cannot be ruled on before: none of the turns asks for that.
    free = {place for place, course in enumerate(courses) if course.work.task.since is None}
    rulings = []
    for most, fits, change in _turns(scene, len(courses)):
        fitting = [place for place in sorted(free) if fits(courses[place])]
        for place in scene.rng.sample(fitting, min(most, len(fitting))):
            free.discard(place)
            courses[place], ruling = change(scene, courses[place])
            if ruling is not None:
                rulings.append(ruling)
    return courses, rulings


def _turns(scene: Scene, total: int) -> list[tuple[int, _Fits, _Change]]:
    """How many courses at most are changed, which of them may be, and how."""
    shown, rng = scene.shown, scene.rng
    spring = scene.working_day(shown - timedelta(days=rng.randint(20, 60)))
    summer = scene.working_day(shown + timedelta(days=rng.randint(40, 70)))
    overdue = _finishes(shown + _DAY, NEVER, due_before=shown)
    slow = _finishes(scene.last_day + _DAY, NEVER, due_before=scene.last_day + _DAY)
    early = _finishes(date.min, shown - timedelta(days=25))
    late = _finishes(shown, date(shown.year, 10, 31))
    return [
        (2, overdue, _extended),
        (1, overdue, _extended_by_mistake),
        (2, slow, _extended_in_time),
        (3, _may_be_spared(scene, spring), partial(_waived, on=spring)),
        (2, _may_be_spared(scene, summer), partial(_waived, on=summer)),
        (3, early, _returned),
        (4, late, _returned),
        (total // 60, early, _accepted),
        (total // 60, late, _accepted),
    ]


def _finishes(first: date, last: date, *, due_before: date = NEVER) -> _Fits:
    """Whether work is finished between two days, both included, and was due before another."""

    def fits(course: Course) -> bool:
        is_due = due_before == NEVER or (course.due is not None and course.due < due_before)
        return is_due and first <= course.finishes <= last

    return fits


def _may_be_spared(scene: Scene, on: date) -> _Fits:
    """Whether work is one of several leads' parts, open on a day and not yet due."""

    def fits(course: Course) -> bool:
        is_open = course.finishes > max(on, scene.shown)
        return is_open and course.due is not None and course.due > on and course.work.is_part

    return fits


def _extended(scene: Scene, course: Course) -> tuple[Course, Ruling]:
    """What is overdue gets until soon after the day to be shown, and keeps to that."""
    rng = scene.rng
    due = scene.shown + timedelta(days=rng.randint(6, 10))
    asked = (course.due or due) + timedelta(days=rng.randint(3, 12))
    on = scene.working_day(min(asked, scene.shown - _DAY))
    finishes = scene.working_day(due - timedelta(days=rng.randint(0, 2)))
    note = rng.choice(scene.sentences.extended)
    decision = rule_on(course, DecisionKind.EXTEND, on=on, due=due, note=note)
    return replace(course, due=due, finishes=finishes), Ruling(decision)


def _extended_by_mistake(scene: Scene, course: Course) -> tuple[Course, Ruling]:
    """What is overdue gets more time, until somebody sees that another was meant."""
    due = course.due or scene.shown
    asked = due + timedelta(days=scene.rng.randint(3, 9))
    on = scene.working_day(min(asked, scene.shown - 10 * _DAY))
    later = max(due, on) + timedelta(days=61)
    note = scene.sentences.extended_by_mistake
    decision = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    return course, Ruling(decision, on + timedelta(days=scene.rng.randint(5, 9)))


def _extended_in_time(scene: Scene, course: Course) -> tuple[Course, Ruling]:
    """What cannot be finished by the end of the year gets more time beforehand."""
    due = course.due or scene.shown
    on = scene.working_day(due - timedelta(days=scene.rng.randint(5, 15)))
    note = scene.rng.choice(scene.sentences.extended)
    later = due + timedelta(days=90)
    decision = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    return replace(course, due=later), Ruling(decision)


def _waived(scene: Scene, course: Course, *, on: date) -> tuple[Course, Ruling]:
    """Nothing more is told of what is waived."""
    decision = rule_on(course, DecisionKind.WAIVE, on=on, note=scene.sentences.waived)
    return replace(course, ends=on), Ruling(decision)


def _returned(_: Scene, course: Course) -> tuple[Course, None]:
    return replace(course, returned=True), None


def _accepted(_: Scene, course: Course) -> tuple[Course, None]:
    return replace(course, accepted=True), None


def rule_on(
    course: Course, kind: DecisionKind, *, on: date, note: str, due: date | None = None
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


def conditions_met(scene: Scene) -> list[Decision]:
    """The conditions that come true: the one that most tasks wait for, then two in autumn.

    The first comes before the day to be shown, unless nothing else would be waiting on that day.
    """
    year, rng = scene.shown.year, scene.rng
    tasks = [task for task in scene.register.tasks if not (task.due or task.continues)]
    counted = Counter(task.condition for task in tasks if task.condition)
    spring = scene.working_day(scene.shown - timedelta(days=rng.randint(22, 45)))
    autumn = scene.working_day(date(year, 9, rng.randint(10, 28)))
    days = (spring if len(counted) > 1 else autumn, autumn, autumn)
    dues = (date(year, 10, 31), None, None)
    kinds = {condition.id: condition.kind for condition in scene.register.plan.conditions}
    guided, roadmap_set = scene.sentences.guided, scene.sentences.roadmap_set
    return [
        Decision(
            on=on,
            kind=DecisionKind.CONDITION_MET,
            condition=condition,
            due=due,
            note=guided if kinds.get(condition) is ConditionKind.GUIDANCE else roadmap_set,
        )
        for (condition, _), on, due in zip(counted.most_common(), days, dues, strict=False)
    ]


def months_closed(register: Register) -> Iterator[Decision]:
    """The first months of the calendar are closed; the digests of their files are yet to come."""
    for month in register.plan.reporting.months()[:_CLOSED_MONTHS]:
        day = month.last_day + timedelta(days=_DAYS_TO_CLOSE)
        while not register.calendar.is_working_day(day):
            day += _DAY
        yield Decision(on=day, kind=DecisionKind.CLOSE, period=month)


def in_order(scene: Scene, rulings: Iterable[Ruling]) -> tuple[Decision, ...]:
    """All rulings by their day, with those that revoke some, and their documents' numbers."""
    ordered = sorted(rulings, key=lambda ruling: ruling.decision.on)
    decisions = [ruling.decision for ruling in ordered]
    note = scene.sentences.revoked
    # What revokes stands last on its day: it changes no other ruling's number.
    decisions += [
        Decision(on=ruling.revoked_on, kind=DecisionKind.REVOKE, decision=reference, note=note)
        for ruling, reference in zip(ordered, references(decisions), strict=True)
        if ruling.revoked_on is not None
    ]
    decisions.sort(key=lambda decision: decision.on)
    numbering = numbering_of(scene, scene.register.plan.issuer)
    return tuple(
        one
        if one.kind in _WITHOUT_DOCUMENT
        else one.model_copy(update={"document": numbering.next("TB")})
        for one in decisions
    )

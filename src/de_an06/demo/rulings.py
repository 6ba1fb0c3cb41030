"""What the secretariat rules on the work, with what its rulings do to it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from de_an06.demo.courses import NEVER, Course
from de_an06.demo.numbering import Numbering, numbering_of
from de_an06.demo.scene import Scene
from de_an06.engine.deadlines import deadline_of
from de_an06.model.period import PeriodName
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, references
from de_an06.model.task import Task

_DAY = timedelta(days=1)


_Days = tuple[date, date]
_Fits = Callable[[Course], bool]
_Change = Callable[[Scene, Course], tuple[Course, list[Decision]]]


def rule(scene: Scene, dealt: Iterable[Course]) -> tuple[list[Course], list[Decision]]:
    """Extend, waive, return and accept some of the work, each piece at most once."""
    courses = list(dealt)
    # A task that was added in mid-year cannot be ruled on before: none of the turns asks for that.
    free = {
        place
        for place, course in enumerate(courses)
        if course.work.task.since is None and not course.is_shared
    }
    rulings: list[Decision] = []
    for most, fits, change in _turns(scene, len(courses)):
        fitting = [place for place in sorted(free) if fits(courses[place])]
        for place in scene.rng.sample(fitting, min(most, len(fitting))):
            free.discard(place)
            courses[place], its_rulings = change(scene, courses[place])
            rulings += its_rulings
    return courses, rulings


def _turns(scene: Scene, total: int) -> list[tuple[int, _Fits, _Change]]:
    """How many courses at most are changed, which of them may be, and how."""
    pace, shown, rng = scene.pace, scene.pace.shown, scene.rng
    spring = pace.working_day(shown - pace.days(rng.randint(20, 60)))
    summer = pace.working_day(shown + pace.days(rng.randint(40, 70)))
    overdue = _which((shown + _DAY, NEVER), due=(date.min, shown - _DAY))
    slow = _which((pace.last_day + _DAY, NEVER), due=(date.min, pace.last_day))
    spared = _which((max(spring, shown) + _DAY, NEVER), due=(spring + _DAY, NEVER), is_part=True)
    spared_later = _which((summer + _DAY, NEVER), due=(summer + _DAY, NEVER), is_part=True)
    early = _which((date.min, shown - pace.days(25)))
    late = _which((shown, pace.day(10, 31)))
    returned = partial(_judged, verdict=DecisionKind.RETURN)
    accepted = partial(_judged, verdict=DecisionKind.ACCEPT)
    # Of little work little is ruled on.
    few = max(1, total // 10)
    return [
        (min(2, few), overdue, _extended),
        (1, overdue, _extended_by_mistake),
        (min(2, few), slow, _extended_in_time),
        (min(3, total // 10), spared, partial(_waived, on=spring)),
        (min(2, total // 10), spared_later, partial(_waived, on=summer)),
        (min(3, few), early, returned),
        (min(4, few), late, returned),
        (total // 60, early, accepted),
        (total // 60, late, accepted),
    ]


def _which(finishes: _Days, *, due: _Days | None = None, is_part: bool = False) -> _Fits:
    """Work that is finished, and is due, in these days; it may have to be one of several parts."""

    def fits(course: Course) -> bool:
        if due is not None and (course.due is None or not due[0] <= course.due <= due[1]):
            return False
        in_time = finishes[0] <= course.finishes <= finishes[1]
        return in_time and (course.work.is_part or not is_part)

    return fits


def _extended(scene: Scene, course: Course) -> tuple[Course, list[Decision]]:
    """What is overdue gets until soon after the day to be shown, and keeps to that."""
    rng, pace = scene.rng, scene.pace
    due = pace.shown + pace.days(rng.randint(6, 10))
    asked = (course.due or due) + pace.days(rng.randint(3, 12))
    on = pace.working_day(min(asked, pace.shown - _DAY))
    finishes = pace.working_day(due - timedelta(days=rng.randint(0, 2)))
    note = rng.choice(scene.sentences.notes[DecisionKind.EXTEND])
    ruling = rule_on(course, DecisionKind.EXTEND, on=on, due=due, note=note)
    return replace(course, due=due, finishes=finishes), [ruling]


def _extended_by_mistake(scene: Scene, course: Course) -> tuple[Course, list[Decision]]:
    """What is overdue gets more time, until somebody sees that another was meant."""
    pace = scene.pace
    due = course.due or pace.shown
    asked = due + pace.days(scene.rng.randint(3, 9))
    on = pace.working_day(min(asked, pace.shown - pace.days(10)))
    later = max(due, on) + pace.days(61)
    note = scene.sentences.extended_by_mistake
    ruling = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    seen_on = on + pace.days(scene.rng.randint(5, 9))
    note = scene.sentences.revoked
    return course, [ruling, Decision(on=seen_on, kind=DecisionKind.REVOKE, note=note)]


def _extended_in_time(scene: Scene, course: Course) -> tuple[Course, list[Decision]]:
    """What cannot be finished by the end of the plan gets more time beforehand."""
    pace = scene.pace
    due = max(course.due or pace.shown, pace.first_day)
    on = pace.working_day(due - pace.days(scene.rng.randint(5, 15)))
    later = due + pace.days(90)
    note = scene.rng.choice(scene.sentences.notes[DecisionKind.EXTEND])
    ruling = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    return replace(course, due=later), [ruling]


def _waived(scene: Scene, course: Course, *, on: date) -> tuple[Course, list[Decision]]:
    """Nothing more is told of what is waived."""
    ruling = rule_on(course, DecisionKind.WAIVE, on=on, note=scene.sentences.waived)
    return replace(course, ends=on), [ruling]


def _judged(_: Scene, course: Course, *, verdict: DecisionKind) -> tuple[Course, list[Decision]]:
    return replace(course, verdict=verdict), []


def rule_on(
    course: Course, kind: DecisionKind, *, on: date, note: str, due: date | None = None
) -> Decision:
    """A ruling on a piece of work."""
    task = course.work.task
    agency = None if task.is_joint else course.work.leads[0]
    return Decision(on=on, kind=kind, task=task.id, agency=agency, due=due, note=note)


_CLOSED = 3
"""Of as many writing periods the first is closed."""

_DAYS_TO_CLOSE = 11
"""From the last day for a period's report to its `close`: late reports have come by then."""


def conditions_met(scene: Scene) -> list[Decision]:
    """The conditions that come true: the one that most tasks wait for, then two in autumn.

    The first comes before the day to be shown, unless nothing else would be waiting on that day.
    """
    pace, rng = scene.pace, scene.rng
    tasks = [task for task in scene.register.tasks if _waits(scene.register, task)]
    counted = Counter(task.condition for task in tasks if task.condition)
    spring = pace.working_day(pace.shown - pace.days(rng.randint(22, 45)))
    autumn = pace.working_day(pace.day(9, rng.randint(10, 28)))
    days = (spring if len(counted) > 1 else autumn, autumn, autumn)
    dues = (pace.day(10, 31), None, None)
    kinds = {condition.id: condition.kind for condition in scene.register.plan.conditions}
    return [
        Decision(
            on=on,
            kind=DecisionKind.CONDITION_MET,
            condition=condition,
            due=due if _takes_a_day(tasks, condition, on) else None,
            note=scene.sentences.met[kinds[condition]],
        )
        for (condition, _), on, due in zip(counted.most_common(), days, dues, strict=False)
    ]


def _waits(register: Register, task: Task) -> bool:
    """Whether a task has no deadline until a condition is met, and is no duty all the same."""
    has_deadline = deadline_of(register, task) is not None
    return not has_deadline and (task.due is not None or not task.continues)


def _takes_a_day(tasks: Iterable[Task], condition: str, on: date) -> bool:
    """Whether a ruling on a condition may give a deadline to what waits for it.

    One that is counted from the day follows by itself, and a task that was added later is not there
    yet: a deadline would touch nothing.
    """
    waiting = [task for task in tasks if task.condition == condition]
    is_there = any(task.since is None or task.since.on <= on for task in waiting)
    return is_there and not any(task.due for task in waiting)


def months_closed(register: Register) -> Iterator[Decision]:
    """The first periods of the calendar are closed; the digests of their files are yet to come."""
    writing = register.schedule.writing
    for month in writing[: len(writing) // _CLOSED]:
        day = max(month.last_day, month.due) + timedelta(days=_DAYS_TO_CLOSE)
        while not register.calendar.is_working_day(day):
            day += _DAY
        yield Decision(on=day, kind=DecisionKind.CLOSE, period=PeriodName(month.id))


_WITHOUT_DOCUMENT = frozenset({DecisionKind.CLOSE, DecisionKind.ACCEPT, DecisionKind.RETURN})


def in_order(scene: Scene, rulings: Iterable[Decision]) -> Iterator[Decision]:
    """All rulings by their day, with their documents' numbers; what was a mistake is revoked."""
    # What revokes stands last on its day: it changes no other ruling's number.
    ordered = sorted(rulings, key=lambda one: (one.on, one.kind is DecisionKind.REVOKE))
    named = zip(references(ordered), ordered, strict=True)
    mistake = scene.sentences.extended_by_mistake
    mistaken = next((reference for reference, one in named if one.note == mistake), None)
    issuer = scene.register.plan.issuer
    numberings: dict[str, Numbering] = {}
    for one in ordered:
        by = scene.last_in_place(issuer, one.on)
        numbering = numberings.setdefault(by, numbering_of(scene, by))
        number = None if one.kind in _WITHOUT_DOCUMENT else numbering.next(one.on, "TB")
        revoked = mistaken if one.kind is DecisionKind.REVOKE else None
        yield one.model_copy(update={"document": number, "decision": revoked})

"""What the secretariat rules on the work, with what its rulings do to it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from de_an06.demo.courses import NEVER, Course
from de_an06.demo.scene import Scene
from de_an06.model.period import PeriodName
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind

_DAY = timedelta(days=1)


_Days = tuple[date, date]
_Fits = Callable[[Course], bool]
_Change = Callable[[Scene, Course], tuple[Course, list[Decision]]]


def rule(scene: Scene, dealt: Iterable[Course]) -> tuple[list[Course], list[Decision]]:
    """Extend, waive, return and accept some of the work, each piece at most once."""
    courses = list(dealt)
    # A task that was added in mid-year cannot be ruled on before: none of the turns asks for that.
    free = {place for place, course in enumerate(courses) if course.work.task.since is None}
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
    shown, rng = scene.shown, scene.rng
    spring = scene.working_day(shown - timedelta(days=rng.randint(20, 60)))
    summer = scene.working_day(shown + timedelta(days=rng.randint(40, 70)))
    overdue = _which((shown + _DAY, NEVER), due=(date.min, shown - _DAY))
    slow = _which((scene.last_day + _DAY, NEVER), due=(date.min, scene.last_day))
    spared = _which((max(spring, shown) + _DAY, NEVER), due=(spring + _DAY, NEVER), is_part=True)
    spared_later = _which((summer + _DAY, NEVER), due=(summer + _DAY, NEVER), is_part=True)
    early = _which((date.min, shown - timedelta(days=25)))
    late = _which((shown, date(shown.year, 10, 31)))
    returned = partial(_judged, verdict=DecisionKind.RETURN)
    accepted = partial(_judged, verdict=DecisionKind.ACCEPT)
    return [
        (2, overdue, _extended),
        (1, overdue, _extended_by_mistake),
        (2, slow, _extended_in_time),
        (3, spared, partial(_waived, on=spring)),
        (2, spared_later, partial(_waived, on=summer)),
        (3, early, returned),
        (4, late, returned),
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
    rng = scene.rng
    due = scene.shown + timedelta(days=rng.randint(6, 10))
    asked = (course.due or due) + timedelta(days=rng.randint(3, 12))
    on = scene.working_day(min(asked, scene.shown - _DAY))
    finishes = scene.working_day(due - timedelta(days=rng.randint(0, 2)))
    note = rng.choice(scene.sentences.notes[DecisionKind.EXTEND])
    ruling = rule_on(course, DecisionKind.EXTEND, on=on, due=due, note=note)
    return replace(course, due=due, finishes=finishes), [ruling]


def _extended_by_mistake(scene: Scene, course: Course) -> tuple[Course, list[Decision]]:
    """What is overdue gets more time, until somebody sees that another was meant."""
    due = course.due or scene.shown
    asked = due + timedelta(days=scene.rng.randint(3, 9))
    on = scene.working_day(min(asked, scene.shown - 10 * _DAY))
    later = max(due, on) + timedelta(days=61)
    note = scene.sentences.extended_by_mistake
    ruling = rule_on(course, DecisionKind.EXTEND, on=on, due=later, note=note)
    seen_on = on + timedelta(days=scene.rng.randint(5, 9))
    note = scene.sentences.revoked
    return course, [ruling, Decision(on=seen_on, kind=DecisionKind.REVOKE, note=note)]


def _extended_in_time(scene: Scene, course: Course) -> tuple[Course, list[Decision]]:
    """What cannot be finished by the end of the year gets more time beforehand."""
    due = course.due or scene.shown
    on = scene.working_day(due - timedelta(days=scene.rng.randint(5, 15)))
    later = due + timedelta(days=90)
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


_CLOSED_MONTHS = 4
_DAYS_TO_CLOSE = 11
"""From a month's last day to its `close`: late reports have come by then."""


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
    return [
        Decision(
            on=on,
            kind=DecisionKind.CONDITION_MET,
            condition=condition,
            due=due,
            note=scene.sentences.met[kinds[condition]],
        )
        for (condition, _), on, due in zip(counted.most_common(), days, dues, strict=False)
    ]


def months_closed(register: Register) -> Iterator[Decision]:
    """The first months of the calendar are closed; the digests of their files are yet to come."""
    for month in register.schedule.writing[:_CLOSED_MONTHS]:
        day = month.last_day + timedelta(days=_DAYS_TO_CLOSE)
        while not register.calendar.is_working_day(day):
            day += _DAY
        yield Decision(on=day, kind=DecisionKind.CLOSE, period=PeriodName(month.id))

"""Dealing out courses: who is prompt, who is late, who has to wait."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from itertools import cycle

from de_an06.demo.scene import Scene
from de_an06.demo.work import NEVER, Course, Work, yardsticks
from de_an06.model.rulings import Decision


class _Delay(Enum):
    """How late work is finished; the value is the chance of trouble on the way."""

    NONE = 0.1
    SOME = 0.35
    LONG = 0.7


_EARLY = ((0.0, 0.07), (0.45, 0.2), (0.17, 0.14))
_LATER = ((0.0, 0.07), (0.25, 0.2), (0.08, 0.14))
"""Which parts of a task's leads are late for long, and for some days: an easy, a hard and a
middling task, due before and after the day to be shown."""


def deal_courses(
    scene: Scene, of_task: Mapping[str, Sequence[Work]], met: Sequence[Decision]
) -> list[Course]:
    """A course for each piece of each task's work, given the rulings that meet conditions."""
    difficulties = _difficulties(scene, of_task)
    courses = []
    for id, its_works in of_task.items():
        delays = _delays(scene, its_works, difficulties[id])
        for work, delay in zip(its_works, delays, strict=True):
            courses.append(_timed(scene, _dealt(scene, work, met), delay))
    return list(_in_turn(scene, courses))


def _in_turn(scene: Scene, courses: Iterable[Course]) -> Iterator[Course]:
    """The courses, with turns that count up among an agency's work on one topic."""
    firsts = {agency: scene.rng.randrange(100) for agency in scene.cast}
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for course in courses:
        teller = course.work.tellers[0]
        like_it = (teller, course.topic.keywords)
        counts[like_it] += 1
        yield replace(course, turn=firsts[teller] + counts[like_it])


def _difficulties(
    scene: Scene, of_task: Mapping[str, Sequence[Work]]
) -> dict[str, tuple[float, float]]:
    """A difficulty for each task, in turn, first to those of most leads.

    Those that are due before the day to be shown have turns of their own: each sort is there.
    """
    early, later = cycle(_EARLY), cycle(_LATER)
    found = {}
    for id, its_works in sorted(of_task.items(), key=lambda pair: -len(pair[1])):
        due = its_works[0].task.due
        found[id] = next(early if due is not None and due.date < scene.shown else later)
    return found


def _delays(scene: Scene, works: Sequence[Work], difficulty: tuple[float, float]) -> list[_Delay]:
    """How late each of a task's leads is: those whose habits drag most are the latest."""
    rng = scene.rng
    drags = [scene.cast[work.tellers[0]].drag + rng.random() for work in works]
    long = int(difficulty[0] * len(works) + rng.random())
    some = long + int(difficulty[1] * len(works) + rng.random())
    delays = [_Delay.NONE] * len(works)
    latest = sorted(range(len(works)), key=lambda place: -drags[place])
    for rank, place in enumerate(latest[:some]):
        delays[place] = _Delay.LONG if rank < long else _Delay.SOME
    return delays


def _dealt(scene: Scene, work: Work, met: Iterable[Decision]) -> Course:
    """The course from when work may go on, with its own deadline or a condition's ruling's."""
    task, since = work.task, work.task.since
    opens = max(scene.first_day, since.on) if since else scene.first_day
    due = task.due.date if task.due else None
    if due is None and task.condition is not None:
        rulings = [ruling for ruling in met if ruling.condition == task.condition]
        opens, due = (rulings[-1].on, rulings[-1].due) if rulings else (NEVER, None)
    return Course(
        work=work,
        topic=scene.sentences.topic_of(task.title),
        due=due,
        starts=opens,
        size=scene.rng.randint(6, 48),
        yardsticks=tuple(yardsticks(scene, task, work.leads[0])),
    )


def _timed(scene: Scene, course: Course, delay: _Delay) -> Course:
    """The course, waiting, without an end, or from a start to a finish."""
    rng, opens = scene.rng, course.starts
    if opens == NEVER:
        return replace(course, prepared=rng.random() < 0.25)
    if course.never_ends:
        return replace(course, trouble=_trouble(scene, opens, scene.last_day, 0.06))
    temper = scene.cast[course.work.tellers[0]]
    by = course.due or scene.last_day
    starts = opens + rng.uniform(0.03, 0.3 + temper.drag / 5) * (by - opens)
    match delay:
        case _Delay.NONE:
            finishes = starts + rng.uniform(temper.haste, 0.96) * (by - starts)
        case _Delay.SOME:
            finishes = by + timedelta(days=rng.randint(4, 28))
        case _Delay.LONG:
            finishes = max(by, scene.shown) + timedelta(days=rng.randint(14, 120))
    finishes = scene.working_day(finishes)
    starts = min(starts, finishes)
    trouble = _trouble(scene, starts, finishes, delay.value)
    return replace(course, starts=starts, finishes=finishes, trouble=trouble)


def _trouble(scene: Scene, starts: date, finishes: date, chance: float) -> tuple[date, date] | None:
    """From when to when trouble holds the work up, if it does; it is gone before the finish."""
    rng = scene.rng
    begins = starts + rng.uniform(0.2, 0.5) * (finishes - starts)
    lasts = timedelta(days=rng.choice((30, 45, 60, 75, 200)))
    ends = min(begins + lasts, finishes - timedelta(days=5))
    return (begins, ends) if rng.random() < chance and ends > begins else None

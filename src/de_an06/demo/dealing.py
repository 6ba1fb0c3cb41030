"""Dealing out courses: who is prompt, who is late, who has to wait."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from itertools import cycle
from random import Random

from de_an06.demo.course import NEVER, Course, Topic, Work, topic_of, yardsticks
from de_an06.demo.scene import Scene, first_work
from de_an06.demo.topics import TOPICS
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision


class _Delay(Enum):
    """How late work is finished."""

    NONE = auto()
    SOME = auto()
    LONG = auto()


_TROUBLED = {_Delay.NONE: 0.1, _Delay.SOME: 0.35, _Delay.LONG: 0.7}
"""The chance of trouble on the way."""


@dataclass(frozen=True, slots=True)
class _Difficulty:
    """Which part of a task's leads is late for `long`, or for `some` days."""

    long: float
    some: float


_EARLY = (_Difficulty(0.0, 0.07), _Difficulty(0.45, 0.2), _Difficulty(0.17, 0.14))
_LATER = (_Difficulty(0.0, 0.07), _Difficulty(0.25, 0.2), _Difficulty(0.08, 0.14))
"""An easy, a hard and a middling task, due before and after the day to be shown."""


@dataclass(frozen=True, slots=True)
class _Lot:
    """What work is about, from when it may go on (NEVER in this year), its deadline, its delay."""

    topic: Topic
    opens: date
    due: date | None
    delay: _Delay


def deal_courses(
    scene: Scene, works: Iterable[Work], met: Sequence[Decision], rng: Random
) -> list[Course]:
    """A course for each piece of work, given the rulings by which conditions are `met`."""
    of_task: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        of_task[work.task.id].append(work)
    difficulties = _difficulties(scene, list(of_task.values()))
    courses = []
    for id, its_works in of_task.items():
        delays = _delays(scene, its_works, difficulties[id], rng)
        topic = topic_of(its_works[0].task, TOPICS)
        opens, due = _opening(scene.register, its_works[0], met)
        for work, delay in zip(its_works, delays, strict=True):
            courses.append(_course(scene, work, _Lot(topic, opens, due, delay), rng))
    return list(_in_turn(scene, courses, rng))


def _in_turn(scene: Scene, courses: Iterable[Course], rng: Random) -> Iterator[Course]:
    """The courses, with turns that count up among an agency's work on one topic."""
    firsts = {agency: rng.randrange(100) for agency in scene.cast}
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for course in courses:
        teller = course.work.tellers[0]
        like_it = (teller, course.topic.keywords)
        counts[like_it] += 1
        yield replace(course, turn=firsts[teller] + counts[like_it])


def _difficulties(scene: Scene, tasks: Sequence[Sequence[Work]]) -> dict[str, _Difficulty]:
    """A difficulty for each task, in turn, first to those of most leads.

    Those that are due before the day to be shown have turns of their own: each sort is there.
    """
    early, later = cycle(_EARLY), cycle(_LATER)
    found = {}
    for works in sorted(tasks, key=len, reverse=True):
        task = works[0].task
        is_early = task.due is not None and task.due.date < scene.shown
        found[task.id] = next(early if is_early else later)
    return found


def _delays(
    scene: Scene, works: Sequence[Work], difficulty: _Difficulty, rng: Random
) -> list[_Delay]:
    """How late each of a task's leads is: those whose habits drag most are the latest."""
    drags = [scene.cast[work.tellers[0]].drag + rng.random() for work in works]
    long = int(difficulty.long * len(works) + rng.random())
    some = long + int(difficulty.some * len(works) + rng.random())
    delays = [_Delay.NONE] * len(works)
    for rank, place in enumerate(sorted(range(len(works)), key=lambda place: -drags[place])):
        if rank < some:
            delays[place] = _Delay.LONG if rank < long else _Delay.SOME
    return delays


def _opening(register: Register, work: Work, met: Iterable[Decision]) -> tuple[date, date | None]:
    """From when work may go on, and its deadline: its own, or that of a condition's ruling."""
    task = work.task
    first = first_work(register)
    opens = max(first, task.since.on) if task.since else first
    if task.due or task.condition is None:
        return opens, task.due.date if task.due else None
    rulings = [one for one in met if task.id == one.task or task.condition == one.condition]
    return (rulings[-1].on, rulings[-1].due) if rulings else (NEVER, None)


def _course(scene: Scene, work: Work, lot: _Lot, rng: Random) -> Course:
    """The course of a piece of work: waiting, without an end, or from a start to a finish."""
    counted = yardsticks(work.task, scene.register.agencies.agency(work.leads[0]), rng)
    dealt = Course(
        work=work,
        topic=lot.topic,
        due=lot.due,
        starts=lot.opens,
        size=rng.randint(6, 48),
        yardsticks=tuple(counted),
    )
    if lot.opens == NEVER:
        return replace(dealt, prepared=rng.random() < 0.25)
    if dealt.never_ends:
        return replace(dealt, trouble=_trouble(lot.opens, scene.last_day, 0.06, rng))
    temper = scene.cast[work.tellers[0]]
    by = lot.due or scene.last_day
    starts = lot.opens + rng.uniform(0.03, 0.3 + temper.drag / 5) * (by - lot.opens)
    match lot.delay:
        case _Delay.NONE:
            finishes = starts + rng.uniform(temper.haste, 0.96) * (by - starts)
        case _Delay.SOME:
            finishes = by + timedelta(days=rng.randint(4, 28))
        case _Delay.LONG:
            finishes = max(by, scene.shown) + timedelta(days=rng.randint(14, 120))
    finishes = scene.working_day(finishes)
    starts = min(starts, finishes)
    trouble = _trouble(starts, finishes, _TROUBLED[lot.delay], rng)
    return replace(dealt, starts=starts, finishes=finishes, trouble=trouble)


def _trouble(starts: date, finishes: date, chance: float, rng: Random) -> tuple[date, date] | None:
    """From when to when trouble holds the work up, if it does; it is gone before the finish."""
    begins = starts + rng.uniform(0.2, 0.5) * (finishes - starts)
    lasts = timedelta(days=rng.choice((30, 45, 60, 75, 200)))
    ends = min(begins + lasts, finishes - timedelta(days=5))
    return (begins, ends) if rng.random() < chance and ends > begins else None

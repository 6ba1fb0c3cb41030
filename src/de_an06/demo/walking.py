"""What is told of a piece of work, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from random import Random

from de_an06.demo.course import Course
from de_an06.demo.plain_words import ACCEPTED, RETURNED
from de_an06.demo.rulings import Ruling, rule_on
from de_an06.demo.scene import Scene, Temper, all_months
from de_an06.model.month import Reference
from de_an06.model.period import Period
from de_an06.model.rulings import DecisionKind


class Stage(Enum):
    """How far a piece of work is on the day on which it is told of."""

    WAITING = auto()
    PREPARING = auto()
    IDLE = auto()
    UNDER_WAY = auto()
    BLOCKED = auto()
    DONE = auto()
    KEPT_UP = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of news: who tells it, in which month's file, and how far the work is.

    `raises` is how many obstacles come up; `is_first` says that nothing was told before.
    """

    course: Course
    teller: str
    period: Period
    on: date
    stage: Stage
    percent: int | None = None
    completed_on: date | None = None
    raises: int = 0
    resolves: tuple[Reference, ...] = ()
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """What was told of a piece of work over the year, and the rulings that followed from it."""

    steps: tuple[Step, ...]
    rulings: tuple[Ruling, ...]


def walk(scene: Scene, course: Course, rng: Random) -> Walk:
    """Tell of a piece of work from month to month, as its leads' habits are."""
    steps: list[Step] = []
    rulings: list[Ruling] = []
    for month in all_months(scene.register):
        step = _step(scene, course, steps=steps, month=month, rng=rng)
        if step is None:
            continue
        steps.append(step)
        ruling = _ruling(scene, step, rng) if step.stage is Stage.DONE else None
        if ruling is not None:
            rulings.append(ruling)
            if course.returned:
                course = _reopened(scene, course, ruling.decision.on, rng)
    return Walk(tuple(steps), tuple(rulings))


def _step(
    scene: Scene, course: Course, *, steps: Sequence[Step], month: Period, rng: Random
) -> Step | None:
    """The news of a month, if any."""
    open_ones = _open_obstacles(steps)
    teller = steps[-1].teller if open_ones else _teller(course, rng)
    is_done = any(step.stage is Stage.DONE and step.course is course for step in steps)
    days = [day for day in scene.rounds[teller][month].days if _may_be_told(course, day)]
    if not days:
        return None
    finished = [day for day in days if day >= course.finishes]
    on = rng.choice(days if is_done else finished or days)
    stage = _stage(course, on, is_done=is_done)
    is_known = bool(open_ones)
    if rng.random() >= _chance(scene.cast[teller], course, stage, is_known=is_known):
        return None
    return Step(
        course=course,
        teller=teller,
        period=month,
        on=on,
        stage=stage,
        percent=_percent(course, on, stage, rng),
        completed_on=course.finishes if stage is Stage.DONE and course.finishes < on else None,
        raises=rng.choice((1, 1, 1, 2)) if stage is Stage.BLOCKED and not is_known else 0,
        resolves=() if stage is Stage.BLOCKED else open_ones,
        is_first=not steps,
    )


def _open_obstacles(steps: Sequence[Step]) -> tuple[Reference, ...]:
    """The obstacles that were raised and not resolved; the last teller raised them."""
    for step in reversed(steps):
        if step.raises:
            return tuple(Reference(step.on, number + 1) for number in range(step.raises))
        if step.resolves:
            break
    return ()


def _teller(course: Course, rng: Random) -> str:
    """Mostly the first lead, sometimes another."""
    tellers = course.work.tellers
    return rng.choice(tellers) if rng.random() < 0.3 else tellers[0]


def _may_be_told(course: Course, day: date) -> bool:
    since = course.work.task.since
    exists = since is None or since.on <= day
    return exists and day < course.ends and not (course.reopened and day < course.starts)


def _stage(course: Course, on: date, *, is_done: bool) -> Stage:
    if on < course.starts:
        if course.work.task.condition is None or course.work.task.due is not None:
            return Stage.IDLE
        return Stage.PREPARING if course.prepared else Stage.WAITING
    if course.is_troubled(on):
        return Stage.BLOCKED
    if course.never_ends:
        return Stage.KEPT_UP
    if on < course.finishes:
        return Stage.UNDER_WAY
    return Stage.KEPT_UP if is_done else Stage.DONE


_CHANCES = {Stage.WAITING: 0.2, Stage.PREPARING: 0.3, Stage.IDLE: 0.12, Stage.DONE: 0.97}


def _chance(temper: Temper, course: Course, stage: Stage, *, is_known: bool) -> float:
    """The chance that news is told; `is_known` says that there are open obstacles."""
    if stage in _CHANCES:
        return _CHANCES[stage]
    if course.never_ends:
        return temper.upkeep
    if stage is Stage.KEPT_UP:
        return temper.news * 0.6 if course.work.task.continues else 0.05
    is_news = is_known is not (stage is Stage.BLOCKED)
    return max(temper.news, 0.85 if is_news else 0)


def _percent(course: Course, on: date, stage: Stage, rng: Random) -> int | None:
    """The percentage that is told, if one is."""
    known: int | None = None
    match stage:
        case Stage.UNDER_WAY | Stage.BLOCKED if not course.never_ends:
            known = course.percent(on)
        case Stage.DONE:
            known = 100
        case Stage.PREPARING:
            known = 5
        case Stage.IDLE:
            known = 0
    return known if rng.random() < 0.85 else None


def _ruling(scene: Scene, step: Step, rng: Random) -> Ruling | None:
    """What the secretariat says to work that is told to be done, if anything."""
    kind, notes = DecisionKind.ACCEPT, ACCEPTED
    if step.course.returned:
        kind, notes = DecisionKind.RETURN, RETURNED
    on = scene.working_day(step.on + timedelta(days=rng.randint(7, 14)))
    in_time = on.year == scene.register.plan.year
    if not in_time or not (step.course.returned or step.course.accepted):
        return None
    return Ruling(rule_on(step.course, kind, on=on, note=rng.choice(notes)))


def _reopened(scene: Scene, course: Course, on: date, rng: Random) -> Course:
    """The work after a return: most of it is done, the rest takes some weeks more."""
    finishes = scene.working_day(on + timedelta(days=rng.randint(14, 40)))
    return replace(
        course,
        starts=on + timedelta(days=1),
        finishes=max(finishes, on + timedelta(days=2)),
        trouble=None,
        floor=60,
        returned=False,
        reopened=True,
        accepted=rng.random() < 0.5,
    )

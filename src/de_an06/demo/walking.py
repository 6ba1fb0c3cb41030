"""What is told of a piece of work, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from de_an06.demo.courses import Course
from de_an06.demo.rulings import rule_on
from de_an06.demo.scene import Scene, Temper
from de_an06.model.month import Reference, Status
from de_an06.model.period import Period
from de_an06.model.rulings import Decision, DecisionKind


class Stage(Enum):
    """How far a piece of work is on the day on which it is told of.

    `status` and `percent` are what is told, where they do not depend on the work; `told`, `proven`
    and `ahead` the chances that it is told in a month, with a paper, and with what comes next.
    """

    WAITING = Status.NOT_STARTED, None, 0.2, 0, 0
    PREPARING = Status.IN_PROGRESS, 5, 0.3, 0, 0
    IDLE = Status.NOT_STARTED, 0, 0.12, 0, 0
    UNDER_WAY = Status.IN_PROGRESS, None, None, 0.2, 0.6
    BLOCKED = Status.BLOCKED, None, None, 0, 0.3
    DONE = Status.DONE, 100, 0.97, 1, 0
    KEPT_UP = Status.IN_PROGRESS, None, None, 0.12, 0.2

    def __init__(
        self, status: Status, percent: int | None, told: float | None, proven: float, ahead: float
    ) -> None:
        """A row of the table above."""
        self.status = status
        self.percent = percent
        self.told = told
        self.proven = proven
        self.ahead = ahead


@dataclass(frozen=True, slots=True)
class Telling:
    """A piece of news: who tells it, on which day, and how far the work is.

    `raises` is how many obstacles come up.
    """

    course: Course
    teller: str
    on: date
    stage: Stage
    percent: int | None = None
    raises: int = 0
    resolves: tuple[Reference, ...] = ()


def walk(scene: Scene, course: Course) -> tuple[list[Telling], list[Decision]]:
    """Tell of a piece of work from month to month, as its leads' habits are, and rule on it."""
    told: list[Telling] = []
    rulings: list[Decision] = []
    for days in scene.stretches:
        news = _news(scene, course, days, told=told)
        if news is None:
            continue
        told.append(news)
        ruling = _ruling(scene, news) if news.stage is Stage.DONE else None
        if ruling is not None:
            rulings.append(ruling)
            if ruling.kind is DecisionKind.RETURN:
                course = _reopened(scene, course, ruling.on)
    return told, rulings


def _news(
    scene: Scene, course: Course, stretch: Period, *, told: Sequence[Telling]
) -> Telling | None:
    """The news of a month, if any."""
    rng = scene.rng
    raised = _still_open(told)
    tellers = course.work.tellers(stretch)
    if not tellers:
        return None
    # Mostly the first lead tells, sometimes another.
    if raised and told[-1].teller in tellers:
        teller = told[-1].teller
    else:
        teller = rng.choice(tellers) if rng.random() < 0.3 else tellers[0]
    is_done = any(news.stage is Stage.DONE and news.course is course for news in told)
    days = [
        day
        for day in scene.rounds[teller][stretch.id].days
        if day in stretch and course.work.is_told_by(teller, day) and _may_be_told(course, day)
    ]
    if not days:
        return None
    finished = [day for day in days if day >= course.finishes]
    on = rng.choice(days if is_done else finished or days)
    stage = _stage(course, on, is_done=is_done)
    is_known = raised is not None
    if rng.random() >= _chance(scene.cast[teller], course, stage, is_known=is_known):
        return None
    is_counted = stage in (Stage.UNDER_WAY, Stage.BLOCKED) and not course.never_ends
    percent = course.percent(on) if is_counted else stage.percent
    return Telling(
        course=course,
        teller=teller,
        on=on,
        stage=stage,
        percent=percent if rng.random() < 0.85 else None,
        raises=rng.choice((1, 1, 1, 2)) if stage is Stage.BLOCKED and not is_known else 0,
        resolves=()
        if stage is Stage.BLOCKED or raised is None
        else _named(scene, raised, teller, on),
    )


def _still_open(told: Sequence[Telling]) -> Telling | None:
    """The news that raised obstacles which are not resolved."""
    for news in reversed(told):
        if news.raises:
            return news
        if news.resolves:
            break
    return None


def _named(scene: Scene, raised: Telling, teller: str, on: date) -> tuple[Reference, ...]:
    """The obstacles of a piece of news, as an agency names them that may resolve them."""
    task, raiser = raised.course.work.task.id, raised.teller
    if teller != raiser and not scene.holders.held_before(task, raiser, teller, on):
        return ()
    by = "" if teller == raiser else raiser
    return tuple(Reference(raised.on, number + 1, by) for number in range(raised.raises))


def _may_be_told(course: Course, day: date) -> bool:
    since = course.work.task.since
    exists = since is None or since.on <= day
    return exists and day < course.ends and not (course.reopened and day < course.starts)


def _stage(course: Course, on: date, *, is_done: bool) -> Stage:
    if on < course.starts:
        if not course.waits:
            return Stage.IDLE
        return Stage.PREPARING if course.prepared else Stage.WAITING
    if course.is_troubled(on):
        return Stage.BLOCKED
    if course.never_ends:
        return Stage.KEPT_UP
    if on < course.finishes:
        return Stage.UNDER_WAY
    return Stage.KEPT_UP if is_done else Stage.DONE


def _chance(temper: Temper, course: Course, stage: Stage, *, is_known: bool) -> float:
    """The chance that news is told; `is_known` says that there are open obstacles."""
    if stage.told is not None:
        return stage.told
    if course.never_ends:
        return temper.upkeep
    if stage is Stage.KEPT_UP:
        return temper.news * 0.6 if course.work.task.continues else 0.05
    is_news = is_known is not (stage is Stage.BLOCKED)
    return max(temper.news, 0.85 if is_news else 0)


def _ruling(scene: Scene, news: Telling) -> Decision | None:
    """What the secretariat says to work that is told to be done, if anything."""
    verdict = news.course.verdict
    pace, course = scene.pace, news.course
    on = pace.working_day(news.on + pace.days(scene.rng.randint(7, 14)))
    if verdict is None or on > pace.last_day or on >= course.ends:
        return None
    note = scene.rng.choice(scene.sentences.notes[verdict])
    return rule_on(course, verdict, on=on, note=note)


def _reopened(scene: Scene, course: Course, on: date) -> Course:
    """The work after a return: most of it is done, the rest takes some weeks more."""
    rng, pace = scene.rng, scene.pace
    finishes = pace.working_day(on + pace.days(rng.randint(14, 40)))
    return replace(
        course,
        starts=on + timedelta(days=1),
        finishes=max(finishes, on + timedelta(days=2)),
        trouble=None,
        floor=60,
        reopened=True,
        verdict=DecisionKind.ACCEPT if rng.random() < 0.5 else None,
    )

"""How the work of a plan is dealt to go over its days: prompt, late, or waiting."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import cycle
from math import floor

from de_an06.demo.scene import Scene
from de_an06.demo.sentences import Topic
from de_an06.demo.works import Work
from de_an06.demo.yardsticks import Gauge, gauges, summed
from de_an06.engine.deadlines import deadline_of
from de_an06.model.month import Measure
from de_an06.model.rulings import Decision, DecisionKind

NEVER = date.max

_A_DAY = timedelta(days=1)
_LONGEST = timedelta(days=3660)
"""A deadline that lies further after the plan is taken as one of so long."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a piece of work goes: it starts, perhaps meets trouble for a while, and finishes.

    `due` is the deadline that the plan or a condition's ruling gives; `waits` that a condition must
    be met before there is any. `trouble` is from its first day up to the day on which it is gone.
    From `ends` on nothing is told any more: the work was waived, or is told of with other work,
    whose course has it as `taken`; of the two `is_shared`. Work that starts NEVER waits for a
    condition; when `prepared`, it goes on a little all the same. `verdict` is what the secretariat
    says to it once it is told to be done: a return, an acceptance, or nothing; `reopened` says that
    it was returned before.

    For the sentences: `size` is how many parts the work has, of which `floor` per cent were done
    before; `gauges` are what its first lead counts; by its `turn` one agency's news of like work
    is told in different words. Work that is not finished goes on as if it took the `slowest` time.
    """

    work: Work
    topic: Topic
    due: date | None
    starts: date
    gauges: tuple[Gauge, ...]
    size: int
    slowest: timedelta
    waits: bool = False
    finishes: date = NEVER
    trouble: tuple[date, date] | None = None
    ends: date = NEVER
    taken: tuple["Course", ...] = ()
    is_shared: bool = False
    turn: int = 0
    floor: int = 0
    prepared: bool = False
    verdict: DecisionKind | None = None
    reopened: bool = False

    @property
    def never_ends(self) -> bool:
        """Whether it is a duty without a deadline."""
        return self.work.task.continues and self.due is None

    def is_troubled(self, on: date) -> bool:
        """Whether trouble holds it up on a day."""
        return self.trouble is not None and self.trouble[0] <= on < self.trouble[1]

    def percent(self, on: date) -> int:
        """How far it is on a day after its start and before its finish: 5 to 95, by fives."""
        if self.trouble is not None and self.is_troubled(on):
            on = self.trouble[0]
        span = min(self.finishes - self.starts, self.slowest)
        done = self.floor + (100 - self.floor) * ((on - self.starts) / max(span, _A_DAY))
        return min(95, max(5, 5 * round(done / 5)))


def figures(scene: Scene, course: Course, on: date) -> tuple[Measure, ...]:
    """What has been counted for the targets of a course's task by a day."""
    passed = scene.pace.passed(on)
    alone = {target.id for target in course.work.task.targets if target.each}
    taken = [figures(scene, one, on) for one in course.taken if one.ends <= on]
    if course.never_ends:
        done = 30 + floor(61 * passed)
    elif course.reopened or on >= course.finishes:
        done = 100
    else:
        done = course.percent(on)
    own = [gauge.measure(passed, done) for gauge in course.gauges]
    own += [one for its in taken for one in its if one.target not in alone]
    return summed(own)


class _Delay(Enum):
    """How late work is finished; the value is the chance of trouble on the way."""

    NONE = 0.1
    SOME = 0.35
    LONG = 0.7


_Difficulty = tuple[float, float]
_EARLY = ((0.0, 0.07), (0.45, 0.2), (0.17, 0.14))
_LATER = ((0.0, 0.07), (0.25, 0.2), (0.08, 0.14))
"""Which parts of a task's leads are late for long, and for some days: an easy, a hard and a
middling task, due before and after the day to be shown."""


def deal_courses(
    scene: Scene, of_task: Sequence[Sequence[Work]], met: Sequence[Decision]
) -> list[Course]:
    """A course for each piece of each task's work, given the rulings that meet conditions."""
    difficulties = _difficulties(scene, of_task)
    courses = []
    for its_works in of_task:
        delays = _delays(scene, its_works, difficulties[its_works[0].task.id])
        for work, delay in zip(its_works, delays, strict=True):
            courses.append(_timed(scene, _dealt(scene, work, its_works, met), delay))
    return list(_in_turn(scene, courses))


def _in_turn(scene: Scene, courses: Iterable[Course]) -> Iterator[Course]:
    """The courses, with turns that count up among an agency's work on one topic."""
    firsts = {agency: scene.rng.randrange(100) for agency in scene.cast}
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for course in courses:
        teller = course.work.teller
        like_it = (teller, course.topic.keywords)
        counts[like_it] += 1
        yield replace(course, turn=firsts[teller] + counts[like_it])


def _difficulties(scene: Scene, of_task: Iterable[Sequence[Work]]) -> dict[str, _Difficulty]:
    """A difficulty for each task, in turn, first to those of most leads.

    Those that are due before the day to be shown have turns of their own: each sort is there.
    """
    early, later = cycle(_EARLY), cycle(_LATER)
    found = {}
    for first, *_ in sorted(of_task, key=len, reverse=True):
        due = deadline_of(scene.register, first.task)
        found[first.task.id] = next(early if due and due < scene.pace.shown else later)
    return found


def _delays(scene: Scene, works: Sequence[Work], difficulty: _Difficulty) -> list[_Delay]:
    """How late each of a task's leads is: those whose habits drag most are the latest."""
    rng = scene.rng
    drags = [scene.cast[work.teller].drag + rng.random() for work in works]
    long = int(difficulty[0] * len(works) + rng.random())
    some = long + int(difficulty[1] * len(works) + rng.random())
    delays = [_Delay.NONE] * len(works)
    latest = sorted(range(len(works)), key=lambda place: -drags[place])
    for rank, place in enumerate(latest[:some]):
        delays[place] = _Delay.LONG if rank < long else _Delay.SOME
    return delays


def _dealt(scene: Scene, work: Work, its_works: Sequence[Work], met: Iterable[Decision]) -> Course:
    """The course from when work may go on, with its own deadline or a condition's ruling's."""
    task, since = work.task, work.task.since
    first = max(scene.pace.first_day, since.on) if since else scene.pace.first_day
    opens, due = first, deadline_of(scene.register, task)
    waits = due is None and task.condition is not None
    if waits:
        rulings = [ruling for ruling in met if ruling.condition == task.condition]
        opens = max(first, rulings[-1].on) if rulings else NEVER
        if rulings:
            due = rulings[-1].due or deadline_of(scene.register, task, rulings[-1].on)
    return Course(
        work=work,
        topic=scene.sentences.topic_of(task.title),
        due=due,
        starts=opens,
        size=scene.rng.randint(6, 48),
        gauges=tuple(gauges(scene, work, its_works)),
        slowest=scene.pace.slowest,
        waits=waits,
    )


def _timed(scene: Scene, course: Course, delay: _Delay) -> Course:
    """The course, waiting, without an end, or from a start to a finish."""
    rng, pace, opens = scene.rng, scene.pace, course.starts
    if opens == NEVER:
        return replace(course, prepared=rng.random() < 0.25)
    if course.never_ends:
        return replace(course, trouble=_trouble(scene, opens, pace.last_day, 0.06))
    temper = scene.cast[course.work.teller]
    by = min(course.due or pace.last_day, pace.last_day + _LONGEST)
    starts = opens + rng.uniform(0.03, 0.3 + temper.drag / 5) * (by - opens)
    match delay:
        case _Delay.NONE:
            finishes = starts + rng.uniform(temper.haste, 0.96) * (by - starts)
        case _Delay.SOME:
            finishes = by + pace.days(rng.randint(4, 28))
        case _Delay.LONG:
            finishes = max(by, pace.shown) + pace.days(rng.randint(14, 120))
    finishes = pace.working_day(finishes)
    starts = min(starts, finishes)
    trouble = _trouble(scene, starts, finishes, delay.value)
    return replace(course, starts=starts, finishes=finishes, trouble=trouble)


def _trouble(scene: Scene, starts: date, finishes: date, chance: float) -> tuple[date, date] | None:
    """From when to when trouble holds the work up, if it does; it is gone before the finish."""
    rng, pace = scene.rng, scene.pace
    begins = starts + rng.uniform(0.2, 0.5) * (finishes - starts)
    lasts = pace.days(rng.choice((30, 45, 60, 75, 200)))
    ends = min(begins + lasts, finishes - pace.days(5))
    return (begins, ends) if rng.random() < chance and ends > begins else None

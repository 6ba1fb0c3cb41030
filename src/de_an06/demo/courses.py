"""The work of a plan, and how it is dealt to go over the year: prompt, late, or waiting."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import cycle

from de_an06.demo.scene import Scene
from de_an06.demo.sentences import Topic
from de_an06.engine.deadlines import deadline_of
from de_an06.engine.targets import giving
from de_an06.model.agencies import AgencyKind
from de_an06.model.month import Answer, Measure
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Sense, Target, TargetKind, Task

_SCALES = {AgencyKind.SO_NGANH: 12, AgencyKind.DISTRICT: 40}
_PROVINCE = 400
"""How large the figures are of departments, districts, and bodies that count a whole province."""


@dataclass(frozen=True, slots=True)
class Work:
    """A task as those who act as one do it.

    `tellers` are the agencies in whose files it is told, the first of them mostly: the leads, or
    those that report in their stead. `is_part` says that others do the same task by themselves.
    """

    task: Task
    leads: tuple[str, ...]
    tellers: tuple[str, ...]
    is_part: bool


def works(register: Register, task: Task) -> list[Work]:
    """The work of a task: one for all leads of a joint one, else one for each that tells."""
    leads = register.leads(task)
    heard: defaultdict[str, list[str]] = defaultdict(list)
    for lead in leads:
        heard[register.agencies.agency(lead).reported_by or lead].append(lead)
    if task.is_joint:
        return [Work(task, leads, tuple(heard), is_part=False)]
    return [
        Work(task, tuple(its_leads), (teller,), is_part=len(heard) > 1)
        for teller, its_leads in heard.items()
    ]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What an agency counts for a rate: a year's whole, and the share of it that is reached.

    A whole of 0 means that nothing arises; `grows` that the whole comes in over the year.
    """

    target: str
    whole: int
    reach: int
    grows: bool

    def measure(self, on: date, percent: int) -> Measure:
        """The figures from 1 January to a day on which the work is done by `percent`."""
        passed = on.timetuple().tm_yday / 366
        denominator = round(self.whole * passed) if self.grows else self.whole
        share = self.reach * (35 + 0.65 * percent) / 100
        numerator = min(denominator, -int(-denominator * share // 100))
        return Measure(target=self.target, numerator=numerator, denominator=denominator)


@dataclass(frozen=True, slots=True)
class Portion:
    """What an agency counts of a number, in the end its `part`; or whether it did the thing."""

    target: Target
    part: Decimal

    def measure(self, on: date, percent: int) -> Measure:  # noqa: ARG002 - as of a yardstick
        """The figure on a day on which the work is done by `percent`."""
        if self.target.kind is TargetKind.YES_NO:
            answer = Answer.YES if percent == _ALL else Answer.NO
            return Measure(target=self.target.id, value=answer)
        # What may only be so much is counted from the start.
        share = percent if self.target.sense is Sense.AT_LEAST else _ALL
        places = Decimal(1) if self.part == self.part.to_integral_value() else Decimal("0.1")
        counted = (self.part * share / _ALL).quantize(places)
        return Measure(target=self.target.id, value=counted)


_ALL = 100


def yardsticks(scene: Scene, task: Task, agency: str) -> Iterator[Yardstick | Portion]:
    """What an agency counts for each of a task's targets whose figures are its own."""
    rng, register = scene.rng, scene.register
    kind = register.agencies.agency(agency).kind
    leads = register.leads(task)
    for target in task.targets:
        counted = giving(register, task, target, leads)
        if agency not in counted:
            continue
        if target.kind is not TargetKind.RATE:
            shares = 1 if target.each else len(counted)
            yield Portion(target, (target.value or Decimal()) / shares)
            continue
        grows = any(word in target.text.casefold() for word in scene.sentences.of_people)
        scale = _SCALES.get(kind, _PROVINCE) if grows else 1
        # A department may have nothing that a target is about; districts have some of everything.
        has_none = kind is AgencyKind.SO_NGANH and rng.random() < 0.08
        whole = 0 if has_none else scale * rng.randint(25, 160)
        reach = min(_ALL, int(target.value or 0) + rng.randint(0, 8))
        yield Yardstick(target.id, whole, reach, grows)


NEVER = date.max

_SLOWEST = timedelta(days=540)
"""Work that is not finished in the year goes on as if it took this long."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a piece of work goes: it starts, perhaps meets trouble for a while, and finishes.

    `due` is the deadline that the plan or a condition's ruling gives. `trouble` is from its first
    day up to the day on which it is gone. From `ends` on nothing is told any more: the work was
    waived. Work that starts NEVER waits for a condition; when `prepared`, it goes on a little all
    the same. `verdict` is what the secretariat says to it once it is told to be done: a return, an
    acceptance, or nothing; `reopened` says that it was returned before.

    For the sentences: `size` is how many parts the work has, of which `floor` per cent were done
    before; `yardsticks` are what its first lead counts; by its `turn` one agency's news of like
    work is told in different words.
    """

    work: Work
    topic: Topic
    due: date | None
    starts: date
    yardsticks: tuple[Yardstick | Portion, ...]
    size: int
    finishes: date = NEVER
    trouble: tuple[date, date] | None = None
    ends: date = NEVER
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
        span = min(self.finishes - self.starts, _SLOWEST)
        done = self.floor + (100 - self.floor) * ((on - self.starts) / max(span, timedelta(1)))
        return min(95, max(5, 5 * round(done / 5)))


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


def _difficulties(scene: Scene, of_task: Iterable[Sequence[Work]]) -> dict[str, _Difficulty]:
    """A difficulty for each task, in turn, first to those of most leads.

    Those that are due before the day to be shown have turns of their own: each sort is there.
    """
    early, later = cycle(_EARLY), cycle(_LATER)
    found = {}
    for first, *_ in sorted(of_task, key=len, reverse=True):
        due = deadline_of(scene.register, first.task)
        found[first.task.id] = next(early if due and due < scene.shown else later)
    return found


def _delays(scene: Scene, works: Sequence[Work], difficulty: _Difficulty) -> list[_Delay]:
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
    due = deadline_of(scene.register, task)
    if due is None and task.condition is not None:
        rulings = [ruling for ruling in met if ruling.condition == task.condition]
        opens = rulings[-1].on if rulings else NEVER
        if rulings:
            due = rulings[-1].due or deadline_of(scene.register, task, opens)
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

"""How one piece of work goes over the year."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.month import Measure, ObstacleKind
from de_an06.model.plan import Register
from de_an06.model.task import LeadMode, Level, Target, Task

_OF_PEOPLE = ("người", "hồ sơ", "công dân", "kết quả")
"""Words of targets whose denominator grows from day to day; others count a stock."""

_SCALES = {AgencyKind.SO_NGANH: 12, AgencyKind.DISTRICT: 40}
_PROVINCE = 400
"""How large the figures are of departments, districts, and bodies that count a whole province."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What an agency counts for a target: a year's whole, and the share of it that is reached.

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


def yardsticks(task: Task, agency: Agency, rng: Random) -> Iterator[Yardstick]:
    """What an agency counts for each of a task's targets whose figures are its own.

    DESIGN section 4, "Targets": district and commune figures come from the districts, province
    ones from the rest.
    """
    for target in task.targets:
        if _is_its_own(target, agency):
            yield _yardstick(target, agency, rng)


def _is_its_own(target: Target, agency: Agency) -> bool:
    if target.level is None:
        return True
    return (agency.kind is AgencyKind.DISTRICT) is not (target.level is Level.PROVINCE)


def _yardstick(target: Target, agency: Agency, rng: Random) -> Yardstick:
    grows = any(word in target.text.casefold() for word in _OF_PEOPLE)
    scale = _SCALES.get(agency.kind, _PROVINCE) if grows else 1
    # A department may have nothing that a target is about; districts have some of everything.
    has_none = agency.kind is AgencyKind.SO_NGANH and rng.random() < 0.08
    whole = 0 if has_none else scale * rng.randint(25, 160)
    reach = min(100, target.value + rng.randint(0, 8))
    return Yardstick(target.id, whole, reach, grows)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What may stand in the way of a task: an obstacle with its cause and a proposal."""

    kind: ObstacleKind
    text: str
    cause: str
    proposal: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The sentences of one field of work, by how far the work has come.

    `begun` may know how many parts there are of `{all}`, `going` also how many are `{done}`, and
    `kept_up` a `{count}`. `papers` are documents that prove the work, each with the letters of its
    type (Decree 30/2020, annex III) and its title. Two `troubles` at least.
    """

    keywords: tuple[str, ...]
    begun: tuple[str, ...]
    going: tuple[str, ...]
    finished: tuple[str, ...]
    kept_up: tuple[str, ...]
    ahead: tuple[str, ...]
    papers: tuple[tuple[str, str], ...]
    troubles: tuple[Trouble, ...]


def topic_of(task: Task, topics: tuple[Topic, ...]) -> Topic:
    """The topic whose keyword comes first in the task's title; else the last of `topics`."""
    title = task.title.casefold()
    return min(reversed(topics), key=lambda topic: _place(title, topic))


def _place(title: str, topic: Topic) -> int:
    """Where the first of a topic's keywords begins; the title's length where none is in it."""
    found = (title.find(keyword) for keyword in topic.keywords)
    return min((place for place in found if place >= 0), default=len(title))


@dataclass(frozen=True, slots=True)
class Work:
    """A task as those who act as one do it (DESIGN section 4, "Assignments").

    `tellers` are the agencies in whose files it is told, the first of them mostly: the leads, or
    those that report in their stead. `is_part` says that others do the same task by themselves.
    """

    task: Task
    leads: tuple[str, ...]
    tellers: tuple[str, ...]
    is_part: bool

    @property
    def ruled_agency(self) -> str | None:
        """The agency that a ruling on it names; none on a joint task."""
        return None if self.task.lead.mode is LeadMode.JOINT else self.leads[0]


def works(register: Register) -> tuple[Work, ...]:
    """All the work of a plan, in its order."""
    return tuple(work for task in register.tasks for work in _works(register, task))


def _works(register: Register, task: Task) -> Iterator[Work]:
    leads = register.agencies.expand(task.lead.agencies)
    tellers = {lead: register.agencies.agency(lead).reported_by or lead for lead in leads}
    if task.lead.mode is LeadMode.JOINT:
        yield Work(task, leads, tuple(dict.fromkeys(tellers.values())), is_part=False)
        return
    # One file tells of all leads that an agency speaks for: what it says is said of each.
    by_teller: defaultdict[str, list[str]] = defaultdict(list)
    for lead, teller in tellers.items():
        by_teller[teller].append(lead)
    for teller, heard in by_teller.items():
        yield Work(task, tuple(heard), (teller,), is_part=len(by_teller) > 1)


NEVER = date.max

_SLOWEST = timedelta(days=540)
"""Work that is not finished in the year goes on as if it took this long."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a piece of work goes: it starts, perhaps meets trouble for a while, and finishes.

    `due` is the deadline that the plan or a condition's ruling gives. `trouble` is from its first
    day up to the day on which it is gone. From `ends` on nothing is told any more: the work was
    waived. Work that starts NEVER waits for a condition; when `prepared`, it goes on a little all
    the same. `returned` and `accepted` say what becomes of it once it is told to be done,
    `reopened` that it was returned before.

    For the sentences: `size` is how many parts the work has, of which `floor` per cent were done
    before; `yardsticks` are what its first lead counts; by its `turn` one agency's news of like
    work is told in different words.
    """

    work: Work
    topic: Topic
    due: date | None
    starts: date
    finishes: date = NEVER
    trouble: tuple[date, date] | None = None
    ends: date = NEVER
    size: int = 10
    turn: int = 0
    yardsticks: tuple[Yardstick, ...] = ()
    floor: int = 0
    prepared: bool = False
    returned: bool = False
    accepted: bool = False
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

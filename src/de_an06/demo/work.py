"""The work of a plan: who does it, what is counted for it, how it goes over the year."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from de_an06.demo.scene import Scene
from de_an06.demo.sentences import Topic
from de_an06.engine.targets import gives_figures
from de_an06.model.agencies import AgencyKind
from de_an06.model.month import Measure
from de_an06.model.plan import Register
from de_an06.model.rulings import DecisionKind
from de_an06.model.task import LeadMode, Task

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

    @property
    def ruled_agency(self) -> str | None:
        """The agency that a ruling on it names; none on a joint task."""
        return None if self.task.lead.mode is LeadMode.JOINT else self.leads[0]


def works(register: Register, task: Task) -> list[Work]:
    """The work of a task: one for all leads of a joint one, else one for each that tells."""
    leads = register.agencies.expand(task.lead.agencies)
    heard: defaultdict[str, list[str]] = defaultdict(list)
    for lead in leads:
        heard[register.agencies.agency(lead).reported_by or lead].append(lead)
    if task.lead.mode is LeadMode.JOINT:
        return [Work(task, leads, tuple(heard), is_part=False)]
    return [
        Work(task, tuple(its_leads), (teller,), is_part=len(heard) > 1)
        for teller, its_leads in heard.items()
    ]


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


def yardsticks(scene: Scene, task: Task, agency: str) -> Iterator[Yardstick]:
    """What an agency counts for each of a task's targets whose figures are its own."""
    rng, registry = scene.rng, scene.register.agencies
    kind = registry.agency(agency).kind
    for target in task.targets:
        if not gives_figures(registry, agency, level=target.level):
            continue
        grows = any(word in target.text.casefold() for word in scene.sentences.of_people)
        scale = _SCALES.get(kind, _PROVINCE) if grows else 1
        # A department may have nothing that a target is about; districts have some of everything.
        has_none = kind is AgencyKind.SO_NGANH and rng.random() < 0.08
        whole = 0 if has_none else scale * rng.randint(25, 160)
        yield Yardstick(target.id, whole, min(100, target.value + rng.randint(0, 8)), grows)


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
    yardsticks: tuple[Yardstick, ...]
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

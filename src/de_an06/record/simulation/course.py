"""How one piece of work goes over the year."""

from dataclasses import dataclass
from datetime import date, timedelta

from de_an06.record.simulation.figures import Yardstick
from de_an06.record.simulation.topic import Topic
from de_an06.record.simulation.works import Work

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

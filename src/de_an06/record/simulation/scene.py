"""What everything in the simulated year depends on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.model.register import Register
from de_an06.record.simulation.rounds import Rounds, first_work
from de_an06.record.simulation.tempers import Temper


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan, its agencies with their habits and months, and the day that is to be shown.

    `coordinated` are the tasks that each agency coordinates without leading them. For the agency
    that is `helped`, the secretariat records the news now and then.
    """

    register: Register
    cast: Mapping[str, Temper]
    rounds: Rounds
    shown: date
    coordinated: Mapping[str, Sequence[str]]
    helped: str | None = None

    @property
    def last_day(self) -> date:
        """The last day of the plan's year."""
        return date(self.register.plan.year, 12, 31)

    def working_day(self, day: date) -> date:
        """The last working day on or before `day`, but none before all work."""
        return max(self.register.calendar.last_working_day(day), first_work(self.register))

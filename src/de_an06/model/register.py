"""All that the files of one year say, once read."""

from dataclasses import dataclass

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.calendar import Calendar
from de_an06.model.decision import Decision
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Plan
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Register:
    """What the files of one year say.

    `tasks` are in the plan's order, `decisions` in the file's, `months` in the registry's order
    of agencies, then by period. `set_aside` are the paths of the months' files that were left out
    because they are wrong.
    """

    plan: Plan
    tasks: tuple[Task, ...]
    agencies: AgencyRegistry
    calendar: Calendar
    decisions: tuple[Decision, ...] = ()
    months: tuple[AgencyMonth, ...] = ()
    set_aside: tuple[str, ...] = ()

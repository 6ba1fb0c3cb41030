"""The work that a plan gives, by those who do it as one."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.model.register import Register
from de_an06.model.task import LeadMode, Task


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

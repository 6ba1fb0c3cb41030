"""The work of a plan's tasks: who does it, and who tells of it on which days."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import chain

from de_an06.demo.pace import pace_of
from de_an06.engine.holders import Holders
from de_an06.engine.succession import Line, Tenure
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Work:
    """A task as those who act as one do it.

    `leads` are those that the plan named. `turns` are the days on which each agency tells of it in
    its own files, lead by lead, oldest first: the leads', their holders', or those of the agencies
    that report in their stead. `is_part` says that others do the same task by themselves.
    """

    task: Task
    leads: tuple[str, ...]
    turns: Line
    is_part: bool

    def tellers(self, days: Period) -> tuple[str, ...]:
        """Who tells of it on some of these days, the one that mostly does first."""
        turns = (turn for turn in self.turns if turn.first <= days.last_day)
        return tuple(dict.fromkeys(turn.body for turn in turns if days.first_day <= turn.last))

    @property
    def teller(self) -> str:
        """Who tells of it first and mostly."""
        return self.turns[0].body

    def teller_on(self, day: date) -> str | None:
        """Who mostly tells of it on a day."""
        return next((turn.body for turn in self.turns if day in turn), None)

    def is_told_by(self, agency: str, day: date) -> bool:
        """Whether an agency tells of it on a day."""
        return any(turn.body == agency and day in turn for turn in self.turns)


def works(register: Register, holders: Holders, task: Task) -> list[Work]:
    """The work of a task: one for all leads of a joint one, else one for each that tells."""
    leads, turns = register.leads(task), _turns(register, holders, task)
    if task.is_joint:
        of_all = tuple(chain.from_iterable(turns[lead] for lead in leads if lead in turns))
        return [Work(task, leads, of_all, is_part=False)] if of_all else []
    heard: defaultdict[Line, list[str]] = defaultdict(list)
    for lead in leads:
        if lead in turns:
            heard[turns[lead]].append(lead)
    return [
        Work(task, tuple(its_leads), its_turns, is_part=len(heard) > 1)
        for its_turns, its_leads in heard.items()
    ]


def _turns(register: Register, holders: Holders, task: Task) -> dict[str, Line]:
    """By lead, who gives its word within the plan's days, and when."""
    pace = pace_of(register)
    found: defaultdict[str, list[Tenure]] = defaultdict(list)
    for author, voices in holders.voices[task.id].items():
        agency = holders.agencies[author]
        first = max(pace.first_day, agency.valid_from or pace.first_day)
        last = min(pace.ends, agency.valid_to or pace.ends)
        for voice in voices if agency.reported_by is None else ():
            turn = voice.days.within(first, last)
            if turn.first <= turn.last:
                found[voice.lead].append(turn)
    return {
        lead: tuple(sorted(turns, key=lambda turn: turn.first)) for lead, turns in found.items()
    }

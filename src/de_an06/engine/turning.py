"""Work that new words turn round: done on time that becomes late, or the reverse."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.known import known_on
from de_an06.engine.scrutiny import register_of
from de_an06.model.assessment import DONE_STATES, Assessment, State
from de_an06.model.plan import Register


@dataclass(frozen=True, slots=True)
class Turned:
    """An assignment that was finished in time or late, and now is the other; `_on` are the days."""

    task: str
    agency: str
    was: State
    was_on: date
    now: State
    now_on: date


def turned(
    before: Register, after: Register, tasks: Collection[str], day: date
) -> Iterator[Turned]:
    """The assignments of these tasks that are turned round on a day."""
    old = {(row.task, row.agency): row for row in _rows(before, tasks, day)}
    for row in _rows(after, tasks, day):
        was = old.get((row.task, row.agency))
        if was is None or was.completed_on is None or row.completed_on is None:
            continue
        if was.state is not row.state and {was.state, row.state} <= DONE_STATES:
            days = {"was_on": was.completed_on, "now_on": row.completed_on}
            yield Turned(row.task, row.agency, was=was.state, now=row.state, **days)


def _rows(register: Register, tasks: Collection[str], day: date) -> Iterator[Assessment]:
    named = [task for task in register.tasks if task.id in tasks]
    known = known_on(register_of(register, named), day)
    for task in known.tasks:
        yield from assess_assignments(known, task)

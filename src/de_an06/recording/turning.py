"""Work that an update would turn from done in time into done late, or the reverse."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.known import known_on
from de_an06.model.assessment import DONE_STATES, Assessment
from de_an06.model.plan import Register
from de_an06.record.proposal import Proposal
from de_an06.surface.page import Page
from de_an06.surface.screen import Line, Tone, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label


@dataclass(frozen=True, slots=True)
class Turn:
    """An assignment that was done and would be, but in the other of the two states."""

    before: Assessment
    after: Assessment


def turns(proposal: Proposal, tasks: Collection[str]) -> tuple[Turn, ...]:
    """The assignments of some tasks that a proposal turns, as of today."""
    today = proposal.project.loaded.today
    before = _done(proposal.project.register, tasks, today)
    after = _done(proposal.after.register, tasks, today) if before else {}
    return tuple(
        Turn(row, after[key])
        for key, row in before.items()
        if key in after and after[key].state is not row.state
    )


def turn_lines(page: Page, found: Collection[Turn]) -> Iterator[Line]:
    """Each with its task, whose it is, and both days and states."""
    for turn in found:
        text = page.say(
            "turned",
            task=page.code(page.register.task(turn.before.task)),
            agency=page.name(turn.before.agency),
            before=_state(page, turn.before),
            after=_state(page, turn.after),
        )
        yield line(f"! {text}", Tone.WARNING)


def _done(
    register: Register, tasks: Collection[str], today: date
) -> dict[tuple[str, str], Assessment]:
    """The assignments of some tasks that are done on a day: nothing else is read."""
    concerned = tuple(task for task in register.tasks if task.id in tasks)
    months = tuple(
        month for month in register.months if any(update.task in tasks for update in month.updates)
    )
    known = known_on(replace(register, tasks=concerned, months=months), today)
    rows = (row for task in known.tasks for row in assess_assignments(known, task))
    return {(row.task, row.agency): row for row in rows if row.state in DONE_STATES}


def _state(page: Page, row: Assessment) -> str:
    day = short_day(row.completed_on) if row.completed_on else ""
    return f"{label(row.state, page.lang)} {day}".strip()

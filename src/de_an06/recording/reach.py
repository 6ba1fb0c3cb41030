"""How far a ruling reaches: to how many assignments, and in how many it changes something."""

from dataclasses import replace
from datetime import date

from de_an06.console.invocation import Invocation
from de_an06.console.output import show_surely
from de_an06.engine.known import known_on
from de_an06.engine.standing import assess_known
from de_an06.model.assessment import Assessment, State
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, concerns, subject
from de_an06.record.proposal import Proposal
from de_an06.recording.closing import Doubt, show_closing
from de_an06.surface.page import Page
from de_an06.surface.screen import line

_Row = tuple[str, str]
"""What names an assignment: its task and its lead."""


def show_reach(options: Invocation, proposal: Proposal, ruling: Decision) -> Doubt | None:
    """Show what a ruling touches; of a close what is to be asked first."""
    if ruling.period is not None:
        return show_closing(options, proposal.project, ruling.period)
    today = proposal.project.loaded.today
    before = _rows(proposal.project.register, today, ruling)
    after = _rows(proposal.after.register, today, ruling)
    changed = sum(_is_changed(before.get(name), row) for name, row in after.items())
    page = Page(proposal.after.register, options.lang)
    touched = page.say("touched", count=len(after))
    show_surely([line(page.say("reach", touched=touched, changed=changed))])
    return None


def _is_changed(before: Assessment | None, after: Assessment) -> bool:
    """Whether an assignment stands otherwise: a new deadline is nothing to what is done in time."""
    if before and before.state is after.state is State.DONE_ON_TIME:
        before = replace(before, due=after.due, days=after.days)
    return before != after


def _rows(register: Register, today: date, ruling: Decision) -> dict[_Row, Assessment]:
    """The assignments that a ruling is about, as they stand today."""
    about = subject(ruling, register.decisions)
    known = known_on(register, today)
    tasks = {task.id: task for task in known.tasks if concerns(about, task)}
    return {
        (row.task, row.agency): row
        for row in assess_known(known).assignments
        if row.task in tasks and (about.agency in (None, row.agency) or tasks[row.task].is_joint)
    }

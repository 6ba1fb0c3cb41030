"""What a change turns round: work done on time that becomes late, or the reverse."""

from collections.abc import Collection, Sequence

from de_an06.console.output import show
from de_an06.engine.turning import Turned, turned
from de_an06.model.month import Status, Update
from de_an06.record.proposal import Proposal
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label


def turned_by(proposal: Proposal, updates: Collection[Update]) -> Sequence[Turned]:
    """The assignments that a change turns round of which it holds these updates.

    Not only a `completed_on` does it: a `done` of an earlier day, or other news between two of
    them, moves the day finished as well. What was never done cannot be turned.
    """
    project, after = proposal.project, proposal.after.register
    told = {update.task for update in updates}
    done = {
        update.task
        for month in project.register.months
        for update in month.updates
        if update.status is Status.DONE and update.task in told
    }
    return list(turned(project.register, after, done, project.loaded.today)) if done else []


def show_turned(page: Page, found: Sequence[Turned]) -> None:
    """Say of each what it was and what it becomes."""
    show([line(f"! {turned_words(page, one)}", Tone.WARNING) for one in found])


def turned_words(page: Page, one: Turned) -> str:
    """A sentence on an assignment that is turned round."""
    was = f"{label(one.was, page.lang)} ({short_day(one.was_on)})"
    now = f"{label(one.now, page.lang)} ({short_day(one.now_on)})"
    return page.say("turned", task=one.task, agency=page.name(one.agency), was=was, now=now)

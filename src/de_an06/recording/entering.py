"""Updates on their way into a month's file: shown, agreed to, written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial

from de_an06.console.output import show_surely
from de_an06.console.writing import committed, finish, proposed
from de_an06.engine.holders import holders_of
from de_an06.load.rows import Row
from de_an06.model.month import AgencyMonth, Update
from de_an06.record.proposal import Project, Proposal
from de_an06.recording.agreeing import is_agreed
from de_an06.recording.officer import Officer
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name


class Part(StrEnum):
    """Whether an agency may write of a task: never, on another day, on the day."""

    NONE = "none"
    NOT_THEN = "not_then"
    THEN = "then"


def part_in(officer: Officer, task: str, on: date) -> Part:
    """Whether the officer's agency has a part in a task, and whether its word counts on a day."""
    agency, holders = officer.agency.id, holders_of(officer.project.register)
    if holders.counts(task, agency, on):
        return Part.THEN
    has_any = agency in holders.voices[task] or holders.coordinates(task, agency, on)
    return Part.NOT_THEN if has_any else Part.NONE


def record_updates(
    officer: Officer, updates: Sequence[Update], *, again: str = "", rows: Sequence[Row] = ()
) -> Officer:
    """Show what would be written; then write it unless that is declined or a dry run.

    The officer with the project as it is then. `again` says the same in one line; `rows` are
    those from which the updates were read.
    """
    page = officer.page()
    on = max(update.on for update in updates)
    period = officer.writable_month(on)
    wanted = page.register.schedule.writing_on(on)
    if period != wanted:
        names = {"wanted": wanted, "period": period}
        named = {key: period_name(value, page.lang) for key, value in names.items()}
        show_surely([line(page.say("moved_on", **named), Tone.WARNING)])

    proposal = judged(officer, updates, rows)
    if not is_agreed(officer, proposal, updates, period):
        return officer
    proposal = committed(proposal, rows)
    told = ", ".join(dict.fromkeys(update.task for update in updates))
    hints = {"commit": f"{officer.agency.id}: {told}", "again": again} if officer.hints else {}
    finish(officer.options, proposal.changes[0].path, **hints)
    return replace(officer, project=proposal.after)


def _month(officer: Officer, updates: tuple[Update, ...], now: Project) -> list[AgencyMonth]:
    """The month into which updates go, as a project has it now."""
    on = max(update.on for update in updates)
    return [
        AgencyMonth(
            agency=officer.agency.id,
            period=replace(officer, project=now).writable_month(on).id,
            entered_by=officer.entered_by,
            updates=updates,
        )
    ]


def judged(officer: Officer, updates: Sequence[Update], rows: Sequence[Row]) -> Proposal:
    """Updates as a change that may be written; Refused, at the rows, with what forbids it."""
    return proposed(officer.project, partial(_month, officer, tuple(updates)), rows)

"""Updates on their way into a month's file: shown, agreed to, written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from de_an06.console.ask import agree, confirm, would_ask
from de_an06.console.output import show
from de_an06.console.writing import committed, finish, proposed, show_change
from de_an06.engine.holders import holders_of
from de_an06.load.rows import Row
from de_an06.model.month import AgencyMonth, Status, Update
from de_an06.record.proposal import Project, Proposal
from de_an06.recording.officer import Officer
from de_an06.recording.turning import Turn, turn_lines, turns
from de_an06.surface.page import Page
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
        show([line(page.say("moved_on", **named), Tone.WARNING)])

    def draft(now: Project) -> list[AgencyMonth]:
        return [
            AgencyMonth(
                agency=officer.agency.id,
                period=replace(officer, project=now).writable_month(on).id,
                entered_by=officer.entered_by,
                updates=tuple(updates),
            )
        ]

    proposal = proposed(officer.project, draft, rows)
    turned = turns(proposal, {update.task for update in updates if update.status is Status.DONE})
    if not _is_agreed(
        officer, page, proposal, period=period_name(period, page.lang), turned=turned
    ):
        return officer
    proposal = committed(proposal, rows)
    told = ", ".join(dict.fromkeys(update.task for update in updates))
    hints = {"commit": f"{officer.agency.id}: {told}", "again": again} if officer.hints else {}
    finish(officer.options, proposal.changes[0].path, **hints)
    return replace(officer, project=proposal.after)


def _is_agreed(
    officer: Officer, page: Page, proposal: Proposal, *, period: str, turned: Sequence[Turn]
) -> bool:
    """Whether a change is to be written: where a person is asked, or a dry run, it is shown.

    What it turns is always shown, and asked about.
    """
    if officer.asking or officer.dry_run:
        facts = {"path": proposal.changes[0].path, "period": period}
        show([line(), line(page.say("will_write", **facts), Tone.STRONG)])
        show_change(officer.options, proposal)
    show(list(turn_lines(page, turned)))
    if officer.dry_run:
        if turned:
            would_ask(page.lang)
        show([line(page.say("dry_run"))])
        return False
    if not officer.asking:
        if turned and not officer.is_sure:
            agree(page.lang, "ask_turned", otherwise="turned_needs_yes")
        return True
    question = "ask_turned" if turned else "ask_write"
    agreed = confirm(page.lang, page.say(question), default=not turned)
    if not agreed:
        show([line(page.say("not_written"))])
    return agreed

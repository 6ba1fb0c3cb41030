"""An officer who writes for an agency: the files, the agency, how it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import typer

from de_an06.console.ask import ask, confirm
from de_an06.console.asked import asked_agency, asked_clerk
from de_an06.console.invocation import Invocation
from de_an06.console.output import show
from de_an06.console.workspace import Workspace, find_workspace, open_register
from de_an06.console.writing import Origin, finish, preview, show_change, write
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.month import Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.record.draft import Draft, MonthPlace, draft_updates, open_month
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.say import say


@dataclass(frozen=True, slots=True)
class Officer:
    """Who writes where; `asking`: a person answers, `dry_run`: nothing is kept."""

    workspace: Workspace
    register: Register
    agency: Agency
    asking: bool
    dry_run: bool
    entered_by: str | None


def open_officer(
    said: Invocation, agency: str | None, *, asking: bool, entered_by: str | None, dry_run: bool
) -> Officer:
    """The officer of the agency that was named, or of the clone's own (`git config`)."""
    workspace = find_workspace(said)
    register = open_register(said)
    own = default_agency(workspace.root)
    typed = own if agency is None else agency
    if typed is None and asking:
        typed = ask(say(said.lang, "ask_agency"))
    if not typed:
        raise typer.BadParameter(say(said.lang, "missing", names="AGENCY"))
    chosen = asked_agency(typed, register)
    by = asked_clerk(entered_by, register) or _clerk(register, own, chosen.id)
    return Officer(workspace, register, chosen, asking, dry_run, by)


def _clerk(register: Register, own: str | None, agency: str) -> str | None:
    """The standing agency, where it records for another in its own clone."""
    standing = register.plan.standing_agency
    return standing if own == standing != agency else None


def record_updates(
    said: Invocation,
    officer: Officer,
    updates: Sequence[Update],
    *,
    again: str = "",
    hints: bool,
    origins: Sequence[Origin] = (),
) -> None:
    """Show what would be written; then write it unless that is declined or a dry run.

    `hints` tells how to commit it, and `again` how to say the same in one line.
    """
    on = max(update.on for update in updates)
    period = writable_month(said, officer.register, officer.agency.id, on)
    if period != Period.month_of(on):
        names = {"wanted": Period.month_of(on), "period": period}
        named = {key: period_name(value, said.lang) for key, value in names.items()}
        show([line(say(said.lang, "moved_on", **named), Tone.WARNING)])

    def draft(register: Register) -> Draft:
        month = writable_month(said, register, officer.agency.id, on)
        place = MonthPlace(register.plan.year, officer.agency.id, month)
        return draft_updates(place, updates, entered_by=officer.entered_by)

    if officer.asking or officer.dry_run:
        change = preview(said, officer.workspace, draft, origins)
        name = period_name(period, said.lang)
        heading = say(said.lang, "will_write", path=change.path, period=name)
        show([line(), line(heading, Tone.STRONG)])
        show_change(said, change)
        if officer.dry_run:
            show([line(say(said.lang, "dry_run"))])
            return
        if not confirm(said.lang, say(said.lang, "ask_write")):
            show([line(say(said.lang, "not_written"))])
            return
    change = write(said, officer.workspace, draft, origins)
    told = ", ".join(dict.fromkeys(update.task for update in updates))
    commit = f"{officer.agency.id}: {told}" if hints else ""
    finish(said, change, commit=commit, again=again if hints else "")


def writable_month(said: Invocation, register: Register, agency: str, on: date) -> Period:
    """The month that is written into; exit 2 where there is none."""
    period = open_month(register, agency, on)
    if period is None:
        raise typer.BadParameter(say(said.lang, "no_open_month", day=short_day(on)))
    return period

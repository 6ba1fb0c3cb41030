"""An officer who writes for an agency: the project, the agency, how it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.console.ask import ask, confirm
from de_an06.console.asked import asked_agency, asked_clerk
from de_an06.console.invocation import Invocation
from de_an06.console.output import show
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import committed, finish, open_project, proposed, show_change
from de_an06.git.git import default_agency
from de_an06.load.rows import Row
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth, Update
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.record.edit import open_month
from de_an06.record.proposal import Project
from de_an06.surface.screen import Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.say import say


@dataclass(frozen=True, slots=True)
class Officer:
    """Who writes where; `asking`: a person answers, `dry_run`: nothing is kept."""

    options: Invocation
    project: Project
    agency: Agency
    asking: bool
    dry_run: bool
    entered_by: str | None

    @property
    def register(self) -> Register:
        """What the project's files say."""
        return self.project.register

    def writable_month(self, on: date) -> Period:
        """The month into which an update of a day is written; Refused where there is none."""
        return _writable(self.project, self.agency, on)


def open_officer(
    options: Invocation, agency: str | None, *, asking: bool, entered_by: str | None, dry_run: bool
) -> Officer:
    """The officer of the agency that was named, or of the clone's own (`git config`)."""
    project = open_project(options)
    own = default_agency(project.root)
    typed = own if agency is None else agency
    if typed is None and asking:
        typed = ask(say(options.lang, "ask_agency"))
    if not typed:
        raise Refused("missing", code=USAGE, names="AGENCY")
    chosen = asked_agency(typed, project.register)
    standing = project.register.plan.standing_agency
    by = asked_clerk(entered_by, project.register)
    if by is None and own == standing != chosen.id:
        by = standing  # it records for another in its own clone
    return Officer(options, project, chosen, asking, dry_run, by)


def record_updates(
    officer: Officer,
    updates: Sequence[Update],
    *,
    again: str = "",
    hints: bool,
    rows: Sequence[Row] = (),
) -> Project:
    """Show what would be written; then write it unless that is declined or a dry run.

    The project as it is then. `hints` tells how to commit it, `again` how to say the same in one
    line; `rows` are those from which the updates were read.
    """
    options = officer.options
    on = max(update.on for update in updates)
    period = officer.writable_month(on)
    if period != Period.month_of(on):
        names = {"wanted": Period.month_of(on), "period": period}
        named = {key: period_name(value, options.lang) for key, value in names.items()}
        show([line(say(options.lang, "moved_on", **named), Tone.WARNING)])

    def draft(now: Project) -> list[AgencyMonth]:
        return [
            AgencyMonth(
                agency=officer.agency.id,
                period=_writable(now, officer.agency, on),
                entered_by=officer.entered_by,
                updates=tuple(updates),
            )
        ]

    proposal = proposed(officer.project, draft, rows)
    if officer.asking or officer.dry_run:
        facts = {"path": proposal.changes[0].path, "period": period_name(period, options.lang)}
        show([line(), line(say(options.lang, "will_write", **facts), Tone.STRONG)])
        show_change(options, proposal)
        if officer.dry_run or not confirm(options.lang, say(options.lang, "ask_write")):
            show([line(say(options.lang, "dry_run" if officer.dry_run else "not_written"))])
            return officer.project
    proposal = committed(proposal, draft, rows)
    told = ", ".join(dict.fromkeys(update.task for update in updates))
    commit = f"{officer.agency.id}: {told}" if hints else ""
    finish(options, proposal.changes[0].path, commit=commit, again=again if hints else "")
    return proposal.after


def _writable(project: Project, agency: Agency, on: date) -> Period:
    period = open_month(project.register, agency.id, on)
    if period is None:
        raise Refused("no_open_month", code=USAGE, day=short_day(on))
    return period

"""An officer who writes for an agency: the project, the agency, how it is asked."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from de_an06.console.asked import asked_agency, asked_clerk
from de_an06.console.invocation import Invocation
from de_an06.console.refused import USAGE, Refused
from de_an06.console.writing import open_project, secretariat_of
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.record.edit import open_month
from de_an06.record.proposal import Project
from de_an06.recording.named import Named
from de_an06.surface.page import Page
from de_an06.words.dates import short_day


@dataclass(frozen=True, slots=True)
class Officer:
    """Who writes where; `asking`: a person answers, `dry_run`: nothing is kept.

    `agreed`: what would be asked about is agreed to beforehand. `hints`: after each update it is
    said how to commit it. `about` is what was named beside the agency: a task, a period.
    """

    options: Invocation
    project: Project
    agency: Agency
    asking: bool
    dry_run: bool
    entered_by: str | None
    hints: bool = True
    agreed: bool = False
    about: str | None = None

    def page(self, as_of: date | None = None) -> Page:
        """What the screens need."""
        return Page(self.project.register, self.options.lang, as_of)

    def with_project(self, project: Project) -> "Officer":
        """The same officer once the project has changed."""
        return replace(self, project=project)

    def writable_month(self, on: date) -> Period:
        """The month into which an update of a day is written; Refused where there is none."""
        period = open_month(self.project.register, self.agency.id, on)
        if period is None:
            first = short_day(self.project.register.schedule.begins)
            raise Refused("no_open_month", code=USAGE, day=short_day(on), first=first)
        return period


def _own(root: Path, named: str | None) -> str | None:
    """The clone's own agency; where one is named, a machine without git will do."""
    try:
        return default_agency(root)
    except FileNotFoundError:
        if named is None:
            raise
        return None


def keep_to_secretariat(project: Project) -> None:
    """Refused in the clone of an agency that may not record what the secretariat rules."""
    standing = project.register.agencies.agency(secretariat_of(project))
    _keep_to_own_clone(_own(project.root, standing.id), standing, project)


def _keep_to_own_clone(own: str | None, agency: Agency, project: Project) -> None:
    """Refused where `own`, the agency of this clone, may not write for another: a push would be.

    The secretariat may; so may whoever has told the clone no agency, or one that there is not.
    """
    try:
        mine = asked_agency(own, project.register).id if own is not None else agency.id
    except Refused:
        return
    if mine not in (agency.id, secretariat_of(project)):
        raise Refused("anothers_clone", own=mine, agency=agency.id)


def open_officer(
    options: Invocation,
    named: Named,
    *,
    asking: bool = False,
    entered_by: str | None = None,
    dry_run: bool = False,
) -> Officer:
    """The officer of the agency that was named, or of the clone's own (`git config`)."""
    project = open_project(options)
    own = _own(project.root, named.agency)
    named = named.in_clone_of(own, project.register)
    typed = named.surely(Page(project.register, options.lang), asking=asking)
    chosen = asked_agency(typed, project.register)
    _keep_to_own_clone(own, chosen, project)
    standing = secretariat_of(project)
    by = asked_clerk(entered_by, project.register, standing)
    if by is None and own == standing != chosen.id:
        by = standing  # it records for another in its own clone
    return Officer(options, project, chosen, asking, dry_run, by, about=named.about)

"""What a close would freeze: how many files, and who has not reported."""

from dataclasses import dataclass

from de_an06.console.invocation import Invocation
from de_an06.console.output import show_surely
from de_an06.engine.standing import assess_reports
from de_an06.load.layout import digests
from de_an06.model.assessment import ReportState
from de_an06.model.period import Period
from de_an06.record.proposal import Project
from de_an06.surface.page import Page, simulated_mark
from de_an06.surface.screen import Screen, Tone, line
from de_an06.words.dates import period_name


@dataclass(frozen=True, slots=True)
class Closing:
    """A period that is to be closed: how many files it has, and whose report is missing.

    `drafts` are those whose file of the period was never sent, whether they owe a report or not.
    """

    period: Period
    files: int
    missing: tuple[str, ...]
    drafts: tuple[str, ...]

    @property
    def unsent(self) -> tuple[str, ...]:
        """All who have not sent what they owe, or what they wrote."""
        return tuple(dict.fromkeys((*self.missing, *self.drafts)))


def show_closing(options: Invocation, project: Project, id: str | None) -> int:
    """Show what a close of a writing period would freeze; how many have not reported.

    Nothing is closed without a period.
    """
    period = project.register.schedule.writing_named(id) if id is not None else None
    if period is None:
        return 0
    found = _closing_of(project, period)
    show_surely(_closing_screen(Page(project.register, options.lang), found))
    return len(found.unsent)


def _closing_of(project: Project, period: Period) -> Closing:
    """What a close of a writing period meets, as the files stand today."""
    register, contents = project.register, project.loaded.files.contents
    reports = assess_reports(register, project.loaded.today)
    return Closing(
        period,
        files=len(digests(contents, register.id, period.id)),
        missing=tuple(
            report.agency
            for report in reports
            if report.period.last_day == period.last_day and report.state is ReportState.MISSING
        ),
        drafts=tuple(
            month.agency
            for month in register.months
            if month.period == period.id and month.submitted is None
        ),
    )


def _closing_screen(page: Page, found: Closing) -> Screen:
    """How many files are frozen, and by name whose report will not be among them."""
    period = period_name(found.period, page.lang)
    count = len(found.unsent)
    names = [line(f"    {_named(page, agency, found)}") for agency in found.unsent]
    return [
        *simulated_mark(page),
        line(page.say("closing_files", period=period, count=found.files)),
        *([line(f"! {page.say('closing_unsent', count=count)}", Tone.WARNING)] if count else ()),
        *names,
    ]


def _named(page: Page, agency: str, found: Closing) -> str:
    named = f"{page.name(agency)} ({agency})"
    if agency not in found.missing:
        return named + page.say("closing_owes_nothing")
    return named + page.say("closing_draft") if agency in found.drafts else named

"""What a close would freeze: how many files, and who has not reported."""

from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.console.invocation import Invocation
from de_an06.console.output import show_surely
from de_an06.engine.standing import assess_reports
from de_an06.load.layout import digests
from de_an06.model.assessment import ReportState
from de_an06.model.period import Period
from de_an06.record.proposal import Project
from de_an06.surface.page import Page, simulated_mark
from de_an06.surface.screen import Line, Screen, Tone, line
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
    def others(self) -> tuple[str, ...]:
        """Those who owe no report, and have a file that was never sent."""
        return tuple(agency for agency in self.drafts if agency not in self.missing)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is asked before a close, what is said where nobody answers, and how many it is of."""

    question: str
    otherwise: str
    count: int


def show_closing(options: Invocation, project: Project, id: str | None) -> Doubt | None:
    """Show what a close of a writing period would freeze; and what is to be asked first.

    Nothing is closed without a period.
    """
    period = project.register.schedule.writing_named(id) if id is not None else None
    if period is None:
        return None
    found = _closing_of(project, period)
    show_surely(_closing_screen(Page(project.register, options.lang), found))
    if found.missing:
        return Doubt("ask_close", "close_needs_yes", len(found.missing))
    if found.others:
        return Doubt("ask_close_drafts", "close_drafts_needs_yes", len(found.others))
    return None


def _closing_of(project: Project, period: Period) -> Closing:
    """What a close of a writing period meets, as the files stand today."""
    register, contents = project.register, project.loaded.files.contents
    reports = assess_reports(register, project.loaded.today)
    return Closing(
        period,
        files=len(digests(contents, register.id, period.id)),
        missing=tuple(
            dict.fromkeys(
                report.agency
                for report in reports
                if report.period.last_day == period.last_day and report.state is ReportState.MISSING
            )
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
    return [
        *simulated_mark(page),
        line(page.say("closing_files", period=period, count=found.files)),
        *_listed(page, "closing_unsent", found.missing, found),
        *_listed(page, "closing_others", found.others, found),
    ]


def _listed(page: Page, phrase: str, agencies: tuple[str, ...], found: Closing) -> Iterator[Line]:
    """So many agencies of a kind, and who they are."""
    if agencies:
        yield line(f"! {page.many(phrase, len(agencies))}", Tone.WARNING)
    for agency in agencies:
        is_draft = agency in found.missing and agency in found.drafts
        draft = page.say("closing_draft") if is_draft else ""
        yield line(f"    {page.name(agency)} ({agency}){draft}")

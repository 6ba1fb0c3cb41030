"""Updates on their way into a month's file: shown, agreed to, written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
from de_an06.recording.answers import Answers
from de_an06.recording.officer import Officer
from de_an06.recording.own_words import fresh_words, own_words, show_told_before
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


@dataclass(frozen=True, slots=True)
class News:
    """What is recorded at once: updates, with the rows from which they were read; words on a month.

    It goes into the month of the day `on`.
    """

    on: date
    updates: tuple[Update, ...] = ()
    rows: tuple[Row, ...] = ()
    own: Answers = field(default_factory=dict)


def news_of(updates: Sequence[Update], rows: Sequence[Row] = ()) -> News:
    """Updates as what is recorded at once, in the month of the last of them."""
    return News(max(update.on for update in updates), tuple(updates), tuple(rows))


def record_news(officer: Officer, news: News, *, again: str = "") -> Officer:
    """Show what would be written; then write it unless that is declined or a dry run.

    The officer with the project as it is then; the same where all was said before. `again` says
    the same in one line.
    """
    page = officer.page()
    period = officer.writable_month(news.on)
    wanted = page.register.schedule.writing_on(news.on)
    if period != wanted:
        names = {"wanted": wanted, "period": period}
        named = {key: period_name(value, page.lang) for key, value in names.items()}
        show_surely([line(page.say("moved_on", **named), Tone.WARNING)])
    if news.own:
        show_told_before(page, own_words(officer, period, news.own))

    proposal = judged(officer, news)
    if proposal.is_idle or not is_agreed(officer, proposal, news.updates, period, rows=news.rows):
        return officer
    proposal = committed(proposal, news.rows)
    told = ", ".join(dict.fromkeys(update.task for update in news.updates)) or period.id
    hints = {"commit": f"{officer.agency.id}: {told}"} if officer.hints else {}
    finish(officer.options, proposal.changes[0].path, again=again, **hints)
    return officer.with_project(proposal.after)


def judged(officer: Officer, news: News) -> Proposal:
    """News as a change that may be written; Refused, at the rows, with what forbids it."""
    return proposed(officer.project, partial(_month, officer, news), news.rows)


def _month(officer: Officer, news: News, now: Project) -> list[AgencyMonth]:
    """The month into which news go, as a project has it now."""
    there = officer.with_project(now)
    month = own_words(there, there.writable_month(news.on), news.own)
    return [fresh_words(month, now).model_copy(update={"updates": news.updates})]

"""The screen of `due`: what is past due and what falls due, tasks and reports."""

from collections.abc import Iterator

from de_an06.model.assessment import ReportState
from de_an06.render.screen import Line, Screen, Table, Tone, line
from de_an06.render.screens.head import Page, head
from de_an06.render.screens.pressing import pressing_table, some_names
from de_an06.views.deadlines import Deadlines, OwedReports, owed
from de_an06.views.scoreboard import pressing
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label

_SHOWN_NAMES = 12


def due_screen(page: Page, found: Deadlines) -> Screen:
    """Tasks first, then reports by due day with who has not sent them."""
    return [
        *head(page),
        line(page.say("due_head", days=found.days), Tone.STRONG),
        *_tasks(page, found),
        line(),
        *_reports(page, found),
    ]


def _tasks(page: Page, found: Deadlines) -> Iterator[Line | Table]:
    if found.assignments:
        yield pressing_table(page, pressing(found.assignments, page.register))
    else:
        yield line(page.say("due_tasks_none"))


def _reports(page: Page, found: Deadlines) -> Iterator[Line]:
    if not found.reports:
        yield line(page.say("due_reports_none"))
        return
    yield line(page.say("reports_head"), Tone.STRONG)
    for debt in owed(found.reports):
        tone = Tone.BAD if debt.state is ReportState.MISSING else Tone.WARNING
        yield line(_debt(page, debt), tone)
        names = some_names(page, debt.agencies, _SHOWN_NAMES)
        yield line(f"    {page.say('whose', count=len(debt.agencies), names=names)}", Tone.FAINT)


def _debt(page: Page, debt: OwedReports) -> str:
    """Periods, due day and state; the last working day too where the due day is a day off."""
    due = short_day(debt.due)
    working = page.register.calendar.last_working_day(debt.due)
    if working != debt.due:
        due = f"{due}, {page.say('working_day', day=short_day(working))}"
    mark = "✗" if debt.state is ReportState.MISSING else "!"
    periods = ", ".join(period_name(period, page.lang) for period in debt.periods)
    state = label(debt.state, page.lang)
    return f"  {mark} {page.say('silent_agencies', periods=periods, due=due, state=state)}"

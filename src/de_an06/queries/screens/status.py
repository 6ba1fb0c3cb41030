"""The screen of `status`, on one page: what needs doing, the totals, one command to type next."""

from collections.abc import Iterator, Sequence

from de_an06.load.layout import updates_folder
from de_an06.model.assessment import Assessment
from de_an06.queries.screens.needs import lines_of, needs_table
from de_an06.queries.screens.rows import agencies_table, tasks_table
from de_an06.queries.screens.totals import rate_line, totals_head, totals_table
from de_an06.queries.views.needs import Needs
from de_an06.queries.views.next_step import next_step
from de_an06.queries.views.survey import Survey
from de_an06.queries.views.work import by_urgency
from de_an06.surface.page import Page, title
from de_an06.surface.screen import Line, Screen, Table, Tone, line

PAGE = 23
"""The lines of a terminal of 24, but for the one in which the next command is typed."""
_FRAME = 4
"""Of these: two empty lines, a heading, the next command."""
_FEWEST = 3
_AROUND = 3
"""Lines around the most urgent: an empty one, the headings, and how many more there are."""
WIDTH = 80

_UNDATED = frozenset({"validate", "update", "submit", "tasks"})
"""The commands that take no day."""


def status_screen(page: Page, survey: Survey, found: Needs) -> Screen:
    """What needs doing, as much of it as the page has room for; the totals; what comes next."""
    top = [*title(page), *what(page, survey), *_no_updates(page)]
    totals = totals_table(page, survey)
    room = PAGE - _FRAME - sum(map(height, top)) - height(totals) - 2
    needs = needs_table(page, survey, found, room)
    return [
        *top,
        line(),
        line(page.say("needs_head"), Tone.STRONG),
        needs,
        line(),
        totals_head(page, survey),
        totals,
        rate_line(page, survey),
        *_worst(page, survey, room - lines_of(needs)),
        next_line(page, survey, found),
    ]


def what(page: Page, survey: Survey) -> Iterator[Line]:
    """What of the plan was asked for; the state of a task that was asked for alone."""
    selection, register = survey.selection, page.register
    agencies = register.agencies.agencies
    named = [agency.name for agency in agencies if agency.id in selection.agencies]
    if len(named) > _FEWEST:
        named = [page.many("holders", len(named))]
    groups = {register.task(id).group for id in selection.tasks}
    tasks = [task for task in register.tasks if task.id in selection.tasks]
    of_group = [task for task in register.tasks if task.group in groups]
    if len(tasks) == 1:
        named.append(f"{page.code(tasks[0])}  {tasks[0].title}")
    elif tasks and len(groups) == 1 and len(of_group) == len(tasks):
        named += [
            f"{group.id}  {group.title}" for group in register.plan.groups if group.id in groups
        ]
    elif tasks:
        named.append(page.many("tasks", len(tasks)))
    if named:
        yield line(" · ".join(named), Tone.STRONG)


def _no_updates(page: Page) -> Iterator[Line]:
    register = page.register
    if not register.months and not register.set_aside:
        yield line(page.say("no_updates", folder=updates_folder(register.id)), Tone.WARNING)


def _worst(page: Page, survey: Survey, room: int) -> Iterator[Line | Table]:
    """Of what was asked for the most urgent, as much as the page has room for."""
    rows = by_urgency(survey.outlook.assignments)
    if not survey.is_of_rows:
        first: dict[str, Assessment] = {}
        for row in rows:
            first.setdefault(row.task, row)
        rows = tuple(first.values())
    shown = rows[: room - _AROUND]
    if not survey.words or len(shown) < min(len(rows), _FEWEST):
        return
    yield line()
    yield _rows(page, survey, shown)
    if left := len(rows) - len(shown):
        what = "works" if survey.is_of_rows else "tasks"
        command = f"de-an06 status {survey.words} --full"
        words = page.say("more_works", works=page.many(what, left), command=command)
        yield line(f"  {words}", Tone.FAINT)


def _rows(page: Page, survey: Survey, rows: Sequence[Assessment]) -> Table:
    """By task, each with its most urgent assignment; a task's or several agencies' by whom."""
    alone = len({row.held_by for row in rows}) == 1
    return (
        agencies_table(page, rows) if survey.is_of_rows and not alone else tasks_table(page, rows)
    )


def height(block: Line | Table) -> int:
    """How many lines of 80 columns a block takes."""
    if isinstance(block, Line):
        return max(1, -(-sum(len(piece.text) for piece in block.pieces) // WIDTH))
    return len(block.rows) + any(column.heading for column in block.columns)


def next_line(page: Page, survey: Survey, found: Needs) -> Line:
    """The one command to type next."""
    command = next_step(survey, found)
    return page.next(command, dated=command.split()[0] not in _UNDATED)

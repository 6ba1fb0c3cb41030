"""Which screen answers `status`: one page, the tables that were asked for, or all of it."""

from collections.abc import Callable, Iterable

from de_an06.model.assessment import DONE_STATES, State
from de_an06.queries.screens.desk import reports, who, work
from de_an06.queries.screens.needs import waiting_table
from de_an06.queries.screens.rows import rows_screen
from de_an06.queries.screens.status import PAGE, height, next_line, status_screen, what
from de_an06.queries.screens.tables import (
    agencies_blocks,
    full_blocks,
    groups_blocks,
    targets_blocks,
)
from de_an06.queries.views.needs import Needs, needs
from de_an06.queries.views.survey import Survey, Tables
from de_an06.queries.views.work import Desk, desk
from de_an06.surface.page import Page, head, title
from de_an06.surface.screen import Line, Screen, Table, Tone, line

_FINISHED = DONE_STATES | {State.WAIVED}
_FRAME = 5
"""Two empty lines, a heading with its columns, and the line on what is not shown."""
_FEWEST = 3

Blocks = Callable[[Page, Survey], Iterable[Line | Table]]
"""What makes the blocks of one table."""


def survey_screen(page: Page, survey: Survey, tables: Tables) -> Screen:
    """The page; the tables instead of it; or in full both."""
    if tables.rows:
        return rows_screen(page, survey.outlook.assignments)
    if tables.are_instead:
        told = [block for blocks in _chosen(tables) for block in (line(), *blocks(page, survey))]
        return [*head(page), *what(page, survey), *told[1:]]
    shown = _page(page, survey)
    return [*shown[:-1], *full_blocks(page, survey), shown[-1]] if tables.full else shown


def _chosen(tables: Tables) -> list[Blocks]:
    """What makes the tables that were asked for, in this order."""
    asked: tuple[tuple[bool, Blocks], ...] = (
        (tables.groups, groups_blocks),
        (tables.agencies, agencies_blocks),
        (tables.targets, targets_blocks),
    )
    return [blocks for is_asked, blocks in asked if is_asked]


def _page(page: Page, survey: Survey) -> Screen:
    found = needs(survey.known, survey.outlook, survey.selection)
    if survey.agency is None:
        return status_screen(page, survey, found)
    agency = survey.known.register.agencies.agency(survey.agency)
    return _agency_page(page, survey, desk(survey.known, agency, survey.outlook), found)


def _agency_page(page: Page, survey: Survey, desk: Desk, found: Needs) -> Screen:
    """Who it is and how it stands; what presses, as much as the page has room for; its reports."""
    above = [*title(page), *who(page, desk)]
    below = [*reports(page, desk, full=False), *waiting_table(page, found)]
    ending = next_line(page, survey, found)
    room = PAGE - _FRAME - sum(map(height, (*above, *below, ending)))
    rows = [row for row in desk.work if row.state not in _FINISHED][: max(room, _FEWEST)]
    return [
        *above,
        line(),
        line(page.say("work_head"), Tone.STRONG),
        *work(page, desk, rows, len(desk.work) - len(rows)),
        line(),
        *below,
        ending,
    ]

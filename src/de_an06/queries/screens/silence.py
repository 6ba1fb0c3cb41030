"""The screen of open work that nobody has said anything of for a while."""

from collections.abc import Iterator, Sequence

from de_an06.engine.selection import spoken_on
from de_an06.model.assessment import Assessment
from de_an06.queries.screens.rows import (
    agency_cells,
    agency_columns,
    are_of_one,
    by_task,
    task_cells,
    task_columns,
)
from de_an06.surface.page import Page, day_piece, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import short_day


def silence_screen(page: Page, rows: Sequence[Assessment], days: int) -> Screen:
    """The silent rows, those of the longest silence first; then the plan's order."""
    if not rows:
        return [*head(page), line(page.say("silent_none", days=days), Tone.GOOD)]
    longest = sorted(rows, key=lambda row: -_days(page, row))
    holders = {row.held_by for row in rows}
    counts = {
        "works": page.many("works", len(rows)),
        "holders": page.many("holders", len(holders)),
    }
    return [
        *head(page),
        line(page.say("silent_head", days=days, **counts), Tone.WARNING),
        *_blocks(page, longest),
        line(),
        page.next(f"log {longest[0].agency}"),
    ]


def _blocks(page: Page, rows: Sequence[Assessment]) -> Iterator[Line | Table]:
    """Of one agency in a table, of several by task."""
    ending = (
        Column(page.say("col_due")),
        Column(page.say("col_last_word")),
        Column(page.say("col_silent"), right=True),
    )
    if are_of_one(rows):
        cells = tuple((*task_cells(page, row), *_ending(page, row)) for row in rows)
        yield Table((*task_columns(page), *ending), cells)
    else:
        cells = tuple((*agency_cells(page, row), *_ending(page, row)) for row in rows)
        yield from by_task(page, rows, Table((*agency_columns(page), *ending), cells))


def _ending(page: Page, row: Assessment) -> tuple[Piece, ...]:
    """The deadline, since when nothing was said, and for how many days."""
    since = page.say("never_told")
    if row.last_update:
        since = page.say("silent_from", day=short_day(row.last_update))
    days = page.many("days", _days(page, row))
    return day_piece(row.due), Piece(since), Piece(days, Tone.WARNING)


def _days(page: Page, row: Assessment) -> int:
    """How long nothing has been said of a row."""
    return (page.as_of - spoken_on(page.register, row)).days if page.as_of else 0

"""The screen of open work that nobody has said anything of for a while."""

from collections.abc import Sequence

from de_an06.engine.selection import spoken_on
from de_an06.model.assessment import Assessment
from de_an06.queries.screens.rows import held_by
from de_an06.surface.page import NOTHING, Page, day_piece, head
from de_an06.surface.screen import Column, Piece, Screen, Table, Tone, line


def silence_screen(page: Page, rows: Sequence[Assessment], days: int) -> Screen:
    """The silent rows, those of the longest silence first; then the plan's order."""
    if not rows:
        return [*head(page), line(page.say("silent_none", days=days), Tone.GOOD)]
    silent = [(_days(page, row), row) for row in rows]
    longest = sorted(silent, key=lambda each: -each[0])
    columns = (
        Column(page.say("col_id")),
        Column(page.say("col_task"), flexible=True),
        Column(page.say("col_agency")),
        Column(page.say("col_due")),
        Column(page.say("col_last_word")),
        Column(page.say("col_silent"), right=True),
    )
    return [
        *head(page),
        line(page.say("silent_head", count=len(rows), days=days), Tone.WARNING),
        Table(columns, tuple(_row(page, row, silent_days) for silent_days, row in longest)),
        line(),
        page.next(f"log {longest[0][1].agency}"),
    ]


def _days(page: Page, row: Assessment) -> int:
    """How long nothing has been said of a row."""
    return (page.as_of - spoken_on(page.register, row)).days if page.as_of else 0


def _row(page: Page, row: Assessment, days: int) -> tuple[Piece, ...]:
    task = page.register.task(row.task)
    return (
        Piece(page.code(task)),
        Piece(task.title),
        Piece(held_by(page, row)),
        day_piece(row.due),
        day_piece(row.last_update) if row.last_update else NOTHING,
        Piece(str(days), Tone.WARNING),
    )

"""Assignments as a table, a row each."""

from collections.abc import Iterable

from de_an06.model.assessment import Assessment
from de_an06.render.screen import Column, Piece, Screen, Table, Tone, line
from de_an06.render.screens.cells import day_piece, percent_piece, row_state_piece
from de_an06.render.screens.head import Page, head


def rows_screen(page: Page, rows: tuple[Assessment, ...]) -> Screen:
    """The rows that somebody asked for, in the plan's order."""
    if not rows:
        return [*head(page), line(page.say("nothing_found"))]
    count = line(page.say("rows_head", count=len(rows)), Tone.STRONG)
    return [*head(page), count, rows_table(page, rows)]


def rows_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """The task, whose it is, its state, deadline and percent."""
    tasks = {task.id: task for task in page.register.tasks}
    columns = (
        Column(page.say("col_id")),
        Column(page.say("col_task"), flexible=True),
        Column(page.say("col_agency")),
        Column(page.say("col_state")),
        Column(page.say("col_due")),
        Column(page.say("col_percent"), right=True),
    )
    return Table(
        columns,
        tuple(
            (
                Piece(page.code(tasks[row.task])),
                Piece(tasks[row.task].title),
                Piece(row.agency),
                *_standing(page, row),
            )
            for row in rows
        ),
    )


def task_rows_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """One task's rows: whose, state, deadline and percent."""
    columns = (
        Column(page.say("col_agency"), flexible=True),
        Column(page.say("col_id"), optional=True),
        Column(page.say("col_state")),
        Column(page.say("col_due")),
        Column(page.say("col_percent"), right=True),
    )
    return Table(
        columns,
        tuple((Piece(page.name(r.agency)), Piece(r.agency), *_standing(page, r)) for r in rows),
    )


def agency_rows_table(page: Page, rows: Iterable[Assessment], agency: str) -> Table:
    """One agency's rows: task, state, deadline and percent; those it reports for are named."""
    tasks = {task.id: task for task in page.register.tasks}
    columns = (
        Column(page.say("col_id")),
        Column(page.say("col_task"), flexible=True),
        Column(page.say("col_state")),
        Column(page.say("col_due")),
        Column(page.say("col_percent"), right=True),
    )
    made = []
    for row in rows:
        title = tasks[row.task].title
        if row.agency != agency:
            title = f"{page.name(row.agency)}: {title}"
        made.append((Piece(page.code(tasks[row.task])), Piece(title), *_standing(page, row)))
    return Table(columns, tuple(made))


def _standing(page: Page, row: Assessment) -> tuple[Piece, Piece, Piece]:
    return row_state_piece(row, page), day_piece(row.due), percent_piece(row.percent)

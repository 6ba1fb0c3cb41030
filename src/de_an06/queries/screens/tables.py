"""The tables that several screens share: tasks that press, assignments with their states."""

from collections.abc import Iterable

from de_an06.model.assessment import Assessment
from de_an06.queries.views.scoreboard import Pressing
from de_an06.surface.page import Page, day_piece, head, percent_piece, row_state_piece
from de_an06.surface.screen import Column, Piece, Screen, Table, Tone, line

_SHOWN_NAMES = 3


def pressing_table(page: Page, tasks: tuple[Pressing, ...]) -> Table:
    """Two rows a task: what and when; whose."""
    columns = (
        Column(""),
        Column("", flexible=True),
        Column(""),
        Column("", right=True),
    )
    rows: list[tuple[Piece, ...]] = []
    for pressing in tasks:
        task = pressing.task
        names = some_names(page, pressing.agencies, _SHOWN_NAMES)
        whose = page.say("whose", count=len(pressing.agencies), names=names)
        rows += (
            (
                Piece(f"  {page.code(task)}"),
                Piece(task.title),
                day_piece(pressing.due),
                _days(page, pressing.days),
            ),
            (Piece(""), Piece(whose, Tone.FAINT), Piece(""), Piece("")),
        )
    return Table(columns, tuple(rows))


def some_names(page: Page, agencies: tuple[str, ...], most: int) -> str:
    """The group that they are, or the first `most` by name with how many others there are."""
    for group in page.register.agencies.groups:
        if set(agencies) == set(page.register.agencies.expand(group.members)):
            return group.name
    shown = ", ".join(page.name(id) for id in agencies[:most])
    left = len(agencies) - most
    return page.say("and_others", names=shown, count=left) if left > 0 else shown


def _days(page: Page, days: int) -> Piece:
    if days < 0:
        return Piece(page.say("days_late", days=-days), Tone.BAD)
    return Piece(page.say("days_left" if days else "due_today", days=days), Tone.WARNING)


def rows_screen(page: Page, rows: tuple[Assessment, ...]) -> Screen:
    """The rows that somebody asked for, in the plan's order."""
    if not rows:
        return [*head(page), line(page.say("nothing_found"))]
    count = line(page.say("rows_head", count=len(rows)), Tone.STRONG)
    return [*head(page), count, rows_table(page, rows)]


def _rows_table(
    page: Page, first: tuple[Column, ...], rows: Iterable[tuple[tuple[Piece, ...], Assessment]]
) -> Table:
    """Rows that begin with what is in the `first` columns; then state, deadline and percent."""
    columns = (
        *first,
        Column(page.say("col_state")),
        Column(page.say("col_due")),
        Column(page.say("col_percent"), right=True),
    )
    return Table(
        columns,
        tuple(
            (*begin, row_state_piece(row, page), day_piece(row.due), percent_piece(row.percent))
            for begin, row in rows
        ),
    )


def rows_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """The task, whose it is, its state, deadline and percent."""
    tasks = {task.id: task for task in page.register.tasks}
    first = (
        Column(page.say("col_id")),
        Column(page.say("col_task"), flexible=True),
        Column(page.say("col_agency")),
    )
    begun = (
        ((Piece(page.code(tasks[row.task])), Piece(tasks[row.task].title), Piece(row.agency)), row)
        for row in rows
    )
    return _rows_table(page, first, begun)


def task_rows_table(page: Page, rows: Iterable[Assessment]) -> Table:
    """One task's rows: whose, state, deadline and percent."""
    first = (
        Column(page.say("col_agency"), flexible=True),
        Column(page.say("col_id"), optional=True),
    )
    begun = (((Piece(page.name(row.agency)), Piece(row.agency)), row) for row in rows)
    return _rows_table(page, first, begun)


def agency_rows_table(page: Page, rows: Iterable[Assessment], agency: str) -> Table:
    """One agency's rows: task, state, deadline and percent; those it reports for are named."""
    tasks = {task.id: task for task in page.register.tasks}
    first = (Column(page.say("col_id")), Column(page.say("col_task"), flexible=True))

    def begun(row: Assessment) -> tuple[Piece, ...]:
        title = tasks[row.task].title
        if row.agency != agency:
            title = f"{page.name(row.agency)}: {title}"
        return Piece(page.code(tasks[row.task])), Piece(title)

    return _rows_table(page, first, ((begun(row), row) for row in rows))

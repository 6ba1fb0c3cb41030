"""What an agency still has to say this month, numbered for choosing."""

from collections.abc import Sequence

from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.render.screen import Column, Piece, Screen, Table, Tone, line
from de_an06.render.screens.head import Page, simulated_mark
from de_an06.render.screens.tasks import deadline
from de_an06.words.dates import period_name


def todo_screen(
    page: Page, agency: Agency, todo: Sequence[Task], *, done: int, most: int
) -> Screen:
    """The tasks without news, the most urgent first, `most` of them; `done` have had theirs."""
    period = Period.month_of(page.as_of) if page.as_of else None
    head = page.say(
        "todo_head",
        agency=agency.name,
        period=period_name(period, page.lang) if period else "",
        left=len(todo),
        done=done,
    )
    columns = (Column("", right=True), Column(""), Column("", flexible=True), Column(""))
    rows = tuple(
        (
            Piece(str(number), Tone.STRONG),
            Piece(page.code(task)),
            Piece(task.title),
            Piece(deadline(page, task)),
        )
        for number, task in enumerate(todo[:most], 1)
    )
    return [
        line(),
        *simulated_mark(page),
        line(head, Tone.STRONG),
        *([Table(columns, rows)] if rows else []),
    ]

"""One task on a card: what an officer wants to see before writing of it."""

from collections.abc import Sequence

from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Update
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.queries.screens.lists import deadline
from de_an06.surface.page import Page, row_state_piece, simulated_mark
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label


def card_screen(
    page: Page,
    task: Task,
    row: Assessment | None,
    last: Update | None,
    obstacles: Sequence[LedgerEntry],
) -> Screen:
    """Title, deadline and state, the agency's last word, its open obstacles by number."""
    state = [Piece("  "), row_state_piece(row, page)] if row else []
    due = short_day(row.due) if row and row.due else deadline(page, task)
    return [
        line(),
        *simulated_mark(page),
        Line((Piece(f"{page.code(task)}  {task.title}", Tone.STRONG),)),
        Line((Piece(f"  {page.say('card_due', due=due)}"), *state)),
        line(f"  {_last(page, last)}", Tone.FAINT),
        *(
            line(
                f"  {number}) {label(entry.obstacle.kind, page.lang)}, "
                f"{short_day(entry.reference.on)}: {entry.obstacle.text}",
                Tone.WARNING,
            )
            for number, entry in enumerate(obstacles, 1)
        ),
    ]


def _last(page: Page, last: Update | None) -> str:
    if last is None:
        return page.say("card_no_news")
    percent = "" if last.percent is None else f" {last.percent}%"
    words = f"{label(last.status, page.lang)}{percent}"
    return page.say("card_last", day=short_day(last.on), words=words, result=last.result or "")


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

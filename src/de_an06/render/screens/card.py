"""One task on a card: what an officer wants to see before writing of it."""

from collections.abc import Sequence

from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Update
from de_an06.model.task import Task
from de_an06.render.screen import Line, Piece, Screen, Tone, line
from de_an06.render.screens.cells import row_state_piece
from de_an06.render.screens.head import Page, simulated_mark
from de_an06.render.screens.tasks import deadline
from de_an06.words.dates import short_day
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

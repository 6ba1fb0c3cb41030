"""Tasks that press, with those whose they are."""

from de_an06.render.screen import Column, Piece, Table, Tone
from de_an06.render.screens.cells import day_piece
from de_an06.render.screens.head import Page
from de_an06.views.scoreboard import Pressing

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

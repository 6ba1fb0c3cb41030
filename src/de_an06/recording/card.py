"""What an officer sees before writing: the tasks without news, and of one what is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known, known_on
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure, Update
from de_an06.model.task import Task
from de_an06.queries.screens.lists import deadline
from de_an06.queries.views.work import Desk, desk
from de_an06.surface.page import Page, row_state_piece, simulated_mark, status_words
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import period_name, short_day
from de_an06.words.labels import label


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a task before the questions; `last` is the latest update on it.

    `leads` are those whose rows the agency holds, of which `row` is the most urgent.
    """

    page: Page
    task: Task
    leads: tuple[str, ...]
    row: Assessment | None
    last: Update | None
    obstacles: tuple[LedgerEntry, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Morning:
    """What lies before an agency on the day on which it writes, folded once for all its cards."""

    page: Page
    known: Known
    desk: Desk


def morning(page: Page, on: date, agency: Agency) -> Morning:
    """What the agency has before it on a day."""
    known = known_on(page.register, on)
    return Morning(page, known, desk(known, agency))


def card_of(before: Morning, task: Task) -> Card:
    """What the agency sees before it writes of a task."""
    page, there, agency = before.page, before.desk, before.desk.agency.id
    own = [
        entry
        for entry in page.register.entries()
        if entry.agency == agency and entry.update.task == task.id
    ]
    rows = [row for row in there.work if row.task == task.id]
    row = rows[0] if rows else None
    said = [entry.update for entry in own or (before.known.words(task, row.agency) if row else ())]
    measures = {measure.target: measure for update in said for measure in update.measures}
    return Card(
        page,
        task,
        leads=tuple(row.agency for row in rows),
        row=row,
        last=said[-1] if said else None,
        obstacles=tuple(entry for entry in there.obstacles if entry.task == task.id),
        measures=tuple(measures.values()),
    )


def todo_of(before: Morning) -> tuple[list[Task], int]:
    """The tasks led without news in the day's month, the most urgent first; how many others."""
    register, there = before.page.register, before.desk
    begins = register.schedule.writing_on(there.as_of).first_day
    told = {
        entry.update.task
        for entry in register.entries()
        if entry.agency == there.agency.id and entry.update.on >= begins
    }
    tasks = {task.id: task for task in register.tasks}
    led = dict.fromkeys(row.task for row in there.work)
    todo = [tasks[id] for id in led if id not in told]
    return todo, len(led) - len(todo)


def card_screen(card: Card) -> Screen:
    """Title, deadline and state, the agency's last word, its open obstacles by number."""
    page, row = card.page, card.row
    state = [Piece("  "), row_state_piece(row, page)] if row else []
    due = short_day(row.due) if row and row.due else deadline(page, card.task)
    return [
        line(),
        *simulated_mark(page),
        Line((Piece(f"{page.code(card.task)}  {card.task.title}", Tone.STRONG),)),
        Line((Piece(f"  {page.say('card_due', due=due)}"), *state)),
        line(f"  {_last(page, card.last)}", Tone.FAINT),
        *(
            line(
                f"  {number}) {label(entry.obstacle.kind, page.lang)}, "
                f"{short_day(entry.reference.on)}: {entry.obstacle.text}",
                Tone.WARNING,
            )
            for number, entry in enumerate(card.obstacles, 1)
        ),
    ]


def _last(page: Page, last: Update | None) -> str:
    if last is None:
        return page.say("card_no_news")
    words = status_words(page, last)
    return page.say("card_last", day=short_day(last.on), words=words, result=last.result or "")


def todo_screen(page: Page, agency: str, todo: Sequence[Task], *, done: int, most: int) -> Screen:
    """The tasks without news, the most urgent first, `most` of them; `done` have had theirs."""
    period = page.register.schedule.writing_on(page.as_of) if page.as_of else None
    period_words = period_name(period, page.lang) if period else ""
    facts = {"agency": page.name(agency), "period": period_words, "left": len(todo), "done": done}
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
        line(page.say("todo_head", **facts), Tone.STRONG),
        *([Table(columns, rows)] if rows else []),
    ]

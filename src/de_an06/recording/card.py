"""What an officer sees before writing: the tasks without news, and of one what is known."""

from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import Assessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Measure, Update
from de_an06.model.task import Task
from de_an06.recording.morning import Morning, due_words
from de_an06.surface.page import Page, row_state_piece, simulated_mark, status_words
from de_an06.surface.screen import Line, Piece, Screen, Tone, line
from de_an06.words.dates import short_day
from de_an06.words.labels import label


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a task before the questions; `last` is the latest update on it.

    `leads` are those whose rows the agency holds, of which `row` is the most urgent. `due` is the
    deadline in force: its own, or that of all leads where the agency only coordinates.
    """

    page: Page
    task: Task
    leads: tuple[str, ...]
    row: Assessment | None
    due: date | None
    last: Update | None
    obstacles: tuple[LedgerEntry, ...]
    measures: tuple[Measure, ...]


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
        due=row.due if row else before.due_of_all(task),
        last=said[-1] if said else None,
        obstacles=tuple(entry for entry in there.obstacles if entry.task == task.id),
        measures=tuple(measures.values()),
    )


def card_screen(card: Card) -> Screen:
    """Title, deadline and state, the agency's last word, its open obstacles by number."""
    page, row = card.page, card.row
    state = [Piece("  "), row_state_piece(row, page)] if row else []
    due = due_words(page, card.task, card.due)
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

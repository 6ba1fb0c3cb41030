"""Cells that several screens share."""

from datetime import date

from de_an06.model.assessment import Assessment, State
from de_an06.render.screen import Piece, Tone
from de_an06.render.screens.head import Page
from de_an06.words.dates import short_day
from de_an06.words.labels import label

MARKS = {
    State.WAIVED: "–",
    State.ONGOING: "~",
    State.STALE: "?",
    State.DONE_ON_TIME: "✓",
    State.DONE_LATE: "+",
    State.OVERDUE: "✗",
    State.WAITING: "…",
    State.IN_PROGRESS: "●",
    State.NOT_STARTED: "○",
}
TONES = {
    State.WAIVED: Tone.FAINT,
    State.ONGOING: Tone.PLAIN,
    State.STALE: Tone.WARNING,
    State.DONE_ON_TIME: Tone.GOOD,
    State.DONE_LATE: Tone.GOOD,
    State.OVERDUE: Tone.BAD,
    State.WAITING: Tone.FAINT,
    State.IN_PROGRESS: Tone.PLAIN,
    State.NOT_STARTED: Tone.PLAIN,
}


def state_piece(state: State, page: Page) -> Piece:
    """A state's mark and official label."""
    return Piece(f"{MARKS[state]} {label(state, page.lang)}", TONES[state])


def row_state_piece(row: Assessment, page: Page) -> Piece:
    """An assignment's state in few words, with the days that press."""
    text = page.say(f"row_{row.state}", days=row.days_late)
    if row.blocked and row.state in (State.IN_PROGRESS, State.OVERDUE):
        text = f"{text}, {page.say('blocked')}"
    if row.due_soon and row.days is not None:
        left = page.say("days_left" if row.days else "due_today", days=row.days)
        return Piece(f"{left}, {text}", Tone.WARNING)
    return Piece(f"{MARKS[row.state]} {text}", TONES[row.state])


def day_piece(day: date | None, tone: Tone = Tone.PLAIN) -> Piece:
    """A day as in tables; a dot where there is none."""
    return Piece(short_day(day), tone) if day else Piece("·", Tone.FAINT)


def count_piece(count: int, tone: Tone = Tone.PLAIN) -> Piece:
    """A number; a dot for zero, so that the eye finds the rest."""
    return Piece(str(count), tone) if count else Piece("·", Tone.FAINT)


def percent_piece(percent: int | None) -> Piece:
    """A percentage; a dot where none was given."""
    return Piece("·", Tone.FAINT) if percent is None else Piece(f"{percent}%")

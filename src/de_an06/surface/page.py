"""The first lines of a screen: which plan, which day, what to beware of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from de_an06.engine.succession import last_by, succession
from de_an06.model.assessment import Assessment, State
from de_an06.model.month import Update
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.surface.screen import Line, Piece, Tone, hint, line
from de_an06.words.dates import short_day, weekday
from de_an06.words.labels import label
from de_an06.words.say import Lang, grouped, say

_SHORT = 22
"""Letters that a column of names has room for."""


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started: its name as typed, the options before the command, the day."""

    program: str = "de-an06"
    before: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What every screen needs: the files, the language, and the day where it is about one.

    `by_the_plan` says that the figures are those of the plan's own deadlines; `start` is how a
    command to type next begins.
    """

    register: Register
    lang: Lang
    as_of: date | None = None
    is_over: bool = False
    by_the_plan: bool = False
    start: Start = field(default_factory=Start)

    def say(self, phrase: str, **facts: object) -> str:
        """A sentence in the page's language."""
        return say(self.lang, phrase, **facts)

    def code(self, task: Task) -> str:
        """How a task is called: its printed form, or its id where the plan prints that twice."""
        twice = sum(other.ref == task.ref for other in self.register.tasks) > 1
        return task.id if twice else task.ref

    def count(self, number: int) -> str:
        """A number of things, its thousands marked."""
        return grouped(number, self.lang)

    def many(self, what: str, count: int) -> str:
        """So many of something; of one thing as English has it."""
        return self.say(f"one_{what}" if count == 1 else what, count=count)

    def name(self, id: str) -> str:
        """The whole name of an agency."""
        entry = self.register.agencies.named(id)
        return entry.name if entry else id

    def brief(self, id: str, room: int = _SHORT) -> str:
        """An agency in few words, where it has such: its name, or a short one that people read."""
        entry = self.register.agencies.named(id)
        if entry is None or len(entry.name) <= room:
            return entry.name if entry else id
        # One word alone (STTTT) is what few can read.
        readable = (alias for alias in entry.aliases if " " in alias and len(alias) <= room)
        return next(readable, entry.name)

    def short(self, id: str, room: int = _SHORT) -> str:
        """An agency as a column has room for it: in few words, else its id."""
        name = self.brief(id, room)
        return name if len(name) <= room else id

    def next(self, command: str, *, dated: bool = True) -> Line:
        """The line that offers the next command, of the same project and day as this one."""
        start = self.start
        words = (start.program, start.before, command, start.day if dated else "")
        return hint(self.say("next", command=" ".join(filter(None, words))))

    def heir(self, id: str) -> str:
        """Who stood last in an agency's place by the page's day."""
        line_of = succession(self.register.agencies)[id]
        return last_by(line_of, self.as_of) if self.as_of else id

    def exists(self, id: str) -> bool:
        """Whether an agency exists on the page's day."""
        return self.as_of is None or self.register.agencies.agency(id).exists_on(self.as_of)

    def holder(
        self, id: str | None, leads: Iterable[str] = (), *, in_few_words: bool = False
    ) -> str:
        """Who holds assignments, or that nobody does; with the other `leads` whose they were."""
        named = self.brief if in_few_words else self.name
        name = named(id) if id else self.say("nobody_holds")
        former = ", ".join(named(lead) for lead in leads if lead != id)
        return self.say("held_before", holder=name, names=former) if former else name


def head(page: Page) -> Iterator[Line]:
    """Which plan and day; then what to beware of, each on a line that stands out."""
    yield from title(page)
    if count := len(page.register.set_aside):
        yield line(f"! {page.say('set_aside', count=count)}", Tone.BAD)


def title(page: Page) -> Iterator[Line]:
    """Which plan and day, and whether it is simulated, over, or as if nothing was ruled."""
    plan = page.register.plan
    pieces = [Piece(_plan_name(page), Tone.STRONG)]
    if page.as_of:
        day, name = short_day(page.as_of), weekday(page.as_of, page.lang)
        pieces.append(Piece(f" · {page.say('as_of', weekday=name, day=day)}"))
    yield Line(tuple(pieces))
    yield from simulated_mark(page)
    if page.by_the_plan:
        yield line(page.say("by_the_plan"), Tone.WARNING)
    if page.is_over:
        middle = plan.first_day + (plan.last_day - plan.first_day) / 2
        phrase = "plan_over"
        if plan.year is not None:
            phrase, middle = "year_over", date(plan.year, 6, 30)
        yield line(page.say(phrase, day=middle.isoformat()), Tone.FAINT)


def _plan_name(page: Page) -> str:
    """The plan's short name with its year, or with its days."""
    plan = page.register.plan
    if plan.year is not None:
        return page.say("plan_year", name=plan.name, year=plan.year)
    first, last = short_day(plan.first_day), short_day(plan.last_day)
    return page.say("plan_days", name=plan.name, first=first, last=last)


def simulated_mark(page: Page) -> Iterator[Line]:
    """The line that every screen of simulated data has."""
    if page.register.plan.simulated:
        yield line(page.say("simulated"), Tone.WARNING)


MARKS = {
    State.WAIVED: Piece("–", Tone.FAINT),
    State.ONGOING: Piece("~"),
    State.STALE: Piece("?", Tone.WARNING),
    State.DONE_ON_TIME: Piece("✓", Tone.GOOD),
    State.DONE_LATE: Piece("+", Tone.GOOD),
    State.OVERDUE: Piece("✗", Tone.BAD),
    State.WAITING: Piece("…", Tone.FAINT),
    State.IN_PROGRESS: Piece("●"),
    State.NOT_STARTED: Piece("○"),
}
"""The mark of each state, in the tone of what it means."""

EXTENDED_MARKS = {
    State.DONE_ON_TIME: Piece("◆", Tone.WARNING),
    State.IN_PROGRESS: Piece("◇", Tone.WARNING),
    State.NOT_STARTED: Piece("◌", Tone.WARNING),
}
"""The marks of what only a ruling keeps in time."""

NOTHING = Piece("·", Tone.FAINT)
"""What stands where there is nothing, so that the eye finds the rest."""


def state_piece(state: State, page: Page) -> Piece:
    """A state's mark and official label."""
    mark = MARKS[state]
    return Piece(f"{mark.text} {label(state, page.lang)}", mark.tone)


def row_mark(row: Assessment) -> Piece:
    """The mark of an assignment in a matrix."""
    return EXTENDED_MARKS[row.state] if row.extended else MARKS[row.state]


def row_state_piece(row: Assessment, page: Page) -> Piece:
    """An assignment's state in few words, with the days that press.

    Where days are left, and it is blocked, that it is in progress goes without saying.
    """
    text = page.say(f"row_{row.state}", days=row.days_late)
    if row.state is State.STALE:
        since = short_day(row.last_update) if row.last_update else ""
        text = page.say("silent_since" if since else "silent_always", day=since)
    if row.blocked and row.state in (State.IN_PROGRESS, State.OVERDUE):
        text = page.say("blocked") if row.due_soon else f"{text}, {page.say('blocked')}"
    if row.extended:
        text = page.say("row_extended", state=text)
    if row.due_soon and row.days is not None:
        left = page.say("days_left" if row.days else "due_today", days=row.days)
        return Piece(f"{left}, {text}", Tone.WARNING)
    mark = MARKS[row.state]
    return Piece(f"{mark.text} {text}", mark.tone)


def status_words(page: Page, update: Update) -> str:
    """What an update says of its task: the status, and how far it is."""
    percent = "" if update.percent is None else f" {update.percent}%"
    return f"{label(update.status, page.lang)}{percent}"


def day_piece(day: date | None, tone: Tone = Tone.PLAIN) -> Piece:
    """A day as in tables; a dot where there is none."""
    return Piece(short_day(day), tone) if day else NOTHING


def count_piece(page: Page, count: int, tone: Tone = Tone.PLAIN) -> Piece:
    """A number; a dot for zero."""
    return Piece(page.count(count), tone) if count else NOTHING


def percent_piece(percent: int | None) -> Piece:
    """A percentage; a dot where none was given."""
    return NOTHING if percent is None else Piece(f"{percent}%")

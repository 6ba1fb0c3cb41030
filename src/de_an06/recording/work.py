"""An officer's work: what is due, silent, asked for by others, without figures; as it is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.targets import own_targets
from de_an06.model.assessment import Assessment, State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.queries.screens.lists import deadline
from de_an06.record.edit import open_month
from de_an06.recording.morning import Morning
from de_an06.surface.page import Page, row_state_piece, simulated_mark
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, line
from de_an06.words.dates import period_name, short_day

_SETTLED = frozenset({State.DONE_ON_TIME, State.DONE_LATE, State.WAIVED})
_MOST_ASKED = 3


class Reason(StrEnum):
    """Why a task is on the list, in the order of the list."""

    DUE = "due"
    SILENT = "silent"
    ASKED = "asked"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Todo:
    """A task that wants an answer, and why; its most urgent row, where the agency holds one."""

    task: Task
    reason: Reason
    row: Assessment | None


@dataclass(frozen=True, slots=True)
class MyWork:
    """What an agency has to answer for in the day's month, the most pressing first.

    `told` of the tasks that it leads have had their news; `asked` are others' open obstacles whose
    proposal is addressed to it.
    """

    todo: tuple[Todo, ...]
    told: int
    asked: tuple[LedgerEntry, ...]


def my_work(before: Morning) -> MyWork:
    """What an agency has before it on a day."""
    register, there = before.page.register, before.desk
    begins = register.schedule.writing_on(there.as_of).first_day
    told = {
        entry.update.task
        for entry in register.entries()
        if entry.agency == there.agency.id and entry.update.on >= begins
    }
    asked = _asked(before)
    tasks = {task.id: task for task in register.tasks}
    rows = {row.task: row for row in reversed(there.work)}  # of a task, its most urgent row
    open_rows = [row for row in there.work if row.state not in _SETTLED]
    without = {row.task for row in open_rows if row.task not in told}
    reasons: dict[str, Reason] = {}
    due = (row.task for row in open_rows if row.state is State.OVERDUE or row.due_soon)
    mine = {*rows, *there.coordinates}
    for reason, ids in (
        (Reason.DUE, (id for id in due if id in without)),
        (Reason.SILENT, (row.task for row in open_rows if row.task in without)),
        (Reason.ASKED, (entry.task for entry in asked if entry.task in mine)),
        (Reason.FIGURES, _without_figures(before, open_rows)),
    ):
        for id in ids:
            reasons.setdefault(id, reason)
    order = list(Reason)
    todo = [Todo(tasks[id], reason, rows.get(id)) for id, reason in reasons.items()]
    todo.sort(key=lambda one: order.index(one.reason))
    return MyWork(tuple(todo), len(rows.keys() & told), asked)


def _asked(before: Morning) -> tuple[LedgerEntry, ...]:
    """Open obstacles of others that propose something to the agency, the oldest first."""
    mine = before.desk.agency.id
    found = [one for one in open_obstacles(before.known) if one.obstacle.to == mine]
    others = [entry for entry in found if entry.agency != mine]
    return tuple(sorted(others, key=lambda entry: entry.reference.on))


def _without_figures(before: Morning, rows: Sequence[Assessment]) -> Iterator[str]:
    """The tasks with a target for which the agency owes a figure and has given none."""
    missing = {target.id for target in own_targets(before.known, rows) if target.missing}
    led = {row.task for row in rows}
    for task in before.page.register.tasks:
        if task.id in led and any(target.id in missing for target in task.targets):
            yield task.id


def work_screen(before: Morning, found: MyWork, *, first: int, most: int) -> Screen:
    """The list, `most` tasks of it from the one at `first` on, under their reasons."""
    page = before.page
    day = before.desk.as_of
    period = page.register.schedule.writing_on(day)
    facts = {"agency": page.name(before.desk.agency.id), "period": period_name(period, page.lang)}
    without = sum(one.reason in (Reason.DUE, Reason.SILENT) for one in found.todo)
    asked = page.many("todo_asked", others) if (others := len(found.todo) - without) else ""
    counts = {"left": without, "done": found.told, "asked": asked}
    shown = list(enumerate(found.todo, 1))[first : first + most]
    left = len(found.todo) - first - len(shown)
    more = page.say("work_more", count=left) if left else page.say("work_again") if first else ""
    return [
        line(),
        *simulated_mark(page),
        line(page.say("todo_head", **facts, **counts), Tone.STRONG),
        *_moved_on(page, period, before.desk.agency.id, day),
        *_sections(before, shown),
        *([line(f"  {more}", Tone.FAINT)] if more else []),
        *_legend(page, shown),
        *(() if first else _requests(page, found.asked, before.desk.agency.id)),
    ]


def _moved_on(page: Page, wanted: Period, agency: str, day: date) -> Iterator[Line]:
    """Into which month today's news goes, where that of the day takes none any more."""
    month = open_month(page.register, agency, day)
    if month and month != wanted:
        names = {"wanted": wanted, "period": month}
        named = {key: period_name(each, page.lang) for key, each in names.items()}
        yield line(page.say("moved_on", **named), Tone.WARNING)


def _sections(before: Morning, shown: Sequence[tuple[int, Todo]]) -> Iterator[Line | Table]:
    page = before.page
    columns = (Column("", right=True), Column(""), Column("", flexible=True), Column(""))
    for reason in Reason:
        rows = tuple(_row(before, number, todo) for number, todo in shown if todo.reason is reason)
        if rows:
            tone = Tone.BAD if reason is Reason.DUE else Tone.FAINT
            yield line(page.say(f"work_{reason}"), tone)
            yield Table((*columns, Column("")), rows)


def _legend(page: Page, shown: Sequence[tuple[int, Todo]]) -> Iterator[Line]:
    """What the abbreviation means, where it stands in the list."""
    if any(todo.task.continues for _, todo in shown):
        yield line(f"  {page.say('continuing_legend')}", Tone.FAINT)


def _row(before: Morning, number: int, todo: Todo) -> tuple[Piece, ...]:
    page, task, row = before.page, todo.task, todo.row
    due = row.due if row else before.due_of_all(task)
    told = short_day(due) if due else deadline(page, task)
    if due and task.continues:
        told = page.say("and_continuing", day=told)
    return (
        Piece(str(number), Tone.STRONG),
        Piece(page.code(task)),
        Piece(task.title),
        Piece(told),
        row_state_piece(row, page) if row else Piece(""),
    )


def requests_height(found: MyWork) -> int:
    """How many lines the requests of others take."""
    return min(len(found.asked), _MOST_ASKED + 1) + bool(found.asked)


def _requests(page: Page, asked: Sequence[LedgerEntry], agency: str) -> Iterator[Line | Table]:
    """What others propose to the agency: a few of them in a line each, the rest by their number."""
    if not asked:
        return
    yield line(page.say("work_asked"), Tone.FAINT)
    rows = tuple(
        (
            Piece(f"  {page.code(page.register.task(entry.task))}"),
            Piece(entry.agency),
            Piece(entry.obstacle.proposal or entry.obstacle.text),
            Piece(short_day(entry.reference.on)),
        )
        for entry in asked[:_MOST_ASKED]
    )
    yield Table((Column(""), Column(""), Column("", flexible=True), Column("")), rows)
    left = len(asked) - _MOST_ASKED
    if left > 0:
        yield line(f"  {page.say('work_asks_more', count=left, agency=agency)}", Tone.FAINT)

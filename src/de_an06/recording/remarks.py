"""What an agency should look at before it sends its month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from de_an06.engine.known import known_on
from de_an06.engine.obstacles import resolvable
from de_an06.engine.selection import work_of
from de_an06.engine.standing import assess_known
from de_an06.model.assessment import State
from de_an06.model.history import LedgerEntry
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.queries.screens.story import obstacle_lines
from de_an06.surface.page import Page, simulated_mark
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.dates import period_name, short_day

_EARLY = 7
"""A report that is sent more days than these before its window ends leaves news out."""

_SETTLED = frozenset({State.DONE_ON_TIME, State.DONE_LATE, State.WAIVED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Remarks:
    """What a month lacks, or has left open, on the day on which it is sent.

    Ids of tasks without news and of targets without a figure; obstacles that are open. `days_left`
    are those of the window that are still to come, where they are many; `is_empty` says that the
    month has no update, `is_unnumbered` that the report has no number.
    """

    days_left: int
    is_empty: bool
    is_unnumbered: bool
    silent_tasks: tuple[str, ...]
    targets_without_figure: tuple[str, ...]
    obstacles: tuple[LedgerEntry, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to point out."""
        listed = self.silent_tasks or self.targets_without_figure or self.obstacles
        return bool(listed or self.days_left or self.is_empty or self.is_unnumbered)


def remarks(
    register: Register, agency: str, *, month: Period, on: date, is_numbered: bool
) -> Remarks:
    """What is missing or open in the month; what is done, waived or waiting needs no news."""
    known = known_on(register, min(on, month.last_day))
    outlook = assess_known(known)
    rows = work_of(outlook, register, agency).assignments
    leads = {row.agency for row in rows}
    told = {
        update.task
        for file in register.months
        if file.agency == agency and file.period == month.id
        for update in file.updates
    }
    owing = (row.task for row in rows if row.state not in _SETTLED and row.task not in told)
    mine = {row.task for row in rows if row.state is not State.WAIVED}
    targets = {target.id for task in register.tasks if task.id in mine for target in task.targets}
    left = (month.last_day - on).days
    return Remarks(
        days_left=left if left > _EARLY else 0,
        is_empty=not told,
        is_unnumbered=not is_numbered,
        silent_tasks=tuple(dict.fromkeys(owing)),
        targets_without_figure=tuple(
            target.id
            for target in outlook.targets
            if target.id in targets and not leads.isdisjoint(target.missing)
        ),
        obstacles=resolvable(known, agency),
    )


def remarks_screen(
    page: Page, agency: str, *, month: Period, found: Remarks, in_full: bool
) -> Screen:
    """All that is to be pointed out, or that there is nothing.

    Whoever has agreed to it beforehand gets the counts, and not each task again.
    """
    facts = {"agency": page.name(agency), "period": period_name(month, page.lang)}
    phrase, tone = ("remarks_head", Tone.STRONG) if found else ("remarks_none", Tone.GOOD)
    end = ":" if in_full else "."
    lines = [
        *_sending(page, month, found),
        *_silent(page, found, end),
        *_obstacles(page, found, end),
    ]
    return [
        *simulated_mark(page),
        line(page.say(phrase, **facts), tone),
        *(shown for shown in lines if in_full or shown.pieces[0].text.startswith("!")),
    ]


def _sending(page: Page, month: Period, found: Remarks) -> Iterator[Line]:
    if found.days_left:
        facts = {"last": short_day(month.last_day), "days": found.days_left}
        yield line(f"! {page.say('remarks_early', **facts)}", Tone.WARNING)
    if found.is_empty:
        yield line(f"! {page.say('remarks_empty')}", Tone.WARNING)
    if found.is_unnumbered:
        yield line(f"! {page.say('remarks_number')}", Tone.WARNING)


def _silent(page: Page, found: Remarks, end: str) -> Iterator[Line]:
    if found.silent_tasks:
        count = len(found.silent_tasks)
        yield line(f"! {page.many('remarks_silent', count)}{end}", Tone.WARNING)
        yield from (_task_line(page, task) for task in found.silent_tasks)
    if found.targets_without_figure:
        ids = ", ".join(found.targets_without_figure)
        yield line(f"! {page.say('remarks_targets', targets=ids)}", Tone.WARNING)


def _obstacles(page: Page, found: Remarks, end: str) -> Iterator[Line]:
    if found.obstacles:
        count = len(found.obstacles)
        yield line(f"! {page.many('remarks_obstacles', count)}{end}", Tone.WARNING)
    for task, entries in groupby(found.obstacles, key=lambda entry: entry.task):
        yield _task_line(page, task)
        for entry in entries:
            yield from obstacle_lines(page, entry)


def _task_line(page: Page, id: str) -> Line:
    task = page.register.task(id)
    return line(f"    {page.code(task)}  {task.title}")

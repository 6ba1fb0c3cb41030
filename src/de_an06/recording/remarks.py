"""What an agency should look at before it sends its month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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
from de_an06.words.dates import period_name

_SETTLED = frozenset({State.DONE_ON_TIME, State.DONE_LATE, State.WAIVED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Remarks:
    """Ids of tasks without news and of targets without a figure; obstacles that are open."""

    silent_tasks: tuple[str, ...]
    targets_without_figure: tuple[str, ...]
    obstacles: tuple[LedgerEntry, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to point out."""
        return bool(self.silent_tasks or self.targets_without_figure or self.obstacles)


def remarks(register: Register, agency: str, month: Period, as_of: date) -> Remarks:
    """What is missing or open in the month; what is done, waived or waiting needs no news."""
    known = known_on(register, as_of)
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
    return Remarks(
        silent_tasks=tuple(dict.fromkeys(owing)),
        targets_without_figure=tuple(
            target.id
            for target in outlook.targets
            if target.id in targets and not leads.isdisjoint(target.missing)
        ),
        obstacles=resolvable(known, agency),
    )


def remarks_screen(page: Page, agency: str, month: Period, found: Remarks) -> Screen:
    """Tasks without news, targets without a figure, open obstacles; or that there is nothing."""
    facts = {"agency": page.name(agency), "period": period_name(month, page.lang)}
    phrase, tone = ("remarks_head", Tone.STRONG) if found else ("remarks_none", Tone.GOOD)
    return [
        *simulated_mark(page),
        line(page.say(phrase, **facts), tone),
        *_silent(page, found),
        *_obstacles(page, found),
    ]


def _silent(page: Page, found: Remarks) -> Iterator[Line]:
    if found.silent_tasks:
        count = len(found.silent_tasks)
        yield line(f"! {page.say('remarks_silent', count=count)}", Tone.WARNING)
        for task in map(page.register.task, found.silent_tasks):
            yield line(f"    {page.code(task)}  {task.title}")
    if found.targets_without_figure:
        ids = ", ".join(found.targets_without_figure)
        yield line(f"! {page.say('remarks_targets', targets=ids)}", Tone.WARNING)


def _obstacles(page: Page, found: Remarks) -> Iterator[Line]:
    if found.obstacles:
        count = len(found.obstacles)
        yield line(f"! {page.say('remarks_obstacles', count=count)}", Tone.WARNING)
        for entry in found.obstacles:
            yield from obstacle_lines(page, entry)

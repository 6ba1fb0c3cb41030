"""The screen of `tasks`: the plan as a list by group."""

from collections.abc import Iterator, Sequence

from de_an06.model.task import Task
from de_an06.render.screen import Column, Line, Piece, Screen, Table, Tone, hint, line
from de_an06.render.screens.head import Page, head
from de_an06.words.dates import short_day


def tasks_screen(page: Page, tasks: Sequence[Task], words: Sequence[str]) -> Screen:
    """The tasks that were found, group by group."""
    if not tasks:
        return [*head(page), line(page.say("no_task_found", words=" ".join(words)))]
    first = page.code(tasks[0])
    return [
        *head(page),
        line(page.say("tasks_head", count=len(tasks)), Tone.STRONG),
        *_groups(page, tasks),
        line(),
        line(page.say("continuing_legend"), Tone.FAINT),
        hint(page.say("next", command=f"de-an06 show {first}")),
    ]


def _groups(page: Page, tasks: Sequence[Task]) -> Iterator[Line | Table]:
    columns = (
        Column(""),
        Column("", flexible=True),
        Column(""),
        Column(""),
    )
    for group in page.register.plan.groups:
        mine = [task for task in tasks if task.group == group.id]
        if mine:
            yield line(f"{group.id}  {group.title}", Tone.STRONG)
            yield Table(columns, tuple(_row(page, task) for task in mine))


def _row(page: Page, task: Task) -> tuple[Piece, ...]:
    leads = ", ".join(page.name(id) for id in task.lead.agencies)
    return (
        Piece(f"  {page.code(task)}"),
        Piece(task.title),
        Piece(leads if len(leads) <= _LEAD_WIDTH else leads[: _LEAD_WIDTH - 1] + "…", Tone.FAINT),
        Piece(deadline(page, task)),
    )


_LEAD_WIDTH = 22


def deadline(page: Page, task: Task) -> str:
    """The deadline as a list shows it: a day, a continuing duty, a condition."""
    if task.due and task.continues:
        return page.say("and_continuing", day=short_day(task.due.date))
    if task.due:
        return short_day(task.due.date)
    return page.say("conditional" if task.condition else "continuing")

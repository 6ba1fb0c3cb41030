"""The screen before a month is sent: what is missing or open in it."""

from collections.abc import Iterator

from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.render.screen import Line, Screen, Tone, line
from de_an06.render.screens.head import Page, simulated_mark
from de_an06.render.screens.story import obstacle_lines
from de_an06.views.remarks import Remarks
from de_an06.words.dates import period_name


def remarks_screen(page: Page, agency: Agency, month: Period, found: Remarks) -> Screen:
    """Tasks without news, targets without a figure, open obstacles; or that there is nothing."""
    name = period_name(month, page.lang)
    if not found:
        return [
            *simulated_mark(page),
            line(page.say("remarks_none", agency=agency.name, period=name), Tone.GOOD),
        ]
    return [
        *simulated_mark(page),
        line(page.say("remarks_head", agency=agency.name, period=name), Tone.STRONG),
        *_silent(page, found),
        *_obstacles(page, found),
    ]


def _silent(page: Page, found: Remarks) -> Iterator[Line]:
    tasks = {task.id: task for task in page.register.tasks}
    if found.silent_tasks:
        count = len(found.silent_tasks)
        yield line(f"! {page.say('remarks_silent', count=count)}", Tone.WARNING)
        for id in found.silent_tasks:
            yield line(f"    {page.code(tasks[id])}  {tasks[id].title}")
    if found.targets_without_figure:
        ids = ", ".join(found.targets_without_figure)
        yield line(f"! {page.say('remarks_targets', targets=ids)}", Tone.WARNING)


def _obstacles(page: Page, found: Remarks) -> Iterator[Line]:
    if found.obstacles:
        count = len(found.obstacles)
        yield line(f"! {page.say('remarks_obstacles', count=count)}", Tone.WARNING)
        for entry in found.obstacles:
            yield from obstacle_lines(page, entry)

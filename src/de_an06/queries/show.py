"""`de-an06 show`: one task in full."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_task
from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_page
from de_an06.engine.known import known_on
from de_an06.engine.selection import Selection, narrowed
from de_an06.engine.standing import assess_known
from de_an06.queries.screens.show import show_screen
from de_an06.queries.views.lists import task_json
from de_an06.queries.views.story import story
from de_an06.surface.machine import json_text

TaskArgument = Annotated[
    str, typer.Argument(metavar="TASK", help="Mã (II.2.dd), ký hiệu in (II.2.đ, 2.đ) hoặc vài chữ.")
]


def show_task(
    context: typer.Context,
    task: TaskArgument,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Một nhiệm vụ: nguyên văn, tình hình, diễn biến."""
    options = invocation(context)
    opened = open_page(options, as_of)
    chosen = asked_task(task, opened.register)
    known = known_on(opened.register, opened.as_of)
    selection = Selection(tasks=frozenset({chosen.id}))
    outlook = narrowed(assess_known(known), opened.register, selection)
    told = story(known, selection)
    if json:
        put(
            json_text(
                {
                    "as_of": opened.as_of,
                    "task": task_json(chosen, opened.register),
                    "notes": chosen.notes,
                    "assignments": outlook.assignments,
                    "targets": outlook.targets,
                    "history": told,
                }
            )
        )
    else:
        show(show_screen(opened.page, chosen, outlook, told))

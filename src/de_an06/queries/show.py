"""`de-an06 show`: one task in full."""

from typing import Annotated

import typer

from de_an06.console import output
from de_an06.console.asked import asked_task
from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.engine.selection import Selection, narrowed
from de_an06.engine.standing import assess_known
from de_an06.queries.screens.show import Story, show_screen
from de_an06.queries.views.conditions import met_by
from de_an06.queries.views.lists import task_json
from de_an06.queries.views.records import task_records
from de_an06.queries.views.story import story
from de_an06.surface.machine import json_text

TaskArgument = Annotated[
    str, typer.Argument(metavar="TASK", help="Mã (II.2.dd), ký hiệu in (II.2.đ, 2.đ) hoặc vài chữ.")
]


def show(
    context: typer.Context,
    task: TaskArgument,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Một nhiệm vụ: nguyên văn, tình hình, diễn biến."""
    options = invocation(context)
    opened = open_page(options, as_of)
    known = opened.known
    chosen = asked_task(task, known.register)
    selection = Selection(tasks=frozenset({chosen.id}))
    outlook = narrowed(assess_known(known), known.register, selection)
    told = story(known, selection)
    if options.manner.records:
        records = task_records(chosen, known.register, outlook, told)
        output.put(json_text([*records]))
    elif json:
        answer = {
            "as_of": known.as_of,
            "task": task_json(chosen, known.register),
            "notes": chosen.notes,
            "assignments": outlook.assignments,
            "targets": outlook.targets,
            "history": told,
        }
        output.put(json_text(answer))
    else:
        met = met_by(known, chosen.condition, [chosen]) if chosen.condition else ()
        output.show(show_screen(opened.page, chosen, outlook, Story(told, met)))

"""`de-an06 tasks`: the tasks of the plan."""

from typing import Annotated

import typer

from de_an06.console import output
from de_an06.console.again import start_of
from de_an06.console.invocation import CsvOption, DocumentOption, JsonOption, invocation
from de_an06.console.selected import asked_document
from de_an06.console.workspace import open_register
from de_an06.engine.deadlines import deadline_of
from de_an06.engine.lookup import search
from de_an06.engine.selection import tasks_of_document
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.queries.listing import put_csv
from de_an06.queries.screens.lists import tasks_screen
from de_an06.queries.views.lists import task_json
from de_an06.surface.machine import csv_text, json_text
from de_an06.surface.page import Page

WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...", help='Các từ cần tìm, không cần dấu; "cả cụm" trong nháy.'
    ),
]


def tasks(
    context: typer.Context,
    words: WordsArgument = None,
    document: DocumentOption = None,
    *,
    csv: CsvOption = False,
    json: JsonOption = False,
) -> None:
    """Các nhiệm vụ của kế hoạch; tìm theo từ, không cần dấu."""
    options = invocation(context)
    register = open_register(options)
    tasks = register.tasks
    if number := asked_document(document, register):
        kept = tasks_of_document(register, number)
        tasks = tuple(task for task in tasks if task.id in kept)
    found = search(words or [], tasks, register.agencies)
    if json:
        output.put(json_text([task_json(task, register) for task in found]))
    elif csv:
        put_csv(tasks_csv(found, register))
    else:
        output.show(
            tasks_screen(Page(register, options.lang, start=start_of(options)), found, words or [])
        )


def tasks_csv(found: list[Task], register: Register) -> str:
    """A row a task, with the official words as they are printed."""
    columns = (
        *("id", "ref", "group", "title", "lead_text", "assignees", "due", "deadline_text"),
        "assignee_names",
    )
    rows = (
        (
            task.id,
            task.ref,
            task.group,
            task.title,
            task.lead_text,
            " ".join(register.leads(task)),
            deadline_of(register, task),
            task.deadline_text,
            "; ".join(register.agencies.names(register.leads(task))),
        )
        for task in found
    )
    return csv_text(columns, rows)

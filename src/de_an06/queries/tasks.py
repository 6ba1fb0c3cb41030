"""`de-an06 tasks` and `show`: the tasks of the plan, and one of them in full."""

from typing import Annotated

import typer

from de_an06.console import output
from de_an06.console.asked import asked_document, asked_task
from de_an06.console.invocation import (
    AsOfOption,
    CsvOption,
    DocumentOption,
    JsonOption,
    invocation,
)
from de_an06.console.opened import open_page
from de_an06.console.workspace import open_register
from de_an06.engine.deadlines import deadline_of
from de_an06.engine.lookup import search
from de_an06.engine.selection import Selection, narrowed, tasks_of_document
from de_an06.engine.standing import assess_known
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.queries.screens.lists import tasks_screen
from de_an06.queries.screens.show import show_screen
from de_an06.queries.views.lists import task_json
from de_an06.queries.views.story import story
from de_an06.surface.machine import csv_text, json_text
from de_an06.surface.page import Page

WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...", help='Các từ cần tìm, không cần dấu; "cả cụm" trong nháy.'
    ),
]
TaskArgument = Annotated[
    str, typer.Argument(metavar="TASK", help="Mã (II.2.dd), ký hiệu in (II.2.đ, 2.đ) hoặc vài chữ.")
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
        output.put(tasks_csv(found, register))
    else:
        output.show(tasks_screen(Page(register, options.lang), found, words or []))


def tasks_csv(found: list[Task], register: Register) -> str:
    """A row a task, with the official words as they are printed."""
    columns = ("id", "ref", "group", "title", "lead_text", "assignees", "due", "deadline_text")
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
        )
        for task in found
    )
    return csv_text(columns, rows)


def show(
    context: typer.Context,
    task: TaskArgument,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Một nhiệm vụ: nguyên văn, tình hình, diễn biến."""
    opened = open_page(invocation(context), as_of)
    known = opened.known
    chosen = asked_task(task, known.register)
    selection = Selection(tasks=frozenset({chosen.id}))
    outlook = narrowed(assess_known(known), known.register, selection)
    told = story(known, selection)
    if json:
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
        output.show(show_screen(opened.page, chosen, outlook, told))

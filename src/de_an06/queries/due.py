"""`de-an06 due`: what is past due or falls due soon."""

from typing import Annotated

import typer

from de_an06.console.invocation import (
    DAYS,
    AsOfOption,
    CsvOption,
    DocumentOption,
    JsonOption,
    invocation,
)
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.selected import asked_document
from de_an06.engine.selection import of_document
from de_an06.engine.standing import assess_known
from de_an06.queries.listing import (
    TableForceOption,
    TableFormatOption,
    TableOutputOption,
    asked_list,
    give_list,
)
from de_an06.queries.screens.listings import due_list
from de_an06.queries.screens.lists import due_screen
from de_an06.queries.views.work import deadlines
from de_an06.surface.machine import json_text

DaysOption = Annotated[
    int, typer.Option("--days", click_type=DAYS, help="Trong bao nhiêu ngày tới.")
]


def due(
    context: typer.Context,
    days: DaysOption = 14,
    as_of: AsOfOption = None,
    document: DocumentOption = None,
    format: TableFormatOption = None,
    output: TableOutputOption = None,
    *,
    csv: CsvOption = False,
    force: TableForceOption = False,
    json: JsonOption = False,
) -> None:
    """Việc và báo cáo đã quá hạn hoặc sắp đến hạn."""
    wanted = asked_list(json=json, csv=csv, format=format, output=output)
    opened = open_page(invocation(context), as_of)
    register = opened.known.register
    number = asked_document(document, register)
    found = deadlines(of_document(assess_known(opened.known), register, number), days)
    if json:
        put(json_text(found))
    elif wanted:
        give_list(opened.page, wanted, due_list(opened.page, found), force=force)
    else:
        show(due_screen(opened.page, found))

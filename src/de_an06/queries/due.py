"""`de-an06 due`: what is past due or falls due soon."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_document
from de_an06.console.invocation import AsOfOption, CsvOption, DocumentOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.engine.selection import of_document
from de_an06.engine.standing import assess_known
from de_an06.queries.screens.lists import due_screen
from de_an06.queries.views.work import Deadlines, deadlines
from de_an06.surface.machine import csv_text, json_text

DaysOption = Annotated[int, typer.Option("--days", min=0, help="Trong bao nhiêu ngày tới.")]


def due(
    context: typer.Context,
    days: DaysOption = 14,
    as_of: AsOfOption = None,
    document: DocumentOption = None,
    *,
    csv: CsvOption = False,
    json: JsonOption = False,
) -> None:
    """Việc và báo cáo đã quá hạn hoặc sắp đến hạn."""
    opened = open_page(invocation(context), as_of)
    register = opened.known.register
    number = asked_document(document, register)
    found = deadlines(of_document(assess_known(opened.known), register, number), days)
    if json:
        put(json_text(found))
    elif csv:
        put(due_csv(found))
    else:
        show(due_screen(opened.page, found))


def due_csv(found: Deadlines) -> str:
    """A row an assignment or report, in the order of their deadlines within each kind.

    Who holds an assignment stands last; `agency` is the lead that the plan named.
    """
    rows: list[tuple[object, ...]] = [
        ("task", row.task, row.agency, row.due, row.state, row.days, row.held_by)
        for row in found.assignments
    ]
    for report in found.reports:
        days = (report.due - found.as_of).days
        rows.append(("report", report.period, report.agency, report.due, report.state, days, None))
    return csv_text(("what", "id", "agency", "due", "state", "days", "held_by"), rows)

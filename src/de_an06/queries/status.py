"""`de-an06 status`: where the plan stands."""

from dataclasses import replace
from typing import Annotated

import typer

from de_an06.console.asked import asked_choices, asked_document, asked_selection
from de_an06.console.invocation import (
    AsOfOption,
    CsvOption,
    DocumentOption,
    JsonOption,
    invocation,
)
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.refused import REFUSED
from de_an06.engine.known import without_dues
from de_an06.engine.selection import in_states, narrowed, of_document, silent_for
from de_an06.engine.standing import assess_known, tally
from de_an06.model.assessment import Outlook, State
from de_an06.model.plan import Register
from de_an06.queries.listing import (
    TableForceOption,
    TableFormatOption,
    TableOutputOption,
    asked_list,
    give_status,
)
from de_an06.queries.screens.silence import silence_screen
from de_an06.queries.screens.status import matrix_screen, rows_screen, status_screen
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page
from de_an06.surface.screen import Screen

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WHAT]...", help="Cơ quan, nhiệm vụ hoặc nhóm nhiệm vụ; gộp lại."),
]
StateOption = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="TÌNH TRẠNG", help="Chỉ những phân công ở tình trạng này."),
]
FailOnOption = Annotated[
    list[str] | None,
    typer.Option("--fail-on", metavar="TÌNH TRẠNG", help="Mã thoát 1 khi có dòng như vậy."),
]
OriginalOption = Annotated[
    bool,
    typer.Option(
        "--original",
        help="Theo thời hạn của chính Kế hoạch, như không ý kiến chỉ đạo nào cho thời hạn.",
    ),
]
SilentOption = Annotated[
    int | None,
    typer.Option(
        "--silent-for", min=0, metavar="NGÀY", help="Việc còn mở mà từng ấy ngày chưa có cập nhật."
    ),
]
MatrixOption = Annotated[bool, typer.Option("--matrix", help="Bảng nhiệm vụ × cơ quan.")]


def status(
    context: typer.Context,
    what: WhatArgument = None,
    as_of: AsOfOption = None,
    state: StateOption = None,
    fail_on: FailOnOption = None,
    document: DocumentOption = None,
    silent: SilentOption = None,
    format: TableFormatOption = None,
    output: TableOutputOption = None,
    *,
    original: OriginalOption = False,
    matrix: MatrixOption = False,
    csv: CsvOption = False,
    force: TableForceOption = False,
    json: JsonOption = False,
) -> None:
    """Kế hoạch đang ở đâu: ai chậm, việc gì, ai chưa báo cáo."""
    states = asked_choices(state or [], State)
    failing = asked_choices(fail_on or [], State)
    wanted = asked_list(json=json, csv=csv, format=format, output=output)
    opened = open_page(invocation(context), as_of)
    known = without_dues(opened.known) if original else opened.known
    page = replace(opened.page, by_the_plan=original)
    register = known.register
    selection = asked_selection(what or [], register)
    outlook = narrowed(assess_known(known), register, selection)
    outlook = of_document(outlook, register, asked_document(document, register))
    outlook = silent_for(in_states(outlook, states), register, silent)
    if json:
        put(json_text(status_json(register, outlook)))
    elif wanted:
        give_status(page, outlook.assignments, wanted, force=force)
    elif silent is not None and not matrix:
        show(silence_screen(page, outlook.assignments, silent))
    else:
        show(_screen(page, outlook, matrix=matrix, rows_only=bool(states)))
    if register.set_aside or any(row.state in failing for row in outlook.assignments):
        raise typer.Exit(REFUSED)


def _screen(page: Page, outlook: Outlook, *, matrix: bool, rows_only: bool) -> Screen:
    if matrix:
        return matrix_screen(page, outlook)
    if rows_only:
        return rows_screen(page, outlook.assignments)
    return status_screen(page, outlook)


def status_json(register: Register, outlook: Outlook) -> dict[str, object]:
    """What `status --json` promises (docs/design.md, "JSON")."""
    return {
        "plan": register.id,
        "simulated": register.plan.simulated,
        "as_of": outlook.as_of,
        "totals": tally(task.state for task in outlook.counted),
        "assignment_totals": tally(row.state for row in outlook.assignments),
        "assignments": outlook.assignments,
        "tasks": [
            {"task": one.task, "state": one.state, "counts": one.counts, "parent": one.parent}
            for one in outlook.tasks
        ],
        "reports": outlook.reports,
        "targets": outlook.targets,
        "set_aside": register.set_aside,
    }

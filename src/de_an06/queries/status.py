"""`de-an06 status`: where the plan stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from de_an06.console.again import typed
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
from de_an06.console.refused import REFUSED
from de_an06.console.selected import asked_document, asked_selection, asked_states
from de_an06.engine.selection import in_states, silent_for
from de_an06.queries.listing import (
    TableForceOption,
    TableFormatOption,
    TableOutputOption,
    asked_list,
    give_status,
)
from de_an06.queries.views.lists import status_json
from de_an06.queries.views.survey import (
    Asked,
    Survey,
    Tables,
    known_as_asked,
    outlook_before,
    outlook_of,
)
from de_an06.surface.machine import json_text

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHAT]...",
        help="Cơ quan, nhiệm vụ hoặc nhóm nhiệm vụ; cơ quan và nhiệm vụ thu hẹp lẫn nhau.",
    ),
]
StateOption = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="TÌNH TRẠNG", help="Chỉ những việc ở tình trạng này."),
]
FailOnOption = Annotated[
    list[str] | None,
    typer.Option("--fail-on", metavar="TÌNH TRẠNG", help="Mã thoát 1 khi có dòng như vậy."),
]
OriginalOption = Annotated[
    bool,
    typer.Option(
        "--original",
        help="Theo thời hạn ghi trong Kế hoạch, không tính ý kiến chỉ đạo nào về thời hạn.",
    ),
]
SilentOption = Annotated[
    int | None,
    typer.Option(
        "--silent-for",
        click_type=DAYS,
        metavar="NGÀY",
        help="Việc còn mở mà từng ấy ngày chưa có cập nhật.",
    ),
]
MatrixOption = Annotated[bool, typer.Option("--matrix", help="Bảng nhiệm vụ × cơ quan.")]
GroupsOption = Annotated[bool, typer.Option("--groups", help="Bảng theo nhóm nhiệm vụ.")]
AgenciesOption = Annotated[
    bool, typer.Option("--agencies", help="Bảng theo cơ quan chủ trì, nặng nhất trước.")
]
TargetsOption = Annotated[bool, typer.Option("--targets", help="Các chỉ tiêu.")]
FullOption = Annotated[bool, typer.Option("--full", help="Tất cả: cả các bảng và chỉ tiêu.")]


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
    groups: GroupsOption = False,
    agencies: AgenciesOption = False,
    targets: TargetsOption = False,
    full: FullOption = False,
    original: OriginalOption = False,
    matrix: MatrixOption = False,
    csv: CsvOption = False,
    force: TableForceOption = False,
    json: JsonOption = False,
) -> None:
    """Kế hoạch đang ở đâu: ai chậm, việc gì, ai chưa báo cáo."""
    states = asked_states(state or [])
    failing = asked_states(fail_on or [])
    wanted = asked_list(json=json, csv=csv, format=format, output=output)
    opened = open_page(invocation(context), as_of)
    known = known_as_asked(opened.known, original=original)
    register = known.register
    asked = Asked(
        selection=asked_selection(what or [], register),
        document=asked_document(document, register),
        words=_words(what or [], document, original=original),
    )
    outlook = silent_for(in_states(outlook_of(known, asked), states), register, silent)
    page = replace(opened.page, by_the_plan=original)
    tables = Tables(bool(states), groups, agencies, targets, full)
    if json:
        put(json_text(status_json(register, outlook)))
    elif tables.are_instead and invocation(context).manner.records:
        from de_an06.queries.screens.tables import table_records  # noqa: PLC0415 - seldom asked for

        put(table_records(register, outlook, tables))
    elif wanted:
        give_status(page, outlook.assignments, wanted, force=force)
    elif matrix:
        from de_an06.queries.screens.matrix import matrix_screen  # noqa: PLC0415 - it waits, too

        show(matrix_screen(page, outlook))
    elif silent is not None:
        from de_an06.queries.screens.silence import silence_screen  # noqa: PLC0415 - as above

        show(silence_screen(page, outlook.assignments, silent))
    else:
        # A program that asks for JSON need not wait for the screens to be read.
        from de_an06.queries.screens.survey import survey_screen  # noqa: PLC0415 - so

        has_totals = not (tables.rows or tables.are_instead or asked.agency)
        before = outlook_before(known, asked, original=original) if has_totals else None
        survey = Survey(known, outlook, asked, before, opened.loaded.today)
        show(survey_screen(page, survey, tables))
    if register.set_aside or any(row.state in failing for row in outlook.assignments):
        raise typer.Exit(REFUSED)


def _words(what: Sequence[str], document: str | None, *, original: bool) -> str:
    """What asks for the same part of the plan again."""
    words = [*what, *(["--document", document] if document else [])]
    return typed([*words, *(["--original"] if original else [])])

"""`de-an06 agencies` and `agency`: the registry, and one agency's work, reports and obstacles."""

from typing import Annotated

import typer

from de_an06.console.again import start_of
from de_an06.console.asked import asked_agency
from de_an06.console.invocation import AsOfOption, CsvOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.refused import USAGE, Refused
from de_an06.console.workspace import open_register
from de_an06.git.git import default_agency
from de_an06.queries.listing import put_csv
from de_an06.queries.screens.desk import agency_screen
from de_an06.queries.screens.lists import agencies_screen
from de_an06.queries.views.lists import agencies_json
from de_an06.queries.views.work import agency_records, desk
from de_an06.surface.machine import csv_text, json_text
from de_an06.surface.page import Page
from de_an06.words.say import wording

AgencyArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="Mã, tên, tên tắt của cơ quan; không cần dấu; mặc định: git config de-an06.agency.",
    ),
]


FullOption = Annotated[
    bool, typer.Option("--full", help="Cả việc đã xong và báo cáo đã gửi, chưa đến kỳ.")
]


def agencies(context: typer.Context, *, csv: CsvOption = False, json: JsonOption = False) -> None:
    """Các cơ quan và nhóm cơ quan của kế hoạch."""
    options = invocation(context)
    register = open_register(options)
    lines = agencies_json(register.agencies)
    if json:
        put(json_text(lines))
    elif csv:
        put_csv(csv_text(list(lines[0]), (each.values() for each in lines)))
    else:
        show(agencies_screen(Page(register, options.lang, start=start_of(options))))


def agency(
    context: typer.Context,
    id: AgencyArgument = None,
    as_of: AsOfOption = None,
    *,
    full: FullOption = False,
    json: JsonOption = False,
) -> None:
    """Một cơ quan: việc theo mức gấp, báo cáo, vướng mắc."""
    options = invocation(context)
    opened = open_page(options, as_of)
    typed = id or default_agency(opened.workspace.root)
    if typed is None:
        raise Refused("missing_parameter", code=USAGE, name=wording("argument_id"))
    found = desk(opened.known, asked_agency(typed, opened.known.register))
    if options.manner.records:
        put(json_text([*agency_records(found, opened.known.register)]))
    elif json:
        put(json_text(found))
    else:
        show(agency_screen(opened.page, found, full=full))

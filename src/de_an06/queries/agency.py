"""`de-an06 agency`: one agency's work, reports and obstacles."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_agency
from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_page
from de_an06.engine.known import known_on
from de_an06.queries.screens.show import agency_screen
from de_an06.queries.views.work import desk
from de_an06.surface.machine import json_text

AgencyArgument = Annotated[
    str, typer.Argument(metavar="ID", help="Mã, tên, tên viết tắt của cơ quan; không cần dấu.")
]


def agency(
    context: typer.Context,
    id: AgencyArgument,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Một cơ quan: việc theo mức gấp, báo cáo, vướng mắc."""
    options = invocation(context)
    opened = open_page(options, as_of)
    chosen = asked_agency(id, opened.register)
    found = desk(known_on(opened.register, opened.as_of), chosen)
    if json:
        put(json_text(found))
    else:
        show(agency_screen(opened.page, found))

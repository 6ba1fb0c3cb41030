"""`de-an06 agency`: one agency's work, reports and obstacles."""

from typing import Annotated

import typer

from de_an06.cli.asked import asked_agency
from de_an06.cli.invocation import invocation
from de_an06.cli.options import AsOfOption, JsonOption
from de_an06.cli.output import put, show
from de_an06.cli.page import open_page
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import assess
from de_an06.render.json import json_text
from de_an06.render.screens.agency import agency_screen
from de_an06.views.agency_desk import desk

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
    said = invocation(context)
    opened = open_page(said, as_of)
    chosen = asked_agency(said, id, opened.register)
    obstacles = open_obstacles(opened.register, opened.as_of)
    found = desk(chosen, opened.register, assess(opened.register, opened.as_of), obstacles)
    if json:
        put(json_text(found))
    else:
        show(agency_screen(opened.page, found))

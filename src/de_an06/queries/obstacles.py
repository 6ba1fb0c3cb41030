"""`de-an06 obstacles`: what is open, with whom it waits and how long."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_addressee, asked_agencies, asked_choices
from de_an06.console.invocation import AsOfOption, CsvOption, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_page
from de_an06.model.month import ObstacleKind
from de_an06.queries.screens.lists import obstacles_screen
from de_an06.queries.views.lists import ObstacleFilter, OpenObstacle, open_list
from de_an06.surface.machine import csv_of, json_text

AgencyOption = Annotated[
    list[str] | None, typer.Option("--agency", metavar="CƠ QUAN", help="Do cơ quan này nêu.")
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="NƠI", help="Đề xuất với cơ quan hoặc nơi này.")
]
KindOption = Annotated[list[str] | None, typer.Option("--kind", metavar="LOẠI", help="Loại này.")]
OlderOption = Annotated[
    int, typer.Option("--older-than", min=0, metavar="NGÀY", help="Đã nêu ít nhất từng ấy ngày.")
]


def obstacles(
    context: typer.Context,
    agency: AgencyOption = None,
    to: ToOption = None,
    kind: KindOption = None,
    older_than: OlderOption = 0,
    as_of: AsOfOption = None,
    *,
    csv: CsvOption = False,
    json: JsonOption = False,
) -> None:
    """Vướng mắc chưa giải quyết: của ai, chờ ai, bao lâu."""
    kinds = asked_choices(kind or [], ObstacleKind)
    opened = open_page(invocation(context), as_of)
    register = opened.known.register
    wanted = ObstacleFilter(
        agencies=asked_agencies(agency or [], register),
        to=None if to is None else asked_addressee(to, register),
        kinds=kinds,
        older_than=older_than,
    )
    found = open_list(opened.known, wanted)
    if json:
        put(json_text(found))
    elif csv:
        put(csv_of(OpenObstacle, found))
    else:
        show(obstacles_screen(opened.page, found))

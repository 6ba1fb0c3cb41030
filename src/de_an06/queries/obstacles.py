"""`de-an06 obstacles`: what is open, with whom it waits and how long."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_addressee, asked_agencies, asked_choices
from de_an06.console.invocation import AsOfOption, CsvOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.model.month import Obstacle, ObstacleKind
from de_an06.queries.screens.lists import obstacles_screen
from de_an06.queries.views.lists import obstacle_json, open_list
from de_an06.surface.machine import csv_text, json_text

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
    known = opened.known
    found = open_list(
        known,
        agencies=asked_agencies(agency or [], known.register),
        to=None if to is None else asked_addressee(to, known.register),
        kinds=kinds,
        older_than=older_than,
    )
    lines = [obstacle_json(raised, known.as_of) for raised in found]
    if json:
        put(json_text(lines))
    elif csv:
        columns = ("agency", "task", "reference", "raised_on", "age", *Obstacle.model_fields)
        put(csv_text(columns, ([each[name] for name in columns] for each in lines)))
    else:
        show(obstacles_screen(opened.page, found))

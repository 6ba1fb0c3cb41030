"""`de-an06 obstacles`: what is open, with whom it waits and how long."""

from typing import Annotated

import typer

from de_an06.console.again import typed
from de_an06.console.asked import asked_addressee, asked_agencies, asked_choices
from de_an06.console.invocation import DAYS, AsOfOption, CsvOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.refused import Refused
from de_an06.model.month import ObstacleKind
from de_an06.queries.listing import DOCX, TableForceOption, TableOutputOption, asked_list, give_list
from de_an06.queries.screens.listings import obstacles_list
from de_an06.queries.screens.obstacles import obstacles_screen
from de_an06.queries.views.lists import obstacle_json, open_list
from de_an06.queries.views.obstacles import By, piles
from de_an06.surface.machine import json_text
from de_an06.words.spoken import OBSTACLE_PILES

_FORMATS = (DOCX, "xlsx", "csv")
AgencyOption = Annotated[
    list[str] | None, typer.Option("--agency", metavar="CƠ QUAN", help="Do cơ quan này nêu.")
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar="NƠI", help="Đề xuất với cơ quan hoặc nơi này.")
]
KindOption = Annotated[list[str] | None, typer.Option("--kind", metavar="LOẠI", help="Loại này.")]
OlderOption = Annotated[
    int,
    typer.Option(
        "--older-than", click_type=DAYS, metavar="NGÀY", help="Đã nêu từ ngần ấy ngày trở lên."
    ),
]
ByOption = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="agency|to|kind|age",
        help="Xếp theo đơn vị nêu (agency), nơi được đề xuất (to), loại (kind), số ngày (age).",
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="docx|xlsx|csv",
        help="Ghi ra tệp docx (Word), xlsx (Excel) hoặc csv, theo nơi được đề xuất.",
    ),
]


def _asked_way(typed: str) -> By:
    """How the list is piled; an agency, whose obstacles are meant then, is offered as one."""
    try:
        (way,) = asked_choices([typed], By, OBSTACLE_PILES)
    except Refused as unknown:
        whose = f'"{typed}"' if " " in typed else typed
        unknown.near = ", ".join(filter(None, (unknown.near, f"--agency {whose}")))
        raise
    return way


def obstacles(
    context: typer.Context,
    agency: AgencyOption = None,
    to: ToOption = None,
    kind: KindOption = None,
    older_than: OlderOption = 0,
    by: ByOption = By.AGENCY.value,
    as_of: AsOfOption = None,
    format: FormatOption = None,
    output: TableOutputOption = None,
    *,
    csv: CsvOption = False,
    force: TableForceOption = False,
    json: JsonOption = False,
) -> None:
    """Vướng mắc chưa giải quyết: của ai, chờ ai, bao lâu."""
    kinds = asked_choices(kind or [], ObstacleKind)
    way = _asked_way(by)
    wanted = asked_list(json=json, csv=csv, format=format, output=output, formats=_FORMATS)
    opened = open_page(invocation(context), as_of)
    known = opened.known
    found = open_list(
        known,
        agencies=asked_agencies(agency or [], known.register),
        to=None if to is None else asked_addressee(to, known.register),
        kinds=kinds,
        older_than=older_than,
    )
    if json:
        put(json_text([obstacle_json(raised, known.as_of) for raised in found]))
    elif wanted:
        made = obstacles_list(opened.page, found, grouped=wanted.format == DOCX)
        give_list(opened.page, wanted, made, force=force)
    else:
        heaps = piles(found, way, known.register, known.as_of)
        narrowed = {"--agency": agency or [], "--to": [to] if to else [], "--kind": kind or []}
        narrowed["--older-than"] = [str(older_than)] if older_than else []
        words = [word for name in narrowed for value in narrowed[name] for word in (name, value)]
        show(obstacles_screen(opened.page, heaps, way, narrowed=typed(words)))

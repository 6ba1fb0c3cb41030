"""`de-an06 agencies`: the registry of agencies."""

import typer

from de_an06.console.invocation import CsvOption, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_register
from de_an06.queries.screens.lists import agencies_screen
from de_an06.queries.views.lists import agencies_json
from de_an06.surface.machine import csv_text, json_text
from de_an06.surface.page import Page


def agencies(context: typer.Context, *, csv: CsvOption = False, json: JsonOption = False) -> None:
    """Các cơ quan và nhóm cơ quan của kế hoạch."""
    options = invocation(context)
    register = open_register(options)
    lines = agencies_json(register.agencies)
    if json:
        put(json_text(lines))
    elif csv:
        put(csv_text(list(lines[0]), ([_cell(value) for value in each.values()] for each in lines)))
    else:
        show(agencies_screen(Page(register, options.lang)))


def _cell(value: object) -> object:
    return "; ".join(value) if isinstance(value, tuple) else value

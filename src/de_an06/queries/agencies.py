"""`de-an06 agencies`: the registry of agencies."""

import dataclasses

import typer

from de_an06.console.invocation import CsvOption, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_register
from de_an06.queries.screens.lists import agencies_screen
from de_an06.queries.views.lists import AgencyLine, agency_lines
from de_an06.surface.machine import csv_text, json_text
from de_an06.surface.page import Page


def agencies(context: typer.Context, *, csv: CsvOption = False, json: JsonOption = False) -> None:
    """Các cơ quan và nhóm cơ quan của kế hoạch."""
    said = invocation(context)
    register = open_register(said)
    lines = agency_lines(register.agencies)
    if json:
        put(json_text(lines))
    elif csv:
        columns = [field.name for field in dataclasses.fields(AgencyLine)]
        put(csv_text(columns, ([_cell(getattr(line, name)) for name in columns] for line in lines)))
    else:
        show(agencies_screen(Page(register, said.lang)))


def _cell(value: object) -> object:
    return "; ".join(value) if isinstance(value, tuple) else value

"""`de-an06 agencies`: the registry of agencies."""

import dataclasses

import typer

from de_an06.cli.invocation import invocation
from de_an06.cli.options import CsvOption, JsonOption
from de_an06.cli.output import put, show
from de_an06.cli.workspace import open_register
from de_an06.render.csv import csv_text
from de_an06.render.json import json_text
from de_an06.render.screens.agencies import agencies_screen
from de_an06.render.screens.head import Page
from de_an06.views.agency_list import AgencyLine, agency_lines


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

"""`de-an06 conditions`: what must happen elsewhere first, whether it has, and who waits for it."""

import typer

from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.queries.screens.conditions import conditions_screen
from de_an06.queries.views.conditions import awaited
from de_an06.surface.machine import json_text


def conditions(
    context: typer.Context, as_of: AsOfOption = None, *, json: JsonOption = False
) -> None:
    """Điều kiện của kế hoạch: đã có chưa, ai chờ việc gì."""
    opened = open_page(invocation(context), as_of)
    found = awaited(opened.known)
    if json:
        put(json_text({"as_of": opened.known.as_of, "conditions": found}))
    else:
        show(conditions_screen(opened.page, found))

"""`de-an06 audit`: news that is hollow, with the ruling that would answer it."""

from typing import Annotated

import typer

from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.selected import asked_selection
from de_an06.engine.standing import assess_known
from de_an06.queries.screens.audit import audit_screen
from de_an06.queries.views.hollow.audit import hollow_json, hollow_news, of_selection
from de_an06.surface.machine import json_text

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WHAT]...", help="Chỉ của cơ quan, nhiệm vụ hoặc nhóm nhiệm vụ này."),
]


def audit(
    context: typer.Context,
    what: WhatArgument = None,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Tin rỗng: lời chép lại, xong mà không minh chứng, số liệu giảm hay đứng yên."""
    opened = open_page(invocation(context), as_of)
    known, trees = opened.known, opened.loaded.plan_files.trees
    selection = asked_selection(what or [], known.register)
    found = of_selection(hollow_news(known), known.register, selection)
    if json:
        put(json_text(hollow_json(found, trees)))
    else:
        show(audit_screen(opened.page, found, assess_known(known), trees))

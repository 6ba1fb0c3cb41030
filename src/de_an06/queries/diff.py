"""`de-an06 diff`: what changed between two revisions, in terms of tasks."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_day
from de_an06.console.clone import asked_revision
from de_an06.console.invocation import AsOfOption, Invocation, JsonOption, invocation
from de_an06.console.output import put, show, tell
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.engine.known import known_on
from de_an06.engine.standing import default_as_of
from de_an06.load.register import load_register
from de_an06.model.plan import Register
from de_an06.queries.screens.diff import diff_screen
from de_an06.queries.views.comparison import compare, diff_records
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page
from de_an06.surface.visible import visible
from de_an06.words.say import say

FromArgument = Annotated[str, typer.Argument(metavar="REV", help="Bản git cũ: HEAD~3, main, v1…")]
ToArgument = Annotated[
    str | None, typer.Argument(metavar="[REV]", help="Bản git mới; bỏ trống: tệp đang có.")
]


def diff(
    context: typer.Context,
    before: FromArgument,
    after: ToArgument = None,
    as_of: AsOfOption = None,
    *,
    json: JsonOption = False,
) -> None:
    """Hai bản git khác nhau ở nhiệm vụ, thời hạn, báo cáo nào."""
    options = invocation(context)
    workspace = find_workspace(options)
    # The folder's findings have no heading, so they come before those of a revision.
    new = _register(options, workspace, after)
    old = _register(options, workspace, before)
    asked = asked_day(as_of, new, today=workspace.today) if as_of is not None else None
    day = asked or default_as_of(new, workspace.today)
    found = compare(known_on(old, day), known_on(new, day))
    if options.manner.records:
        put(json_text([*diff_records(found)]))
    elif json:
        put(json_text(found))
    else:
        show(diff_screen(Page(new, options.lang, day), found))


def _register(options: Invocation, workspace: Workspace, revision: str | None) -> Register:
    """The register of a revision, its errors under its name; or that of the folder."""
    if revision is None:
        return sound(options, read_plan(workspace))
    files = asked_revision(revision, workspace.root).files
    loaded = load_register(files, workspace.plan, workspace.today)
    if loaded.errors:
        tell(say(options.lang, "diff_in_revision", revision=visible(revision)) + "\n")
    return sound(options, loaded)

"""`de-an06 log`: what was said, sent and ruled, with who committed it."""

from collections.abc import Sequence
from typing import Annotated

import typer

from de_an06.console.asked import asked_selection
from de_an06.console.clone import whole_clone
from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.opened import Opened, open_page
from de_an06.console.output import put, show
from de_an06.git.git import Commit, authors_of, git_folder
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.rulings import NumberedDecision
from de_an06.queries.screens.story import log_screen
from de_an06.queries.views.story import Event, Said, Sent, story
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page
from de_an06.words.dates import short_day
from de_an06.yamltext.place import Keys, line_of

_SHOWN = 30

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHAT]...", help="Nhiệm vụ, nhóm nhiệm vụ hoặc cơ quan; bỏ trống: tất cả."
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help=f"Tất cả, không chỉ {_SHOWN} sự việc cuối.")]


def log(
    context: typer.Context,
    what: WhatArgument = None,
    as_of: AsOfOption = None,
    *,
    everything: AllOption = False,
    json: JsonOption = False,
) -> None:
    """Diễn biến: ai nói gì, gửi gì, ai ghi lúc nào."""
    opened = open_page(invocation(context), as_of)
    if git_folder(opened.workspace.root) is not None:
        whole_clone(opened.workspace.root)
    told = story(opened.known, asked_selection(what or [], opened.known.register))
    shown = told if everything or json else told[-_SHOWN:]
    commits = _commits(opened, shown)
    if json:
        lines = [{"event": event, "commit": commits.get(n)} for n, event in enumerate(shown)]
        put(json_text({"as_of": opened.known.as_of, "events": lines}))
    else:
        committed = {nth: _sentence(opened.page, commit) for nth, commit in commits.items()}
        show(log_screen(opened.page, shown, committed, len(told) - len(shown)))


def _commits(opened: Opened, told: Sequence[Event]) -> dict[int, Commit]:
    """Who committed the nth event; nothing for what is not committed yet, or outside git."""
    by_file: dict[str, list[tuple[int, Keys]]] = {}
    for nth, event in enumerate(told):
        path, keys = _place(opened.workspace.plan, event)
        by_file.setdefault(path, []).append((nth, keys))
    commits: dict[int, Commit] = {}
    trees = opened.loaded.plan_files.trees
    for path, places in by_file.items():
        if authors := authors_of(opened.workspace.root, path):
            lines = ((nth, line_of(trees[path], keys)) for nth, keys in places)
            commits |= {nth: authors[line] for nth, line in lines if line in authors}
    return commits


def _place(plan: str, event: Event) -> tuple[str, Keys]:
    """The file and the keys where an event stands."""
    match event:
        case Said():
            return month_path(plan, event.agency, event.period.id), ("updates", event.place)
        case Sent():
            return month_path(plan, event.agency, event.period.id), ("submitted", "on")
        case NumberedDecision():
            return decisions_path(plan), ("decisions", event.place)


def _sentence(page: Page, commit: Commit) -> str:
    day = short_day(commit.on)
    return page.say("committed", author=commit.author, day=day, name=commit.name)

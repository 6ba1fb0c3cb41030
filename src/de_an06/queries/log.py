"""`de-an06 log`: what was said, sent and ruled, with who committed it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_selection
from de_an06.console.invocation import AsOfOption, Invocation, JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import find_workspace, open_page
from de_an06.engine.known import known_on
from de_an06.git.git import Commit, authors_of
from de_an06.load.folder import read_folder
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.rulings import NumberedDecision
from de_an06.queries.screens.story import log_screen
from de_an06.queries.views.story import Event, Said, Sent, story
from de_an06.surface.machine import json_text
from de_an06.words.dates import short_day
from de_an06.words.say import say
from de_an06.yamltext.place import Keys, line_of
from de_an06.yamltext.tree import tree_of

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
    options = invocation(context)
    opened = open_page(options, as_of)
    selection = asked_selection(what or [], opened.register)
    told = story(known_on(opened.register, opened.as_of), selection)
    shown = told if everything or json else told[-_SHOWN:]
    workspace = find_workspace(options)
    commits = _commits(workspace.root, workspace.year, shown)
    if json:
        lines = [{"event": event, "commit": commits.get(n)} for n, event in enumerate(shown)]
        put(json_text({"as_of": opened.as_of, "events": lines}))
    else:
        committed = {place: _sentence(options, commit) for place, commit in commits.items()}
        show(log_screen(opened.page, shown, committed, len(told) - len(shown)))


def _commits(root: Path, year: int, told: Sequence[Event]) -> dict[int, Commit]:
    """Who committed the nth event; nothing for what is not committed yet, or outside git."""
    by_file: dict[str, list[tuple[int, Keys]]] = {}
    for nth, event in enumerate(told):
        path, keys = _place(year, event)
        by_file.setdefault(path, []).append((nth, keys))
    contents = read_folder(root, year).contents
    commits = {}
    for path, places in by_file.items():
        authors = authors_of(root, path)
        tree = tree_of(contents.get(path, b"") if authors else b"", path)
        for nth, keys in places if authors else ():
            if (line := line_of(tree, keys)) in authors:
                commits[nth] = authors[line]
    return commits


def _place(year: int, event: Event) -> tuple[str, Keys]:
    """The file and the keys where an event stands."""
    match event:
        case Said():
            return month_path(year, event.agency, event.period), ("updates", event.place)
        case Sent():
            return month_path(year, event.agency, event.period), ("submitted", "on")
        case NumberedDecision():
            return decisions_path(year), ("decisions", event.place)


def _sentence(options: Invocation, commit: Commit) -> str:
    return say(
        options.lang, "committed", author=commit.author, day=short_day(commit.on), name=commit.name
    )

"""`de-an06 log`: what was said, sent and ruled; who committed it, where that is asked."""

from collections.abc import Sequence
from typing import Annotated

import typer

from de_an06.console.clone import whole_clone
from de_an06.console.invocation import AsOfOption, JsonOption, invocation
from de_an06.console.opened import Opened, open_page
from de_an06.console.output import put, show
from de_an06.console.selected import asked_or_looked_for
from de_an06.console.since import asked_any_period, asked_since
from de_an06.git.git import Commit, authors_of
from de_an06.load.layout import decisions_path, month_path
from de_an06.model.rulings import NumberedDecision
from de_an06.queries.screens.story import commit_words, log_screen
from de_an06.queries.views.records import event_records
from de_an06.queries.views.story import Event, Said, Sent, mentioning, story, within
from de_an06.surface.machine import json_text
from de_an06.yamltext.place import Keys, line_of

_SHOWN = 30

WhatArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHAT]...",
        help=(
            "Cơ quan, nhiệm vụ, nhóm nhiệm vụ; cơ quan gộp với cơ quan, nhiệm vụ với nhiệm vụ, "
            "có cả hai thì chỉ những gì cơ quan ấy nói về nhiệm vụ ấy."
        ),
    ),
]
PeriodOption = Annotated[
    str | None,
    typer.Option("--period", metavar="KỲ", help="Trong tệp của kỳ này: 2024-03, «tháng 3»."),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="NGÀY", help="Từ ngày này («tuần trước»), hoặc ngày đầu của kỳ này."
    ),
]
WordsOption = Annotated[
    str | None,
    typer.Option(
        "--words",
        metavar="CỤM TỪ",
        help="Có các từ này trong kết quả, vướng mắc, minh chứng; không cần dấu.",
    ),
]
GitOption = Annotated[
    bool, typer.Option("--git", help="Kèm người ghi và mã commit của từng sự việc.")
]
AllOption = Annotated[
    bool,
    typer.Option("--all", help=f"Tất cả, không chỉ {_SHOWN} sự việc cuối khi không chọn gì."),
]


def log(
    context: typer.Context,
    what: WhatArgument = None,
    as_of: AsOfOption = None,
    period: PeriodOption = None,
    since: SinceOption = None,
    words: WordsOption = None,
    *,
    with_git: GitOption = False,
    everything: AllOption = False,
    json: JsonOption = False,
) -> None:
    """Diễn biến: ai nói gì, gửi gì, ý kiến chỉ đạo nào."""
    options = invocation(context)
    opened = open_page(options, as_of)
    told = _asked_events(opened, what or [], period=period, since=since, words=words)
    is_narrow = any(option is not None for option in (period, since, words))
    shown = told if everything or json or is_narrow else told[-_SHOWN:]
    commits: dict[int, Commit] = {}
    if with_git:
        whole_clone(opened.workspace.root)
        commits = _commits(opened, shown)
    if json:
        events = [*event_records(shown)] if options.manner.records else shown
        lines = [{"event": event, "commit": commits.get(n)} for n, event in enumerate(events)]
        put(json_text({"as_of": opened.known.as_of, "events": lines}))
    else:
        committed = {nth: commit_words(opened.page, commit) for nth, commit in commits.items()}
        show(log_screen(opened.page, shown, committed, len(told) - len(shown)))


def _asked_events(
    opened: Opened, what: Sequence[str], *, period: str | None, since: str | None, words: str | None
) -> list[Event]:
    """What was said, sent and ruled, as far as it is asked for."""
    register = opened.known.register
    told = story(opened.known, asked_or_looked_for(what, register))
    if period is not None:
        told = within(told, asked_any_period(period, register))
    if since is not None:
        first = asked_since(since, register, opened.known.as_of)
        told = [event for event in told if event.on >= first]
    return told if words is None else mentioning(told, words)


def _commits(opened: Opened, told: Sequence[Event]) -> dict[int, Commit]:
    """Who committed the nth event; nothing for what is not committed yet."""
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

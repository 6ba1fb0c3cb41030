"""`de-an06 changes`: what changed between two days."""

from typing import Annotated

import typer

from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.opened import open_page
from de_an06.console.output import put, show
from de_an06.console.refused import USAGE, Refused
from de_an06.console.since import asked_since
from de_an06.engine.known import known_on
from de_an06.queries.screens.changes import changes_screen
from de_an06.queries.views.changes import change_records
from de_an06.queries.views.changes import changes as changed
from de_an06.surface.machine import json_text
from de_an06.words.dates import short_day

SinceOption = Annotated[
    str,
    typer.Option(
        "--since",
        metavar="NGÀY",
        help="So với hết ngày này: 15/5/2024, «tuần trước», hoặc ngày đầu của một kỳ: «tháng 5».",
    ),
]
UntilOption = Annotated[
    str | None,
    typer.Option(
        "--until", "--as-of", metavar="NGÀY", help="Đến hết ngày này; mặc định như status."
    ),
]


def changes(
    context: typer.Context,
    *,
    since: SinceOption,
    until: UntilOption = None,
    json: JsonOption = False,
) -> None:
    """Từ một ngày đến nay: việc xong, việc thành quá hạn, gia hạn, vướng mắc, báo cáo đã gửi."""
    options = invocation(context)
    opened = open_page(options, until)
    register, last = opened.known.register, opened.known.as_of
    first = asked_since(since, register, last)
    if first > last:
        since, until = short_day(first), short_day(last)
        raise Refused("changes_backwards", code=USAGE, since=since, until=until)
    found = changed(known_on(register, first), opened.known)
    if options.manner.records:
        put(json_text([*change_records(found)]))
    elif json:
        put(json_text(found))
    else:
        show(changes_screen(opened.page, found))

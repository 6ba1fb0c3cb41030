"""`de-an06 demo`: a copy of the plan with a year of simulated data."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.again import start_of
from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.output import show, with_patience
from de_an06.console.refused import Refused
from de_an06.console.workspace import find_workspace, or_bundled, read_plan, sound
from de_an06.demo.commits import commits_of
from de_an06.demo.copying import copied, errors_of
from de_an06.demo.placing import asked_living_day, place, refuse_place
from de_an06.demo.simulation import Simulation, until
from de_an06.demo.year import simulate
from de_an06.load.layout import AGENCIES, LOCK, MONTHS, SCHEMAS
from de_an06.surface.schemas import schemas
from de_an06.surface.screen import Tone, line
from de_an06.surface.seal import SCHEMA_SEAL
from de_an06.words.dates import short_day
from de_an06.words.say import Lang, say

FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help="Thư mục mới hoặc còn trống để ghi bản sao.")
]
SeedOption = Annotated[
    int, typer.Option("--seed", min=0, metavar="N", help="Cùng số thì cùng dữ liệu.")
]
TodayOption = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="NGÀY", help="Ngày mà bản sao đang sống; dữ liệu có đến hết ngày ấy."
    ),
]


_FOR_GIT = {
    ".gitattributes": f"* text=auto eol=lf\n{MONTHS} merge=de-an06\n",
    ".gitignore": f"{LOCK}\n.*.tmp-*\n",
}
"""What git is to know of a copy."""


def demo(
    context: typer.Context,
    folder: FolderArgument,
    seed: SeedOption = 6,
    today: TodayOption = None,
    *,
    _json: AccountOption = False,
) -> None:
    """Tạo bản sao kế hoạch với dữ liệu mô phỏng và lịch sử git, để xem thử công cụ."""
    options = or_bundled(invocation(context))
    workspace = find_workspace(options)
    refuse_place(folder, workspace.root)
    loaded = read_plan(workspace)
    register = sound(options, loaded)
    day = asked_living_day(today, register)
    with with_patience():
        simulation = until(simulate(register, seed), day, register.schedule)
        files = copied(loaded.files, workspace.plan, simulation, day)
        if errors := errors_of(replace(loaded, today=day), files):
            raise Refused("not_written", findings=errors)
        files = _with_schemas(files)
        has_history = place(folder, files, commits_of(files, register, simulation, day))
    written = say(options.lang, "demo_written", plan=register.id, folder=folder, seed=seed)
    command = f"{start_of(options).program} {shlex.join(['-C', str(folder), 'status'])}"
    show(
        [
            line(written, Tone.GOOD),
            *map(line, _told(options.lang, simulation, day, has_history=has_history)),
            line(say(options.lang, "next", command=command)),
        ]
    )


def _with_schemas(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with the schemas that they name, and what git is to know of them.

    The registry, by which a project is found, comes last: a copy that was cut off is none.
    """
    texts = {
        f"{SCHEMAS}/{name}": SCHEMA_SEAL.put(text.encode()).decode()
        for name, text in schemas().items()
    }
    ordered = {path: text.encode() for path, text in (texts | _FOR_GIT).items()} | dict(files)
    return ordered | {AGENCIES: ordered.pop(AGENCIES)}


def _told(lang: Lang, simulation: Simulation, day: date, *, has_history: bool) -> Iterator[str]:
    """How much was written, on which day it lives, and how it is marked."""
    months = simulation.months
    counts = say(
        lang,
        "demo_counts",
        updates=sum(len(month.updates) for month in months),
        reports=sum(month.submitted is not None for month in months),
        decisions=len(simulation.decisions),
    )
    yield f"  {counts}"
    yield f"  {say(lang, 'demo_lives', day=short_day(day))}"
    yield f"  {say(lang, 'demo_history' if has_history else 'demo_without_git')}"
    yield f"  {say(lang, 'demo_marked')}"

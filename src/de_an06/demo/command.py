"""`de-an06 demo`: a copy of the plan with a year of simulated data."""

import shlex
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.demo.copying import copied, errors_of
from de_an06.demo.pace import pace_of
from de_an06.demo.simulation import Simulation, until
from de_an06.demo.year import simulate
from de_an06.load.folder import is_in_data
from de_an06.load.layout import AGENCIES, LOCK, MONTHS, SCHEMAS, Files
from de_an06.model.plan import Register
from de_an06.record.whole import fill, is_free
from de_an06.surface.schemas import schemas
from de_an06.surface.screen import Tone, line
from de_an06.surface.seal import SCHEMA_SEAL
from de_an06.words.say import Lang, say

FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help="Thư mục mới hoặc còn trống để ghi bản sao.")
]
SeedOption = Annotated[
    int, typer.Option("--seed", min=0, metavar="N", help="Cùng số thì cùng dữ liệu.")
]

_FOR_GIT = {
    ".gitattributes": f"* text=auto eol=lf\n{MONTHS} merge=de-an06\n",
    ".gitignore": f"{LOCK}\n.*.tmp-*\n",
}
"""So that a copy may be put under git as it is."""


def demo(
    context: typer.Context,
    folder: FolderArgument,
    seed: SeedOption = 6,
    *,
    _json: AccountOption = False,
) -> None:
    """Tạo bản sao kế hoạch với dữ liệu mô phỏng từ đầu đến cuối kế hoạch, để xem thử công cụ."""
    options = invocation(context)
    workspace = find_workspace(options)
    _refuse_place(workspace, folder)
    loaded = read_plan(workspace)
    register = sound(options, loaded)
    simulation = until(simulate(register, seed), loaded.today, register.schedule)
    files = copied(loaded.files, workspace.plan, simulation)
    if errors := errors_of(loaded, Files(files)):
        raise Refused("not_written", findings=errors)
    fill(folder, _with_schemas(files))
    command = _next(folder, register, loaded.today)
    written = say(options.lang, "demo_written", plan=register.id, folder=folder, seed=seed)
    show(
        [
            line(written, Tone.GOOD),
            *map(line, _told(options.lang, simulation)),
            line(say(options.lang, "next", command=command)),
        ]
    )


def _refuse_place(workspace: Workspace, folder: Path) -> None:
    """Refuse where the copy would mix with something else."""
    if not is_free(folder):
        raise Refused("demo_in_use", folder=folder)
    if is_in_data(folder, workspace.root):
        raise Refused("in_plan", folder=folder)


def _with_schemas(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with the schemas that they name, and what git is to know of them.

    The registry, by which a project is found, comes last: a copy that was cut off is none.
    """
    texts = {
        f"{SCHEMAS}/{name}": SCHEMA_SEAL.put(text.encode()).decode()
        for name, text in schemas().items()
    }
    ordered = {path: text.encode() for path, text in (texts | _FOR_GIT).items()} | files
    return ordered | {AGENCIES: ordered.pop(AGENCIES)}


def _told(lang: Lang, simulation: Simulation) -> list[str]:
    """How much was written, and how it is marked."""
    months = simulation.months
    counts = say(
        lang,
        "demo_counts",
        updates=sum(len(month.updates) for month in months),
        reports=sum(month.submitted is not None for month in months),
        decisions=len(simulation.decisions),
    )
    return [f"  {counts}", f"  {say(lang, 'demo_marked')}"]


def _next(folder: Path, plan: Register, today: date) -> str:
    """What to run next: on the day to be shown, or the last of a simulation that ends before."""
    day = max(min(pace_of(plan).shown, today), plan.first_day)
    return shlex.join(["de-an06", "-C", str(folder), "status", "--as-of", day.isoformat()])

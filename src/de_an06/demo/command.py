"""`de-an06 demo`: a copy of the plan with a year of simulated data."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.invocation import invocation
from de_an06.console.output import show
from de_an06.console.refused import Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.demo.copying import copied
from de_an06.demo.scene import shown_day
from de_an06.demo.year import Simulation, simulate, until
from de_an06.load.layout import AGENCIES, LOCK, MONTHS, Files
from de_an06.load.register import Loaded, reread
from de_an06.model.plan import Register
from de_an06.record.whole import fill, is_free
from de_an06.surface.schemas import schemas
from de_an06.surface.screen import Tone, line
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


def demo(context: typer.Context, folder: FolderArgument, seed: SeedOption = 6) -> None:
    """Tạo bản sao kế hoạch với một năm dữ liệu mô phỏng, để xem thử công cụ."""
    options = invocation(context)
    workspace = find_workspace(options)
    _refuse_place(workspace, folder)
    loaded = read_plan(workspace)
    register = sound(options, loaded)
    simulation = until(simulate(register, seed), loaded.today, register.schedule)
    files = copied(loaded.files, workspace.plan, simulation)
    _refuse_findings(loaded, Files(files))
    fill(folder, _with_schemas(files))
    _tell(options.lang, folder, seed=seed, plan=register, simulation=simulation)


def _refuse_place(workspace: Workspace, folder: Path) -> None:
    """Refuse where the copy would mix with something else."""
    if not is_free(folder):
        raise Refused("demo_in_use", folder=folder)
    if folder.resolve().is_relative_to((workspace.root / "plan").resolve()):
        raise Refused("demo_in_plan", folder=folder)


def _refuse_findings(loaded: Loaded, files: Files) -> None:
    """Read the copy back before it is written; refuse with what is wrong in it."""
    if errors := reread(loaded, files).errors:
        raise Refused("not_written", findings=errors)


def _with_schemas(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with the schemas that they name, and what git is to know of them.

    The registry, by which a project is found, comes last: a copy that was cut off is none.
    """
    texts = {f"schemas/{name}": text for name, text in schemas().items()}
    ordered = {path: text.encode() for path, text in (texts | _FOR_GIT).items()} | files
    return ordered | {AGENCIES: ordered.pop(AGENCIES)}


def _tell(lang: Lang, folder: Path, *, seed: int, plan: Register, simulation: Simulation) -> None:
    """What was written, and what to run next."""
    months = simulation.months
    counts = say(
        lang,
        "demo_counts",
        updates=sum(len(month.updates) for month in months),
        reports=sum(month.submitted is not None for month in months),
        decisions=len(simulation.decisions),
    )
    day = shown_day(plan.plan).isoformat()
    command = shlex.join(["de-an06", "-C", str(folder), "status", "--as-of", day])
    show(
        [
            line(say(lang, "demo_written", plan=plan.id, folder=folder, seed=seed), Tone.GOOD),
            line(f"  {counts}"),
            line(f"  {say(lang, 'demo_marked')}"),
            line(say(lang, "next", command=command)),
        ]
    )

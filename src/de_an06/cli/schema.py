"""`de-an06 schema`: the JSON Schemas of the YAML files."""

from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.handing_out import (
    STDOUT,
    ForceOption,
    Handout,
    asked_output,
    hand_out,
    is_current,
    print_out,
    shown_path,
)
from de_an06.console.invocation import AccountOption, Invocation, invocation
from de_an06.console.output import show
from de_an06.console.refused import REFUSED, USAGE, Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.load.folder import plan_ids
from de_an06.load.layout import SCHEMAS
from de_an06.surface.project_ids import ProjectIds, project_ids
from de_an06.surface.schemas import schemas
from de_an06.surface.screen import line
from de_an06.surface.seal import SCHEMA_SEAL
from de_an06.words.say import say

_SUFFIX = ".schema.json"

NameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]", help="In một lược đồ: task, updates, plan…; bỏ trống: ghi cả."
    ),
]
ProjectOption = Annotated[
    bool,
    typer.Option("--project", help="Kèm mã cơ quan, nhiệm vụ, chỉ tiêu, kỳ của dự án này."),
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Chỉ kiểm tra; mã thoát 1 khi lược đồ đã cũ.")
]
FolderOption = Annotated[
    str | None,
    typer.Option("-o", metavar="THƯ_MỤC", help="Thư mục ghi vào; mặc định schemas/ của dự án."),
]


def schema(
    context: typer.Context,
    name: NameArgument = None,
    folder: FolderOption = None,
    *,
    project: ProjectOption = False,
    check: CheckOption = False,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Ghi lược đồ JSON vào schemas/ cho trình soạn thảo."""
    options = invocation(context)
    wanted = asked_output(folder)
    texts = schemas(_ids(options) if project else None)
    known = [file.removesuffix(_SUFFIX) for file in texts]
    if name:
        file = asked_name(name.removesuffix(_SUFFIX), known) + _SUFFIX
        texts = {file: texts[file]}
    if name and not check and wanted in (None, STDOUT):
        print_out(_handout(Path(file), texts[file]))
        return
    if wanted == STDOUT:
        offers = [f"de-an06 schema {one} -o -" for one in known]
        raise Refused("schema_on_stdout", code=USAGE, near=offers)
    place = wanted or find_workspace(options).root / SCHEMAS
    made = [_handout(place / file, text) for file, text in texts.items()]
    old = [one.path.name for one in made if not is_current(one)]
    command = "de-an06 schema --project" if project else "de-an06 schema"
    if not old:
        show([line(say(options.lang, "schemas_current", place=shown_path(place)))])
    elif check:
        show([line(say(options.lang, "schemas_old", names=", ".join(old), command=command))])
        raise typer.Exit(REFUSED)
    else:
        hand_out(made, force=force)
        show([line(say(options.lang, "schemas_written", count=len(old), place=shown_path(place)))])


def _handout(path: Path, text: str) -> Handout:
    return Handout(path, text.encode(), SCHEMA_SEAL)


def _ids(options: Invocation) -> ProjectIds:
    """The ids of the plan that is asked for, else of all plans, which share their schemas."""
    chosen = find_workspace(options)
    plans = [options.plan] if options.plan else plan_ids(chosen.root)
    places = [Workspace(chosen.root, plan, chosen.today) for plan in plans]
    return project_ids([sound(options, read_plan(place)) for place in places])

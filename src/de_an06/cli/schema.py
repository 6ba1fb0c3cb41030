"""`de-an06 schema`: the JSON Schemas of the YAML files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.invocation import Invocation, invocation
from de_an06.console.output import put, show
from de_an06.console.refused import REFUSED, Refused
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.load.folder import find_root, is_in_data, plan_ids
from de_an06.load.layout import SCHEMAS
from de_an06.record.whole import replace_whole
from de_an06.surface.project_ids import ProjectIds, project_ids
from de_an06.surface.schemas import schemas
from de_an06.surface.screen import line
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
    Path | None,
    typer.Option("-o", metavar="THƯ_MỤC", help="Thư mục ghi vào; mặc định schemas/ của dự án."),
]


def schema(
    context: typer.Context,
    name: NameArgument = None,
    folder: FolderOption = None,
    *,
    project: ProjectOption = False,
    check: CheckOption = False,
) -> None:
    """Ghi lược đồ JSON vào schemas/ cho trình soạn thảo."""
    options = invocation(context)
    texts = schemas(_ids(options) if project else None)
    if name:
        known = [file.removesuffix(_SUFFIX) for file in texts]
        put(texts[asked_name(name.removesuffix(_SUFFIX), known) + _SUFFIX])
        return
    place = folder or find_workspace(options).root / SCHEMAS
    old = _old(place, texts)
    command = "de-an06 schema --project" if project else "de-an06 schema"
    if not old:
        show([line(say(options.lang, "schemas_current", place=place))])
    elif check:
        show([line(say(options.lang, "schemas_old", names=", ".join(old), command=command))])
        raise typer.Exit(REFUSED)
    else:
        _write(place, {file: texts[file] for file in old})
        show([line(say(options.lang, "schemas_written", count=len(old), place=place))])


def _ids(options: Invocation) -> ProjectIds:
    """The ids of the plan that is asked for, else of all plans, which share their schemas."""
    chosen = find_workspace(options)
    plans = [options.plan] if options.plan else plan_ids(chosen.root)
    places = [Workspace(chosen.root, plan, chosen.today) for plan in plans]
    return project_ids([sound(options, read_plan(place)) for place in places])


def _old(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """The names of the schemas that do not stand in the folder as they should."""
    standing = {file: folder / file for file in texts}
    return [
        file
        for file, path in standing.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != texts[file]
    ]


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    """Write schemas; Refused in a plan's folder, and where something else stands in their place."""
    root = find_root(folder)
    if root and is_in_data(folder, root):
        raise Refused("in_plan", folder=folder)
    for file in texts:
        path = folder / file
        if path.exists() and f'"$id": "{file}"' not in path.read_text(encoding="utf-8"):
            raise Refused("schemas_not_ours", path=path)
    for file, text in texts.items():
        replace_whole(folder / file, text.encode())

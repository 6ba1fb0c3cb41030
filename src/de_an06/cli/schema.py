"""`de-an06 schema`: the JSON Schemas of the YAML files."""

from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.invocation import invocation
from de_an06.console.output import put, show
from de_an06.console.refused import REFUSED
from de_an06.console.workspace import find_workspace
from de_an06.record.whole import replace_whole
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
CheckOption = Annotated[
    bool, typer.Option("--check", help="Chỉ kiểm tra; mã thoát 1 khi schemas/ đã cũ.")
]


def schema(
    context: typer.Context, name: NameArgument = None, *, check: CheckOption = False
) -> None:
    """Ghi lược đồ JSON vào schemas/ cho trình soạn thảo."""
    options = invocation(context)
    texts = schemas()
    if name:
        known = [file.removesuffix(_SUFFIX) for file in texts]
        put(texts[asked_name(name.removesuffix(_SUFFIX), known) + _SUFFIX])
        return
    folder = find_workspace(options).root / "schemas"
    old = [
        file
        for file, text in texts.items()
        if not (folder / file).is_file() or (folder / file).read_text(encoding="utf-8") != text
    ]
    if not old:
        show([line(say(options.lang, "schemas_current", place=folder))])
    elif check:
        show([line(say(options.lang, "schemas_old", names=", ".join(old)))])
        raise typer.Exit(REFUSED)
    else:
        for file in old:
            replace_whole(folder / file, texts[file].encode())
        show([line(say(options.lang, "schemas_written", count=len(old), place=folder))])

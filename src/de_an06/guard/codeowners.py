"""`de-an06 codeowners`: the forge's owners file, from the maintainers in the registry."""

from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.invocation import invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import find_workspace, register_of
from de_an06.guard.owners import codeowners_text, ownership
from de_an06.load.folder import read_folder
from de_an06.record.whole import replace_whole
from de_an06.surface.screen import Tone, line
from de_an06.words.say import say

_NAME = "CODEOWNERS"
_STDOUT = Path("-")

OutputOption = Annotated[
    Path | None,
    typer.Option("-o", metavar="TỆP", help=f"Tệp; mặc định {_NAME} ở gốc dự án; - để in ra."),
]


def codeowners(context: typer.Context, output: OutputOption = None) -> None:
    """Ghi CODEOWNERS cho máy chủ git từ plan/agencies.yaml."""
    said = invocation(context)
    workspace = find_workspace(said)
    register = register_of(said, workspace, read_folder(workspace.root, workspace.year))
    parts = ownership(register)
    text = codeowners_text(parts)
    if output == _STDOUT:
        put(text)
        return
    path = output or workspace.root / _NAME
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        show([line(say(said.lang, "codeowners_current", path=path))])
        return
    replace_whole(path, data)
    show([line(say(said.lang, "codeowners_written", path=path, count=len(parts)), Tone.GOOD)])

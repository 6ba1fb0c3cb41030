"""`de-an06 completion`: what makes a shell complete our command lines."""

from importlib.resources import files
from typing import Annotated

import typer

from de_an06.console.output import put
from de_an06.console.refused import USAGE, Refused

SCRIPTS = {
    "bash": "bash.sh",
    "zsh": "zsh.sh",
    "fish": "fish.fish",
    "powershell": "powershell.ps1",
}
"""The shells, each with its script beside."""

ShellArgument = Annotated[str, typer.Argument(help="Shell nào.")]


def completion(shell: ShellArgument) -> None:
    """In đoạn lệnh để shell tự điền khi bấm Tab: lệnh, tùy chọn, mã, kỳ."""
    name = SCRIPTS.get(shell.lower())
    if name is None:
        raise Refused("unknown", code=USAGE, typed=shell, near=tuple(SCRIPTS))
    scripts = files("de_an06.cli.completion").joinpath("scripts")
    put(scripts.joinpath(name).read_text(encoding="utf-8"))

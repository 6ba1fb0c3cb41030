"""The project that a command works in: found, read, and refused when it is wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import typer

from de_an06.cli.clock import today
from de_an06.cli.invocation import Invocation
from de_an06.cli.output import tell
from de_an06.diagnostics.diagnostic import Severity
from de_an06.load.files import Files
from de_an06.load.folder import find_root, read_folder, years
from de_an06.load.register import load_register
from de_an06.model.register import Register
from de_an06.render.diagnostics import findings_text
from de_an06.render.visible import visible
from de_an06.words.phrases import say

REFUSED = 1
USAGE = 2
NO_PROJECT = 3


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's root and the year of the plan that a command works with."""

    root: Path
    year: int


def find_workspace(said: Invocation) -> Workspace:
    """The nearest project upwards from `-C` or here; exit 3 where there is none."""
    start = said.directory or Path.cwd()
    root = find_root(start)
    if root is None:
        _refuse(say(said.lang, "no_project", start=start), NO_PROJECT)
    known = years(root)
    if said.year is None and not known:
        _refuse(say(said.lang, "no_plan", root=root), NO_PROJECT)
    if said.year is not None and said.year not in known:
        near = ", ".join(map(str, known))
        _refuse(say(said.lang, "no_such_plan", year=said.year, known=near), USAGE)
    return Workspace(root, said.year or known[-1])


def open_register(said: Invocation) -> Register:
    """Read the project; show its errors and exit 1 when no state can be computed from it.

    Errors in months' files that are set aside are shown on stderr and do not end the command.
    """
    workspace = find_workspace(said)
    return register_of(said, workspace, read_folder(workspace.root, workspace.year))


def register_of(said: Invocation, workspace: Workspace, files: Files) -> Register:
    """The register that `files` give; as `open_register` in every other way."""
    loaded = load_register(files, workspace.year, today())
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    if errors:
        tell(findings_text(errors, said.lang))
    if loaded.register is None:
        raise typer.Exit(REFUSED)
    return loaded.register


def _refuse(message: str, code: int) -> NoReturn:
    tell(f"de-an06: {visible(message)}\n")
    raise typer.Exit(code)

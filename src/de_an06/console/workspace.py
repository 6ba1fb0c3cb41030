"""The project that a command works in: found, read, and refused when it is wrong."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from de_an06.console.asked import asked_day
from de_an06.console.clock import today
from de_an06.console.invocation import Invocation
from de_an06.console.output import tell
from de_an06.engine.standing import default_as_of
from de_an06.findings.finding import Severity
from de_an06.load.folder import find_root, read_folder, years
from de_an06.load.layout import Files
from de_an06.load.register import load_register
from de_an06.model.plan import Register
from de_an06.surface.findings import findings_text
from de_an06.surface.page import Page
from de_an06.surface.visible import visible
from de_an06.words.say import say

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


@dataclass(frozen=True, slots=True)
class Opened:
    """The files as they were read, the day that is asked about, and the page to show it on."""

    register: Register
    as_of: date
    page: Page


def open_page(said: Invocation, as_of: str | None) -> Opened:
    """Read the project, and fix the day: `as_of`, else the default of DESIGN section 4."""
    day = asked_day(said, as_of) if as_of is not None else None
    register = open_register(said)
    year_over = day is None and today().year > register.plan.year
    on = day or default_as_of(register, today())
    return Opened(register, on, Page(register, said.lang, on, year_over))

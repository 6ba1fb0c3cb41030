"""The project that a command works in: found, read, and refused when it is wrong."""

from dataclasses import dataclass
from pathlib import Path

from de_an06.console.asked import asked_day
from de_an06.console.clock import today
from de_an06.console.invocation import Invocation
from de_an06.console.output import tell
from de_an06.console.refused import NO_PROJECT, USAGE, Refused
from de_an06.engine.known import Known, known_on
from de_an06.engine.standing import default_as_of
from de_an06.load.folder import find_root, read_folder, years
from de_an06.load.register import Loaded, load_register
from de_an06.model.plan import Register
from de_an06.surface.findings import findings_text
from de_an06.surface.page import Page


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's root and the year of the plan that a command works with."""

    root: Path
    year: int


def find_workspace(options: Invocation) -> Workspace:
    """The nearest project upwards from `-C` or here; exit 3 where there is none."""
    start = options.directory or Path.cwd()
    root = find_root(start)
    if root is None:
        raise Refused("no_project", code=NO_PROJECT, start=start)
    known = years(root)
    if options.year is None and not known:
        raise Refused("no_plan", code=NO_PROJECT, root=root)
    if options.year is not None and options.year not in known:
        near = ", ".join(map(str, known))
        raise Refused("no_such_plan", code=USAGE, hint=False, year=options.year, known=near)
    return Workspace(root, options.year or known[-1])


def read_plan(workspace: Workspace) -> Loaded:
    """The plan as its files stand, as of today, with what is wrong in them."""
    files = read_folder(workspace.root, workspace.year)
    return load_register(files, workspace.year, today())


def open_register(options: Invocation) -> Register:
    """Read the project; show its errors and exit 1 when no state can be computed from it.

    Errors in months' files that are set aside are shown on stderr and do not end the command.
    """
    return sound(options, read_plan(find_workspace(options)))


def sound(options: Invocation, loaded: Loaded) -> Register:
    """The register of what was read, its errors shown; Refused where there is none."""
    if loaded.register is None:
        raise Refused(findings=loaded.errors)
    if loaded.errors:
        tell(findings_text(loaded.errors, options.lang))
    return loaded.register


@dataclass(frozen=True, slots=True)
class Opened:
    """The files as they were read, what is known on the day asked about, the page to show it on."""

    workspace: Workspace
    loaded: Loaded
    known: Known
    page: Page


def open_page(options: Invocation, as_of: str | None) -> Opened:
    """Read the project, and fix the day: `as_of`, else as in docs/design.md, "The day"."""
    day = asked_day(as_of) if as_of is not None else None
    workspace = find_workspace(options)
    loaded = read_plan(workspace)
    register = sound(options, loaded)
    year_over = day is None and loaded.today.year > register.plan.year
    known = known_on(register, day or default_as_of(register, loaded.today))
    page = Page(register, options.lang, known.as_of, year_over)
    return Opened(workspace, loaded, known, page)

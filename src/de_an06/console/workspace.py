"""The project that a command works in: found, read, and refused when it is wrong."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from de_an06.console.clock import today
from de_an06.console.invocation import Invocation
from de_an06.console.output import tell
from de_an06.console.refused import NO_PROJECT, REFUSED, USAGE, Refused
from de_an06.load.document import NONE_READ, DataFiles
from de_an06.load.folder import find_root, plan_ids, read_folder
from de_an06.load.plans import default_plan, plans_findings, read_plans, today_of
from de_an06.load.register import Loaded, load_register
from de_an06.model.plan import Register
from de_an06.surface.findings import findings_brief


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's root and the id of the plan that a command works with.

    `today` is the day on which the command runs; `read` are files that were read to choose the
    plan.
    """

    root: Path
    plan: str
    today: date
    read: DataFiles = field(default_factory=lambda: NONE_READ)


def find_project(options: Invocation) -> Path:
    """The nearest project upwards from `-C` or here; exit 3 where there is none."""
    start = options.directory or Path.cwd()
    root = find_root(start) if start.is_dir() else None
    if root is None:
        raise Refused("no_project", code=NO_PROJECT, start=start)
    return root


def or_bundled(options: Invocation) -> Invocation:
    """The options; where no project is named or around, with the plan that the program brings."""
    if options.directory or find_root(Path.cwd()):
        return options
    return replace(options, directory=Path(__file__).parent)


def find_workspace(options: Invocation) -> Workspace:
    """The project, and the plan that is meant.

    Refused with exit 2 where there is no such plan, and with exit 1 where what is wrong in a plan
    hides which of them is the default.
    """
    root = find_project(options)
    known = plan_ids(root)
    if options.plan is None and not known:
        raise Refused("no_plan", code=NO_PROJECT, root=root)
    if options.plan not in (None, *known):
        near = ", ".join(known)
        raise Refused("no_such_plan", code=USAGE, hint=False, plan=options.plan, known=near)
    plans = read_plans(root, known)
    if wrong := plans_findings(plans):
        raise Refused(findings=wrong)
    now = today(today_of(plans))
    only = [plan for plan in plans if options.plan in (None, plan.id)]
    chosen = only[0] if len(only) == 1 else default_plan(plans, now)
    if chosen is None:
        unclear = ", ".join(plan.file.path for plan in plans if plan.begins is None)
        raise Refused("plan_unclear", code=REFUSED, paths=unclear, known=", ".join(known))
    return Workspace(root, chosen.id, now, {chosen.file.path: chosen.file})


def read_plan(workspace: Workspace) -> Loaded:
    """The plan as its files stand, as of today, with what is wrong in them."""
    read = {path: file.content for path, file in workspace.read.items()}
    files = read_folder(workspace.root, workspace.plan, read)
    return load_register(files, workspace.plan, workspace.today, workspace.read)


def open_register(options: Invocation) -> Register:
    """Read the project; show its errors and exit 1 when no state can be computed from it.

    Errors in months' files that are set aside are named on stderr and do not end the command.
    """
    return sound(options, read_plan(find_workspace(options)))


def sound(options: Invocation, loaded: Loaded) -> Register:
    """The register of what was read, its errors shown; Refused where there is none."""
    if loaded.register is None:
        raise Refused(findings=loaded.errors)
    if loaded.errors:
        tell(findings_brief(loaded.errors, options.lang))
    return loaded.register

"""A plan opened to be looked at: what is known on the day that is asked about."""

from dataclasses import dataclass

from de_an06.console.again import start_of
from de_an06.console.asked import asked_day
from de_an06.console.invocation import Invocation
from de_an06.console.workspace import Workspace, find_workspace, read_plan, sound
from de_an06.engine.known import Known, known_on
from de_an06.engine.standing import default_as_of
from de_an06.load.register import Loaded
from de_an06.surface.page import Page


@dataclass(frozen=True, slots=True)
class Opened:
    """The files as they were read, what is known on the day asked about, the page to show it on."""

    workspace: Workspace
    loaded: Loaded
    known: Known
    page: Page


def open_page(options: Invocation, as_of: str | None) -> Opened:
    """Read the project, and fix the day: `as_of`, else as in docs/design.md, "The day"."""
    workspace = find_workspace(options)
    loaded = read_plan(workspace)
    register = sound(options, loaded)
    day = asked_day(as_of, register, today=loaded.today) if as_of is not None else None
    over = day is None and loaded.today > register.plan.last_day
    known = known_on(register, day or default_as_of(register, loaded.today))
    page = Page(register, options.lang, known.as_of, over, start=start_of(options, as_of))
    return Opened(workspace, loaded, known, page)

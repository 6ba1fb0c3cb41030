"""The register and the day that a screen is about."""

from dataclasses import dataclass
from datetime import date

from de_an06.cli.asked import asked_day
from de_an06.cli.clock import today
from de_an06.cli.invocation import Invocation
from de_an06.cli.workspace import open_register
from de_an06.engine.standing import default_as_of
from de_an06.model.register import Register
from de_an06.render.screens.head import Page


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

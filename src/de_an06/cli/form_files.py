"""The forms that are to be written: for whom, with what in them, where to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from de_an06.cli.invocation import Invocation
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.own_targets import own_targets
from de_an06.engine.standing import assess
from de_an06.model.form import FormIdentity
from de_an06.model.period import Period
from de_an06.model.register import Register
from de_an06.views.form import form_version
from de_an06.views.form_sheet import Form, form_sheet
from de_an06.words.phrases import say

_SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class Month:
    """The month that forms are for, in a register as of a day."""

    register: Register
    period: Period
    as_of: date


def forms(month: Month, agencies: Iterable[str]) -> Iterator[Form]:
    """The form of each agency."""
    register = month.register
    standing = assess(register, month.as_of)
    obstacles = open_obstacles(register, month.as_of)
    for agency in agencies:
        voices = register.agencies.speaks_for(agency)
        rows = [row for row in standing.assignments if row.agency in voices]
        targets = own_targets(register, month.as_of, rows)
        version = form_version(register, agency)
        yield form_sheet(
            register,
            FormIdentity(
                agency, month.period, register.plan.year, version, register.plan.simulated
            ),
            standing=standing,
            obstacles=obstacles,
            targets={target.id for target in targets},
        )


def file_name(agency: str, period: Period) -> str:
    """What a form is called."""
    return f"{agency}-{period}{_SUFFIX}"


def asked_file(said: Invocation, output: Path | None, name: str) -> Path:
    """Where one form goes: the file that was asked for; else one of this name, there or here."""
    if output is None or output.is_dir():
        return (output or Path()) / name
    if output.suffix.lower() != _SUFFIX:
        raise typer.BadParameter(say(said.lang, "form_not_xlsx", path=output))
    return output


def asked_folder(said: Invocation, output: Path | None, period: Period) -> Path:
    """Where the forms of all agencies go."""
    if output is None:
        return Path(f"forms-{period}")
    if not output.is_dir() and (output.exists() or output.suffix.lower() == _SUFFIX):
        raise typer.BadParameter(say(said.lang, "form_not_a_folder", path=output))
    return output


def is_in_the_way(path: Path, data: bytes) -> bool:
    """Whether something else than this very form is there: it may have been filled in by hand."""
    if path.is_file():
        return path.read_bytes() != data
    return path.exists() or path.is_symlink()

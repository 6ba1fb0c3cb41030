"""The forms of a list of findings, for people and for machines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.findings.finding import Diagnostic
from de_an06.load.audit import audit
from de_an06.load.layout import Files
from de_an06.load.register import Loaded, load_register
from de_an06.surface.findings import findings_json, findings_text
from de_an06.surface.forges import findings_github, findings_gitlab, findings_sarif
from de_an06.words.say import Lang


class Form(StrEnum):
    """The forms that findings can take: for people, for programs, for the forges."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


FORMATS: dict[Form, Callable[[Sequence[Diagnostic], Lang], str]] = {
    Form.TEXT: findings_text,
    Form.JSON: findings_json,
    Form.GITHUB: findings_github,
    Form.GITLAB: findings_gitlab,
    Form.SARIF: findings_sarif,
}

FormatOption = Annotated[
    str, typer.Option("--format", metavar="|".join(Form), help="Cho người đọc hay cho máy.")
]


@dataclass(frozen=True, slots=True)
class Checked:
    """A year's files as they were read, with everything that is wrong in them."""

    loaded: Loaded
    findings: tuple[Diagnostic, ...]


def check(files: Files, year: int) -> Checked:
    """Read the files of a year and hold them against each other, as of today."""
    loaded = load_register(files, year, today())
    return Checked(loaded, (*loaded.findings, *audit(loaded)))


def each_once(checked: Sequence[Checked]) -> Iterator[Diagnostic]:
    """All findings; those on the files that all years share are told with the first year."""
    for place, each in enumerate(checked):
        shared = (found for found in each.findings if found.span.file.count("/") == 1)
        own = (found for found in each.findings if found.span.file.count("/") != 1)
        yield from chain(own, () if place else shared)

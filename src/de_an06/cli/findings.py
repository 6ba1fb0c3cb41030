"""The forms of a list of findings, for people and for machines."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.render.diagnostics import findings_json, findings_text
from de_an06.render.github import findings_github
from de_an06.render.gitlab import findings_gitlab
from de_an06.render.sarif import findings_sarif
from de_an06.words.lang import Lang


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

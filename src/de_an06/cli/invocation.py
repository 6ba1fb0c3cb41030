"""What the options before the command say."""

from dataclasses import dataclass
from pathlib import Path

import typer

from de_an06.words.lang import Lang


@dataclass(frozen=True, slots=True)
class Invocation:
    """Where the project is, which plan, which language, and whether to show tracebacks."""

    directory: Path | None = None
    year: int | None = None
    lang: Lang = Lang.VI
    debug: bool = False


def invocation(context: typer.Context) -> Invocation:
    """What was said before the command."""
    said = context.find_object(Invocation)
    return said or Invocation()

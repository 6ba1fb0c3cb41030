"""The findings in the files, in formats for people and for machines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.refused import USAGE, Refused
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.narrowing import every_rule
from de_an06.load.audit import audit
from de_an06.load.document import NONE_READ, DataFiles
from de_an06.load.layout import Files, is_shared
from de_an06.load.register import Loaded, load_register
from de_an06.model.text import nearest
from de_an06.surface.findings import (
    findings_github,
    findings_gitlab,
    findings_json,
    findings_sarif,
    findings_text,
)
from de_an06.words.say import Lang

FORMATS: dict[str, Callable[[Sequence[Diagnostic], Lang], str]] = {
    "text": findings_text,
    "json": findings_json,
    "github": findings_github,
    "gitlab": findings_gitlab,
    "sarif": findings_sarif,
}
"""The formats that findings can take: for people, for programs, for the forges."""

_FEW = 3

FormatOption = Annotated[
    str, typer.Option("--format", metavar="|".join(FORMATS), help="Cho người đọc hay cho máy.")
]


def asked_format(typed: str, *, json: bool) -> str:
    """The format that was asked for; `--json` is short for one of them."""
    return asked_name("json" if json else typed, [*FORMATS])


def asked_rules(typed: Sequence[str]) -> tuple[str, ...]:
    """The codes of rules, or their first letters, between commas; Refused for what names none."""
    return tuple(name for words in typed for name in _named_rules(words))


def _named_rules(words: str) -> Iterator[str]:
    codes = [rule.code for rule in every_rule()]
    letters = sorted({code[0] for code in codes})
    for word in [word for word in words.split(",") if word.strip()] or [words]:
        name = word.strip().upper()
        if not name or not any(code.startswith(name) for code in codes):
            alike = [code for code in codes if code[0] == name[:1]]
            near = nearest(name, alike) or alike[:_FEW] or letters
            raise Refused("unknown", code=USAGE, typed=word.strip(), near=near)
        yield name


def check(files: Files, plan: str, today: date, kept: DataFiles = NONE_READ) -> Loaded:
    """Read the files of a plan, as of today, with everything that is wrong in them."""
    loaded = load_register(files, plan, today, kept)
    findings = in_order([*loaded.findings, *audit(loaded)])
    return replace(loaded, findings=findings)


def each_once(plans: Iterable[Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    """All plans' findings; those on the files that they share are told with the first."""
    for place, findings in enumerate(plans):
        yield from (one for one in findings if not (place and is_shared(one.span.file)))

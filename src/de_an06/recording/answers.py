"""What was answered or typed, as the text of a file's keys; and the facts that it makes."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from de_an06.console.refused import Refused
from de_an06.findings.finding import Diagnostic, Span
from de_an06.load.rows import at_option
from de_an06.load.shape import shape
from de_an06.model.scalars import Fact
from de_an06.surface.page import Page
from de_an06.words.absence import says_nothing
from de_an06.words.dates import days_meant, short_day
from de_an06.yamltext.tree import data_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FILE = re.compile(r"/[^/;]*\.[A-Za-z0-9]{1,5}$")

Noun = TypeVar("Noun", bound=Fact)

Answers = dict[str, object]
"""A fact as text, by its keys in the file: what `load.shape` turns into the fact."""


def fact_from(answers: Answers, model: type[Noun]) -> tuple[Noun | None, list[Diagnostic]]:
    """What the answers make, or what is wrong with those that are no use."""
    fact, faults = shape(data_of(answers), model, "")
    return fact, [
        Diagnostic(each.rule, Span("", keys=each.spot.keys), each.facts) for each in faults
    ]


def surely_fact_from(answers: Answers, model: type[Noun]) -> Noun:
    """What the answers make; Refused when they make none."""
    fact, wrong = fact_from(answers, model)
    if fact is None:
        raise Refused(findings=[at_option(found, found.span.keys) for found in wrong])
    return fact


def given(**answers: object) -> Answers:
    """The answers that there are: an empty list is none."""
    return {key: answer for key, answer in answers.items() if answer not in (None, [])}


def shown_day(text: str) -> str:
    """A day in the form of the files as it is shown to a person."""
    return short_day(date.fromisoformat(text))


def meant_day(typed: str, page: Page) -> str:
    """A day as officials write it in the form of the files; other text is left to the reader."""
    register = page.register
    days = days_meant(typed, register.schedule.begins, register.plan.last_day, page.as_of)
    return days[0].isoformat() if len(days) == 1 else typed


def all_evidence(typed: Sequence[str] | None, page: Page) -> list[dict[str, str]]:
    """The documents that were typed; a word for none is nothing."""
    said = (each for each in typed or () if not says_nothing(each, of_document=True))
    return [evidence_of(each, page) for each in said]


def evidence_of(typed: str, page: Page) -> dict[str, str]:
    """Evidence as the text of its keys: an address, a path in the project, `number; day; title`.

    A document number has slashes too, but no scheme and no ending of a file.
    """
    if _SCHEME.match(typed):
        return {"url": typed}
    if _FILE.search(typed):
        return {"path": typed}
    parts = [part.strip() for part in typed.split(";", 2)]
    said = dict(zip(("number", "date", "title"), parts, strict=False))
    if said.get("date"):
        said["date"] = meant_day(said["date"], page)
    return {key: value for key, value in said.items() if value}

"""One file read: its noun, or the findings that forbid it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Generic, TypeVar

from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.text import DUPLICATE_KEY
from de_an06.load.layout import Evidences, Kind, Layout, SourceFile
from de_an06.load.shape import shape
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.model.text import sort_key
from de_an06.yamltext.decoding import decode
from de_an06.yamltext.place import diagnostics, located
from de_an06.yamltext.tree import read_yaml

Noun = TypeVar("Noun", bound=Fact)
Noun_co = TypeVar("Noun_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Document(Generic[Noun_co]):
    """A file with what it says; `noun` is None where the file by itself is wrong."""

    path: str
    noun: Noun_co | None
    findings: tuple[Diagnostic, ...] = ()


def read_document(file: SourceFile, model: type[Noun]) -> Document[Noun]:
    """Read one file as a `model`, from its bytes on, with every finding at its place."""
    text, flaws = decode(file.data)
    if flaws:
        return Document(file.path, None, tuple(diagnostics(file.path, text, flaws)))
    data, flaws = read_yaml(text)
    # A key that stands twice leaves the rest readable: all is told in one run.
    if any(flaw.rule is not DUPLICATE_KEY for flaw in flaws):
        return Document(file.path, None, tuple(diagnostics(file.path, text, flaws)))
    noun, faults = shape(data, model, file.path)
    findings = diagnostics(file.path, text, flaws) + located(faults, lambda _: text)
    return Document(file.path, None if flaws else noun, tuple(findings))


def read_packaged(package: str, name: str, model: type[Noun]) -> Noun:
    """A file that comes with the program, as a `model`; ValueError where it is wrong."""
    data = resources.files(package).joinpath(name).read_bytes()
    document = read_document(SourceFile(name, data), model)
    if document.noun is None:
        raise ValueError(document.findings)
    return document.noun


@dataclass(frozen=True, slots=True)
class Draft:
    """What each file of a year says by itself; None where a file is not there."""

    year: int
    evidences: Evidences
    agencies: Document[AgencyRegistry] | None
    calendar: Document[Calendar] | None
    plan: Document[Plan] | None
    decisions: Document[Decisions] | None
    tasks: tuple[Document[Task], ...]
    months: tuple[Document[AgencyMonth], ...]

    def findings(self) -> Iterator[Diagnostic]:
        """What is wrong with each file by itself."""
        documents: list[Document[Fact] | None] = [self.agencies, self.calendar, self.plan]
        documents += [self.decisions, *self.tasks, *self.months]
        for document in documents:
            yield from document.findings if document else ()


def read_draft(sorted_files: Layout, year: int, evidences: Evidences) -> Draft:
    """Read every file of a year that the program knows."""
    known = sorted_files.known
    return Draft(
        year=year,
        evidences=evidences,
        agencies=_single(known[Kind.AGENCIES], AgencyRegistry),
        calendar=_single(known[Kind.CALENDAR], Calendar),
        plan=_single(known[Kind.PLAN], Plan),
        decisions=_single(known[Kind.DECISIONS], Decisions),
        tasks=tuple(read_document(file, Task) for file in known[Kind.TASK]),
        months=tuple(read_document(file, AgencyMonth) for file in known[Kind.MONTH]),
    )


def _single(files: list[SourceFile], model: type[Noun]) -> Document[Noun] | None:
    return read_document(files[0], model) if files else None


def in_the_plans_order(plan: Plan, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By group, then by the printed letter, where đ comes after d; ids part equal letters."""
    groups = {group.id: place for place, group in enumerate(plan.groups)}
    return tuple(
        sorted(tasks, key=lambda task: (groups[task.group], _printed(task.ref), _printed(task.id)))
    )


def in_the_registrys_order(
    registry: AgencyRegistry, months: Iterable[AgencyMonth]
) -> tuple[AgencyMonth, ...]:
    """By agency, as the registry lists them, then by period."""
    places = {agency.id: place for place, agency in enumerate(registry.agencies)}
    return tuple(sorted(months, key=lambda month: (places[month.agency], month.period)))


def _printed(reference: str) -> list[tuple[int, object]]:
    """Sorts printed forms: numbers by their size, letters as in a Vietnamese list."""
    parts = re.split(r"0*(\d+)", reference)
    return [(len(part), part) if part.isdecimal() else (-1, sort_key(part)) for part in parts]

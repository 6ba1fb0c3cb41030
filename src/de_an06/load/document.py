"""One file read: its noun, or the findings that forbid it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from de_an06.findings.finding import Diagnostic
from de_an06.load.layout import Evidences, Files, Kind, SourceFile, layout
from de_an06.load.shape import shape
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.model.text import sort_key
from de_an06.yamltext.place import located
from de_an06.yamltext.tree import Tree, data, tree_of

Noun = TypeVar("Noun", bound=Fact)
Noun_co = TypeVar("Noun_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class DataFile(Generic[Noun_co]):
    """A file with its tree and what it says; `noun` is None where the file by itself is wrong."""

    file: SourceFile
    tree: Tree
    noun: Noun_co | None
    findings: tuple[Diagnostic, ...] = ()

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return self.file.path


DataFiles = Mapping[str, DataFile[Fact]]
"""Files that were read, by their paths."""

NONE_READ: DataFiles = MappingProxyType({})


def read_document(file: SourceFile, model: type[Noun]) -> DataFile[Noun]:
    """Read one file as a `model`, from its bytes on, with every finding at its place."""
    return document_of(file, tree_of(file.data, file.path), model)


def document_of(file: SourceFile, tree: Tree, model: type[Noun]) -> DataFile[Noun]:
    """A file that was parsed before, as a `model`."""
    if tree.root is None:
        return DataFile(file, tree, None, tree.findings)
    # A key that stands twice leaves the rest readable: all is told in one run.
    noun, faults = shape(data(tree.root), model, file.path)
    findings = (*tree.findings, *located(faults, {file.path: tree}))
    return DataFile(file, tree, None if tree.findings else noun, findings)


def read_packaged(package: str, name: str, model: type[Noun]) -> Noun:
    """A file that comes with the program, as a `model`; ValueError where it is wrong."""
    data = resources.files(package).joinpath(name).read_bytes()
    document = read_document(SourceFile(name, data), model)
    if document.noun is None:
        raise ValueError(document.findings)
    return document.noun


@dataclass(frozen=True, slots=True)
class YearFiles:
    """What each file of a year says by itself; None where a file is not there.

    `misplaced` are the findings on what has no place there, or cannot be read at all.
    """

    year: int
    misplaced: tuple[Diagnostic, ...]
    evidences: Evidences
    agencies: DataFile[AgencyRegistry] | None
    calendar: DataFile[Calendar] | None
    plan: DataFile[Plan] | None
    decisions: DataFile[Decisions] | None
    tasks: tuple[DataFile[Task], ...]
    months: tuple[DataFile[AgencyMonth], ...]

    @property
    def documents(self) -> DataFiles:
        """All files that were read."""
        single = (self.agencies, self.calendar, self.plan, self.decisions)
        there = (*(document for document in single if document), *self.tasks, *self.months)
        return {document.path: document for document in there}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads files, but for those that were read before and have the same bytes."""

    known: Mapping[Kind, Sequence[SourceFile]]
    kept: DataFiles

    def all(self, kind: Kind, model: type[Noun]) -> tuple[DataFile[Noun], ...]:
        """The files of a kind."""
        return tuple(self._read(file, model) for file in self.known[kind])

    def one(self, kind: Kind, model: type[Noun]) -> DataFile[Noun] | None:
        """The one file of a kind."""
        return next(iter(self.all(kind, model)), None)

    def _read(self, file: SourceFile, model: type[Noun]) -> DataFile[Noun]:
        document = self.kept.get(file.path)
        if document is None or document.file.data != file.data:
            return read_document(file, model)
        return cast("DataFile[Noun]", document)  # a path has one kind, and a kind one model


def read_year(files: Files, year: int, kept: DataFiles = NONE_READ) -> YearFiles:
    """Read every file of a year that the program knows; those in `kept` only if they changed."""
    sorted_files = layout(files, year)
    reader = _Reader(sorted_files.known, kept)
    return YearFiles(
        year=year,
        misplaced=sorted_files.findings,
        evidences=files.evidences,
        agencies=reader.one(Kind.AGENCIES, AgencyRegistry),
        calendar=reader.one(Kind.CALENDAR, Calendar),
        plan=reader.one(Kind.PLAN, Plan),
        decisions=reader.one(Kind.DECISIONS, Decisions),
        tasks=reader.all(Kind.TASK, Task),
        months=reader.all(Kind.MONTH, AgencyMonth),
    )


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

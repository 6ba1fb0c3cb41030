"""The files of a plan read: of each its noun, or the findings that forbid it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.shape import MISSING_FILE
from de_an06.load.layout import (
    AGENCIES,
    CALENDAR,
    Evidences,
    Files,
    is_of_plan,
    kind_of,
    plan_path,
    tasks_folder,
    unknown,
)
from de_an06.load.shape import shape
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.plan import Calendar, Plan
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.yamltext.place import Spot, Trees, located
from de_an06.yamltext.tree import Tree, tree_of

Noun = TypeVar("Noun", bound=Fact)
Noun_co = TypeVar("Noun_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class DataFile(Generic[Noun_co]):
    """A file's bytes, its tree, and what it says as a `model`: None where it is wrong by itself."""

    content: bytes
    model: type[Noun_co]
    tree: Tree
    noun: Noun_co | None
    findings: tuple[Diagnostic, ...]

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return self.tree.path


DataFiles = Mapping[str, DataFile[Fact]]
"""Files that were read, by their paths."""

NONE_READ: DataFiles = MappingProxyType({})


def read_document(content: bytes, model: type[Noun], path: str = "") -> DataFile[Noun]:
    """Read one file as a `model`, from its bytes on, with every finding at its place."""
    return document_of(content, tree_of(content, path), model)


def document_of(content: bytes, tree: Tree, model: type[Noun]) -> DataFile[Noun]:
    """A file that was parsed before, as a `model`."""
    if not tree.is_readable:
        return DataFile(content, model, tree, None, tree.findings)
    # A key that stands twice leaves the rest readable: all is told in one run.
    noun, faults = shape(tree.data, model, tree.path)
    findings = (*tree.findings, *located(faults, {tree.path: tree}))
    return DataFile(content, model, tree, None if tree.findings else noun, findings)


def read_packaged(package: str, name: str, model: type[Noun]) -> Noun:
    """A file that comes with the program, as a `model`; ValueError where it is wrong."""
    from importlib import resources  # noqa: PLC0415 - 5 ms that the commands which ask do without

    document = read_document(resources.files(package).joinpath(name).read_bytes(), model, name)
    if document.noun is None:
        raise ValueError(document.findings)
    return document.noun


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """What each file of a plan says by itself; `id` is the plan's.

    `misplaced` are the findings on what has no place there, or cannot be read at all.
    """

    id: str
    misplaced: tuple[Diagnostic, ...]
    evidences: Evidences | None
    documents: DataFiles

    @property
    def trees(self) -> Trees:
        """The trees of the files, by their paths."""
        return {path: document.tree for path, document in self.documents.items()}

    def all(self, model: type[Noun]) -> list[DataFile[Noun]]:
        """The files that hold, or should hold, a `model`, by their paths."""
        files = (file for file in self.documents.values() if file.model is model)
        return [cast("DataFile[Noun]", file) for file in files]

    def nouns(self, model: type[Noun]) -> list[tuple[Spot, Noun]]:
        """What those of them say that are right by themselves, and where."""
        return [(Spot(file.path), file.noun) for file in self.all(model) if file.noun]

    def noun(self, model: type[Noun]) -> Noun | None:
        """What the only file of its kind says; None where it is wrong, or not there."""
        return next((noun for _, noun in self.nouns(model)), None)


def read_plan_files(files: Files, plan: str, kept: DataFiles = NONE_READ) -> PlanFiles:
    """Read every file of a plan that the program knows; those in `kept` only if they changed."""
    misplaced = [found for found in files.findings if is_of_plan(found.span.file, plan)]
    documents: dict[str, DataFile[Fact]] = {}
    for path in sorted(path for path in files.contents if is_of_plan(path, plan)):
        content, model, before = files.contents[path], kind_of(path), kept.get(path)
        if before and before.content == content:
            documents[path] = before
        elif model:
            documents[path] = read_document(content, model, path)
        else:
            misplaced.append(unknown(path))
    return PlanFiles(plan, tuple(misplaced), files.evidences, documents)


def missing(files: PlanFiles) -> Iterator[Diagnostic]:
    """What a plan cannot do without, unless a misplaced file says why it is not there."""
    excused = {path for found in files.misplaced for path in (found.span.file, _meant(found))}
    wanted = (
        (AgencyRegistry, AGENCIES),
        (Calendar, CALENDAR),
        (Plan, plan_path(files.id)),
        (Task, tasks_folder(files.id)),
    )
    for model, path in wanted:
        way = (path, *map(str, PurePosixPath(path).parents))
        inside = any(name.startswith(f"{path}/") for name in excused)
        if not files.all(model) and not inside and excused.isdisjoint(way):
            yield Diagnostic(MISSING_FILE, Span(path), {"value": path})


def _meant(found: Diagnostic) -> str:
    """The path that a file with an unknown name should probably have."""
    return f"{PurePosixPath(found.span.file).parent}/{found.facts.get('nearest', '')}"

"""A year's files read one by one, before they are held against each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.load.document import Document, read_document
from de_an06.load.files import Evidences, SourceFile
from de_an06.load.layout import Kind, Layout
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.calendar import Calendar
from de_an06.model.decision import Decisions
from de_an06.model.fact import Fact
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Plan
from de_an06.model.task import Task

Noun = TypeVar("Noun", bound=Fact)


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

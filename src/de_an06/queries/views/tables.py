"""Assignments, what is due and obstacles as tables: each row with its task, names beside ids."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date

from de_an06.engine.standing import Statistics
from de_an06.model.assessment import Assessment, Outlook, TargetAssessment
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Obstacle
from de_an06.model.plan import Register
from de_an06.queries.views.survey import Tables
from de_an06.queries.views.tallies import Tally, by_agency, by_group
from de_an06.queries.views.work import Deadlines

_NAMES = ("title", "agency_name", "held_by_name")


@dataclass(frozen=True, slots=True)
class DataTable:
    """What CSV holds: the keys of its columns, and rows of values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def assignments_table(register: Register, rows: Iterable[Assessment]) -> DataTable:
    """The keys of `assignments`, then the names."""
    keys = tuple(field.name for field in fields(Assessment))
    return DataTable(
        (*keys, *_NAMES),
        tuple((*(getattr(row, key) for key in keys), *_names(register, row)) for row in rows),
    )


def _names(register: Register, row: Assessment) -> tuple[str, str, str | None]:
    held_by = name_of(register, row.held_by) if row.held_by else None
    return register.task(row.task).title, name_of(register, row.agency), held_by


def name_of(register: Register, id: str) -> str:
    """The whole name of an agency; what is outside the registry is its own name."""
    entry = register.agencies.named(id)
    return entry.name if entry else id


def survey_tables(register: Register, outlook: Outlook, tables: Tables) -> Iterator[DataTable]:
    """The tables of a plan that were asked for."""
    if tables.groups:
        yield tallies_table(by_group(outlook, register))
    if tables.agencies:
        yield tallies_table(by_agency(outlook, register.agencies))
    if tables.targets:
        yield targets_table(outlook.targets)


def tallies_table(tallies: Sequence[Tally]) -> DataTable:
    """A row a group or agency: how many of all that it has stand how."""
    counts = tuple(field.name for field in fields(Statistics))
    return DataTable(
        ("id", "name", "total", *counts, "due_soon", "silent"),
        tuple(
            (
                *(each.id, each.name, each.counts.total, *asdict(each.counts).values()),
                *(each.due_soon, each.silent),
            )
            for each in tallies
        ),
    )


def targets_table(targets: Sequence[TargetAssessment]) -> DataTable:
    """A row a target, with the agencies of which figures are missing together in one cell."""
    keys = tuple(field.name for field in fields(TargetAssessment) if field.name != "missing")
    return DataTable(
        (*keys, "missing"),
        tuple((*(getattr(each, key) for key in keys), " ".join(each.missing)) for each in targets),
    )


def due_table(register: Register, found: Deadlines) -> DataTable:
    """A row an assignment or report, in the order of their deadlines within each kind.

    `agency` is the lead that the plan named, `held_by` who holds its assignment.
    """
    columns = ("what", "id", "agency", "due", "state", "days", "held_by", *_NAMES)
    return DataTable(columns, tuple(_due_rows(register, found)))


def _due_rows(register: Register, found: Deadlines) -> Iterator[tuple[object, ...]]:
    for row in found.assignments:
        told = (row.agency, row.due, row.state, row.days, row.held_by)
        yield ("task", row.task, *told, *_names(register, row))
    for report in found.reports:
        days, name = (report.due - found.as_of).days, name_of(register, report.agency)
        names = (None, None, name, None)
        yield ("report", report.period, report.agency, report.due, report.state, days, *names)


def obstacles_table(register: Register, found: Sequence[LedgerEntry], as_of: date) -> DataTable:
    """A row an obstacle, with the keys of `obstacles --json`, then the names."""
    columns = ("agency", "task", "reference", "raised_on", "age", *Obstacle.model_fields)
    return DataTable(
        (*columns, "title", "agency_name", "to_name"),
        tuple(
            (
                *(each.agency, each.task, each.reference, each.reference.on, each.age(as_of)),
                *(getattr(each.obstacle, key) for key in Obstacle.model_fields),
                register.task(each.task).title,
                name_of(register, each.agency),
                name_of(register, each.obstacle.to) if each.obstacle.to else None,
            )
            for each in found
        ),
    )

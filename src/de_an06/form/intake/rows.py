"""Rows of a form as the keys of updates."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import (
    HALF_FILLED,
    HEADING_TWICE,
    MISSING_HEADING,
    NO_DAY,
    NO_KIND,
)
from de_an06.form.identity import FormSheet, MeasureColumn, UpdateColumn
from de_an06.form.intake.book import Cell, CellKind, Sheet
from de_an06.form.intake.values import (
    Reader,
    Value,
    choice_reader,
    day_reader,
    percent,
    read_cell,
    several,
    text,
)
from de_an06.model.text import fold

Column = TypeVar("Column", bound=StrEnum)

_FEWEST = 3
"""The labels that make a row a heading: a title or a remark has fewer."""


@dataclass(frozen=True, slots=True)
class TableRow(Generic[Column]):
    """A row below the heading: its filled cells, and the place of every cell that it may have."""

    number: int
    cells: Mapping[Column, Cell]
    places: Mapping[Column, Span]


def read_table(
    sheet: Sheet, labels: Mapping[Column, str], wanted: Collection[Column]
) -> tuple[list[TableRow[Column]], list[Diagnostic]]:
    """The rows below the heading that have one of the `wanted` columns filled.

    The columns may stand in any order; each of those `wanted` must be there, once.
    """
    names = {fold(labels[column]): column for column in wanted}
    heading = _heading(sheet, names)
    found, findings = _columns(sheet, heading, names)
    for column in wanted:
        if column not in found:
            facts = {"sheet": sheet.title, "column": labels[column]}
            place = sheet.span(heading, 1) if heading else sheet.whole()
            findings.append(Diagnostic(MISSING_HEADING, place, facts))
            if not heading:
                break  # one finding says that there is no table at all
    return list(_rows(sheet, heading, found)), findings


def _heading(sheet: Sheet, names: Mapping[str, Column]) -> int:
    """The first row with most of the labels; 0 where no row has a few."""
    counts = {
        number: len({name for cell in row.values() if (name := _name(cell)) in names})
        for number, row in sorted(sheet.rows.items())
    }
    best = max(counts, key=lambda number: counts[number], default=0)
    return best if best and counts[best] >= min(_FEWEST, len(names)) else 0


def _columns(
    sheet: Sheet, heading: int, names: Mapping[str, Column]
) -> tuple[dict[Column, int], list[Diagnostic]]:
    found: dict[Column, int] = {}
    findings = []
    for place, cell in sorted(sheet.rows.get(heading, {}).items()):
        column = names.get(_name(cell))
        if column is None:
            continue
        if column in found:
            facts = {"column": cell.text.strip(), "first": sheet.span(heading, found[column]).cell}
            findings.append(Diagnostic(HEADING_TWICE, sheet.span(heading, place), facts))
        else:
            found[column] = place
    return found, findings


def _rows(sheet: Sheet, heading: int, columns: Mapping[Column, int]) -> Iterator[TableRow[Column]]:
    if not heading:
        return
    for number, row in sorted(sheet.rows.items()):
        cells = {column: row[place] for column, place in columns.items() if place in row}
        if number > heading and cells:
            places = {column: sheet.span(number, place) for column, place in columns.items()}
            yield TableRow(number, cells, places)


def _name(cell: Cell) -> str:
    return fold(cell.text) if cell.kind is CellKind.TEXT else ""


Keys = tuple[str | int, ...]
"""The way to a value of an update: keys of mappings and places in lists."""


@dataclass(frozen=True, slots=True)
class FormLabels:
    """What a form's sheets, columns and choices are called; choices with their codes."""

    sheets: Mapping[FormSheet, str]
    updates: Mapping[UpdateColumn, str]
    measures: Mapping[MeasureColumn, str]
    common_day: str
    statuses: Mapping[str, str]
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A filled row: keys as text (lists as lists), and the cell from which each may come."""

    data: Mapping[str, object]
    cells: Mapping[Keys, Span]

    def at(self, keys: Keys) -> Span:
        """The cell of a key, or of the nearest thing around it; the task's for the row itself."""
        ways = (keys[:length] for length in range(len(keys), 0, -1))
        return next((self.cells[way] for way in ways if way in self.cells), self.cells["task",])


@dataclass(frozen=True, slots=True)
class CommonDay:
    """The day of the updates that have none of their own: what its cell says, and its place."""

    value: Value
    place: Span


UPDATE_KEYS: Mapping[UpdateColumn, Keys] = {
    UpdateColumn.TASK: ("task",),
    UpdateColumn.ON: ("on",),
    UpdateColumn.STATUS: ("status",),
    UpdateColumn.PERCENT: ("percent",),
    UpdateColumn.COMPLETED_ON: ("completed_on",),
    UpdateColumn.RESULT: ("result",),
    UpdateColumn.NEXT: ("next",),
    UpdateColumn.RESOLVES: ("resolves",),
    UpdateColumn.OBSTACLE_KIND: ("obstacles", 0, "kind"),
    UpdateColumn.OBSTACLE_TEXT: ("obstacles", 0, "text"),
    UpdateColumn.OBSTACLE_CAUSE: ("obstacles", 0, "cause"),
    UpdateColumn.OBSTACLE_PROPOSAL: ("obstacles", 0, "proposal"),
    UpdateColumn.OBSTACLE_TO: ("obstacles", 0, "to"),
    UpdateColumn.EVIDENCE_NUMBER: ("evidence", 0, "number"),
    UpdateColumn.EVIDENCE_DATE: ("evidence", 0, "date"),
    UpdateColumn.EVIDENCE_TITLE: ("evidence", 0, "title"),
    UpdateColumn.EVIDENCE_URL: ("evidence", 0, "url"),
}
"""The columns that are read, each with the way to its value in an update."""


def update_readers(labels: FormLabels, *, from_1904: bool) -> dict[UpdateColumn, Reader]:
    """How each column of an update is read; those that are not named here are text."""
    day = day_reader(from_1904=from_1904)
    return {
        UpdateColumn.ON: day,
        UpdateColumn.COMPLETED_ON: day,
        UpdateColumn.EVIDENCE_DATE: day,
        UpdateColumn.STATUS: choice_reader(labels.statuses),
        UpdateColumn.OBSTACLE_KIND: choice_reader(labels.kinds),
        UpdateColumn.PERCENT: percent,
    }


def read_values(
    row: TableRow[Column], readers: Mapping[Column, Reader]
) -> tuple[dict[Column, str], list[Diagnostic]]:
    """What the filled cells of a row say, and what is wrong with those that say nothing."""
    values, findings = {}, []
    for column, cell in row.cells.items():
        value = read_cell(cell, readers.get(column, text))
        if value.rule:
            findings.append(Diagnostic(value.rule, row.places[column], {"value": value.text}))
        if value.text or value.rule:
            values[column] = value.text
    return values, findings


def update_row(
    row: TableRow[UpdateColumn],
    values: Mapping[UpdateColumn, str],
    common: CommonDay,
    labels: FormLabels,
) -> tuple[FormRow, list[Diagnostic]]:
    """A row's update; it has the common day where it has none of its own."""
    findings: list[Diagnostic] = []
    cells = {UPDATE_KEYS[column]: place for column, place in row.places.items()}
    inner: dict[str, dict[str, str]] = {"obstacles": {}, "evidence": {}}
    data: dict[str, object] = {}
    for column, value in values.items():
        keys = UPDATE_KEYS[column]
        if len(keys) == 1:
            data[str(keys[0])] = value
        else:
            inner[str(keys[0])][str(keys[2])] = value
    if UpdateColumn.RESOLVES in values:
        data["resolves"] = list(dict.fromkeys(several(values[UpdateColumn.RESOLVES])))
    if UpdateColumn.ON not in values and common.value.text:
        data["on"], cells["on",] = common.value.text, common.place
    elif UpdateColumn.ON not in values:
        findings.append(_no_day(row, common, labels))
    data |= {key: [values] for key, values in inner.items() if values}
    findings += _obstacle(row, inner["obstacles"], labels)
    findings += _evidence(row, inner["evidence"], labels)
    for column in (UpdateColumn.TASK, UpdateColumn.STATUS):
        findings += alone(row, values, column, labels.updates)
    return FormRow(data, cells), findings


def _no_day(row: TableRow[UpdateColumn], common: CommonDay, labels: FormLabels) -> Diagnostic:
    facts = {
        "column": labels.updates[UpdateColumn.ON],
        "common": labels.common_day,
        "place": common.place.cell,
    }
    return Diagnostic(NO_DAY, row.places[UpdateColumn.ON], facts)


def _obstacle(
    row: TableRow[UpdateColumn], obstacle: Mapping[str, str], labels: FormLabels
) -> Iterator[Diagnostic]:
    """A finding where an obstacle has no text, or no kind."""
    if obstacle and "text" not in obstacle:
        filled = next(c for c in row.cells if UPDATE_KEYS[c][0] == "obstacles")
        yield half_filled(row, UpdateColumn.OBSTACLE_TEXT, filled, labels.updates)
    if obstacle and "kind" not in obstacle:
        facts = {"column": labels.updates[UpdateColumn.OBSTACLE_KIND]}
        yield Diagnostic(NO_KIND, row.places[UpdateColumn.OBSTACLE_KIND], facts)


def _evidence(
    row: TableRow[UpdateColumn], evidence: Mapping[str, str], labels: FormLabels
) -> Iterator[Diagnostic]:
    """A finding where a document has neither a number nor an address."""
    if evidence and evidence.keys().isdisjoint(("number", "url")):
        filled = next(c for c in row.cells if UPDATE_KEYS[c][0] == "evidence")
        yield half_filled(row, UpdateColumn.EVIDENCE_NUMBER, filled, labels.updates)


def alone(
    row: TableRow[Column],
    values: Mapping[Column, str],
    empty: Column,
    names: Mapping[Column, str],
) -> list[Diagnostic]:
    """The finding that a column is empty beside the last one that is filled; none where it is."""
    return [] if empty in values else [half_filled(row, empty, list(values)[-1], names)]


def half_filled(
    row: TableRow[Column], empty: Column, filled: Column, names: Mapping[Column, str]
) -> Diagnostic:
    """The finding that a column is empty while one that needs it is filled."""
    facts = {"column": names[empty], "other": names[filled]}
    return Diagnostic(HALF_FILLED, row.places[empty], facts)

"""Rows of a form's sheets as values by the keys of updates, each with its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import MeasureColumn, UpdateColumn
from de_an06.form.intake.book import Cell, CellKind, Sheet
from de_an06.form.intake.values import (
    Reader,
    choice_reader,
    day_reader,
    percent,
    read_cell,
    several,
    text,
    whole,
)
from de_an06.form.words import COMMON_DAY, MEASURE_COLUMNS, UPDATE_COLUMNS
from de_an06.load.rows import Row, place_in
from de_an06.model.text import fold
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES
from de_an06.yamltext.place import Keys
from de_an06.yamltext.tree import Data

Column = TypeVar("Column", bound=StrEnum)

_FEWEST = 3
"""The labels that make a row a heading: a title or a remark has fewer."""

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
"""The columns of updates that are read, each with the way to its value."""

MEASURE_KEYS: Mapping[MeasureColumn, Keys] = {
    MeasureColumn.TASK: ("task",),
    MeasureColumn.TARGET: ("target",),
    MeasureColumn.NUMERATOR: ("numerator",),
    MeasureColumn.DENOMINATOR: ("denominator",),
}
"""The columns of figures that are read, each with the way to its value."""


@dataclass(frozen=True, slots=True)
class TableColumns(Generic[Column]):
    """A sheet's table: what its columns are called, and how they are read (else as text)."""

    labels: Mapping[Column, str]
    keys: Mapping[Column, Keys]
    readers: Mapping[Column, Reader]


MEASURES = TableColumns(
    MEASURE_COLUMNS,
    MEASURE_KEYS,
    {MeasureColumn.NUMERATOR: whole, MeasureColumn.DENOMINATOR: whole},
)


def updates_table(*, from_1904: bool) -> TableColumns[UpdateColumn]:
    """The table of updates, in a workbook that counts days from 1904 or from 1900."""
    day = day_reader(from_1904=from_1904)
    readers = {
        UpdateColumn.ON: day,
        UpdateColumn.COMPLETED_ON: day,
        UpdateColumn.EVIDENCE_DATE: day,
        UpdateColumn.STATUS: choice_reader(STATUSES),
        UpdateColumn.OBSTACLE_KIND: choice_reader(OBSTACLE_KINDS),
        UpdateColumn.PERCENT: percent,
    }
    return TableColumns(UPDATE_COLUMNS, UPDATE_KEYS, readers)


@dataclass(frozen=True, slots=True)
class FormRow:
    """A filled row: its values as text by the ways to them, and the cells they may come from."""

    values: Mapping[Keys, str]
    places: Mapping[Keys, Span]

    @property
    def row(self) -> Row:
        """The same with its values in the lists and mappings of an update."""
        return Row({str(key): value for key, value in _inner(self.values).items()}, self.places)

    def at(self, *keys: str | int) -> Span:
        """The cell of a value, or of the nearest thing around it; the task's for the row itself."""
        return place_in(self.places, keys)


def _inner(values: Mapping[Keys, str]) -> dict[str | int, Data]:
    """Values by the ways to them as values within each other."""
    grouped: dict[str | int, dict[Keys, str]] = {}
    for (key, *way), value in values.items():
        grouped.setdefault(key, {})[tuple(way)] = value
    return {key: group[()] if () in group else _made(group) for key, group in grouped.items()}


def _made(group: Mapping[Keys, str]) -> Data:
    inner = _inner(group)
    if isinstance(next(iter(inner)), int):
        return list(inner.values())
    return {str(key): value for key, value in inner.items()}


@dataclass(frozen=True, slots=True)
class Filled(Generic[Column]):
    """What the filled cells of a row say, by column, and what is wrong with those.

    `places` are those of every cell that the row may have.
    """

    values: Mapping[Column, str]
    places: Mapping[Column, Span]
    findings: tuple[Diagnostic, ...]


def read_table(
    sheet: Sheet, table: TableColumns[Column]
) -> tuple[list[Filled[Column]], list[Diagnostic]]:
    """The rows below the heading that have a cell filled; or what is wrong with the heading.

    The columns may stand in any order; each that is read must be there, once.
    """
    names = {fold(table.labels[column]): column for column in table.keys}
    heading = _heading(sheet, names)
    found, findings = _columns(sheet, heading, names)
    for column in table.keys:
        if column not in found:
            facts = {"sheet": sheet.title, "column": table.labels[column]}
            place = sheet.span(heading, 1) if heading else sheet.whole()
            findings.append(Diagnostic(rules.MISSING_HEADING, place, facts))
            if not heading:
                break  # one finding says that there is no table at all
    return ([] if findings else list(_rows(sheet, heading, found, table))), findings


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
            findings.append(Diagnostic(rules.HEADING_TWICE, sheet.span(heading, place), facts))
        else:
            found[column] = place
    return found, findings


def _name(cell: Cell) -> str:
    return fold(cell.text) if cell.kind is CellKind.TEXT else ""


def _rows(
    sheet: Sheet, heading: int, columns: Mapping[Column, int], table: TableColumns[Column]
) -> Iterator[Filled[Column]]:
    for number, row in sorted(sheet.rows.items()):
        cells = {column: row[place] for column, place in columns.items() if place in row}
        if number > heading and cells:
            places = {column: sheet.span(number, place) for column, place in columns.items()}
            read = {c: read_cell(cell, table.readers.get(c, text)) for c, cell in cells.items()}
            yield Filled(
                {column: value.text for column, value in read.items() if value.text or value.rule},
                places,
                tuple(
                    Diagnostic(value.rule, places[column], {"value": value.text})
                    for column, value in read.items()
                    if value.rule
                ),
            )


def update_row(row: Filled[UpdateColumn], common: FormRow) -> tuple[FormRow, list[Diagnostic]]:
    """A row's update; it has the common day (`on`) where it has none of its own."""
    findings: list[Diagnostic] = []
    values = {UPDATE_KEYS[column]: value for column, value in row.values.items()}
    places = _places(row.places, UPDATE_KEYS)
    if resolves := values.pop(("resolves",), None):
        known = dict.fromkeys(several(resolves))
        values |= {("resolves", place): name for place, name in enumerate(known)}
    if ("on",) not in values and common.values:
        values, places = {**values, **common.values}, {**places, **common.places}
    elif ("on",) not in values:
        facts = {"common": COMMON_DAY, "place": common.at("on").cell}
        findings.append(_empty(rules.NO_DAY, row, UpdateColumn.ON, **facts))
    findings += _obstacle(row)
    findings += _evidence(row)
    for column in (UpdateColumn.TASK, UpdateColumn.STATUS):
        findings += _alone(row, column, UPDATE_COLUMNS)
    return FormRow(values, places), findings


def measure_row(row: Filled[MeasureColumn]) -> tuple[FormRow, list[Diagnostic]]:
    """A row's figures; a finding where one of the two is missing, or what they are of."""
    values = {MEASURE_KEYS[column]: value for column, value in row.values.items()}
    findings = [one for column in MEASURE_KEYS for one in _alone(row, column, MEASURE_COLUMNS)]
    return FormRow(values, _places(row.places, MEASURE_KEYS)), findings


def _places(places: Mapping[Column, Span], keys: Mapping[Column, Keys]) -> dict[Keys, Span]:
    """The places of all values; that of the task stands for the row."""
    found = {keys[column]: place for column, place in places.items()}
    return {(): found["task",], **found}


def _obstacle(row: Filled[UpdateColumn]) -> Iterator[Diagnostic]:
    """A finding where an obstacle has no text, or no kind."""
    filled = _filled(row, "obstacles")
    if filled and UpdateColumn.OBSTACLE_TEXT not in row.values:
        yield _half(row, UpdateColumn.OBSTACLE_TEXT, filled[0], UPDATE_COLUMNS)
    if filled and UpdateColumn.OBSTACLE_KIND not in row.values:
        yield _empty(rules.NO_KIND, row, UpdateColumn.OBSTACLE_KIND)


def _evidence(row: Filled[UpdateColumn]) -> Iterator[Diagnostic]:
    """A finding where a document has neither a number nor an address."""
    filled = _filled(row, "evidence")
    if filled and not {UpdateColumn.EVIDENCE_NUMBER, UpdateColumn.EVIDENCE_URL} & set(filled):
        yield _half(row, UpdateColumn.EVIDENCE_NUMBER, filled[0], UPDATE_COLUMNS)


def _filled(row: Filled[UpdateColumn], key: str) -> list[UpdateColumn]:
    return [column for column in row.values if UPDATE_KEYS[column][0] == key]


def _alone(
    row: Filled[Column], empty: Column, labels: Mapping[Column, str]
) -> Iterator[Diagnostic]:
    """The finding that a column is empty beside the last one that is filled, where it is."""
    if empty not in row.values:
        yield _half(row, empty, list(row.values)[-1], labels)


def _half(
    row: Filled[Column], empty: Column, filled: Column, labels: Mapping[Column, str]
) -> Diagnostic:
    """The finding that a column is empty while one that needs it is filled."""
    facts = {"column": labels[empty], "other": labels[filled]}
    return Diagnostic(rules.HALF_FILLED, row.places[empty], facts)


def _empty(rule: Rule, row: Filled[UpdateColumn], column: UpdateColumn, **facts: str) -> Diagnostic:
    return Diagnostic(rule, row.places[column], {"column": UPDATE_COLUMNS[column], **facts})

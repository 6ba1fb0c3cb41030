"""A table on a sheet of a form, found by the words of its heading."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_forms import HEADING_TWICE, MISSING_HEADING
from de_an06.intake.sheet import Cell, CellKind, Sheet
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

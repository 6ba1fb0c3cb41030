"""Cells of a table that were made one: what stands in the first counts for all of a column."""

from collections.abc import Collection, Iterator, Mapping

from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.answers import MERGED_CELLS
from de_an06.form.intake.book import Merged, Sheet
from de_an06.form.intake.cells import Cell

Rows = Mapping[int, Mapping[int, Cell]]


def spread(sheet: Sheet, heading: int, codes: int) -> Rows:
    """The rows of a sheet with the values of merged cells in each row that has a code.

    `codes` is the column of codes; one of these counts in every row that it was made to cover.
    """
    rows = {row: dict(cells) for row, cells in sheet.rows.items()}
    for merged in sorted(_below(sheet, heading), key=lambda one: one.column != codes):
        cell = rows.get(merged.row, {}).get(merged.column)
        if cell is None or merged.column != merged.last_column:
            continue
        for row, cells in rows.items():
            covered = merged.row < row <= merged.last_row
            if covered and (codes in cells or merged.column == codes):
                cells.setdefault(merged.column, cell)
    return rows


def across_columns(sheet: Sheet, heading: int, read: Collection[int]) -> Iterator[Diagnostic]:
    """A finding on filled cells that were merged over several columns, one of them read."""
    for merged in _below(sheet, heading):
        columns = range(merged.column, merged.last_column + 1)
        filled = merged.column in sheet.rows.get(merged.row, {})
        if filled and len(columns) > 1 and any(column in columns for column in read):
            first, last = (
                sheet.span(*place).cell.partition("!")[2]
                for place in (
                    (merged.row, merged.column),
                    (merged.last_row, merged.last_column),
                )
            )
            place = sheet.span(merged.row, merged.column)
            yield Diagnostic(MERGED_CELLS, place, {"cells": f"{first}:{last}"})


def _below(sheet: Sheet, heading: int) -> list[Merged]:
    return [merged for merged in sheet.merged if merged.row > heading]

"""Figures against targets on a form, and the updates that they belong to."""

from collections.abc import Mapping, Sequence

from de_an06.diagnostics.diagnostic import Diagnostic
from de_an06.diagnostics.rules_forms import FIGURES_WITHOUT_UPDATE
from de_an06.intake.form_rows import FormLabels, FormRow, Keys, alone
from de_an06.intake.form_table import TableRow
from de_an06.intake.form_values import Reader, whole
from de_an06.model.form import MeasureColumn

MEASURE_KEYS: Mapping[MeasureColumn, Keys] = {
    MeasureColumn.TASK: ("task",),
    MeasureColumn.TARGET: ("target",),
    MeasureColumn.NUMERATOR: ("numerator",),
    MeasureColumn.DENOMINATOR: ("denominator",),
}
"""The columns of figures that are read, each with the way to its value."""


MEASURE_READERS: Mapping[MeasureColumn, Reader] = {
    MeasureColumn.NUMERATOR: whole,
    MeasureColumn.DENOMINATOR: whole,
}
"""How each column of figures is read; those that are not named here are text."""


def measure_row(
    row: TableRow[MeasureColumn], values: Mapping[MeasureColumn, str], labels: FormLabels
) -> tuple[FormRow, list[Diagnostic]]:
    """A row's figures; a finding where one of the two is missing, or what they are of."""
    cells = {MEASURE_KEYS[column]: place for column, place in row.places.items()}
    data = {str(MEASURE_KEYS[column][0]): value for column, value in values.items()}
    findings = [
        finding
        for column in MEASURE_KEYS
        for finding in alone(row, values, column, labels.measures)
    ]
    return FormRow(data, cells), findings


def with_figures(
    rows: Sequence[FormRow], figures: Sequence[FormRow], sheet: str
) -> tuple[list[FormRow], list[Diagnostic]]:
    """The updates with the figures of their tasks; each goes into the latest of its task."""
    joined = list(rows)
    findings: list[Diagnostic] = []
    for figure in figures:
        task = figure.data.get("task")
        places = [place for place, row in enumerate(joined) if row.data.get("task") == task]
        if not places:
            facts = {"task": str(task or ""), "sheet": sheet}
            findings.append(Diagnostic(FIGURES_WITHOUT_UPDATE, figure.at(("numerator",)), facts))
            continue
        latest = max(places, key=lambda place: (str(joined[place].data.get("on", "")), place))
        joined[latest] = _joined(joined[latest], figure)
    return joined, findings


def _joined(row: FormRow, figure: FormRow) -> FormRow:
    before = row.data.get("measures")
    measures = list(before) if isinstance(before, list) else []
    measures.append({key: value for key, value in figure.data.items() if key != "task"})
    keys = ("measures", len(measures) - 1)
    cells = {(*keys, *way): place for way, place in figure.cells.items() if way != ("task",)}
    return FormRow({**row.data, "measures": measures}, {**row.cells, **cells})

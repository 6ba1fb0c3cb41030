"""The sheet of a form that asks for figures."""

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper, FormTarget
from de_an06.form.identity import MeasureColumn
from de_an06.form.words import FormWords, TableWords
from de_an06.form.workbook.cells import (
    Above,
    choice,
    close,
    hint,
    letter,
    part_of,
    put_check,
    put_table,
    whole_of,
)
from de_an06.form.workbook.known import Lists, known_of_target
from de_an06.model.task import TargetKind
from de_an06.surface.xlsx import cell_at
from de_an06.words.dates import long_period, short_day

_PARTS = (MeasureColumn.NUMERATOR, MeasureColumn.DENOMINATOR)


def fill_measures(sheet: Worksheet, form: FormPaper, *, words: FormWords, lists: Lists) -> None:
    """One row a target that the agency owes figures to."""
    period, table, targets = long_period(form.period), _table(form, words), form.targets
    legend = words.values_legend if form.asks_for_values else table.legend
    above = Above(
        marks=words.marks(form.identity),
        title=table.title.format(period=period, agency=form.agency_name),
        legend=legend.format(start=short_day(form.plan_first_day)) if targets else words.no_targets,
        swatch=words.fill_in if targets else "",
    )
    known = [known_of_target(target, words.known) for target in targets]
    top = put_table(sheet, table, above=above, rows=known)
    sheet.freeze_panes = cell_at(sheet, top + 1, 1)
    if targets:
        part, whole = _PARTS
        first, rows = top + 1, range(top + 1, top + 1 + len(targets))
        less, more = (f"{letter(table, column)}{first}" for column in _PARTS)
        at_most = part_of(less, more, table.notes[part])
        at_least = whole_of(more, less, table.notes[whole])
        put_check(sheet, letter(table, part), rows, at_most)
        put_check(sheet, letter(table, whole), rows, at_least)
    if form.asks_for_values:
        count, answer = hint(table.notes[MeasureColumn.VALUE]), choice(lists.answers, words.yes_no)
        checks = {TargetKind.COUNT: count, TargetKind.YES_NO: answer}
        for number, row in enumerate(targets, start=top + 1):
            _ask_only(sheet, number, row, table=table, checks=checks)
        for check in checks.values():
            if check.sqref.ranges:
                sheet.add_data_validation(check)


def _table(form: FormPaper, words: FormWords) -> TableWords[MeasureColumn]:
    """The table as this form has it: the column of values takes its width from the text's."""
    columns = dict(words.measures.columns)
    value = columns[MeasureColumn.VALUE]
    if form.asks_for_values:
        text = columns[MeasureColumn.TEXT]
        narrower = {"width": text.width - value.width}
        columns[MeasureColumn.TEXT] = text.model_copy(update=narrower)
    else:
        del columns[MeasureColumn.VALUE]
    return words.measures.model_copy(update={"columns": columns})


def _ask_only(
    sheet: Worksheet,
    number: int,
    row: FormTarget,
    *,
    table: TableWords[MeasureColumn],
    checks: dict[TargetKind, DataValidation],
) -> None:
    """Leave open in a row what its target wants: two parts, or a value, which is checked."""
    check = checks.get(row.target.kind)
    for column in _PARTS if check else (MeasureColumn.VALUE,):
        close(cell_at(sheet, number, table.place(column)))
    if check:
        check.add(f"{letter(table, MeasureColumn.VALUE)}{number}")

"""The sheet of a form that asks for the figures of targets."""

from openpyxl.worksheet.worksheet import Worksheet

from de_an06.model.form import FormSheet, MeasureColumn
from de_an06.render.form import checks
from de_an06.render.form.cells import (
    COUNT,
    Columns,
    Look,
    put_above,
    put_headings,
    put_row,
    put_swatch,
)
from de_an06.render.form.known import known_of_target
from de_an06.render.xlsx_cells import cell_at
from de_an06.render.xlsx_print import set_up_print
from de_an06.views.form_sheet import Form
from de_an06.words.dates import long_period
from de_an06.words.form_labels import MEASURE_COLUMNS
from de_an06.words.form_words import CHECKS, LEGENDS, NO_TARGETS, SIMULATED, TITLES

_COLUMNS = Columns(
    looks={
        MeasureColumn.TARGET: Look(13, "center"),
        MeasureColumn.TASK: Look(10, "center"),
        MeasureColumn.TEXT: Look(46),
        MeasureColumn.GOAL: Look(14, "center"),
        MeasureColumn.KNOWN: Look(21),
        MeasureColumn.NUMERATOR: Look(13, "right", COUNT),
        MeasureColumn.DENOMINATOR: Look(13, "right", COUNT),
    },
    first_asked=MeasureColumn.NUMERATOR,
)


def fill_measures(sheet: Worksheet, form: Form) -> None:
    """One row a target that the agency owes figures to."""
    period, year = long_period(form.identity.period), form.identity.year
    title = TITLES[FormSheet.MEASURES].format(period=period, agency=form.agency.name)
    legend = LEGENDS[FormSheet.MEASURES].format(year=year) if form.targets else NO_TARGETS
    marks = SIMULATED if form.identity.simulated else ""
    top = put_above(
        sheet,
        1,
        marks=marks,
        title=title,
        legend=legend,
    )
    put_headings(sheet, top, _COLUMNS, MEASURE_COLUMNS)
    row = top
    for row, target in enumerate(form.targets, start=top + 1):
        put_row(sheet, row, _COLUMNS, known_of_target(target))
    if form.targets:
        put_swatch(cell_at(sheet, top - 1, 1))
        _check(sheet, top + 1, row)
    sheet.auto_filter.ref = f"A{top}:{_COLUMNS.letter(MeasureColumn.DENOMINATOR)}{row}"
    sheet.freeze_panes = cell_at(sheet, top + 1, 1)
    sheet.print_title_rows = f"{top}:{top}"
    set_up_print(sheet, marks, title)


def _check(sheet: Worksheet, first: int, last: int) -> None:
    part, whole = (
        _COLUMNS.letter(column) for column in (MeasureColumn.NUMERATOR, MeasureColumn.DENOMINATOR)
    )
    for letter, check in (
        (part, checks.part_of(f"{whole}{first}", CHECKS[MeasureColumn.NUMERATOR])),
        (whole, checks.whole_of(f"{part}{first}", CHECKS[MeasureColumn.DENOMINATOR])),
    ):
        check.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(check)

"""An agency's form as a workbook to fill in."""

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import FormSheet, MeasureColumn
from de_an06.form.words import (
    CHECKS,
    LEGENDS,
    MEASURE_COLUMNS,
    NO_TARGETS,
    SHEETS,
    SIMULATED,
    TITLES,
)
from de_an06.form.workbook.cells import (
    COUNT,
    Columns,
    Look,
    part_of,
    put_above,
    put_headings,
    put_row,
    put_swatch,
    whole_of,
)
from de_an06.form.workbook.guide import fill_guide
from de_an06.form.workbook.known import fill_about, known_of_target
from de_an06.form.workbook.updates import fill_updates
from de_an06.surface.xlsx import cell_at, set_up_print, xlsx_bytes
from de_an06.words.dates import long_period

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


def fill_measures(sheet: Worksheet, form: FormPaper) -> None:
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
        (part, part_of(f"{whole}{first}", CHECKS[MeasureColumn.NUMERATOR])),
        (whole, whole_of(f"{part}{first}", CHECKS[MeasureColumn.DENOMINATOR])),
    ):
        check.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(check)


def form_bytes(form: FormPaper) -> bytes:
    """The form as a file of Excel; the same form gives the same bytes.

    What is known is locked, what is asked for is not. No sheet has a password: locks keep from
    slips, and what comes back is checked as if there had been none.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets = {sheet: workbook.create_sheet(SHEETS[sheet]) for sheet in FormSheet}
    lists = fill_about(sheets[FormSheet.ABOUT], form)
    fill_guide(sheets[FormSheet.GUIDE], form)
    fill_updates(sheets[FormSheet.UPDATES], form, lists)
    fill_measures(sheets[FormSheet.MEASURES], form)
    for sheet in sheets.values():
        _lock(sheet)
    workbook.security = WorkbookProtection(lockStructure=True)
    title = TITLES[FormSheet.GUIDE].format(period=long_period(form.identity.period))
    return xlsx_bytes(workbook, title=title, creator=form.plan_name)


def _lock(sheet: Worksheet) -> None:
    """Lock what is not asked for; what only changes the look is left to people."""
    lock = sheet.protection
    lock.sheet = True
    # In the file's words: what the lock extends to.
    lock.autoFilter = lock.sort = lock.formatColumns = lock.formatRows = False

"""The sheet of a form that asks for updates."""

from datetime import date

from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import FormSheet, UpdateColumn
from de_an06.form.words import CHECKS, HINTS, LEGENDS, SIMULATED, SPARE_ROW, TITLES, UPDATE_COLUMNS
from de_an06.form.workbook.cells import (
    WHOLE,
    WRITTEN,
    Columns,
    Days,
    Look,
    choice,
    day,
    hint,
    offer,
    open_up,
    put_above,
    put_headings,
    put_row,
    put_swatch,
    whole,
)
from de_an06.form.workbook.known import Lists, known_of_task
from de_an06.surface.office import FONT
from de_an06.surface.xlsx import Value, cell_at, set_up_print, text_value
from de_an06.words.dates import long_period

_SPARE_ROWS = 10
# Three printed pages side by side: what is known, the progress, obstacles with evidence. Each
# repeats the column of codes. On one page across, letters would be 4 points high.
_COLUMNS = Columns(
    looks={
        UpdateColumn.TASK: Look(10, "center"),
        UpdateColumn.TITLE: Look(38),
        UpdateColumn.ROLE: Look(11, "center"),
        UpdateColumn.DUE: Look(21, "center"),
        UpdateColumn.KNOWN: Look(42),
        UpdateColumn.OPEN_OBSTACLES: Look(42),
        UpdateColumn.ON: Look(14, "center", WRITTEN),
        UpdateColumn.STATUS: Look(17, "left", WRITTEN),
        UpdateColumn.PERCENT: Look(13, "center", WHOLE),
        UpdateColumn.COMPLETED_ON: Look(14, "center", WRITTEN),
        UpdateColumn.RESULT: Look(46, "left", WRITTEN),
        UpdateColumn.NEXT: Look(33, "left", WRITTEN),
        UpdateColumn.RESOLVES: Look(17, "left", WRITTEN),
        UpdateColumn.OBSTACLE_KIND: Look(14, "left", WRITTEN),
        UpdateColumn.OBSTACLE_TEXT: Look(28, "left", WRITTEN),
        UpdateColumn.OBSTACLE_CAUSE: Look(18, "left", WRITTEN),
        UpdateColumn.OBSTACLE_PROPOSAL: Look(18, "left", WRITTEN),
        UpdateColumn.OBSTACLE_TO: Look(16, "left", WRITTEN),
        UpdateColumn.EVIDENCE_NUMBER: Look(14.5, "left", WRITTEN),
        UpdateColumn.EVIDENCE_DATE: Look(12.5, "center", WRITTEN),
        UpdateColumn.EVIDENCE_TITLE: Look(19, "left", WRITTEN),
        UpdateColumn.EVIDENCE_URL: Look(14, "left", WRITTEN),
    },
    first_asked=UpdateColumn.ON,
)
_LAST_ON_A_PAGE = (UpdateColumn.OPEN_OBSTACLES, UpdateColumn.RESOLVES)
_SCALE = 75  # per cent
_SPARE = Font(name=FONT, size=10, italic=True, color="FF7F7F7F")
_FIRST_DOCUMENT_DAY = date(2000, 1, 1)


def fill_updates(sheet: Worksheet, form: FormPaper, lists: Lists) -> None:
    """One row a task; then rows for what does not fit into one."""
    marks = SIMULATED if form.identity.simulated else ""
    top = _put_above(sheet, form, marks)
    put_headings(sheet, top, _COLUMNS, UPDATE_COLUMNS)
    first_spare = top + 1 + len(form.tasks)
    last = first_spare + _SPARE_ROWS - 1
    for row, task in enumerate(form.tasks, start=top + 1):
        put_row(sheet, row, _COLUMNS, known_of_task(task))
    for row in range(first_spare, last + 1):
        _put_spare_row(sheet, row)
    for column, check in _checks(form, lists, top + 1).items():
        letter = _COLUMNS.letter(column)
        first = first_spare if column is UpdateColumn.TASK else top + 1
        check.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(check)
    sheet.auto_filter.ref = f"A{top}:{_COLUMNS.letter(UpdateColumn.EVIDENCE_URL)}{last}"
    sheet.freeze_panes = cell_at(sheet, top + 1, _COLUMNS.place(UpdateColumn.ROLE))
    _set_up_pages(sheet, top, _title(form), marks)


def _put_above(sheet: Worksheet, form: FormPaper, marks: str) -> int:
    """The lines above the table; the row of its headings.

    The first column is printed on each page: what stood above it would be cut off there.
    """
    beside_codes = _COLUMNS.place(UpdateColumn.TITLE)
    top = put_above(
        sheet,
        beside_codes,
        marks=marks,
        title=_title(form),
        legend=LEGENDS[FormSheet.UPDATES],
    )
    put_swatch(cell_at(sheet, top - 1, beside_codes))
    return top


def _title(form: FormPaper) -> str:
    period = long_period(form.identity.period)
    return TITLES[FormSheet.UPDATES].format(period=period, agency=form.agency.name)


def _put_spare_row(sheet: Worksheet, row: int) -> None:
    put_row(
        sheet,
        row,
        _COLUMNS,
        {UpdateColumn.TASK: Value("", WRITTEN), UpdateColumn.TITLE: text_value(SPARE_ROW)},
    )
    open_up(cell_at(sheet, row, _COLUMNS.place(UpdateColumn.TASK)))
    cell_at(sheet, row, _COLUMNS.place(UpdateColumn.TITLE)).font = _SPARE


def _checks(form: FormPaper, lists: Lists, row: int) -> dict[UpdateColumn, DataValidation]:
    """What each column accepts from `row` on."""
    ends = form.identity.period.last_day
    column = UpdateColumn
    days = {
        column.ON: Days(form.plan_begins, ends),
        column.COMPLETED_ON: Days(form.plan_begins, ends),
        column.EVIDENCE_DATE: Days(_FIRST_DOCUMENT_DAY, ends),
    }
    return {
        column.TASK: choice(lists.codes, CHECKS[column.TASK]),
        column.STATUS: choice(lists.statuses, CHECKS[column.STATUS]),
        column.PERCENT: whole("0", "100", CHECKS[column.PERCENT]),
        column.RESOLVES: hint(HINTS[column.RESOLVES]),
        column.OBSTACLE_KIND: choice(lists.kinds, CHECKS[column.OBSTACLE_KIND]),
        column.OBSTACLE_TO: offer(lists.addressees, HINTS[column.OBSTACLE_TO]),
        column.EVIDENCE_URL: hint(HINTS[column.EVIDENCE_URL]),
    } | {
        place: day(f"{_COLUMNS.letter(place)}{row}", accepted, CHECKS[place])
        for place, accepted in days.items()
    }


def _set_up_pages(sheet: Worksheet, top: int, title: str, marks: str) -> None:
    set_up_print(sheet, marks, title)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.scale = _SCALE
    sheet.page_setup.pageOrder = "overThenDown"
    for column in _LAST_ON_A_PAGE:
        sheet.col_breaks.append(Break(id=_COLUMNS.place(column)))
    sheet.print_title_rows = f"{top}:{top}"
    sheet.print_title_cols = "A:A"

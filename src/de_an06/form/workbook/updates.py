"""The sheet of a form that asks for updates."""

from collections.abc import Sequence
from datetime import date

from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import UpdateColumn
from de_an06.form.words import FormWords, TableWords
from de_an06.form.workbook.cells import (
    WRITTEN,
    Above,
    Days,
    choice,
    day,
    hint,
    letter,
    offer,
    open_up,
    percentage,
    put_check,
    put_table,
)
from de_an06.form.workbook.known import Lists, known_of_task
from de_an06.surface.office import FONT
from de_an06.surface.xlsx import CellValue, cell_at, fold_rows, text_value
from de_an06.words.dates import long_period

_SPARE_ROWS = 10
# Three printed pages side by side: what is known, the progress, obstacles with evidence. Each
# repeats the column of codes. On one page across, letters would be 4 points high.
_LAST_ON_A_PAGE = (UpdateColumn.OPEN_OBSTACLES, UpdateColumn.RESOLVES)
_SCALE = 75  # per cent
_SPARE = Font(name=FONT, size=10, italic=True, color="FF7F7F7F")
_FIRST_DOCUMENT_DAY = date(2000, 1, 1)


def fill_updates(sheet: Worksheet, form: FormPaper, *, words: FormWords, lists: Lists) -> None:
    """One row a task; then rows for what does not fit into one."""
    table, title = words.updates, words.updates.place(UpdateColumn.TITLE)
    period = long_period(form.period)
    above = Above(
        marks=words.marks(form.identity),
        title=table.title.format(period=period, agency=form.agency_name),
        legend=table.legend,
        swatch=words.fill_in,
        # The first column is printed on each page: what stood above it would be cut off there.
        column=title,
    )
    spare = {
        UpdateColumn.TASK: CellValue("", WRITTEN),
        UpdateColumn.TITLE: text_value(words.spare_row),
    }
    known = [known_of_task(task, words.known) for task in form.tasks]
    top = put_table(sheet, table, above=above, rows=[*known, *[spare] * _SPARE_ROWS])
    rows = range(top + 1, top + 1 + len(known) + _SPARE_ROWS)
    spare_rows = rows[len(known) :]
    for row in spare_rows:
        open_up(cell_at(sheet, row, table.place(UpdateColumn.TASK)))
        cell_at(sheet, row, title).font = _SPARE
    for column, check in _checks(form, table, lists=lists, row=top + 1).items():
        checked = spare_rows if column is UpdateColumn.TASK else rows
        put_check(sheet, letter(table, column), checked, check)
    _fold(sheet, [number for number, task in zip(rows, form.tasks, strict=False) if not task.waits])
    sheet.freeze_panes = cell_at(sheet, top + 1, title + 1)
    _set_up_pages(sheet, table)


def _fold(sheet: Worksheet, calm: Sequence[int]) -> None:
    """Fold the rows that wait for no answer, which stand together, behind one sign in the margin.

    Where there are no others nothing is folded.
    """
    first_of_all = sheet.auto_filter.ref.partition(":")[0].lstrip("A")
    if not calm or calm[0] == int(first_of_all) + 1:
        return
    fold_rows(sheet, calm)


def _checks(
    form: FormPaper, table: TableWords[UpdateColumn], *, lists: Lists, row: int
) -> dict[UpdateColumn, DataValidation]:
    """What each column accepts from `row` on."""
    ends = form.period.last_day
    column, notes = UpdateColumn, table.notes
    days = {
        column.ON: Days(form.plan_begins, ends),
        column.COMPLETED_ON: Days(form.plan_begins, ends),
        column.EVIDENCE_DATE: Days(_FIRST_DOCUMENT_DAY, ends),
    }
    return {
        column.TASK: choice(lists.codes, notes[column.TASK]),
        column.STATUS: choice(lists.statuses, notes[column.STATUS]),
        column.PERCENT: percentage(f"{letter(table, column.PERCENT)}{row}", notes[column.PERCENT]),
        column.RESOLVES: hint(notes[column.RESOLVES], code=form.example_code),
        column.OBSTACLE_KIND: choice(lists.kinds, notes[column.OBSTACLE_KIND]),
        column.OBSTACLE_TO: offer(lists.addressees, notes[column.OBSTACLE_TO]),
        column.EVIDENCE_URL: hint(notes[column.EVIDENCE_URL]),
    } | {
        place: day(f"{letter(table, place)}{row}", accepted, notes[place])
        for place, accepted in days.items()
    }


def _set_up_pages(sheet: Worksheet, table: TableWords[UpdateColumn]) -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.scale = _SCALE
    sheet.page_setup.pageOrder = "overThenDown"
    for column in _LAST_ON_A_PAGE:
        sheet.col_breaks.append(Break(id=table.place(column)))
    sheet.print_title_cols = "A:A"

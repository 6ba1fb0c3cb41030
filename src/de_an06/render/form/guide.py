"""The sheet of a form that says what it is for and how it is filled in."""

from collections.abc import Iterator
from typing import cast

from openpyxl.styles import Alignment
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.model.form import FormSheet, UpdateColumn
from de_an06.model.text import upper_first
from de_an06.render.form import checks
from de_an06.render.form.cells import WRITTEN, open_up
from de_an06.render.xlsx_cells import (
    NOTE,
    STRONG,
    TEXT,
    TITLE,
    cell_at,
    height_of,
    put,
    put_line,
)
from de_an06.render.xlsx_print import PAGE_WIDTH, set_up_print
from de_an06.render.xlsx_values import Value, text_value
from de_an06.views.form_sheet import Form
from de_an06.words import form_guide
from de_an06.words.dates import long_period, short_day
from de_an06.words.form_labels import COMMON_DAY
from de_an06.words.form_words import CHECKS, SIMULATED, TITLES

# The second column is as wide as the day that is asked for; all else flows over the last two.
_HEADS, _DAY = 24, 18
_TEXTS = PAGE_WIDTH - _HEADS - _DAY
_APART = 3  # points between one instruction and the next


def fill_guide(sheet: Worksheet, form: Form) -> None:
    """What the form is for, the day that all updates share, and what to do."""
    for letter, width in zip("ABC", (_HEADS, _DAY, _TEXTS), strict=True):
        sheet.column_dimensions[letter].width = width
    marks = SIMULATED if form.identity.simulated else ""
    row = _put_title(sheet, form, marks)
    for head, text in _about(form):
        _put_pair(sheet, row, head, text)
        row += 1
    _put_common_day(sheet, row, form)
    put_line(sheet, row + 1, text_value(form_guide.HEADING), STRONG, "left")
    cell_at(sheet, row + 1, 1).alignment = Alignment(horizontal="left", vertical="bottom")
    sheet.row_dimensions[row + 1].height = 26
    for place, (head, text) in enumerate(form_guide.STEPS, start=row + 2):
        _put_pair(sheet, place, head, text.format(**_facts(form)))
    # The library keeps them as a set, and so would write them in an order of chance.
    sheet.merged_cells = cast("MultiCellRange", sheet.merged_cells.sorted())
    set_up_print(sheet, marks)
    sheet.page_setup.fitToHeight = 1


def _put_title(sheet: Worksheet, form: Form, marks: str) -> int:
    """The title below the marks; the row after it."""
    title = TITLES[FormSheet.GUIDE].format(period=long_period(form.identity.period).upper())
    row = 1
    if marks:
        put_line(sheet, row, text_value(marks), STRONG, "right")
        row += 1
    put_line(sheet, row, text_value(title), TITLE, "center")
    sheet.row_dimensions[row].height = 24
    return row + 1


def _about(form: Form) -> Iterator[tuple[str, str]]:
    identity, facts = form.identity, _facts(form)
    yield form_guide.AGENCY, form.agency.name
    yield (
        form_guide.PLAN,
        form_guide.PLAN_TEXT.format(name=form.plan_name, year=identity.year),
    )
    yield form_guide.PERIOD, upper_first(form_guide.PERIOD_TEXT.format(**facts))
    yield form_guide.REPORT_DAY, _report_day(form).format(**facts)
    yield form_guide.AS_OF, form_guide.AS_OF_TEXT.format(day=short_day(form.as_of))
    yield form_guide.VERSION, form_guide.VERSION_TEXT.format(version=identity.version)


def _report_day(form: Form) -> str:
    if form.report_day is None:
        return form_guide.NO_REPORT_TEXT
    if form.report_day == form.identity.period.last_day:
        return form_guide.REPORT_DAY_TEXT
    return form_guide.REPORT_DAY_OFF_TEXT


def _facts(form: Form) -> dict[str, object]:
    """What the instructions name."""
    period = form.identity.period
    return {
        "period": long_period(period),
        "first": short_day(period.first_day),
        "last": short_day(period.last_day),
        "example": short_day(period.last_day),
        "working": short_day(form.report_day or period.last_day),
        "year": form.identity.year,
        "standing": form.standing_agency,
    }


def _put_pair(sheet: Worksheet, row: int, head: str, text: str) -> None:
    put(cell_at(sheet, row, 1), text_value(head), STRONG, "left")
    put(cell_at(sheet, row, 2), text_value(text), TEXT, "left")
    sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
    # Nobody adds to these texts, and no program fits a row to cells that are merged.
    sheet.row_dimensions[row].height = height_of(text, _DAY + _TEXTS) + _APART


def _put_common_day(sheet: Worksheet, row: int, form: Form) -> None:
    put(cell_at(sheet, row, 1), text_value(COMMON_DAY), STRONG, "left")
    asked = cell_at(sheet, row, 2)
    put(asked, Value("", WRITTEN), NOTE, "center")
    open_up(asked)
    text = form_guide.COMMON_DAY_TEXT.format(**_facts(form))
    beside = cell_at(sheet, row, 3)
    put(beside, text_value(text), TEXT, "left")
    beside.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    days = checks.Days(form.plan_begins, form.identity.period.last_day)
    check = checks.day(asked.coordinate, days, CHECKS[UpdateColumn.ON])
    check.add(asked.coordinate)
    sheet.add_data_validation(check)

"""The sheet of a form that says what it is for and how it is filled in."""

from typing import cast

from openpyxl.styles import Alignment
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import FormPaper
from de_an06.form.identity import COMMON_DAY, UpdateColumn
from de_an06.form.words import FormWords, Guide
from de_an06.form.workbook.cells import WRITTEN, Days, day, open_up, put_check
from de_an06.model.text import upper_first
from de_an06.surface.xlsx import (
    NOTE,
    PAGE_WIDTH,
    STRONG,
    TEXT,
    TITLE,
    CellValue,
    cell_at,
    height_of,
    put,
    put_line,
    set_up_print,
    text_value,
)
from de_an06.words.dates import long_period, short_day

# The second column is as wide as the day that is asked for; all else flows over the last two.
_HEADS, _DAY = 24, 18
_TEXTS = PAGE_WIDTH - _HEADS - _DAY
_APART = 3  # points between one instruction and the next


def fill_guide(sheet: Worksheet, form: FormPaper, words: FormWords) -> None:
    """What the form is for, the day that all updates share, and what to do."""
    for letter, width in zip("ABC", (_HEADS, _DAY, _TEXTS), strict=True):
        sheet.column_dimensions[letter].width = width
    guide, marks = words.guide, words.marks(form.identity)
    facts = _facts(form, guide)
    title = guide.title.format(period=long_period(form.period).upper())
    top = _put_title(sheet, title, marks)
    for place, passage in enumerate(guide.about, start=top):
        _put_pair(sheet, place, passage.heading, passage.text.format(**facts))
    row = top + len(guide.about)
    _put_common_day(sheet, row, guide.common_day.format(**facts))
    days = Days(form.plan_begins, form.period.last_day)
    check = day(f"B{row}", days, words.updates.notes[UpdateColumn.ON])
    put_check(sheet, "B", range(row, row + 1), check)
    put_line(sheet, row + 1, text_value(guide.heading), STRONG, "left")
    cell_at(sheet, row + 1, 1).alignment = Alignment(horizontal="left", vertical="bottom")
    sheet.row_dimensions[row + 1].height = 26
    for place, step in enumerate(guide.steps, start=row + 2):
        _put_pair(sheet, place, step.heading, step.text.format(**facts))
    # The library keeps them as a set, and so would write them in an order of chance.
    sheet.merged_cells = cast("MultiCellRange", sheet.merged_cells.sorted())
    set_up_print(sheet, marks)
    sheet.page_setup.fitToHeight = 1


def _put_title(sheet: Worksheet, title: str, marks: str) -> int:
    """The title below the marks; the row after it."""
    row = 1
    if marks:
        put_line(sheet, row, text_value(marks), STRONG, "right")
        row += 1
    put_line(sheet, row, text_value(title), TITLE, "center")
    sheet.row_dimensions[row].height = 24
    return row + 1


def _facts(form: FormPaper, guide: Guide) -> dict[str, object]:
    """What the texts name."""
    period = form.period
    facts = {
        "agency": form.agency_name,
        "plan": form.plan_name,
        "days": _days_of(form, guide),
        "start": short_day(form.plan_first_day),
        "period": upper_first(long_period(period)),
        "first": short_day(period.first_day),
        "last": short_day(period.last_day),
        "example": short_day(period.last_day),
        "code": form.example_code,
        "until": short_day(form.due or period.last_day),
        "working": short_day(form.report_day or period.last_day),
        "day": short_day(form.as_of),
        "version": form.identity.version,
        "standing": form.standing_agency,
    }
    due = guide.due if form.report_day == form.due else guide.due_on_a_day_off
    return {**facts, "due": (due if form.report_day else guide.nothing_due).format(**facts)}


def _days_of(form: FormPaper, guide: Guide) -> str:
    """The plan's year, or its days."""
    first, last = form.plan_first_day, form.plan_last_day
    if form.plan_year is not None:
        return guide.of_year.format(year=form.plan_year)
    return guide.of_days.format(first=short_day(first), last=short_day(last))


def _put_pair(sheet: Worksheet, row: int, head: str, text: str) -> None:
    put(cell_at(sheet, row, 1), text_value(head), STRONG, "left")
    put(cell_at(sheet, row, 2), text_value(text), TEXT, "left")
    sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
    # Nobody adds to these texts, and no program fits a row to cells that are merged.
    sheet.row_dimensions[row].height = height_of(text, _DAY + _TEXTS) + _APART


def _put_common_day(sheet: Worksheet, row: int, text: str) -> None:
    put(cell_at(sheet, row, 1), text_value(COMMON_DAY), STRONG, "left")
    asked = cell_at(sheet, row, 2)
    put(asked, CellValue("", WRITTEN), NOTE, "center")
    open_up(asked)
    beside = cell_at(sheet, row, 3)
    put(beside, text_value(text), TEXT, "left")
    beside.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)

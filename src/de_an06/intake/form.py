"""A filled-in spreadsheet form, read back."""

from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.diagnostics.diagnostic import Diagnostic, Span, in_order
from de_an06.diagnostics.rules_forms import MISSING_SHEET, NOT_OUR_FORM
from de_an06.intake.book import Book, read_book
from de_an06.intake.form_figures import MEASURE_KEYS, MEASURE_READERS, measure_row
from de_an06.intake.form_rows import (
    UPDATE_KEYS,
    CommonDay,
    FormLabels,
    FormRow,
    read_values,
    update_readers,
    update_row,
)
from de_an06.intake.form_table import read_table
from de_an06.intake.form_values import Value, day_reader, read_cell, text
from de_an06.intake.package import open_package
from de_an06.intake.sheet import Sheet
from de_an06.model.form import LAYOUT, FormIdentity, FormSheet, MeasureColumn, UpdateColumn
from de_an06.model.period import Period
from de_an06.model.text import fold

_FLAGS = {"": False, "false": False, "true": True}
"""How the hidden sheet says whether the data is simulated; forms without that key are real."""

_KEYS, _VALUES = 1, 2
"""The columns of the hidden sheet, and of the line with the common day."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What a form says: whose month it is, its filled rows of updates and of figures.

    `passed_over` are the rows of tasks that were left empty. With findings the rows are not whole.
    """

    identity: FormIdentity
    updates: tuple[FormRow, ...]
    figures: tuple[FormRow, ...]
    passed_over: int


def read_form(
    name: str, data: bytes, labels: FormLabels
) -> tuple[FilledForm | None, tuple[Diagnostic, ...]]:
    """The form in a file, and everything that is wrong with its sheets and cells.

    None where it cannot be told whose month it is. Never an exception, whatever the bytes are.
    """
    package = open_package(name, data)
    if isinstance(package, Diagnostic):
        return None, (package,)
    titles = {fold(title): title for title in labels.sheets.values()}
    book = read_book(name, package, titles)
    if isinstance(book, Diagnostic):
        return None, (book,)
    sheets = {sheet: book.sheets.get(fold(title)) for sheet, title in labels.sheets.items()}
    there = {sheet: found for sheet, found in sheets.items() if found}
    missing = [
        Diagnostic(MISSING_SHEET, Span(name), {"sheet": labels.sheets[sheet]})
        for sheet, found in sheets.items()
        if found is None
    ]
    if missing:
        return None, tuple(missing)
    identity = _identity(there[FormSheet.ABOUT])
    if isinstance(identity, Diagnostic):
        return None, (identity,)
    return _filled(identity, there, labels, book)


def _filled(
    identity: FormIdentity, sheets: dict[FormSheet, Sheet], labels: FormLabels, book: Book
) -> tuple[FilledForm, tuple[Diagnostic, ...]]:
    common, faults = _common_day(sheets[FormSheet.GUIDE], labels, from_1904=book.from_1904)
    updates, passed_over, more = _updates(sheets[FormSheet.UPDATES], labels, common, book)
    figures, wrong = _figures(sheets[FormSheet.MEASURES], labels)
    found = in_order([*faults, *more, *wrong])
    return FilledForm(identity, tuple(updates), tuple(figures), passed_over), found


def _identity(sheet: Sheet) -> FormIdentity | Diagnostic:
    """What the hidden sheet says; a finding at its first key that is not as we write it."""
    said: dict[str, str] = {}
    for row in sheet.rows.values():
        key, value = (read_cell(row.get(column), text).text for column in (_KEYS, _VALUES))
        said.setdefault(key, value)
    layout, agency, version = (said.get(key, "") for key in ("layout", "agency", "version"))
    period, year = _month(said.get("period", "")), said.get("plan", "")
    simulated = said.get("simulated", "").lower()
    checked = {
        "layout": layout == LAYOUT,
        "agency": bool(agency),
        "period": period is not None,
        "plan": len(year) == 4 and year.isascii() and year.isdecimal(),
        "version": bool(version),
        "simulated": simulated in _FLAGS,
    }
    wrong = next((key for key, right in checked.items() if not right), None)
    if wrong or period is None:
        facts = {"key": wrong or "period", "value": said.get(wrong or "period", "")}
        return Diagnostic(NOT_OUR_FORM, sheet.whole(), facts)
    return FormIdentity(agency, period, int(year), version, _FLAGS[simulated])


def _month(written: str) -> Period | None:
    try:
        return Period.parse(written)
    except ValueError:
        return None


def _common_day(
    sheet: Sheet, labels: FormLabels, *, from_1904: bool
) -> tuple[CommonDay, list[Diagnostic]]:
    """The day beside its label; without the label there is none, and the sheet is its place."""
    for number, row in sorted(sheet.rows.items()):
        if fold(read_cell(row.get(_KEYS), text).text) == fold(labels.common_day):
            place = sheet.span(number, _VALUES)
            value = read_cell(row.get(_VALUES), day_reader(from_1904=from_1904))
            facts = {"value": value.text}
            findings = [Diagnostic(value.rule, place, facts)] if value.rule else []
            return CommonDay(value, place), findings
    return CommonDay(Value(), sheet.whole()), []


def _updates(
    sheet: Sheet, labels: FormLabels, common: CommonDay, book: Book
) -> tuple[list[FormRow], int, list[Diagnostic]]:
    """The rows in which something is filled in, and how many were left empty."""
    table, findings = read_table(sheet, labels.updates, tuple(UPDATE_KEYS))
    readers = update_readers(labels, from_1904=book.from_1904)
    filled, passed_over = [], 0
    if findings:
        return [], 0, findings
    for row in table:
        values, wrong = read_values(row, readers)
        if values.keys() <= {UpdateColumn.TASK}:
            passed_over += bool(values)
            continue
        update, more = update_row(row, values, common, labels)
        filled.append(update)
        findings += [*wrong, *more]
    return filled, passed_over, findings


def _figures(sheet: Sheet, labels: FormLabels) -> tuple[list[FormRow], Sequence[Diagnostic]]:
    """The rows in which a figure is filled in."""
    table, findings = read_table(sheet, labels.measures, tuple(MEASURE_KEYS))
    if findings:
        return [], findings
    filled = []
    for row in table:
        values, wrong = read_values(row, MEASURE_READERS)
        if not values.keys() <= {MeasureColumn.TASK, MeasureColumn.TARGET}:
            figure, more = measure_row(row, values, labels)
            filled.append(figure)
            findings += [*wrong, *more]
    return filled, findings

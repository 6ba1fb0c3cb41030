"""A filled-in spreadsheet form, read back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span, in_order
from de_an06.findings.rules.forms import FIGURES_WITHOUT_UPDATE, MISSING_SHEET, NOT_OUR_FORM
from de_an06.form.identity import LAYOUT, FormIdentity, FormSheet, MeasureColumn, UpdateColumn
from de_an06.form.intake.book import Book, Sheet, read_book
from de_an06.form.intake.package import open_package
from de_an06.form.intake.rows import (
    UPDATE_KEYS,
    CommonDay,
    FormLabels,
    FormRow,
    Keys,
    TableRow,
    alone,
    read_table,
    read_values,
    update_readers,
    update_row,
)
from de_an06.form.intake.values import Reader, Value, day_reader, read_cell, text, whole
from de_an06.model.period import Period
from de_an06.model.text import fold

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

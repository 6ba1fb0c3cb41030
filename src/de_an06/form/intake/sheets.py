"""A filled-in spreadsheet form, read back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span, in_order
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import LAYOUT, FormIdentity, FormSheet, MeasureColumn, UpdateColumn
from de_an06.form.intake.book import Sheet, read_book
from de_an06.form.intake.package import open_package
from de_an06.form.intake.rows import (
    MEASURES,
    FormRow,
    measure_row,
    read_table,
    update_row,
    updates_table,
)
from de_an06.form.intake.values import day_reader, read_cell, text
from de_an06.form.words import COMMON_DAY, SHEETS
from de_an06.model.period import Period
from de_an06.model.text import fold

_FLAGS = {"": False, "false": False, "true": True}
"""How the hidden sheet says whether the data is simulated; forms without that key are real."""

_KEYS, _VALUES = 1, 2
"""The columns of the hidden sheet, and of the line with the common day."""

_TASK = {UpdateColumn.TASK}
_TARGET = {MeasureColumn.TASK, MeasureColumn.TARGET}
"""The columns that stand filled in a form, alone in a row that was left empty."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What a form says: whose month it is, its filled rows of updates and of figures.

    `passed_over` are the rows of tasks that were left empty. With `findings` on its sheets and
    cells the rows are not whole.
    """

    name: str
    identity: FormIdentity
    updates: tuple[FormRow, ...]
    figures: tuple[FormRow, ...]
    passed_over: int
    findings: tuple[Diagnostic, ...]


def read_form(name: str, data: bytes) -> FilledForm | tuple[Diagnostic, ...]:
    """The form in a file; what is wrong with it where it cannot be told whose month it is.

    Never an exception, whatever the bytes are.
    """
    package = open_package(name, data)
    if isinstance(package, Diagnostic):
        return (package,)
    book = read_book(name, package, {fold(title): title for title in SHEETS.values()})
    if isinstance(book, Diagnostic):
        return (book,)
    there = {sheet: book.sheets.get(fold(title)) for sheet, title in SHEETS.items()}
    sheets = {sheet: found for sheet, found in there.items() if found}
    missing = (SHEETS[sheet] for sheet in there if sheet not in sheets)
    if gone := [Diagnostic(rules.MISSING_SHEET, Span(name), {"sheet": title}) for title in missing]:
        return tuple(gone)
    identity = _identity(sheets[FormSheet.ABOUT])
    if isinstance(identity, Diagnostic):
        return (identity,)
    return _filled(name, identity, sheets, from_1904=book.from_1904)


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
        return Diagnostic(rules.NOT_OUR_FORM, sheet.whole(), facts)
    return FormIdentity(agency, period, int(year), version, _FLAGS[simulated])


def _month(written: str) -> Period | None:
    try:
        return Period.parse(written)
    except ValueError:
        return None


def _filled(
    name: str, identity: FormIdentity, sheets: Mapping[FormSheet, Sheet], *, from_1904: bool
) -> FilledForm:
    """The rows in which something is filled in, and how many were left empty."""
    common, findings = _common_day(sheets[FormSheet.GUIDE], from_1904=from_1904)
    table, wrong = read_table(sheets[FormSheet.UPDATES], updates_table(from_1904=from_1904))
    numbers, more = read_table(sheets[FormSheet.MEASURES], MEASURES)
    findings += [*wrong, *more]
    updates, figures, passed_over = [], [], 0
    for row in table:
        if row.values.keys() <= _TASK:
            passed_over += bool(row.values)
            continue
        update, faults = update_row(row, common)
        updates.append(update)
        findings += [*row.findings, *faults]
    for line in numbers:
        if not line.values.keys() <= _TARGET:
            figure, faults = measure_row(line)
            figures.append(figure)
            findings += [*line.findings, *faults]
    found = in_order(findings)
    return FilledForm(name, identity, tuple(updates), tuple(figures), passed_over, found)


def _common_day(sheet: Sheet, *, from_1904: bool) -> tuple[FormRow, list[Diagnostic]]:
    """The day beside its label; without the label there is none, and the sheet is its place."""
    for number, row in sorted(sheet.rows.items()):
        if fold(read_cell(row.get(_KEYS), text).text) == fold(COMMON_DAY):
            place = sheet.span(number, _VALUES)
            value = read_cell(row.get(_VALUES), day_reader(from_1904=from_1904))
            facts = {"value": value.text}
            findings = [Diagnostic(value.rule, place, facts)] if value.rule else []
            return FormRow({("on",): value.text} if value.text else {}, {("on",): place}), findings
    return FormRow({}, {("on",): sheet.whole()}), []


def with_figures(
    rows: Sequence[FormRow], figures: Sequence[FormRow]
) -> tuple[list[FormRow], list[Diagnostic]]:
    """The updates with the figures of their tasks; each goes into the latest of its task."""
    joined = list(rows)
    findings: list[Diagnostic] = []
    for figure in figures:
        task = figure.values.get(("task",), "")
        of_task = [place for place, row in enumerate(joined) if row.values.get(("task",)) == task]
        if not of_task:
            facts = {"task": task, "sheet": SHEETS[FormSheet.UPDATES]}
            findings.append(Diagnostic(rules.FIGURES_WITHOUT_UPDATE, figure.at("numerator"), facts))
            continue
        latest = max(of_task, key=lambda place: (joined[place].values.get(("on",), ""), place))
        joined[latest] = _joined(joined[latest], figure)
    return joined, findings


def _joined(row: FormRow, figure: FormRow) -> FormRow:
    count = len({keys[1] for keys in row.values if keys[0] == "measures"})
    way, own = ("measures", count), (("task",), ())
    values = {(*way, *keys): value for keys, value in figure.values.items() if keys not in own}
    places = {(*way, *keys): place for keys, place in figure.places.items() if keys not in own}
    return FormRow({**row.values, **values}, {**row.places, **places})

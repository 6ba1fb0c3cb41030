"""A filled-in spreadsheet form, read back."""

from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span, in_order
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import SHOWN, FormIdentity, FormSheet
from de_an06.form.intake.beside import Reach, foreign_sheets, remarks, strange_cells
from de_an06.form.intake.book import Book, Sheet, read_book
from de_an06.form.intake.own_words import read_own_words
from de_an06.form.intake.package import open_package
from de_an06.form.intake.rows import common_day, measure_row, update_row
from de_an06.form.intake.table import MEASURES_OF, TARGET, TASK, UPDATES, FormRow, read_table
from de_an06.form.intake.values import read_cell, text
from de_an06.load.layout import is_plan_id
from de_an06.model.period import is_period_id

_FLAGS = {"": False, "false": False, "true": True}
"""How the hidden sheet says whether the data is simulated; forms without that key are real."""

_KEYS, _VALUES = 1, 2
"""The columns of the hidden sheet, and of the line with the common day."""


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
    own: FormRow | None = None


def read_form(name: str, data: bytes) -> FilledForm | tuple[Diagnostic, ...]:
    """The form in a file; what is wrong with it where it cannot be told whose month it is.

    Never an exception, whatever the bytes are.
    """
    package = open_package(name, data)
    if isinstance(package, Diagnostic):
        return (package,)
    book = read_book(name, package)
    if isinstance(book, Diagnostic):
        return (book,)
    sheets = book.sheets
    needed = [sheet for sheet in FormSheet if sheet is not FormSheet.WORDS]
    if missing := [sheet.value for sheet in needed if sheet not in sheets]:
        return tuple(Diagnostic(rules.MISSING_SHEET, Span(name), {"sheet": s}) for s in missing)
    identity = _identity(sheets[FormSheet.ABOUT])
    if isinstance(identity, Diagnostic):
        return (identity,)
    return _filled(name, identity, book)


def _said(sheet: Sheet) -> dict[str, str]:
    """The keys of the hidden sheet with their values."""
    said: dict[str, str] = {}
    for row in sheet.rows.values():
        key, value = (read_cell(row.get(column), text).text for column in (_KEYS, _VALUES))
        said[key] = f"{said[key]} {value}" if key == SHOWN and key in said else said.get(key, value)
    return said


def _identity(sheet: Sheet) -> FormIdentity | Diagnostic:
    """What the hidden sheet says; a finding at its first key that is not as we write it."""
    said = _said(sheet)
    layout, agency, version = (said.get(key, "") for key in ("layout", "agency", "version"))
    period, plan = said.get("period", ""), said.get("plan", "")
    simulated = said.get("simulated", "").lower()
    checked = {
        "layout": layout in MEASURES_OF,
        "agency": bool(agency),
        "period": is_period_id(period),
        "plan": is_plan_id(plan),
        "version": bool(version),
        "simulated": simulated in _FLAGS,
    }
    wrong = next((key for key, right in checked.items() if not right), None)
    if wrong:
        facts = {"key": wrong, "value": said.get(wrong, "")}
        return Diagnostic(rules.NOT_OUR_FORM, sheet.whole(), facts)
    return FormIdentity(agency, period, plan, version, _FLAGS[simulated])


def _filled(name: str, identity: FormIdentity, book: Book) -> FilledForm:
    """The rows in which something is filled in, and how many were left empty."""
    sheets = book.sheets
    common = common_day(sheets[FormSheet.GUIDE])
    said = _said(sheets[FormSheet.ABOUT])
    table = read_table(sheets[FormSheet.UPDATES], UPDATES)
    numbers = read_table(sheets[FormSheet.MEASURES], MEASURES_OF[said["layout"]])
    # The tasks and targets stand filled in a form, alone in a row that was left empty.
    told = [row for row in table.rows if row.values.keys() != {TASK}]
    counted = [row for row in numbers.rows if not row.values.keys() <= {TASK, TARGET}]
    updates = tuple(update_row(row, common) for row in told)
    figures = tuple(map(measure_row, counted))
    marks = said.get(SHOWN, "").split() if SHOWN in said else None
    of_rows = (finding for row in (common, *updates, *figures) for finding in row.findings)
    wrong = [*table.findings, *numbers.findings, *foreign_sheets(book), *remarks(book), *of_rows]
    if not (table.findings or numbers.findings):
        for sheet, read, rows in (
            (FormSheet.GUIDE, None, [common]),
            (FormSheet.UPDATES, table, told),
            (FormSheet.MEASURES, numbers, counted),
        ):
            taken = {(at.line, at.column) for row in rows for at in row.places.values()}
            wrong += strange_cells(Reach(sheets[sheet], read, taken, marks))
    own = read_own_words(sheets[FormSheet.WORDS], marks) if FormSheet.WORDS in sheets else None
    wrong += own.findings if own else ()
    passed_over = len(table.rows) - len(updates)
    return FilledForm(name, identity, updates, figures, passed_over, in_order(wrong), own)

"""A filled-in spreadsheet form, read back."""

from collections.abc import Mapping
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span, in_order
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import COMMON_DAY, FormIdentity, FormSheet
from de_an06.form.intake.book import Sheet, read_book
from de_an06.form.intake.package import open_package
from de_an06.form.intake.rows import (
    MEASURES_OF,
    ON,
    TARGET,
    TASK,
    UPDATES,
    FormRow,
    measure_row,
    read_table,
    update_row,
)
from de_an06.form.intake.values import day, read_cell, text
from de_an06.load.layout import is_plan_id
from de_an06.model.period import is_period_id
from de_an06.model.text import fold

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


def read_form(name: str, data: bytes) -> FilledForm | tuple[Diagnostic, ...]:
    """The form in a file; what is wrong with it where it cannot be told whose month it is.

    Never an exception, whatever the bytes are.
    """
    package = open_package(name, data)
    if isinstance(package, Diagnostic):
        return (package,)
    sheets = read_book(name, package)
    if isinstance(sheets, Diagnostic):
        return (sheets,)
    if missing := [sheet.value for sheet in FormSheet if sheet not in sheets]:
        return tuple(Diagnostic(rules.MISSING_SHEET, Span(name), {"sheet": s}) for s in missing)
    identity = _identity(sheets[FormSheet.ABOUT])
    if isinstance(identity, Diagnostic):
        return (identity,)
    return _filled(name, identity, sheets)


def _said(sheet: Sheet) -> dict[str, str]:
    """The keys of the hidden sheet with their values."""
    said: dict[str, str] = {}
    for row in sheet.rows.values():
        key, value = (read_cell(row.get(column), text).text for column in (_KEYS, _VALUES))
        said.setdefault(key, value)
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


def _filled(name: str, identity: FormIdentity, sheets: Mapping[FormSheet, Sheet]) -> FilledForm:
    """The rows in which something is filled in, and how many were left empty."""
    common = _common_day(sheets[FormSheet.GUIDE])
    table, wrong = read_table(sheets[FormSheet.UPDATES], UPDATES)
    layout = _said(sheets[FormSheet.ABOUT])["layout"]
    numbers, more = read_table(sheets[FormSheet.MEASURES], MEASURES_OF[layout])
    # The tasks and targets stand filled in a form, alone in a row that was left empty.
    updates = tuple(update_row(row, common) for row in table if row.values.keys() != {TASK})
    figures = tuple(measure_row(row) for row in numbers if not row.values.keys() <= {TASK, TARGET})
    passed_over = len(table) - len(updates)
    of_rows = (finding for row in (common, *updates, *figures) for finding in row.findings)
    findings = in_order((*wrong, *more, *of_rows))
    return FilledForm(name, identity, updates, figures, passed_over, findings)


def _common_day(sheet: Sheet) -> FormRow:
    """The day beside its label; without the label there is none, and the sheet is its place."""
    for number, row in sorted(sheet.rows.items()):
        if fold(read_cell(row.get(_KEYS), text).text) == fold(COMMON_DAY):
            place = sheet.span(number, _VALUES)
            said = read_cell(row.get(_VALUES), day)
            wrong = [Diagnostic(said.rule, place, {"value": said.text})] if said.rule else []
            return FormRow({ON: said.text} if said.text else {}, {ON: place}, tuple(wrong))
    return FormRow({}, {ON: sheet.whole()})

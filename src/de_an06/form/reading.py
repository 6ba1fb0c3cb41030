"""A filled-in form as updates, or what is wrong with it, cell by cell."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import typer

from de_an06.console.invocation import Invocation
from de_an06.console.output import tell
from de_an06.console.refused import REFUSED
from de_an06.console.writing import Origin
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.rules.shape import MISSING_KEY
from de_an06.findings.rules.text import HIDDEN_CHARACTER
from de_an06.form.identity import FormSheet
from de_an06.form.intake.package import LARGEST
from de_an06.form.intake.rows import FormLabels, FormRow
from de_an06.form.intake.sheets import FilledForm, read_form, with_figures
from de_an06.form.naming import StandIns, trial, with_ids
from de_an06.form.voice import in_form_words
from de_an06.form.words import COMMON_DAY, MEASURE_COLUMNS, SHEETS, UPDATE_COLUMNS
from de_an06.load.folder import read_regular
from de_an06.load.shape import shape
from de_an06.model.agencies import Agency
from de_an06.model.month import Update
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.surface.findings import findings_text
from de_an06.surface.visible import visible
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES
from de_an06.words.say import say
from de_an06.yamltext.decoding import escaped, first_hidden, has_hidden
from de_an06.yamltext.place import Fault, Keys
from de_an06.yamltext.tree import data_of

_LABELS = FormLabels(SHEETS, UPDATE_COLUMNS, MEASURE_COLUMNS, COMMON_DAY, STATUSES, OBSTACLE_KINDS)

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "import_not_there",
    IsADirectoryError: "import_folder",
    PermissionError: "import_forbidden",
}


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form that was read: its name as it was given, and everything that is wrong in it so far."""

    name: str
    form: FilledForm
    findings: tuple[Diagnostic, ...]


def read_file(said: Invocation, file: Path) -> FormFile:
    """The form in a file; findings and exit 1 where it cannot be told whose it is."""
    name = escaped(str(file))
    data = _contents(said, file, name)
    form, findings = read_form(name, data, _LABELS)
    if form is None:
        refuse_findings(said, name, findings)
    return FormFile(name, form, findings)


@dataclass(frozen=True, slots=True)
class Told:
    """The updates that a form's sound rows make, each with its row, and all that is wrong.

    `trials` are the unsound rows without their faults, to be judged and never written.
    """

    updates: tuple[Update, ...]
    rows: tuple[FormRow, ...]
    findings: tuple[Diagnostic, ...]
    trials: tuple[tuple[FormRow, Update], ...] = ()


def updates_of(file: FormFile, register: Register, stand_ins: StandIns) -> Told:
    """The updates of a form, with ids in place of what the person called tasks and agencies."""
    rows, unclear = with_ids(file.form.updates, register)
    figures, unclear_too = with_ids(file.form.figures, register)
    known = {task.id for task in register.tasks}
    told = [figure for figure in figures if figure.data.get("task") in known]
    rows, alone = with_figures(rows, told, SHEETS[FormSheet.UPDATES])
    findings = [*file.findings, *unclear, *unclear_too, *alone]
    # What a finding speaks of is not judged a second time.
    judged = {finding.span.cell for finding in findings}
    sound: list[tuple[FormRow, Update]] = []
    trials: list[tuple[FormRow, Update]] = []
    for row in rows:
        update, faults = shape(data_of(row.data), Update, file.name)
        wrong = [*_hidden(row), *(_finding(fault, row) for fault in faults)]
        findings += (finding for finding in wrong if finding.span.cell not in judged)
        if update and not wrong and judged.isdisjoint(cell.cell for cell in row.cells.values()):
            sound.append((row, update))
        elif rest := trial(row, _faulty(row, faults, judged), stand_ins):
            trials.append((row, rest))
    return Told(
        tuple(update for _, update in sound),
        tuple(row for row, _ in sound),
        in_order(findings),
        tuple(trials),
    )


def _faulty(row: FormRow, faults: Iterable[Fault], judged: Collection[str]) -> set[Keys]:
    """The ways to the values of a row that are of no use."""
    told = {keys for keys, cell in row.cells.items() if cell.cell in judged}
    return told | {fault.spot.keys for fault in faults if fault.rule is not MISSING_KEY}


def refuse_findings(said: Invocation, name: str, findings: Iterable[Diagnostic]) -> NoReturn:
    """Show what is wrong with a form; exit 1."""
    tell(findings_text(in_order(findings), said.lang))
    tell(visible(f"{name}: {say(said.lang, 'not_written')}\n"))
    raise typer.Exit(REFUSED)


def refuse(said: Invocation, name: str, phrase: str, **facts: object) -> NoReturn:
    """Say why a form is not imported; exit 1."""
    tell(visible(f"de-an06: {name}: {say(said.lang, phrase, **facts)}\n"))
    raise typer.Exit(REFUSED)


def _contents(said: Invocation, file: Path, name: str) -> bytes:
    try:
        data = read_regular(Path(os.path.realpath(file)), LARGEST)
    except OSError as error:
        refuse(said, name, _reason(error), reason=error.strerror or type(error).__name__)
    if data is None:
        refuse(said, name, "import_no_file")
    return data


def _reason(error: OSError) -> str:
    """The sentence on a file that cannot be read."""
    return next(
        (phrase for kind, phrase in _REASONS.items() if isinstance(error, kind)),
        "import_unreadable",
    )


def _hidden(row: FormRow) -> Iterator[Diagnostic]:
    """A finding at each cell with a character that no file may hold."""
    for keys, text in _texts(row.data, ()):
        if first := first_hidden(text):
            facts = {"character": first, "count": str(sum(map(has_hidden, text)))}
            yield Diagnostic(HIDDEN_CHARACTER, row.at(keys), facts)


def _texts(value: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """Every text of a row, with the way to it."""
    match value:
        case str():
            yield keys, value
        case dict():
            for key, inner in value.items():
                yield from _texts(inner, (*keys, key))
        case list():
            for place, inner in enumerate(value):
                yield from _texts(inner, (*keys, place))


def origin_of(row: FormRow) -> Origin:
    """Tells a finding on the update of a row at its cell, in the words of the form."""
    return lambda finding, keys: in_form_words(replace(finding, span=row.at(keys)), keys)


def _finding(fault: Fault, row: FormRow) -> Diagnostic:
    """A fault of a row's update, at its cell, in the words of the form."""
    keys = fault.spot.keys
    if fault.rule is MISSING_KEY:
        keys = (*keys, fault.facts["key"])
    return in_form_words(Diagnostic(fault.rule, row.at(keys), fault.facts), keys)


Version = Callable[[Register, str], str]
"""The version that the form of an agency would have now."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose forms are imported, and by whom; None where anything goes."""

    agency: str | None
    period: Period | None
    entered_by: str | None


def judge(
    said: Invocation, file: FormFile, wanted: Wanted, register: Register, version: Version
) -> None:
    """Refuse a form of another plan, month, agency or version than wanted, or invented; exit 1."""
    identity, plan = file.form.identity, register.plan
    agency, period = identity.agency, identity.period
    if identity.year != plan.year:
        refuse(said, file.name, "import_of_year", theirs=identity.year, ours=plan.year)
    if identity.simulated is not plan.simulated:
        refuse(said, file.name, "import_simulated" if identity.simulated else "import_real")
    if not isinstance(register.agencies.named(agency), Agency):
        refuse(said, file.name, "import_unknown_agency", theirs=agency)
    if period.cadence is not Cadence.MONTH:
        refuse(said, file.name, "import_no_month", theirs=period)
    if wanted.period not in (None, period):
        refuse(said, file.name, "import_of_period", theirs=period, ours=wanted.period)
    if wanted.agency not in (None, agency, plan.standing_agency):
        refuse(said, file.name, "import_of_agency", theirs=agency, ours=wanted.agency)
    if identity.version != version(register, agency):
        refuse(said, file.name, "import_of_version", agency=agency, period=period)


def clerk_of(file: FormFile, wanted: Wanted, register: Register) -> str | None:
    """The agency that records in place of the form's own; None where that does it itself."""
    if wanted.agency in (None, file.form.identity.agency):
        return wanted.entered_by
    return register.plan.standing_agency

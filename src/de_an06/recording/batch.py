"""Many updates out of a table: what is recorded already is left out, and all faults are told."""

import sys
from collections.abc import Sequence
from pathlib import Path

from de_an06.console.output import show
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.obstacles import unrecorded
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.load.batch import LARGEST, named, read_rows
from de_an06.load.folder import read_regular
from de_an06.load.rows import Row, shaped
from de_an06.model.month import Update
from de_an06.recording.entering import judged, record_updates
from de_an06.recording.officer import Officer
from de_an06.surface.screen import Tone, line

_STDIN = "-"
_SHEETS = frozenset({".xlsx", ".xls", ".ods"})
"""The endings of what is no table of text; a form is one of these."""


def record_file(officer: Officer, file: Path) -> None:
    """All the updates of a file into one month, or none of them."""
    name, data = _read(file)
    register = officer.project.register
    rows, findings = read_rows(name, data)
    rows = [named(row, register) for row in rows]
    made = [(row, *shaped(row)) for row in rows]
    findings += [fault for *_, faults in made for fault in faults]
    sound = [(row, update) for row, update, _ in made if update]
    if findings:
        findings += _faults_of(officer, sound)
        raise Refused("not_written", findings=in_order(findings))
    fresh = unrecorded(register, officer.agency.id, [update for _, update in sound])
    new = [(row, update) for (row, _), update in zip(sound, fresh, strict=True) if update]
    known = len(sound) - len(new)
    if known:
        phrase = "batch_known" if new else "import_known"
        show([line(officer.page().say(phrase, known=known), Tone.WARNING)])
    if new:
        _check_one_month(officer, [update for _, update in new])
        record_updates(officer, [update for _, update in new], rows=[row for row, _ in new])


def _read(file: Path) -> tuple[str, bytes]:
    """A table's name and bytes; those of stdin where it is called so."""
    if str(file) == _STDIN:
        return "stdin", sys.stdin.buffer.read(LARGEST + 1)
    if file.suffix.lower() in _SHEETS:
        raise Refused("form_not_table", code=USAGE, file=file)
    data = read_regular(file.resolve())
    if data is None:
        raise Refused("no_file", code=USAGE, typed=file)
    return str(file), data


def _faults_of(officer: Officer, sound: Sequence[tuple[Row, Update]]) -> Sequence[Diagnostic]:
    """What would forbid those rows that are right by themselves, so that all is told at once."""
    try:
        if sound:
            judged(officer, [update for _, update in sound], [row for row, _ in sound])
    except Refused as refused:
        return refused.findings
    return ()


def _check_one_month(officer: Officer, updates: Sequence[Update]) -> None:
    """Refuse rows of several months: one file is written whole or not at all."""
    months = dict.fromkeys(str(officer.writable_month(update.on)) for update in updates)
    if len(months) > 1:
        raise Refused("several_months", periods=", ".join(months))

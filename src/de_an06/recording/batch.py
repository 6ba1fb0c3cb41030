"""Many updates out of a table: what is recorded already is left out, and all faults are told."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from de_an06.console.output import show
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.obstacles import unrecorded
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.load.batch import LARGEST, named, read_rows
from de_an06.load.folder import read_regular
from de_an06.load.month_words import OWN, parted
from de_an06.load.rows import Row, shaped
from de_an06.model.month import Status, Update
from de_an06.recording.entering import News, judged, news_of, record_news
from de_an06.recording.officer import Officer
from de_an06.surface.screen import Tone, line

_STDIN = "-"
_HANDED_OVER = re.compile(r"/dev/(stdin|fd/\d+)", re.ASCII)
"""What the shell has opened itself: --from <(…), --from /dev/stdin."""

_SHEETS = frozenset({".xlsx", ".xls", ".ods"})
"""The endings of what is no table of text; a form is one of these."""


def record_file(officer: Officer, file: Path) -> None:
    """All the updates of a file, and its words on the month, into one month, or none of them."""
    name, data = _read(file)
    register = officer.project.register
    rows, findings = read_rows(name, data)
    rows, own, wrong = parted(rows)
    rows = [named(row, register) for row in rows]
    made = [(row, *shaped(row)) for row in rows]
    findings += [*wrong, *(fault for *_, faults in made for fault in faults)]
    sound = [(row, update) for row, update, _ in made if update]
    if findings:
        findings += _faults_of(officer, sound, own)
        findings += _tasks_amiss(officer, [row for row, update, _ in made if not update])
        raise Refused("not_written", findings=in_order(findings))
    fresh = unrecorded(register, officer.agency.id, [update for _, update in sound])
    new = [(row, update) for (row, _), update in zip(sound, fresh, strict=True) if update]
    known = len(sound) - len(new)
    if known:
        phrase = "batch_known" if new or own else "import_known"
        show([line(officer.page().say(phrase, known=known), Tone.WARNING)])
    if new:
        _check_one_month(officer, [update for _, update in new])
    try:
        if new or own:
            record_news(officer, _news(officer, new, own))
    except Refused as refused:
        if own is None or not refused.findings:
            raise
        found = [_at_own(finding, own) for finding in refused.findings]
        raise Refused("not_written", findings=in_order(found)) from None


def _news(officer: Officer, new: Sequence[tuple[Row, Update]], own: Row | None) -> News:
    """The updates that are new, with the words on the month; or these alone."""
    said: dict[str, object] = dict(own.data) if own else {}
    if not new:
        return News(officer.project.loaded.today, own=said)
    news = news_of([update for _, update in new], [row for row, _ in new])
    return replace(news, own=said)


def _at_own(finding: Diagnostic, own: Row) -> Diagnostic:
    """A finding on the month's words, told where the table has them."""
    keys = finding.span.keys
    return replace(finding, span=own.at(keys)) if keys and keys[0] in OWN else finding


def _read(file: Path) -> tuple[str, bytes]:
    """A table's name and bytes; those of stdin where it is called so."""
    if str(file) == _STDIN:
        return "stdin", sys.stdin.buffer.read(LARGEST + 1)
    if file.suffix.lower() in _SHEETS:
        raise Refused("form_not_table", code=USAGE, file=file)
    if _HANDED_OVER.fullmatch(str(file)):
        with file.open("rb") as opened:
            return str(file), opened.read(LARGEST + 1)
    data = read_regular(file.resolve())
    if data is None:
        raise Refused("no_file", code=USAGE, typed=file)
    return str(file), data


def _faults_of(
    officer: Officer, sound: Sequence[tuple[Row, Update]], own: Row | None
) -> Sequence[Diagnostic]:
    """What would forbid that which is right by itself, so that all is told at once."""
    try:
        if sound or own:
            judged(officer, _news(officer, sound, own))
    except Refused as refused:
        return [_at_own(finding, own) if own else finding for finding in refused.findings]
    return ()


def _tasks_amiss(officer: Officer, rows: Sequence[Row]) -> Sequence[Diagnostic]:
    """What is wrong with the tasks of rows in which something else is wrong already."""
    said = {"on": officer.project.loaded.today.isoformat(), "status": Status.IN_PROGRESS.value}
    bare = [replace(row, data={**said, "task": row.data.get("task")}) for row in rows]
    named_so = [(row, update) for row in bare if (update := shaped(row)[0])]
    faults = _faults_of(officer, named_so, None)
    return [finding for finding in faults if finding.span.keys == ("task",)]


def _check_one_month(officer: Officer, updates: Sequence[Update]) -> None:
    """Refuse rows of several months: one file is written whole or not at all."""
    months = dict.fromkeys(str(officer.writable_month(update.on)) for update in updates)
    if len(months) > 1:
        raise Refused("several_months", periods=", ".join(months))

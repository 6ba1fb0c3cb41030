"""The rows of a filled-in form as updates, or what is wrong with them, cell by cell."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.findings.finding import Diagnostic, in_order
from de_an06.findings.rules.text import HIDDEN_CHARACTER
from de_an06.form.facts import form_roles
from de_an06.form.intake.rows import FormRow
from de_an06.form.intake.sheets import FilledForm, with_figures
from de_an06.form.naming import with_ids
from de_an06.form.voice import in_form_words
from de_an06.load.rows import Row, shaped
from de_an06.model.month import ObstacleKind, Status, Update
from de_an06.model.plan import Register
from de_an06.yamltext.decoding import first_hidden, has_hidden
from de_an06.yamltext.place import Keys

_SOME = "…"
"""Stands for a text that is missing, and in which there is nothing to find."""


@dataclass(frozen=True, slots=True)
class RowUpdate:
    """A row with its update; of a row that is not `sound`, what is left without its faults.

    What is left is there to be judged with the rest, never to be written.
    """

    row: Row
    update: Update
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """The updates of a form's rows, and all that is wrong with those by themselves."""

    rows: tuple[RowUpdate, ...]
    findings: tuple[Diagnostic, ...]


def read_rows(form: FilledForm, register: Register, today: date) -> Reading:
    """The updates of a form, with ids in place of what the person called tasks and agencies."""
    rows, unclear = with_ids(form.updates, register)
    figures, unclear_too = with_ids(form.figures, register)
    known = {task.id for task in register.tasks}
    told = [figure for figure in figures if figure.values.get(("task",)) in known]
    rows, alone = with_figures(rows, told)
    findings = [*form.findings, *unclear, *unclear_too, *alone]
    # What a finding speaks of is not judged a second time.
    judged = {finding.span.cell for finding in findings}
    stand_ins = _stand_ins(form, register, today)
    read = []
    for row in rows:
        update, wrong = _shaped(row)
        findings += (finding for finding in wrong if finding.span.cell not in judged)
        faulty = {way for way, place in row.places.items() if place.cell in judged}
        if update and not wrong and not faulty:
            read.append(RowUpdate(row.row, update))
            continue
        faulty |= {finding.span.keys for finding in wrong if finding.rule is not HIDDEN_CHARACTER}
        mended, _ = shaped(_mended(row, faulty, stand_ins).row)
        if mended:
            read.append(RowUpdate(row.row, mended, sound=False))
    return Reading(tuple(read), in_order(findings))


def _shaped(row: FormRow) -> tuple[Update | None, list[Diagnostic]]:
    """A row's update, and what is wrong in its cells, in the words of the form."""
    update, faults = shaped(row.row)
    return update, [*_hidden(row), *map(in_form_words, faults)]


def _hidden(row: FormRow) -> Iterator[Diagnostic]:
    """A finding at each cell with a character that no file may hold."""
    for way, text in row.values.items():
        if first := first_hidden(text):
            facts = {"character": first, "count": str(sum(map(has_hidden, text)))}
            yield Diagnostic(HIDDEN_CHARACTER, row.at(*way), facts)


def _stand_ins(form: FilledForm, register: Register, today: date) -> dict[Keys, str]:
    """What is put where a row does not say it: a task of the agency, a day that may be."""
    tasks = [task for task, _ in form_roles(register, form.identity.agency)]
    always = next((task for task in tasks if task.since is None), None)
    on = min(today, form.identity.period.last_day)
    return {("task",): always.id if always else "", ("on",): on.isoformat()}


def _mended(row: FormRow, faulty: Collection[Keys], stand_ins: dict[Keys, str]) -> FormRow:
    """A row with its faulty values left out, and stand-ins for what an update cannot do without."""
    values = {
        way: "".join(letter for letter in text if not has_hidden(letter))
        for way, text in row.values.items()
        if not any(way[:length] in faulty for length in range(1, len(way) + 1))
    }
    if ("task",) not in values:
        # Without it nothing is known of what the update resolves, or of its targets.
        values = {
            way: text for way, text in values.items() if way[0] not in ("resolves", "measures")
        }
    values = {**stand_ins, **values}
    if ("status",) not in values:
        done = ("completed_on",) in values or values.get(("percent",)) == "100"
        values["status",] = (Status.DONE if done else Status.IN_PROGRESS).value
        if ("completed_on",) in values:
            values.pop(("percent",), None)
    if _has(row.values, "obstacles"):
        kind, text = ("obstacles", 0, "kind"), ("obstacles", 0, "text")
        values = {kind: ObstacleKind.OTHER.value, text: _SOME, **values}
    number, url = ("evidence", 0, "number"), ("evidence", 0, "url")
    if _has(row.values, "evidence") and (number in faulty or url not in values):
        values = {number: _SOME, **values}
    return FormRow(_with_whole_figures(values), row.places)


def _has(values: Mapping[Keys, str], key: str) -> bool:
    return any(way[0] == key for way in values)


def _with_whole_figures(values: dict[Keys, str]) -> dict[Keys, str]:
    """Two figures that agree, where one is missing; none without a target."""
    for place in {way[1] for way in values if way[0] == "measures"}:
        way = ("measures", place)
        if (*way, "target") not in values:
            values = {keys: text for keys, text in values.items() if keys[:2] != way}
        else:
            numerator = values.setdefault((*way, "numerator"), "0")
            values.setdefault((*way, "denominator"), numerator)
    return values

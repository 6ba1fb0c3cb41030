"""A form's rows made fit to be judged: ids in place of names, stand-ins in place of faults."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from de_an06.engine.lookup import day_of_plan, find_agency, find_task
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import SEVERAL_ADDRESSEES, SEVERAL_MEANT
from de_an06.findings.rules.links import UNKNOWN_TASK
from de_an06.form.identity import FormIdentity
from de_an06.form.intake.table import NUMBER, OBSTACLE_KIND, OBSTACLE_TEXT, ON, TASK, URL, FormRow
from de_an06.form.roles import form_roles
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.plan import Register
from de_an06.yamltext.decoding import has_hidden
from de_an06.yamltext.place import Keys

_BETWEEN = (r";|\n", r"[;,\n]")
"""What may stand between addressees: a name may have commas of its own."""

_SOME = "…"
"""Stands for a text that is missing, and in which there is nothing to find."""

_STATUS, _PERCENT, _COMPLETED_ON = ("status",), ("percent",), ("completed_on",)
_ADDRESSEE = ("obstacles", 0, "to")


def with_ids(rows: Sequence[FormRow], register: Register) -> tuple[list[FormRow], list[Diagnostic]]:
    """The rows with ids in place of names, and what is unclear at its cell.

    An addressee outside the registry stays as it was written.
    """
    named, findings = [], []
    for row in rows:
        values = dict(row.values)
        for way, find in ((TASK, _task), (_ADDRESSEE, _addressee)):
            found = find(values[way], row.at(*way), register) if way in values else None
            if isinstance(found, Diagnostic):
                findings.append(found)
            elif found is not None:
                values[way] = found
        for way in (ON, _COMPLETED_ON):
            if way in values:
                values[way] = day_of_plan(values[way], register)
        named.append(replace(row, values=values))
    return named, findings


def _task(typed: str, place: Span, register: Register) -> str | Diagnostic:
    found = find_task(typed, register.tasks)
    if not found.items:
        facts = {"value": typed, "nearest": next(iter(found.near), "")}
        return Diagnostic(UNKNOWN_TASK, place, facts)
    if len(found.items) > 1:
        return _several(typed, place, [(task.id, task.title) for task in found.items])
    return found.items[0].id


def _addressee(typed: str, place: Span, register: Register) -> str | Diagnostic:
    """An agency's id, or the text as it is; a group is several agencies."""
    found = find_agency(typed, register.agencies).items
    if len(found) == 1 and isinstance(found[0], Agency):
        return found[0].id
    if found:
        agencies = register.agencies.expand(entry.id for entry in found)
        return _several(typed, place, [(id, register.agencies.agency(id).name) for id in agencies])
    if listed := _listed(typed, register):
        facts = {"value": typed, "candidates": _named_all((one.id, one.name) for one in listed)}
        return Diagnostic(SEVERAL_ADDRESSEES, place, facts)
    return typed


def _listed(typed: str, register: Register) -> list[Agency | AgencyGroup]:
    """The agencies and groups of a list; none where what is typed is no list of known ones."""
    for between in _BETWEEN:
        parts = [part for part in re.split(between, typed) if part.strip()]
        found = [find_agency(part.strip(), register.agencies).items for part in parts]
        if len(parts) > 1 and all(len(items) == 1 for items in found):
            return [items[0] for items in found]
    return []


def _several(typed: str, place: Span, candidates: Sequence[tuple[str, str]]) -> Diagnostic:
    facts = {"value": typed, "candidates": _named_all(candidates)}
    return Diagnostic(SEVERAL_MEANT, place, facts)


def _named_all(candidates: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{id} ({name})" for id, name in candidates)


def stand_ins(register: Register, identity: FormIdentity, today: date) -> Mapping[Keys, str]:
    """What is put where a row does not say it: a task of the agency, a day that may be."""
    period = register.schedule.writing_named(identity.period)
    on = min(today, period.last_day) if period else today
    tasks = [task for task, _ in form_roles(register, identity.agency, on)]
    always = next((task for task in tasks if task.since is None), None)
    return {TASK: always.id if always else "", ON: on.isoformat()}


def mended(row: FormRow, faulty: Collection[Keys], instead: Mapping[Keys, str]) -> FormRow:
    """A row with its faulty values left out, and stand-ins for what an update cannot do without."""
    values = {
        way: "".join(letter for letter in text if not has_hidden(letter))
        for way, text in row.values.items()
        if not any(way[:length] in faulty for length in range(1, len(way) + 1))
    }
    if TASK not in values:
        # Without it nothing is known of what the update resolves, or of its targets.
        values = {
            way: text for way, text in values.items() if way[0] not in ("resolves", "measures")
        }
    values = {**instead, **values}
    if _STATUS not in values:
        done = _COMPLETED_ON in values or values.get(_PERCENT) == "100"
        values[_STATUS] = (Status.DONE if done else Status.IN_PROGRESS).value
        if _COMPLETED_ON in values:
            values.pop(_PERCENT, None)
    if row.filled("obstacles"):
        values = {OBSTACLE_KIND: ObstacleKind.OTHER.value, OBSTACLE_TEXT: _SOME, **values}
    if row.filled("evidence") and (NUMBER in faulty or URL not in values):
        values = {NUMBER: _SOME, **values}
    return FormRow(_with_whole_figures(row, values), row.places)


def _with_whole_figures(row: FormRow, values: dict[Keys, str]) -> dict[Keys, str]:
    """Two figures that agree, where one is missing; none without a target or without its value."""
    for place in {way[1] for way in values if way[0] == "measures"}:
        way = ("measures", place)
        has_value = (*way, "value") in row.values
        if (*way, "target") not in values or (has_value and (*way, "value") not in values):
            values = {keys: text for keys, text in values.items() if keys[:2] != way}
        elif not has_value:
            numerator = values.setdefault((*way, "numerator"), "0")
            values.setdefault((*way, "denominator"), numerator)
    return values

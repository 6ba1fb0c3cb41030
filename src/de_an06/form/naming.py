"""What a person called tasks and agencies on a form, as ids."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.lookup import find_agency, find_task
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import SEVERAL_ADDRESSEES, SEVERAL_MEANT
from de_an06.findings.rules.links import UNKNOWN_TASK
from de_an06.form.intake.rows import FormRow
from de_an06.load.shape import shape
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.month import ObstacleKind, Status, Update
from de_an06.model.plan import Register
from de_an06.yamltext.decoding import has_hidden
from de_an06.yamltext.place import Keys
from de_an06.yamltext.tree import data_of

_BETWEEN = (r";|\n", r"[;,\n]")
"""What may stand between addressees: a name may have commas of its own."""


def with_ids(rows: Sequence[FormRow], register: Register) -> tuple[list[FormRow], list[Diagnostic]]:
    """The rows with ids in place of names, and what is unclear at its cell.

    An addressee outside the registry stays as it was written.
    """
    named = [_named(row, register) for row in rows]
    return [one.row for one in named], [found for one in named for found in one.findings]


@dataclass(frozen=True, slots=True)
class _Named:
    """A row with its ids, and what is unclear in it."""

    row: FormRow
    findings: tuple[Diagnostic, ...]


def _named(row: FormRow, register: Register) -> _Named:
    data, findings = dict(row.data), []
    if isinstance(typed := data.get("task"), str):
        task = _task(typed, row.at(("task",)), register)
        if isinstance(task, Diagnostic):
            findings.append(task)
        else:
            data["task"] = task
    obstacles = data.get("obstacles")
    if isinstance(obstacles, list) and "to" in obstacles[0]:
        to = _addressee(obstacles[0]["to"], row.at(("obstacles", 0, "to")), register)
        if isinstance(to, Diagnostic):
            findings.append(to)
        else:
            data["obstacles"] = [{**obstacles[0], "to": to}]
    return _Named(replace(row, data=data), tuple(findings))


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
    agencies = register.agencies.expand(entry.id for entry in found)
    names = [(id, register.agencies.agency(id).name) for id in agencies]
    if found:
        return _several(typed, place, names)
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


_SOME = "…"
"""Stands for a text that is missing, and in which there is nothing to find."""

Answers = dict[str, object]


@dataclass(frozen=True, slots=True)
class StandIns:
    """What is put where a row does not say it: a task of the agency, a day that may be."""

    task: str
    on: date


def trial(row: FormRow, faulty: Collection[Keys], stand_ins: StandIns) -> Update | None:
    """The update of a row with `faulty` values left out; None where nothing can be made of it."""
    data = {
        key: _without(value, (key,), faulty)
        for key, value in row.data.items()
        if (key,) not in faulty
    }
    data.setdefault("on", stand_ins.on.isoformat())
    _with_task(data, stand_ins)
    _with_status(data)
    if obstacles := _mappings(data, "obstacles"):
        defaults = {"kind": ObstacleKind.OTHER.value, "text": _SOME}
        data["obstacles"] = [{**defaults, **obstacle} for obstacle in obstacles]
    if evidence := _mappings(data, "evidence"):
        data["evidence"] = [_proof(one, faulty) for one in evidence]
    data["measures"] = [_measure(one) for one in _mappings(data, "measures") if "target" in one]
    return shape(data_of(data), Update, "")[0]


def _without(value: object, keys: Keys, faulty: Collection[Keys]) -> object:
    """A value without those within it that are faulty, and without hidden characters."""
    match value:
        case str():
            return "".join(letter for letter in value if not has_hidden(letter))
        case dict():
            return {
                key: _without(inner, (*keys, key), faulty)
                for key, inner in value.items()
                if (*keys, key) not in faulty
            }
        case list():
            return [
                _without(inner, (*keys, place), faulty)
                for place, inner in enumerate(value)
                if (*keys, place) not in faulty
            ]
    return value


def _with_task(data: Answers, stand_ins: StandIns) -> None:
    """Without its task nothing is known of what an update resolves, or of its targets."""
    if "task" not in data:
        data["task"] = stand_ins.task
        data.pop("resolves", None)
        data.pop("measures", None)


def _with_status(data: Answers) -> None:
    """Give a status that contradicts nothing else, where there is none."""
    if "status" in data:
        return
    done = "completed_on" in data or data.get("percent") == "100"
    data["status"] = (Status.DONE if done else Status.IN_PROGRESS).value
    if "completed_on" in data:
        data.pop("percent", None)


def _mappings(data: Answers, key: str) -> list[Answers]:
    values = data.get(key)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _proof(evidence: Answers, faulty: Collection[Keys]) -> Answers:
    """A document with a number where one was written, or where there is no address either."""
    needs = ("evidence", 0, "number") in faulty or "url" not in evidence
    return {"number": _SOME, **evidence} if needs else evidence


def _measure(measure: Answers) -> Answers:
    """Two figures that agree, where one is missing."""
    numerator = measure.get("numerator", "0")
    return {"numerator": numerator, "denominator": numerator, **measure}

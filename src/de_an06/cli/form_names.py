"""What a person called tasks and agencies on a form, as ids."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_forms import SEVERAL_ADDRESSEES, SEVERAL_MEANT
from de_an06.diagnostics.rules_links import UNKNOWN_TASK
from de_an06.intake.form_rows import FormRow
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.register import Register
from de_an06.views.lookup import find_agency, find_task

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

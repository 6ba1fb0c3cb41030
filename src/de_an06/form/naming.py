"""What a person called tasks and agencies on a form, as ids."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from de_an06.engine.lookup import find_agency, find_task
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import SEVERAL_ADDRESSEES, SEVERAL_MEANT
from de_an06.findings.rules.links import UNKNOWN_TASK
from de_an06.form.intake.rows import FormRow
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.plan import Register

_BETWEEN = (r";|\n", r"[;,\n]")
"""What may stand between addressees: a name may have commas of its own."""

_TASK = ("task",)
_ADDRESSEE = ("obstacles", 0, "to")


def with_ids(rows: Sequence[FormRow], register: Register) -> tuple[list[FormRow], list[Diagnostic]]:
    """The rows with ids in place of names, and what is unclear at its cell.

    An addressee outside the registry stays as it was written.
    """
    named, findings = [], []
    for row in rows:
        values = dict(row.values)
        for way, find in ((_TASK, _task), (_ADDRESSEE, _addressee)):
            found = find(values[way], row.at(*way), register) if way in values else None
            if isinstance(found, Diagnostic):
                findings.append(found)
            elif found is not None:
                values[way] = found
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

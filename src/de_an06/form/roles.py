"""Which tasks are on an agency's form, with the digest that tells one plan from another."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from de_an06.engine.holders import Holders, holders_of
from de_an06.engine.known import Known
from de_an06.engine.selection import work_of
from de_an06.model.assessment import Assessment, Outlook
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Sense, Target, TargetKind, Task

_DIGITS = 16

Role = tuple[Task, bool]
"""A task that an agency writes of, with whether it holds a row of it."""


def form_roles(register: Register, agency: str, on: date) -> list[Role]:
    """The tasks that an agency writes of on a day, those of which it holds a row first.

    What it reports for another counts as its own (docs/design.md, "Agencies").
    """
    return _roles(register, holders_of(register), agency, on)


def _roles(register: Register, holders: Holders, agency: str, on: date) -> list[Role]:
    # Of a task with steps only these are written of.
    wholes = register.wholes
    tasks = [task for task in register.tasks if task.id not in wholes]
    held = [task for task in tasks if _holds(holders, task, agency, on)]
    others = [task for task in tasks if holders.coordinates(task.id, agency, on)]
    return [
        *((task, True) for task in held),
        *((task, False) for task in others if task not in held),
    ]


def _holds(holders: Holders, task: Task, agency: str, on: date) -> bool:
    """Whether an agency, or one it reports for, holds a row of a task on a day."""
    leads = holders.leads[task.id]
    return any(holders.speaks_for(agency, holders.holder(task.id, lead, on), on) for lead in leads)


def form_agencies(known: Known, period: Period) -> tuple[str, ...]:
    """The agencies that fill in a form for a month, in the registry's order.

    They have work, write their own file, and exist on the day and at some time of the month.
    """
    return tuple(
        agency.id
        for agency in known.register.agencies.agencies
        if agency.reported_by is None
        and agency.exists_on(known.as_of)
        and (agency.valid_from is None or agency.valid_from <= period.last_day)
        and (agency.valid_to is None or agency.valid_to >= period.first_day)
        and form_tasks(known, agency.id, period)
    )


def form_tasks(known: Known, agency: str, period: Period) -> list[Role]:
    """Those of `form_roles` that are there before a month is over: one may be added in mid-year."""
    return [
        (task, leads)
        for task, leads in _roles(known.register, known.holders, agency, known.as_of)
        if task.since is None or task.since.on <= period.last_day
    ]


def form_rows(known: Known, outlook: Outlook, agency: str) -> tuple[Assessment, ...]:
    """The assignments that an agency holds on the day, or one that it reports for."""
    return work_of(outlook, known.register, agency).assignments


def form_version(register: Register, agency: str) -> str:
    """A digest of what an agency's forms show of the plan, and of nothing that is news.

    Who holds a task is news: the roles are those of the plan's first day, before any ruling.
    """
    roles = form_roles(replace(register, decisions=()), agency, register.first_day)
    shown = {
        "agency": agency,
        # Forms of a plan that is named by its year are those of before.
        "year": register.plan.year or register.id,
        "tasks": [_plan_of(task, register.plan.date, leads=leads) for task, leads in roles],
    }
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _plan_of(task: Task, issued: date | None, *, leads: bool) -> Mapping[str, object]:
    counted = task.due and task.due.days and [task.due.days, task.due.working, task.due.after]
    # What no plan had before is there only where it is used: forms that are out stay readable.
    new = {
        "parent": task.parent,
        "products": task.products,
        "counted": counted and [*counted, str(issued)],
    }
    return {
        **{key: value for key, value in new.items() if value},
        "id": task.id,
        "ref": task.ref,
        "title": task.title,
        "leads": leads,
        "due": task.due.date.isoformat() if task.due and task.due.date else None,
        "continues": task.continues,
        "deadline_text": task.deadline_text,
        "targets": [_target_of_plan(target) for target in task.targets],
    }


def _target_of_plan(target: Target) -> Sequence[object]:
    """What a form shows of a target; what is not said changes no digest of an older form."""
    is_plain = target.kind is TargetKind.RATE and target.sense is Sense.AT_LEAST
    more: list[str] = [] if is_plain else [target.kind, target.sense]
    more += [str(target.upper)] if target.upper is not None else []
    more += ["each"] if target.each else []
    more += [f"{goal.by} {goal.value}" for goal in target.goals]
    value = target.value
    whole = int(value) if value is not None and value == int(value) else value and str(value)
    return [target.id, whole, target.unit, target.level, target.text, *more]

"""What of the plan is on an agency's form, with the digest that tells one plan from another."""

import hashlib
import json
from collections.abc import Mapping

from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.register import Register
from de_an06.model.task import Task

_DIGITS = 16


def form_roles(register: Register, agency: str) -> list[tuple[Task, bool]]:
    """The tasks that an agency writes of, each with whether it leads; those it leads first.

    What it reports for another counts as its own (DESIGN section 3, `reported_by`).
    """
    voices = set(register.agencies.speaks_for(agency))
    led = [task for task in register.tasks if voices & _agencies(register, *task.lead.agencies)]
    others = [
        task
        for task in register.tasks
        if task not in led and voices & _agencies(register, *task.coordinators)
    ]
    return [*((task, True) for task in led), *((task, False) for task in others)]


def form_agencies(register: Register, period: Period) -> tuple[Agency, ...]:
    """The agencies that fill in a form for a month, in the registry's order.

    They have work, write their own file, and exist at some time of the month.
    """
    return tuple(
        agency
        for agency in register.agencies.agencies
        if agency.reported_by is None
        and (agency.valid_from is None or agency.valid_from <= period.last_day)
        and (agency.valid_to is None or agency.valid_to >= period.first_day)
        and any(exists_in(task, period) for task, _ in form_roles(register, agency.id))
    )


def exists_in(task: Task, period: Period) -> bool:
    """Whether a task is there before the period is over: one may be added in mid-year."""
    return task.since is None or task.since.on <= period.last_day


def form_version(register: Register, agency: str) -> str:
    """A digest of what an agency's forms show of the plan, and of nothing that is news."""
    shown = {
        "agency": agency,
        "year": register.plan.year,
        "tasks": [_plan_of(task, leads) for task, leads in form_roles(register, agency)],
    }
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _plan_of(task: Task, leads: bool) -> Mapping[str, object]:  # noqa: FBT001 - a pair of form_roles
    return {
        "id": task.id,
        "ref": task.ref,
        "title": task.title,
        "leads": leads,
        "due": task.due.date.isoformat() if task.due else None,
        "continues": task.continues,
        "deadline_text": task.deadline_text,
        "targets": [
            [target.id, target.value, target.unit, target.level, target.text]
            for target in task.targets
        ],
    }


def _agencies(register: Register, *ids: str) -> set[str]:
    return set(register.agencies.expand(ids))

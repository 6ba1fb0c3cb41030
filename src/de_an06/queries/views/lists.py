"""The tasks, agencies and open obstacles as lists, in the shapes that `--json` promises."""

from collections.abc import Collection, Mapping
from datetime import date

from de_an06.engine.deadlines import deadline_of
from de_an06.engine.known import Known
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.standing import tally
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.assessment import Outlook
from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind
from de_an06.model.plan import Register
from de_an06.model.task import Task


def task_json(task: Task, register: Register) -> Mapping[str, object]:
    """A task, as `tasks --json` promises it (docs/design.md, "JSON")."""
    registry = register.agencies
    conditions = {
        condition.id: {"id": condition.id, "kind": condition.kind, "text": condition.text}
        for condition in register.plan.conditions
    }
    return {
        "id": task.id,
        "ref": task.ref,
        "group": task.group,
        "parent": task.parent,
        "title": task.title,
        "text": task.text,
        "lead_text": task.lead_text,
        "leads": task.leads,
        "lead_names": registry.names(task.leads),
        "lead_mode": task.lead.mode if task.lead else None,
        "assignees": register.leads(task),
        "coordinators_text": task.coordinators_text,
        "coordinators": task.coordinators,
        "coordinator_names": registry.names(task.coordinators),
        "deadline_text": task.deadline_text,
        "deadlines": _deadlines(task, register),
        "continues": task.continues,
        "condition": conditions.get(task.condition or ""),
        "targets": task.targets,
    }


def _deadlines(task: Task, register: Register) -> list[Mapping[str, object]]:
    """At most one deadline; none where no day is known until a condition is met."""
    day = deadline_of(register, task)
    return [{"date": day, "text": task.due.text}] if task.due and day else []


def agencies_json(registry: AgencyRegistry) -> list[Mapping[str, object]]:
    """The agencies, then the groups, as `agencies --json` promises them (docs/design.md, "JSON").

    `kind` is an agency's kind or `group`; `members` are the agencies that a group comes down to.
    """
    entries: list[Agency | AgencyGroup] = [*registry.agencies, *registry.groups]
    return [
        {
            "id": entry.id,
            "name": entry.name,
            "kind": getattr(entry, "kind", "group"),
            "aliases": entry.aliases,
            "members": registry.expand(getattr(entry, "members", ())),
            "reports": getattr(entry, "reports", False),
            "reported_by": getattr(entry, "reported_by", None),
            "valid_from": getattr(entry, "valid_from", None),
            "valid_to": getattr(entry, "valid_to", None),
            "succeeded_by": getattr(entry, "succeeded_by", ()),
        }
        for entry in entries
    ]


def open_list(
    known: Known,
    *,
    agencies: Collection[str],
    to: str | None,
    kinds: Collection[ObstacleKind],
    older_than: int,
) -> tuple[LedgerEntry, ...]:
    """The open obstacles of these agencies, kinds, addressee and age, the oldest first.

    An empty collection and None keep all.
    """
    found = (
        raised
        for raised in open_obstacles(known)
        if (not agencies or raised.agency in agencies)
        and to in (None, raised.obstacle.to)
        and (not kinds or raised.obstacle.kind in kinds)
        and raised.age(known.as_of) >= older_than
    )
    return tuple(sorted(found, key=lambda raised: raised.reference.on))


def obstacle_json(raised: LedgerEntry, as_of: date) -> Mapping[str, object]:
    """An open obstacle, as `obstacles --json` promises it; `to` as the file has it."""
    return {
        "agency": raised.agency,
        "task": raised.task,
        "reference": str(raised.reference),
        "raised_on": raised.reference.on,
        "age": raised.age(as_of),
        **raised.obstacle.model_dump(),
    }


def status_json(register: Register, outlook: Outlook) -> dict[str, object]:
    """What `status --json` promises (docs/design.md, "JSON")."""
    return {
        "plan": register.id,
        "simulated": register.plan.simulated,
        "as_of": outlook.as_of,
        "totals": tally(task.state for task in outlook.counted),
        "assignment_totals": tally(row.state for row in outlook.assignments),
        "assignments": outlook.assignments,
        "tasks": [
            {"task": one.task, "state": one.state, "counts": one.counts, "parent": one.parent}
            for one in outlook.tasks
        ],
        "reports": outlook.reports,
        "targets": outlook.targets,
        "set_aside": register.set_aside,
    }

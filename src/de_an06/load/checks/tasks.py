"""What a task's file must say of its plan and its agencies."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from de_an06.diagnostics.rules_links import (
    FOREIGN_TARGET_ID,
    GOAL_TOO_HIGH,
    NOBODY_LEADS,
    NOT_JOINT,
    UNKNOWN_CONDITION,
    UNKNOWN_GROUP,
)
from de_an06.diagnostics.rules_shape import NAME_DISAGREES
from de_an06.load.checks.known import Known
from de_an06.load.checks.links import bodies, duplicate_ids, unknown_id
from de_an06.load.checks.notes import note_faults
from de_an06.load.flaw import Fault, Spot
from de_an06.model.task import LeadMode, Task

_FEWEST_JOINT = 2


def tasks_faults(tasks: Iterable[tuple[Spot, Task]], *, known: Known) -> Iterator[Fault]:
    """The faults of all tasks (file, task): by themselves, and of ids that two of them share."""
    listed = list(tasks)
    shared = list(duplicate_ids((file.at("id"), task.id) for file, task in _own_first(listed)))
    yield from shared
    told = {fault.spot.file for fault in shared}
    yield from duplicate_ids(
        (file.at("targets", place, "id"), target.id)
        for file, task in listed
        for place, target in enumerate(task.targets)
    )
    for file, task in listed:
        name = PurePosixPath(file.file).stem
        if name != task.id and file.file not in told:
            yield Fault(NAME_DISAGREES, file.at("id"), {"value": task.id, "name": name})
        yield from _task_faults(file, task, known=known)


def _own_first(tasks: list[tuple[Spot, Task]]) -> list[tuple[Spot, Task]]:
    """The tasks, first those whose file has the name of their id: they hold it by right."""
    return sorted(tasks, key=lambda listed: PurePosixPath(listed[0].file).stem != listed[1].id)


def _task_faults(file: Spot, task: Task, *, known: Known) -> Iterator[Fault]:
    if known.plan is not None:
        groups = [group.id for group in known.plan.groups]
        yield from unknown_id(UNKNOWN_GROUP, file.at("group"), id=task.group, known=groups)
        ids = [condition.id for condition in known.plan.conditions]
        yield from unknown_id(UNKNOWN_CONDITION, file.at("condition"), id=task.condition, known=ids)
    yield from _lead(file.at("lead"), task, known=known)
    yield from bodies(file.at("coordinators"), task.coordinators, known=known)
    yield from _targets(file, task)
    yield from note_faults(file, task.notes, known=known)


def _lead(spot: Spot, task: Task, *, known: Known) -> Iterator[Fault]:
    unknown = list(bodies(spot.at("agencies"), task.lead.agencies, known=known))
    yield from unknown
    if unknown:
        return
    if task.id in known.leads and not known.leads[task.id]:
        yield Fault(NOBODY_LEADS, spot.at("agencies"), {"task": task.id})
    elif task.lead.mode is LeadMode.JOINT and known.bodies is not None:
        named = [id for id in task.lead.agencies if known.agency(id)]
        if len(named) < len(task.lead.agencies) or len(named) < _FEWEST_JOINT:
            yield Fault(NOT_JOINT, spot.at("mode"))


def _targets(file: Spot, task: Task) -> Iterator[Fault]:
    for place, target in enumerate(task.targets):
        spot = file.at("targets", place)
        if not target.id.startswith(f"{task.id}."):
            facts = {"value": target.id, "task": task.id}
            yield Fault(FOREIGN_TARGET_ID, spot.at("id"), facts)
        if target.unit == "%" and target.value > 100:
            yield Fault(GOAL_TOO_HIGH, spot.at("value"), {"value": str(target.value)})

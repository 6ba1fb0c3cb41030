"""The tasks of a plan as a list, in the shape that `tasks --json` promises."""

from dataclasses import dataclass
from datetime import date

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.plan import ConditionKind, Plan
from de_an06.model.register import Register
from de_an06.model.task import LeadMode, Level, Task


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, included, and the words that give it."""

    date: date
    text: str


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """What a task waits for."""

    id: str
    kind: ConditionKind
    text: str


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A figure to reach: at least `value`."""

    id: str
    value: int
    unit: str
    level: Level | None
    text: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task; the fields are those of `tasks --json` (DESIGN section 5)."""

    id: str
    ref: str
    group: str
    title: str
    text: str
    lead_text: str
    leads: tuple[str, ...]
    lead_names: tuple[str, ...]
    lead_mode: LeadMode
    assignees: tuple[str, ...]
    coordinators_text: str | None
    coordinators: tuple[str, ...]
    coordinator_names: tuple[str, ...]
    deadline_text: str
    deadlines: tuple[Deadline, ...]
    continues: bool
    condition: ConditionLine | None
    targets: tuple[TargetLine, ...]


def task_line(task: Task, register: Register) -> TaskLine:
    """The list's line for one task."""
    registry = register.agencies
    return TaskLine(
        id=task.id,
        ref=task.ref,
        group=task.group,
        title=task.title,
        text=task.text,
        lead_text=task.lead_text,
        leads=task.lead.agencies,
        lead_names=_names(task.lead.agencies, registry),
        lead_mode=task.lead.mode,
        assignees=registry.expand(task.lead.agencies),
        coordinators_text=task.coordinators_text,
        coordinators=task.coordinators,
        coordinator_names=_names(task.coordinators, registry),
        deadline_text=task.deadline_text,
        deadlines=(Deadline(task.due.date, task.due.text),) if task.due else (),
        continues=task.continues,
        condition=_condition(task.condition, register.plan),
        targets=tuple(
            TargetLine(target.id, target.value, target.unit, target.level, target.text)
            for target in task.targets
        ),
    )


def _names(ids: tuple[str, ...], registry: AgencyRegistry) -> tuple[str, ...]:
    entries = (registry.named(id) for id in ids)
    return tuple(entry.name for entry in entries if entry)


def _condition(id: str | None, plan: Plan) -> ConditionLine | None:
    for condition in plan.conditions:
        if condition.id == id:
            return ConditionLine(condition.id, condition.kind, condition.text)
    return None

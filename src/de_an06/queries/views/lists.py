"""The tasks of a plan as a list, in the shape that `tasks --json` promises."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.agencies import Agency, AgencyRegistry
from de_an06.model.history import LedgerEntry
from de_an06.model.month import ObstacleKind
from de_an06.model.plan import ConditionKind, Plan, Register
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


GROUP = "group"


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency or group; the fields are those of `agencies --json` (DESIGN section 5).

    `kind` is an agency's kind or `group`; `members` are the agencies that a group comes down to.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    reports: bool
    reported_by: str | None
    valid_from: date | None
    valid_to: date | None
    succeeded_by: tuple[str, ...]


def agency_lines(registry: AgencyRegistry) -> list[AgencyLine]:
    """The agencies, then the groups, in the registry's order."""
    groups = [
        AgencyLine(
            id=group.id,
            name=group.name,
            kind=GROUP,
            aliases=group.aliases,
            members=registry.expand(group.members),
            reports=False,
            reported_by=None,
            valid_from=None,
            valid_to=None,
            succeeded_by=(),
        )
        for group in registry.groups
    ]
    return [*map(_agency_line, registry.agencies), *groups]


def _agency_line(agency: Agency) -> AgencyLine:
    return AgencyLine(
        id=agency.id,
        name=agency.name,
        kind=agency.kind,
        aliases=agency.aliases,
        members=(),
        reports=agency.reports,
        reported_by=agency.reported_by,
        valid_from=agency.valid_from,
        valid_to=agency.valid_to,
        succeeded_by=agency.succeeded_by,
    )


@dataclass(frozen=True, slots=True)
class OpenObstacle:
    """An open obstacle; `age` is in days since it was raised, `to` as the file has it."""

    agency: str
    task: str
    reference: str
    raised_on: date
    age: int
    kind: ObstacleKind
    text: str
    cause: str | None
    proposal: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which obstacles to keep: of these agencies, addressed to one, of a kind, at least so old."""

    agencies: frozenset[str] = frozenset()
    to: str | None = None
    kinds: tuple[ObstacleKind, ...] = ()
    older_than: int = 0


def open_list(
    obstacles: Iterable[LedgerEntry], as_of: date, wanted: Wanted
) -> tuple[OpenObstacle, ...]:
    """The open obstacles that are wanted, the oldest first."""
    found = (_open(entry, as_of) for entry in obstacles)
    kept = (obstacle for obstacle in found if _is_wanted(obstacle, wanted))
    return tuple(sorted(kept, key=lambda obstacle: obstacle.raised_on))


def _open(entry: LedgerEntry, as_of: date) -> OpenObstacle:
    obstacle = entry.obstacle
    return OpenObstacle(
        agency=entry.agency,
        task=entry.task,
        reference=str(entry.reference),
        raised_on=entry.reference.on,
        age=(as_of - entry.reference.on).days,
        kind=obstacle.kind,
        text=obstacle.text,
        cause=obstacle.cause,
        proposal=obstacle.proposal,
        to=obstacle.to,
    )


def _is_wanted(obstacle: OpenObstacle, wanted: Wanted) -> bool:
    return (
        (not wanted.agencies or obstacle.agency in wanted.agencies)
        and (wanted.to is None or obstacle.to == wanted.to)
        and (not wanted.kinds or obstacle.kind in wanted.kinds)
        and obstacle.age >= wanted.older_than
    )

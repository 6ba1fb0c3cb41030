"""The tasks, agencies and open obstacles as lists, in the shapes that `--json` promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.engine.obstacles import obstacles, open_ones
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
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
        "title": task.title,
        "text": task.text,
        "lead_text": task.lead_text,
        "leads": task.lead.agencies,
        "lead_names": registry.names(task.lead.agencies),
        "lead_mode": task.lead.mode,
        "assignees": registry.expand(task.lead.agencies),
        "coordinators_text": task.coordinators_text,
        "coordinators": task.coordinators,
        "coordinator_names": registry.names(task.coordinators),
        "deadline_text": task.deadline_text,
        "deadlines": (task.due,) if task.due else (),
        "continues": task.continues,
        "condition": conditions.get(task.condition or ""),
        "targets": task.targets,
    }


_LIKE_A_GROUP: Mapping[str, object] = {
    "reports": False,
    "reported_by": None,
    "valid_from": None,
    "valid_to": None,
    "succeeded_by": (),
}
"""What `--json` says of a group where it says something of an agency."""


def agencies_json(registry: AgencyRegistry) -> list[Mapping[str, object]]:
    """The agencies, then the groups, as `agencies --json` promises them (docs/design.md, "JSON").

    `kind` is an agency's kind or `group`; `members` are the agencies that a group comes down to.
    """
    agencies = [_agency_json(agency, registry) for agency in registry.agencies]
    return agencies + [_agency_json(group, registry) for group in registry.groups]


def _agency_json(entry: Agency | AgencyGroup, registry: AgencyRegistry) -> Mapping[str, object]:
    is_agency = isinstance(entry, Agency)
    life = {name: getattr(entry, name) for name in _LIKE_A_GROUP} if is_agency else _LIKE_A_GROUP
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind if isinstance(entry, Agency) else "group",
        "aliases": entry.aliases,
        "members": () if isinstance(entry, Agency) else registry.expand(entry.members),
        **life,
    }


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
class ObstacleFilter:
    """Which obstacles to keep: of these agencies, addressed to one, of a kind, at least so old."""

    agencies: frozenset[str] = frozenset()
    to: str | None = None
    kinds: tuple[ObstacleKind, ...] = ()
    older_than: int = 0

    def keeps(self, obstacle: OpenObstacle) -> bool:
        """Whether an obstacle is one of these."""
        return (
            (not self.agencies or obstacle.agency in self.agencies)
            and (self.to is None or obstacle.to == self.to)
            and (not self.kinds or obstacle.kind in self.kinds)
            and obstacle.age >= self.older_than
        )


def open_list(known: Known, wanted: ObstacleFilter) -> tuple[OpenObstacle, ...]:
    """The open obstacles that are wanted, the oldest first."""
    found = (_open(entry, known.as_of) for entry in open_ones(obstacles(known)))
    return tuple(sorted(filter(wanted.keeps, found), key=lambda obstacle: obstacle.raised_on))


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

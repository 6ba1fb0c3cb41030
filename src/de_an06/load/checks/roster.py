"""What a year's files say of agencies, tasks and rulings, made quick to look up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from de_an06.findings.finding import Rule
from de_an06.findings.rules.links import (
    DUPLICATE_ID,
    LISTED_TWICE,
    NOT_AN_AGENCY,
    UNKNOWN_AGENCY,
    UNKNOWN_CONDITION,
)
from de_an06.findings.rules.months import (
    BEFORE_THE_PLAN,
    BEFORE_THE_TASK,
    IN_THE_FUTURE,
    OUTSIDE_THE_PLAN,
)
from de_an06.load.document import YearFiles
from de_an06.load.layout import AGENCIES, Evidences
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Plan
from de_an06.model.rulings import DecisionKind, Decisions, rulings
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot


@dataclass(frozen=True, slots=True)
class Roster:
    """What can be named, who may speak: None or empty where a file is wrong.

    Nothing that is said is later than `today`.

    What is wrong by itself is not to be told again of each file that rests on it. `unsure` are the
    ids of the tasks whose files are wrong; `leads` and `speakers` (leads and coordinators, groups
    expanded) are there for the others, `members` are what each body named by a target comes down
    to, and `voices` are the agencies whose word each one gives.
    `first` and `last` are the months whose files the plan may have (both included), `returns` the
    days on which a task was returned: to one agency, or to all (None).
    """

    today: date
    evidences: Evidences | None
    bodies: Mapping[str, Agency | AgencyGroup] | None
    plan: Plan | None
    tasks: Mapping[str, Task]
    unsure: frozenset[str]
    leads: Mapping[str, frozenset[str]]
    members: Mapping[str, frozenset[str]]
    speakers: Mapping[str, frozenset[str]]
    voices: Mapping[str, tuple[str, ...]]
    returns: Mapping[tuple[str, str | None], Collection[date]]
    first: Period | None
    last: Period | None

    def agency(self, id: str) -> Agency | None:
        """The agency with this id, and no group; None where it is not known."""
        body = self.bodies.get(id) if self.bodies is not None else None
        return body if isinstance(body, Agency) else None

    def task_ids(self) -> Collection[str]:
        """The ids that tasks have, or would have if their files were right."""
        return self.tasks.keys() | self.unsure

    def bodies_faults(self, spot: Spot, ids: Iterable[str]) -> Iterator[Fault]:
        """Faults in a list of agencies and agency groups: unknown, or listed twice."""
        listed = tuple(ids)
        for place, id in enumerate(listed):
            if self.bodies is not None:
                yield from unknown_id(UNKNOWN_AGENCY, spot.at(place), id, self.bodies)
        yield from listed_twice(spot, listed)

    def agency_faults(self, spot: Spot, id: str | None) -> Iterator[Fault]:
        """The fault at what should be the id of one agency, and no group."""
        if id is None or self.bodies is None:
            return
        body = self.bodies.get(id)
        if body is None:
            agencies = [id for id, body in self.bodies.items() if isinstance(body, Agency)]
            yield spot.fault(UNKNOWN_AGENCY, value=id, known=agencies)
        elif not isinstance(body, Agency):
            yield spot.fault(NOT_AN_AGENCY, value=id)

    def condition_faults(self, spot: Spot, id: str | None) -> Iterator[Fault]:
        """The fault at the id of a condition that the plan has not."""
        if self.plan is not None:
            ids = [condition.id for condition in self.plan.conditions]
            yield from unknown_id(UNKNOWN_CONDITION, spot, id, ids)

    def month_faults(self, spot: Spot, month: Period) -> Iterator[Fault]:
        """The fault at a month that no file of the plan can have."""
        first, last = self.first, self.last
        if first and last and not first <= month <= last:
            yield spot.fault(OUTSIDE_THE_PLAN, value=month, first=first, last=last)

    def future_faults(self, rule: Rule, spot: Spot, day: date | None) -> Iterator[Fault]:
        """The fault at a day that is still to come."""
        if day is not None and day > self.today:
            yield spot.fault(rule, value=day, today=self.today)

    def day_faults(self, spot: Spot, on: date, task: str | None) -> Iterator[Fault]:
        """The first reason why nothing can be said on a day: to come, before the plan or task."""
        of_task = self.tasks.get(task or "")
        since = of_task.since if of_task else None
        if on > self.today:
            yield from self.future_faults(IN_THE_FUTURE, spot, on)
        elif self.first and on < self.first.first_day:
            yield spot.fault(BEFORE_THE_PLAN, value=on, first=self.first.first_day)
        elif since and on < since.on:
            yield spot.fault(BEFORE_THE_TASK, value=on, since=since.on, task=task)


def roster_of(files: YearFiles, today: date, wrong: Collection[str]) -> Roster:
    """What the files say, without what rests on the files at the paths `wrong`."""
    registry, plan = files.noun(AgencyRegistry), files.noun(Plan)
    written = files.nouns(Task)
    tasks = {task.id: task for spot, task in written if spot.file not in wrong}
    sound = {spot.file for spot, task in written if spot.file not in wrong}
    broken = [task for task in files.all(Task) if task.path not in sound]
    months = plan.reporting.months() if plan else ()
    whole = None if AGENCIES in wrong else registry
    return Roster(
        today=today,
        evidences=files.evidences,
        bodies=_bodies(registry),
        plan=plan,
        tasks=tasks,
        unsure=frozenset(PurePosixPath(task.path).stem for task in broken)
        | frozenset(task.noun.id for task in broken if task.noun),
        leads=_expanded(whole, {id: task.lead.agencies for id, task in tasks.items()}),
        speakers=_expanded(
            whole, {id: (*task.lead.agencies, *task.coordinators) for id, task in tasks.items()}
        ),
        members=_expanded(whole, {id: (id,) for id in _named_by_targets(tasks.values())}),
        voices=_voices(whole),
        returns=_returns(files.noun(Decisions)),
        first=months[0] if months else None,
        # Files go on for a year after the calendar (docs/design.md, "A month's file").
        last=Period(plan.year + 1, Cadence.MONTH, 12) if plan else None,
    )


def _bodies(registry: AgencyRegistry | None) -> dict[str, Agency | AgencyGroup] | None:
    if registry is None:
        return None
    bodies: list[Agency | AgencyGroup] = [*registry.groups, *registry.agencies]
    return {body.id: body for body in bodies}


def _expanded(
    registry: AgencyRegistry | None, ids: Mapping[str, tuple[str, ...]]
) -> dict[str, frozenset[str]]:
    if registry is None:
        return {}
    return {task: frozenset(registry.expand(named)) for task, named in ids.items()}


def _named_by_targets(tasks: Iterable[Task]) -> set[str]:
    return {id for task in tasks for target in task.targets for id in target.agencies}


def _voices(registry: AgencyRegistry | None) -> dict[str, tuple[str, ...]]:
    agencies = registry.agencies if registry else ()
    spoken: defaultdict[str, list[str]] = defaultdict(list)
    for agency in agencies:
        if agency.reported_by:
            spoken[agency.reported_by].append(agency.id)
    return {agency.id: (agency.id, *spoken[agency.id]) for agency in agencies}


def _returns(noun: Decisions | None) -> dict[tuple[str, str | None], set[date]]:
    found: defaultdict[tuple[str, str | None], set[date]] = defaultdict(set)
    for ruling in rulings(noun.decisions if noun else ()):
        decision = ruling.decision
        if not ruling.revoked and decision.kind is DecisionKind.RETURN and decision.task:
            found[decision.task, decision.agency].add(decision.on)
    return dict(found)


def duplicate_ids(listed: Iterable[tuple[Spot, str]]) -> Iterator[Fault]:
    """A fault at each id that is taken before, case aside."""
    taken: dict[str, Spot] = {}
    for spot, id in listed:
        first = taken.setdefault(id.casefold(), spot)
        if first != spot:
            yield replace(spot.fault(DUPLICATE_ID, value=id), first=first)


def listed_twice(spot: Spot, values: Iterable[str]) -> Iterator[Fault]:
    """A fault at each value that stands before in the list at `spot`."""
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield spot.at(place).fault(LISTED_TWICE, value=value)
        seen.add(value)


def unknown_id(rule: Rule, spot: Spot, id: str | None, known: Collection[str]) -> Iterator[Fault]:
    """A fault at an id that is given and not among the known."""
    if id is not None and id not in known:
        yield spot.fault(rule, value=id, known=known)

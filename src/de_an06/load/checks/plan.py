"""What plan.yaml must say of itself, its agencies and its tasks."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from de_an06.findings.rules import links as rules
from de_an06.findings.rules.shape import MISSING_FOR_KIND, NAME_DISAGREES
from de_an06.load.checks.known import (
    Roster,
    bodies,
    duplicate_ids,
    listed_twice,
    one_agency,
    unknown_id,
)
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.plan import Calendar, Plan
from de_an06.model.task import LeadMode, Note, NoteKind, Task
from de_an06.yamltext.place import Fault, Spot

_MOST_CIRCLES = 10


def agencies_faults(file: Spot, registry: AgencyRegistry, *, known: Roster) -> Iterator[Fault]:
    """Ids taken twice, bodies that do not exist, circles of groups, names of two (a warning)."""
    yield from duplicate_ids((spot.at("id"), body.id) for spot, body in _all(file, registry))
    for place, agency in enumerate(registry.agencies):
        yield from _agency(file.at("agencies", place), agency, known=known)
    for place, group in enumerate(registry.groups):
        yield from bodies(file.at("groups", place, "members"), group.members, known=known)
    yield from _circles(file, registry)
    yield from _shared_names(file, registry)


def _all(file: Spot, registry: AgencyRegistry) -> Iterator[tuple[Spot, Agency | AgencyGroup]]:
    for place, agency in enumerate(registry.agencies):
        yield file.at("agencies", place), agency
    for place, group in enumerate(registry.groups):
        yield file.at("groups", place), group


def _agency(spot: Spot, agency: Agency, *, known: Roster) -> Iterator[Fault]:
    if agency.reported_by == agency.id:
        yield Fault(rules.REPORTS_FOR_ITSELF, spot.at("reported_by"), {"value": agency.id})
    yield from one_agency(spot.at("reported_by"), agency.reported_by, known=known)
    for place, successor in enumerate(agency.succeeded_by):
        yield from one_agency(spot.at("succeeded_by", place), successor, known=known)
    # Forges ignore the case of an account's name.
    accounts = (account.casefold() for account in agency.maintainers)
    yield from listed_twice(spot.at("maintainers"), accounts)
    start, end = agency.valid_from, agency.valid_to
    if start and end and end < start:
        facts = {"value": end.isoformat(), "start": start.isoformat()}
        yield Fault(rules.ENDS_BEFORE_START, spot.at("valid_to"), facts)


def _circles(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    """A fault at the first group of each circle of groups; the first circles are enough."""
    inner = {group.id: group.members for group in registry.groups}
    spots = {group.id: file.at("groups", i, "id") for i, group in enumerate(registry.groups)}
    for _ in range(_MOST_CIRCLES):
        circle = _circle(inner)
        if not circle:
            return
        first = min(circle, key=list(spots).index)
        facts = {"value": first, "circle": ", ".join(circle)}
        yield Fault(rules.GROUP_CIRCLE, spots[first], facts)
        del inner[first]


def _circle(inner: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Groups of which each is a member of the next, and the last of the first; none if none are."""
    try:
        TopologicalSorter(inner).prepare()
    except CycleError as error:
        return tuple(error.args[1][1:])
    return ()


def _shared_names(file: Spot, registry: AgencyRegistry) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for spot, body in _all(file, registry):
        aliases = ((spot.at("aliases", i), alias) for i, alias in enumerate(body.aliases))
        for name_spot, name in ((spot.at("name"), body.name), *aliases):
            owner = owners.setdefault(name.casefold(), body.id)
            if owner != body.id:
                yield Fault(rules.AMBIGUOUS_NAME, name_spot, {"value": name, "other": owner})


_SATURDAY = 5


def calendar_faults(file: Spot, calendar: Calendar) -> Iterator[Fault]:
    """Days that stand twice, working Saturdays that are none."""
    lists = {"days_off": calendar.days_off, "working_saturdays": calendar.working_saturdays}
    for key, days in lists.items():
        seen: set[date] = set()
        for place, day in enumerate(days):
            spot, facts = file.at(key, place, "on"), {"value": day.on.isoformat()}
            if day.on in seen:
                yield Fault(rules.LISTED_TWICE, spot, facts)
            elif key == "working_saturdays" and day.on.weekday() != _SATURDAY:
                yield Fault(rules.NOT_A_SATURDAY, spot, facts)
            seen.add(day.on)


_NEEDED = {
    NoteKind.MISPRINT: ("quote", "reads"),
    NoteKind.SCOPE: ("agencies", "quote"),
    NoteKind.READING: ("text",),
}


def note_faults(file: Spot, notes: tuple[Note, ...], *, known: Roster) -> Iterator[Fault]:
    """Keys that a kind of note cannot do without, agencies that do not exist."""
    for place, note in enumerate(notes):
        spot = file.at("notes", place)
        for key in _NEEDED[note.kind]:
            if not getattr(note, key):
                yield Fault(MISSING_FOR_KIND, spot.at("kind"), {"kind": note.kind, "key": key})
        yield from bodies(spot.at("agencies"), note.agencies, known=known)


def plan_faults(file: Spot, plan: Plan, *, known: Roster, year: int) -> Iterator[Fault]:
    """Another year's plan or periods, ids taken twice, agencies and conditions without a home."""
    if plan.year != year:
        yield Fault(rules.WRONG_YEAR, file.at("year"), {"value": str(plan.year), "year": str(year)})
    yield from one_agency(file.at("issuer"), plan.issuer, known=known)
    yield from one_agency(file.at("standing_agency"), plan.standing_agency, known=known)
    named = {
        "groups": [group.id for group in plan.groups],
        "duties": [duty.id for duty in plan.duties],
        "conditions": [condition.id for condition in plan.conditions],
    }
    for key, ids in named.items():
        yield from duplicate_ids((file.at(key, place, "id"), id) for place, id in enumerate(ids))
    for place, duty in enumerate(plan.duties):
        yield from bodies(file.at("duties", place, "agencies"), duty.agencies, known=known)
    yield from _conditions(file, plan, known=known)
    yield from _periods(file.at("reporting", "periods"), plan, year=year)
    yield from note_faults(file, plan.notes, known=known)


def _conditions(file: Spot, plan: Plan, *, known: Roster) -> Iterator[Fault]:
    used = {task.condition for task in known.tasks.values()}
    are_all_there = known.tasks and not known.unsure
    for place, condition in enumerate(plan.conditions):
        spot = file.at("conditions", place)
        yield from bodies(spot.at("from"), condition.sources, known=known)
        if condition.id not in used and are_all_there:
            yield Fault(rules.UNUSED_CONDITION, spot.at("id"), {"value": condition.id})


def _periods(spot: Spot, plan: Plan, *, year: int) -> Iterator[Fault]:
    yield from listed_twice(spot, map(str, plan.reporting.periods))
    for place, period in enumerate(plan.reporting.periods):
        if period.year != year:
            yield Fault(rules.WRONG_YEAR, spot.at(place), {"value": str(period), "year": str(year)})
    if not plan.reporting.months():
        yield Fault(rules.NO_MONTHS, spot, {"year": str(year)})


_FEWEST_JOINT = 2


def tasks_faults(tasks: Iterable[tuple[Spot, Task]], *, known: Roster) -> Iterator[Fault]:
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


def _task_faults(file: Spot, task: Task, *, known: Roster) -> Iterator[Fault]:
    if known.plan is not None:
        groups = [group.id for group in known.plan.groups]
        yield from unknown_id(rules.UNKNOWN_GROUP, file.at("group"), id=task.group, known=groups)
        ids = [condition.id for condition in known.plan.conditions]
        yield from unknown_id(
            rules.UNKNOWN_CONDITION, file.at("condition"), id=task.condition, known=ids
        )
    yield from _lead(file.at("lead"), task, known=known)
    yield from bodies(file.at("coordinators"), task.coordinators, known=known)
    yield from _targets(file, task)
    yield from note_faults(file, task.notes, known=known)


def _lead(spot: Spot, task: Task, *, known: Roster) -> Iterator[Fault]:
    unknown = list(bodies(spot.at("agencies"), task.lead.agencies, known=known))
    yield from unknown
    if unknown:
        return
    if task.id in known.leads and not known.leads[task.id]:
        yield Fault(rules.NOBODY_LEADS, spot.at("agencies"), {"task": task.id})
    elif task.lead.mode is LeadMode.JOINT and known.bodies is not None:
        named = [id for id in task.lead.agencies if known.agency(id)]
        if len(named) < len(task.lead.agencies) or len(named) < _FEWEST_JOINT:
            yield Fault(rules.NOT_JOINT, spot.at("mode"))


def _targets(file: Spot, task: Task) -> Iterator[Fault]:
    for place, target in enumerate(task.targets):
        spot = file.at("targets", place)
        if not target.id.startswith(f"{task.id}."):
            facts = {"value": target.id, "task": task.id}
            yield Fault(rules.FOREIGN_TARGET_ID, spot.at("id"), facts)
        if target.unit == "%" and target.value > 100:
            yield Fault(rules.GOAL_TOO_HIGH, spot.at("value"), {"value": str(target.value)})

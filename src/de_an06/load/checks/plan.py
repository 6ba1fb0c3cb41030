"""What plan.yaml, its tasks and the calendar of days off must say."""

from collections.abc import Iterator, Sequence
from datetime import date

from de_an06.findings.rules import links as rules
from de_an06.findings.rules.bodies import NOBODY_ON_THE_DAY
from de_an06.findings.rules.shape import MISSING_FOR_KIND, TITLE_NEEDED
from de_an06.load.checks.calendar import calendar_of_reports_faults, day_faults
from de_an06.load.checks.deadlines import due_faults
from de_an06.load.checks.ids import duplicate_ids, misnamed, unknown_id
from de_an06.load.checks.roster import Roster
from de_an06.load.checks.steps import part_faults
from de_an06.load.checks.targets import targets_faults
from de_an06.model.plan import Calendar, Plan
from de_an06.model.task import Note, NoteKind, Task
from de_an06.yamltext.place import Fault, Spot

_SATURDAY = 5


def calendar_faults(file: Spot, calendar: Calendar) -> Iterator[Fault]:
    """Days that stand twice, working Saturdays that are none."""
    lists = {"days_off": calendar.days_off, "working_saturdays": calendar.working_saturdays}
    for key, days in lists.items():
        seen: set[date] = set()
        for spot, day in file.each(key, days):
            if day.on in seen:
                yield spot.at("on").fault(rules.LISTED_TWICE, value=day.on)
            elif key == "working_saturdays" and day.on.weekday() != _SATURDAY:
                yield spot.at("on").fault(rules.NOT_A_SATURDAY, value=day.on)
            seen.add(day.on)


_NEEDED = {
    NoteKind.MISPRINT: ("quote", "reads"),
    NoteKind.SCOPE: ("agencies", "quote"),
    NoteKind.READING: ("text",),
}


def note_faults(file: Spot, notes: tuple[Note, ...], *, roster: Roster) -> Iterator[Fault]:
    """Keys that a kind of note cannot do without, agencies that do not exist."""
    for spot, note in file.each("notes", notes):
        for key in _NEEDED[note.kind]:
            if not getattr(note, key):
                yield spot.at("kind").fault(MISSING_FOR_KIND, kind=note.kind, key=key)
        yield from roster.bodies_faults(spot.at("agencies"), note.agencies)


def plan_faults(file: Spot, plan: Plan, *, roster: Roster, id: str) -> Iterator[Fault]:
    """Days and periods that cannot be, ids taken twice, agencies and conditions without a home."""
    yield from day_faults(file, plan, id=id)
    yield from roster.agency_faults(file.at("issuer"), plan.issuer)
    yield from roster.agency_faults(file.at("standing_agency"), plan.standing_agency)
    named = (
        file.each("groups", plan.groups),
        file.each("duties", plan.duties),
        file.each("conditions", plan.conditions),
    )
    for items in named:
        yield from duplicate_ids((spot.at("id"), item.id) for spot, item in items)
    for spot, duty in file.each("duties", plan.duties):
        yield from roster.bodies_faults(spot.at("agencies"), duty.agencies)
    yield from _conditions(file, plan, roster=roster)
    yield from calendar_of_reports_faults(file.at("reporting"), plan, schedule=roster.schedule)
    yield from roster.bodies_faults(file.at("reporting", "agencies"), plan.reporting.agencies or ())
    yield from note_faults(file, plan.notes, roster=roster)


def _conditions(file: Spot, plan: Plan, *, roster: Roster) -> Iterator[Fault]:
    used = {task.condition for task in roster.tasks.values()}
    are_all_there = roster.tasks and not roster.unsure
    for spot, condition in file.each("conditions", plan.conditions):
        yield from roster.bodies_faults(spot.at("from"), condition.sources)
        if condition.id not in used and are_all_there:
            yield spot.at("id").fault(rules.UNUSED_CONDITION, value=condition.id)


_FEWEST_JOINT = 2
_LONGEST_TITLE = 90


def tasks_faults(tasks: Sequence[tuple[Spot, Task]], *, roster: Roster) -> Iterator[Fault]:
    """The faults of all tasks (file, task): by themselves, and of ids that two of them share."""
    # First those whose file has the name of their id: they hold it by right.
    by_right = sorted(tasks, key=lambda listed: misnamed(listed[0], listed[1].id) is not None)
    shared = list(duplicate_ids((file.at("id"), task.id) for file, task in by_right))
    yield from shared
    told = {fault.spot.file for fault in shared}
    yield from duplicate_ids(
        (spot.at("id"), target.id)
        for file, task in tasks
        for spot, target in file.each("targets", task.targets)
    )
    for file, task in tasks:
        fault = misnamed(file.at("id"), task.id)
        if fault and file.file not in told:
            yield fault
        yield from _task_faults(file, task, roster=roster)


def _task_faults(file: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    if roster.plan is not None:
        groups = [group.id for group in roster.plan.groups]
        yield from unknown_id(rules.UNKNOWN_GROUP, file.at("group"), task.group, groups)
    if task.own_title is None and len(task.title) > _LONGEST_TITLE:
        facts = {"length": len(task.title), "most": _LONGEST_TITLE}
        yield file.at("text").fault(TITLE_NEEDED, facts, at_key=True)
    yield from part_faults(file, task, roster=roster)
    yield from due_faults(file, task, roster=roster)
    yield from roster.condition_faults(file.at("condition"), task.own_condition)
    yield from _lead(file.at("lead"), task, roster=roster)
    yield from _coordinators(file.at("coordinators"), task, roster=roster)
    yield from targets_faults(file, task, roster=roster)
    yield from note_faults(file, task.notes, roster=roster)


def _lead(spot: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    unknown = list(roster.bodies_faults(spot.at("agencies"), task.leads))
    yield from unknown
    if unknown:
        return
    emptied = list(_emptied(spot.at("agencies"), task, roster=roster))
    yield from emptied
    if emptied:
        return
    filled = roster.tasks.get(task.id)
    if filled and filled.lead and task.id in roster.leads and not roster.leads[task.id]:
        yield spot.at("agencies").fault(rules.NOBODY_LEADS, task=task.id)
    elif task.is_joint and roster.bodies is not None:
        named = [id for id in task.leads if roster.agency(id)]
        if len(named) < len(task.leads) or len(named) < _FEWEST_JOINT:
            yield spot.at("mode").fault(rules.NOT_JOINT)


def _coordinators(spot: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    yield from roster.bodies_faults(spot, task.coordinators)
    for place, id in enumerate(task.coordinators):
        if id in task.leads and roster.agency(id):
            yield spot.at(place).fault(rules.LEADS_AND_COORDINATES, value=id)


def _emptied(spot: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    """A fault at each group that has members, none of whom exists on the day that counts."""
    day = roster.counting_day(task)
    if day is None or roster.registry is None:
        return
    for place, id in enumerate(task.leads):
        if roster.registry.expand([id]) and not roster.registry.expand([id], day):
            yield spot.at(place).fault(NOBODY_ON_THE_DAY, value=id, day=day)

"""What a year's files say of agencies, tasks and rulings, made quick to look up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from de_an06.engine.succession import Line, last_by, succession
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
from de_an06.findings.rules.shape import NOT_A_WRITING_PERIOD
from de_an06.load.document import PlanFiles
from de_an06.load.layout import AGENCIES, Evidences
from de_an06.load.shape import period_offer
from de_an06.load.steps import with_steps
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.period import Period
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import DecisionKind, Decisions, rulings
from de_an06.model.schedule import Schedule
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot

FIRST_YEAR, LAST_YEAR = 2000, 2099
LONGEST_MONTH = 31
_FEW = 6


@dataclass(frozen=True, slots=True)
class Roster:
    """What can be named, who may speak: None or empty where a file is wrong.

    Nothing that is said is later than `today`.

    What is wrong by itself is not to be told again of each file that rests on it. `unsure` are the
    ids of the tasks whose files are wrong, `parents` of those that have steps; `tasks` have what
    steps take from their parent. For those without steps there are `leads`, `held` (by agency the
    leads whose rows it ever holds) and `speakers` (these agencies and the coordinators); `members`
    are what each body named by a target comes down to. `voices` are the agencies whose word each
    one ever gives, `lines` those that stand in its place. `schedule` knows the periods whose files
    the plan may have, `returns` the days on which a task was returned: to one agency, or to all
    (None).
    """

    today: date
    evidences: Evidences | None
    registry: AgencyRegistry | None
    bodies: Mapping[str, Agency | AgencyGroup] | None
    plan: Plan | None
    calendar: Calendar | None
    tasks: Mapping[str, Task]
    unsure: frozenset[str]
    parents: frozenset[str]
    leads: Mapping[str, frozenset[str]]
    members: Mapping[tuple[str, str], frozenset[str]]
    held: Mapping[str, Mapping[str, Collection[str]]]
    speakers: Mapping[str, frozenset[str]]
    voices: Mapping[str, frozenset[str]]
    lines: Mapping[str, Line]
    returns: Mapping[tuple[str, str | None], Collection[date]]
    schedule: Schedule | None

    def agency(self, id: str) -> Agency | None:
        """The agency with this id, and no group; None where it is not known."""
        body = self.bodies.get(id) if self.bodies is not None else None
        return body if isinstance(body, Agency) else None

    def heir(self, id: str) -> str:
        """Who stood last in an agency's place by today."""
        line = self.lines.get(id)
        return last_by(line, self.today) if line else id

    def ever(self, id: str) -> Collection[str]:
        """All who stood in an agency's place by today."""
        line = self.lines.get(id, ())
        return {id, *(tenure.body for tenure in line if tenure.first <= self.today)}

    def counting_day(self, task: Task) -> date | None:
        """The day whose members the groups of a task have; None where the plan is wrong."""
        if task.since:
            return task.since.on
        return self.schedule.first_day if self.schedule else None

    def task_ids(self) -> Collection[str]:
        """The ids that tasks have, or would have if their files were right."""
        return self.tasks.keys() | self.unsure

    def doer(self, id: str | None) -> Task | None:
        """The task with this id, where it is known and has no steps: it is worked on by itself."""
        return self.tasks.get(id or "") if id not in self.parents else None

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

    def writing(self, id: str) -> Period | None:
        """The writing period with this id; None where there is none, or the plan is wrong."""
        return self.schedule.writing_named(id) if self.schedule else None

    def period_faults(self, spot: Spot, id: str) -> Iterator[Fault]:
        """The fault at the id of a period for which the plan can have no file."""
        if self.schedule is None:
            return
        period, first = (
            self.schedule.writing_named(id),
            self.schedule.writing_on(self.schedule.first_day),
        )
        if period is None:
            ids = [each.id for each in self.schedule.writing] or [first.id]
            facts = {"value": id, "known": ", ".join(ids[:_FEW])}
            yield spot.fault(NOT_A_WRITING_PERIOD, facts, known=[*ids, period_offer(id)])
        elif period < first:
            yield spot.fault(OUTSIDE_THE_PLAN, value=id, first=first)

    def future_faults(self, rule: Rule, spot: Spot, day: date | None) -> Iterator[Fault]:
        """The fault at a day that is still to come."""
        if day is not None and day > self.today:
            yield spot.fault(rule, value=day, today=self.today)

    def day_faults(self, spot: Spot, on: date, task: str | None) -> Iterator[Fault]:
        """The first reason why nothing can be said on a day: to come, before the plan or task."""
        of_task = self.tasks.get(task or "")
        # What a task said before it had steps is no fault of its file (docs/design.md, "Steps").
        since = of_task.since if of_task and task not in self.parents else None
        if on > self.today:
            yield from self.future_faults(IN_THE_FUTURE, spot, on)
        elif self.schedule and on < self.schedule.begins:
            yield spot.fault(BEFORE_THE_PLAN, value=on, first=self.schedule.begins)
        elif since and on < since.on:
            yield spot.fault(BEFORE_THE_TASK, value=on, since=since.on, task=task)


def roster_of(files: PlanFiles, today: date, wrong: Collection[str]) -> Roster:
    """What the files say, without what rests on the files at the paths `wrong`."""
    registry, plan = files.noun(AgencyRegistry), files.noun(Plan)
    written = files.nouns(Task)
    right = with_steps(task for spot, task in written if spot.file not in wrong)
    tasks = {task.id: task for task in right}
    parents = frozenset(task.parent for _, task in written if task.parent)
    doers = [task for task in right if task.id not in parents]
    sound = {spot.file for spot, task in written if spot.file not in wrong}
    broken = [task for task in files.all(Task) if task.path not in sound]
    whole = None if AGENCIES in wrong else registry
    lines = succession(whole) if whole else {}
    schedule = _schedule(plan, files.id)
    first = schedule.first_day if schedule else None
    cast = _Cast(whole, first, files.noun(Decisions), lines)
    return Roster(
        today=today,
        evidences=files.evidences,
        registry=whole,
        bodies=_bodies(registry),
        plan=plan,
        calendar=files.noun(Calendar),
        tasks=tasks,
        unsure=frozenset(PurePosixPath(task.path).stem for task in broken)
        | frozenset(task.noun.id for task in broken if task.noun),
        parents=parents,
        leads={task.id: frozenset(cast.leads(task)) for task in doers} if whole else {},
        members={key: those for task in doers for key, those in cast.members(task).items()},
        held={task.id: cast.held(task) for task in doers} if whole else {},
        speakers={task.id: cast.speakers(task) for task in doers} if whole else {},
        voices=_voices(whole, lines),
        lines=lines,
        returns=_returns(files.noun(Decisions)),
        schedule=schedule,
    )


def _schedule(plan: Plan | None, id: str) -> Schedule | None:
    """The plan's periods; None where its days are wrong: there a finding speaks of them."""
    if plan is None or not 1 <= plan.reporting.closes <= LONGEST_MONTH:
        return None
    if plan.year is not None and str(plan.year) != id:
        return None
    days = [day for each in plan.reporting.periods for day in (each.start, each.end) if day]
    days += [day for day in (plan.start, plan.end) if day]
    years = [day.year for day in days] + ([] if plan.year is None else [plan.year])
    has_days = plan.year is not None or (plan.start and plan.end and plan.start <= plan.end)
    return plan.schedule if has_days and all(map(is_near, years)) else None


def is_near(year: int) -> bool:
    """Whether a year is one in which a plan can have days."""
    return FIRST_YEAR <= year <= LAST_YEAR


def _bodies(registry: AgencyRegistry | None) -> dict[str, Agency | AgencyGroup] | None:
    if registry is None:
        return None
    bodies: list[Agency | AgencyGroup] = [*registry.groups, *registry.agencies]
    return {body.id: body for body in bodies}


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who may have a part in a task, by the registry, the plan's first day and the rulings."""

    registry: AgencyRegistry | None
    first_day: date | None
    rulings: Decisions | None
    lines: Mapping[str, Line]

    def _expanded(self, task: Task, ids: Iterable[str]) -> tuple[str, ...]:
        on = task.since.on if task.since else self.first_day
        return self.registry.expand(ids, on) if self.registry else ()

    def leads(self, task: Task) -> tuple[str, ...]:
        """The agencies that lead a task."""
        return self._expanded(task, task.leads)

    def members(self, task: Task) -> dict[tuple[str, str], frozenset[str]]:
        """What each body that a target of a task names comes down to."""
        named = {id for target in task.targets for id in target.agencies}
        return {(task.id, id): frozenset(self._expanded(task, [id])) for id in named}

    def held(self, task: Task) -> dict[str, set[str]]:
        """By agency the leads whose rows of a task it ever holds."""
        made = self.rulings.decisions if self.rulings else ()
        given = [(one.agency, one.to) for one in made if one.task == task.id and one.to]
        found: defaultdict[str, set[str]] = defaultdict(set)
        for lead in self.leads(task):
            others = [to for agency, to in given if agency in (None, lead)]
            for body in (lead, *others):
                for tenure in self.lines.get(body, ()):
                    found[tenure.body].add(lead)
        return dict(found)

    def speakers(self, task: Task) -> frozenset[str]:
        """The agencies that coordinate a task, or ever hold a row of it."""
        return frozenset(self.held(task)) | frozenset(self._expanded(task, task.coordinators))


def _voices(
    registry: AgencyRegistry | None, lines: Mapping[str, Line]
) -> dict[str, frozenset[str]]:
    agencies = registry.agencies if registry else ()
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    for agency in agencies:
        for tenure in lines.get(agency.reported_by or "", ()):
            spoken[tenure.body].add(agency.id)
    return {agency.id: frozenset({agency.id, *spoken[agency.id]}) for agency in agencies}


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

"""The roster of a plan, called up from what its files say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.engine.succession import Line, succession
from de_an06.load.checks.roster import Roster
from de_an06.load.document import PlanFiles
from de_an06.load.layout import AGENCIES, id_of
from de_an06.load.steps import with_steps
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import DecisionKind, Decisions, rulings
from de_an06.model.schedule import Schedule
from de_an06.model.task import Task

FIRST_YEAR, LAST_YEAR = 2000, 2099
LONGEST_MONTH = 31


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
    cast = Cast(whole, first, files.noun(Decisions), lines)
    return Roster(
        today=today,
        evidences=files.evidences,
        registry=whole,
        bodies=_bodies(registry),
        plan=plan,
        calendar=files.noun(Calendar),
        tasks=tasks,
        unsure=frozenset(id_of(task.path) for task in broken)
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
class Cast:
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

"""What a plan's files say of agencies, tasks and rulings, made quick to look up."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from de_an06.engine.succession import Line, last_by
from de_an06.findings.finding import Rule
from de_an06.findings.rules.links import NOT_AN_AGENCY, UNKNOWN_AGENCY, UNKNOWN_CONDITION
from de_an06.findings.rules.months import (
    BEFORE_THE_PLAN,
    BEFORE_THE_TASK,
    IN_THE_FUTURE,
    OUTSIDE_THE_PLAN,
)
from de_an06.findings.rules.shape import NOT_A_WRITING_PERIOD
from de_an06.load.checks.ids import body_called, listed_twice, unknown_id
from de_an06.load.layout import Evidences
from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.plan import Calendar, Plan
from de_an06.model.schedule import Schedule
from de_an06.model.task import Task
from de_an06.yamltext.place import Fault, Spot

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
    _called: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def agency(self, id: str) -> Agency | None:
        """The agency with this id, and no group; None where it is not known."""
        body = self.bodies.get(id) if self.bodies is not None else None
        return body if isinstance(body, Agency) else None

    def called(self, name: str) -> str:
        """The id of the one body with this name; empty where there is none, or it is the id."""
        if name not in self._called:  # many obstacles go to a few addressees
            self._called[name] = body_called(name, self.registry) if self.registry else ""
        return self._called[name]

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

    def period_faults(self, spot: Spot, id: str) -> Iterator[Fault]:
        """The fault at the id of a period for which the plan can have no file."""
        if self.schedule is None:
            return
        period, first = (
            self.schedule.writing_named(id),
            self.schedule.writing_on(self.schedule.first_day),
        )
        if period is None and self._calendar_is_wrong_on(id):
            return
        if period is None:
            ids = [each.id for each in self.schedule.writing] or [first.id]
            facts = {"value": id, "known": ", ".join(ids[:_FEW])}
            yield spot.fault(NOT_A_WRITING_PERIOD, facts, known=ids)
        elif period < first:
            yield spot.fault(OUTSIDE_THE_PLAN, value=id, first=first)

    def _calendar_is_wrong_on(self, id: str) -> bool:
        """Whether a period has no file since its days are wrong: a finding speaks of these."""
        if self.plan is None or self.schedule is None:
            return False
        named = self.schedule.named(id)
        if named is None:
            return any(each.id == id for each in self.plan.reporting.periods)
        same = (each.holds(named) and named.holds(each) for each in self.schedule.periods)
        return named.last_day < named.first_day or sum(same) > 1

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

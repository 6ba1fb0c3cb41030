"""A yearly plan without its tasks: titles, groups, duties, conditions, calendar of reports."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pydantic import Field

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.period import AnyPeriod, Cadence, Period
from de_an06.model.rulings import Decision
from de_an06.model.scalars import AgencyId, Count, Day, Fact, Flag, ItemId, Line, Text
from de_an06.model.task import Note, Task


class ConditionKind(StrEnum):
    """What must happen elsewhere first: guidance that arrives, or a road map that is set."""

    GUIDANCE = "guidance"
    ROADMAP = "roadmap"


class Section(Fact):
    """A heading with a Roman number."""

    number: Line
    title: Line


class Group(Fact):
    """A group of tasks (nhóm nhiệm vụ)."""

    id: ItemId
    title: Text


class Duty(Fact):
    """A paragraph of section III: what some agencies owe all year."""

    id: ItemId
    heading: Line
    agencies: tuple[AgencyId, ...]
    items: tuple[Text, ...]


class Condition(Fact):
    """A condition (điều kiện): what must happen elsewhere first, in print, and from whom."""

    id: ItemId
    kind: ConditionKind
    text: Text
    sources: tuple[AgencyId, ...] = Field(default=(), alias="from")


class ReportingDuty(Fact):
    """The calendar of periodic reports: the words that fix it, and every period it names."""

    text: Text
    periods: tuple[AnyPeriod, ...]

    def months(self) -> tuple[Period, ...]:
        """The months of the calendar, oldest first."""
        return tuple(sorted(period for period in self.periods if period.cadence is Cadence.MONTH))


class Signer(Fact):
    """Who signed, with the position held in the task force and in the host body."""

    position: Line
    host_position: Line | None = None
    name: Line


class Exclusion(Fact):
    """A word of the official file that is no part of the plan, such as a stray page number."""

    line: Count
    text: Line
    reason: Text


class Plan(Fact):
    """One year's plan of one task force (kế hoạch), without its tasks.

    `standing_agency` (cơ quan thường trực) runs the secretariat. `due_soon_days` is the number of
    days before a deadline in which an assignment counts as due soon. `simulated` marks invented
    updates: every screen and report then says so.
    """

    year: Count
    document_type: Line
    title: Text
    number: Line | None = None
    date: Day | None = None
    place: Line
    name: Line
    issuer: AgencyId
    standing_agency: AgencyId
    basis: Text
    sections: tuple[Section, ...]
    purposes: tuple[Text, ...]
    groups: tuple[Group, ...]
    duties: tuple[Duty, ...]
    closing: Text
    conditions: tuple[Condition, ...] = ()
    reporting: ReportingDuty
    due_soon_days: Count
    signer: Signer
    recipients: tuple[Text, ...]
    simulated: Flag = False
    exclusions: tuple[Exclusion, ...] = ()
    notes: tuple[Note, ...] = ()


def first_day_of(plan: Plan) -> date:
    """The day on which a plan begins."""
    return date(plan.year, 1, 1)


def last_day_of(plan: Plan) -> date:
    """The day on which a plan ends, included."""
    return date(plan.year, 12, 31)


def leads_of(task: Task, registry: AgencyRegistry, first_day: date) -> tuple[str, ...]:
    """The agencies that lead a task, in the plan's order.

    Groups have the members of the plan's first day, or of the day on which the task was added.
    """
    return registry.expand(task.lead.agencies, on=task.since.on if task.since else first_day)


def coordinators_of(task: Task, registry: AgencyRegistry, first_day: date) -> tuple[str, ...]:
    """The agencies that coordinate a task, with the members of groups as for its leads."""
    return registry.expand(task.coordinators, on=task.since.on if task.since else first_day)


_SATURDAY = 5


class SpecialDay(Fact):
    """A day off on a weekday, or a working Saturday, with the notice it comes from."""

    on: Day
    name: Line
    notice: Line | None = None


class Calendar(Fact):
    """Days off and working Saturdays (`plan/calendar.yaml`), as the yearly notices give them."""

    days_off: tuple[SpecialDay, ...] = ()
    working_saturdays: tuple[SpecialDay, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether the offices work on `day`."""
        if any(special.on == day for special in self.days_off):
            return False
        return day.weekday() < _SATURDAY or any(
            special.on == day for special in self.working_saturdays
        )

    def last_working_day(self, day: date) -> date:
        """The last working day on or before `day`: shown beside a due day, it changes no state."""
        while not self.is_working_day(day):
            day -= timedelta(days=1)
        return day


@dataclass(frozen=True, slots=True)
class Register:
    """What the files of one year say.

    `tasks` are in the plan's order, `decisions` in the file's, `months` in the registry's order
    of agencies, then by period. `set_aside` are the paths of the months' files that were left out
    because they are wrong.
    """

    plan: Plan
    tasks: tuple[Task, ...]
    agencies: AgencyRegistry
    calendar: Calendar
    decisions: tuple[Decision, ...] = ()
    months: tuple[AgencyMonth, ...] = ()
    set_aside: tuple[str, ...] = ()

    @property
    def first_day(self) -> date:
        """The day on which the plan begins."""
        return first_day_of(self.plan)

    @property
    def last_day(self) -> date:
        """The day on which the plan ends, included."""
        return last_day_of(self.plan)

    def leads(self, task: Task) -> tuple[str, ...]:
        """The agencies that lead a task, in the plan's order."""
        return leads_of(task, self.agencies, self.first_day)

    def coordinators(self, task: Task) -> tuple[str, ...]:
        """The agencies that coordinate a task, in the plan's order."""
        return coordinators_of(task, self.agencies, self.first_day)

    def task(self, id: str) -> Task:
        """The task with this id, which is known to exist; KeyError otherwise."""
        return {task.id: task for task in self.tasks}[id]

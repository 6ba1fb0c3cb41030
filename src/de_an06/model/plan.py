"""A plan without its tasks: titles, groups, duties, conditions, calendar of reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.history import Entry, entries
from de_an06.model.month import AgencyMonth
from de_an06.model.reporting import ReportingDuty
from de_an06.model.rulings import Decision
from de_an06.model.scalars import AgencyId, Count, Day, Fact, Flag, ItemId, Line, Text
from de_an06.model.schedule import Schedule, schedule_of
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


class Signer(Fact):
    """Who signed, with the position held in the task force and in the host body."""

    position: Line
    host_position: Line | None = None
    name: Line


class Upward(Fact):
    """To whom the consolidated report goes (kính gửi), and who else gets it (nơi nhận)."""

    addressees: tuple[Text, ...]
    recipients: tuple[Text, ...] = ()


class Exclusion(Fact):
    """A word of the official file that is no part of the plan, such as a stray page number."""

    line: Count
    text: Line
    reason: Text


class Plan(Fact):
    """A plan of one task force (kế hoạch), without its tasks.

    It is that of a `year`, or runs from one day to another, both included. `standing_agency` (cơ
    quan thường trực) runs the secretariat. `due_soon_days` is the number of days before a deadline
    in which an assignment counts as due soon. `simulated` marks invented updates: every screen and
    report then says so. Only then `today` stands in for the clock in the whole project.
    """

    year: Count | None = None
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    document_type: Line
    title: Text
    number: Line | None = None
    date: Day | None = None
    place: Line
    name: Line
    issuer: AgencyId
    standing_agency: AgencyId
    basis: Text | None = None
    sections: tuple[Section, ...] = ()
    purposes: tuple[Text, ...] = ()
    groups: tuple[Group, ...]
    duties: tuple[Duty, ...] = ()
    closing: Text | None = None
    conditions: tuple[Condition, ...] = ()
    reporting: ReportingDuty
    due_soon_days: Count
    signer: Signer | None = None
    recipients: tuple[Text, ...] = ()
    upward: Upward | None = None
    simulated: Flag = False
    today: Day | None = None
    exclusions: tuple[Exclusion, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def first_day(self) -> Day:
        """The day on which it begins; ValueError where the file gives none."""
        return date(self.year, 1, 1) if self.year is not None else self.start or date(0, 1, 1)

    @property
    def last_day(self) -> Day:
        """The day on which it ends, included; ValueError where the file gives none."""
        return date(self.year, 12, 31) if self.year is not None else self.end or date(0, 1, 1)

    @cached_property
    def schedule(self) -> Schedule:
        """Its reporting periods; ValueError where the file gives no days."""
        closes = self.reporting.closes
        listed = (period.period(closes) for period in self.reporting.periods)
        return schedule_of(self.first_day, closes, [each for each in listed if each])


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

    def working_day_after(self, day: date, count: int) -> date:
        """The last of the `count` working days that follow `day`."""
        off = {special.on for special in self.days_off}
        on = {special.on for special in self.working_saturdays}
        while count:
            day += timedelta(days=1)
            count -= day not in off and (day.weekday() < _SATURDAY or day in on)
        return day


@dataclass(frozen=True, slots=True)
class Register:
    """What the files of one plan say; `id` is the plan's, the name of its folder.

    `tasks` are in the plan's order, steps right after their parent and with what they take from
    it (`load.steps`); `decisions` in the file's, `months` in the registry's order
    of agencies, then by period. `set_aside` are the paths of the months' files that were left out
    because they are wrong.
    """

    id: str
    plan: Plan
    tasks: tuple[Task, ...]
    agencies: AgencyRegistry
    calendar: Calendar
    decisions: tuple[Decision, ...] = ()
    months: tuple[AgencyMonth, ...] = ()
    set_aside: tuple[str, ...] = ()

    @property
    def schedule(self) -> Schedule:
        """The plan's reporting periods."""
        return self.plan.schedule

    def entries(self) -> list[Entry]:
        """All updates, in the order of `entries`."""
        return entries(self.months, self.schedule)

    @property
    def first_day(self) -> date:
        """The day on which the plan begins."""
        return self.plan.first_day

    @property
    def last_day(self) -> date:
        """The day on which the plan ends, included."""
        return self.plan.last_day

    def leads(self, task: Task) -> tuple[str, ...]:
        """The agencies that lead a task, in the plan's order."""
        return self.members(task, task.leads)

    def coordinators(self, task: Task) -> tuple[str, ...]:
        """The agencies that coordinate a task, in the plan's order."""
        return self.members(task, task.coordinators)

    def members(self, task: Task, ids: Iterable[str]) -> tuple[str, ...]:
        """The agencies that `ids` come down to for a task, in order, each once.

        Groups have the members of the plan's first day, or of the day on which the task was added.
        """
        return self.agencies.expand(ids, on=task.since.on if task.since else self.first_day)

    def task(self, id: str) -> Task:
        """The task with this id, which is known to exist; KeyError otherwise."""
        return {task.id: task for task in self.tasks}[id]

    @property
    def wholes(self) -> frozenset[str]:
        """The ids of the tasks that have steps."""
        return frozenset(task.parent for task in self.tasks if task.parent)

    def steps(self, id: str) -> tuple[Task, ...]:
        """The steps (việc thành phần, mốc) of a task, in the plan's order."""
        return tuple(task for task in self.tasks if task.parent == id)

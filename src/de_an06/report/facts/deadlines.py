"""What is late, with the letters that remind of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.engine.selection import work_of
from de_an06.engine.standing import owing
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment, ReportState, State
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import NAMED, QUOTED, Basis
from de_an06.report.facts.tasks import TaskPart, TaskResult, names_of, texts_of


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task with its overdue parts; `due` is the earliest deadline that was missed.

    `done` of its `owed` leads have finished.
    """

    task: Task
    due: date
    parts: tuple[TaskPart, ...]
    done: int
    owed: int

    @property
    def days(self) -> int:
        """The days since then."""
        return max(part.row.days_late for part in self.parts)

    @property
    def is_of_one_day(self) -> bool:
        """Whether all of them are late for as many days."""
        return len({part.row.days_late for part in self.parts}) == 1

    @property
    def named(self) -> tuple[str, ...]:
        """Whose they are, where they are few."""
        return self.agencies if len(self.agencies) <= NAMED else ()

    @property
    def causes(self) -> tuple[str, ...]:
        """The causes of the open obstacles, each once; of one without a cause what it says."""
        obstacles = [obstacle for part in self.parts for obstacle in part.obstacles]
        return tuple(dict.fromkeys(obstacle.cause or obstacle.text for obstacle in obstacles))

    @property
    def quotable(self) -> bool:
        """Whether there are so few that each can be quoted."""
        return len(self.parts) <= QUOTED

    @property
    def told(self) -> tuple[TaskPart, ...]:
        """The parts of which anything differs that is quoted, the first of each."""
        said = {(part.last or part.agencies, part.obstacles): part for part in reversed(self.parts)}
        return tuple(reversed(said.values()))

    @property
    def troubles(self) -> tuple[str, ...]:
        """The texts of the open obstacles, each once."""
        return texts_of(obstacle for part in self.parts for obstacle in part.obstacles)

    @property
    def agencies(self) -> tuple[str, ...]:
        """The names of those who are late, in the registry's order."""
        return names_of(self.parts)


def late_tasks(results: Iterable[TaskResult]) -> tuple[LateTask, ...]:
    """The overdue tasks, the longest first, then in the plan's order."""
    found = []
    for result in results:
        late = [part for part in result.parts if part.row.state is State.OVERDUE]
        if late:
            due = min(part.row.due for part in late if part.row.due)
            done, owed = len(result.done), len(result.owed)
            found.append(LateTask(result.task, due, tuple(late), done, owed))
    return tuple(sorted(found, key=lambda late: -late.days))


@dataclass(frozen=True, slots=True)
class LateWork:
    """An overdue assignment; `lead` is the name of another agency that this one reports for.

    `former` is that of the lead whose the assignment was before, where it is another.
    """

    task: Task
    row: Assessment
    lead: str | None
    former: str | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """What an agency is late with, or silent about.

    `missing` are the periods that closed with this one and were not reported on, `earlier` those
    that closed before; `stale` are continuing tasks without news. `by` is the new date, None
    where it is left to the signer.
    """

    agency: Agency
    late: tuple[LateWork, ...]
    missing: tuple[Period, ...]
    earlier: tuple[Period, ...]
    stale: tuple[Task, ...]
    by: date | None
    owes: bool

    @property
    def longest(self) -> int:
        """The days since the first deadline that was missed; 0 where none was."""
        return max((work.row.days_late for work in self.late), default=0)

    @property
    def is_due(self) -> bool:
        """Whether there is anything to remind of; silence on a continuing task alone is not."""
        return bool(self.late or self.missing)


def reminders(basis: Basis, by: date | None) -> tuple[Reminder, ...]:
    """A letter to each agency that is late or silent, in the registry's order.

    None goes to those that another reports for or that do not exist on the day, nor to the standing
    agency, whose letters they are: its own late work stands in the consolidated report.
    """
    standing = basis.known.secretariat
    found = (
        _reminder(basis, agency, by)
        for agency in basis.register.agencies.agencies
        if agency.reported_by is None and agency.id != standing and agency.exists_on(basis.as_of)
    )
    return tuple(letter for letter in found if letter.is_due)


def _reminder(basis: Basis, agency: Agency, by: date | None) -> Reminder:
    """What there is to remind one agency of, with those that it reports for."""
    task = basis.register.task
    rows = work_of(basis.outlook, basis.register, agency.id).assignments
    late = (
        LateWork(
            task(row.task),
            row,
            lead=basis.name(row.held_by) if row.held_by and row.held_by != agency.id else None,
            former=basis.name(row.agency) if row.agency != row.held_by else None,
        )
        for row in sorted(rows, key=lambda row: -row.days_late)
        if row.state is State.OVERDUE
    )
    silent = (row.task for row in rows if row.state is State.STALE)
    missing = sorted(
        report.period
        for report in basis.reports
        if report.agency == agency.id and report.state is ReportState.MISSING
    )
    closing = basis.period.last_day
    return Reminder(
        agency=agency,
        late=tuple(late),
        missing=tuple(period for period in missing if period.last_day == closing),
        earlier=tuple(period for period in missing if period.last_day < closing),
        stale=tuple(task(id) for id in dict.fromkeys(silent)),
        by=by,
        owes=agency.id in owing(basis.register),
    )

"""The letters that remind agencies of what they owe: once it is late, or before it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.obstacles import open_ones
from de_an06.engine.selection import work_of
from de_an06.engine.standing import owing
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment, ReportState, State
from de_an06.model.month import Obstacle
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.head import Clerk, Head, head


@dataclass(frozen=True, slots=True)
class OwedWork:
    """An assignment that a letter asks for; `lead` is who must do it, where another reports for it.

    `former` is the name of the lead whose the assignment was before, where it is another;
    `obstacles` are those that are open on it.
    """

    task: Task
    row: Assessment
    lead: str | None
    former: str | None
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class Reminder:
    """What an agency is late with, or silent about.

    `due` is what falls due from the day of the letter until the period's reports are, where that
    is still ahead. `missing` are the periods that closed with this one and were not reported on,
    `earlier` those that closed before; `stale` are continuing tasks without news. `by` is the new
    date, None where it is left to the signer.
    """

    agency: Agency
    late: tuple[OwedWork, ...]
    due: tuple[OwedWork, ...]
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
    def unsent(self) -> tuple[Period, ...]:
        """All periods that were not reported on, the earliest first."""
        return (*self.earlier, *self.missing)


@dataclass(frozen=True, slots=True)
class AskedOf:
    """A task that is asked of several agencies (their names), with the earliest deadline."""

    task: Task
    due: date | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The facts of a letter to one agency, or to all that `reminders` are for.

    `reminder` is that of the one agency, None in a letter to many; `late`, `due` and `stale` are
    the tasks of all, in the plan's order, `missing_of_all` the periods that any of them has yet to
    report on. `ahead`: the letter goes out before the deadline.
    """

    head: Head
    reminder: Reminder | None
    reminders: tuple[Reminder, ...]
    late: tuple[AskedOf, ...]
    due: tuple[AskedOf, ...]
    stale: tuple[AskedOf, ...]
    missing_of_all: tuple[Period, ...]
    by: date | None
    ahead: bool


def reminders(basis: Basis, by: date | None) -> tuple[Reminder, ...]:
    """What each agency that is late or silent is reminded of, the longest overdue first.

    None goes to those that another reports for or that do not exist on the day, nor to the standing
    agency, whose letters they are: its own late work stands in the consolidated report. Silence on
    a continuing task alone is no reason for one.
    """
    found = (one for one in _all_reminders(basis, by) if one.late or one.missing)
    return tuple(sorted(found, key=lambda one: -one.longest))


def early_reminders(basis: Basis) -> tuple[Reminder, ...]:
    """The same before the deadline: to those who have not sent, or whose work falls due."""
    found = _all_reminders(basis, basis.period.due)
    return tuple(one for one in found if one.due or one.missing)


def letter(
    basis: Basis, clerk: Clerk, asked: Iterable[Reminder], *, together: bool = False
) -> Letter:
    """The facts of a letter from the standing agency."""
    found = tuple(asked)
    return Letter(
        head=head(basis, clerk, author=basis.known.secretariat),
        reminder=None if together else found[0],
        reminders=found,
        late=_asked_of(basis, (each for one in found for each in _dues(one, one.late))),
        due=_asked_of(basis, (each for one in found for each in _dues(one, one.due))),
        stale=_asked_of(basis, ((one, task, None) for one in found for task in one.stale)),
        missing_of_all=tuple(sorted({period for one in found for period in one.missing})),
        by=found[0].by,
        ahead=basis.as_of <= basis.period.due,
    )


def _asked_of(
    basis: Basis, asked: Iterable[tuple[Reminder, Task, date | None]]
) -> tuple[AskedOf, ...]:
    """Of whom each task is asked."""
    found: defaultdict[str, dict[str, date | None]] = defaultdict(dict)
    for reminder, task, due in asked:
        found[task.id][reminder.agency.name] = due
    tasks = (task for task in basis.tasks if task.id in found)
    return tuple(
        AskedOf(task, _first(found[task.id].values()), tuple(found[task.id])) for task in tasks
    )


def _dues(
    reminder: Reminder, owed: Iterable[OwedWork]
) -> Iterator[tuple[Reminder, Task, date | None]]:
    return ((reminder, work.task, work.row.due) for work in owed)


def _first(days: Iterable[date | None]) -> date | None:
    return min(filter(None, days), default=None)


def _all_reminders(basis: Basis, by: date | None) -> Iterator[Reminder]:
    """Of every agency that may be reminded, in the registry's order."""
    standing = basis.known.secretariat
    for agency in basis.register.agencies.agencies:
        if agency.reported_by is None and agency.id != standing and agency.exists_on(basis.as_of):
            yield _reminder(basis, agency, by)


def _reminder(basis: Basis, agency: Agency, by: date | None) -> Reminder:
    """What there is to remind one agency of, with those that it reports for."""
    rows = work_of(basis.outlook, basis.register, agency.id).assignments
    silent = (row.task for row in rows if row.state is State.STALE)
    late = (row for row in rows if row.state is State.OVERDUE)
    unsent = sorted(
        report.period
        for report in basis.reports
        if report.agency == agency.id and _is_unsent(basis, report.state, report.due)
    )
    closing = basis.period.last_day
    return Reminder(
        agency=agency,
        late=_owed(basis, agency, sorted(late, key=lambda row: -row.days_late)),
        due=_owed(basis, agency, (row for row in rows if _falls_due(basis, row))),
        missing=tuple(period for period in unsent if period.last_day == closing),
        earlier=tuple(period for period in unsent if period.last_day < closing),
        stale=tuple(basis.register.task(id) for id in dict.fromkeys(silent)),
        by=by,
        owes=agency.id in owing(basis.register),
    )


def _is_unsent(basis: Basis, state: ReportState, due: date) -> bool:
    """Whether a report is missing, or will be if it is not sent by the period's due day."""
    return state is ReportState.MISSING or (
        state is ReportState.UPCOMING and due <= basis.period.due
    )


def _falls_due(basis: Basis, row: Assessment) -> bool:
    """Whether open work falls due from the day of the letter until the period's due day."""
    is_open = row.state in (State.IN_PROGRESS, State.NOT_STARTED)
    return bool(is_open and row.due and basis.as_of <= row.due <= basis.period.due)


def _owed(basis: Basis, agency: Agency, rows: Iterable[Assessment]) -> tuple[OwedWork, ...]:
    return tuple(
        OwedWork(
            basis.register.task(row.task),
            row,
            lead=basis.name(row.held_by) if row.held_by and row.held_by != agency.id else None,
            former=basis.name(row.agency) if row.agency != row.held_by else None,
            obstacles=tuple(_obstacles(basis, row)),
        )
        for row in rows
    )


def _obstacles(basis: Basis, row: Assessment) -> Iterator[Obstacle]:
    """The open obstacles on an assignment; those of a joint task are its leads' together."""
    task = basis.register.task(row.task)
    leads = basis.register.leads(task) if task.is_joint else (row.agency,)
    for entry in open_ones(basis.obstacles):
        raised_on = entry.reference.on
        if entry.task == task.id and basis.known.holders.is_word(
            task.id, entry.agency, raised_on, leads
        ):
            yield entry.obstacle

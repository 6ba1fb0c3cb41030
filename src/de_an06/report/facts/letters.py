"""The letters that remind agencies of what they are late with, or silent about."""

from dataclasses import dataclass
from datetime import date

from de_an06.engine.selection import work_of
from de_an06.engine.standing import owing
from de_an06.model.agencies import Agency
from de_an06.model.assessment import Assessment, ReportState, State
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.head import Clerk, Head, head


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


@dataclass(frozen=True, slots=True)
class Letter:
    """The facts of a reminder."""

    head: Head
    reminder: Reminder


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


def letter(basis: Basis, clerk: Clerk, reminder: Reminder) -> Letter:
    """The facts of a letter from the standing agency."""
    return Letter(head(basis, clerk, author=basis.known.secretariat), reminder)

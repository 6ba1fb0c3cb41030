"""What changed between two states of a project, in terms of tasks rather than lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import Assessment, ReportAssessment, Standing, State
from de_an06.model.history import LedgerEntry
from de_an06.model.register import Register


@dataclass(frozen=True, slots=True)
class Moved:
    """An assignment whose state changed; None where it did not exist."""

    task: str
    agency: str
    before: State | None
    after: State | None


@dataclass(frozen=True, slots=True)
class Postponed:
    """An assignment whose deadline changed."""

    task: str
    agency: str
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the files, and what was computed of them on the common day."""

    register: Register
    standing: Standing
    obstacles: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different on the second side; lists are in the order of the second side."""

    as_of: date
    moved: tuple[Moved, ...]
    deadlines: tuple[Postponed, ...]
    raised: tuple[LedgerEntry, ...]
    resolved: tuple[LedgerEntry, ...]
    reports: tuple[ReportAssessment, ...]
    updates: int
    decisions: int
    tasks_added: tuple[str, ...]
    tasks_removed: tuple[str, ...]
    tasks_reworded: tuple[str, ...]


def compare(before: Side, after: Side) -> Comparison:
    """What `after` says that `before` did not, as of the same day."""
    old_tasks = {task.id: task for task in before.register.tasks}
    new_tasks = {task.id: task for task in after.register.tasks}
    common = [id for id in new_tasks if id in old_tasks]
    return Comparison(
        as_of=after.standing.as_of,
        moved=_moved(before.standing, after.standing),
        deadlines=_deadlines(before.standing, after.standing),
        raised=_only_in(after.obstacles, before.obstacles),
        resolved=_only_in(before.obstacles, after.obstacles),
        reports=_reports(before.standing, after.standing),
        updates=_count_updates(after.register) - _count_updates(before.register),
        decisions=len(after.register.decisions) - len(before.register.decisions),
        tasks_added=tuple(id for id in new_tasks if id not in old_tasks),
        tasks_removed=tuple(id for id in old_tasks if id not in new_tasks),
        tasks_reworded=tuple(id for id in common if new_tasks[id] != old_tasks[id]),
    )


def _moved(before: Standing, after: Standing) -> tuple[Moved, ...]:
    old, new = _by_assignment(before.assignments), _by_assignment(after.assignments)
    return tuple(
        Moved(*key, _state(old.get(key)), _state(new.get(key)))
        for key in dict.fromkeys((*new, *old))
        if _state(old.get(key)) is not _state(new.get(key))
    )


def _deadlines(before: Standing, after: Standing) -> tuple[Postponed, ...]:
    old, new = _by_assignment(before.assignments), _by_assignment(after.assignments)
    return tuple(
        Postponed(*key, old[key].due, row.due)
        for key, row in new.items()
        if key in old and old[key].due != row.due
    )


def _by_assignment(rows: Iterable[Assessment]) -> dict[tuple[str, str], Assessment]:
    return {(row.task, row.agency): row for row in rows}


def _state(row: Assessment | None) -> State | None:
    return row.state if row else None


def _only_in(these: Iterable[LedgerEntry], those: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    known = {(entry.agency, entry.task, entry.reference) for entry in those}
    return tuple(e for e in these if (e.agency, e.task, e.reference) not in known)


def _reports(before: Standing, after: Standing) -> tuple[ReportAssessment, ...]:
    """The reports that were sent, or whose day of sending changed."""
    old = {(report.agency, report.period): report.submitted_on for report in before.reports}
    return tuple(
        report
        for report in after.reports
        if report.submitted_on != old.get((report.agency, report.period))
    )


def _count_updates(register: Register) -> int:
    return sum(len(month.updates) for month in register.months)

"""What changed between two states of a project, in terms of tasks rather than lines."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from de_an06.engine.known import Known
from de_an06.engine.standing import assess_known
from de_an06.model.assessment import Outlook, ReportAssessment, State
from de_an06.model.history import LedgerEntry, ledger
from de_an06.model.month import AgencyMonth, Reference
from de_an06.model.period import Period
from de_an06.model.plan import Register

Value = TypeVar("Value")

_Named = tuple[str, str, Reference]
"""What names an obstacle: its agency, task and reference."""


@dataclass(frozen=True, slots=True)
class Changed(Generic[Value]):
    """An assignment of which something changed; None where it did not exist or had nothing."""

    task: str
    agency: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class EditedMonth:
    """A month's file of which something besides its updates changed."""

    agency: str
    period: Period


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different on the second side; lists are in the order of the second side.

    An update or ruling that was edited is one removed and one added; `updates` and `decisions`
    are what is added less what is removed. `reopened` were resolved and are open again,
    `withdrawn` were in the ledger and are gone; `months_edited` are those whose report is not in
    `reports`. `same` says that both sides read alike to the last word, order included.
    """

    as_of: date
    moved: tuple[Changed[State], ...]
    deadlines: tuple[Changed[date], ...]
    holders: tuple[Changed[str], ...]
    raised: tuple[LedgerEntry, ...]
    resolved: tuple[LedgerEntry, ...]
    reopened: tuple[LedgerEntry, ...]
    withdrawn: tuple[LedgerEntry, ...]
    reports: tuple[ReportAssessment, ...]
    months_edited: tuple[EditedMonth, ...]
    updates: int
    updates_added: int
    updates_removed: int
    decisions: int
    decisions_added: int
    decisions_removed: int
    tasks_added: tuple[str, ...]
    tasks_removed: tuple[str, ...]
    tasks_reworded: tuple[str, ...]
    plan_changed: bool
    agencies_changed: bool
    calendar_changed: bool
    same: bool


@dataclass(frozen=True, slots=True)
class DiffRecord:
    """A row of `diff --plain`: what only the first side has, and what only the second."""

    kind: str
    task: str = ""
    agency: str = ""
    period: str = ""
    before: date | int | str | None = None
    after: date | int | str | None = None


def compare(before: Known, after: Known) -> Comparison:
    """What `after` says that `before` did not, as of the same day."""
    old, new = before.register, after.register
    was, now = assess_known(before), assess_known(after)
    old_tasks = {task.id: task for task in old.tasks}
    new_tasks = {task.id: task for task in new.tasks}
    old_ledger, new_ledger = _by_reference(before), _by_reference(after)
    turned = _turned(old_ledger, new_ledger)
    reports = _reports(was, now)
    updates_added, updates_removed = _added_removed(_updates(old), _updates(new))
    decisions_added, decisions_removed = _added_removed(_decisions(old), _decisions(new))
    return Comparison(
        as_of=after.as_of,
        moved=_moved(was, now),
        deadlines=_deadlines(was, now),
        holders=_holders(was, now),
        raised=tuple(entry for name, entry in new_ledger.items() if name not in old_ledger),
        resolved=tuple(entry for entry in turned if entry.resolved_on),
        reopened=tuple(entry for entry in turned if not entry.resolved_on),
        withdrawn=tuple(entry for name, entry in old_ledger.items() if name not in new_ledger),
        reports=reports,
        months_edited=_months_edited(old, new, reports),
        updates=updates_added - updates_removed,
        updates_added=updates_added,
        updates_removed=updates_removed,
        decisions=decisions_added - decisions_removed,
        decisions_added=decisions_added,
        decisions_removed=decisions_removed,
        tasks_added=tuple(id for id in new_tasks if id not in old_tasks),
        tasks_removed=tuple(id for id in old_tasks if id not in new_tasks),
        tasks_reworded=tuple(
            id for id, task in new_tasks.items() if id in old_tasks and old_tasks[id] != task
        ),
        plan_changed=old.plan != new.plan,
        agencies_changed=old.agencies != new.agencies,
        calendar_changed=old.calendar != new.calendar,
        same=old == new,
    )


def _moved(before: Outlook, after: Outlook) -> tuple[Changed[State], ...]:
    was = {(row.task, row.agency): row.state for row in before.assignments}
    now = {(row.task, row.agency): row.state for row in after.assignments}
    return tuple(
        Changed(*key, was.get(key), now.get(key))
        for key in dict.fromkeys((*now, *was))
        if was.get(key) is not now.get(key)
    )


def _deadlines(before: Outlook, after: Outlook) -> tuple[Changed[date], ...]:
    was = {(row.task, row.agency): row.due for row in before.assignments}
    return tuple(
        Changed(row.task, row.agency, was[row.task, row.agency], row.due)
        for row in after.assignments
        if was.get((row.task, row.agency), row.due) != row.due
    )


def _holders(before: Outlook, after: Outlook) -> tuple[Changed[str], ...]:
    was = {(row.task, row.agency): row.held_by for row in before.assignments}
    return tuple(
        Changed(row.task, row.agency, was[row.task, row.agency], row.held_by)
        for row in after.assignments
        if was.get((row.task, row.agency), row.held_by) != row.held_by
    )


def _by_reference(known: Known) -> dict[_Named, LedgerEntry]:
    """The whole ledger, the open ones with the resolved ones, in the order they were raised."""
    raised = ledger(known.entries).obstacles
    return {(entry.agency, entry.task, entry.reference): entry for entry in raised}


def _turned(
    old: Mapping[_Named, LedgerEntry], new: Mapping[_Named, LedgerEntry]
) -> list[LedgerEntry]:
    """The obstacles that are resolved and were not, or were and are open."""
    closed = {name for name, entry in old.items() if entry.resolved_on}
    return [entry for name, entry in new.items() if bool(entry.resolved_on) != (name in closed)]


def _reports(before: Outlook, after: Outlook) -> tuple[ReportAssessment, ...]:
    """The reports that were sent, or whose day of sending changed."""
    old = {(report.agency, report.period.id): report.submitted_on for report in before.reports}
    return tuple(
        report
        for report in after.reports
        if report.submitted_on and report.submitted_on != old.get((report.agency, report.period.id))
    )


def _months_edited(
    old: Register, new: Register, reports: Iterable[ReportAssessment]
) -> tuple[EditedMonth, ...]:
    told = {(report.agency, report.period.id) for report in reports}
    was = {(month.agency, month.period): month for month in old.months}
    now = {(month.agency, month.period): month for month in new.months}
    return tuple(
        EditedMonth(key[0], period)
        for key in dict.fromkeys((*now, *was))
        if (period := _writing(key[1], new, old))
        and key not in told
        and _frame(was.get(key)) != _frame(now.get(key))
    )


def _writing(id: str, new: Register, old: Register) -> Period | None:
    """The writing period with this id, as the second side has it, or else the first."""
    return new.schedule.writing_named(id) or old.schedule.writing_named(id)


def _frame(month: AgencyMonth | None) -> dict[str, object]:
    """What a month's file says besides its updates; a missing file says nothing."""
    around = {"agency", "period", "updates"}
    return month.model_dump(exclude=around, exclude_defaults=True) if month else {}


def _updates(register: Register) -> Iterable[Hashable]:
    return (
        (month.agency, month.period, update)
        for month in register.months
        for update in month.updates
    )


def _decisions(register: Register) -> Iterable[Hashable]:
    # The digests of a closed month are a dict, which has no hash: the written form has one.
    return (decision.model_dump_json() for decision in register.decisions)


def _added_removed(old: Iterable[Hashable], new: Iterable[Hashable]) -> tuple[int, int]:
    """How many of `new` are not in `old`, with how many of `old` are not in `new`."""
    was, now = Counter(old), Counter(new)
    return (now - was).total(), (was - now).total()


def diff_records(found: Comparison) -> Iterator[DiffRecord]:
    """What is different, in the order of the JSON form; nothing of what is the same."""
    for kind in ("moved", "deadlines", "holders"):
        for row in getattr(found, kind):
            yield DiffRecord(kind, row.task, row.agency, "", row.before, row.after)
    yield from _open_now("raised", found.raised)
    yield from _open_no_more("resolved", found.resolved)
    yield from _open_now("reopened", found.reopened)
    yield from _open_no_more("withdrawn", found.withdrawn)
    for report in found.reports:
        yield DiffRecord("reports", "", report.agency, report.period.id, None, report.submitted_on)
    for month in found.months_edited:
        yield DiffRecord("months_edited", "", month.agency, month.period.id)
    yield from _counts("updates", found.updates_removed, found.updates_added)
    yield from _counts("decisions", found.decisions_removed, found.decisions_added)
    for kind in ("tasks_added", "tasks_removed", "tasks_reworded"):
        yield from (DiffRecord(kind, id) for id in getattr(found, kind))
    for kind in ("plan_changed", "agencies_changed", "calendar_changed"):
        if getattr(found, kind):
            yield DiffRecord(kind)


def _open_now(kind: str, entries: Sequence[LedgerEntry]) -> Iterator[DiffRecord]:
    for each in entries:
        yield DiffRecord(kind, each.task, each.agency, after=str(each.reference))


def _open_no_more(kind: str, entries: Sequence[LedgerEntry]) -> Iterator[DiffRecord]:
    for each in entries:
        yield DiffRecord(kind, each.task, each.agency, before=str(each.reference))


def _counts(kind: str, removed: int, added: int) -> Iterator[DiffRecord]:
    if removed or added:
        yield DiffRecord(kind, before=removed, after=added)

"""The rulings of a period that are named one by one: without a document, or after the fact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.engine.scrutiny import Remark, Scrutiny, scrutinies
from de_an06.model.assessment import Assessment
from de_an06.model.rulings import Decision
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis

_NAMED = frozenset(
    {
        Remark.WITHOUT_DOCUMENT,
        Remark.AFTER_THE_FACT,
        Remark.WAIVES_DONE,
        Remark.WAIVES_OVERDUE,
    }
)


@dataclass(frozen=True, slots=True)
class Moved:
    """Whose part of a task a ruling touches (whole names); `due` was their deadline before it."""

    task: Task
    due: date | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedRuling:
    """A ruling that asks for a second look, with what it touches.

    `due` is the day that it gives, `to` the whole name of who takes over; `after_the_fact`: the
    deadline before it was past; `revoked`: it was taken back by the as-of day.
    """

    decision: Decision
    due: date | None
    to: str | None
    moved: tuple[Moved, ...]
    after_the_fact: bool
    waives_done: bool
    waives_overdue: bool
    revoked: bool


def named_rulings(basis: Basis) -> tuple[NamedRuling, ...]:
    """Those of the period, in the file's order, for the whole plan.

    docs/design.md, "Decisions": what moves a figure without a reason that can be looked up, or
    when it was late already, is named in the consolidated report of the period that holds its day.
    """
    if basis.voice is not None:
        return ()
    made = [ruling for ruling in basis.known.rulings if basis.in_window(ruling.on)]
    found = scrutinies(basis.register, made)
    return tuple(_named(basis, each) for each in found if _NAMED & each.remarks.keys())


def _named(basis: Basis, found: Scrutiny) -> NamedRuling:
    decision, remarks = found.ruling.decision, found.remarks
    rows = dict.fromkeys(row for remark in _NAMED & remarks.keys() for row in remarks[remark])
    return NamedRuling(
        decision=decision,
        due=found.due,
        to=basis.name(decision.to) if decision.to else None,
        moved=tuple(_moved(basis, rows)),
        after_the_fact=Remark.AFTER_THE_FACT in remarks,
        waives_done=Remark.WAIVES_DONE in remarks,
        waives_overdue=Remark.WAIVES_OVERDUE in remarks,
        revoked=found.ruling.revoked,
    )


def _moved(basis: Basis, rows: Iterable[Assessment]) -> Iterator[Moved]:
    """The rows by task and deadline, in the plan's order; names in the registry's."""
    whose: defaultdict[tuple[str, date | None], set[str]] = defaultdict(set)
    for row in rows:
        whose[row.task, row.due].add(row.agency)
    registry = basis.register.agencies.agencies
    for task in basis.register.tasks:
        dues = [due for id, due in whose if id == task.id]
        for due in sorted(dues, key=lambda day: day or date.max):
            ids = whose[task.id, due]
            yield Moved(task, due, tuple(one.name for one in registry if one.id in ids))

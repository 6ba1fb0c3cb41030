"""The rows of the annexes: agencies ranked, what is late, who gave a figure for which target."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from de_an06.engine.figures import figures
from de_an06.engine.standing import Statistics, statistics
from de_an06.engine.targets import giving, percentage
from de_an06.model.assessment import Assessment, ReportState, State
from de_an06.model.month import Evidence, Measure
from de_an06.model.task import Target, Task
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.deadlines import LateTask, late_tasks
from de_an06.report.facts.figures import Balance, TargetResult, told_rate
from de_an06.report.facts.tasks import TaskPart, TaskResult, gist

_ABREAST = 14
"""So many targets have room beside each other on a page."""

_WHOLE = 10
"""Up to so many overdue parts, what was last said is told whole."""

_GIST = 160
"""So many letters are told of each where there are more."""


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency among the others: its assignments by bucket.

    Those of the others that it `speaks_for` (whole names) are among them. `before` are those of the
    day on which the previous period closed, None without one; of `asked` reports of the plan's
    calendar up to now it sent `on_time`.
    """

    agency: str
    speaks_for: tuple[str, ...]
    counts: Statistics
    before: Statistics | None
    on_time: int
    asked: int

    @property
    def rate(self) -> Decimal | None:
        """Its rate, where enough has fallen due for one."""
        return told_rate(self.counts)

    @property
    def rate_before(self) -> Decimal | None:
        """The same when the previous period closed."""
        return told_rate(self.before)


def agency_rows(basis: Basis) -> tuple[AgencyRow, ...]:
    """A row for each that answers for assignments, the best first; last what nobody holds.

    The order: the rate of what has fallen due, then the fewest overdue, the most reports in time,
    the fewest finished late, the registry's. Those of whom nothing has fallen due stand below the
    others.
    """
    now = _answered(basis, basis.outlook.assignments)
    then = _answered(basis, basis.before.assignments) if basis.before else None
    sent = _punctuality(basis)
    found = []
    for id in (*(agency.id for agency in basis.register.agencies.agencies), None):
        if rows := now.get(id):
            before = None if then is None else statistics(then.get(id, ()))
            on_time, asked = sent.get(id or "", (0, 0))
            name = basis.held(id, [row.agency for row in rows if row.held_by == id])
            others = dict.fromkeys(row.held_by for row in rows if row.held_by != id)
            names = tuple(basis.name(other) for other in others if other)
            row = AgencyRow(name, names, statistics(rows), before, on_time, asked)
            found.append((id is None, _place(row), row))
    return tuple(row for _, _, row in sorted(found, key=lambda each: each[:2]))


def all_agencies(basis: Basis, balance: Balance) -> AgencyRow:
    """All agencies together, as the last row of their annex has them."""
    sent = _punctuality(basis).values()
    on_time, asked = (sum(each) for each in zip(*sent, strict=True)) if sent else (0, 0)
    return AgencyRow("", (), balance.rows, balance.rows_before, on_time, asked)


def _answered(
    basis: Basis, rows: Iterable[Assessment]
) -> Mapping[str | None, Sequence[Assessment]]:
    """The rows by who answers for them; under None what nobody holds."""
    found: defaultdict[str | None, list[Assessment]] = defaultdict(list)
    for row in rows:
        found[basis.answering(row.held_by) if row.held_by else None].append(row)
    return found


def _place(row: AgencyRow) -> tuple[bool, Decimal, int, Decimal, int]:
    """Where a row stands: the least first."""
    counts = row.counts
    punctual = Decimal(row.on_time) / row.asked if row.asked else Decimal()
    rate = counts.rate or Decimal()
    return counts.rate is None, -rate, counts.overdue, -punctual, counts.done_late


def _punctuality(basis: Basis) -> dict[str, tuple[int, int]]:
    """Of each agency how many reports it sent in time, of how many up to this period."""
    found: dict[str, tuple[int, int]] = {}
    for report in basis.reports:
        if report.due <= basis.period.due and report.state is not ReportState.UPCOMING:
            on_time, asked = found.get(report.agency, (0, 0))
            is_in_time = report.state is ReportState.ON_TIME
            found[report.agency] = (on_time + is_in_time, asked + 1)
    return found


@dataclass(frozen=True, slots=True)
class LateRow:
    """An overdue part with its task; `text` is what was last said of it, or the gist of it."""

    task: Task
    part: TaskPart
    text: str | None


def late_rows(late: Iterable[LateTask]) -> tuple[LateRow, ...]:
    """The overdue parts, each with its task, in the order of the tasks."""
    found = [(each.task, part) for each in late for part in each.parts]
    is_long = len(found) > _WHOLE
    return tuple(LateRow(task, part, _told(part, is_long=is_long)) for task, part in found)


def _told(part: TaskPart, *, is_long: bool) -> str | None:
    """What was last said of a part; the gist of it where there is not room for all."""
    text = part.last.update.result if part.last else None
    return gist(text, _GIST) if text and is_long else text


@dataclass(frozen=True, slots=True)
class AgencyProduct:
    """A document that an agency (its whole name) gave as evidence."""

    agency: str
    evidence: Evidence


def products(results: Iterable[TaskResult]) -> dict[str, tuple[AgencyProduct, ...]]:
    """The documents of the period by task, the newest news first; each once."""
    return {result.task.id: _products(result) for result in results}


def _products(result: TaskResult) -> tuple[AgencyProduct, ...]:
    words = {word: None for part in result.parts for word in part.words if word.update.evidence}
    newest = sorted(words, key=lambda word: word.update.on, reverse=True)
    found = (AgencyProduct(word.agency, each) for word in newest for each in word.update.evidence)
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class TargetCell:
    """What an agency gave for a target; `rate` is a rate's percentage, None where none arose.

    Who is not asked gave nothing and misses nothing; who is waived need not give anything.
    """

    measure: Measure | None = None
    rate: Decimal | None = None
    is_missing: bool = False
    is_waived: bool = False


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An agency with a cell for each of the targets of its table."""

    agency: str
    cells: tuple[TargetCell, ...]


@dataclass(frozen=True, slots=True)
class TargetTable:
    """Some of the targets beside each other, from the `first`, by the agencies that are asked."""

    first: int
    targets: tuple[TargetResult, ...]
    rows: tuple[TargetRow, ...]


def target_tables(basis: Basis, targets: Sequence[TargetResult]) -> tuple[TargetTable, ...]:
    """The targets by agency, in as many tables as a page's width asks for, all about as wide."""
    count = ceil(len(targets) / _ABREAST)
    size = ceil(len(targets) / count) if count else 0
    return tuple(
        _table(basis, start + 1, targets[start : start + size])
        for start in range(0, len(targets), size or 1)
    )


def _table(basis: Basis, first: int, targets: Sequence[TargetResult]) -> TargetTable:
    columns = [_cells(basis, each.task, each.target) for each in targets]
    registry = {agency.id: at for at, agency in enumerate(basis.register.agencies.agencies)}
    asked = dict.fromkeys(holder for column in columns for holder in column)
    ordered = sorted(asked, key=lambda holder: registry.get(holder[0] or "", len(registry)))
    rows = (
        TargetRow(name, tuple(column.get((id, name), TargetCell()) for column in columns))
        for id, name in ordered
    )
    return TargetTable(first, tuple(targets), tuple(rows))


def _cells(basis: Basis, task: Task, target: Target) -> dict[tuple[str | None, str], TargetCell]:
    """What each gave that is asked, by who holds its assignment: id and name."""
    rows = [row for row in basis.outlook.assignments if row.task == task.id]
    asked = giving(basis.register, task, target, [row.agency for row in rows])
    owing = [row.agency for row in rows if row.agency in asked and row.state is not State.WAIVED]
    given = figures(basis.known, task, target=target, leads=owing)
    return {
        (row.held_by, basis.holder(row)): _cell(row, given) for row in rows if row.agency in asked
    }


def _cell(row: Assessment, given: Mapping[str, Measure | None]) -> TargetCell:
    if row.agency not in given:
        # Waived; or the holder's figure counts in another of its rows, and this one owes none.
        return TargetCell(is_waived=row.state is State.WAIVED)
    measure = given[row.agency]
    if measure is None:
        return TargetCell(is_missing=True)
    rate = percentage(measure.numerator or 0, measure.denominator) if measure.denominator else None
    return TargetCell(measure, rate)


@dataclass(frozen=True, slots=True)
class Annexes:
    """The rows of the annexes; `products` are the documents of the period by task."""

    products: Mapping[str, tuple[AgencyProduct, ...]]
    late_rows: tuple[LateRow, ...]
    agencies: tuple[AgencyRow, ...]
    all_agencies: AgencyRow
    target_tables: tuple[TargetTable, ...]


def annexes(
    basis: Basis,
    results: Sequence[TaskResult],
    *,
    balance: Balance,
    targets: Sequence[TargetResult],
) -> Annexes:
    """What the annexes tell beside the sections of their report."""
    return Annexes(
        products=products(results),
        late_rows=late_rows(late_tasks(results)),
        agencies=agency_rows(basis),
        all_agencies=all_agencies(basis, balance),
        target_tables=target_tables(basis, targets),
    )

"""How a period was directed, and who sent the report of it, when."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import ReportAssessment
from de_an06.model.month import Document
from de_an06.model.rulings import Decision, DecisionKind, concerns
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis
from de_an06.words.official import document_type


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of a report of an agency (its whole name).

    `number` is the document's, when it was given.
    """

    agency: str
    report: ReportAssessment
    number: str | None

    @property
    def days_late(self) -> int:
        """How many days after the last in time it came."""
        sent_on = self.report.submitted_on
        return max(0, (sent_on - self.report.due).days) if sent_on else 0


@dataclass(frozen=True, slots=True)
class Conduct:
    """The reports for the period, in the registry's order, and those that were due before it.

    `working_day` is the last working day on which the period's are in time.
    """

    working_day: date
    reports: tuple[ReportLine, ...]
    so_far: tuple[ReportLine, ...]


def conduct(basis: Basis) -> Conduct:
    """What became of the reports, up to the day that counts; the older ones oldest first."""
    due = basis.period.due
    closed = (report for report in basis.reports if report.due < due)
    return Conduct(
        working_day=basis.register.calendar.last_working_day(due),
        reports=_lines(basis, (one for one in basis.reports if one.period == basis.period)),
        so_far=_lines(basis, sorted(closed, key=lambda report: report.due)),
    )


def _lines(basis: Basis, reports: Iterable[ReportAssessment]) -> tuple[ReportLine, ...]:
    return tuple(
        ReportLine(basis.name(report.agency), report, _number(basis, report)) for report in reports
    )


def _number(basis: Basis, report: ReportAssessment) -> str | None:
    schedule = basis.register.schedule
    numbers = (
        month.submitted.number
        for month in basis.register.months
        if month.agency == report.agency
        and month.submitted
        and month.submitted.on == report.submitted_on
        and (written := schedule.writing_named(month.period))
        and month.answers(report.period, written)
    )
    return next(numbers, None)


@dataclass(frozen=True, slots=True)
class RulingLine:
    """A ruling on tasks, or on the condition that they wait for; `agency`, `to` are whole names.

    `taken_back` is the ruling that it revokes, if it does.
    """

    decision: Decision
    taken_back: Decision | None
    tasks: tuple[Task, ...]
    agency: str | None
    to: str | None


@dataclass(frozen=True, slots=True)
class DocumentsOfType:
    """How many documents are of a type, which their symbols name."""

    type: str
    count: int


@dataclass(frozen=True, slots=True)
class RulingsOfKind:
    """How many rulings are of a kind, with the tasks that they concern in the plan's order.

    `is_of_one_each`: none of them is for all leads of a task.
    """

    kind: DecisionKind
    count: int
    tasks: tuple[Task, ...]
    is_of_one_each: bool


@dataclass(frozen=True, slots=True)
class Guidance:
    """The opening of a report.

    `summary` is the reporting agency's own word on the period; `documents` are those that it
    issued, and `others` counts those of the other agencies, of which `authors` issued some. The
    types of both stand apart, the most frequent first. `kinds` counts the `rulings`, beside which
    `revoked` are those that were given in the period and taken back since.
    """

    summary: str | None
    documents: tuple[Document, ...]
    types: tuple[DocumentsOfType, ...]
    others: int
    other_types: tuple[DocumentsOfType, ...]
    authors: int
    rulings: tuple[RulingLine, ...]
    kinds: tuple[RulingsOfKind, ...]
    revoked: int


def _by_type(documents: Iterable[Document]) -> tuple[DocumentsOfType, ...]:
    counts = Counter(document_type(document.number) for document in documents)
    return tuple(DocumentsOfType(type, count) for type, count in counts.most_common())


def guidance(basis: Basis) -> Guidance:
    """What was directed in the period, up to the as-of day."""
    issued = [
        (month.agency, document)
        for month in basis.register.months
        if basis.holds(month)
        for document in month.documents
        if document.date is None or document.date <= basis.as_of
    ]
    own = [document for agency, document in issued if agency == basis.author]
    others = {each: None for each in issued if each[0] != basis.author}
    rulings = tuple(_rulings(basis, revoked=False))
    return Guidance(
        summary=_summary(basis),
        documents=tuple(sorted(own, key=lambda document: document.date or date.max)),
        types=_by_type(own),
        others=len(others),
        other_types=_by_type(document for _, document in others),
        authors=len({agency for agency, _ in others}),
        rulings=rulings,
        kinds=tuple(_kinds(basis, rulings)),
        revoked=len(tuple(_rulings(basis, revoked=True))),
    )


def _kinds(basis: Basis, rulings: Iterable[RulingLine]) -> Iterator[RulingsOfKind]:
    by_kind: defaultdict[DecisionKind, list[RulingLine]] = defaultdict(list)
    for line in rulings:
        by_kind[line.decision.kind].append(line)
    for kind in DecisionKind:
        if mine := by_kind.get(kind):
            concerned = {task.id for line in mine for task in line.tasks}
            tasks = (task for task in basis.tasks if task.id in concerned)
            is_of_one_each = all(line.agency for line in mine)
            yield RulingsOfKind(kind, len(mine), tuple(tasks), is_of_one_each)


def _summary(basis: Basis) -> str | None:
    """The author's words on the period: of a longer one those that it wrote for it.

    An agency's own report has its month's words where it wrote none.
    """
    closing = basis.closing_month()
    if closing is None:
        return None
    meant = (closing.summaries or {}).get(basis.period.id)
    is_own_period = closing.period == basis.period.id or basis.voice is not None
    return meant or (closing.summary if is_own_period else None)


def _rulings(basis: Basis, *, revoked: bool) -> Iterator[RulingLine]:
    """The period's rulings on what is reported on, in the file's order: those that stand or not."""
    rows = {(row.task, row.agency) for row in basis.outlook.assignments}
    made = {each.reference: each.decision for each in basis.known.rulings}
    for ruling in basis.known.rulings:
        decision = ruling.decision
        taken_back = made.get(decision.decision) if decision.decision else None
        meant = taken_back or decision
        agency = meant.agency
        tasks = tuple(task for task in basis.tasks if concerns(meant, task))
        is_news = basis.in_window(ruling.on) and ruling.revoked is revoked
        mine = agency is None or any((task.id, agency) in rows for task in tasks)
        if is_news and mine and tasks:
            to = basis.name(decision.to) if decision.to else None
            name = basis.name(agency) if agency else None
            yield RulingLine(decision, taken_back, tasks, name, to)

"""Who sent the report of a period, when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import ReportAssessment, ReportState
from de_an06.model.month import AgencyMonth, Document
from de_an06.model.period import Period
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Task
from de_an06.report.facts.basis import Basis


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of an agency's report; `number` is the document's, when it was given."""

    agency: str
    period: Period
    state: ReportState
    due: date
    submitted_on: date | None
    number: str | None
    days_late: int


@dataclass(frozen=True, slots=True)
class ReportLines:
    """What became of some reports, in order."""

    all: tuple[ReportLine, ...]

    @property
    def on_time(self) -> tuple[ReportLine, ...]:
        """Those that came in time."""
        return _in_state(self.all, ReportState.ON_TIME)

    @property
    def late(self) -> tuple[ReportLine, ...]:
        """Those that came late."""
        return _in_state(self.all, ReportState.LATE)

    @property
    def missing(self) -> tuple[ReportLine, ...]:
        """Those that have not come."""
        return _in_state(self.all, ReportState.MISSING)


@dataclass(frozen=True, slots=True)
class Conduct:
    """The reports of a period, by the registry's order of agencies.

    `due` is the last day in time; `working_day` the last working day up to it.
    """

    due: date
    working_day: date
    reports: ReportLines


def conduct(basis: Basis) -> Conduct:
    """What became of the reports for the period, by every submission on record."""
    due = basis.period.last_day
    return Conduct(
        due=due,
        working_day=basis.register.calendar.last_working_day(due),
        reports=_lines(
            basis, [report for report in basis.reports if _is_for(report, basis.period)]
        ),
    )


def conduct_so_far(basis: Basis) -> ReportLines:
    """What became of the reports that were due before the period closed, oldest first."""
    closed = [report for report in basis.reports if report.due < basis.period.last_day]
    return _lines(basis, sorted(closed, key=lambda report: report.due))


def _is_for(report: ReportAssessment, period: Period) -> bool:
    return report.period == str(period)


def _in_state(lines: Iterable[ReportLine], state: ReportState) -> tuple[ReportLine, ...]:
    return tuple(line for line in lines if line.state is state)


def _lines(basis: Basis, reports: Iterable[ReportAssessment]) -> ReportLines:
    return ReportLines(tuple(_line(basis, report) for report in reports))


def _line(basis: Basis, report: ReportAssessment) -> ReportLine:
    sent_on = report.submitted_on
    period = Period.parse(report.period)
    return ReportLine(
        agency=basis.name(report.agency),
        period=period,
        state=report.state,
        due=report.due,
        submitted_on=sent_on,
        number=_number(basis.register.months, report, period) if sent_on else None,
        days_late=max(0, (sent_on - report.due).days) if sent_on else 0,
    )


def _number(months: Iterable[AgencyMonth], report: ReportAssessment, period: Period) -> str | None:
    """The number of the document that answered; None where none was given."""
    return next(
        (
            month.submitted.number
            for month in months
            if month.agency == report.agency
            and month.submitted
            and month.submitted.on == report.submitted_on
            and month.answers(period)
        ),
        None,
    )


_TOLD = (
    DecisionKind.CONDITION_MET,
    DecisionKind.EXTEND,
    DecisionKind.WAIVE,
    DecisionKind.RETURN,
    DecisionKind.ACCEPT,
)


@dataclass(frozen=True, slots=True)
class RulingLine:
    """A ruling on a task or on the condition that tasks wait for; `agency` is a whole name."""

    kind: DecisionKind
    on: date
    tasks: tuple[Task, ...]
    condition: str | None
    agency: str | None
    due: date | None
    document: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Guidance:
    """The opening of a report.

    `summary` is the reporting agency's own word on the period; `documents` are those that it
    issued, and `others` counts those of the other agencies, of which `authors` issued some.
    """

    summary: str | None
    documents: tuple[Document, ...]
    others: int
    authors: int
    rulings: tuple[RulingLine, ...]


def guidance(basis: Basis) -> Guidance:
    """What was directed in the period, up to the as-of day."""
    summaries = [month.summary for month in basis.closing_months()]
    documents = [document for month in basis.own_months() for document in month.documents]
    others = {
        (month.agency, document)
        for month in basis.register.months
        if month.agency != basis.author and basis.holds(month)
        for document in month.documents
        if _is_known(document, basis.as_of)
    }
    return Guidance(
        summary=summaries[-1] if summaries else None,
        documents=tuple(
            sorted(
                (document for document in documents if _is_known(document, basis.as_of)),
                key=lambda document: document.date or date.max,
            )
        ),
        others=len(others),
        authors=len({agency for agency, _ in others}),
        rulings=tuple(_rulings(basis)),
    )


def _is_known(document: Document, as_of: date) -> bool:
    return document.date is None or document.date <= as_of


def _rulings(basis: Basis) -> Iterator[RulingLine]:
    """The rulings of the period that stand, in the file's order, on what is reported on."""
    voices = basis.register.agencies.speaks_for(basis.voice) if basis.voice else None
    for ruling in basis.known.rulings:
        decision = ruling.decision
        if ruling.revoked or decision.kind not in _TOLD or not basis.in_window(ruling.on):
            continue
        line = _ruling(basis, decision)
        if line.tasks and (voices is None or decision.agency in (None, *voices)):
            yield line


def _ruling(basis: Basis, decision: Decision) -> RulingLine:
    conditions = {condition.id: condition.text for condition in basis.register.plan.conditions}
    return RulingLine(
        kind=decision.kind,
        on=decision.on,
        tasks=tuple(task for task in basis.tasks if _is_about(decision, task)),
        condition=conditions.get(decision.condition or ""),
        agency=basis.name(decision.agency) if decision.agency else None,
        due=decision.due,
        document=decision.document,
        note=decision.note,
    )


def _is_about(decision: Decision, task: Task) -> bool:
    if decision.condition is not None:
        return decision.condition == task.condition
    return decision.task == task.id

"""Who sent the report of a period, when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import ReportAssessment, ReportState
from de_an06.model.month import Document
from de_an06.model.period import Period
from de_an06.model.rulings import DecisionKind, concerns
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
        return self._in(ReportState.ON_TIME)

    @property
    def late(self) -> tuple[ReportLine, ...]:
        """Those that came late."""
        return self._in(ReportState.LATE)

    @property
    def missing(self) -> tuple[ReportLine, ...]:
        """Those that have not come."""
        return self._in(ReportState.MISSING)

    def _in(self, state: ReportState) -> tuple[ReportLine, ...]:
        return tuple(line for line in self.all if line.state is state)


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
    mine = (report for report in basis.reports if report.period == basis.period)
    return Conduct(
        due=due,
        working_day=basis.register.calendar.last_working_day(due),
        reports=_lines(basis, mine),
    )


def conduct_so_far(basis: Basis) -> ReportLines:
    """What became of the reports that were due before the period closed, oldest first."""
    closed = (report for report in basis.reports if report.due < basis.period.last_day)
    return _lines(basis, sorted(closed, key=lambda report: report.due))


def _lines(basis: Basis, reports: Iterable[ReportAssessment]) -> ReportLines:
    return ReportLines(tuple(_line(basis, report) for report in reports))


def _line(basis: Basis, report: ReportAssessment) -> ReportLine:
    sent_on = report.submitted_on
    numbers = (
        month.submitted.number
        for month in basis.register.months
        if month.agency == report.agency
        and month.submitted
        and month.submitted.on == sent_on
        and month.answers(report.period)
    )
    return ReportLine(
        agency=basis.name(report.agency),
        period=report.period,
        state=report.state,
        due=report.due,
        submitted_on=sent_on,
        number=next(numbers, None),
        days_late=max(0, (sent_on - report.due).days) if sent_on else 0,
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
    issued = [
        (month.agency, document)
        for month in basis.register.months
        if basis.holds(month)
        for document in month.documents
        if document.date is None or document.date <= basis.as_of
    ]
    own = [document for agency, document in issued if agency == basis.author]
    others = {(agency, document) for agency, document in issued if agency != basis.author}
    return Guidance(
        summary=summaries[-1] if summaries else None,
        documents=tuple(sorted(own, key=lambda document: document.date or date.max)),
        others=len(others),
        authors=len({agency for agency, _ in others}),
        rulings=tuple(_rulings(basis)),
    )


def _rulings(basis: Basis) -> Iterator[RulingLine]:
    """The rulings of the period that stand, in the file's order, on what is reported on."""
    voices = basis.register.agencies.speaks_for(basis.voice) if basis.voice else None
    conditions = {condition.id: condition.text for condition in basis.register.plan.conditions}
    for ruling in basis.known.rulings:
        decision = ruling.decision
        tasks = tuple(task for task in basis.tasks if concerns(decision, task))
        is_news = basis.in_window(ruling.on) and not ruling.revoked
        if is_news and tasks and (voices is None or decision.agency in (None, *voices)):
            yield RulingLine(
                kind=decision.kind,
                on=decision.on,
                tasks=tasks,
                condition=conditions.get(decision.condition or ""),
                agency=basis.name(decision.agency) if decision.agency else None,
                due=decision.due,
                document=decision.document,
                note=decision.note,
            )

"""What was directed in a period: documents, rulings, the agency's own word."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.month import Document
from de_an06.model.rulings import references, revoked
from de_an06.model.task import Task
from de_an06.views.report_basis import Basis

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
    own = list(basis.own_months())
    summaries = [month.summary for month in own if basis.closes_with(month)]
    documents = [document for month in own for document in month.documents]
    author = basis.voice or basis.register.plan.standing_agency
    others = {
        (month.agency, document)
        for month in basis.register.months
        if month.agency != author and basis.holds(month)
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
    made = basis.register.decisions
    gone = revoked(decision for decision in made if decision.on <= basis.as_of)
    voices = basis.voices()
    for reference, decision in zip(references(made), made, strict=True):
        is_news = basis.in_window(decision.on) and decision.on <= basis.as_of
        if not is_news or reference in gone or decision.kind not in _TOLD:
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

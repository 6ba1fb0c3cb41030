"""What the secretariat's rulings must say, each by its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from de_an06.diagnostics.rules_links import (
    UNKNOWN_CONDITION,
    UNKNOWN_RULING,
    UNKNOWN_TASK,
)
from de_an06.diagnostics.rules_months import (
    AGENCY_ON_JOINT,
    CANNOT_REVOKE,
    CLOSED_TOO_EARLY,
    DOES_NOT_LEAD,
    IN_THE_FUTURE,
    NO_CONDITION,
)
from de_an06.diagnostics.rules_shape import FOREIGN_TO_KIND, MISSING_FOR_KIND
from de_an06.load.checks.known import Known
from de_an06.load.checks.links import one_agency, unknown_id
from de_an06.load.flaw import Fault, Spot
from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.rulings import references
from de_an06.model.task import LeadMode

_KEYS = ("task", "condition", "period", "decision", "agency", "due", "files")
_NEEDED = {
    DecisionKind.CONDITION_MET: ("task",),
    DecisionKind.EXTEND: ("task", "due"),
    DecisionKind.WAIVE: ("task",),
    DecisionKind.RETURN: ("task",),
    DecisionKind.ACCEPT: ("task",),
    DecisionKind.CLOSE: ("period", "files"),
    DecisionKind.REVOKE: ("decision",),
}
_OPTIONAL = {
    DecisionKind.CONDITION_MET: ("agency", "due"),
    DecisionKind.EXTEND: ("agency",),
    DecisionKind.WAIVE: ("agency",),
    DecisionKind.RETURN: ("agency",),
    DecisionKind.ACCEPT: ("agency",),
}
_IRREVOCABLE = frozenset({DecisionKind.CLOSE, DecisionKind.REVOKE})


@dataclass(frozen=True, slots=True)
class _Ruling:
    """One ruling, where it stands, and what is known of the plan."""

    spot: Spot
    decision: Decision
    known: Known


def decisions_faults(
    file: Spot, decisions: tuple[Decision, ...], *, known: Known, today: date
) -> Iterator[Fault]:
    """The errors of DESIGN section 3, "Decisions"."""
    for place, decision in enumerate(decisions):
        ruling = _Ruling(file.at("decisions", place), decision, known)
        if decision.on > today:
            facts = {"value": decision.on.isoformat(), "today": today.isoformat()}
            yield Fault(IN_THE_FUTURE, ruling.spot.at("on"), facts)
        yield from _keys_of_its_kind(ruling)
        yield from _aim(ruling)
        yield from _agency(ruling)
    yield from _revocations(file, decisions)


def _keys_of_its_kind(ruling: _Ruling) -> Iterator[Fault]:
    decision, spot = ruling.decision, ruling.spot
    kind: str = decision.kind
    needed, optional = _NEEDED[decision.kind], _OPTIONAL.get(decision.kind, ())
    if decision.kind is DecisionKind.CONDITION_MET and decision.condition is not None:
        # It is met for all tasks that wait for it, and for every agency of theirs.
        kind, needed, optional = f"{kind} + condition", ("condition",), ("due",)
    given = [key for key in _KEYS if getattr(decision, key) is not None]
    for key in needed:
        if key not in given:
            wanted = "task / condition" if kind == DecisionKind.CONDITION_MET else key
            yield Fault(MISSING_FOR_KIND, spot.at("kind"), {"kind": kind, "key": wanted})
    for key in given:
        if key not in needed and key not in optional:
            yield Fault(FOREIGN_TO_KIND, spot.at(key), {"kind": kind, "key": key}, at_key=True)


def _aim(ruling: _Ruling) -> Iterator[Fault]:
    """The task, condition or month that the ruling is about."""
    decision, spot, known = ruling.decision, ruling.spot, ruling.known
    if known.task_ids():
        yield from unknown_id(
            UNKNOWN_TASK, spot.at("task"), id=decision.task, known=known.task_ids()
        )
    if known.plan is not None:
        ids = [condition.id for condition in known.plan.conditions]
        yield from unknown_id(
            UNKNOWN_CONDITION, spot.at("condition"), id=decision.condition, known=ids
        )
    task = known.tasks.get(decision.task or "")
    is_met = decision.kind is DecisionKind.CONDITION_MET and decision.condition is None
    if task is not None and is_met and task.condition is None:
        yield Fault(NO_CONDITION, spot.at("task"), {"value": task.id})
    period = decision.period
    if period is not None and decision.on <= period.last_day:
        facts = {"value": str(period), "last": period.last_day.isoformat()}
        yield Fault(CLOSED_TOO_EARLY, spot.at("on"), facts)


def _agency(ruling: _Ruling) -> Iterator[Fault]:
    agency, known, spot = ruling.decision.agency, ruling.known, ruling.spot.at("agency")
    task = known.tasks.get(ruling.decision.task or "")
    unknown = list(one_agency(spot, agency, known=known))
    yield from unknown
    if agency is None or task is None or unknown:
        return
    facts = {"value": agency, "task": task.id}
    leads = known.leads.get(task.id)
    if task.lead.mode is LeadMode.JOINT:
        yield Fault(AGENCY_ON_JOINT, spot, facts, at_key=True)
    elif leads is not None and agency not in leads:
        yield Fault(DOES_NOT_LEAD, spot, facts, known=leads)


def _revocations(file: Spot, decisions: tuple[Decision, ...]) -> Iterator[Fault]:
    named = dict(zip(references(decisions), enumerate(decisions), strict=True))
    spellings = [str(reference) for reference in named]
    for place, decision in enumerate(decisions):
        if decision.decision is None:
            continue
        spot, facts = file.at("decisions", place, "decision"), {"value": str(decision.decision)}
        number, meant = named.get(decision.decision, (place, decision))
        if number >= place or meant.on > decision.on:
            yield Fault(UNKNOWN_RULING, spot, facts, known=spellings)
        elif meant.kind in _IRREVOCABLE:
            yield Fault(CANNOT_REVOKE, spot, facts | {"kind": meant.kind})

"""What the secretariat's rulings must say, each by its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from de_an06.findings.rules import rulings as rules
from de_an06.findings.rules.links import UNKNOWN_CONDITION, UNKNOWN_RULING, UNKNOWN_TASK
from de_an06.findings.rules.months import BEFORE_THE_PLAN, BEFORE_THE_TASK, IN_THE_FUTURE
from de_an06.findings.rules.shape import FOREIGN_TO_KIND, MISSING_FOR_KIND
from de_an06.load.checks.known import Roster, one_agency, outside_the_plan, unknown_id
from de_an06.model.period import Period
from de_an06.model.rulings import Decision, DecisionKind, references
from de_an06.model.task import LeadMode
from de_an06.yamltext.place import Fault, Spot

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
    known: Roster


def decisions_faults(
    file: Spot, decisions: tuple[Decision, ...], *, known: Roster, today: date
) -> Iterator[Fault]:
    """What breaks docs/design.md, "Decisions"; a warning among them."""
    for place, decision in enumerate(decisions):
        ruling = _Ruling(file.at("decisions", place), decision, known)
        yield from _day(ruling, today)
        yield from _keys_of_its_kind(ruling)
        yield from _aim(ruling)
        yield from _agency(ruling)
    yield from _order(file, decisions)
    yield from _closes(file, decisions, known=known)
    yield from _revocations(file, decisions)


def _day(ruling: _Ruling, today: date) -> Iterator[Fault]:
    """At most one fault: the first reason why the day cannot be right."""
    on, spot, first = ruling.decision.on, ruling.spot.at("on"), ruling.known.first
    task, facts = ruling.known.tasks.get(ruling.decision.task or ""), {"value": on.isoformat()}
    if on > today:
        yield Fault(IN_THE_FUTURE, spot, facts | {"today": today.isoformat()})
    elif first and on < first.first_day:
        yield Fault(BEFORE_THE_PLAN, spot, facts | {"first": first.first_day.isoformat()})
    elif task and task.since and on < task.since.on:
        facts |= {"task": task.id, "since": task.since.on.isoformat()}
        yield Fault(BEFORE_THE_TASK, spot, facts)


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
        yield Fault(rules.NO_CONDITION, spot.at("task"), {"value": task.id})


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
        yield Fault(rules.AGENCY_ON_JOINT, spot, facts, at_key=True)
    elif leads is not None and agency not in leads:
        yield Fault(rules.DOES_NOT_LEAD, spot, facts, known=leads)


def _order(file: Spot, decisions: tuple[Decision, ...]) -> Iterator[Fault]:
    """Rulings are only ever appended, oldest first."""
    for place, (above, decision) in enumerate(pairwise(decisions), start=1):
        if decision.on < above.on:
            facts = {"value": decision.on.isoformat(), "above": above.on.isoformat()}
            yield Fault(rules.OUT_OF_ORDER, file.at("decisions", place, "on"), facts)


def _closes(file: Spot, decisions: tuple[Decision, ...], *, known: Roster) -> Iterator[Fault]:
    """At most one fault of each month that is closed."""
    closed: dict[Period, Spot] = {}
    for place, decision in enumerate(decisions):
        period, ruling = decision.period, file.at("decisions", place)
        if decision.kind is not DecisionKind.CLOSE or period is None:
            continue
        spot, facts = ruling.at("period"), {"value": str(period)}
        first = closed.setdefault(period, spot)
        outside = list(outside_the_plan(spot, period, known=known))
        yield from outside
        if outside:
            continue
        if first != spot:
            yield Fault(rules.CLOSED_TWICE, spot, facts, first=first)
        elif decision.on <= period.last_day:
            facts |= {"last": period.last_day.isoformat()}
            yield Fault(rules.CLOSED_TOO_EARLY, ruling.at("on"), facts)


def _revocations(file: Spot, decisions: tuple[Decision, ...]) -> Iterator[Fault]:
    named = dict(zip(references(decisions), enumerate(decisions), strict=True))
    for place, decision in enumerate(decisions):
        if decision.decision is None:
            continue
        spot, facts = file.at("decisions", place, "decision"), {"value": str(decision.decision)}
        number, meant = named.get(decision.decision, (len(decisions), decision))
        if number == place:
            yield Fault(rules.REVOKES_ITSELF, spot, facts)
        elif meant.on > decision.on:
            yield Fault(rules.REVOKED_TOO_EARLY, spot, facts | {"on": decision.on.isoformat()})
        elif number > place:
            yield Fault(UNKNOWN_RULING, spot, facts, known=_revocable(decisions, place))
        elif meant.kind in _IRREVOCABLE:
            yield Fault(rules.CANNOT_REVOKE, spot, facts | {"kind": meant.kind})


def _revocable(decisions: tuple[Decision, ...], place: int) -> list[str]:
    """The references of the rulings that the one at `place` could take back."""
    above = decisions[:place]
    return [
        str(reference)
        for reference, ruling in zip(references(above), above, strict=True)
        if ruling.on <= decisions[place].on and ruling.kind not in _IRREVOCABLE
    ]

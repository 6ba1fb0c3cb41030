"""What the secretariat's rulings must say, each by its kind."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from de_an06.findings.rules import months as rules
from de_an06.findings.rules.links import UNKNOWN_RULING, UNKNOWN_TASK
from de_an06.findings.rules.shape import FOREIGN_TO_KIND, MISSING_FOR_KIND
from de_an06.load.checks.deadlines import unlikely_day
from de_an06.load.checks.ids import unknown_id
from de_an06.load.checks.roster import Roster
from de_an06.load.document import PlanFiles
from de_an06.model.rulings import Decision, DecisionKind, Decisions, references
from de_an06.yamltext.place import Fault, Spot

_KEYS = ("task", "condition", "period", "decision", "agency", "due", "to", "files")
_KEYS_OF = {
    DecisionKind.CONDITION_MET: (("task",), ("agency", "due")),
    DecisionKind.EXTEND: (("task", "due"), ("agency",)),
    DecisionKind.WAIVE: (("task",), ("agency",)),
    DecisionKind.REASSIGN: (("task", "to"), ("agency",)),
    DecisionKind.RETURN: (("task",), ("agency",)),
    DecisionKind.ACCEPT: (("task",), ("agency",)),
    DecisionKind.CLOSE: (("period", "files"), ()),
    DecisionKind.REVOKE: (("decision",), ()),
}
"""The keys that each kind of ruling needs, and those that it may have."""

_IRREVOCABLE = frozenset({DecisionKind.CLOSE, DecisionKind.REVOKE})


def decisions_faults(files: PlanFiles, roster: Roster) -> Iterator[Fault]:
    """What breaks docs/design.md, "Decisions"; a warning among them."""
    for file, noun in files.nouns(Decisions):
        yield from _rulings(file, noun.decisions, roster=roster)


def _rulings(file: Spot, decisions: tuple[Decision, ...], *, roster: Roster) -> Iterator[Fault]:
    for spot, decision in file.each("decisions", decisions):
        yield from roster.day_faults(spot.at("on"), decision.on, decision.task)
        yield from _keys_of_its_kind(spot, decision)
        yield from _aim(spot, decision, roster=roster)
        yield from _agency(spot.at("agency"), decision, roster=roster)
        yield from unlikely_day(spot.at("due"), decision.due, roster)
        yield from roster.agency_faults(spot.at("to"), decision.to)
    yield from _order(file, decisions)
    yield from _closes(file, decisions, roster=roster)
    yield from _revocations(file, decisions)


def _keys_of_its_kind(spot: Spot, decision: Decision) -> Iterator[Fault]:
    kind: str = decision.kind
    needed, optional = _KEYS_OF[decision.kind]
    if decision.kind is DecisionKind.CONDITION_MET and decision.condition is not None:
        # It is met for all tasks that wait for it, and for every agency of theirs.
        kind, needed, optional = f"{kind} + condition", ("condition",), ("due",)
    given = [key for key in _KEYS if getattr(decision, key) is not None]
    for key in needed:
        if key not in given:
            wanted = "task / condition" if kind == DecisionKind.CONDITION_MET else key
            yield spot.at("kind").fault(MISSING_FOR_KIND, kind=kind, key=wanted)
    for key in given:
        if key not in needed and key not in optional:
            yield spot.at(key).fault(FOREIGN_TO_KIND, at_key=True, kind=kind, key=key)


def _aim(spot: Spot, decision: Decision, *, roster: Roster) -> Iterator[Fault]:
    """The task, condition or month that the ruling is about."""
    if roster.task_ids():
        yield from unknown_id(UNKNOWN_TASK, spot.at("task"), decision.task, roster.task_ids())
    yield from roster.condition_faults(spot.at("condition"), decision.condition)
    task = roster.doer(decision.task)
    is_met = decision.kind is DecisionKind.CONDITION_MET and decision.condition is None
    if task is not None and is_met and task.condition is None:
        yield spot.at("task").fault(rules.NO_CONDITION, value=task.id)


def _agency(spot: Spot, decision: Decision, *, roster: Roster) -> Iterator[Fault]:
    agency, task = decision.agency, roster.doer(decision.task)
    unknown = list(roster.agency_faults(spot, agency))
    yield from unknown
    if agency is None or task is None or unknown:
        return
    leads = roster.leads.get(task.id)
    if decision.kind is DecisionKind.REASSIGN and task.is_joint:
        return  # a fault of its own, which stops no state
    if task.is_joint:
        yield spot.fault(rules.AGENCY_ON_JOINT, at_key=True, value=agency, task=task.id)
    elif leads is not None and agency not in leads:
        yield spot.fault(rules.DOES_NOT_LEAD, known=leads, value=agency, task=task.id)


def _order(file: Spot, decisions: tuple[Decision, ...]) -> Iterator[Fault]:
    """Rulings are only ever appended, oldest first."""
    for place, (above, decision) in enumerate(pairwise(decisions), start=1):
        if decision.on < above.on:
            spot = file.at("decisions", place, "on")
            yield spot.fault(rules.OUT_OF_ORDER, value=decision.on, above=above.on)


def _closes(file: Spot, decisions: tuple[Decision, ...], *, roster: Roster) -> Iterator[Fault]:
    """At most one fault of each month that is closed."""
    closed: dict[str, Spot] = {}
    for ruling, decision in file.each("decisions", decisions):
        if decision.kind is not DecisionKind.CLOSE or decision.period is None:
            continue
        spot, schedule = ruling.at("period"), roster.schedule
        period = schedule.writing_named(decision.period) if schedule else None
        first = closed.setdefault(decision.period, spot)
        outside = list(roster.period_faults(spot, decision.period))
        yield from outside
        if outside or period is None:
            continue
        last = max(period.last_day, period.due)
        if first != spot:
            yield replace(spot.fault(rules.CLOSED_TWICE, value=period), first=first)
        elif decision.on <= last:
            yield ruling.at("on").fault(rules.CLOSED_TOO_EARLY, value=period, last=last)


def _revocations(file: Spot, decisions: tuple[Decision, ...]) -> Iterator[Fault]:
    named = dict(zip(references(decisions), enumerate(decisions), strict=True))
    for place, decision in enumerate(decisions):
        if decision.decision is None:
            continue
        spot, value = file.at("decisions", place, "decision"), decision.decision
        number, meant = named.get(decision.decision, (len(decisions), decision))
        if number == place:
            yield spot.fault(rules.REVOKES_ITSELF, value=value)
        elif meant.on > decision.on:
            yield spot.fault(rules.REVOKED_TOO_EARLY, value=value, on=decision.on)
        elif number > place:
            yield spot.fault(UNKNOWN_RULING, known=_revocable(decisions, place), value=value)
        elif meant.kind in _IRREVOCABLE:
            yield spot.fault(rules.CANNOT_REVOKE, value=value, kind=meant.kind)


def _revocable(decisions: tuple[Decision, ...], place: int) -> list[str]:
    """The references of the rulings that the one at `place` could take back."""
    above = decisions[:place]
    return [
        str(reference)
        for reference, ruling in zip(references(above), above, strict=True)
        if ruling.on <= decisions[place].on and ruling.kind not in _IRREVOCABLE
    ]

"""What a task's targets must say, and the figures that are measured against them."""

from collections.abc import Collection, Iterator, Mapping

from de_an06.findings.rules import links as rules
from de_an06.findings.rules.links import LISTED_TWICE, UNKNOWN_TARGET
from de_an06.findings.rules.months import MORE_THAN_ALL, WRONG_FORM, WRONG_LEVEL
from de_an06.findings.rules.shape import FOREIGN_TO_KIND, MISSING_FOR_KIND, MISSING_KEY
from de_an06.load.checks.roster import Roster
from de_an06.model.month import Answer, Measure, Update
from de_an06.model.task import PERCENT, Sense, Target, TargetKind, Task
from de_an06.yamltext.place import Fault, Spot

_ALL = 100
_OF_NUMBERS = ("value", "upper", "unit", "each", "goals")
"""The keys of a target that say nothing where the answer is yes or no."""


def targets_faults(file: Spot, task: Task, *, roster: Roster) -> Iterator[Fault]:
    """What breaks docs/design.md, "Targets", in the targets of a task; a warning among them."""
    for spot, target in file.each("targets", task.targets):
        if not target.id.startswith(f"{task.id}."):
            yield spot.at("id").fault(rules.FOREIGN_TARGET_ID, value=target.id, task=task.id)
        yield from _keys(spot, target)
        yield from _values(spot, target)
        yield from _agencies(spot, target, task=task, roster=roster)


def _keys(spot: Spot, target: Target) -> Iterator[Fault]:
    """Keys that the kind or the sense of a target needs, and those that do not go with it."""
    kind, sense = target.kind, target.sense
    if kind is TargetKind.YES_NO:
        given = [key for key in _OF_NUMBERS if getattr(target, key) not in (None, False, ())]
        yield from _foreign(spot, given + ["sense"] * (sense is not Sense.AT_LEAST), kind)
        return
    for key in ("value", "unit"):
        if getattr(target, key) is None:
            yield spot.fault(MISSING_KEY, key=key)
    if sense is not Sense.BETWEEN:
        yield from _foreign(spot, ["upper"] * (target.upper is not None), sense)
        return
    if target.upper is None:
        yield spot.at("sense").fault(MISSING_FOR_KIND, kind=sense, key="upper")
    yield from _foreign(spot, ["goals"] * bool(target.goals), sense)


def _foreign(spot: Spot, keys: Collection[str], kind: str) -> Iterator[Fault]:
    for key in keys:
        yield spot.at(key).fault(FOREIGN_TO_KIND, at_key=True, kind=kind, key=key)


def _values(spot: Spot, target: Target) -> Iterator[Fault]:
    """A unit and values that cannot be right, two goals for one day."""
    value, upper = target.value, target.upper
    if target.kind is TargetKind.RATE:
        if target.unit not in (PERCENT, None):
            yield spot.at("unit").fault(rules.RATE_NOT_PERCENT, value=target.unit)
        yield from _too_high(spot, target)
    if value is not None and upper is not None and upper < value:
        yield spot.at("upper").fault(rules.UPPER_BELOW, value=upper, lower=value)
    seen = set()
    for at, goal in spot.each("goals", target.goals):
        if goal.by in seen:
            yield at.at("by").fault(LISTED_TWICE, value=goal.by)
        seen.add(goal.by)


def _too_high(spot: Spot, target: Target) -> Iterator[Fault]:
    goals = ((at.at("value"), goal.value) for at, goal in spot.each("goals", target.goals))
    values = ((spot.at("value"), target.value), (spot.at("upper"), target.upper), *goals)
    for at, value in values:
        if value is not None and value > _ALL:
            yield at.fault(rules.GOAL_TOO_HIGH, value=value)


def _agencies(spot: Spot, target: Target, *, task: Task, roster: Roster) -> Iterator[Fault]:
    unknown = list(roster.bodies_faults(spot.at("agencies"), target.agencies))
    yield from unknown
    leads = roster.leads.get(task.id)
    if leads is None or unknown:
        return
    for at, id in spot.each("agencies", target.agencies):
        if id not in task.leads and leads.isdisjoint(roster.members.get((task.id, id), ())):
            yield at.fault(rules.NOT_AMONG_LEADS, value=id, task=task.id)
    if target.level and not target.agencies and len(leads) > 1:
        yield spot.at("level").fault(rules.LEVEL_ALONE, value=target.id, level=target.level)


def measures_faults(spot: Spot, update: Update, *, author: str, roster: Roster) -> Iterator[Fault]:
    """Figures of another task or agency, given twice, or in a form that the target has not."""
    task = roster.tasks.get(update.task)
    targets = {target.id: target for target in task.targets} if task else {}
    seen: set[str] = set()
    for at, measure in spot.each("measures", update.measures):
        value = measure.target
        if value in seen:
            yield at.at("target").fault(LISTED_TWICE, value=value)
        elif value in targets and task is not None:
            yield from _whose(
                at.at("target"), targets[value], task=task, author=author, roster=roster
            )
            yield from _form(at, measure, targets[value])
        elif task is not None and task.id not in roster.parents:
            yield at.at("target").fault(
                UNKNOWN_TARGET, _of_task(value, task, targets), known=targets
            )
        seen.add(value)
        part, whole = measure.numerator, measure.denominator
        if part is not None and whole is not None and part > whole:
            yield at.at("numerator").fault(MORE_THAN_ALL, value=part, denominator=whole)


def _of_task(value: str, task: Task, targets: Mapping[str, Target]) -> dict[str, object]:
    return {"value": value, "task": task.id, "targets": ", ".join(targets) or "0"}


def _whose(
    spot: Spot, target: Target, *, task: Task, author: str, roster: Roster
) -> Iterator[Fault]:
    """A figure of one that holds rows of leads alone whose figures the target does not count."""
    held = roster.held.get(task.id, {})
    leads = {lead for id in roster.voices.get(author, ()) for lead in held.get(id, ())}
    counted = {agency for id in target.agencies for agency in roster.members.get((task.id, id), ())}
    if target.agencies and roster.members and leads and leads.isdisjoint(counted):
        facts = {"value": target.id, "agency": author, "agencies": ", ".join(target.agencies)}
        yield spot.fault(WRONG_LEVEL, facts)


_WANTED = {
    TargetKind.RATE: ("numerator", "denominator"),
    TargetKind.COUNT: ("value",),
    TargetKind.YES_NO: ("value",),
}
FORMS = {
    TargetKind.RATE: "numerator, denominator",
    TargetKind.COUNT: "value: 12.5",
    TargetKind.YES_NO: "value: yes | no",
}
"""What a target's measure says, as the sentence shows it."""


def _form(spot: Spot, measure: Measure, target: Target) -> Iterator[Fault]:
    """The first reason why a figure does not have the form that its target wants."""
    wanted = _WANTED[target.kind]
    given = [
        key for key in ("numerator", "denominator", "value") if getattr(measure, key) is not None
    ]
    foreign = [key for key in given if key not in wanted]
    is_answer = isinstance(measure.value, Answer)
    facts = {"value": target.id, "wanted": FORMS[target.kind]}
    if foreign:
        yield spot.at(foreign[0]).fault(WRONG_FORM, facts, at_key=True)
    elif missing := [key for key in wanted if key not in given]:
        yield spot.fault(MISSING_KEY, key=missing[0])
    elif "value" in given and is_answer is not (target.kind is TargetKind.YES_NO):
        yield spot.at("value").fault(WRONG_FORM, facts)

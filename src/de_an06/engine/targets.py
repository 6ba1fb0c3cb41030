"""How far each target is reached."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.engine.figures import figures
from de_an06.engine.known import Known
from de_an06.model.assessment import Assessment, State, TargetAssessment
from de_an06.model.month import Answer, Measure
from de_an06.model.plan import Register
from de_an06.model.scalars import shortest
from de_an06.model.task import Sense, Target, TargetKind, Task


def percentage(part: int, whole: int) -> Decimal:
    """`part` of `whole` in per cent, rounded half up to 2 decimals.

    Both are 0 or more; a `whole` of 0 has no percentage: ZeroDivisionError.
    """
    hundredths = (20_000 * part + whole) // (2 * whole)
    return Decimal(hundredths).scaleb(-2)


def assess_targets(
    known: Known, task: Task, assignments: Iterable[Assessment]
) -> tuple[TargetAssessment, ...]:
    """Sum up what the leads measured against a task's targets (docs/design.md, "Targets").

    Those whose assignment is waived neither count nor are missing.
    """
    leads = [row.agency for row in assignments if row.state is not State.WAIVED]
    return tuple(_assess(known, task, target=target, leads=leads) for target in task.targets)


def _assess(known: Known, task: Task, *, target: Target, leads: Iterable[str]) -> TargetAssessment:
    counted = giving(known.register, task, target, leads)
    measures = figures(known, task, target=target, leads=counted)
    given = [measure for measure in measures.values() if measure is not None]
    result = _total(target, given, known.as_of)
    if target.each or target.kind is TargetKind.YES_NO:
        result = _each_by_itself(target, given, known.as_of, owed=len(measures))
    return TargetAssessment(
        id=target.id,
        kind=target.kind,
        sense=target.sense,
        numerator=result.numerator,
        denominator=result.denominator,
        value=result.value,
        goal=target.goal_on(known.as_of),
        upper=target.upper,
        met=result.met,
        reached=result.reached,
        missing=tuple(lead for lead, measure in measures.items() if measure is None),
    )


@dataclass(frozen=True, slots=True)
class _Result:
    """What the figures come to; the fields are those of `TargetAssessment`."""

    met: bool | None
    numerator: int | None = None
    denominator: int | None = None
    value: float | Decimal | None = None
    reached: int | None = None


def _total(target: Target, given: Sequence[Measure], day: date) -> _Result:
    """A rate is the sum of the numerators over that of the denominators, a count the sum."""
    if target.kind is TargetKind.COUNT:
        values = [measure.value for measure in given if isinstance(measure.value, Decimal)]
        total = shortest(sum(values, start=Decimal())) if values else None
        met = None if total is None else _is_within(target, day, total, 1)
        return _Result(met, value=total)
    part = sum(measure.numerator or 0 for measure in given)
    whole = sum(measure.denominator or 0 for measure in given)
    if not whole:
        return _Result(None, part, whole)
    # Exact, not the rounded value: 89.996% is shown as 90 but does not reach it.
    met = _is_within(target, day, 100 * Decimal(part), whole)
    return _Result(met, part, whole, float(percentage(part, whole)))


def _each_by_itself(target: Target, given: Sequence[Measure], day: date, *, owed: int) -> _Result:
    """Every agency that owes a figure has to reach the goal; none that owes one, nothing is met."""
    reached = sum(_has_reached(target, measure, day) for measure in given)
    return _Result(met=reached == owed if owed else None, reached=reached)


def _has_reached(target: Target, measure: Measure, day: date) -> bool:
    """Whether one agency's figure reaches the goal; where none arose, it does."""
    match measure.value:
        case Answer():
            return measure.value is Answer.YES
        case Decimal():
            return _is_within(target, day, measure.value, 1)
    whole = measure.denominator or 0
    return not whole or _is_within(target, day, 100 * Decimal(measure.numerator or 0), whole)


def _is_within(target: Target, day: date, amount: Decimal, of: int) -> bool:
    """Whether `amount` / `of` is on the right side of the goal, both ends included."""
    goal = (target.goal_on(day) or Decimal()) * of
    match target.sense:
        case Sense.AT_LEAST:
            return amount >= goal
        case Sense.AT_MOST:
            return amount <= goal
        case Sense.BETWEEN:
            return goal <= amount <= (target.upper or Decimal()) * of


def giving(register: Register, task: Task, target: Target, leads: Iterable[str]) -> list[str]:
    """Those of `leads` whose figures a target counts: all where it names no agencies."""
    if not target.agencies:
        return list(leads)
    named = set(register.members(task, target.agencies))
    return [lead for lead in leads if lead in named]


def own_targets(known: Known, rows: Collection[Assessment]) -> tuple[TargetAssessment, ...]:
    """The targets to which the agencies of `rows` owe figures, summed over these rows alone."""
    found: list[TargetAssessment] = []
    for task in known.tasks:
        mine = [row for row in rows if row.task == task.id and row.state is not State.WAIVED]
        agencies = [row.agency for row in mine]
        assessed = assess_targets(known, task, mine)
        found += (
            assessment
            for target, assessment in zip(task.targets, assessed, strict=True)
            if giving(known.register, task, target, agencies)
        )
    return tuple(found)

"""How far each target is reached."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from de_an06.engine.figures import figures
from de_an06.engine.known import Known
from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.assessment import Assessment, State, TargetAssessment
from de_an06.model.task import Level, Target, Task


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
    registry = known.register.agencies
    owing = [lead for lead in leads if gives_figures(registry.agency(lead), target.level)]
    measures = figures(known, task, target=target, leads=owing)
    given = [measure for measure in measures.values() if measure is not None]
    numerator = sum(measure.numerator for measure in given)
    denominator = sum(measure.denominator for measure in given)
    return TargetAssessment(
        id=target.id,
        numerator=numerator,
        denominator=denominator,
        value=float(percentage(numerator, denominator)) if denominator else None,
        goal=target.value,
        # Exact, not the rounded value: 89.996% is shown as 90 but does not reach it.
        met=100 * numerator >= target.value * denominator if denominator else None,
        missing=tuple(lead for lead, measure in measures.items() if measure is None),
    )


def gives_figures(agency: Agency, level: Level | None) -> bool:
    """Whether figures of this level come from the agency.

    District and commune figures come from the districts, province ones from the rest.
    """
    if level is None:
        return True
    is_district = agency.kind is AgencyKind.DISTRICT
    return is_district is not (level is Level.PROVINCE)


def own_targets(known: Known, rows: Collection[Assessment]) -> tuple[TargetAssessment, ...]:
    """The targets to which the agencies of `rows` owe figures, summed over these rows alone."""
    found: list[TargetAssessment] = []
    for task in known.tasks:
        mine = [row for row in rows if row.task == task.id and row.state is not State.WAIVED]
        assessed = assess_targets(known, task, mine)
        for target, assessment in zip(task.targets, assessed, strict=True):
            agencies = (known.register.agencies.agency(row.agency) for row in mine)
            if any(gives_figures(agency, target.level) for agency in agencies):
                found.append(assessment)
    return tuple(found)

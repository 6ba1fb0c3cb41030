"""How far some agencies alone reached each target."""

from collections.abc import Collection
from datetime import date

from de_an06.engine.known import known_on
from de_an06.engine.targets import assess_targets, gives_figures
from de_an06.model.assessment import Assessment, State, TargetAssessment
from de_an06.model.register import Register


def own_targets(
    register: Register, as_of: date, rows: Collection[Assessment]
) -> tuple[TargetAssessment, ...]:
    """The targets to which the agencies of `rows` owe figures, summed over these rows alone."""
    known = known_on(register, as_of)
    found: list[TargetAssessment] = []
    for task in known.tasks:
        mine = [row for row in rows if row.task == task.id and row.state is not State.WAIVED]
        assessed = assess_targets(known, task, mine)
        for target, assessment in zip(task.targets, assessed, strict=True):
            agencies = (row.agency for row in mine)
            if any(gives_figures(register.agencies, id, level=target.level) for id in agencies):
                found.append(assessment)
    return tuple(found)

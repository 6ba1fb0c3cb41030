"""The conditions of a plan on a day: which are met, and what waits for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.assignments import rulings_for
from de_an06.engine.known import Known
from de_an06.engine.standing import assess_known
from de_an06.model.assessment import Assessment, Outlook, State
from de_an06.model.plan import Condition
from de_an06.model.rulings import Decision, DecisionKind, NumberedDecision, concerns
from de_an06.model.task import Task


@dataclass(frozen=True, slots=True)
class Dependent:
    """A task with a condition; `unmet_for` are the leads for whom it is not met.

    Where the deadline is counted from the condition, `days` says how many, `working` days or any.
    """

    task: str
    state: State
    days: int | None
    working: bool
    unmet_for: tuple[str, ...]
    assignments: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A condition with the rulings in force by which it is met, and the tasks that have it.

    `met_on` is the day on which it was met for all of them; a ruling may speak of one task alone.
    """

    condition: Condition
    met_on: date | None
    rulings: tuple[NumberedDecision, ...]
    tasks: tuple[Dependent, ...]

    @property
    def assignments(self) -> tuple[Assessment, ...]:
        """The assignments of these tasks."""
        return tuple(row for task in self.tasks for row in task.assignments)

    @property
    def is_met(self) -> bool:
        """Whether nobody waits for it any more."""
        served = bool(self.tasks) and not any(task.unmet_for for task in self.tasks)
        return self.met_on is not None or served


def awaited(known: Known) -> tuple[Awaited, ...]:
    """The conditions in the plan's order, each with the tasks that exist on the day."""
    outlook = assess_known(known)
    conditions = known.register.plan.conditions
    return tuple(_awaited(known, outlook, condition) for condition in conditions)


def met_by(known: Known, condition: str, tasks: Sequence[Task]) -> tuple[NumberedDecision, ...]:
    """The rulings in force by which a condition is met for these tasks, oldest first."""
    return tuple(
        ruling
        for ruling in sorted(known.rulings, key=lambda ruling: ruling.on)
        if ruling.decision.kind is DecisionKind.CONDITION_MET
        and not ruling.revoked
        and (
            ruling.decision.condition == condition
            or any(concerns(ruling.decision, task) for task in tasks)
        )
    )


def _awaited(known: Known, outlook: Outlook, condition: Condition) -> Awaited:
    tasks = [task for task in known.tasks if task.condition == condition.id]
    met = met_by(known, condition.id, tasks)
    whole = [ruling.on for ruling in met if ruling.decision.condition == condition.id]
    decisions = [ruling.decision for ruling in met]
    return Awaited(
        condition=condition,
        met_on=whole[-1] if whole else None,
        rulings=met,
        tasks=tuple(_dependent(known, outlook, task, decisions) for task in tasks),
    )


def _dependent(
    known: Known, outlook: Outlook, task: Task, decisions: Sequence[Decision]
) -> Dependent:
    theirs = [decision for decision in decisions if concerns(decision, task)]
    leads = known.leads(task)
    due = task.due if task.due and task.due.condition else None
    return Dependent(
        task=task.id,
        state=next(one.state for one in outlook.tasks if one.task == task.id),
        days=due.days if due else None,
        working=bool(due and due.working),
        unmet_for=tuple(
            lead
            for lead in leads
            if rulings_for(leads if task.is_joint else (lead,), theirs).met_on is None
        ),
        assignments=tuple(row for row in outlook.assignments if row.task == task.id),
    )

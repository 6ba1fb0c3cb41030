"""What rulings are called, what they are about, and which of them were taken back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.reference import Reference
from de_an06.model.task import Task


def references(decisions: Iterable[Decision]) -> list[Reference]:
    """The reference of each ruling: its day, and its place among that day's in the file."""
    numbers: Counter[date] = Counter()
    found = []
    for decision in decisions:
        numbers[decision.on] += 1
        found.append(Reference(decision.on, numbers[decision.on]))
    return found


def revoked(decisions: Iterable[Decision]) -> frozenset[Reference]:
    """The references of the rulings that another has taken back."""
    return frozenset(
        decision.decision
        for decision in decisions
        if decision.kind is DecisionKind.REVOKE and decision.decision is not None
    )


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """The rulings that nobody has revoked, in the file's order."""
    gone = revoked(decisions)
    named = zip(decisions, references(decisions), strict=True)
    return [decision for decision, reference in named if reference not in gone]


def concerns(decision: Decision, task: Task) -> bool:
    """Whether a ruling is about this task, or about the condition that it waits for."""
    if decision.condition is not None and decision.condition == task.condition:
        return True
    return decision.task == task.id

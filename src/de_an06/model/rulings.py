"""What rulings are called, what they are about, and which of them were taken back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from de_an06.model.month import DayReference, Reference
from de_an06.model.period import PeriodId
from de_an06.model.scalars import AgencyId, Day, Fact, ItemId, Line, Sha256, Text
from de_an06.model.task import Task


class DecisionKind(StrEnum):
    """What a ruling does."""

    CONDITION_MET = "condition_met"
    EXTEND = "extend"
    WAIVE = "waive"
    REASSIGN = "reassign"
    RETURN = "return"
    ACCEPT = "accept"
    CLOSE = "close"
    REVOKE = "revoke"


class Decision(Fact):
    """A ruling (ý kiến chỉ đạo) on a task, a condition, a period or an earlier ruling.

    Without `agency` it is for every lead. `to` takes a task over from its holder. `files` are the
    digests of the month's files, by path from the project's root, when a month is closed.
    """

    on: Day
    kind: DecisionKind
    task: ItemId | None = None
    condition: ItemId | None = None
    period: PeriodId | None = None
    decision: DayReference | None = None
    agency: AgencyId | None = None
    due: Day | None = None
    to: AgencyId | None = None
    document: Line | None = None
    note: Text | None = None
    files: dict[str, Sha256] | None = None


class Decisions(Fact):
    """All rulings of a year, oldest first (`decisions.yaml`)."""

    decisions: tuple[Decision, ...] = ()


def references(decisions: Iterable[Decision]) -> list[Reference]:
    """The reference of each ruling: its day, and its place among that day's in the file."""
    numbers: Counter[date] = Counter()
    found = []
    for decision in decisions:
        numbers[decision.on] += 1
        found.append(Reference(decision.on, numbers[decision.on]))
    return found


@dataclass(frozen=True, slots=True)
class NumberedDecision:
    """A decision with its day, its reference, its place in the file (from 0).

    `revoked` says that another has taken it back.
    """

    on: date
    reference: Reference
    place: int
    decision: Decision
    revoked: bool


def rulings(decisions: Sequence[Decision], until: date = date.max) -> list[NumberedDecision]:
    """The decisions up to the day `until`, included, in the file's order.

    From its own day a `revoke` takes away the ruling that it names by day and place among that
    day's. It has no power over a `revoke`.
    """
    made = [decision for decision in decisions if decision.on <= until]
    gone = {each.decision for each in made if each.kind is DecisionKind.REVOKE}
    named = zip(references(decisions), enumerate(decisions), strict=True)
    return [
        NumberedDecision(decision.on, reference, place, decision, reference in gone)
        for reference, (place, decision) in named
        if decision.on <= until
    ]


def concerns(decision: Decision, task: Task) -> bool:
    """Whether a ruling is about this task, or about the condition that it waits for."""
    if decision.condition is not None and decision.condition == task.condition:
        return True
    return decision.task == task.id


def subject(decision: Decision, among: Sequence[Decision]) -> Decision:
    """What a ruling is about: its own words, or those of the ruling that it takes back.

    `among` are all rulings in the file's order.
    """
    if decision.decision is None:
        return decision
    named = zip(references(among), among, strict=True)
    return next((each for name, each in named if name == decision.decision), decision)

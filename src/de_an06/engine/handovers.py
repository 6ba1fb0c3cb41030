"""The rulings of kind `reassign`: to whom each gave a task, and why some count for nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from de_an06.engine.succession import Line, on_day
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, NumberedDecision, rulings
from de_an06.model.task import Task

Row = tuple[str, str]
"""An assignment: the ids of its task and of the lead that the plan named."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A `reassign` that counts: the day, to whom, and the day of its `revoke` if it has one."""

    on: date
    to: str
    revoked_on: date | None

    def stands_on(self, day: date) -> bool:
        """Whether it was made by a day, and not taken back by then."""
        return self.on <= day and (self.revoked_on is None or day < self.revoked_on)


class Refusal(StrEnum):
    """Why a `reassign` counts for nothing (docs/design.md, "Bodies come and go")."""

    JOINT = "joint"
    WHICH_LEAD = "which_lead"
    NOT_THERE = "not_there"
    HOLDER_ALREADY = "holder_already"


@dataclass(frozen=True, slots=True)
class Handovers:
    """Those that count, by row, oldest first; why others do not, by their places in the file."""

    by_row: Mapping[Row, Sequence[Handover]]
    refused: Mapping[int, Refusal]


def given_to(made: Iterable[Handover], lead: str, day: date) -> str:
    """To whom an assignment was given by a day: the lead itself where no ruling stands."""
    standing = [each.to for each in made if each.stands_on(day)]
    return standing[-1] if standing else lead


def handovers_of(
    register: Register, lines: Mapping[str, Line], leads: Mapping[str, Sequence[str]]
) -> Handovers:
    """Judge each `reassign` on its own day, in view of those before it.

    `lines` has by agency who stands in its place, `leads` by task those that the plan named. One
    that was taken back is not judged any more.
    """
    tasks = {task.id: task for task in register.tasks}
    agencies = {agency.id: agency for agency in register.agencies.agencies}
    by_row: defaultdict[Row, list[Handover]] = defaultdict(list)
    refused: dict[int, Refusal] = {}
    for ruling, revoked_on in _reassigned(register.decisions):
        decision, task = ruling.decision, tasks.get(ruling.decision.task or "")
        to = agencies.get(decision.to or "")
        if task is None or to is None:
            continue
        reason, lead = _aim(decision, task, leads[task.id])
        made = by_row[task.id, lead]
        if reason is None and not to.exists_on(ruling.on):
            reason = Refusal.NOT_THERE
        elif reason is None and to.id == holder_on(lines, made, lead, ruling.on):
            reason = Refusal.HOLDER_ALREADY
        if reason is None:
            made.append(Handover(ruling.on, to.id, revoked_on))
        elif revoked_on is None:
            refused[ruling.place] = reason
    return Handovers(by_row, refused)


def holder_on(
    lines: Mapping[str, Line], made: Iterable[Handover], lead: str, day: date
) -> str | None:
    """Who answers for the row of a lead on a day; None where nobody does."""
    return on_day(lines[given_to(made, lead, day)], day)


def _aim(decision: Decision, task: Task, leads: Sequence[str]) -> tuple[Refusal | None, str]:
    """The lead whose row is meant; why there is none."""
    if task.is_joint:
        return Refusal.JOINT, leads[0]
    if decision.agency is None and len(leads) > 1:
        return Refusal.WHICH_LEAD, leads[0]
    return None, decision.agency or leads[0]


def _reassigned(decisions: Sequence[Decision]) -> Iterator[tuple[NumberedDecision, date | None]]:
    """The rulings of this kind, oldest first, with the day on which each was taken back."""
    revoked = {
        each.decision: each.on
        for each in reversed(decisions)
        if each.kind is DecisionKind.REVOKE and each.decision
    }
    made = [each for each in rulings(decisions) if each.decision.kind is DecisionKind.REASSIGN]
    for ruling in sorted(made, key=lambda each: (each.on, each.place)):
        yield ruling, revoked.get(ruling.reference)

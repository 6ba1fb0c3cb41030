"""The secretariat's decisions that count on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.model.decision import Decision, DecisionKind
from de_an06.model.rulings import references, revoked


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the decisions come to for one assignment; a day is that of the latest of its kind.

    `due` is the deadline that they give, None where they give none.
    """

    waived: bool
    condition_met: bool
    due: date | None
    returned_on: date | None
    accepted_on: date | None


def standing_decisions(decisions: Sequence[Decision], as_of: date) -> tuple[Decision, ...]:
    """The decisions that count on `as_of`, by their day, then the file's order.

    DESIGN section 3, "Decisions": from its own day a `revoke` takes away the ruling that it names
    by day and place among that day's. It has no power over a `revoke`.
    """
    made = [
        (reference, decision)
        for reference, decision in zip(references(decisions), decisions, strict=True)
        if decision.on <= as_of
    ]
    gone = revoked(decision for _, decision in made)
    standing = [decision for reference, decision in made if reference not in gone]
    return tuple(sorted(standing, key=lambda decision: decision.on))


def rulings_for(leads: Sequence[str], decisions: Sequence[Decision]) -> Rulings:
    """What decisions on a task come to for the assignment of `leads`.

    `decisions` are in the order of `standing_decisions`. One without `agency` is for every lead;
    the latest that gives a `due` rules the deadline (DESIGN section 4, "The deadline").
    """
    theirs = [each for each in decisions if each.agency is None or each.agency in leads]
    latest = {each.kind: each.on for each in theirs}
    dues = [each.due for each in theirs if each.due is not None]
    return Rulings(
        waived=DecisionKind.WAIVE in latest,
        condition_met=DecisionKind.CONDITION_MET in latest,
        due=dues[-1] if dues else None,
        returned_on=latest.get(DecisionKind.RETURN),
        accepted_on=latest.get(DecisionKind.ACCEPT),
    )

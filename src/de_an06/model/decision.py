"""The secretariat's rulings."""

from enum import StrEnum

from de_an06.model.fact import Fact
from de_an06.model.period import Month
from de_an06.model.reference import DayReference
from de_an06.model.scalars import AgencyId, Day, ItemId, Line, Sha256, Text


class DecisionKind(StrEnum):
    """What a ruling does (DESIGN section 3, "Decisions")."""

    CONDITION_MET = "condition_met"
    EXTEND = "extend"
    WAIVE = "waive"
    RETURN = "return"
    ACCEPT = "accept"
    CLOSE = "close"
    REVOKE = "revoke"


class Decision(Fact):
    """A ruling (ý kiến chỉ đạo) on a task, a condition, a period or an earlier ruling.

    Without `agency` it is for every lead. `files` are the digests of the month's files, by path
    from the project's root, when a month is closed.
    """

    on: Day
    kind: DecisionKind
    task: ItemId | None = None
    condition: ItemId | None = None
    period: Month | None = None
    decision: DayReference | None = None
    agency: AgencyId | None = None
    due: Day | None = None
    document: Line | None = None
    note: Text | None = None
    files: dict[str, Sha256] | None = None


class Decisions(Fact):
    """All rulings of a year, oldest first (`decisions.yaml`)."""

    decisions: tuple[Decision, ...] = ()

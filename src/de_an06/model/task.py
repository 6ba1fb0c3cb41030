"""A task of the plan, in its official words with what is computed from them beside it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import ConfigDict, Field, model_validator

from de_an06.model.month import Document
from de_an06.model.scalars import AgencyId, Amount, Day, Fact, Flag, ItemId, Line, SomeDays, Text

PERCENT = "%"
"""The unit of every rate, and the one that is written without a space before it."""


class LeadMode(StrEnum):
    """Whether each lead does its own part, or all of them one thing together."""

    EACH = "each"
    JOINT = "joint"


class Level(StrEnum):
    """The level of government that a target speaks of: a label, no figure depends on it."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class TargetKind(StrEnum):
    """How a target is measured: a part of a whole, a number, or whether it was done."""

    RATE = "rate"
    COUNT = "count"
    YES_NO = "yes_no"


class Sense(StrEnum):
    """On which side of its value a target is met; `between` includes both ends."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


class NoteKind(StrEnum):
    """What a note on the official words is about."""

    MISPRINT = "misprint"
    SCOPE = "scope"
    READING = "reading"


class Lead(Fact):
    """Who leads a task (đơn vị chủ trì), in the printed order: agencies or agency groups."""

    mode: LeadMode
    agencies: tuple[AgencyId, ...]


ISSUED = "issued"
"""What a deadline is counted from when that is the day on which the plan was issued."""


class Due(Fact):
    """The deadline that the plan sets (thời hạn hoàn thành): a day, included, and its words.

    Instead of the `date` it may be counted: `days` after the plan was `issued`, or after the
    condition with the id `after` is met; the first of them is the day after.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"required": ["date"]},
            "then": {"properties": {"days": False, "working": False, "after": False}},
            "else": {"required": ["days", "after"]},
        }
    )

    date: Day | None = None
    days: SomeDays | None = None
    working: Flag = False
    after: ItemId | None = None
    text: Line

    @property
    def condition(self) -> str | None:
        """The id of the condition that it is counted from, None where it is from none."""
        return None if self.after == ISSUED else self.after


class Goal(Fact):
    """An intermediate value of a target (mục tiêu trung gian), to be reached by a day."""

    by: Day
    value: Amount


class Target(Fact):
    """A figure to reach (chỉ tiêu); `kind` is a rate where `unit` is % and nothing else is said.

    `agencies` are those of the leads whose figures count, all where none is named; with `each`
    every one of them must reach the value by itself. `between` goes from `value` to `upper`.
    """

    id: ItemId
    kind: TargetKind = TargetKind.COUNT
    sense: Sense = Sense.AT_LEAST
    value: Amount | None = None
    upper: Amount | None = None
    unit: Line | None = None
    level: Level | None = None
    agencies: tuple[AgencyId, ...] = ()
    each: Flag = False
    goals: tuple[Goal, ...] = ()
    text: Text

    @model_validator(mode="before")
    @classmethod
    def _kind_by_unit(cls, data: object) -> object:
        is_rate = isinstance(data, Mapping) and "kind" not in data and data.get("unit") == PERCENT
        return {**data, "kind": TargetKind.RATE} if is_rate else data  # type: ignore[dict-item]

    def goal_on(self, day: date) -> Decimal | None:
        """The value to be reached on a day: that of the first goal which is not yet past.

        None where the answer is yes or no (docs/design.md, "Targets").
        """
        ahead = [goal for goal in self.goals if goal.by >= day]
        return min(ahead, key=lambda goal: goal.by).value if ahead else self.value


class Note(Fact):
    """A remark of ours on the official words.

    A misprint has `quote` and `reads` (the right reading); a scope has `agencies` and the `quote`
    that gives them their part; a reading says in `text` how we took the words.
    """

    kind: NoteKind
    agencies: tuple[AgencyId, ...] = ()
    quote: Text | None = None
    reads: Text | None = None
    text: Text | None = None


class Since(Fact):
    """When a task was added in mid-year, and by which document."""

    on: Day
    document: Line


class Task(Fact):
    """A task (nhiệm vụ): one lettered item of the plan, or a step of one.

    The `*_text` keys are verbatim, and None where the plan has no such words; where
    `assignment_text` stands they quote it. `products` are what it must yield, `document` what
    assigned it, where that is not the plan. A step has a `parent` and, in its file, no `group`;
    what it does not say of its leads, coordinators, `since` and `document` is its parent's, as
    the register has it.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"required": ["parent"]},
            "then": {"properties": {"group": False}},
            "else": {"required": ["group"]},
        }
    )

    id: ItemId
    ref: Line
    parent: ItemId | None = None
    group: ItemId | None = None
    own_title: Line | None = Field(default=None, alias="title")
    text: Text
    assignment_text: Text | None = None
    lead_text: Text | None = None
    coordinators_text: Text | None = None
    deadline_text: Text | None = None
    lead: Lead | None = None
    coordinators: tuple[AgencyId, ...] = ()
    products: tuple[Text, ...] = ()
    due: Due | None = None
    continues: Flag = False
    own_condition: ItemId | None = Field(default=None, alias="condition")
    targets: tuple[Target, ...] = ()
    notes: tuple[Note, ...] = ()
    since: Since | None = None
    document: Document | None = None

    @property
    def title(self) -> str:
        """What people call it: its text, in one line, where it was given no title."""
        return self.own_title or " ".join(self.text.split())

    @property
    def leads(self) -> tuple[str, ...]:
        """The agencies and groups that the plan names as its leads, in the printed order."""
        return self.lead.agencies if self.lead else ()

    @property
    def is_joint(self) -> bool:
        """Whether its leads do all of it together."""
        return self.lead is not None and self.lead.mode is LeadMode.JOINT

    @property
    def condition(self) -> str | None:
        """The condition that it waits for; that from which its deadline is counted is one."""
        return self.own_condition or (self.due.condition if self.due else None)

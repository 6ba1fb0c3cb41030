"""A task of the plan, in its official words with what is computed from them beside it."""

from enum import StrEnum

from de_an06.model.scalars import AgencyId, Count, Day, Fact, Flag, ItemId, Line, Text


class LeadMode(StrEnum):
    """Whether each lead does its own part, or all of them one thing together."""

    EACH = "each"
    JOINT = "joint"


class Level(StrEnum):
    """The level of government whose figures a target counts."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class NoteKind(StrEnum):
    """What a note on the official words is about."""

    MISPRINT = "misprint"
    SCOPE = "scope"
    READING = "reading"


class Lead(Fact):
    """Who leads a task (đơn vị chủ trì), in the printed order: agencies or agency groups."""

    mode: LeadMode
    agencies: tuple[AgencyId, ...]


class Due(Fact):
    """The deadline that the plan sets (thời hạn hoàn thành): a day, included, and its words."""

    date: Day
    text: Line


class Target(Fact):
    """A figure to reach (chỉ tiêu): at least `value` in `unit`, at one `level` or at all."""

    id: ItemId
    value: Count
    unit: Line
    level: Level | None = None
    text: Text


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
    """A task (nhiệm vụ): one lettered item of the plan.

    The `*_text` keys are verbatim; where `assignment_text` stands they quote it.
    """

    id: ItemId
    ref: Line
    group: ItemId
    title: Line
    text: Text
    assignment_text: Text | None = None
    lead_text: Text
    coordinators_text: Text | None = None
    deadline_text: Text
    lead: Lead
    coordinators: tuple[AgencyId, ...] = ()
    due: Due | None = None
    continues: Flag = False
    condition: ItemId | None = None
    targets: tuple[Target, ...] = ()
    notes: tuple[Note, ...] = ()
    since: Since | None = None

"""One agency's month: its updates, with its submission once sent."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from de_an06.model.period import Period, PeriodId
from de_an06.model.scalars import (
    LARGEST_AMOUNT,
    AgencyId,
    Count,
    Day,
    Fact,
    ItemId,
    Line,
    Percent,
    Sha256,
    Text,
    parse_amount,
)

_FORM = re.compile(
    r"(?:(?P<agency>[a-z0-9]+(?:-[a-z0-9]+)*)/)?"
    r"(?P<on>\d{4}-\d\d-\d\d)\.(?P<number>[1-9]\d{0,3})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """An obstacle's or ruling's day, and its place (from 1) among that day's.

    `agency` raised the obstacle, where that is not the one that speaks of it; empty otherwise.
    """

    on: date
    number: int
    agency: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the written form; raise ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        on, number = date.fromisoformat(match["on"]), int(match["number"])
        return cls(on, number, match["agency"] or "")

    def __str__(self) -> str:
        """The written form, as in files."""
        by = f"{self.agency}/" if self.agency else ""
        return f"{by}{self.on.isoformat()}.{self.number}"


def _read(value: object) -> Reference:
    if isinstance(value, Reference):
        return value
    try:
        return Reference.parse(str(value))
    except ValueError:
        raise PydanticCustomError("not_a_reference", "not a day and a number") from None


def _read_day(value: object) -> Reference:
    reference = _read(value)
    if reference.agency:
        raise PydanticCustomError("not_a_reference", "not a day and a number")
    return reference


_DAY_AND_NUMBER = r"\d{4}-\d{2}-\d{2}\.[1-9]\d{0,3}"

DayReference = Annotated[
    Reference,
    PlainValidator(_read_day),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": f"^{_DAY_AND_NUMBER}$"}),
]
"""The reference of a ruling, as a file writes it."""

ObstacleReference = Annotated[
    Reference,
    PlainValidator(_read),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": f"^([a-z0-9]+(-[a-z0-9]+)*/)?{_DAY_AND_NUMBER}$"}),
]
"""The reference of an obstacle, with the agency in front where a former holder raised it."""


class Status(StrEnum):
    """What an agency says of a task in an update; never what we compute (that is a state)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"


class ObstacleKind(StrEnum):
    """What an obstacle is about (loại khó khăn, vướng mắc)."""

    LEGAL = "legal"
    INFRASTRUCTURE = "infrastructure"
    DATA = "data"
    SERVICE = "service"
    SECURITY = "security"
    FUNDING = "funding"
    PEOPLE = "people"
    OTHER = "other"


class Document(Fact):
    """A document that an agency issued (văn bản chỉ đạo, điều hành)."""

    number: Line
    date: Day | None = None
    title: Line | None = None


class Evidence(Fact):
    """What proves an update (minh chứng): one of a number, an https address, a project path."""

    number: Line | None = None
    date: Day | None = None
    title: Line | None = None
    url: Line | None = None
    path: Line | None = None
    sha256: Sha256 | None = None


class Obstacle(Fact):
    """An obstacle (khó khăn, vướng mắc), open until a later update resolves it.

    `to` is the agency that `proposal` addresses, or free text for one outside the registry.
    """

    kind: ObstacleKind
    text: Text
    cause: Text | None = None
    proposal: Text | None = None
    to: Line | None = None


class Answer(StrEnum):
    """What is said to a target that is either reached or not."""

    YES = "yes"
    NO = "no"


def _measured(value: object) -> Decimal | Answer:
    if value in (Answer.YES, Answer.NO):
        return Answer(str(value))
    try:
        number = parse_amount(value)
    except PydanticCustomError:
        raise PydanticCustomError("not_a_figure", "neither a number nor yes or no") from None
    if number > LARGEST_AMOUNT:
        raise PydanticKnownError("less_than_equal", {"le": LARGEST_AMOUNT})
    return number


_FIGURE_FORM = r"^(yes|no|(0|[1-9]\d{0,11})(\.\d{1,4})?)$"
Figure = Annotated[
    Decimal | Answer,
    PlainValidator(_measured),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "pattern": _FIGURE_FORM}),
]
"""A number of at most four decimals, written with a point; or yes, or no."""


class Measure(Fact):
    """A figure against a target (số liệu), cumulative from the plan's first day.

    0/0 is "none arose".

    A rate has `numerator` and `denominator`; a count, and what is answered by yes or no, a `value`.
    """

    target: ItemId
    numerator: Count | None = None
    denominator: Count | None = None
    value: Figure | None = None


class Update(Fact):
    """What an agency says of one task on one day (cập nhật tiến độ)."""

    task: ItemId
    on: Day
    status: Status
    percent: Percent | None = None
    completed_on: Day | None = None
    result: Text | None = None
    obstacles: tuple[Obstacle, ...] = ()
    resolves: tuple[ObstacleReference, ...] = ()
    next: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    measures: tuple[Measure, ...] = ()


class Submission(Fact):
    """A periodic report that was sent (báo cáo định kỳ đã gửi); its month's file is frozen.

    `covers` is the full list of the periods that it answers, where that is not the default.
    """

    on: Day
    number: Line | None = None
    covers: tuple[PeriodId, ...] | None = None


class Appraisal(Fact):
    """The standing agency's own assessment of the whole (đánh giá chung): in place of ours."""

    strengths: Text | None = None
    weaknesses: Text | None = None
    causes: Text | None = None


class AgencyMonth(Fact):
    """One agency's writing period: `updates/<agency>/<period>.yaml`, a draft until it is sent.

    `entered_by` names the secretariat's agency that recorded it for one without maintainers.
    `summaries` are the words for longer periods that the report answers, by their ids.
    """

    agency: AgencyId
    period: PeriodId
    entered_by: AgencyId | None = None
    submitted: Submission | None = None
    summary: Text | None = None
    summaries: dict[str, Text] | None = None
    documents: tuple[Document, ...] = ()
    plans: Text | None = None
    assessment: Appraisal | None = None
    updates: tuple[Update, ...] = ()

    def answers(self, period: Period, written: Period) -> bool:
        """Whether its submission, if it was sent, is the report for `period`.

        Its `covers` say so, else it answers its own period, which is `written`, and what closes
        with that (docs/design.md, "Periods").
        """
        if self.submitted is None:
            return False
        if self.submitted.covers is not None:
            return period.id in self.submitted.covers
        return period.last_day == written.last_day

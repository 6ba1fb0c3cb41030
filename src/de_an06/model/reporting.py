"""What a plan asks of periodic reports: for which periods, until when, from whom."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from de_an06.model.period import RULED_SCHEMA, Period, PeriodId, RuledName
from de_an06.model.scalars import AgencyId, Count, Day, Fact, Line, Text


class ReportingPeriod(Fact):
    """A period of the calendar: named by rule, or spelled out with the days of its window.

    `name` is what people read; `due` is the last day in time, `to` where it is absent.
    """

    id: PeriodId
    name: Line | None = None
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    due: Day | None = None

    def period(self, closes: int) -> Period | None:
        """The period with its window; None where nothing gives its days."""
        if self.start and self.end:
            return Period(self.id, self.start, self.end, self.due or self.end, self.name)
        rule = RuledName.parse(self.id)
        return rule.window(closes) if rule else None


def _by_rule(value: object) -> object:
    if isinstance(value, dict | list | ReportingPeriod):
        return value
    if RuledName.parse(str(value)) is None:
        raise PydanticCustomError("not_a_period", "not a reporting period")
    return {"id": str(value)}


@dataclass(frozen=True, slots=True)
class _NamedOrSpelledOut:
    """For editors: a period's name by rule may stand in the place of its keys."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [RULED_SCHEMA, handler(schema)]}


CalendarPeriod = Annotated[ReportingPeriod, BeforeValidator(_by_rule), _NamedOrSpelledOut()]
"""A period as a plan's calendar lists it: its name by rule alone, or spelled out."""

_CLOSES = 14
"""What the windows of Decree 09/2019 end on (article 12): data from the 15th on counts later."""


class ReportingDuty(Fact):
    """The calendar of periodic reports: the words that fix it, and every period it names.

    Windows of periods that are named by rule end on the day `closes` of a month, 31 for its last.
    `agencies` owe the reports, groups by their members; absent, all with `reports: true`.
    """

    text: Text | None = None
    closes: Count = _CLOSES
    periods: tuple[CalendarPeriod, ...]
    agencies: tuple[AgencyId, ...] | None = None

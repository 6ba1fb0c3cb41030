"""The name of the nth thing that was said on a day: `2024-02-20.1`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_FORM = re.compile(r"(\d{4}-\d\d-\d\d)\.([1-9]\d{0,3})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """An obstacle's or ruling's day, and its place (from 1) among that day's (DESIGN section 3)."""

    on: date
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the written form; raise ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return cls(date.fromisoformat(match[1]), int(match[2]))

    def __str__(self) -> str:
        """The written form, as in files."""
        return f"{self.on.isoformat()}.{self.number}"


def _read(value: object) -> Reference:
    if isinstance(value, Reference):
        return value
    try:
        return Reference.parse(str(value))
    except ValueError:
        raise PydanticCustomError("not_a_reference", "not a day and a number") from None


DayReference = Annotated[
    Reference,
    PlainValidator(_read),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}\.[1-9]\d{0,3}$"}),
]
"""A reference as a file writes it."""

"""Scalar types: how the text of a YAML scalar becomes a day, a number or an id."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE = re.compile(r"0|[1-9]\d{0,17}", re.ASCII)
_AMOUNT = re.compile(r"(0|[1-9]\d{0,17})(\.\d{1,4})?", re.ASCII)

BODY_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
"""The letters of the id of an agency, agency group or plan (docs/design.md, "Ids")."""

ITEM_ID = r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*"
"""Those of the id of a task, group of tasks, target or condition."""

ACCOUNT = r"[A-Za-z0-9][A-Za-z0-9._-]{0,254}"
"""Those of the name of an account on the forge."""

DIGEST = r"[0-9a-f]{64}"
"""Those of a file's SHA-256, in hexadecimal."""


def is_day_form(text: str) -> bool:
    """Whether a text has the form of a day in files, YYYY-MM-DD, whether there is such a day."""
    return _DAY.fullmatch(text) is not None


def parse_day(value: object) -> date:
    """Read a day written YYYY-MM-DD; nothing else is a day."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and is_day_form(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("not_a_day", "not a day written YYYY-MM-DD")


def parse_whole(value: object) -> int:
    """Read a whole number written in plain digits; `1.234`, `1e3`, `012` are none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("not_a_whole_number", "not a whole number")


MOST_DAYS = 9999
"""More days than any plan counts: 27 years."""


def parse_days(value: object) -> int:
    """Read a number of days to count, 1 to 9999."""
    days = parse_whole(value)
    if not 1 <= days <= MOST_DAYS:
        raise PydanticCustomError("not_some_days", "not a number of days")
    return days


def parse_amount(value: object) -> Decimal:
    """Read a number with at most four decimals after a point: `80`, `12.5`."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return shortest(Decimal(value))
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return shortest(Decimal(value))
    raise PydanticCustomError("not_a_number", "not a number")


def shortest(value: Decimal) -> Decimal:
    """The number without zeros at its end: 12.50 is 12.5, and 80.0 is 80, a whole number."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def parse_flag(value: object) -> bool:
    """Read `true` or `false`."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError("not_a_flag", "neither true nor false")


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "empty text")
    return value


def _one_line(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("several_lines", "more than one line")
    return value


# The schemas are for editors. They read YAML 1.2, so a text of digits alone (a document's number,
# 215) is a number to them; texts such as `true` need quotes there, or they would be offered.
_DAY_FORM = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_DAY_SCHEMA = WithJsonSchema({"type": "string", "format": "date", "pattern": _DAY_FORM})
_TEXT_SCHEMA = WithJsonSchema({"type": ["string", "number"], "pattern": r"\S"})
_LINE_SCHEMA = WithJsonSchema({"type": ["string", "number"], "pattern": r"^.*\S.*$"})
_ITEM_ID_FORM = f"^{ITEM_ID}$"
_ITEM_ID_SCHEMA = WithJsonSchema({"type": ["string", "number"], "pattern": _ITEM_ID_FORM})
_ACCOUNT_FORM = f"^{ACCOUNT}$"
_ACCOUNT_SCHEMA = WithJsonSchema({"type": ["string", "number"], "pattern": _ACCOUNT_FORM})

Day = Annotated[date, BeforeValidator(parse_day), _DAY_SCHEMA]
"""A day, written YYYY-MM-DD."""

Flag = Annotated[bool, BeforeValidator(parse_flag)]
"""Written `true` or `false`."""

Percent = Annotated[int, Field(ge=0, le=100), BeforeValidator(parse_whole)]
"""A whole percentage, 0 to 100."""

Count = Annotated[int, Field(ge=0, le=999_999_999), BeforeValidator(parse_whole)]
"""A whole number that people counted."""

SomeDays = Annotated[
    int,
    BeforeValidator(parse_days),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_DAYS}),
]
"""A number of days to count, 1 to 9999."""

LARGEST_AMOUNT = 999_999_999_999
_AMOUNT_SCHEMA = WithJsonSchema({"type": "number", "minimum": 0, "maximum": LARGEST_AMOUNT})

Amount = Annotated[
    Decimal, Field(ge=0, le=LARGEST_AMOUNT), BeforeValidator(parse_amount), _AMOUNT_SCHEMA
]
"""A number of at most four decimals, written with a point, such as the value of a target."""

Text = Annotated[str, AfterValidator(_not_blank), _TEXT_SCHEMA]
"""Text of one or more lines, never blank."""

Line = Annotated[str, AfterValidator(_not_blank), AfterValidator(_one_line), _LINE_SCHEMA]
"""Text of one line, never blank."""

AgencyId = Annotated[str, StringConstraints(pattern=f"^{BODY_ID}$")]
"""The id of an agency or agency group (docs/design.md, "Ids")."""

ItemId = Annotated[str, StringConstraints(pattern=_ITEM_ID_FORM), _ITEM_ID_SCHEMA]
"""The id of a task, group of tasks, target or condition (docs/design.md, "Ids")."""

Account = Annotated[str, StringConstraints(pattern=_ACCOUNT_FORM), _ACCOUNT_SCHEMA]
"""The name of an account on the forge, without `@`."""

Sha256 = Annotated[str, StringConstraints(pattern=f"^{DIGEST}$")]
"""The SHA-256 digest of a file, in lower-case hexadecimal."""


class Fact(BaseModel):
    """A value read from a file: frozen, and without a key that the schema does not name.

    Files give every scalar as text (docs/design.md, "Reading"); the scalar types of
    `model.scalars` turn it into days and numbers.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

"""The machine forms of what is computed: JSON and CSV with stable English keys."""

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from de_an06.model.month import Measure, Reference
from de_an06.model.period import Period
from de_an06.surface.visible import HIDDEN, visible


def json_text(value: object) -> str:
    """The value as JSON with a final newline: days in ISO form, fields by their names.

    TypeError for a value that has no JSON form.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    # What is hidden is written as \uXXXX, so that the value is unchanged.
    return HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"


def _plain(value: object) -> object:
    """What JSON knows in the place of one value that it does not; inner values come here again."""
    match value:
        case date():
            return value.isoformat()
        case Period() | Reference():
            return str(value)
        case Decimal():
            # A percentage keeps its decimals, 80.0; other numbers are whole where they can be.
            return float(value) if value.as_tuple().exponent else int(value)
        case BaseModel():
            return _of_model(value)
        case Mapping():
            return dict(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    raise TypeError(type(value))


def _of_model(value: BaseModel) -> dict[str, object]:
    fields = type(value).model_fields.items()
    found = {field.alias or name: getattr(value, name) for name, field in fields}
    # A figure has one of its two forms, as in the files.
    return (
        {k: v for k, v in found.items() if v is not None} if isinstance(value, Measure) else found
    )


# What a spreadsheet would run when the first letter after trimming is one of these
# (docs/safety.md, "Formulas").
_ACTIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Comma-separated values with a heading line; None is an empty cell, a day is ISO text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case date() | int() | float():
            return str(value)
        case tuple():
            value = "; ".join(value)
    text = visible(str(value))
    active = text.startswith(("\t", "\r")) or text.lstrip().startswith(_ACTIVE)
    return f"'{text}" if active else text

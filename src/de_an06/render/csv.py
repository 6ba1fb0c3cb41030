"""A table as CSV, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from de_an06.render.visible import visible

# What a spreadsheet would run when the first letter after trimming is one of these (SAFETY X1).
_ACTIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated values with a heading line; None is an empty cell, a day is ISO text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    text = visible(str(value))
    if isinstance(value, int | float):
        return text
    active = text.startswith(("\t", "\r")) or text.lstrip().startswith(_ACTIVE)
    return f"'{text}" if active else text

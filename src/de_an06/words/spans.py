"""Spans of days as people type them: 30 ngày, 2 tuần."""

import re

from de_an06.model.text import fold

_DAYS = {"ngay": 1, "hom": 1, "day": 1, "tuan": 7, "week": 7, "thang": 30, "month": 30}
_SPAN = re.compile(rf"(\d{{1,4}})?\s*({'|'.join(_DAYS)})?s?(?: toi| nua| qua| nay)?", re.ASCII)


def days_typed(typed: str) -> str:
    """A number of days as digits: 30 ngày, 2 tuần, tuần này; what is none stays as it is."""
    match = _SPAN.fullmatch(fold(typed))
    if match is None or not (match[1] or match[2]):
        return typed
    return str(int(match[1] or 1) * _DAYS[match[2] or "ngay"])

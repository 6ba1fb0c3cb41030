"""The only place that knows what day it is."""

import os
from datetime import date, datetime, timedelta, timezone

import typer

from de_an06.model.scalars import parse_day

_VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """Today in Asia/Ho_Chi_Minh, whatever the machine's own zone; DE_AN06_TODAY stands in for it.

    BadParameter when DE_AN06_TODAY is no day written YYYY-MM-DD.
    """
    if instead := os.environ.get("DE_AN06_TODAY"):
        try:
            return parse_day(instead)
        except ValueError:
            raise typer.BadParameter(f"DE_AN06_TODAY=«{instead}»: YYYY-MM-DD") from None
    return datetime.now(_VIETNAM).date()

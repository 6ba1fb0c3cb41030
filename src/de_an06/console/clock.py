"""The only place that knows what day it is."""

import os
from datetime import date, datetime

from de_an06.console.refused import USAGE, Refused
from de_an06.model.scalars import parse_day
from de_an06.words.dates import VIETNAM

_INSTEAD = "DE_AN06_TODAY"


def today(simulated: date | None = None) -> date:
    """Today in Asia/Ho_Chi_Minh, whatever the machine's own zone.

    DE_AN06_TODAY stands in for it, else the day of `simulated` data. Refused when DE_AN06_TODAY is
    no day written YYYY-MM-DD.
    """
    if instead := os.environ.get(_INSTEAD):
        try:
            return parse_day(instead)
        except ValueError:
            wrong = f"{_INSTEAD}=«{instead}»: YYYY-MM-DD"
            raise Refused("misread", code=USAGE, message=wrong) from None
    return simulated or datetime.now(VIETNAM).date()

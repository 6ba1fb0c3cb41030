"""From when on: a day, or the first day of a period, as a person typed it."""

from datetime import date

from de_an06.console.asked import asked_day, asked_period, asked_writing_period
from de_an06.console.refused import Refused
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.words.dates import day_before


def asked_since(typed: str, register: Register, as_of: date) -> date:
    """A day, also counted from `as_of` («tuần trước»); or the first day of a period that is named.

    «tháng 5» begins on 15/04. Refused where it is none, and where it may be several periods.
    """
    if counted := day_before(typed, as_of):
        return counted
    try:
        return asked_day(typed, register, today=as_of)
    except Refused as no_day:
        try:
            return asked_any_period(typed, register).first_day
        except Refused as no_period:
            several = no_period.phrase == "ambiguous"
            raise (no_period if several else no_day) from None


def asked_any_period(typed: str, register: Register) -> Period:
    """A period of the calendar, or one in which agencies write; Refused for another."""
    try:
        return asked_period(typed, register)
    except Refused as unknown:
        if unknown.phrase == "ambiguous":
            raise
        return asked_writing_period(typed, register)

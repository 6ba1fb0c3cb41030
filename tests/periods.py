"""Periods that are named by rule, where windows end on the 14th."""

from datetime import date

from de_an06.model.period import Period, RuledName

CLOSES = 14


def a_period(id: str) -> Period:
    """A period by its name."""
    rule = RuledName.parse(id)
    assert rule is not None, id
    return rule.window(CLOSES)


def month_of(day: date) -> Period:
    """The month whose window holds a day."""
    return RuledName.month_of(day, CLOSES).window(CLOSES)

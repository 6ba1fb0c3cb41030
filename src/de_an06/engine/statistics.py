"""The buckets of official statistics."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from de_an06.engine.percentage import percentage
from de_an06.model.assessment import State, Statistics


def statistics(states: Iterable[State]) -> Statistics:
    """Count tasks or assignments by their states (DESIGN section 4, "Official statistics").

    `ongoing` and `stale` are continuing; `in_progress` and `not_started` are within the deadline,
    also where there is none.
    """
    counts = Counter(states)
    return Statistics(
        done_on_time=counts[State.DONE_ON_TIME],
        done_late=counts[State.DONE_LATE],
        within_deadline=counts[State.IN_PROGRESS] + counts[State.NOT_STARTED],
        overdue=counts[State.OVERDUE],
        continuing=counts[State.ONGOING] + counts[State.STALE],
        waiting=counts[State.WAITING],
        waived=counts[State.WAIVED],
    )


def completion_rate(statistics: Statistics) -> Decimal | None:
    """Done in per cent of what has fallen due, half up to 2 decimals; None where nothing has.

    Its complement is 100 minus this (DOMAIN 3.3).
    """
    if statistics.fallen_due == 0:
        return None
    return percentage(statistics.done, statistics.fallen_due)

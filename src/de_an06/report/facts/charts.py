"""What the charts of a consolidated report show: three pictures, and the figures in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from de_an06.engine.assignments import states_of
from de_an06.engine.known import known_before
from de_an06.engine.standing import tally
from de_an06.model.assessment import DONE_STATES, State
from de_an06.report.facts.annexes import AgencyRow
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.figures import (
    AgencyBar,
    Charts,
    MonthPoint,
    Reached,
    TargetBar,
    TargetResult,
)
from de_an06.words.amounts import amount, goal_amount
from de_an06.words.numbers import rate
from de_an06.words.say import Lang, say

_MONTHS = 12
"""Up to so many months stand beside each other: of more the last ones."""

_ENDS = 18
"""Where more than twice as many agencies are ranked, so many of either end are shown."""

_NAMED = 3
"""So many at the end of the ranking are named."""


def charts(basis: Basis, targets: Sequence[TargetResult], agencies: Iterable[AgencyRow]) -> Charts:
    """The charts of a report, from what its tables say; one that would be empty is not drawn."""
    ranked = _ranked(agencies)
    months = _months(basis) if basis.outlook.assignments else ()
    bars = tuple(_target_bars(targets))
    punctual = sum(bar.on_time == bar.due for bar in ranked)
    # One agency alone makes no ranking.
    drawn = {"months": bool(months), "targets": bool(bars), "agencies": len(ranked) > 1}
    return Charts(
        kinds=tuple(kind for kind, is_drawn in drawn.items() if is_drawn),
        months=months,
        targets=bars,
        unmeasured=len(targets) - len(bars),
        agencies=ranked,
        punctual=punctual,
        lowest=tuple(reversed(ranked[punctual:][-_NAMED:])),
        shown=ranked if len(ranked) <= 2 * _ENDS else (*ranked[:_ENDS], *ranked[-_ENDS:]),
    )


def _months(basis: Basis) -> tuple[MonthPoint, ...]:
    """The writing periods from the plan's first one to the as-of day."""
    schedule = basis.register.schedule
    last = min(basis.as_of, basis.period.last_day)
    if last < schedule.begins:
        return ()
    periods = list(schedule.from_(schedule.writing_on(schedule.begins), last))[-_MONTHS:]
    days = {period: min(period.last_day, basis.as_of) for period in periods}
    counted = {period: _counted(basis, day) for period, day in days.items()}
    return tuple(
        MonthPoint(
            period,
            days[period],
            sum(counts[state] for state in DONE_STATES),
            counts[State.OVERDUE],
        )
        for period, counts in counted.items()
    )


def _counted(basis: Basis, day: date) -> Mapping[State, int]:
    """The assignments on a day by state, as a report of that day counts them."""
    for outlook in (basis.outlook, basis.start):
        if outlook.as_of == day:
            return tally(row.state for row in outlook.assignments)
    known = known_before(basis.known, day)
    return tally(state for task in known.tasks for state in states_of(known, task))


def _target_bars(targets: Sequence[TargetResult]) -> Iterator[TargetBar]:
    for result in targets:
        share = _share(result)
        if share is not None:
            goal = goal_amount(result.target, result.figure.goal, Lang.VI)
            yield TargetBar(result, share, _reached(result), goal)


def _reached(result: TargetResult) -> str:
    figure = result.figure
    if figure.reached is not None:
        return say(Lang.VI, "chart_bodies", reached=figure.reached, asked=result.asked)
    if figure.denominator and figure.value is not None:
        return rate(figure.value)
    if figure.value is not None:
        return amount(figure.value, result.target.unit, Lang.VI)
    return say(Lang.VI, "chart_met" if result.reached is Reached.MET else "chart_not_met")


def _share(result: TargetResult) -> Decimal | None:
    """What was reached of a goal; None without a figure, and where there is no goal to divide by.

    Of a target that each agency must reach it is how many of them have.
    """
    figure = result.figure
    if result.reached not in (Reached.MET, Reached.NOT_MET):
        return None
    if figure.reached is not None and result.asked:
        return Decimal(figure.reached) / result.asked
    if figure.goal is None:  # yes or no
        return Decimal(result.reached is Reached.MET)
    if figure.value is None or not figure.goal:
        return None
    return Decimal(str(figure.value)) / figure.goal


def _ranked(rows: Iterable[AgencyRow]) -> tuple[AgencyBar, ...]:
    """The agencies for which something has fallen due; of equal ones who failed less first."""
    bars = [
        AgencyBar(row.agency, counts.done_on_time, counts.done_late, counts.overdue)
        for row in rows
        if (counts := row.counts).fallen_due
    ]
    return tuple(sorted(bars, key=_rank))


def _rank(bar: AgencyBar) -> tuple[Decimal, int, int]:
    """By the part that was finished in time, then by how much was not, then by how much was."""
    return (-Decimal(bar.on_time) / bar.due, bar.due - bar.on_time, -bar.on_time)

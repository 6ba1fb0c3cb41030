"""What the charts of a consolidated report show: three pictures, and the figures in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.known import known_on
from de_an06.engine.standing import Statistics, statistics
from de_an06.model.period import Period
from de_an06.report.facts.basis import Basis
from de_an06.report.facts.figures import AgencyRow, Reached, TargetResult
from de_an06.words.amounts import amount, goal_amount
from de_an06.words.numbers import percentage
from de_an06.words.say import Lang, say

_MONTHS = 12
"""Up to so many months stand beside each other: of more the last ones."""

_ENDS = 18
"""Where more than twice as many agencies are ranked, so many of either end are shown."""

_NAMED = 3
"""So many at the end of the ranking are named."""


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """Assignments finished by a day, and those overdue on it: the last day of a writing period."""

    period: Period
    on: date
    done: int
    overdue: int


@dataclass(frozen=True, slots=True)
class TargetBar:
    """A target that has a figure: `share` is what was reached of its goal, which is 1.

    `reached` and `goal` are both in words: 54,20% of 80%, 5/10 bodies of 3 meetings each.
    """

    result: TargetResult
    share: Decimal
    reached: str
    goal: str

    @property
    def met(self) -> bool:
        """Whether the goal is reached, on whichever side of it that is."""
        return self.result.reached is Reached.MET


@dataclass(frozen=True, slots=True)
class AgencyBar:
    """What has fallen due for an agency: finished in time, finished late, overdue."""

    agency: str
    on_time: int
    late: int
    overdue: int

    @property
    def due(self) -> int:
        """All that has fallen due."""
        return self.on_time + self.late + self.overdue

    @property
    def share(self) -> Decimal:
        """The part of it that was finished in time."""
        return Decimal(self.on_time) / self.due


@dataclass(frozen=True, slots=True)
class Charts:
    """The figures of the charts; an empty one is not drawn.

    `agencies` are ranked by punctuality, the best first; of very many only those `shown`.
    `unmeasured` counts the targets without a figure, `idle` the agencies for which nothing has
    fallen due.
    """

    months: tuple[MonthPoint, ...]
    targets: tuple[TargetBar, ...]
    agencies: tuple[AgencyBar, ...]
    unmeasured: int
    idle: int

    @property
    def kinds(self) -> tuple[str, ...]:
        """Which charts there are, in their order: `months`, `targets`, `agencies`.

        One agency alone makes no ranking.
        """
        ranking = self.agencies if len(self.agencies) > 1 else ()
        every = {"months": self.months, "targets": self.targets, "agencies": ranking}
        return tuple(kind for kind, figures in every.items() if figures)

    @property
    def punctual(self) -> tuple[AgencyBar, ...]:
        """The agencies that finished all of it in time."""
        return tuple(bar for bar in self.agencies if bar.on_time == bar.due)

    @property
    def lowest(self) -> tuple[AgencyBar, ...]:
        """The three at the end of the ranking, the last one first; none that was punctual."""
        return tuple(reversed(self.agencies[len(self.punctual) :][-_NAMED:]))

    @property
    def shown(self) -> tuple[AgencyBar, ...]:
        """The agencies in the picture."""
        if len(self.agencies) <= 2 * _ENDS:
            return self.agencies
        return (*self.agencies[:_ENDS], *self.agencies[-_ENDS:])


def charts(basis: Basis, targets: Sequence[TargetResult], agencies: Iterable[AgencyRow]) -> Charts:
    """The charts of a report, from what its tables say."""
    bars = tuple(_target_bars(targets))
    rows = list(agencies)
    ranked = _ranked(rows)
    return Charts(
        months=_months(basis) if rows else (),
        targets=bars,
        agencies=ranked,
        unmeasured=len(targets) - len(bars),
        idle=len(rows) - len(ranked),
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
        MonthPoint(period, days[period], counts.done, counts.overdue)
        for period, counts in counted.items()
    )


def _counted(basis: Basis, day: date) -> Statistics:
    """The assignments on a day, as a report of that day counts them."""
    for outlook in (basis.outlook, basis.start):
        if outlook.as_of == day:
            return statistics(outlook.assignments)
    known = known_on(basis.register, day)
    return statistics(row for task in known.tasks for row in assess_assignments(known, task))


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
        return percentage(figure.value, Lang.VI)
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
    return tuple(sorted(bars, key=lambda bar: (-bar.share, bar.due - bar.on_time, -bar.on_time)))

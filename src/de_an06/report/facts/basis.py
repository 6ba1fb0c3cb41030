"""The values that every section of a periodic report is made from."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from de_an06.engine.selection import Selection, narrowed
from de_an06.model.assessment import ReportAssessment, Standing, State, Statistics, TargetAssessment
from de_an06.model.history import Entry
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task

Words = Mapping[tuple[str, str], Sequence[Entry]]
"""By task and lead, what counts as the lead's word up to the as-of day, the latest last."""


NAMED = 10
"""Up to so many agencies are named where a number would do as well."""

QUOTED = 3
"""Up to so many agencies are quoted one by one; of more only the numbers are told."""


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """The engine's rules of official statistics (DESIGN section 4)."""

    count: Callable[[Iterable[State]], Statistics]
    rate: Callable[[Statistics], Decimal | None]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a report of `period` rests on.

    `standing` is on the as-of day, `start` on the day before the window's first. `reports` are
    all that the calendar asks for, judged by every submission on record, however late (DESIGN
    section 6). `voice` is the agency whose own report it is; None for the whole plan.
    """

    register: Register
    period: Period
    standing: Standing
    start: Standing
    reports: tuple[ReportAssessment, ...]
    words: Words
    arithmetic: Arithmetic
    voice: str | None = None

    @property
    def as_of(self) -> date:
        """The day to which all figures are."""
        return self.standing.as_of

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that are reported on, in the plan's order."""
        kept = {assessment.task for assessment in self.standing.tasks}
        return tuple(task for task in self.register.tasks if task.id in kept)

    @property
    def previous(self) -> Period | None:
        """The period of the same cadence before this one, once it has closed; None without one."""
        earlier = [
            period
            for period in self.register.plan.reporting.periods
            if period.cadence is self.period.cadence
            and period.last_day < min(self.period.last_day, self.as_of)
        ]
        return max(earlier, key=_place, default=None)

    def in_window(self, day: date) -> bool:
        """Whether `day` is in the period's window, both ends included."""
        return self.period.first_day <= day <= self.period.last_day

    def is_news(self, entry: Entry) -> bool:
        """Whether an update tells something of this period.

        It is dated in the window, or stands in a file of the period although it is older: late
        news, which no report has told before (DESIGN section 3).
        """
        return self.in_window(entry.update.on) or self.holds(entry.month)

    def holds(self, month: AgencyMonth) -> bool:
        """Whether a month's file is one of the period's months."""
        return self.in_window(month.period.last_day)

    def closes_with(self, month: AgencyMonth) -> bool:
        """Whether a month's file is the period's last month."""
        return month.period.last_day == self.period.last_day

    def name(self, agency: str) -> str:
        """The whole name of an agency."""
        return self.register.agencies.agency(agency).name

    def names(self, agencies: Iterable[str]) -> tuple[str, ...]:
        """The whole names of agencies."""
        return tuple(map(self.name, agencies))

    def voices(self) -> frozenset[str] | None:
        """The agencies whose part is told; None for all."""
        if self.voice is None:
            return None
        return frozenset(self.register.agencies.speaks_for(self.voice))

    def own_months(self) -> Iterator[AgencyMonth]:
        """The period's files of the agency that reports: the standing agency for the whole plan."""
        author = self.voice or self.register.plan.standing_agency
        return (
            month for month in self.register.months if month.agency == author and self.holds(month)
        )


def told_apart(register: Register) -> Register:
    """The register with a printed form of its own for each task.

    Where the plan prints one letter twice (DESIGN section 3, "Ids"), the later one says so.
    """
    seen: Counter[str] = Counter()
    tasks = []
    for task in register.tasks:
        seen[task.ref] += 1
        count = seen[task.ref]
        ref = task.ref if count == 1 else f"{task.ref} ({count})"
        tasks.append(task.model_copy(update={"ref": ref}))
    return replace(register, tasks=tuple(tasks))


def for_agency(basis: Basis, agency: str, targets: tuple[TargetAssessment, ...]) -> Basis:
    """What an agency's own report rests on; `targets` are its own figures alone."""
    selection = Selection(agencies=frozenset({agency}))
    standing = narrowed(basis.standing, basis.register, selection)
    return replace(
        basis,
        standing=replace(standing, targets=targets),
        start=narrowed(basis.start, basis.register, selection),
        reports=tuple(report for report in basis.reports if report.agency == agency),
        voice=agency,
    )


def _place(period: Period) -> tuple[date, int]:
    return period.place

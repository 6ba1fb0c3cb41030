"""What a report judges: what went well and by whom, what did not, and why.

The rules stand in docs/reports.md, "Section III: `_assessment`".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.standing import Statistics, statistics
from de_an06.model.assessment import Assessment, ReportAssessment, ReportState, State
from de_an06.model.month import Appraisal, ObstacleKind
from de_an06.report.facts.basis import NAMED, Basis, foremost
from de_an06.report.facts.difficulties import Difficulties
from de_an06.report.facts.figures import TargetResult
from de_an06.report.facts.tasks import TaskResult

_LATE = (ReportState.LATE, ReportState.MISSING)
_RUNNING = 2
_UNSENT = 5
"""Up to so many who did not report in time are all named."""

_IN_TEN = 10


@dataclass(frozen=True, slots=True)
class Effort:
    """What an agency (its whole name) did of its assignments, with how it reports.

    `days` is how long the oldest overdue one has been; of the `asked` reports that have fallen due,
    `sent` were in time; `prompt` is whether the period's own was, None where none is due. `running`
    is the longest run of due days, up to one in the period, on which it was late or silent, `still`
    the run up to the period's own.
    """

    agency: str
    counts: Statistics
    days: int
    asked: int
    sent: int
    prompt: bool | None
    running: int
    still: int

    @property
    def is_exemplary(self) -> bool:
        """Whether it finished all that fell due in time, and sent all reports in time."""
        in_time = self.counts.done_on_time > 0 == self.counts.done_late + self.counts.overdue
        return in_time and self.sent == self.asked


@dataclass(frozen=True, slots=True)
class KindOfTrouble:
    """How many difficulties of a kind are open, and how many agencies have them."""

    kind: ObstacleKind
    count: int
    agencies: int


@dataclass(frozen=True, slots=True)
class Review:
    """An assessment of the whole; each part of `own` is said instead of what was computed.

    `exemplary` have the most finished first, `behind` the most overdue. Of `reporting` agencies
    `unsent` did not report in time; `running` are others who were late or silent at least twice
    running, the longest first. `unmeasured` are the targets of which at most half of the agencies
    gave a figure, the fewest first. `free` of the overdue assignments have no obstacle that was
    said to be in the way.
    """

    own: Appraisal
    exemplary: tuple[Effort, ...]
    behind: tuple[Effort, ...]
    reporting: int
    unsent: tuple[Effort, ...]
    running: tuple[Effort, ...]
    unmeasured: tuple[TargetResult, ...]
    stale: int
    stale_agencies: int
    kinds: tuple[KindOfTrouble, ...]
    overdue: int
    free: int

    @property
    def best(self) -> tuple[Effort, ...]:
        """Those of the exemplary that are named."""
        return foremost(self.exemplary, lambda each: each.counts.done)

    @property
    def worst(self) -> tuple[Effort, ...]:
        """Those with the most overdue that are named: section II tells who has one alone."""
        several = [each for each in self.behind if each.counts.overdue > 1]
        return foremost(several, lambda each: (each.counts.overdue, each.days))

    @property
    def longest(self) -> tuple[Effort, ...]:
        """Those of the running that are named."""
        return foremost(self.running, lambda each: each.running)

    @property
    def unsent_told(self) -> tuple[Effort, ...]:
        """Those of the unsent that are named: where they are many, who failed before as well."""
        told = self.unsent if len(self.unsent) <= _UNSENT else self.unsent_again
        return told if len(told) <= NAMED else ()

    @property
    def unsent_again(self) -> tuple[Effort, ...]:
        """Those of the unsent that were late or silent the period before too."""
        return tuple(each for each in self.unsent if each.still >= _RUNNING)

    @property
    def is_prompt(self) -> bool:
        """Whether at least nine in ten reported in time."""
        return bool(self.reporting) and len(self.unsent) * _IN_TEN <= self.reporting

    @property
    def scarcest(self) -> tuple[TargetResult, ...]:
        """The targets with the fewest figures that are named."""
        return foremost(self.unmeasured, lambda each: each.given / each.asked)


def review(
    basis: Basis,
    results: Iterable[TaskResult],
    *,
    targets: Sequence[TargetResult],
    difficulties: Difficulties,
) -> Review:
    """The assessment; what the standing agency wrote itself comes first."""
    closing = basis.closing_month()
    rows = basis.outlook.assignments
    efforts = list(_efforts(basis))
    stale = [row for row in rows if row.state is State.STALE]
    late = [part for each in results for part in each.parts if part.row.state is State.OVERDUE]
    counts = statistics(rows)
    return Review(
        own=(closing and closing.assessment) or Appraisal(),
        exemplary=_exemplary(efforts),
        behind=_behind(efforts),
        reporting=sum(each.prompt is not None for each in efforts),
        unsent=tuple(each for each in efforts if each.prompt is False),
        running=_running(efforts),
        unmeasured=_unmeasured(targets),
        stale=len(stale),
        stale_agencies=len({row.held_by for row in stale}),
        kinds=tuple(_kinds(difficulties)),
        overdue=counts.overdue,
        free=sum(len(part.agencies) for part in late if not part.obstacles),
    )


def _exemplary(efforts: Sequence[Effort]) -> tuple[Effort, ...]:
    """None of those that owe no reports, where others do."""
    is_asked = any(each.asked for each in efforts)
    found = (each for each in efforts if each.is_exemplary and (each.asked or not is_asked))
    return tuple(sorted(found, key=lambda each: -each.counts.done))


def _behind(efforts: Iterable[Effort]) -> tuple[Effort, ...]:
    found = (each for each in efforts if each.counts.overdue)
    return tuple(sorted(found, key=lambda each: (-each.counts.overdue, -each.days)))


def _running(efforts: Iterable[Effort]) -> tuple[Effort, ...]:
    """Without those of whom the run up to this period says all."""
    found = (
        each
        for each in efforts
        if each.running >= _RUNNING and not (each.prompt is False and each.still == each.running)
    )
    return tuple(sorted(found, key=lambda each: -each.running))


def _unmeasured(targets: Iterable[TargetResult]) -> tuple[TargetResult, ...]:
    found = (each for each in targets if each.asked and 2 * len(each.missing) >= each.asked)
    return tuple(sorted(found, key=lambda each: 1 - len(each.missing) / each.asked))


def _kinds(difficulties: Difficulties) -> Iterator[KindOfTrouble]:
    """The kinds that the most agencies have first, and last what is of no kind."""
    found = []
    for kind in ObstacleKind:
        mine = [one for one in difficulties.every if one.kind is kind]
        agencies = {agency for one in mine for agency in one.agencies}
        if mine:
            found.append(KindOfTrouble(kind, len(mine), len(agencies)))
    yield from sorted(found, key=lambda each: (each.kind is ObstacleKind.OTHER, -each.agencies))


def _efforts(basis: Basis) -> Iterator[Effort]:
    """Every agency that holds assignments or owes reports, in the registry's order.

    One that reports for another answers for it (docs/design.md, "Agencies").
    """
    held: defaultdict[str, list[Assessment]] = defaultdict(list)
    owed: defaultdict[str, list[ReportAssessment]] = defaultdict(list)
    speakers = {one.id: one.reported_by or one.id for one in basis.register.agencies.agencies}
    for row in basis.outlook.assignments:
        if row.held_by:
            held[speakers[row.held_by]].append(row)
    for report in basis.reports:
        if report.due <= basis.period.due and report.state is not ReportState.UPCOMING:
            owed[report.agency].append(report)
    for agency in basis.register.agencies.agencies:
        rows, reports = held[agency.id], owed[agency.id]
        if rows or reports:
            yield _effort(basis, agency.id, rows, reports=reports)


def _effort(
    basis: Basis, agency: str, rows: Sequence[Assessment], *, reports: Sequence[ReportAssessment]
) -> Effort:
    own = [report.state for report in reports if report.period == basis.period]
    runs = dict(_runs(reports))
    return Effort(
        agency=basis.name(agency),
        counts=statistics(rows),
        days=max((row.days_late for row in rows if row.state is State.OVERDUE), default=0),
        asked=len(reports),
        sent=sum(report.state is ReportState.ON_TIME for report in reports),
        prompt=own[0] is ReportState.ON_TIME if own else None,
        running=max((run for day, run in runs.items() if day >= basis.period.first_day), default=0),
        still=runs.get(basis.period.due, 0),
    )


def _runs(reports: Iterable[ReportAssessment]) -> Iterator[tuple[date, int]]:
    """On each due day, on how many running up to it a report was late or missing.

    Reports that fall due on one day are sent together, and count once.
    """
    by_day: defaultdict[date, list[ReportState]] = defaultdict(list)
    for report in reports:
        by_day[report.due].append(report.state)
    run = 0
    for day, states in sorted(by_day.items()):
        run = run + 1 if any(state in _LATE for state in states) else 0
        yield day, run

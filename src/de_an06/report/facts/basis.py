"""The values that every section of a periodic report is made from."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from de_an06.engine.known import Known, known_before, known_on
from de_an06.engine.obstacles import obstacles
from de_an06.engine.selection import work_of
from de_an06.engine.standing import assess_by_the_plan, assess_known, assess_reports
from de_an06.engine.targets import own_targets
from de_an06.model.assessment import Assessment, Outlook, ReportAssessment, ReportState
from de_an06.model.history import Entry, LedgerEntry
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.words.say import Lang, say

Item = TypeVar("Item")

NAMED = 10
"""Up to so many agencies are named where a number would do as well."""

FEW = 3
"""So many agencies are named of those that stand out."""

LISTED = 40
"""Up to so many agencies are all named in a sentence; an annex lists more."""

QUOTED = 3
"""Up to so many agencies are quoted one by one; of more only the numbers are told."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a report of `period` rests on.

    `outlook` is on the as-of day, `original` the same by the plan's own deadlines; `start` is on
    the day before the window's first, `before` when `previous` closed, with which it is compared.
    `reports` are all that the calendar asks for, as of the day up to which they count; `obstacles`
    all that were raised by the as-of day. `voice` is the agency whose own report it is; None for
    the whole plan. `is_sent`: that report was sent, and is as of the day on which it was.
    """

    known: Known
    period: Period
    outlook: Outlook
    original: Outlook
    start: Outlook
    previous: Period | None
    before: Outlook | None
    reports: tuple[ReportAssessment, ...]
    obstacles: tuple[LedgerEntry, ...]
    voice: str | None = None
    is_sent: bool = False

    @property
    def register(self) -> Register:
        """The plan and what was said of it."""
        return self.known.register

    @property
    def as_of(self) -> date:
        """The day to which all figures are."""
        return self.known.as_of

    @property
    def author(self) -> str:
        """The agency that reports: the standing agency for the whole plan."""
        return self.voice or self.known.secretariat

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that are reported on, in the plan's order."""
        kept = {assessment.task for assessment in self.outlook.tasks}
        return tuple(task for task in self.register.tasks if task.id in kept)

    def in_window(self, day: date) -> bool:
        """Whether `day` is in the period's window, both ends included."""
        return self.period.first_day <= day <= self.period.last_day

    def is_news(self, entry: Entry) -> bool:
        """Whether an update tells something of this period.

        It is dated in the window, or stands in a file of the period although it is older: late
        news, which no report has told before.
        """
        return self.in_window(entry.update.on) or self.holds(entry.month)

    def holds(self, month: AgencyMonth) -> bool:
        """Whether a month's file is one of the period's months."""
        written = self.register.schedule.writing_named(month.period)
        return written is not None and self.in_window(written.last_day)

    def name(self, agency: str) -> str:
        """The whole name of an agency."""
        return self.register.agencies.agency(agency).name

    def answering(self, agency: str) -> str:
        """Who answers for an agency's work: in a report on the whole plan, who reports for it."""
        speaker = None if self.voice else self.register.agencies.agency(agency).reported_by
        return speaker or agency

    def holder(self, row: Assessment) -> str:
        """The name of who answers for a row; with that of the lead whose it was before."""
        return self.held(row.held_by, (row.agency,))

    def held(self, holder: str | None, leads: Iterable[str]) -> str:
        """The name of who answers for a holder, None for nobody; with leads who were before it."""
        name = self.name(self.answering(holder)) if holder else say(Lang.VI, "nobody_holds")
        former = dict.fromkeys(self.name(lead) for lead in leads if lead != holder)
        if not former:
            return name
        return say(Lang.VI, "held_before", holder=name, names=", ".join(former))

    def closing_month(self) -> AgencyMonth | None:
        """The file of the agency that reports for the period's last month."""
        written = self.register.schedule.writing_on(self.period.last_day).id
        mine = (month for month in self.register.months if month.agency == self.author)
        return next((month for month in mine if month.period == written), None)


def foremost(ranked: Sequence[Item], rank: Callable[[Item], object]) -> tuple[Item, ...]:
    """Those who stand out of what is ranked: nobody is named before an equal who is not.

    Of one more than few all are named: to count the one would be longer.
    """
    if len(ranked) <= FEW + 1:
        return tuple(ranked)
    return tuple(each for each in ranked[:FEW] if rank(each) != rank(ranked[FEW]))


def compared_with(periods: Iterable[Period], period: Period, as_of: date) -> Period | None:
    """The period with which a report is compared, once it has closed; None without one.

    That of the same cadence before it; else the longest that ended before it, but no month: a half
    with the first quarter, a year with its half, a first quarter with nothing.
    """
    last_day = min(period.last_day, as_of)
    closed = [one for one in periods if one.last_day < last_day]
    if alike := [one for one in closed if is_alike(one, period)]:
        return max(alike)
    longer = [one for one in closed if one.rule is None or one.rule.cadence is not Cadence.MONTH]
    return max(longer, key=lambda one: (one.last_day - one.first_day, one.last_day), default=None)


def is_alike(one: Period, other: Period) -> bool:
    """Whether two periods are of one cadence, or both spelled out."""
    mine, theirs = one.rule, other.rule
    return (mine and mine.cadence) == (theirs and theirs.cadence)


def whole_basis(
    register: Register, period: Period, as_of: date, *, sent_by: date | None = None
) -> Basis:
    """What a report on the whole plan rests on.

    Who sent what is judged up to the end of `sent_by`, or of the as-of day (docs/design.md, "Who
    sent what").
    """
    known = known_on(told_apart(register), as_of)
    outlook = assess_known(known)
    start = assess_known(known_by(known, period.first_day - timedelta(days=1)))
    previous = compared_with(register.schedule.periods, period, as_of)
    return Basis(
        known=known,
        period=period,
        outlook=outlook,
        original=assess_by_the_plan(known, outlook),
        start=start,
        previous=previous,
        before=_closing(known, previous, start) if previous else None,
        reports=sent_by_end_of(known.register, sent_by or as_of),
        obstacles=obstacles(known),
    )


def basis_on(basis: Basis, known: Known) -> Basis:
    """What the same report rests on by what is known on another day; who sent what stays.

    Of the days before the period the same is known: how things stood then is not asked again.
    """
    outlook = assess_known(known)
    previous = compared_with(known.register.schedule.periods, basis.period, known.as_of)
    before = basis.before
    if previous and previous != basis.previous:
        before = _closing(known, previous, basis.start)
    return replace(
        basis,
        known=known,
        outlook=outlook,
        original=assess_by_the_plan(known, outlook),
        previous=previous,
        before=before if previous else None,
        obstacles=obstacles(known),
    )


def known_by(known: Known, day: date) -> Known:
    """What is known on another day; what came after the as-of day is asked of the register."""
    return known_before(known, day) if day <= known.as_of else known_on(known.register, day)


def _closing(known: Known, previous: Period, start: Outlook) -> Outlook:
    """How things stood when a period closed, which is mostly the day before the next began."""
    day = previous.last_day
    return start if day == start.as_of else assess_known(known_by(known, day))


def own_basis(basis: Basis, agency: str) -> Basis:
    """What an agency's own report rests on; its targets are its own figures alone."""
    outlook = work_of(basis.outlook, basis.register, agency)
    return replace(
        basis,
        outlook=replace(outlook, targets=own_targets(basis.known, outlook.assignments)),
        original=work_of(basis.original, basis.register, agency),
        start=work_of(basis.start, basis.register, agency),
        before=work_of(basis.before, basis.register, agency) if basis.before else None,
        reports=tuple(report for report in basis.reports if report.agency == agency),
        obstacles=tuple(entry for entry in basis.obstacles if entry.agency == agency),
        voice=agency,
    )


def sent_by_end_of(register: Register, day: date) -> tuple[ReportAssessment, ...]:
    """Who sent what by the end of a day: what is not there counts as missing, if it is due then."""
    return tuple(
        replace(report, state=ReportState.MISSING)
        if report.state is ReportState.UPCOMING and report.due <= day
        else report
        for report in assess_reports(register, day)
    )


def told_apart(register: Register) -> Register:
    """The register with a printed form of its own for each task.

    Where the plan prints one letter twice (docs/design.md, "Ids"), the later one says so.
    """
    seen: Counter[str] = Counter()
    tasks = []
    for task in register.tasks:
        seen[task.ref] += 1
        count = seen[task.ref]
        ref = task.ref if count == 1 else say(Lang.VI, "printed_again", ref=task.ref, count=count)
        tasks.append(task.model_copy(update={"ref": ref}))
    return replace(register, tasks=tuple(tasks))

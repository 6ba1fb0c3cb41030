"""What `status` looks at: a plan, or what was asked of it, on a day; its totals, and the change."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from de_an06.engine.known import Known, known_before, without_dues
from de_an06.engine.selection import Selection, meant, narrowed, of_document
from de_an06.engine.standing import Judged, assess_known, assess_work
from de_an06.model.assessment import Outlook, State
from de_an06.model.plan import Register

_TELLING = timedelta(days=7)
"""A change of fewer days tells nothing."""

_ORDER = (
    State.DONE_ON_TIME,
    State.DONE_LATE,
    State.OVERDUE,
    State.IN_PROGRESS,
    State.NOT_STARTED,
    State.ONGOING,
    State.STALE,
    State.WAITING,
    State.WAIVED,
)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that were asked for; none asks for the page. `rows` are those in some states."""

    rows: bool = False
    groups: bool = False
    agencies: bool = False
    targets: bool = False
    full: bool = False

    @property
    def are_instead(self) -> bool:
        """Whether some stand instead of the page."""
        return (self.groups or self.agencies or self.targets) and not self.full


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the plan was asked for, and the words that ask for it again."""

    selection: Selection
    document: str | None
    words: str

    @property
    def agency(self) -> str | None:
        """The one agency that was asked for, with all of its tasks; None for anything else."""
        named = self.selection.agencies
        is_one = len(named) == 1 and not self.selection.tasks and not self.document
        return next(iter(named)) if is_one else None


def known_as_asked(known: Known, *, original: bool) -> Known:
    """What is known; as if no ruling gave a day, if that was asked for."""
    return without_dues(known) if original else known


def outlook_of(known: Known, asked: Asked) -> Outlook:
    """How what was asked for stands."""
    return _kept(assess_known(known), known.register, asked)


def outlook_before(known: Known, asked: Asked, *, original: bool) -> Outlook | None:
    """The same part of the plan on the day that it is compared with; None where there is none.

    With `original` as if no ruling gave a day.
    """
    day = compared_with(known)
    if day is None:
        return None
    then = known_before(known, day)
    then = without_dues(then) if original else then
    return _kept(assess_work(then), known.register, asked)


def _kept(outlook: Outlook, register: Register, asked: Asked) -> Outlook:
    """What was asked for keeps of the whole plan's outlook."""
    return of_document(narrowed(outlook, register, asked.selection), register, asked.document)


@dataclass(frozen=True, slots=True)
class Survey:
    """A plan, or what was asked of it, on a day.

    `before` is the same on the day that it is compared with, None where there is none; `today` is
    the day on which it was asked.
    """

    known: Known
    outlook: Outlook
    asked: Asked
    before: Outlook | None
    today: date

    @property
    def selection(self) -> Selection:
        """The tasks and agencies that were asked for."""
        return self.asked.selection

    @property
    def words(self) -> str:
        """What asks for the same part again; empty for the whole plan."""
        return self.asked.words

    @property
    def agency(self) -> str | None:
        """The one agency that was asked for, with all of its tasks; None for anything else."""
        return self.asked.agency

    @property
    def is_of_rows(self) -> bool:
        """Whether its totals count assignments: of agencies, or of the one task that was named."""
        named = meant(self.selection, self.known.register) - self.known.steps.keys()
        return bool(self.selection.agencies) or len(named) == 1

    @property
    def counted(self) -> Sequence[Judged]:
        """What its totals count."""
        return self._counted(self.outlook)

    @property
    def totals(self) -> tuple["Total", ...]:
        """A line for each state that something is in, or was."""
        return totals(self.counted, None if self.before is None else self._counted(self.before))

    def _counted(self, outlook: Outlook) -> Sequence[Judged]:
        return outlook.assignments if self.is_of_rows else outlook.counted


@dataclass(frozen=True, slots=True)
class Total:
    """How many are in a state, how many more than before, and how many only as extended."""

    state: State
    count: int
    change: int | None
    extended: int


def compared_with(known: Known) -> date | None:
    """The last day of the last closed period that closed a week ago or more; None before it."""
    schedule = known.register.schedule
    closed = [
        period.last_day
        for period in schedule.writing
        if schedule.first_day <= period.last_day <= known.as_of - _TELLING
    ]
    return max(closed, default=None)


def totals(judged: Iterable[Judged], before: Iterable[Judged] | None) -> tuple[Total, ...]:
    """A line for each state that somebody is in, or was."""
    states = [(one.state, one.extended) for one in judged]
    now = Counter(state for state, _ in states)
    extended = Counter(state for state, is_extended in states if is_extended)
    was = None if before is None else Counter(one.state for one in before)
    return tuple(
        Total(
            state,
            now[state],
            None if was is None else now[state] - was[state],
            extended[state],
        )
        for state in _ORDER
        if now[state] or (was and was[state])
    )

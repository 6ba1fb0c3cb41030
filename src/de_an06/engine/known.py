"""What a register says on or before a day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.model.history import Entry, entries
from de_an06.model.period import Period
from de_an06.model.plan import Register, ReportingDuty
from de_an06.model.rulings import Decision, DecisionKind, references, revoked
from de_an06.model.task import Task


def last_closed_month(reporting: ReportingDuty, as_of: date) -> Period | None:
    """The last month of the calendar whose window was over on `as_of`; None before the first.

    DESIGN section 4, "Fresh": in the days 15 to the end of month M it is M, else the one before,
    never later than the calendar's last.
    """
    closed = [month for month in reporting.months() if month.last_day < as_of]
    return closed[-1] if closed else None


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the decisions come to for one assignment; a day is that of the latest of its kind.

    `due` is the deadline that they give, None where they give none.
    """

    waived: bool
    condition_met: bool
    due: date | None
    returned_on: date | None
    accepted_on: date | None


def standing_decisions(decisions: Sequence[Decision], as_of: date) -> tuple[Decision, ...]:
    """The decisions that count on `as_of`, by their day, then the file's order.

    DESIGN section 3, "Decisions": from its own day a `revoke` takes away the ruling that it names
    by day and place among that day's. It has no power over a `revoke`.
    """
    made = [
        (reference, decision)
        for reference, decision in zip(references(decisions), decisions, strict=True)
        if decision.on <= as_of
    ]
    gone = revoked(decision for _, decision in made)
    standing = [decision for reference, decision in made if reference not in gone]
    return tuple(sorted(standing, key=lambda decision: decision.on))


def rulings_for(leads: Sequence[str], decisions: Sequence[Decision]) -> Rulings:
    """What decisions on a task come to for the assignment of `leads`.

    `decisions` are in the order of `standing_decisions`. One without `agency` is for every lead;
    the latest that gives a `due` rules the deadline (DESIGN section 4, "The deadline").
    """
    theirs = [each for each in decisions if each.agency is None or each.agency in leads]
    latest = {each.kind: each.on for each in theirs}
    dues = [each.due for each in theirs if each.due is not None]
    return Rulings(
        waived=DecisionKind.WAIVE in latest,
        condition_met=DecisionKind.CONDITION_MET in latest,
        due=dues[-1] if dues else None,
        returned_on=latest.get(DecisionKind.RETURN),
        accepted_on=latest.get(DecisionKind.ACCEPT),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What counts on `as_of`: nothing dated later does (DESIGN section 4, first paragraph).

    `tasks` exist by then, in the plan's order; `decisions` stand, oldest first; `said` holds the
    updates by task and by the agency in whose file they are; `places` is the registry's order.
    """

    register: Register
    as_of: date
    tasks: tuple[Task, ...]
    decisions: tuple[Decision, ...]
    said: Mapping[tuple[str, str], Sequence[Entry]]
    last_closed_month: Period | None
    places: Mapping[str, int]


def known_on(register: Register, as_of: date) -> Known:
    """Take from a register what counts on `as_of`."""
    said: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in said_by(register, as_of):
        said[entry.update.task, entry.agency].append(entry)
    return Known(
        register=register,
        as_of=as_of,
        tasks=tuple(task for task in register.tasks if _exists(task, as_of)),
        decisions=standing_decisions(register.decisions, as_of),
        said=said,
        last_closed_month=last_closed_month(register.plan.reporting, as_of),
        places={agency.id: place for place, agency in enumerate(register.agencies.agencies)},
    )


def said_by(register: Register, as_of: date) -> list[Entry]:
    """The updates of all agencies dated on or before `as_of`, by day, period, place in the file."""
    return [entry for entry in entries(register.months) if entry.update.on <= as_of]


def _exists(task: Task, as_of: date) -> bool:
    """A task added in mid-year does not exist before that day (DESIGN section 3)."""
    return task.since is None or task.since.on <= as_of


def is_fresh(known: Known, task: Task, last_update: date | None) -> bool:
    """Whether what was last said on `last_update` (None: nothing yet) still counts as news.

    DESIGN section 4, "Fresh": an update on or after the first day of the last closed month. All
    is fresh until a month has closed that the task existed in.
    """
    closed = known.last_closed_month
    if closed is None or _is_new(task, known.as_of):
        return True
    return last_update is not None and last_update >= closed.first_day


def _is_new(task: Task, as_of: date) -> bool:
    """Whether the month in which a task was added has yet to close."""
    return task.since is not None and as_of <= Period.month_of(task.since.on).last_day

"""What needs whoever reads: reports, late work, what falls due, silence, files, obstacles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from de_an06.engine.known import Known
from de_an06.engine.obstacles import open_obstacles
from de_an06.engine.selection import Selection, spoken_on
from de_an06.model.assessment import Assessment, Outlook, ReportState, State
from de_an06.model.history import LedgerEntry
from de_an06.model.plan import Register
from de_an06.queries.views.work import Pressing, Silence, pressing, silence, silence_of


@dataclass(frozen=True, slots=True)
class Backlog:
    """Assignments that need something: by deadline, the most urgent first; `holders` have them.

    `days` is how long the longest of them has been late or silent, or until the nearest is due.
    """

    rows: tuple[Assessment, ...]
    deadlines: tuple[Pressing, ...]
    holders: tuple[str | None, ...]
    days: int


@dataclass(frozen=True, slots=True)
class Needs:
    """What needs doing on a day; None and nothing where nothing does.

    `today` are the reports due on the day itself, `missing` those that were due last, `ahead`
    those due next; `older` counts reports that were due before that. `waiting` are the open
    obstacles addressed to the `addressee`.
    """

    today: Silence | None
    missing: Silence | None
    older: int
    ahead: Silence | None
    late: Backlog | None
    soon: Backlog | None
    silent: Backlog | None
    set_aside: int
    waiting: tuple[LedgerEntry, ...]
    addressee: str | None


def needs(known: Known, outlook: Outlook, selection: Selection) -> Needs:
    """What needs the agencies that were named, or else the secretariat.

    `outlook` is what was narrowed to. Where tasks or several agencies were named no obstacles are
    told: these are looked at by whom they wait for.
    """
    register = known.register
    last = silence(outlook)
    rows = outlook.assignments
    named = tuple(selection.agencies) or (known.secretariat,)
    addressee = named[0] if len(named) == 1 and not selection.tasks else None
    stale = [row for row in rows if row.state is State.STALE]
    return Needs(
        today=_lacking(_due_within(outlook, 0)),
        missing=_lacking(last),
        older=sum(
            report.state is ReportState.MISSING and (last is None or report.due < last.due)
            for report in outlook.reports
        ),
        ahead=_lacking(_due_within(outlook, register.plan.due_soon_days, begins=1)),
        late=_work((row for row in rows if row.state is State.OVERDUE), register),
        soon=_work((row for row in rows if row.due_soon), register),
        silent=_silent(stale, register, outlook),
        set_aside=len(register.set_aside),
        waiting=_waiting(known, addressee),
        addressee=addressee,
    )


def _due_within(outlook: Outlook, days: int, begins: int = 0) -> Silence | None:
    """The reports that fall due next, where that is within so many days."""
    first = outlook.as_of + timedelta(days=begins)
    last = outlook.as_of + timedelta(days=days)
    dues = {report.due for report in outlook.reports if first <= report.due <= last}
    return silence_of(outlook, min(dues)) if dues else None


def _lacking(silent: Silence | None) -> Silence | None:
    return silent if silent and silent.missing else None


def _work(rows: Iterable[Assessment], register: Register) -> Backlog | None:
    mine = tuple(rows)
    if not mine:
        return None
    deadlines = pressing(mine, register)
    return Backlog(mine, deadlines, _holders(mine), abs(deadlines[0].days))


def _silent(rows: list[Assessment], register: Register, outlook: Outlook) -> Backlog | None:
    if not rows:
        return None
    days = max((outlook.as_of - spoken_on(register, row)).days for row in rows)
    return Backlog(tuple(rows), (), _holders(rows), days)


def _holders(rows: Iterable[Assessment]) -> tuple[str | None, ...]:
    return tuple(dict.fromkeys(row.held_by for row in rows))


def _waiting(known: Known, addressee: str | None) -> tuple[LedgerEntry, ...]:
    """The open obstacles addressed to somebody, the oldest first."""
    if addressee is None:
        return ()
    found = (entry for entry in open_obstacles(known) if entry.obstacle.to == addressee)
    return tuple(sorted(found, key=lambda entry: entry.reference.on))

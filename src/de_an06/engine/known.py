"""What a register says on or before a day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.periods import last_closed_month
from de_an06.engine.rulings import standing_decisions
from de_an06.model.decision import Decision
from de_an06.model.history import Entry, entries
from de_an06.model.period import Period
from de_an06.model.register import Register
from de_an06.model.task import Task


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

"""The plan by group of tasks and by agency: how many of each stand how."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from de_an06.engine.standing import Statistics, statistics
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.assessment import Assessment, Outlook, State
from de_an06.model.plan import Register

_IN_TIME = frozenset({State.IN_PROGRESS, State.NOT_STARTED})


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of a table: a group or an agency with the statistics of its tasks or assignments.

    `due_soon` of those within the deadline fall due soon, `silent` of the continuing are without
    news. What nobody holds has a line without id and name; `leads` are those whose rows an agency
    holds.
    """

    id: str
    name: str
    counts: Statistics
    due_soon: int
    silent: int
    leads: tuple[str, ...] = ()

    @property
    def pressing(self) -> int:
        """How many of them need something now."""
        return self.counts.overdue + self.due_soon + self.silent

    @property
    def figures(self) -> tuple[Statistics, int, int]:
        """All that is counted: two lines with the same stand the same."""
        return self.counts, self.due_soon, self.silent


def by_group(outlook: Outlook, register: Register) -> tuple[Tally, ...]:
    """A line for each group that has a task here: its tasks by state."""
    lines = []
    wholes = {task.id: task.parent or task.id for task in register.tasks}
    for group in register.plan.groups:
        ids = {task.id for task in register.tasks if task.group == group.id}
        tasks = [task for task in outlook.counted if task.task in ids]
        if tasks:
            due_soon = {wholes[row.task] for row in outlook.assignments if row.due_soon}
            soon = sum(task.task in due_soon and task.state in _IN_TIME for task in tasks)
            silent = sum(task.state is State.STALE for task in tasks)
            lines.append(Tally(group.id, group.title, statistics(tasks), soon, silent))
    return tuple(lines)


def by_agency(outlook: Outlook, registry: AgencyRegistry) -> tuple[Tally, ...]:
    """A line for each agency that holds assignments here, by state; then what nobody holds.

    The worst first: with the most overdue, then due soon, then silent; the registry's order among
    equals.
    """
    held: defaultdict[str, list[Assessment]] = defaultdict(list)
    for row in outlook.assignments:
        held[row.held_by or ""].append(row)
    names = {agency.id: agency.name for agency in registry.agencies} | {"": ""}
    lines = [
        Tally(
            id,
            name,
            counts=statistics(rows),
            due_soon=sum(row.due_soon for row in rows),
            silent=sum(row.state is State.STALE for row in rows),
            leads=tuple(dict.fromkeys(row.agency for row in rows)),
        )
        for id, name in names.items()
        if (rows := held.get(id))
    ]
    return tuple(sorted(lines, key=_worst_first))


def _worst_first(tally: Tally) -> tuple[int, int, int]:
    return -tally.counts.overdue, -tally.due_soon, -tally.silent


def alike(tallies: Iterable[Tally]) -> tuple[tuple[Tally, ...], ...]:
    """The lines in their order, those with the same figures together."""
    together: dict[tuple[Statistics, int, int], list[Tally]] = {}
    for tally in tallies:
        together.setdefault(tally.figures, []).append(tally)
    return tuple(tuple(lines) for lines in together.values())


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The lines of a long table that are shown; how many others are pressing, how many calm."""

    tallies: tuple[Tally, ...]
    pressing: int = 0
    calm: int = 0


def most_pressing(tallies: tuple[Tally, ...], most: int) -> Excerpt:
    """All lines where there are at most `most`; else those that need something now.

    Where these are more than `most` too, those with the most of it, in the order that they had.
    """
    if len(tallies) <= most:
        return Excerpt(tallies)
    needy = [tally for tally in tallies if tally.pressing]
    kept = {tally.id for tally in sorted(needy, key=lambda tally: -tally.pressing)[:most]}
    shown = tuple(tally for tally in needy if tally.id in kept)
    return Excerpt(shown, len(needy) - len(shown), len(tallies) - len(needy))

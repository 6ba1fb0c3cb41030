"""The order in which a register holds tasks and months."""

import re
from collections.abc import Iterable

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Plan
from de_an06.model.task import Task
from de_an06.model.text import sort_key


def in_the_plans_order(plan: Plan, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By group, then by the printed letter, where đ comes after d; ids part equal letters."""
    groups = {group.id: place for place, group in enumerate(plan.groups)}
    return tuple(
        sorted(tasks, key=lambda task: (groups[task.group], _printed(task.ref), _printed(task.id)))
    )


def in_the_registrys_order(
    registry: AgencyRegistry, months: Iterable[AgencyMonth]
) -> tuple[AgencyMonth, ...]:
    """By agency, as the registry lists them, then by period."""
    places = {agency.id: place for place, agency in enumerate(registry.agencies)}
    return tuple(sorted(months, key=lambda month: (places[month.agency], month.period.place)))


def _printed(reference: str) -> list[tuple[int, object]]:
    """Sorts printed forms: numbers by their size, letters as in a Vietnamese list."""
    parts = re.split(r"0*(\d+)", reference)
    return [(len(part), part) if part.isdecimal() else (-1, sort_key(part)) for part in parts]

"""The tasks in the plan's order, steps with what they take from their parent."""

import re
from collections import defaultdict
from collections.abc import Iterable

from de_an06.model.plan import Plan
from de_an06.model.task import Since, Task
from de_an06.model.text import sort_key


def in_the_plans_order(plan: Plan, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By group, then by the printed letter, where đ comes after d; ids part equal letters.

    Steps come right after their parent.
    """
    groups = {group.id: place for place, group in enumerate(plan.groups)}
    listed = sorted(tasks, key=lambda task: (_printed(task.ref), _printed(task.id)))
    return tuple(sorted(with_steps(listed), key=lambda task: groups[task.group or ""]))


def _printed(reference: str) -> list[tuple[int, object]]:
    """Sorts printed forms: numbers by their size, letters as in a Vietnamese list."""
    parts = re.split(r"0*(\d+)", reference)
    return [(len(part), part) if part.isdecimal() else (-1, sort_key(part)) for part in parts]


def with_steps(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """The tasks in their order, each step right after its parent with what it takes from it.

    docs/design.md, "Steps": leads, coordinators, `since` and document where the step's file has no
    such key, and always the group. A parent is there from the first day that one of its steps is.
    A step without a parent, or of a step, is left as it is: a finding speaks of it.
    """
    listed = tuple(tasks)
    whole = {task.id for task in listed if task.parent is None}
    steps: defaultdict[str, list[Task]] = defaultdict(list)
    for task in listed:
        if task.parent in whole:
            steps[task.parent].append(task)
    found: list[Task] = []
    for task in listed:
        if task.parent not in whole:
            parts = [_inherited(step, task) for step in steps[task.id]]
            found += (_there_with(task, parts), *parts)
    return tuple(found)


_INHERITED = ("lead", "coordinators", "since", "document")


def _inherited(step: Task, parent: Task) -> Task:
    own = step.model_fields_set
    taken = {key: getattr(parent, key) for key in _INHERITED if key not in own}
    return step.model_copy(update={**taken, "group": parent.group})


def _there_with(parent: Task, steps: Iterable[Task]) -> Task:
    sinces = [step.since for step in steps]
    later = [since for since in sinces if since is not None]
    if not sinces:
        return parent
    since: Since | None = None
    if len(later) == len(sinces):
        since = min(later, key=lambda one: one.on)
    return parent.model_copy(update={"since": since})

"""What became of each group of tasks in a period."""

from collections.abc import Sequence
from dataclasses import dataclass

from de_an06.model.assessment import Statistics
from de_an06.model.plan import Group
from de_an06.model.task import Task
from de_an06.views.report_basis import Basis
from de_an06.views.report_progress import TaskResult


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of tasks: its statistics, the tasks with news in the period, the silent ones."""

    group: Group
    tasks: Statistics
    newly_done: int
    results: tuple[TaskResult, ...]
    silent: tuple[Task, ...]


def group_results(basis: Basis, results: Sequence[TaskResult]) -> tuple[GroupResult, ...]:
    """A line for each group that has a task here, in the plan's order."""
    found = []
    for group in basis.register.plan.groups:
        mine = [result for result in results if result.task.group == group.id]
        if mine:
            found.append(
                GroupResult(
                    group=group,
                    tasks=basis.arithmetic.count(result.state for result in mine),
                    newly_done=sum(len(result.newly_done) for result in mine),
                    results=tuple(one for one in mine if one.is_news),
                    silent=tuple(one.task for one in mine if not one.is_news),
                )
            )
    return tuple(found)

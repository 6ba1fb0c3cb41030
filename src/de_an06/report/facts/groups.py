"""The groups of a plan: what each of them brought in a period."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from de_an06.engine.standing import Statistics, statistics
from de_an06.model.month import Evidence
from de_an06.model.plan import Group
from de_an06.model.task import Task
from de_an06.report.facts.tasks import TaskResult


@dataclass(frozen=True, slots=True)
class Product:
    """A numbered document of the period that shows what became of a task."""

    task: Task
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group of tasks with what became of each."""

    group: Group
    rows: tuple[TaskResult, ...]

    @property
    def tasks(self) -> Statistics:
        """The statistics of its tasks; steps do not count."""
        return statistics(row for row in self.rows if row.task.parent is None)

    @property
    def newly_done(self) -> int:
        """How many assignments were finished in the period."""
        return sum(len(row.finishers) for row in self.rows)

    @property
    def results(self) -> tuple[TaskResult, ...]:
        """Those with news in the period."""
        return tuple(row for row in self.rows if row.is_news)

    @property
    def silent(self) -> tuple[Task, ...]:
        """The tasks without; of a task without any, not its steps."""
        silent = {row.task.id: row.task for row in self.rows if not row.is_news}
        return tuple(task for task in silent.values() if task.parent not in silent)

    @property
    def finished(self) -> tuple[TaskResult, ...]:
        """The tasks of which something was finished in the period, the most first."""
        found = [row for row in self.rows if row.newly_done]
        return tuple(sorted(found, key=lambda row: -len(row.finishers)))

    @property
    def products(self) -> tuple[Product, ...]:
        """The latest numbered document of the period on each task that few lead."""
        found = []
        for row in self.rows:
            if row.quotable:
                said = [word.update for word in row.news]
                proofs = [proof for update in said for proof in update.evidence if proof.number]
                found += [Product(row.task, proof) for proof in proofs[-1:]]
        return tuple(found)


def group_results(
    groups: Iterable[Group], results: Iterable[TaskResult]
) -> tuple[GroupResult, ...]:
    """The groups that have a task among the results, in the plan's order."""
    of_group: defaultdict[str, list[TaskResult]] = defaultdict(list)
    for result in results:
        of_group[result.task.group or ""].append(result)
    with_tasks = (group for group in groups if group.id in of_group)
    return tuple(GroupResult(group, tuple(of_group[group.id])) for group in with_tasks)

"""What is late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import State
from de_an06.model.task import Task
from de_an06.report.facts.basis import QUOTED
from de_an06.report.facts.tasks import TaskPart, TaskResult, names_of, texts_of


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task with its overdue parts; `due` is the earliest deadline that was missed."""

    task: Task
    due: date
    parts: tuple[TaskPart, ...]

    @property
    def days(self) -> int:
        """The days since then."""
        return max(part.row.days_late for part in self.parts)

    @property
    def quotable(self) -> bool:
        """Whether there are so few that each can be quoted."""
        return len(self.parts) <= QUOTED

    @property
    def told(self) -> tuple[TaskPart, ...]:
        """The parts of which anything differs that is quoted, the first of each."""
        said = {(part.last or part.agencies, part.obstacles): part for part in reversed(self.parts)}
        return tuple(reversed(said.values()))

    @property
    def troubles(self) -> tuple[str, ...]:
        """The texts of the open obstacles, each once."""
        return texts_of(obstacle for part in self.parts for obstacle in part.obstacles)

    @property
    def agencies(self) -> tuple[str, ...]:
        """The names of those who are late, in the registry's order."""
        return names_of(self.parts)


def late_tasks(results: Iterable[TaskResult]) -> tuple[LateTask, ...]:
    """The overdue tasks, the longest first, then in the plan's order."""
    found = []
    for result in results:
        late = [part for part in result.parts if part.row.state is State.OVERDUE]
        if late:
            due = min(part.row.due for part in late if part.row.due)
            found.append(LateTask(result.task, due, tuple(late)))
    return tuple(sorted(found, key=lambda late: -late.days))

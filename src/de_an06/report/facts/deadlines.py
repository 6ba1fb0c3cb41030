"""What is late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from de_an06.model.assessment import State
from de_an06.model.task import Task
from de_an06.report.facts.basis import NAMED, QUOTED
from de_an06.report.facts.tasks import TaskPart, TaskResult, names_of, texts_of


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task with its overdue parts; `due` is the earliest deadline that was missed.

    `done` of its `owed` leads have finished.
    """

    task: Task
    due: date
    parts: tuple[TaskPart, ...]
    done: int
    owed: int

    @property
    def days(self) -> int:
        """The days since then."""
        return max(part.row.days_late for part in self.parts)

    @property
    def is_of_one_day(self) -> bool:
        """Whether all of them are late for as many days."""
        return len({part.row.days_late for part in self.parts}) == 1

    @property
    def named(self) -> tuple[str, ...]:
        """Whose they are, where they are few."""
        return self.agencies if len(self.agencies) <= NAMED else ()

    @property
    def causes(self) -> tuple[str, ...]:
        """The causes of the open obstacles, each once; of one without a cause what it says."""
        obstacles = [obstacle for part in self.parts for obstacle in part.obstacles]
        return tuple(dict.fromkeys(obstacle.cause or obstacle.text for obstacle in obstacles))

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
            done, owed = len(result.done), len(result.owed)
            found.append(LateTask(result.task, due, tuple(late), done, owed))
    return tuple(sorted(found, key=lambda late: -late.days))

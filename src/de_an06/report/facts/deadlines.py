"""What is late."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from de_an06.model.assessment import State
from de_an06.model.task import Task
from de_an06.report.facts.basis import QUOTED
from de_an06.report.facts.tasks import TaskPart, TaskResult, names_of, texts_of

_NAMED_OF_A_TASK = 5
_NAMED_IN_ALL = 10
"""Of so many who are late with one task, and in all, the names are told; of more by an annex."""


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task with its overdue parts; `due` is the earliest deadline that was missed.

    `done` of its `owed` leads have finished; `named` are those who are late, where they are few.
    """

    task: Task
    due: date
    parts: tuple[TaskPart, ...]
    done: int
    owed: int
    named: tuple[str, ...] = ()

    @property
    def days(self) -> int:
        """The days since then."""
        return max(part.row.days_late for part in self.parts)

    @property
    def is_of_one_day(self) -> bool:
        """Whether all of them are late for as many days."""
        return len({part.row.days_late for part in self.parts}) == 1

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


@dataclass(frozen=True, slots=True)
class LateCause:
    """Why tasks are late: what is said of them, once."""

    text: str
    tasks: tuple[Task, ...]


def late_causes(late: Iterable[LateTask]) -> tuple[LateCause, ...]:
    """The causes of the late tasks, up to three of each, as they are first told."""
    tasks: defaultdict[str, list[Task]] = defaultdict(list)
    for each in late:
        for cause in each.causes[:QUOTED]:
            tasks[cause].append(each.task)
    return tuple(LateCause(cause, tuple(of_it)) for cause, of_it in tasks.items())


def late_tasks(results: Iterable[TaskResult]) -> tuple[LateTask, ...]:
    """The overdue tasks, the longest first, then in the plan's order."""
    found = []
    for result in results:
        late = [part for part in result.parts if part.row.state is State.OVERDUE]
        if late:
            due = min(part.row.due for part in late if part.row.due)
            done, owed = len(result.done), len(result.owed)
            found.append(LateTask(result.task, due, tuple(late), done, owed))
    return tuple(_with_names(sorted(found, key=lambda late: -late.days)))


def _with_names(late: Iterable[LateTask]) -> Iterator[LateTask]:
    """The tasks with names, as long as there is room for all of a task's."""
    left = _NAMED_IN_ALL
    for each in late:
        agencies = each.agencies
        is_told = len(agencies) <= min(left, _NAMED_OF_A_TASK)
        left -= len(agencies) if is_told else 0
        yield replace(each, named=agencies if is_told else ())

"""The tasks that are late, with the reason that was last given; those that fall due next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.obstacles import open_ones
from de_an06.model.assessment import State
from de_an06.model.month import Obstacle
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import NAMED, QUOTED, Basis
from de_an06.report.facts.progress import TaskPart, TaskResult

_OPEN = (State.IN_PROGRESS, State.NOT_STARTED)


@dataclass(frozen=True, slots=True)
class LatePart:
    """An overdue part of a task, with the obstacles that its leads have open."""

    part: TaskPart
    due: date
    obstacles: tuple[Obstacle, ...]

    @property
    def days(self) -> int:
        """The days since it fell due."""
        return self.part.row.days_late


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task that is overdue for somebody; `days` and `due` are of whoever is latest."""

    task: Task
    parts: tuple[LatePart, ...]

    @property
    def due(self) -> date:
        """The earliest deadline that was missed."""
        return min(part.due for part in self.parts)

    @property
    def days(self) -> int:
        """The days since then."""
        return max(part.days for part in self.parts)

    @property
    def quotable(self) -> bool:
        """Whether there are so few that each can be quoted."""
        return len(self.parts) <= QUOTED

    @property
    def troubles(self) -> tuple[str, ...]:
        """The texts of the open obstacles, each once."""
        texts = (obstacle.text for part in self.parts for obstacle in part.obstacles)
        return tuple(dict.fromkeys(texts))

    @property
    def agencies(self) -> tuple[str, ...]:
        """The names of those who are late, in the registry's order."""
        return tuple(name for part in self.parts for name in part.part.agencies)


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that falls due in the next period for `agencies` (names), of `owed` leads in all."""

    task: Task
    due: date
    agencies: tuple[str, ...]
    owed: int

    @property
    def shared(self) -> bool:
        """Whether there are so many leads that it matters how many are left."""
        return self.owed > QUOTED

    @property
    def named(self) -> tuple[str, ...]:
        """Whose it is, where they are few."""
        return self.agencies if len(self.agencies) <= NAMED else ()


@dataclass(frozen=True, slots=True)
class NextStep:
    """What an agency said in the period that it would do next in a task."""

    task: Task
    text: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next period, with what falls due until it closes; `plans` is the agency's own word."""

    period: Period
    plans: str | None
    due: tuple[DueTask, ...]
    steps: tuple[NextStep, ...]


def late_tasks(basis: Basis, results: Iterable[TaskResult]) -> tuple[LateTask, ...]:
    """The overdue tasks, the longest first, then in the plan's order."""
    late = [(result.task, tuple(_late_parts(basis, result))) for result in results]
    found = (LateTask(task, parts) for task, parts in late if parts)
    return tuple(sorted(found, key=lambda late: -late.days))


def _late_parts(basis: Basis, result: TaskResult) -> Iterator[LatePart]:
    mine = [entry for entry in open_ones(basis.obstacles) if entry.task == result.task.id]
    for part in result.parts:
        if part.row.state is State.OVERDUE and part.row.due is not None:
            raised = (entry.obstacle for entry in mine if entry.agency in part.speakers)
            yield LatePart(part, part.row.due, tuple(raised))


def ahead(basis: Basis, results: Sequence[TaskResult]) -> Ahead:
    """What the next period of the same cadence brings: the nearest deadline first."""
    following = basis.period.following()
    plans = [month.plans for month in basis.closing_months()]
    found = [task for result in results if (task := _due_task(result, basis.as_of, following))]
    return Ahead(
        period=following,
        plans=plans[-1] if plans else None,
        due=tuple(sorted(found, key=lambda task: task.due)),
        steps=tuple(_steps(basis, results)),
    )


def _steps(basis: Basis, results: Sequence[TaskResult]) -> Iterator[NextStep]:
    """The last word in the period on each part; of an agency's own report, its own last word."""
    author = basis.name(basis.voice) if basis.voice else None
    for result in results:
        for part in result.told:
            own = [word for word in part.words if author in (None, word.agency)]
            if own and own[-1].next:
                yield NextStep(result.task, own[-1].next)


def _due_task(result: TaskResult, as_of: date, following: Period) -> DueTask | None:
    """The task, if it falls due for somebody from `as_of` until the next period closes."""
    parts = [
        (part, part.row.due)
        for part in result.parts
        if part.row.state in _OPEN
        and part.row.due is not None
        and as_of <= part.row.due <= following.last_day
    ]
    if not parts:
        return None
    return DueTask(
        task=result.task,
        due=min(due for _, due in parts),
        agencies=tuple(name for part, _ in parts for name in part.agencies),
        owed=sum(len(part.agencies) for part in result.owed),
    )

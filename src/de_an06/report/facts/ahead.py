"""What falls due in the next period, and what is planned for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from de_an06.model.assessment import State
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import NAMED, QUOTED, Basis, is_alike
from de_an06.report.facts.tasks import TaskResult, names_of

_OPEN = (State.IN_PROGRESS, State.NOT_STARTED)


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


def ahead(basis: Basis, results: Sequence[TaskResult]) -> Ahead:
    """What the next period of the same cadence brings: the nearest deadline first."""
    following = _following(basis)
    closing = basis.closing_month()
    found = [task for result in results if (task := _due_task(result, basis.as_of, following))]
    return Ahead(
        period=following,
        plans=closing.plans if closing else None,
        due=tuple(sorted(found, key=lambda task: task.due)),
        steps=tuple(_steps(basis, results)),
    )


def _following(basis: Basis) -> Period:
    """The next period of the kind: in the calendar, or by rule; else the next one to write in."""
    period, schedule = basis.period, basis.register.schedule
    later = [each for each in schedule.periods if each.first_day > period.last_day]
    alike = [each for each in later if is_alike(each, period)]
    if alike or period.rule is None:
        return min(alike) if alike else schedule.writing_on(period.last_day + timedelta(days=1))
    return period.rule.following().window(schedule.closes)


def _steps(basis: Basis, results: Sequence[TaskResult]) -> Iterator[NextStep]:
    """The last word in the period on each part; of an agency's own report, its own last word."""
    author = basis.name(basis.voice) if basis.voice else None
    for result in results:
        for part in result.told:
            own = [word.update for word in part.words if author in (None, word.agency)]
            if own and own[-1].next:
                yield NextStep(result.task, own[-1].next)


def _due_task(result: TaskResult, as_of: date, following: Period) -> DueTask | None:
    """The task, if it falls due for somebody from `as_of` until the next period closes."""
    open_ones = [(part, part.row.due) for part in result.parts if part.row.state in _OPEN]
    found = [(part, due) for part, due in open_ones if due and as_of <= due <= following.last_day]
    if not found:
        return None
    return DueTask(
        task=result.task,
        due=min(due for _, due in found),
        agencies=names_of(part for part, _ in found),
        owed=len(result.owed),
    )

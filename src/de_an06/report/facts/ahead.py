"""What falls due in the next period, and what is planned for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from de_an06.model.assessment import State
from de_an06.model.period import Period
from de_an06.model.task import Task
from de_an06.report.facts.basis import NAMED, QUOTED, Basis, foremost, is_alike
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
    def is_common(self) -> bool:
        """Whether so many are left that their number is told."""
        return len(self.agencies) > QUOTED

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
class DueDay:
    """What falls due on one day."""

    due: date
    tasks: tuple[DueTask, ...]


@dataclass(frozen=True, slots=True)
class AgencyDue:
    """What falls due for each of these agencies (whole names), beside what many have to finish."""

    agencies: tuple[str, ...]
    days: tuple[DueDay, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next period, with what falls due `until` it or the plan ends, the nearest first.

    `plans` is the agency's own word; `common` is what many have still to finish, `own` the rest by
    agency; `busiest` are those who have the most of all, with how much, where `own` is not all.
    """

    period: Period
    until: date
    plans: str | None
    due: tuple[DueTask, ...]
    common: tuple[DueDay, ...]
    own: tuple[AgencyDue, ...]
    busiest: tuple[tuple[str, int], ...]
    steps: tuple[NextStep, ...]

    @property
    def told(self) -> tuple[AgencyDue, ...]:
        """The agencies that a report tells one by one, or with those of whom the same is due."""
        return self.own[:NAMED]

    @property
    def others(self) -> int:
        """How many it does not tell."""
        return sum(len(one.agencies) for one in self.own[NAMED:])

    @property
    def only_day(self) -> date | None:
        """The day on which all of it falls due; None where there are several."""
        days = {task.due for task in self.due}
        return days.pop() if len(days) == 1 else None


def ahead(basis: Basis, results: Sequence[TaskResult]) -> Ahead:
    """What the next period of the same cadence brings, as far as the plan goes."""
    following = _following(basis)
    until = min(following.last_day, basis.register.last_day)
    closing = basis.closing_month()
    found = [task for each in results if (task := _due_task(each, basis.as_of, until))]
    found.sort(key=lambda task: task.due)
    common = _by_day(task for task in found if task.is_common)
    return Ahead(
        period=following,
        until=until,
        plans=closing.plans if closing else None,
        due=tuple(found),
        common=common,
        own=tuple(_by_agency(basis, [task for task in found if not task.is_common])),
        busiest=_busiest(found) if common else (),
        steps=tuple(_steps(basis, results)),
    )


def _by_day(due: Iterable[DueTask]) -> tuple[DueDay, ...]:
    """By day; on each what most have still to finish first."""
    days = groupby(due, key=lambda task: task.due)
    return tuple(
        DueDay(day, tuple(sorted(tasks, key=lambda task: -len(task.agencies))))
        for day, tasks in days
    )


def _by_agency(basis: Basis, due: Sequence[DueTask]) -> Iterator[AgencyDue]:
    """By agency, as registered; one that holds what another led comes last.

    Those of whom the same tasks are due on the same days stand together, where the first would.
    """
    registered = [one.name for one in basis.register.agencies.agencies]
    named = [agency for task in due for agency in task.agencies]
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for agency in dict.fromkeys((*registered, *named)):
        alike[tuple(task.task.id for task in due if agency in task.agencies)].append(agency)
    for tasks, agencies in alike.items():
        if tasks:
            yield AgencyDue(tuple(agencies), _by_day(one for one in due if one.task.id in tasks))


def _busiest(due: Iterable[DueTask]) -> tuple[tuple[str, int], ...]:
    """The agencies with the most that falls due, where they have several things to finish."""
    counts = Counter(agency for task in due for agency in task.agencies)
    most = [(agency, count) for agency, count in counts.most_common() if count > 1]
    return foremost(most, lambda each: each[1])


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


def _due_task(result: TaskResult, as_of: date, until: date) -> DueTask | None:
    """The task, if it falls due for somebody from `as_of` until that day."""
    open_ones = [(part, part.row.due) for part in result.parts if part.row.state in _OPEN]
    found = [(part, due) for part, due in open_ones if due and as_of <= due <= until]
    if not found:
        return None
    names = names_of(part for part, _ in found)
    return DueTask(
        task=result.task,
        due=min(due for _, due in found),
        agencies=tuple(dict.fromkeys(names)),
        owed=len(result.owed),
    )

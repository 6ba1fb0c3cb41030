"""What became of each task in a period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from de_an06.model.assessment import DONE_STATES, Assessment, State
from de_an06.model.history import Entry
from de_an06.model.month import Evidence, Status
from de_an06.model.plan import Group
from de_an06.model.task import LeadMode, Task
from de_an06.report.facts.basis import QUOTED, Basis


@dataclass(frozen=True, slots=True)
class Word:
    """What an agency said of a task on a day."""

    agency: str
    on: date
    status: Status
    percent: int | None
    result: str | None
    next: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TaskPart:
    """One lead's part of a task, or the common part of the leads of a joint task.

    `agencies` are whole names, `speakers` the ids of those whose word it is; `words` are the news
    of the period, oldest first, and `last` is the latest word of all.
    """

    agencies: tuple[str, ...]
    speakers: frozenset[str]
    row: Assessment
    newly_done: bool
    words: tuple[Word, ...]
    last: Word | None

    @property
    def done(self) -> bool:
        """Whether it is finished, in time or not."""
        return self.row.state in DONE_STATES


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What became of a task.

    `counts` has the assignments by state; `helped` is what coordinators did in the period.
    """

    task: Task
    state: State
    counts: Mapping[State, int]
    parts: tuple[TaskPart, ...]
    helped: tuple[Word, ...]

    @property
    def is_news(self) -> bool:
        """Whether the period brought anything."""
        return bool(self.told or self.newly_done or self.helped)

    @property
    def told(self) -> tuple[TaskPart, ...]:
        """The parts with news in the period."""
        return tuple(part for part in self.parts if part.words)

    @property
    def newly_done(self) -> tuple[TaskPart, ...]:
        """The parts that were finished in the period."""
        return tuple(part for part in self.parts if part.newly_done)

    @property
    def done(self) -> tuple[TaskPart, ...]:
        """The parts that are finished."""
        return tuple(part for part in self.parts if part.done)

    @property
    def owed(self) -> tuple[TaskPart, ...]:
        """All parts but those that are waived."""
        return tuple(part for part in self.parts if part.row.state is not State.WAIVED)

    @property
    def quotable(self) -> bool:
        """Whether there are so few leads that each can be quoted."""
        return len(self.parts) <= QUOTED


@dataclass(frozen=True, slots=True)
class Helped:
    """What coordinators said of a task in the period."""

    task: Task
    words: tuple[Word, ...]


def task_results(basis: Basis, helped: Iterable[Helped]) -> tuple[TaskResult, ...]:
    """What became of every task that is reported on; `helped` is what others did in the period."""
    assessments = {assessment.task: assessment for assessment in basis.outlook.tasks}
    started = {(row.task, row.agency): row.state for row in basis.start.assignments}
    rows = {
        task: tuple(its_rows)
        for task, its_rows in groupby(basis.outlook.assignments, key=lambda row: row.task)
    }
    words = {each.task.id: each.words for each in helped}
    return tuple(
        TaskResult(
            task=task,
            state=assessments[task.id].state,
            counts=assessments[task.id].counts,
            parts=tuple(_parts(basis, task, rows[task.id], started)),
            helped=words.get(task.id, ()),
        )
        for task in basis.tasks
    )


def _parts(
    basis: Basis,
    task: Task,
    rows: Sequence[Assessment],
    started: Mapping[tuple[str, str], State],
) -> Iterator[TaskPart]:
    """The parts of a task; the rows of a joint task are one."""
    parties = [rows] if task.lead.mode is LeadMode.JOINT else [(row,) for row in rows]
    for party in parties:
        row = party[0]
        leads = [each.agency for each in party]
        said = basis.known.words(task, row.agency)
        was_done = started.get((task.id, row.agency)) in DONE_STATES
        yield TaskPart(
            agencies=basis.names(leads),
            speakers=frozenset(basis.known.authors(leads)),
            row=row,
            newly_done=row.state in DONE_STATES and not was_done,
            words=tuple(_word(basis, entry) for entry in said if basis.is_news(entry)),
            last=_word(basis, said[-1]) if said else None,
        )


def by_group(
    basis: Basis, results: Iterable[TaskResult]
) -> Iterator[tuple[Group, list[TaskResult]]]:
    """The groups that have a task here, in the plan's order, with what became of its tasks."""
    of_group: defaultdict[str, list[TaskResult]] = defaultdict(list)
    for result in results:
        of_group[result.task.group].append(result)
    for group in basis.register.plan.groups:
        if group.id in of_group:
            yield group, of_group[group.id]


def coordination(basis: Basis) -> tuple[Helped, ...]:
    """What others than its leads said of each task in the period, in the plan's order.

    Of an agency's own report: what it said of tasks that it coordinates.
    """
    known = basis.known
    leads = {task.id: known.authors(known.leads(task)) for task in known.tasks}
    found: defaultdict[str, list[Word]] = defaultdict(list)
    for entry in known.entries:
        task = entry.update.task
        is_told = basis.voice in (None, entry.agency) and entry.agency not in leads.get(task, ())
        if is_told and basis.is_news(entry):
            found[task].append(_word(basis, entry))
    return tuple(
        Helped(task, tuple(found[task.id])) for task in known.register.tasks if task.id in found
    )


def _word(basis: Basis, entry: Entry) -> Word:
    update = entry.update
    return Word(
        agency=basis.name(entry.agency),
        on=update.on,
        status=update.status,
        percent=update.percent,
        result=update.result,
        next=update.next,
        evidence=update.evidence,
    )

"""What became of each task in a period, with what coordinators said."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from de_an06.engine.obstacles import open_ones
from de_an06.model.assessment import DONE_STATES, Assessment, State
from de_an06.model.history import Entry, LedgerEntry
from de_an06.model.month import Obstacle, Update
from de_an06.model.plan import Condition
from de_an06.model.task import Task
from de_an06.report.facts.basis import QUOTED, Basis

_SENTENCE = re.compile(r"(?<=[.!?]) +(?=\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """What an agency (its whole name) said of a task."""

    agency: str
    update: Update


@dataclass(frozen=True, slots=True)
class TaskPart:
    """One lead's part of a task, or the common part of the leads of a joint task.

    `agencies` are whole names; `words` are the news of the period, oldest first, and `last` is
    the latest word of all; `obstacles` are those that the leads have open.
    """

    agencies: tuple[str, ...]
    row: Assessment
    newly_done: bool
    words: tuple[Word, ...]
    last: Word | None
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class Extension:
    """A deadline that a ruling gave, with the names of those whose it is."""

    due: date
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What became of a task; its `place` among those that are reported on is from 1.

    A task with `steps` has no parts of its own; a step has the place of its task, and is its
    `step`th, from 1. `leads` and `coordinators` are names as the plan writes them (a group stays a
    group); `counts` has the assignments by state; `extended` is as of
    `TaskAssessment`; `helped` is what coordinators did in the period; `troubles` are the texts of
    the open obstacles, each once; `moved` are those who hold what the plan gave to others, with the
    names of these.
    """

    place: int
    step: int | None
    task: Task
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    condition: Condition | None
    state: State
    extended: bool
    counts: Mapping[State, int]
    parts: tuple[TaskPart, ...]
    helped: tuple[Word, ...]
    troubles: tuple[str, ...]
    moved: tuple[str, ...]
    steps: tuple["TaskResult", ...] = ()

    @property
    def deadline(self) -> str:
        """The words that give its deadline; empty where the plan has none."""
        due = self.task.due
        return self.task.deadline_text or (due.text if due else "")

    @property
    def is_news(self) -> bool:
        """Whether the period brought anything, in a step at least."""
        own = self.told or self.newly_done or self.helped
        return bool(own) or any(step.is_news for step in self.steps)

    @property
    def told(self) -> tuple[TaskPart, ...]:
        """The parts with news in the period."""
        return tuple(part for part in self.parts if part.words)

    @property
    def news(self) -> tuple[Word, ...]:
        """The last news of each part, once where one body holds several of them."""
        return tuple(dict.fromkeys(part.words[-1] for part in self.told))

    @property
    def last_words(self) -> tuple[Word, ...]:
        """The latest word on each part, once where one body holds several of them."""
        return tuple(dict.fromkeys(part.last for part in self.parts if part.last))

    @property
    def newly_done(self) -> tuple[TaskPart, ...]:
        """The parts that were finished in the period."""
        return tuple(part for part in self.parts if part.newly_done)

    @property
    def finishers(self) -> tuple[str, ...]:
        """The names of those who finished in the period."""
        return names_of(self.newly_done)

    @property
    def done(self) -> tuple[str, ...]:
        """The names of those whose parts are finished."""
        return names_of(part for part in self.parts if part.row.state in DONE_STATES)

    @property
    def waived(self) -> tuple[str, ...]:
        """The names of those who need not do it."""
        return names_of(part for part in self.parts if part.row.state is State.WAIVED)

    @property
    def owed(self) -> tuple[str, ...]:
        """The names of all others."""
        return names_of(part for part in self.parts if part.row.state is not State.WAIVED)

    @property
    def quotable(self) -> bool:
        """Whether there are so few leads that each can be quoted."""
        return len(self.parts) <= QUOTED

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """The deadlines that are not the plan's own, the earliest first."""
        by_due: defaultdict[date, list[TaskPart]] = defaultdict(list)
        for part in self.parts:
            if part.row.due and part.row.due != part.row.original_due:
                by_due[part.row.due].append(part)
        return tuple(Extension(due, names_of(parts)) for due, parts in sorted(by_due.items()))


@dataclass(frozen=True, slots=True)
class Helped:
    """What coordinators said of a task in the period."""

    task: Task
    words: tuple[Word, ...]


def names_of(parts: Iterable[TaskPart]) -> tuple[str, ...]:
    """The names of those whose parts these are."""
    return tuple(name for part in parts for name in part.agencies)


def texts_of(obstacles: Iterable[Obstacle]) -> tuple[str, ...]:
    """The texts of obstacles, each once."""
    return tuple(dict.fromkeys(obstacle.text for obstacle in obstacles))


def gist(text: str, room: int) -> str:
    """The first sentence of a text, and those after it while there is room for so many letters."""
    told, *others = _SENTENCE.split(text)
    for sentence in others:
        if len(told) + len(sentence) > room:
            break
        told = f"{told} {sentence}"
    return told


def task_results(basis: Basis, helped: Iterable[Helped]) -> tuple[TaskResult, ...]:
    """What became of every task that is reported on; `helped` is what others did in the period."""
    assessments = {assessment.task: assessment for assessment in basis.outlook.tasks}
    started = {(row.task, row.agency): row.state for row in basis.start.assignments}
    by_task = groupby(basis.outlook.assignments, key=lambda row: row.task)
    rows = {task: tuple(its_rows) for task, its_rows in by_task}
    words = {each.task.id: each.words for each in helped}
    conditions = {condition.id: condition for condition in basis.register.plan.conditions}
    names = basis.register.agencies.names
    results = []
    for place, step, task in _numbered(basis.tasks):
        raised = [entry for entry in open_ones(basis.obstacles) if entry.task == task.id]
        result = TaskResult(
            place=place,
            step=step,
            task=task,
            leads=names(task.leads),
            coordinators=names(task.coordinators),
            condition=conditions.get(task.condition or ""),
            state=assessments[task.id].state,
            extended=assessments[task.id].extended,
            counts=assessments[task.id].counts,
            parts=tuple(_parts(basis, task, rows.get(task.id, ()), started=started, raised=raised)),
            helped=words.get(task.id, ()),
            troubles=texts_of(entry.obstacle for entry in raised),
            moved=_moved(basis, rows.get(task.id, ())),
        )
        results.append(result)
    return tuple(_with_steps(result, results) for result in results)


def _moved(basis: Basis, rows: Iterable[Assessment]) -> tuple[str, ...]:
    leads: defaultdict[str | None, list[str]] = defaultdict(list)
    for row in rows:
        if row.held_by != row.agency:
            leads[row.held_by].append(row.agency)
    return tuple(basis.held(holder, former) for holder, former in leads.items())


def _numbered(tasks: Iterable[Task]) -> Iterator[tuple[int, int | None, Task]]:
    """The tasks with their places; steps with the place of their task, and their own below it."""
    place, step = 0, 0
    for task in tasks:
        place, step = (place, step + 1) if task.parent else (place + 1, 0)
        yield place, step or None, task


def _with_steps(result: TaskResult, results: Iterable[TaskResult]) -> TaskResult:
    if result.parts:
        return result
    steps = tuple(step for step in results if step.task.parent == result.task.id)
    return replace(result, steps=steps)


def _parts(
    basis: Basis,
    task: Task,
    rows: Sequence[Assessment],
    *,
    started: Mapping[tuple[str, str], State],
    raised: Sequence[LedgerEntry],
) -> Iterator[TaskPart]:
    """The parts of a task; the rows of a joint task are one."""
    holders = basis.known.holders
    # A task with steps has no rows, also where its leads are joint.
    parties = [rows] if task.is_joint and rows else [(row,) for row in rows]
    for party in parties:
        row = party[0]
        leads = [each.agency for each in party]
        said = basis.known.words(task, row.agency)
        was_done = started.get((task.id, row.agency)) in DONE_STATES
        yield TaskPart(
            agencies=tuple(map(basis.holder, party)),
            row=row,
            newly_done=row.state in DONE_STATES and not was_done,
            words=tuple(_word(basis, entry) for entry in said if basis.is_news(entry)),
            last=_word(basis, said[-1]) if said else None,
            obstacles=tuple(
                entry.obstacle
                for entry in raised
                if holders.is_word(task.id, entry.agency, entry.reference.on, leads)
            ),
        )


def coordination(basis: Basis) -> tuple[Helped, ...]:
    """What others than its leads said of each task in the period, in the plan's order.

    Of an agency's own report: what it said of tasks that it coordinates.
    """
    known = basis.known
    found: defaultdict[str, list[Word]] = defaultdict(list)
    for entry in known.entries:
        task = entry.update.task
        leads = known.holders.spoken(task, entry.agency, entry.update.on)
        is_told = basis.voice in (None, entry.agency) and not leads
        if is_told and basis.is_news(entry):
            found[task].append(_word(basis, entry))
    tasks = (task for task in known.register.tasks if task.id in found)
    return tuple(Helped(task, tuple(found[task.id])) for task in tasks)


def _word(basis: Basis, entry: Entry) -> Word:
    return Word(basis.name(entry.agency), entry.update)

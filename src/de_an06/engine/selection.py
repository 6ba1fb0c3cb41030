"""Narrowing an outlook to what a person asked for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from de_an06.engine.succession import speaks_for
from de_an06.model.assessment import DONE_STATES, Assessment, Outlook, State
from de_an06.model.plan import Register


@dataclass(frozen=True, slots=True)
class Selection:
    """Tasks and agencies by id: each is added to its like, and the one narrows the other."""

    tasks: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything was asked for: an empty selection keeps all."""
        return bool(self.tasks or self.agencies)


def meant(selection: Selection, register: Register) -> frozenset[str]:
    """The tasks that were asked for: a task with steps means these too."""
    steps = {task.id for task in register.tasks if task.parent in selection.tasks}
    return selection.tasks | steps


def narrowed(outlook: Outlook, register: Register, selection: Selection) -> Outlook:
    """What the selection keeps (docs/design.md, "Narrowing").

    An agency keeps the rows that it holds and those of the agencies it reports for, the tasks of
    these rows, their targets, and its reports; a task keeps its rows, itself and its targets, and
    no reports; both keep what each of them keeps. A task with steps means these; of a step that an
    agency leads, the task is kept as well.
    """
    if not selection:
        return outlook
    asked = meant(selection, register)
    rows = [row for row in outlook.assignments if row.task in asked or not asked]
    tasks = asked
    if selection.agencies:
        registry, day = register.agencies, outlook.as_of
        voices = {v for id in selection.agencies for v in speaks_for(registry, id, day)}
        rows = [row for row in rows if row.held_by in voices]
        tasks = _with_parents((row.task for row in rows), register, asked)
    return _alone(_with_tasks(outlook, register, tasks), register, selection, rows)


def _with_parents(led: Iterable[str], register: Register, asked: frozenset[str]) -> frozenset[str]:
    """Tasks, and those of which they are steps where these are asked for too."""
    ids = frozenset(led)
    parents = {task.parent for task in register.tasks if task.parent and task.id in ids}
    return ids | (parents & asked if asked else parents)


def _alone(
    narrow: Outlook, register: Register, selection: Selection, rows: Sequence[Assessment]
) -> Outlook:
    """The outlook with the rows that are kept, the reports, and the steps without their parent."""
    kept = {task.task for task in narrow.tasks}
    parents = {task.id: task.parent for task in register.tasks if task.parent}
    reports = () if selection.tasks else narrow.reports
    return replace(
        narrow,
        assignments=tuple(rows),
        reports=tuple(r for r in reports if r.agency in selection.agencies),
        alone=frozenset(id for id, parent in parents.items() if id in kept and parent not in kept),
    )


def _with_tasks(outlook: Outlook, register: Register, tasks: Collection[str]) -> Outlook:
    """The rows of these tasks, the tasks and their targets; all reports."""
    targets = {target.id for task in register.tasks if task.id in tasks for target in task.targets}
    return replace(
        outlook,
        assignments=tuple(row for row in outlook.assignments if row.task in tasks),
        tasks=tuple(task for task in outlook.tasks if task.task in tasks),
        targets=tuple(target for target in outlook.targets if target.id in targets),
    )


def tasks_of_document(register: Register, number: str) -> frozenset[str]:
    """The tasks that a document assigned, those without one where it is the plan's own.

    docs/design.md, "Narrowing": a step goes by its own document; its parent is there too.
    """
    own = register.plan.number
    named = [
        task
        for task in register.tasks
        if (task.document.number if task.document else own) == number
    ]
    return frozenset(id for task in named for id in (task.id, task.parent) if id)


def of_document(outlook: Outlook, register: Register, number: str | None) -> Outlook:
    """What a document's tasks keep of an outlook, and no reports; None keeps all."""
    if number is None:
        return outlook
    kept = _with_tasks(outlook, register, tasks_of_document(register, number))
    return replace(kept, reports=())


def work_of(outlook: Outlook, register: Register, agency: str) -> Outlook:
    """What the selection of one agency keeps."""
    return narrowed(outlook, register, Selection(agencies=frozenset({agency})))


def in_states(outlook: Outlook, states: Collection[State]) -> Outlook:
    """The rows and the tasks in one of `states`; reports and targets are left alone."""
    if not states:
        return outlook
    return replace(
        outlook,
        assignments=tuple(row for row in outlook.assignments if row.state in states),
        tasks=tuple(task for task in outlook.tasks if task.state in states),
    )


def silent_for(outlook: Outlook, register: Register, days: int | None) -> Outlook:
    """The rows of open work without news for so many days or more, and their tasks.

    docs/design.md, "Narrowing": open is every state but done and waived, whatever the deadline.
    None keeps all; reports and targets are left alone.
    """
    if days is None:
        return outlook
    rows = tuple(
        row
        for row in outlook.assignments
        if row.state not in {*DONE_STATES, State.WAIVED}
        and (outlook.as_of - spoken_on(register, row)).days >= days
    )
    parents = {task.id: task.parent for task in register.tasks if task.parent}
    kept = {row.task for row in rows}
    kept |= {parents[id] for id in kept if id in parents}
    return replace(
        outlook,
        assignments=rows,
        tasks=tuple(task for task in outlook.tasks if task.task in kept),
    )


def spoken_on(register: Register, row: Assessment) -> date:
    """The day from which a row's silence counts: that of its latest word.

    No earlier than the plan's first day, or the task's `since`: before it nothing was asked.
    """
    since = register.task(row.task).since
    begun = max(register.first_day, since.on) if since else register.first_day
    return max(row.last_update or begun, begun)

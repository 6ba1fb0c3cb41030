"""Narrowing an outlook to what a person asked for."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from de_an06.engine.succession import speaks_for
from de_an06.model.assessment import Outlook, State
from de_an06.model.plan import Register


@dataclass(frozen=True, slots=True)
class Selection:
    """Tasks and agencies by id; what is kept is the union of what each of them keeps."""

    tasks: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything was asked for: an empty selection keeps all."""
        return bool(self.tasks or self.agencies)


def narrowed(outlook: Outlook, register: Register, selection: Selection) -> Outlook:
    """What the selection keeps (docs/design.md, "Narrowing").

    An agency keeps the rows that it holds and those of the agencies it reports for, the tasks of
    these rows, their targets, and its reports; a task keeps its rows, itself and its targets, and
    no reports.
    """
    if not selection:
        return outlook
    registry, day = register.agencies, outlook.as_of
    voices = {v for id in selection.agencies for v in speaks_for(registry, id, day)}
    led = {row.task for row in outlook.assignments if row.held_by in voices}
    tasks = selection.tasks | led
    targets = {target.id for task in register.tasks if task.id in tasks for target in task.targets}
    return replace(
        outlook,
        assignments=tuple(
            row
            for row in outlook.assignments
            if row.task in selection.tasks or row.held_by in voices
        ),
        tasks=tuple(task for task in outlook.tasks if task.task in tasks),
        reports=tuple(r for r in outlook.reports if r.agency in selection.agencies),
        targets=tuple(target for target in outlook.targets if target.id in targets),
    )


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

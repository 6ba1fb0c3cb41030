"""What about a ruling asks for a second look, judged on its own day by what was known then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from de_an06.engine.assignments import assess_assignments
from de_an06.engine.deadlines import deadline_of
from de_an06.engine.known import known_on
from de_an06.model.assessment import DONE_STATES, LATE_STATES, Assessment, State
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind, NumberedDecision, concerns
from de_an06.model.task import Task


class Remark(StrEnum):
    """What asks for a second look (docs/design.md, "Decisions")."""

    WITHOUT_DOCUMENT = "without_document"
    AFTER_THE_FACT = "after_the_fact"
    GIVES_A_DEADLINE = "gives_a_deadline"
    EARLIER_DEADLINE = "earlier_deadline"
    NOT_DONE = "not_done"
    TOUCHES_NOTHING = "touches_nothing"
    WAIVES_DONE = "waives_done"
    WAIVES_OVERDUE = "waives_overdue"


_Remarks = Mapping[Remark, tuple[Assessment, ...]]


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """A ruling with its remarks, each with the rows that it is about, as they were before it.

    `due` is the day that it gives, by itself or by starting a count; of several the last.
    """

    ruling: NumberedDecision
    due: date | None
    remarks: _Remarks


_WITH_DOCUMENT = frozenset({DecisionKind.EXTEND, DecisionKind.WAIVE, DecisionKind.REASSIGN})


def scrutinies(register: Register, rulings: Iterable[NumberedDecision]) -> Iterator[Scrutiny]:
    """Judge those of `rulings` that are about tasks, each by the rulings before it.

    One on a task with steps does nothing, which is told where it is told.
    """
    alone: dict[tuple[str, ...], Register] = {}
    for ruling in rulings:
        tasks = _tasks(register, ruling.decision)
        ids = tuple(task.id for task in tasks)
        if not ids:
            continue
        if ids not in alone:
            alone[ids] = register_of(register, tasks)
        before = replace(alone[ids], decisions=_before(register, ruling.place))
        known = known_on(before, ruling.on)
        agency = ruling.decision.agency
        rows = [
            row
            for task in known.tasks
            for row in assess_assignments(known, task)
            if agency in (None, row.agency)
        ]
        given = _given(register, ruling.decision, tasks)
        found = {key: tuple(of) for key, of in _remarks(ruling.decision, given, rows)}
        yield Scrutiny(ruling, max(given.values(), default=None), found)


def _tasks(register: Register, decision: Decision) -> list[Task]:
    wholes = register.wholes
    found = (task for task in register.tasks if concerns(decision, task))
    return [task for task in found if task.id not in wholes]


def register_of(register: Register, tasks: Sequence[Task]) -> Register:
    """A register of some tasks: all that their rows rest on, and quick to assess."""
    ids = {task.id for task in tasks}
    said = ((month, [one for one in month.updates if one.task in ids]) for month in register.months)
    of_them = (month.model_copy(update={"updates": tuple(own)}) for month, own in said if own)
    return replace(register, tasks=tuple(tasks), months=tuple(of_them))


def _before(register: Register, place: int) -> tuple[Decision, ...]:
    """The rulings that come before the one at `place`, by their days, then in the file."""
    ruling = register.decisions[place]
    return tuple(
        decision
        for number, decision in enumerate(register.decisions)
        if (decision.on, number) < (ruling.on, place)
    )


def _given(register: Register, ruling: Decision, tasks: Iterable[Task]) -> Mapping[str, date]:
    """The deadline that a ruling gives to each of its tasks.

    What is counted from a condition is counted anew from the latest day on which it was met.
    """
    if ruling.due is not None:
        return {task.id: ruling.due for task in tasks}
    if ruling.kind is not DecisionKind.CONDITION_MET:
        return {}
    counted = (task for task in tasks if task.due and task.due.date is None)
    days = ((task.id, deadline_of(register, task, ruling.on)) for task in counted)
    return {id: day for id, day in days if day is not None}


_Found = Iterator[tuple[Remark, list[Assessment]]]


def _remarks(ruling: Decision, given: Mapping[str, date], rows: list[Assessment]) -> _Found:
    owed = [row for row in rows if row.state is not State.WAIVED]
    if ruling.kind in _WITH_DOCUMENT and ruling.document is None:
        yield Remark.WITHOUT_DOCUMENT, owed
    match ruling.kind:
        case DecisionKind.EXTEND | DecisionKind.CONDITION_MET if given:
            yield from _of_a_day(ruling, given, [row for row in owed if row.task in given])
        case DecisionKind.RETURN | DecisionKind.ACCEPT:
            if not _in(DONE_STATES, owed):
                yield Remark.NOT_DONE, owed
        case DecisionKind.WAIVE:
            yield from _of_a_waive(owed)


def _of_a_waive(owed: list[Assessment]) -> _Found:
    if not owed:
        yield Remark.TOUCHES_NOTHING, owed
    if done := _in(DONE_STATES, owed):
        yield Remark.WAIVES_DONE, done
    if overdue := _in({State.OVERDUE}, owed):
        yield Remark.WAIVES_OVERDUE, overdue


def _of_a_day(ruling: Decision, given: Mapping[str, date], owed: list[Assessment]) -> _Found:
    """Of a ruling that gives a deadline."""
    touched = [row for row in owed if _is_touched(row, given[row.task])]
    if not touched and ruling.due is not None:
        yield Remark.TOUCHES_NOTHING, owed
        return
    before = [row for row in touched if row.due is not None]
    earlier = [row for row in before if row.due and row.due > given[row.task]]
    is_extension = ruling.kind is DecisionKind.EXTEND
    if is_extension and not before:
        yield Remark.GIVES_A_DEADLINE, touched
    if is_extension and earlier:
        yield Remark.EARLIER_DEADLINE, earlier
    # The deadline's own day is not after: work is late from the day after it.
    if late := [row for row in _in(LATE_STATES, before) if row not in earlier]:
        yield Remark.AFTER_THE_FACT, late


def _is_touched(row: Assessment, day: date) -> bool:
    """Whether a new deadline means anything for a row: not for what was finished in time."""
    if row.state is State.DONE_ON_TIME and row.completed_on is not None:
        return row.completed_on > day
    return row.due != day


def _in(states: Iterable[State], rows: Iterable[Assessment]) -> list[Assessment]:
    wanted = frozenset(states)
    return [row for row in rows if row.state in wanted]

"""The tasks that are given to another body: those that an end leaves to nobody, and a few more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from de_an06.demo.pace import Pace, pace_of
from de_an06.demo.sentences import read_sentences
from de_an06.engine.holders import Holders, holders_of
from de_an06.engine.succession import day_after
from de_an06.model.plan import Register
from de_an06.model.rulings import Decision, DecisionKind
from de_an06.model.task import Task

_MOST = 12
_MOST_AT_WILL = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """A lead's part of a task that may be given to another, with the first day for that."""

    task: Task
    lead: str
    opens: date
    heirs: tuple[str, ...] = ()


def reassign(register: Register, rng: Random) -> tuple[Decision, ...]:
    """The rulings that give tasks to others, oldest first.

    In a plan of a calendar year in which no body ends all keep what they have.
    """
    pace, holders = pace_of(register), holders_of(register)
    ended = [agency.id for agency in register.agencies.agencies if _ends(pace, agency.valid_to)]
    if register.plan.year is not None and not ended:
        return ()
    waiting = [row for id in ended for row in _left(register, holders, id)]
    free = [row for row in _free(register, holders) if row.lead not in ended]
    chosen = rng.sample(waiting, min(_MOST, len(waiting)))
    chosen += rng.sample(free, min(_MOST_AT_WILL, len(free)))
    given: list[Decision] = []
    for row in chosen:
        given += _given(register, holders, row, rng=rng, before=given)
    return tuple(sorted(given, key=lambda ruling: ruling.on))


def _ends(pace: Pace, last: date | None) -> bool:
    return last is not None and pace.first_day <= last < pace.last_day


def _left(register: Register, holders: Holders, id: str) -> Iterator[_Row]:
    """What the end of a body leaves to nobody."""
    agency = holders.agencies[id]
    end = agency.valid_to or register.last_day
    for row in _each(register):
        held = holders.holder(row.task.id, row.lead, end)
        if held == id and holders.holder(row.task.id, row.lead, day_after(end)) is None:
            opens = max(row.opens, end + timedelta(days=1))
            yield _Row(row.task, row.lead, opens, agency.succeeded_by)


def _free(register: Register, holders: Holders) -> Iterator[_Row]:
    """The parts of tasks that somebody holds who holds no other part of them."""
    pace = pace_of(register)
    for row in _each(register):
        opens = max(row.opens, pace.day(4, 15))
        holder = holders.holder(row.task.id, row.lead, opens)
        voices = holders.voices[row.task.id].get(holder or "", ())
        if opens < pace.shown and len(voices) == 1:
            yield _Row(row.task, row.lead, opens)


def _each(register: Register) -> Iterator[_Row]:
    """All parts of tasks that can be given to another."""
    wholes, first = register.wholes, pace_of(register).first_day
    for task in register.tasks:
        if task.id not in wholes and not task.is_joint:
            opens = max(first, task.since.on) if task.since else first
            yield from (_Row(task, lead, opens) for lead in register.leads(task))


def _given(
    register: Register, holders: Holders, row: _Row, *, rng: Random, before: Sequence[Decision]
) -> Iterator[Decision]:
    """The ruling that gives a row to an heir, or to a body that leads other tasks."""
    pace, notes = pace_of(register), read_sentences().notes[DecisionKind.REASSIGN]
    on = row.opens + pace.days(rng.randint(3, 20))
    while not register.calendar.is_working_day(on):
        on += timedelta(days=1)
    taken = {ruling.to for ruling in before if ruling.task == row.task.id}
    able = [id for id in _able(register, holders, row.task, on) if id not in taken]
    heirs = [id for id in able if id in row.heirs]
    if not able or on >= pace.last_day:
        return
    several = len(register.leads(row.task)) > 1
    yield Decision(
        on=on,
        kind=DecisionKind.REASSIGN,
        task=row.task.id,
        agency=row.lead if several else None,
        to=rng.choice(heirs or able),
        note=rng.choice(notes),
    )


def _able(register: Register, holders: Holders, task: Task, on: date) -> Sequence[str]:
    """Who leads other tasks, has no part in this one, and lives from a day to the plan's end."""
    busy = {author for voices in holders.voices.values() for author in voices}
    busy |= {heir for agency in register.agencies.agencies for heir in agency.succeeded_by}
    return [
        agency.id
        for agency in register.agencies.agencies
        if agency.id in busy
        and agency.id not in holders.voices[task.id]
        and agency.reported_by is None
        and agency.exists_on(on)
        and agency.exists_on(register.last_day)
    ]

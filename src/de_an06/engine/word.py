"""What the leads of a task said of it, in the order that makes one word the latest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from de_an06.engine.known import Known, known_on
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.history import Entry
from de_an06.model.month import Status, Update
from de_an06.model.plan import Register
from de_an06.model.task import LeadMode


@dataclass(frozen=True, slots=True)
class Word:
    """An update as it counts once returns are taken into account.

    `completed_on` is None also where a return came after it; `percent` is None also where the
    update's own status is done.
    """

    on: date
    status: Status
    completed_on: date | None
    percent: int | None


def updates_of(known: Known, task: str, leads: Sequence[str]) -> list[Entry]:
    """The updates that count as the leads' own, the latest word last.

    DESIGN section 4, "The latest word": by `on`, then the plan's order of leads, then the file's
    period, then place in the file.
    """
    places = _voices(known.register.agencies, leads)
    said = (entry for author in places for entry in known.said.get((task, author), ()))
    return sorted(
        said,
        key=lambda entry: (
            entry.update.on,
            places[entry.agency],
            entry.month.period.place,
            entry.place,
        ),
    )


def _voices(registry: AgencyRegistry, leads: Sequence[str]) -> dict[str, int]:
    """The agencies whose updates count, each with the place of the lead that it speaks for.

    They are the leads, and those that report in a lead's stead (DESIGN section 3, `reported_by`);
    one that leads by itself speaks for itself first.
    """
    places = {lead: place for place, lead in enumerate(leads)}
    for place, lead in enumerate(leads):
        reporter = registry.agency(lead).reported_by
        if reporter is not None:
            places.setdefault(reporter, place)
    return places


def words(updates: Iterable[Update], returned_on: date | None) -> tuple[Word, ...]:
    """The updates as they count after the latest return, None where nothing was returned."""
    return tuple(_word(update, returned_on) for update in updates)


def _word(update: Update, returned_on: date | None) -> Word:
    """One update after the latest return (DESIGN section 4, "The latest word").

    A return turns every `done` dated on or before it into in_progress. Of one that is later, a
    `completed_on` on or before the return does not count.
    """
    done = update.status is Status.DONE
    completed_on = update.completed_on
    if returned_on is None:
        status = update.status
    else:
        status = Status.IN_PROGRESS if done and update.on <= returned_on else update.status
        if completed_on is not None and completed_on <= returned_on:
            completed_on = None
    return Word(update.on, status, completed_on, None if done else update.percent)


@dataclass(frozen=True, slots=True)
class Completion:
    """Finished work: the day it was finished, and the day its run of `done` began to be said."""

    finished_on: date
    said_on: date


def completion_of_work(words: Sequence[Word]) -> Completion | None:
    """Completion of work that ends: None unless the latest word is done.

    DESIGN section 4, "Finished": over the unbroken run of `done` that ends with the latest word,
    the last `completed_on` given, else the day of its first update.
    """
    run = list(takewhile(_is_done, reversed(words)))
    if not run:
        return None
    said_on = run[-1].on
    given = (word.completed_on for word in run if word.completed_on is not None)
    return Completion(next(given, said_on), said_on)


def completion_of_first_result(words: Sequence[Word]) -> Completion | None:
    """Completion of what goes on after a deadline: None before its first `done`.

    DESIGN section 4, "Finished": the first `done` that no return has turned back stands, whatever
    is said later; DOMAIN 3.3: the first result by the day, then upkeep.
    """
    first = next(filter(_is_done, words), None)
    if first is None:
        return None
    return Completion(first.completed_on or first.on, first.on)


def _is_done(word: Word) -> bool:
    return word.status is Status.DONE


def lead_words(register: Register, as_of: date) -> Mapping[tuple[str, str], Sequence[Entry]]:
    """By task and lead, the updates that count as the lead's own up to `as_of`, the latest last.

    The leads of a joint task have the same (DESIGN section 4, "Assignments", "The latest word").
    """
    known = known_on(register, as_of)
    words: dict[tuple[str, str], Sequence[Entry]] = {}
    for task in known.tasks:
        leads = register.agencies.expand(task.lead.agencies)
        is_joint = task.lead.mode is LeadMode.JOINT
        for lead in leads:
            words[task.id, lead] = updates_of(known, task.id, leads if is_joint else (lead,))
    return words

"""What the leads of a task said of it, in the order that makes one word the latest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from de_an06.engine.known import Known
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.history import Entry
from de_an06.model.month import Status, Update


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

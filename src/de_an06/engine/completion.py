"""What the updates of those who lead come to: what counts after returns, what is finished."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from de_an06.model.month import Status, Update


def after_returns(updates: Sequence[Update], returned_on: date | None) -> Sequence[Update]:
    """The updates as they count after the latest return, None where nothing was returned.

    docs/design.md, "The latest word": a return turns every `done` dated on or before it into
    in_progress. Of one that is later, a `completed_on` on or before the return does not count.
    """
    if returned_on is None:
        return updates
    return [_after_return(update, returned_on) for update in updates]


def _after_return(update: Update, returned_on: date) -> Update:
    changes: dict[str, object] = {}
    if update.status is Status.DONE and update.on <= returned_on:
        changes["status"] = Status.IN_PROGRESS
    if update.completed_on is not None and update.completed_on <= returned_on:
        changes["completed_on"] = None
    return update.model_copy(update=changes)


def last_percent(updates: Iterable[Update]) -> int | None:
    """The last percentage of work that was not said to be done."""
    going_on = (update for update in updates if update.status is not Status.DONE)
    given = [update.percent for update in going_on if update.percent is not None]
    return given[-1] if given else None


@dataclass(frozen=True, slots=True)
class Completion:
    """Finished work: the day it was finished, and the day its run of `done` began to be said."""

    finished_on: date
    said_on: date


def completion_of_work(updates: Sequence[Update]) -> Completion | None:
    """Completion of work that ends: None unless the latest word is done.

    docs/design.md, "Finished": over the unbroken run of `done` that ends with the latest word,
    the last `completed_on` given, else the day of its first update.
    """
    run = list(takewhile(_is_done, reversed(updates)))
    if not run:
        return None
    said_on = run[-1].on
    given = (update.completed_on for update in run if update.completed_on is not None)
    return Completion(next(given, said_on), said_on)


def completion_of_first_result(updates: Sequence[Update]) -> Completion | None:
    """Completion of what goes on after a deadline: None before its first `done`.

    docs/design.md, "Finished": the first `done` that no return has turned back stands, whatever
    is said later: the first result by the day, then upkeep.
    """
    first = next(filter(_is_done, updates), None)
    if first is None:
        return None
    return Completion(first.completed_on or first.on, first.on)


def _is_done(update: Update) -> bool:
    return update.status is Status.DONE

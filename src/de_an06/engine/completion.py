"""When work that is said to be done was finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from de_an06.engine.word import Word
from de_an06.model.month import Status


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

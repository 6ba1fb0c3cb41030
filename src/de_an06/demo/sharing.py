"""What becomes of works of one task that one agency comes to hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from de_an06.demo.courses import Course
from de_an06.engine.succession import Tenure


@dataclass(frozen=True, slots=True)
class _Meeting:
    """From when one agency tells of two courses, by their places."""

    on: date
    one: int
    other: int


def share(courses: Sequence[Course]) -> list[Course]:
    """The courses, where of two that one agency tells of only that goes on which finishes later.

    What an agency says of a task counts for all that it holds of it (docs/design.md, "Bodies come
    and go"): it tells of one piece of work, and its figures are those of both.
    """
    found = list(courses)
    for meeting in sorted(_meetings(found), key=lambda one: (one.on, one.one, one.other)):
        # Of two that finish together the first goes on.
        places = (meeting.one, meeting.other)
        last, first = sorted(places, key=lambda place: (found[place].finishes, -place))
        if min(found[last].ends, found[first].ends) > meeting.on:
            found[last] = replace(found[last], ends=meeting.on, is_shared=True)
            taken = (*found[first].taken, found[last])
            found[first] = replace(found[first], taken=taken, is_shared=True)
    return found


def _meetings(courses: Sequence[Course]) -> Iterator[_Meeting]:
    """Where one agency tells of two courses of a task on the same days."""
    told: defaultdict[tuple[str, str], list[tuple[int, Tenure]]] = defaultdict(list)
    for place, course in enumerate(courses):
        for turn in course.work.turns:
            told[course.work.task.id, turn.body].append((place, turn))
    for turns in told.values():
        for (one, its_turn), (other, other_turn) in combinations(turns, 2):
            on = max(its_turn.first, other_turn.first)
            if one != other and on <= min(its_turn.last, other_turn.last):
                yield _Meeting(on, one, other)

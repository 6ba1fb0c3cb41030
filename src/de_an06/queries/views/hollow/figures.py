"""Figures that fall, though they count from the plan's first day, or stand still."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from de_an06.engine.grounds import LeadWord, about
from de_an06.engine.known import Known
from de_an06.model.month import Measure, Status
from de_an06.model.rulings import DecisionKind
from de_an06.model.task import Sense, Target, TargetKind
from de_an06.queries.views.hollow.finding import Hollow, HollowKind, hollow

_TIMES = 3
_LONG = timedelta(days=50)
"""Figures stand still when they are given so many times in a row, over so long or longer."""

_ALL = 100


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure that somebody gave: what it counts, the whole it is part of, whether it suffices."""

    word: LeadWord
    count: Decimal
    whole: int | None
    is_enough: bool

    @property
    def on(self) -> date:
        """The day on which it was given."""
        return self.word.update.on


def figures(known: Known, words: Sequence[LeadWord]) -> Iterator[Hollow]:
    """News whose figures or percentage are below what was said before, or still the same."""
    targets = {target.id: target for task in known.tasks for target in task.targets}
    series: defaultdict[tuple[str, str], list[_Given]] = defaultdict(list)
    for word in words:
        for measure in word.update.measures:
            given = _counted(word, measure, targets.get(measure.target))
            if given is not None:
                series[word.agency, measure.target].append(given)
        if word.update.percent is not None and word.update.status is not Status.DONE:
            count = Decimal(word.update.percent)
            series[word.agency, f"%{word.task.id}"].append(_Given(word, count, _ALL, not count))
    named: set[tuple[HollowKind, int]] = set()
    for each in series.values():
        for found, word in (*_falls(known, each), *_stands(known, each)):
            # Of an update that falls short in several figures the first is enough.
            if (found.kind, id(word)) not in named:
                named.add((found.kind, id(word)))
                yield found


def _counted(word: LeadWord, measure: Measure, target: Target | None) -> _Given | None:
    """The figure, where it is one that can only grow."""
    if target is None or target.sense is not Sense.AT_LEAST or target.kind is TargetKind.YES_NO:
        return None
    if measure.denominator is not None and measure.numerator is not None:
        part, whole = measure.numerator, measure.denominator
        is_enough = not whole or part >= whole or part * _ALL >= (target.value or 0) * whole
        return _Given(word, Decimal(part), whole, is_enough)
    if isinstance(measure.value, Decimal):
        return _Given(word, measure.value, None, measure.value >= (target.value or 0))
    return None


def _falls(known: Known, given: Sequence[_Given]) -> Iterator[tuple[Hollow, LeadWord]]:
    for before, this in pairwise(given):
        if this.count < before.count and not _is_returned(known, before, this):
            yield hollow(known, HollowKind.FALLING, this.word, before.word), this.word


def _is_returned(known: Known, before: _Given, this: _Given) -> bool:
    """Whether the secretariat gave the work back in between: then it may be further from done."""
    return any(
        ruling.kind is DecisionKind.RETURN and before.on <= ruling.on <= this.on
        for ruling in about(this.word, known.decisions)
    )


def _stands(known: Known, given: Sequence[_Given]) -> Iterator[tuple[Hollow, LeadWord]]:
    """Work that is said to be under way, three times with the same figure that is not enough."""
    first = 0
    for place, this in enumerate(given):
        before = given[first]
        if (this.count, this.whole) != (before.count, before.whole) or not _is_under_way(this):
            first = place
        elif place - first >= _TIMES - 1 and this.on - before.on >= _LONG:
            yield hollow(known, HollowKind.STANDING, this.word, before.word), this.word


def _is_under_way(given: _Given) -> bool:
    """Whether something should move: what waits for a condition, is blocked or enough may not."""
    waits = given.word.task.condition is not None and given.word.task.due is None
    return given.word.update.status is Status.IN_PROGRESS and not given.is_enough and not waits

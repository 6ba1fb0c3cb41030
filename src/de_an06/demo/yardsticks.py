"""The figures of a simulated year: what an agency counts for a target as its work goes on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from math import ceil

from de_an06.demo.scene import Scene
from de_an06.demo.works import Work
from de_an06.engine.targets import giving
from de_an06.model.agencies import AgencyKind
from de_an06.model.month import Answer, Measure
from de_an06.model.scalars import LARGEST_AMOUNT, shortest
from de_an06.model.task import Sense, Target, TargetKind

_SCALES = {
    AgencyKind.SO_NGANH: 12,
    AgencyKind.DISTRICT: 40,
    AgencyKind.COMMUNE: 8,
    AgencyKind.UNIT: 8,
    AgencyKind.SCHOOL: 4,
    AgencyKind.HOSPITAL: 8,
}
_WHOLE = 400
"""How large the figures are of some kinds of agencies, and of those that count for many."""

_ALL = 100


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What an agency counts for a rate: a whole, and the share of it that is reached.

    A whole of 0 means that nothing arises; `grows` that the whole comes in over the plan's days.
    """

    target: str
    whole: int
    reach: int
    grows: bool

    def measure(self, passed: Fraction, percent: int) -> Measure:
        """The figures when so much of the plan's time is over and the work is done by `percent`."""
        denominator = round(self.whole * float(passed)) if self.grows else self.whole
        share = self.reach * (35 + 0.65 * percent) / 100
        numerator = min(denominator, -int(-denominator * share // 100))
        return Measure(target=self.target, numerator=numerator, denominator=denominator)


@dataclass(frozen=True, slots=True)
class Portion:
    """What an agency counts of a number, in the end its `part`; or whether it did the thing."""

    target: Target
    part: Decimal

    def measure(self, _: Fraction, percent: int) -> Measure:
        """The figure when the work is done by `percent`."""
        if self.target.kind is TargetKind.YES_NO:
            answer = Answer.YES if percent == _ALL else Answer.NO
            return Measure(target=self.target.id, value=answer)
        # What may only be so much is counted from the start.
        share = percent if self.target.sense is Sense.AT_LEAST else _ALL
        quantum = _quantum(self.part)
        counted = (self.part * share / _ALL / quantum).to_integral_value(ROUND_FLOOR) * quantum
        return Measure(target=self.target.id, value=counted)


Gauge = Yardstick | Portion
"""What an agency counts for a target."""


def gauges(scene: Scene, work: Work, its_works: Sequence[Work]) -> Iterator[Gauge]:
    """What those who do some of the works of a task count for each of its targets.

    Of several leads that one agency tells of it is the first whose figures the target counts.
    """
    register, task = scene.register, work.task
    for target in task.targets:
        counted = giving(register, task, target, register.leads(task))
        mine = [lead for lead in work.leads if lead in counted]
        if not mine:
            continue
        if target.kind is TargetKind.RATE:
            yield _yardstick(scene, target, mine[0])
            continue
        others = [one for one in its_works if not set(counted).isdisjoint(one.leads)]
        yield _portion(scene, target, others.index(work), len(others))


def _yardstick(scene: Scene, target: Target, agency: str) -> Yardstick:
    rng = scene.rng
    kind = scene.register.agencies.agency(agency).kind
    grows = any(word in target.text.casefold() for word in scene.sentences.of_people)
    scale = _SCALES.get(kind, _WHOLE) if grows else 1
    # A department may have nothing that a target is about; districts have some of everything.
    has_none = kind is AgencyKind.SO_NGANH and rng.random() < 0.08
    whole = 0 if has_none else scale * rng.randint(25, 160)
    return Yardstick(target.id, whole, _reach(target, rng.randint(0, 8)), grows)


def _reach(target: Target, beside: int) -> int:
    """The percentage that is reached in the end: mostly on the right side of the target's."""
    value = target.value or Decimal()
    match target.sense:
        case Sense.AT_LEAST:
            return min(_ALL, ceil(value) + beside)
        case Sense.AT_MOST:
            return max(0, int(value) - beside)
        case Sense.BETWEEN:
            return int((value + (target.upper or value)) / 2)


def _portion(scene: Scene, target: Target, place: int, count: int) -> Portion:
    """One of `count` parts that come to the target's value, or to the middle of what it allows."""
    value = target.value or Decimal()
    quantum = _quantum(value)
    if target.upper is not None:
        middle = (value + target.upper) / 2
        value = max(value, (middle / quantum).to_integral_value(ROUND_FLOOR) * quantum)
    if target.each:
        return Portion(target, value)
    steps = int(value / quantum)
    part = (steps * (place + 1) // count - steps * place // count) * quantum
    # Some do a little more than their part.
    more = scene.rng.choice((0, 0, 1)) if target.sense is Sense.AT_LEAST else 0
    return Portion(target, min(part + more * quantum, Decimal(LARGEST_AMOUNT)))


def _quantum(value: Decimal) -> Decimal:
    """The smallest step between two figures as a value is written."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(int(exponent), 0))


def summed(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """One figure for each target: those of works that have become one."""
    of_target: defaultdict[str, list[Measure]] = defaultdict(list)
    for measure in measures:
        of_target[measure.target].append(measure)
    return tuple(_sum(given) for given in of_target.values())


def _sum(given: Sequence[Measure]) -> Measure:
    first, *_ = given
    if len(given) == 1 or isinstance(first.value, Answer):
        return first
    if isinstance(first.value, Decimal):
        values = (one.value for one in given if isinstance(one.value, Decimal))
        return first.model_copy(update={"value": shortest(sum(values, start=Decimal()))})
    part = sum(one.numerator or 0 for one in given)
    whole = sum(one.denominator or 0 for one in given)
    return first.model_copy(update={"numerator": part, "denominator": whole})

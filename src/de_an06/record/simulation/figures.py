"""The figures against a task's targets, growing over the year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from de_an06.model.agencies import Agency, AgencyKind
from de_an06.model.month import Measure
from de_an06.model.task import Level, Target, Task

_OF_PEOPLE = ("người", "hồ sơ", "công dân", "kết quả")
"""Words of targets whose denominator grows from day to day; others count a stock."""

_SCALES = {AgencyKind.SO_NGANH: 12, AgencyKind.DISTRICT: 40}
_PROVINCE = 400
"""How large the figures are of departments, districts, and bodies that count a whole province."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What an agency counts for a target: a year's whole, and the share of it that is reached.

    A whole of 0 means that nothing arises; `grows` that the whole comes in over the year.
    """

    target: str
    whole: int
    reach: int
    grows: bool

    def measure(self, on: date, percent: int) -> Measure:
        """The figures from 1 January to a day on which the work is done by `percent`."""
        passed = on.timetuple().tm_yday / 366
        denominator = round(self.whole * passed) if self.grows else self.whole
        share = self.reach * (35 + 0.65 * percent) / 100
        numerator = min(denominator, -int(-denominator * share // 100))
        return Measure(target=self.target, numerator=numerator, denominator=denominator)


def yardsticks(task: Task, agency: Agency, rng: Random) -> Iterator[Yardstick]:
    """What an agency counts for each of a task's targets whose figures are its own.

    DESIGN section 4, "Targets": district and commune figures come from the districts, province
    ones from the rest.
    """
    for target in task.targets:
        if _is_its_own(target, agency):
            yield _yardstick(target, agency, rng)


def _is_its_own(target: Target, agency: Agency) -> bool:
    if target.level is None:
        return True
    return (agency.kind is AgencyKind.DISTRICT) is not (target.level is Level.PROVINCE)


def _yardstick(target: Target, agency: Agency, rng: Random) -> Yardstick:
    grows = any(word in target.text.casefold() for word in _OF_PEOPLE)
    scale = _SCALES.get(agency.kind, _PROVINCE) if grows else 1
    # A department may have nothing that a target is about; districts have some of everything.
    has_none = agency.kind is AgencyKind.SO_NGANH and rng.random() < 0.08
    whole = 0 if has_none else scale * rng.randint(25, 160)
    reach = min(100, target.value + rng.randint(0, 8))
    return Yardstick(target.id, whole, reach, grows)

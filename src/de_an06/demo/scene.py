"""What everything in the simulated year depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random

from de_an06.demo.pace import Pace, pace_of
from de_an06.demo.sentences import Sentences
from de_an06.engine.holders import Holders
from de_an06.engine.succession import last_by
from de_an06.model.period import Period
from de_an06.model.plan import Register


@dataclass(frozen=True, slots=True)
class Temper:
    """The habits of an agency, as chances from 0 to 1.

    `news` is that of telling of open work in a month, `upkeep` of what never ends, `silence` of a
    month without a word, `delay` of a report after its day. `haste` is the part of the time given
    that work takes, in the best case; `drag` adds to the rank by which the late ones are picked.
    """

    news: float
    upkeep: float
    silence: float
    delay: float
    haste: float
    drag: float


@dataclass(frozen=True, slots=True)
class Round:
    """An agency's writing period: the days on which it records news, and the day of its report.

    Without days and report there is no file. `covers` are the periods that the report answers,
    where that is not the default.
    """

    period: Period
    days: tuple[date, ...] = ()
    sent_on: date | None = None
    covers: tuple[Period, ...] | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan, the sentences, the chance that deals everything, and who has their say.

    The register has no months, and no rulings but those that give tasks to others. `months` are
    the writing periods of the plan's days, `stretches` the same, the long ones in parts of about a
    month. `cast` has the habits of those who have their say, `rounds` what they do, by the ids of
    the writing periods. For the agency that is `helped`, the secretariat records the news now and
    then.
    """

    register: Register
    sentences: Sentences
    rng: Random
    holders: Holders
    cast: Mapping[str, Temper] = field(default_factory=dict)
    helped: str | None = None
    months: tuple[Period, ...] = ()
    stretches: tuple[Period, ...] = ()
    rounds: Mapping[str, Mapping[str, Round]] = field(default_factory=dict)

    @property
    def pace(self) -> Pace:
        """How a year goes over the plan's days."""
        return pace_of(self.register)

    def standing(self, day: date) -> str:
        """The agency that runs the secretariat on a day."""
        return self.last_in_place(self.register.plan.standing_agency, day)

    def last_in_place(self, id: str, day: date) -> str:
        """An agency, or who stood last in its place by a day."""
        return last_by(self.holders.lines[id], day)

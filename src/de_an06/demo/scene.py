"""What everything in the simulated year depends on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from de_an06.demo.sentences import Sentences
from de_an06.model.period import Period
from de_an06.model.plan import Register

_SHOWN = (6, 20)
"""The month and day on which there is something of everything to see."""

_FIRST_WORK = (1, 3)
"""Month and day before which nothing happens: the plan must be read first."""


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


_PROMPT = Temper(news=0.55, upkeep=0.97, silence=0.0, delay=0.02, haste=0.5, drag=0.0)
_STEADY = Temper(news=0.4, upkeep=0.92, silence=0.02, delay=0.08, haste=0.65, drag=0.25)
_SLOW = Temper(news=0.3, upkeep=0.7, silence=0.05, delay=0.35, haste=0.8, drag=0.8)
_QUIET = Temper(news=0.25, upkeep=0.6, silence=0.25, delay=0.2, haste=0.8, drag=0.6)

_SHARES = ((_PROMPT, 0.3), (_STEADY, 0.42), (_SLOW, 0.16), (_QUIET, 0.12))


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan, the sentences, the chance that deals everything, and who has their say.

    `cast` has the habits of those who do. For the agency that is `helped`, the secretariat records
    the news now and then.
    """

    register: Register
    sentences: Sentences
    rng: Random
    cast: Mapping[str, Temper]
    helped: str | None

    @property
    def shown(self) -> date:
        """The day that is to be shown."""
        return shown_day(self.register.plan.year)

    @property
    def first_day(self) -> date:
        """The first day on which anything happens."""
        return date(self.register.plan.year, *_FIRST_WORK)

    @property
    def last_day(self) -> date:
        """The last day of the plan's year."""
        return date(self.register.plan.year, 12, 31)

    @property
    def months(self) -> tuple[Period, ...]:
        """The months of the calendar, with those after it up to the last day of the year."""
        months = list(self.register.plan.reporting.months())
        while months[-1].last_day < self.last_day:
            months.append(months[-1].next_month())
        return tuple(months)

    def working_day(self, day: date) -> date:
        """The last working day on or before `day`, but none before all work."""
        return max(self.register.calendar.last_working_day(day), self.first_day)


def shown_day(year: int) -> date:
    """The day of a plan's year on which a simulation has something of everything to show."""
    return date(year, *_SHOWN)


def scene_of(
    register: Register, sentences: Sentences, rng: Random, tellers: frozenset[str]
) -> Scene:
    """The scene of a plan: who owes reports, the `tellers` of its work, who runs it all."""
    agencies = register.agencies.agencies
    standing = register.plan.standing_agency
    reporting = [agency.id for agency in agencies if agency.reports]
    dealt = _tempers(reporting, rng) | {standing: _PROMPT}
    cast = {
        agency.id: dealt.get(agency.id, _STEADY)
        for agency in agencies
        if agency.id in dealt or agency.id in tellers
    }
    # The secretariat records only for agencies without maintainers.
    helpless = [
        agency.id
        for agency in agencies
        if agency.id in cast
        and agency.id != standing
        and not agency.maintainers
        and cast[agency.id].delay > _STEADY.delay
    ]
    return Scene(register, sentences, rng, cast, rng.choice(helpless) if helpless else None)


def _tempers(agencies: Sequence[str], rng: Random) -> dict[str, Temper]:
    """A temper for each agency, of every sort where there are enough of them."""
    order = rng.sample(agencies, len(agencies))
    found = dict.fromkeys(agencies, _STEADY)
    for temper, share in _SHARES:
        for _ in range(max(1, round(share * len(agencies)))):
            if order:
                found[order.pop()] = temper
    return found

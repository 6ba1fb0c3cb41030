"""What everything in the simulated year depends on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from de_an06.model.period import Period
from de_an06.model.plan import Calendar, Register


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


PROMPT = Temper(news=0.55, upkeep=0.97, silence=0.0, delay=0.02, haste=0.5, drag=0.0)
STEADY = Temper(news=0.4, upkeep=0.92, silence=0.02, delay=0.08, haste=0.65, drag=0.25)
SLOW = Temper(news=0.3, upkeep=0.7, silence=0.05, delay=0.35, haste=0.8, drag=0.8)
QUIET = Temper(news=0.25, upkeep=0.6, silence=0.25, delay=0.2, haste=0.8, drag=0.6)

_SHARES = ((PROMPT, 0.3), (STEADY, 0.42), (SLOW, 0.16), (QUIET, 0.12))


def tempers(agencies: Sequence[str], rng: Random) -> dict[str, Temper]:
    """A temper for each agency, of every sort where there are enough of them."""
    order = rng.sample(agencies, len(agencies))
    found: dict[str, Temper] = {}
    for temper, share in _SHARES:
        for _ in range(max(1, round(share * len(agencies)))):
            if order:
                found[order.pop()] = temper
    return {agency: found.get(agency, STEADY) for agency in agencies}


_FIRST_WORK = (1, 3)
"""Month and day before which nothing happens: the plan must be read first."""

_LATEST_DELAY = 6
"""Days after its last day within which a late report comes; a month is closed after that."""


@dataclass(frozen=True, slots=True)
class Round:
    """An agency's month: the days on which it records news, and the day of its report.

    Without days and report there is no file. `covers` are the periods that the report answers,
    where that is not the default.
    """

    period: Period
    days: tuple[date, ...] = ()
    sent_on: date | None = None
    covers: tuple[Period, ...] | None = None


Rounds = Mapping[str, Mapping[Period, Round]]
"""The rounds of every agency that has its say, by agency and month."""


def first_work(register: Register) -> date:
    """The first day on which anything happens."""
    return date(register.plan.year, *_FIRST_WORK)


def all_months(register: Register) -> tuple[Period, ...]:
    """The months of the calendar, with those after it up to the last day of the year."""
    months = list(register.plan.reporting.months())
    while months[-1].last_day < date(register.plan.year, 12, 31):
        months.append(months[-1].next_month())
    return tuple(months)


def rounds(register: Register, cast: Mapping[str, Temper], shown: date, rng: Random) -> Rounds:
    """The year of each agency in `cast`; some do not report for what closed before `shown`."""
    reporting = [id for id in cast if register.agencies.agency(id).reports]
    closed = [month for month in register.plan.reporting.months() if month.last_day < shown]
    by_drag = sorted(reporting, key=lambda id: -cast[id].drag - rng.random() / 2)
    silent = by_drag[: max(1, round(len(by_drag) / 10))]
    found = {}
    for id, temper in cast.items():
        own = [_round(register, month, temper, rng) for month in all_months(register)]
        if id in silent and closed:
            place = len(closed) - 1
            # One of them keeps a draft that it does not send.
            days = own[place].days if id == silent[-1] else ()
            own[place] = Round(closed[-1], days)
        if id not in reporting:
            own = [replace(one, sent_on=None) for one in own]
        found[id] = {one.period: one for one in _caught_up(register, own, rng)}
    return found


def _round(register: Register, month: Period, temper: Temper, rng: Random) -> Round:
    in_calendar = month in register.plan.reporting.months()
    if rng.random() < (temper.silence if in_calendar else 0.25):
        return Round(month)
    if not in_calendar:
        last = min(month.last_day, date(register.plan.year, 12, 31))
        return Round(month, _days(register, month, last, rng))
    sent_on = _sent_on(register.calendar, month, temper, rng)
    last = min(month.last_day, sent_on) if sent_on else month.last_day
    return Round(month, _days(register, month, last, rng), sent_on)


def _sent_on(calendar: Calendar, month: Period, temper: Temper, rng: Random) -> date | None:
    """The day of a month's report; None where it stays a draft."""
    if rng.random() < temper.delay:
        late = month.last_day + timedelta(days=rng.randint(1, _LATEST_DELAY))
        return None if rng.random() < temper.delay / 4 else late
    early = calendar.last_working_day(month.last_day - timedelta(days=rng.choice((0, 0, 1, 1, 2))))
    return max(early, month.first_day)


def _days(register: Register, month: Period, last: date, rng: Random) -> tuple[date, ...]:
    """A few working days of the month's window up to `last`."""
    first = max(month.first_day, first_work(register))
    window = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    working = [day for day in window if register.calendar.is_working_day(day)]
    return tuple(sorted(rng.sample(working, min(len(working), rng.randint(3, 6)))))


def _caught_up(register: Register, own: Sequence[Round], rng: Random) -> list[Round]:
    """The rounds, where most reports after a missing one answer for that as well."""
    found: list[Round] = []
    missing: list[Period] = []
    for one in own:
        if one.sent_on is None:
            missing.append(one.period)
            found.append(one)
            continue
        covers = missing and rng.random() < 0.8
        found.append(
            replace(one, covers=_covered(register, [*missing, one.period])) if covers else one
        )
        missing = []
    return found


def _covered(register: Register, months: Sequence[Period]) -> tuple[Period, ...]:
    """The periods of the calendar that close with one of `months`."""
    closing = {month.last_day for month in months}
    periods = (period for period in register.plan.reporting.periods if period.last_day in closing)
    return tuple(sorted(periods))


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan, its agencies with their habits and months, and the day that is to be shown.

    `coordinated` are the tasks that each agency coordinates without leading them. For the agency
    that is `helped`, the secretariat records the news now and then.
    """

    register: Register
    cast: Mapping[str, Temper]
    rounds: Rounds
    shown: date
    coordinated: Mapping[str, Sequence[str]]
    helped: str | None = None

    @property
    def last_day(self) -> date:
        """The last day of the plan's year."""
        return date(self.register.plan.year, 12, 31)

    def working_day(self, day: date) -> date:
        """The last working day on or before `day`, but none before all work."""
        return max(self.register.calendar.last_working_day(day), first_work(self.register))

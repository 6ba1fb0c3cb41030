"""What everything in the simulated year depends on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from de_an06.demo.sentences import Sentences, read_sentences
from de_an06.model.period import Period
from de_an06.model.plan import Plan, Register
from de_an06.model.text import fold

_SHOWN = (6, 20)
"""The month and day on which there is something of everything to see."""

_BEFORE_WORK = timedelta(days=2)
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

_LATEST_DELAY = 6
"""Days after its last day within which a late report comes; a month is closed after that."""

_SHARES = ((_PROMPT, 0.3), (_STEADY, 0.42), (_SLOW, 0.16), (_QUIET, 0.12))


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


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan, the sentences, the chance that deals everything, and who has their say.

    `cast` has the habits of those who do, `rounds` their months. For the agency that is `helped`,
    the secretariat records the news now and then.
    """

    register: Register
    sentences: Sentences
    rng: Random
    cast: Mapping[str, Temper]
    helped: str | None = None
    rounds: Mapping[str, Mapping[Period, Round]] = field(default_factory=dict)

    @property
    def shown(self) -> date:
        """The day that is to be shown."""
        return shown_day(self.register.plan)

    @property
    def first_day(self) -> date:
        """The first day on which anything happens."""
        return self.register.plan.first_day + _BEFORE_WORK

    @property
    def last_day(self) -> date:
        """The plan's last day."""
        return self.register.plan.last_day

    @property
    def months(self) -> tuple[Period, ...]:
        """The months of the calendar, with those after it up to the last day of the year."""
        schedule = self.register.schedule
        first = schedule.writing_on(self.register.plan.first_day)
        return tuple(schedule.from_(first, self.last_day))

    def working_day(self, day: date) -> date:
        """The last working day on or before `day`, but none before all work."""
        return max(self.register.calendar.last_working_day(day), self.first_day)


def shown_day(plan: Plan) -> date:
    """The day of a plan on which a simulation has something of everything to show."""
    if plan.year is not None:
        return date(plan.year, *_SHOWN)
    return plan.first_day + (plan.last_day - plan.first_day) / 2


def scene_of(register: Register, rng: Random, tellers: frozenset[str]) -> Scene:
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
    helped = rng.choice(helpless) if helpless else None
    scene = Scene(register, read_sentences(), rng, cast, helped)
    return replace(scene, rounds=_rounds(scene))


def _tempers(agencies: Sequence[str], rng: Random) -> dict[str, Temper]:
    """A temper for each agency, of every sort where there are enough of them."""
    counts = {temper: max(1, round(share * len(agencies))) for temper, share in _SHARES}
    tempers = [temper for temper, count in counts.items() for _ in range(count)]
    order = reversed(rng.sample(agencies, len(agencies)))
    return dict.fromkeys(agencies, _STEADY) | dict(zip(order, tempers, strict=False))


def _rounds(scene: Scene) -> dict[str, dict[Period, Round]]:
    """The year of each agency; some do not report for what closed before the day to be shown."""
    register, rng = scene.register, scene.rng
    reporting = [id for id in scene.cast if register.agencies.agency(id).reports]
    by_drag = sorted(reporting, key=lambda id: -scene.cast[id].drag - rng.random() / 2)
    silent = by_drag[: max(1, round(len(by_drag) / 10))]
    closed = [month for month in register.schedule.writing if month.last_day < scene.shown]
    found = {}
    for id, temper in scene.cast.items():
        own = [_round(scene, month, temper) for month in scene.months]
        if id in silent and closed:
            place = len(closed) - 1
            # One of them keeps a draft that it does not send.
            days = own[place].days if id == silent[-1] else ()
            own[place] = Round(closed[-1], days)
        if id not in reporting:
            own = [replace(one, sent_on=None) for one in own]
        found[id] = {one.period: one for one in _caught_up(scene, own)}
    return found


def _round(scene: Scene, month: Period, temper: Temper) -> Round:
    in_calendar = month in scene.register.schedule.writing
    if scene.rng.random() < (temper.silence if in_calendar else 0.25):
        return Round(month)
    sent_on = _sent_on(scene, month, temper) if in_calendar else None
    last = min(month.last_day, sent_on or scene.last_day)
    first = max(month.first_day, scene.first_day)
    window = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    working = [day for day in window if scene.register.calendar.is_working_day(day)]
    days = scene.rng.sample(working, min(len(working), scene.rng.randint(3, 6)))
    return Round(month, tuple(sorted(days)), sent_on)


def _sent_on(scene: Scene, month: Period, temper: Temper) -> date | None:
    """The day of a month's report; None where it stays a draft."""
    rng, last = scene.rng, month.last_day
    if rng.random() < temper.delay:
        late = last + timedelta(days=rng.randint(1, _LATEST_DELAY))
        return None if rng.random() < temper.delay / 4 else late
    early = last - timedelta(days=rng.choice((0, 0, 1, 1, 2)))
    return max(scene.register.calendar.last_working_day(early), month.first_day)


def _caught_up(scene: Scene, own: Sequence[Round]) -> list[Round]:
    """The rounds, where most reports after a missing one answer for that as well."""
    found: list[Round] = []
    missing: list[Period] = []
    periods = scene.register.schedule.periods
    for one in own:
        missing.append(one.period)
        if one.sent_on is None:
            found.append(one)
            continue
        covers = len(missing) > 1 and scene.rng.random() < 0.8
        closing = {month.last_day for month in missing}
        covered = tuple(sorted(period for period in periods if period.last_day in closing))
        found.append(replace(one, covers=covered if covers else None))
        missing = []
    return found


_WITHOUT_LETTER = frozenset({"tỉnh", "và", "-"})


@dataclass(frozen=True, slots=True)
class Numbering:
    """An agency's numbers in a year: its letters, the last number `issued` in each series.

    There are gaps in a series: other documents were issued in between.
    """

    letters: str
    rng: Random
    issued: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str = "") -> str:
        """The number of the next document of a kind: `12/KH-STTTT` (Decree 30/2020, article 15).

        A letter (công văn) has no kind: `12/STTTT-VP`.
        """
        self.issued[kind] += self.rng.randint(1, 6 if kind else 9)
        series = f"{kind}-{self.letters}" if kind else f"{self.letters}-VP"
        return f"{self.issued[kind]:02}/{series}"


def numbering_of(scene: Scene, id: str) -> Numbering:
    """The numbers of an agency, before anything is issued in the year.

    Where its letters are unknown, they are the capital initials of its name, without marks but
    for Đ (UBND, SLĐTBXH).
    """
    agency = scene.register.agencies.agency(id)
    words = (word for word in agency.name.split() if word not in _WITHOUT_LETTER)
    initials = ("Đ" if word[0] in "đĐ" else fold(word[0]).upper() for word in words)
    return Numbering(agency.symbol or "".join(initials), scene.rng)

"""Who has their say in the simulated year, with their habits and what they do in each period."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from de_an06.demo.pace import pace_of
from de_an06.demo.scene import Round, Scene, Temper
from de_an06.demo.sentences import read_sentences
from de_an06.engine.holders import Holders
from de_an06.engine.standing import owing
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.plan import Register

_PROMPT = Temper(news=0.55, upkeep=0.97, silence=0.0, delay=0.02, haste=0.5, drag=0.0)
_STEADY = Temper(news=0.4, upkeep=0.92, silence=0.02, delay=0.08, haste=0.65, drag=0.25)
_SLOW = Temper(news=0.3, upkeep=0.7, silence=0.05, delay=0.35, haste=0.8, drag=0.8)
_QUIET = Temper(news=0.25, upkeep=0.6, silence=0.25, delay=0.2, haste=0.8, drag=0.6)

_LATEST_DELAY = 6
"""Days after its last day within which a late report comes; a month is closed after that."""

_SHARES = ((_PROMPT, 0.3), (_STEADY, 0.42), (_SLOW, 0.16), (_QUIET, 0.12))

_STRETCH = 31


def scene_of(register: Register, rng: Random, holders: Holders, tellers: frozenset[str]) -> Scene:
    """The scene of a plan: who owes reports, the `tellers` of its work, who runs it all."""
    pace, owed = pace_of(register), owing(register)
    turns = holders.lines[register.plan.standing_agency]
    standing = {turn.body for turn in turns if turn.first <= pace.last_day}
    agencies = [agency for agency in register.agencies.agencies if _has_a_say(register, agency)]
    dealt = _tempers([agency.id for agency in agencies if agency.id in owed], rng)
    dealt |= dict.fromkeys(standing, _PROMPT)
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
        and agency.id not in standing
        and not agency.maintainers
        and cast[agency.id].delay > _STEADY.delay
    ]
    helped = rng.choice(helpless) if helpless else None
    months = tuple(_months(register))
    scene = Scene(
        register=register,
        sentences=read_sentences(),
        rng=rng,
        holders=holders,
        cast=cast,
        helped=helped,
        months=months,
        stretches=tuple(part for month in months for part in _parts(month)),
    )
    return replace(scene, rounds=_rounds(scene, owed))


def _has_a_say(register: Register, agency: Agency) -> bool:
    """Whether it exists on some of the plan's days and writes for itself."""
    pace = pace_of(register)
    begins = agency.valid_from is None or agency.valid_from <= pace.ends
    lasts = agency.valid_to is None or agency.valid_to >= pace.first_day
    return begins and lasts and agency.reported_by is None


def _months(register: Register) -> Iterator[Period]:
    """The writing periods of the plan's days that can have files: none is called 2100-01."""
    schedule = register.schedule
    months = schedule.from_(schedule.writing_on(register.first_day), register.last_day)
    return (month for month in months if schedule.writing_named(month.id))


def _parts(month: Period) -> Iterator[Period]:
    """A writing period, in as many parts as it has months."""
    days = (month.last_day - month.first_day).days + 1
    count = max(1, round(days / _STRETCH))
    for part in range(count):
        first = month.first_day + timedelta(days=days * part // count)
        last = month.first_day + timedelta(days=days * (part + 1) // count - 1)
        yield replace(month, first_day=first, last_day=last)


def _tempers(agencies: Sequence[str], rng: Random) -> dict[str, Temper]:
    """A temper for each agency, of every sort where there are enough of them."""
    counts = {temper: max(1, round(share * len(agencies))) for temper, share in _SHARES}
    tempers = [temper for temper, count in counts.items() for _ in range(count)]
    order = reversed(rng.sample(agencies, len(agencies)))
    return dict.fromkeys(agencies, _STEADY) | dict(zip(order, tempers, strict=False))


def _rounds(scene: Scene, owed: Iterable[str]) -> dict[str, dict[str, Round]]:
    """What each agency does; some do not report for what closed before the day to be shown."""
    register, rng, shown = scene.register, scene.rng, scene.pace.shown
    reporting = [id for id in scene.cast if id in owed]
    by_drag = sorted(reporting, key=lambda id: -scene.cast[id].drag - rng.random() / 2)
    silent = by_drag[: max(1, round(len(by_drag) / 10))]
    closed = [month for month in register.schedule.writing if month.due < shown]
    found = {}
    for id in scene.cast:
        agency = register.agencies.agency(id)
        own = [_round(scene, month, agency) for month in scene.months]
        if id in silent and closed and closed[-1] in scene.months:
            place = scene.months.index(closed[-1])
            # One of them keeps a draft that it does not send.
            days = own[place].days if id == silent[-1] else ()
            own[place] = Round(closed[-1], days)
        if id not in reporting:
            own = [replace(one, sent_on=None) for one in own]
        found[id] = {one.period.id: one for one in _caught_up(scene, own, agency)}
    return found


def _round(scene: Scene, month: Period, agency: Agency) -> Round:
    rng, temper = scene.rng, scene.cast[agency.id]
    in_calendar = month in scene.register.schedule.writing
    if rng.random() < (temper.silence if in_calendar else 0.25):
        return Round(month)
    sent_on = _sent_on(scene, month, agency) if in_calendar else None
    last = min(month.last_day, sent_on or scene.pace.last_day)
    first = max(month.first_day, scene.pace.first_day)
    days: list[date] = []
    for part in _parts(month):
        days += _some_days(scene, max(first, part.first_day), min(last, part.last_day))
    return Round(month, tuple(day for day in days if agency.exists_on(day)), sent_on)


def _some_days(scene: Scene, first: date, last: date) -> list[date]:
    """A few of the working days from one day to another."""
    window = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    working = [day for day in window if scene.register.calendar.is_working_day(day)]
    return sorted(scene.rng.sample(working, min(len(working), scene.rng.randint(3, 6))))


def _sent_on(scene: Scene, month: Period, agency: Agency) -> date | None:
    """The day of a period's report; None where it stays a draft, or is not owed."""
    rng, last, delay = scene.rng, month.due, scene.cast[agency.id].delay
    is_late = rng.random() < delay
    if is_late:
        on = last + timedelta(days=rng.randint(1, _LATEST_DELAY))
        is_draft = rng.random() < delay / 4
    else:
        early = last - timedelta(days=rng.choice((0, 0, 1, 1, 2)))
        on = max(scene.register.calendar.last_working_day(early), month.first_day)
        is_draft = False
    # docs/design.md, "Bodies come and go": it owes what falls due in its life.
    is_owed = agency.exists_on(last)
    if not is_late and is_owed:
        on = max(on, agency.valid_from or on)
    return on if is_owed and agency.exists_on(on) and not is_draft else None


def _caught_up(scene: Scene, own: Sequence[Round], agency: Agency) -> list[Round]:
    """The rounds, where most reports after a missing one answer for that as well."""
    found: list[Round] = []
    missing: list[Period] = []
    periods = scene.register.schedule.periods
    for one in own:
        if agency.exists_on(one.period.due):
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

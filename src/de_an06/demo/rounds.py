"""When each agency writes: the days of its news, and of its reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from de_an06.demo.scene import Scene, Temper
from de_an06.model.period import Period

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


def rounds_of(scene: Scene) -> Rounds:
    """The year of each agency; some do not report for what closed before the day to be shown."""
    register, rng = scene.register, scene.rng
    reporting = [id for id in scene.cast if register.agencies.agency(id).reports]
    by_drag = sorted(reporting, key=lambda id: -scene.cast[id].drag - rng.random() / 2)
    silent = by_drag[: max(1, round(len(by_drag) / 10))]
    closed = [month for month in register.plan.reporting.months() if month.last_day < scene.shown]
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
    in_calendar = month in scene.register.plan.reporting.months()
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
    for one in own:
        if one.sent_on is None:
            missing.append(one.period)
            found.append(one)
            continue
        covers = missing and scene.rng.random() < 0.8
        covered = _closing_with(scene, [*missing, one.period]) if covers else None
        found.append(replace(one, covers=covered))
        missing = []
    return found


def _closing_with(scene: Scene, months: Sequence[Period]) -> tuple[Period, ...]:
    """The periods of the calendar that close with one of `months`."""
    closing = {month.last_day for month in months}
    periods = scene.register.plan.reporting.periods
    found = (period for period in periods if period.last_day in closing)
    return tuple(sorted(found, key=lambda period: period.place))

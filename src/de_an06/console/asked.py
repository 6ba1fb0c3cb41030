"""What a person typed, as days, states, tasks, agencies; or refused with what is near."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from de_an06.console.refused import USAGE, Refused
from de_an06.engine.lookup import (
    Lookup,
    find_agency,
    find_task,
    slips,
)
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.model.text import fold, nearest, words
from de_an06.words.dates import (
    MEANT_IN_CELLS,
    day_in_words,
    days_meant,
    period_name,
    read_day,
    short_day,
)
from de_an06.words.periods import days_of_periods, period_offer, periods_meant
from de_an06.words.say import Lang, wording
from de_an06.words.spoken import (
    FORMATS,
    Spoken,
    choice,
    is_of_deadlines,
    meant,
    near_choices,
    spoken,
)

_FEW = 6

Choice = TypeVar("Choice", bound=StrEnum)
Item = TypeVar("Item", Task, Agency, Agency | AgencyGroup)


def asked_day(typed: str, register: Register | None = None, *, today: date | None = None) -> date:
    """The day as officials write it, 15/6 or hôm nay; Refused for none, or where it may be two.

    Without a plan a day has its year.
    """
    if register is None:
        whole = day_in_words(typed)
        days = [whole] if whole else []
    else:
        days = days_meant(typed, register.schedule.begins, register.plan.last_day, today)
    if len(days) > 1:
        candidates = "; ".join(short_day(day) for day in days)
        raise Refused("ambiguous", code=USAGE, typed=typed, candidates=candidates)
    if not days:
        offer = read_day(typed, MEANT_IN_CELLS)
        near = (
            [offer]
            if offer
            else days_of_periods(typed, register.schedule.periods if register else ())
        )
        raise Refused("not_a_day", code=USAGE, typed=typed, near=[*map(short_day, near)])
    return days[0]


def asked_period(typed: str, register: Register) -> Period:
    """One of the calendar's periods, by its id or name; Refused with the nearest for another."""
    periods = register.schedule.periods
    names = {period.id.casefold(): period for period in periods}
    names |= {fold(period.name): period for period in periods if period.name}
    asked = (typed.strip().casefold(), fold(typed), "-".join(words(typed)))
    found = next((names[word] for word in asked if word in names), None)
    found = found or _in_words(typed, periods)
    if found is None:
        raise Refused("not_a_period", code=USAGE, typed=typed, near=_near_periods(typed, periods))
    return found


def _in_words(typed: str, periods: Sequence[Period]) -> Period | None:
    """The one period that words such as «tháng 6» mean; Refused where they mean several."""
    meant = periods_meant(typed, periods)
    if len(meant) > 1:
        candidates = "; ".join(_both(period) for period in meant)
        raise Refused("ambiguous", code=USAGE, typed=typed, candidates=candidates)
    return meant[0] if meant else None


def _near_periods(typed: str, periods: Sequence[Period]) -> list[str]:
    """The periods that are spelled in a like way, or some of all: 2024-03 (tháng 3/2024)."""
    by_name = {name: each for each in periods for name in (each.id, period_name(each, Lang.VI))}
    of_number = periods_meant(f"tháng {typed}", periods) if typed.isdecimal() else ()
    near = dict.fromkeys(of_number or (by_name[name] for name in nearest(typed, by_name)))
    return [_both(period) for period in near or periods[:_FEW]]


def _both(period: Period) -> str:
    name = period_name(period, Lang.VI)
    return period.id if name == period.id else f"{period.id} ({name})"


def asked_writing_period(typed: str, register: Register) -> Period:
    """The period of an agency's file, of the calendar or beside it; Refused for another."""
    schedule = register.schedule
    named = {period.id.casefold(): period.id for period in schedule.writing}
    named |= {fold(period.name): period.id for period in schedule.writing if period.name}
    asked = (typed.strip().casefold(), fold(typed), "-".join(words(typed)))
    id = next((named[word] for word in asked if word in named), typed.strip().upper())
    beyond = schedule.writing_named(period_offer(typed) or id)
    period = schedule.writing_named(id) or _in_words(typed, schedule.writing) or beyond
    if period is None or period < schedule.writing_on(schedule.first_day):
        known = ", ".join(_near_periods(typed, schedule.writing))
        raise Refused("not_a_writing_period", code=USAGE, typed=typed, known=known)
    return period


def asked_choices(
    typed: Sequence[str], choices: type[Choice], said: Spoken | None = None
) -> tuple[Choice, ...]:
    """The members of an enum that words mean; Refused for another word, or one for several.

    `said` is what people say for them, where that is not known by itself.
    """
    known = said or spoken(choices)
    for one in typed:
        if is_of_deadlines(one, known):
            raise Refused("unknown", code=USAGE, typed=one, near=["de-an06 due"])
    return tuple(choices(_asked_word(word, known)) for word in typed)


def in_order(kind: str, other: str, choices: type[StrEnum]) -> tuple[str, str]:
    """A kind and what stands beside it, also where they were typed the other way round."""
    known = spoken(choices)
    is_turned = not meant(kind, known) and meant(other, known)
    return (other, kind) if is_turned else (kind, other)


def _asked_word(typed: str, said: Spoken) -> str:
    found = meant(typed, said)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(choice(code, said) for code in found or near_choices(typed, said) or said)
    if found:
        raise Refused("several_choices", code=USAGE, typed=typed, choices=listed)
    raise Refused("unknown", code=USAGE, typed=typed, near=[listed])


def asked_name(typed: str, known: Sequence[str]) -> str:
    """One of some names, in any case; Refused with the nearest for another."""
    folded = typed.strip().casefold()
    for name in known:
        if name.casefold() == folded:
            return name
    raise Refused("unknown", code=USAGE, typed=typed, near=nearest(typed, known) or known)


def asked_format(typed: str, formats: Sequence[str]) -> str:
    """One of the formats of a command, also as word or excel; Refused for another."""
    return _asked_word(typed, {code: FORMATS[code] for code in formats})


def asked_task(typed: str, register: Register) -> Task:
    """The one task that was meant; Refused for none or several."""
    found = find_task(typed, register.tasks)
    return the_one("no_such_task", typed, found, register)


def asked_agency(typed: str, register: Register) -> Agency:
    """The one agency that was meant; Refused for none, several, or a group."""
    found = find_agency(typed, register.agencies)
    agencies = tuple(entry for entry in found.items if isinstance(entry, Agency))
    if found.items and not agencies:
        members = ", ".join(register.agencies.expand([found.items[0].id]))
        named = members or wording("open_phrase")
        raise Refused("a_group", code=USAGE, typed=typed, members=named)
    return the_one("no_such_agency", typed, Lookup(agencies, found.near), register)


def asked_agencies(what: Sequence[str], register: Register) -> frozenset[str]:
    """The agencies that were named, a group by its members; Refused for none or several."""
    entries = [
        the_one("no_such_agency", typed, find_agency(typed, register.agencies), register)
        for typed in what
    ]
    return frozenset(register.agencies.expand(entry.id for entry in entries))


def asked_addressee(typed: str, register: Register) -> str:
    """The id of the agency that is meant, or the text as it is for one outside the registry.

    Refused where several are meant, or a group, or one of the registry with a slip of the hand:
    what is written to nobody reaches nobody.
    """
    known = find_agency(typed, register.agencies).items
    if not known and (near := slips(typed, register.agencies)):
        the_one("no_such_agency", typed, Lookup((), near), register)
    return asked_agency(typed, register).id if known else typed.strip()


def asked_clerk(typed: str | None, register: Register, standing: str) -> str | None:
    """Who records for another: the standing agency or nobody; Refused for anybody else."""
    if typed is None:
        return None
    if asked_agency(typed, register).id != standing:
        raise Refused("only_standing", code=USAGE, standing=standing)
    return standing


def the_one(phrase: str, typed: str, match: Lookup[Item], register: Register) -> Item:
    """The one that was found; Refused, with the phrase where there is none, the near as offers."""
    if len(match.items) == 1:
        return match.items[0]
    if not match.items:
        near = [_named(id, register) for id in match.near] or _of_another_kind(
            phrase, typed, register
        )
        raise Refused(phrase, code=USAGE, typed=typed, near=near)
    candidates = "; ".join(_named(item.id, register) for item in match.items)
    raise Refused("ambiguous", code=USAGE, typed=typed, candidates=candidates)


def _of_another_kind(phrase: str, typed: str, register: Register) -> list[str]:
    """The command that shows a task which was asked for as an agency, or the other way round."""
    tasks = find_task(typed, register.tasks).items if phrase == "no_such_agency" else ()
    bodies = find_agency(typed, register.agencies).items if phrase == "no_such_task" else ()
    shown = [f"de-an06 show {task.id}" for task in tasks]
    shown += [f"de-an06 agency {body.id}" for body in bodies if isinstance(body, Agency)]
    return shown if len(shown) == 1 else []


def _named(id: str, register: Register) -> str:
    """A task or agency in a list of choices: its id, with its name in brackets."""
    entry = register.agencies.named(id)
    titles = (task.title for task in register.tasks if task.id == id)
    name = entry.name if entry else next(titles, "")
    return f"{id} ({name})" if name else id

"""What a person typed, as days, states, tasks, agencies; or refused with what is near."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from de_an06.console.refused import USAGE, Refused
from de_an06.engine.lookup import Lookup, find_agency, find_group, find_task
from de_an06.engine.selection import Selection
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.model.text import fold, nearest
from de_an06.words.dates import read_day
from de_an06.words.periods import period_offer, periods_meant
from de_an06.words.say import wording

_FEW = 6

Choice = TypeVar("Choice", bound=StrEnum)
Name = TypeVar("Name", bound=str)
Item = TypeVar("Item", Task, Agency, Agency | AgencyGroup)


def asked_day(typed: str) -> date:
    """The day written 2024-06-30 or 30/6/2024; Refused for anything else."""
    day = read_day(typed)
    if day is None:
        raise Refused("not_a_day", code=USAGE, typed=typed)
    return day


def asked_period(typed: str, register: Register) -> Period:
    """One of the calendar's periods, by its id or name; Refused with the nearest for another."""
    periods = register.schedule.periods
    names = {period.id.casefold(): period for period in periods}
    names |= {fold(period.name): period for period in periods if period.name}
    words = (typed.strip().casefold(), fold(typed))
    found = next((names[word] for word in words if word in names), None)
    found = found or _in_words(typed, periods)
    if found is None:
        ids = [period.id for period in periods]
        raise Refused("unknown", code=USAGE, typed=typed, near=nearest(typed, ids) or ids)
    return found


def _in_words(typed: str, periods: Sequence[Period]) -> Period | None:
    """The one period that words such as «tháng 6» mean; Refused where they mean several."""
    meant = periods_meant(typed, periods)
    if len(meant) > 1:
        candidates = "; ".join(period.id for period in meant)
        raise Refused("ambiguous", code=USAGE, typed=typed, candidates=candidates)
    return meant[0] if meant else None


def asked_writing_period(typed: str, register: Register) -> Period:
    """The period of an agency's file, of the calendar or beside it; Refused for another."""
    schedule = register.schedule
    named = {period.id.casefold(): period.id for period in schedule.writing}
    named |= {fold(period.name): period.id for period in schedule.writing if period.name}
    words = (typed.strip().casefold(), fold(typed))
    id = next((named[word] for word in words if word in named), typed.strip().upper())
    beyond = schedule.writing_named(period_offer(typed) or id)
    period = schedule.writing_named(id) or _in_words(typed, schedule.writing) or beyond
    if period is None or period < schedule.writing_on(schedule.first_day):
        ids = [each.id for each in schedule.writing]
        known = ", ".join(nearest(typed, ids) or ids[:_FEW])
        raise Refused("not_a_writing_period", code=USAGE, typed=typed, known=known)
    return period


def asked_choices(typed: Sequence[str], choices: type[Choice]) -> tuple[Choice, ...]:
    """The members of an enum; Refused with the nearest for another word."""
    members = tuple(choices)
    return tuple(_named(word, word.strip().lower().replace("-", "_"), members) for word in typed)


def asked_name(typed: str, known: Sequence[str]) -> str:
    """One of some names, in any case; Refused with the nearest for another."""
    return _named(typed, typed.strip().casefold(), known)


def _named(typed: str, folded: str, known: Sequence[Name]) -> Name:
    for name in known:
        if name.casefold() == folded:
            return name
    raise Refused("unknown", code=USAGE, typed=typed, near=nearest(typed, known) or known)


def asked_task(typed: str, register: Register) -> Task:
    """The one task that was meant; Refused for none or several."""
    return _the_one(typed, find_task(typed, register.tasks))


def asked_agency(typed: str, register: Register) -> Agency:
    """The one agency that was meant; Refused for none, several, or a group."""
    found = find_agency(typed, register.agencies)
    agencies = tuple(entry for entry in found.items if isinstance(entry, Agency))
    if found.items and not agencies:
        members = ", ".join(register.agencies.expand([found.items[0].id]))
        named = members or wording("open_phrase")
        raise Refused("a_group", code=USAGE, typed=typed, members=named)
    return _the_one(typed, Lookup(agencies, found.near))


def asked_agencies(what: Sequence[str], register: Register) -> frozenset[str]:
    """The agencies that were named, a group by its members; Refused for none or several."""
    entries = [_the_one(typed, find_agency(typed, register.agencies)) for typed in what]
    return frozenset(register.agencies.expand(entry.id for entry in entries))


def asked_addressee(typed: str, register: Register) -> str:
    """The id of the agency that is meant, or the text as it is for one outside the registry.

    Refused where several are meant, or a group.
    """
    known = find_agency(typed, register.agencies).items
    return asked_agency(typed, register).id if known else typed.strip()


def asked_clerk(typed: str | None, register: Register, standing: str) -> str | None:
    """Who records for another: the standing agency or nobody; Refused for anybody else."""
    if typed is None:
        return None
    if asked_agency(typed, register).id != standing:
        raise Refused("only_standing", code=USAGE, standing=standing)
    return standing


def asked_document(typed: str | None, register: Register) -> str | None:
    """The number of a document that assigned tasks, or the plan's own; Refused for another."""
    if typed is None:
        return None
    numbers = [task.document.number for task in register.tasks if task.document]
    known = filter(None, (register.plan.number, *numbers))
    return asked_name(typed, tuple(dict.fromkeys(known)))


def asked_selection(what: Sequence[str], register: Register) -> Selection:
    """The union of the tasks, groups of tasks, agencies and agency groups that were named."""
    tasks: set[str] = set()
    agencies: set[str] = set()
    for typed in what:
        if task := _by_id(typed, register):
            tasks.add(task.id)
        elif groups := find_group(typed, register.plan.groups).items:
            tasks |= {task.id for task in register.tasks if task.group == groups[0].id}
        else:
            found = find_agency(typed, register.agencies)
            if not found.items and find_task(typed, register.tasks).items:
                tasks.add(asked_task(typed, register).id)
            else:
                agencies |= set(register.agencies.expand([_the_one(typed, found).id]))
    return Selection(frozenset(tasks), frozenset(agencies))


def _by_id(typed: str, register: Register) -> Task | None:
    """The task that is named by id or printed form, where a group may have the same (II.8)."""
    found = find_task(typed, register.tasks).items
    titled = bool(found) and " " in typed.strip()
    return found[0] if len(found) == 1 and not titled else None


def _the_one(typed: str, match: Lookup[Item]) -> Item:
    if len(match.items) == 1:
        return match.items[0]
    if not match.items:
        raise Refused("unknown", code=USAGE, typed=typed, near=match.near)
    named = ((item.id, item.title if isinstance(item, Task) else item.name) for item in match.items)
    candidates = "; ".join(f"{id} ({name})" for id, name in named)
    raise Refused("ambiguous", code=USAGE, typed=typed, candidates=candidates)

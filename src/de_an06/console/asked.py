"""What a person typed, as days, states, tasks, agencies; or refused with what is near."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from de_an06.console.refused import USAGE, Refused
from de_an06.engine.lookup import Lookup, find_agency, find_group, find_task
from de_an06.engine.selection import Selection
from de_an06.git.revision import Revision, revision_at
from de_an06.model.agencies import Agency, AgencyGroup
from de_an06.model.period import Cadence, Period
from de_an06.model.plan import Register
from de_an06.model.task import Task
from de_an06.model.text import nearest
from de_an06.words.dates import read_day
from de_an06.words.say import wording

Choice = TypeVar("Choice", bound=StrEnum)
Name = TypeVar("Name", bound=str)
Item = TypeVar("Item", Task, Agency, Agency | AgencyGroup)


def asked_day(typed: str) -> date:
    """The day written 2024-06-30 or 30/6/2024; Refused for anything else."""
    day = read_day(typed)
    if day is None:
        raise Refused("not_a_day", code=USAGE, typed=typed)
    return day


def asked_period(typed: str, *, month: bool = False) -> Period:
    """A period as 2024-03, 2024-Q1, 2024-H1 or 2024; only the first where a `month` is wanted."""
    try:
        period = Period.parse(typed.strip().upper())
    except ValueError:
        raise Refused("not_a_period", code=USAGE, typed=typed) from None
    if month and period.cadence is not Cadence.MONTH:
        raise Refused("not_a_month", code=USAGE, typed=typed)
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


def asked_revision(typed: str, root: Path) -> Revision:
    """The commit that was meant; Refused where there is none, OSError where git cannot read it."""
    revision = revision_at(root, typed)
    if revision is None:
        raise Refused("no_revision", code=USAGE, revision=typed)
    return revision


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

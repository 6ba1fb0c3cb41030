"""Finding a task, a group, an agency or a day of a plan by what a person types."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from de_an06.engine.short_names import Fit, begins, is_vague, short_fit
from de_an06.model.agencies import Agency, AgencyGroup, AgencyKind, AgencyRegistry
from de_an06.model.plan import Group, Register
from de_an06.model.task import Task
from de_an06.model.text import fold, is_one_off, nearest, nfc, words
from de_an06.words.dates import days_meant
from de_an06.words.ids import item_spelling

Item = TypeVar("Item")
Body = Agency | AgencyGroup

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+", re.ASCII)
_ENGLISH = ("district", "city", "department", "of", "the", "provincial", "province")
_LEAST_INITIALS = 3
"""Fewer first letters than these stand everywhere."""
_LONG = 4
"""Letters of a word from which one that is off is a slip, not another word."""
_ROMAN = re.compile(r"[IVX]+\.")


@dataclass(frozen=True, slots=True)
class Lookup(Generic[Item]):
    """What was typed came down to `items`: one is a hit, several an ambiguity, none a miss.

    For a miss, `near` holds the nearest spellings.
    """

    items: tuple[Item, ...]
    near: tuple[str, ...] = ()


def find_task(typed: str, tasks: Sequence[Task]) -> Lookup[Task]:
    """The task with this id, printed form, or words of its title.

    Ids and printed forms are compared in any case but never folded: `II.2.đ` is not `II.2.d`; an
    id wins over a printed form, so `II.3.d` is never `II.3.d2` (docs/design.md, "Ids").
    """
    if found := tasks_called(typed, tasks):
        return Lookup(found)
    called = item_spelling(typed)
    if found := tuple(task for task in tasks if called in _letters(task)):
        return Lookup(found)
    is_an_id = "." in typed and " " not in typed.strip()
    found = tuple(task for task in tasks if not is_an_id and contains(task.title, typed))
    if not found and len(sought := words(typed)) > 1 and not is_an_id:
        found = tuple(task for task in tasks if set(sought) <= set(words(task.title)))
    return Lookup(found, () if found else tuple(nearest(called, [task.id for task in tasks])))


def tasks_called(typed: str, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks that an id or printed form names, also as mục 2 điểm k."""
    typed = typed.rstrip(" .,;:")
    return _by_form(typed, tasks) or _by_form(item_spelling(typed), tasks)


def _by_form(typed: str, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks of this id or printed form, with or without its Roman number."""
    wanted = _plain(typed)
    forms = (
        lambda task: task.id,
        lambda task: task.ref,
        lambda task: _short(task.id),
        lambda task: _short(task.ref),
    )
    for form in forms:
        if found := tuple(task for task in tasks if _plain(form(task)) == wanted):
            return found
    return ()


def _letters(task: Task) -> set[str]:
    """The letter by which a point is called: k of II.2.k."""
    ends = (_plain(form).rpartition(".")[2] for form in (task.id, task.ref))
    return {end for end in ends if end.isalpha()}


def find_group(typed: str, groups: Sequence[Group]) -> Lookup[Group]:
    """The group of tasks with this id, with or without its Roman number: II.2, 2, mục 2, nhóm 2."""
    wanted = {_plain(typed), item_spelling(typed)}
    found = (g for g in groups if wanted & {_plain(g.id), _plain(_short(g.id))})
    return Lookup(tuple(found), tuple(nearest(typed, [group.id for group in groups])))


def find_agency(typed: str, registry: AgencyRegistry) -> Lookup[Agency | AgencyGroup]:
    """The agency or agency group with this id, name or alias.

    A name is looked up exactly first (any case), then as an alias, then without diacritics, and
    last as words of a name (docs/design.md, "Ids").
    """
    entries: tuple[Body, ...] = (*registry.agencies, *registry.groups)
    wanted, folded = _plain(typed), fold(typed)
    tests = (
        lambda entry: _plain(entry.id) == wanted,
        lambda entry: _plain(entry.name) == wanted,
        lambda entry: wanted in map(_plain, entry.aliases),
        lambda entry: folded in map(fold, _spellings(entry)),
    )
    for test in tests:
        if found := tuple(filter(test, entries)):
            return Lookup(found)
    if found := _by_short_name(typed, entries):
        return Lookup(found)
    bare = " ".join(word for word in typed.split() if word.lower() not in _ENGLISH)
    if bare != typed and (found := _by_short_name(bare, entries)):
        return Lookup((), tuple(entry.id for entry in found))
    spellings = {
        form: entry.id for entry in entries for form in (entry.id, entry.name, *entry.aliases)
    }
    close = nearest(typed, spellings)
    return Lookup((), tuple(dict.fromkeys(spellings[spelling] for spelling in close)))


def slips(typed: str, registry: AgencyRegistry) -> tuple[str, ...]:
    """The agencies in whose name one longer word is spelled with one letter less, more or else."""
    return tuple(
        entry.id
        for entry in registry.agencies
        if any(_is_slip(words(typed), words(name)) for name in _spellings(entry))
    )


def _is_slip(typed: Sequence[str], meant: Sequence[str]) -> bool:
    if len(typed) != len(meant):
        return False
    apart = [pair for pair in zip(typed, meant, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and min(map(len, apart[0])) >= _LONG and is_one_off(*apart[0])


def _spellings(entry: Body) -> Iterator[str]:
    """The names of a body, with the symbol on its letters."""
    yield from (entry.name, *entry.aliases)
    if isinstance(entry, Agency) and entry.symbol:
        yield entry.symbol


def _by_short_name(typed: str, entries: Sequence[Body]) -> tuple[Body, ...]:
    """The bodies that a short name fits best; of a vague one, all that it may stand for."""
    fits: dict[Fit, dict[str, Body]] = {fit: {} for fit in Fit}
    for loosely in (False, True):
        for entry in entries:
            fit = short_fit(typed, entry, loosely=loosely)
            # An id of which letters are missing is misspelt.
            if fit and (fit <= Fit.HEADLESS or not _ID.fullmatch(typed.strip())):
                fits[fit].setdefault(entry.id, entry)
        if is_vague(typed):
            found = {id: entry for of_fit in fits.values() for id, entry in of_fit.items()}
        else:
            found = next(filter(None, fits.values()), {})
        if found:
            return _own(tuple(found.values()))
    within = tuple(entry for entry in entries if contains(entry.name, typed))
    return _own(within)


def _own(found: tuple[Body, ...]) -> tuple[Body, ...]:
    """Of several bodies the one that is meant by a short name: the province's own.

    Where one name begins another (các sở, ban ngành; các sở, ban ngành, địa phương) what was typed
    of both is the shorter.
    """
    least = tuple(one for one in found if not any(begins(other, one) for other in found))
    own = tuple(one for one in least if not _is_central(one))
    return own if len(own) == 1 else least


def _is_central(entry: Body) -> bool:
    return isinstance(entry, Agency) and entry.kind in (AgencyKind.CENTRAL, AgencyKind.MINISTRY)


def near_what(typed: str, found: Lookup[Body], register: Register) -> Lookup[Body]:
    """What was found, or for a miss also the ids that are near, II.2 to II2 and to II."""
    if found.items:
        return found
    bare = "".join(words(typed))
    groups = [group.id for group in register.plan.groups]
    alike = [id for id in groups if fold(id).startswith(f"{fold(typed)}.")]
    ids = [*groups, *(task.id for task in register.tasks)]
    alike += [id for id in ids if "".join(words(id)) == bare]
    return Lookup((), (*alike, *found.near))


def day_of_plan(typed: str, register: Register) -> str:
    """A day of a plan as officials write it (15/6) in the form of files; other text as it is."""
    days = days_meant(typed, register.schedule.begins, register.plan.last_day)
    return days[0].isoformat() if len(days) == 1 else typed


def search(phrases: Iterable[str], tasks: Sequence[Task], names: AgencyRegistry) -> list[Task]:
    """The tasks in which every phrase occurs, whole words, without diacritics or case."""
    wanted = list(phrases)
    return [task for task in tasks if all(_mentions(task, phrase, names) for phrase in wanted)]


def contains(text: str, phrase: str) -> bool:
    """Whether the words of `phrase` stand in `text` one after the other, folded."""
    sought = words(phrase)
    return bool(sought) and f" {' '.join(sought)} " in f" {' '.join(words(text))} "


def _mentions(task: Task, phrase: str, registry: AgencyRegistry) -> bool:
    if find_task(phrase, [task]).items:
        return True
    texts = list(_texts(task, registry))
    return any(contains(text, phrase) for text in texts) or any(
        _abbreviates(phrase, text) for text in texts
    )


def _abbreviates(typed: str, text: str) -> bool:
    """Whether words that stand together in a text begin with these letters: csdl, tthc, cntt."""
    letters = "".join(words(typed))
    firsts = "".join(word[0] for word in words(text))
    return len(letters) >= _LEAST_INITIALS and " " not in typed and letters in firsts


def _texts(task: Task, registry: AgencyRegistry) -> Iterator[str]:
    yield from (task.id, task.ref, task.title, task.text, *task.products)
    lines = (task.lead_text, task.coordinators_text, task.deadline_text)
    yield from filter(None, (task.assignment_text, *lines))
    for id in (*task.leads, *task.coordinators):
        if entry := registry.named(id):
            yield from (entry.name, *entry.aliases, entry.id)


def _plain(text: str) -> str:
    return nfc(" ".join(text.split())).casefold()


def _short(id: str) -> str:
    """An id or printed form without its Roman number."""
    return _ROMAN.sub("", id, count=1)

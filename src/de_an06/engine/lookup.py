"""Finding a task, a group or an agency by what a person types."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.plan import Group
from de_an06.model.task import Task
from de_an06.model.text import fold, nearest, nfc, words

Item = TypeVar("Item")

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
    wanted = _plain(typed)
    forms = (
        lambda task: task.id,
        lambda task: task.ref,
        lambda task: _short(task.id),
        lambda task: _short(task.ref),
    )
    for form in forms:
        if found := tuple(task for task in tasks if _plain(form(task)) == wanted):
            return Lookup(found)
    is_an_id = "." in typed and " " not in typed.strip()
    found = tuple(task for task in tasks if not is_an_id and contains(task.title, typed))
    return Lookup(found, () if found else tuple(nearest(typed, [task.id for task in tasks])))


def find_group(typed: str, groups: Sequence[Group]) -> Lookup[Group]:
    """The group of tasks with this id, with or without its Roman number: `II.2` or `2`."""
    wanted = _plain(typed)
    found = (g for g in groups if wanted in (_plain(g.id), _plain(_short(g.id))))
    return Lookup(tuple(found), tuple(nearest(typed, [group.id for group in groups])))


def find_agency(typed: str, registry: AgencyRegistry) -> Lookup[Agency | AgencyGroup]:
    """The agency or agency group with this id, name or alias.

    A name is looked up exactly first (any case), then as an alias, then without diacritics, and
    last as words of a name (docs/design.md, "Ids").
    """
    entries: tuple[Agency | AgencyGroup, ...] = (*registry.agencies, *registry.groups)
    wanted, folded = _plain(typed), fold(typed)
    tests = (
        lambda entry: _plain(entry.id) == wanted,
        lambda entry: _plain(entry.name) == wanted,
        lambda entry: wanted in map(_plain, entry.aliases),
        lambda entry: folded in map(fold, (entry.name, *entry.aliases)),
        lambda entry: contains(entry.name, typed),
    )
    for test in tests:
        if found := tuple(filter(test, entries)):
            return Lookup(found)
    spellings = {form: entry.id for entry in entries for form in (entry.id, entry.name)}
    close = nearest(typed, spellings)
    return Lookup((), tuple(dict.fromkeys(spellings[spelling] for spelling in close)))


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
    return any(contains(text, phrase) for text in _texts(task, registry))


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

"""A machine form as records for awk and cut: one a line, tabs between, no headings."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from de_an06.surface.visible import shown_text


def from_csv(text: str) -> str:
    """The rows of a table without their heading."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    next(rows, None)
    return _joined(rows)


def from_json(text: str) -> str:
    """The entries of a list, each with its values; of anything else each key with its value.

    Where a form is about one list, its entries are meant; a key with a list among others has a
    line for each entry.
    """
    return _joined(_entries(json.loads(text)))


def _entries(value: object) -> Iterator[list[str]]:
    match value:
        case list():
            yield from (_fields(entry) for entry in value)
        case dict():
            lists = [held for held in value.values() if isinstance(held, list)]
            if len(lists) == 1 and not any(isinstance(held, dict) for held in value.values()):
                yield from _entries(lists[0])
                return
            for key, held in value.items():
                several = held if isinstance(held, list) else [held]
                yield from ([key, *_fields(entry)] for entry in several)
        case _:
            yield _fields(value)


def _fields(entry: object) -> list[str]:
    """An entry's values, each one field, whatever it holds; those of an entry within come first."""
    if not isinstance(entry, dict):
        return [_field(entry)]
    within, *others = [*entry.values()] or [None]
    first = _fields(within) if isinstance(within, dict) else [_field(within)]
    return [*first, *map(_field, others)]


def _field(value: object) -> str:
    """A value in words; of one that holds others those that are not empty."""
    match value:
        case None:
            return ""
        case str():
            return value
        case dict():
            return _field(list(value.values()))
        case list():
            return " ".join(filter(None, map(_field, value)))
    return json.dumps(value, ensure_ascii=False)


def _joined(rows: Iterable[Iterable[str]]) -> str:
    return "".join("\t".join(shown_text(field) for field in row) + "\n" for row in rows)

"""The ids that a project's files hold, for a shell that waits: read without YAML, pydantic, typer.

What is not written in the plain ways of docs/files.md is passed over: an id too few does no harm.
"""

import os
from collections.abc import Iterable, Iterator, Mapping

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
"""What ids are made of: nothing that means something to a shell."""

Named = dict[str, str]
"""Ids in the order of the file, each with its name or nothing."""


def names_in(folder: str, *, ending: str = "") -> list[str]:
    """What stands in a folder and could be an id, in order; without its ending."""
    try:
        found = os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
    names = (name.removesuffix(ending) for name in found if name.endswith(ending))
    return sorted(name for name in names if _is_id(name))


def text_of(path: str) -> str:
    """A file's text; nothing where there is no such regular file."""
    if not os.path.isfile(path):  # noqa: PTH113
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
        return file.read()


def listed(text: str, key: str) -> Named:
    """The ids in the list under a key, which is the first of its name."""
    found: Named = {}
    last = ""
    for name, value in _pairs(text, key):
        if name == "id" and _is_id(value):
            found.setdefault(value, "")
            last = value
        elif name == "name" and last:
            found[last] = found[last] or _printable(value)
    return found


def meant_of(plans: Mapping[str, str], today: str) -> list[str]:
    """Of plans, each with the text of its file, the one that is meant where nobody says.

    As `load.plans.default_plan` has it; all of them where the first day of one is not plain.
    """
    days = {plan: _begins(text) for plan, text in plans.items()}
    if len(plans) <= 1 or not all(days.values()):
        return [*plans]
    begun = [(day, plan) for plan, day in days.items() if day <= today]
    if not begun:
        first = min(days.values())
        begun = [(day, plan) for plan, day in days.items() if day == first]
    return [max(begun)[1]]


def _begins(text: str) -> str:
    """A plan's first day as its file has it; nothing where it has none."""
    year = _said(text, "year")
    return f"{year}-01-01" if year else _said(text, "from")


def simulated_day(plans: Iterable[str]) -> str:
    """The day that simulated data has in the place of the clock's; nothing where none has one."""
    days = (_said(text, "today") for text in plans if _said(text, "simulated") == "true")
    return next(filter(None, days), "")


def _said(text: str, key: str) -> str:
    """The value of a key that stands at the beginning of a line."""
    lines = (line for line in text.splitlines() if line.startswith(f"{key}:"))
    return next((_scalar(line.partition(":")[2]) for line in lines), "")


def _pairs(text: str, key: str) -> Iterator[tuple[str, str]]:
    """What the items of a list say, key by key; a plain item says its `id`."""
    keys = -1  # where the keys of an item begin; nothing deeper is one of them
    for line in _block(text, key):
        content = line.lstrip()
        indent = len(line) - len(content)
        if content.startswith("- ") and keys < 0:
            keys = indent + 2
        if content.startswith("- ") and indent + 2 == keys:
            content, indent = content[2:].lstrip(), keys
        if content.startswith("["):
            yield from (("id", _scalar(item)) for item in _items(content.strip("[] ")))
        elif content.startswith("{"):
            yield from (_pair(item) for item in _items(content.strip("{} ")))
        elif indent == keys:
            yield _pair(content)


def _items(text: str) -> Iterator[str]:
    """What stands between commas; one within quotes parts nothing."""
    item, quote = "", ""
    for letter in text:
        if letter == "," and not quote:
            yield item
            item = ""
            continue
        if letter in "\"'":
            quote = {"": letter, letter: ""}.get(quote, quote)
        item += letter
    yield item


def _pair(content: str) -> tuple[str, str]:
    name, colon, value = content.partition(":")
    return (name.strip(), _scalar(value)) if colon else ("id", _scalar(content))


def _block(text: str, key: str) -> Iterator[str]:
    """The lines that belong to a key; a list in brackets is made one line."""
    lines = iter(text.splitlines())
    opening = next((line for line in lines if line.lstrip().startswith(f"{key}:")), "")
    indent = len(opening) - len(opening.lstrip())
    rest = opening.partition(":")[2].partition(" #")[0].strip()
    if rest.startswith("["):
        while "]" not in rest and (more := next(lines, None)) is not None:
            rest += more.partition(" #")[0].strip()
        yield rest.partition("]")[0]
        return
    for line in lines:
        content = line.lstrip()
        if not content or content.startswith("#"):
            continue
        depth = len(line) - len(content)
        if depth < indent or (depth == indent and not content.startswith("- ")):
            return
        yield line


def _scalar(text: str) -> str:
    return text.partition(" #")[0].strip().strip("\"'")


def _is_id(text: str) -> bool:
    return bool(text) and not text.startswith((".", "-")) and LETTERS.issuperset(text)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())

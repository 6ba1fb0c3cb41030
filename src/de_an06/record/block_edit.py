"""Putting keys into block mappings, items into block lists."""

import re
from collections.abc import Sequence as Many

from de_an06.record.canonical import Content, key_lines, list_lines
from de_an06.record.outline import Node, Outline, Sequence
from de_an06.record.splice import below, with_lines

_DASH = re.compile(r"-( +)\Z")


def with_items(text: str, there: Sequence, entries: Many[Content]) -> str:
    """The text with entries after the last of a block list, indented as that is."""
    last = there.items[-1]
    dash = _DASH.search(text[text.rfind("\n", 0, last.start) + 1 : last.start])
    lines = list_lines(entries, there.column, len(dash[1]) if dash else 1)
    return with_lines(text, below(text, there.end, there.column), lines)


def with_key(text: str, page: Outline, added: tuple[str, Content], anchor: Node | None) -> str:
    """The text with a key's value: behind the key where that says nothing yet.

    A new key stands below the value `anchor` of another, or at the document's end.
    """
    key, content = added
    column = page.root.column
    if there := page.root.get(key):
        first, *rest = key_lines(key, content, column)
        head = text[: there.start].rstrip(" \t") + first[column + len(key) + 1 :]
        text = head + text[there.end :]
        return with_lines(text, below(text, len(head), column), rest) if rest else text
    place = below(text, anchor.end, column) if anchor else _end(text, page)
    return with_lines(text, place, key_lines(key, content, column))


def _end(text: str, page: Outline) -> int:
    """The place below all that the document says, comments too, but above its last empty lines."""
    written = len(text[: page.end].rstrip())
    return min(below(text, max(written, page.root.end), page.root.column), page.end)

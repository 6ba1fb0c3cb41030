"""Putting keys and items within braces and brackets."""

import re
from collections.abc import Sequence as Many

from de_an06.record.canonical import Content, flow
from de_an06.record.outline import Node, Outline, Sequence
from de_an06.record.splice import line_break

_REST_OF_LINE = re.compile(r"[ \t]*(?P<comma>,?)[ \t]*(#[^\r\n]*)?(?=\r?\n)")


def with_flow_items(text: str, there: Sequence, entries: Many[Content]) -> str:
    """The text with entries after the last within brackets."""
    pieces = [flow(entry) for entry in entries]
    if there.items:
        return _behind(text, there.items[-1].column, there.items[-1].end, pieces)
    return text[: there.start + 1] + ", ".join(pieces) + text[there.start + 1 :]


def with_flow_key(text: str, page: Outline, added: tuple[str, Content], anchor: Node | None) -> str:
    """The text with a key's value within braces: behind the key where that says nothing yet.

    A new key stands behind the value `anchor` of another, or at the end.
    """
    key, content = added
    if there := page.root.get(key):
        space = "" if there.start < there.end else " "
        return text[: there.start] + space + flow(content) + text[there.end :]
    pairs = page.root.pairs
    name, value = next((pair for pair in pairs if pair[1] is anchor), pairs[-1])
    return _behind(text, name.column, value.end, [f"{key}: {flow(content)}"])


def _behind(text: str, column: int, end: int, pieces: Many[str]) -> str:
    """The text with pieces behind what ends at `end`: on its line, or where lines end so below."""
    rest = _REST_OF_LINE.match(text, end)
    if rest is None:
        return text[:end] + "".join(f", {piece}" for piece in pieces) + text[end:]
    margin = line_break(text) + " " * column
    if rest["comma"]:
        below = "".join(f"{margin}{piece}," for piece in pieces)
        return text[: rest.end()] + below + text[rest.end() :]
    below = margin + f",{margin}".join(pieces)
    return f"{text[:end]},{rest[0]}{below}{text[rest.end() :]}"

"""Adding to a file's text without touching what stands there."""

import re
from collections.abc import Sequence
from collections.abc import Sequence as Many

from de_an06.model.month import Submission, Update
from de_an06.model.rulings import Decision
from de_an06.model.scalars import Fact
from de_an06.yamltext.canonical import Content, as_read, contents, flow, key_lines, list_lines
from de_an06.yamltext.tree import ListNode, Node, Outline, data, last_scalar, outline, said

_HEADER = re.compile(r"([|>][1-9]?)[+-]?([1-9]?)")


def line_break(text: str) -> str:
    """How the text ends its lines: as it ends its first."""
    first, newline, _ = text.partition("\n")
    return "\r\n" if newline and first.endswith("\r") else "\n"


def line_end(text: str, place: int) -> int:
    """The place after the line break of the line that holds `place`; the text's end without one."""
    return text.find("\n", place) + 1 or len(text)


def below(text: str, place: int, column: int) -> int:
    """The place after the line that holds `place` and what belongs to it.

    That are the comments that follow and stand deeper than `column`; also lines of spaces that go
    beyond it, which a block scalar put in above them would take in.
    """
    end = start = line_end(text, place)
    while start < len(text):
        stop = line_end(text, start)
        bare = text[start:stop].strip(" \r\n")
        if bare and not bare.startswith("#"):
            break
        if _indentation(text[start:stop]) > column:
            end = stop
        start = stop
    return end


def with_lines(text: str, place: int, lines: Sequence[str]) -> str:
    """The text with whole lines put in at `place`, the beginning of a line or the text's end."""
    ending = line_break(text)
    head = text[:place] if text[:place].endswith("\n") else ended(text, ending)
    return head + "".join(line + ending for line in lines) + text[place:]


def ended(text: str, ending: str) -> str:
    """A text whose last line has no line break, with one that changes nothing of what it says.

    A block scalar there would take in the line break, unless its header says to strip it; below
    one, a line of nothing but spaces goes.
    """
    last = last_scalar(outline(text).root)
    if last is None or last.style not in ("|", ">"):
        return text + ending
    if last.end < len(text):
        return text + ending if text[last.end :].strip() else text.rstrip(" ")
    strip = "" if last.value.endswith("\n") else "-"
    header = _HEADER.sub(rf"\1{strip}\2", text[last.start :], count=1)
    return text[: last.start] + header + ending


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_DASH = re.compile(r"-( +)\Z")


def with_items(text: str, there: ListNode, entries: Many[Content]) -> str:
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


_REST_OF_LINE = re.compile(r"[ \t]*(?P<comma>,?)[ \t]*(#[^\r\n]*)?(?=\r?\n)")


def with_flow_items(text: str, there: ListNode, entries: Many[Content]) -> str:
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


def with_updates(text: str, updates: Many[Update]) -> str:
    """A month's text with updates after the last that it has."""
    return _with_entries(text, "updates", updates)


def with_decision(text: str, decision: Decision) -> str:
    """The text of `decisions.yaml` with one more ruling at its end."""
    return _with_entries(text, "decisions", [decision])


def with_submission(text: str, submission: Submission) -> str:
    """A month's text with `submitted` set; ValueError when it is set already."""
    return _set(text, "submitted", contents(submission), ("entered_by", "period"))


def with_entered_by(text: str, agency: str) -> str:
    """A month's text with `entered_by` set; ValueError when it is set to another agency."""
    if said(text).get("entered_by") == agency:
        return text
    return _set(text, "entered_by", agency, ("period",))


def _with_entries(text: str, key: str, added: Many[Fact]) -> str:
    if not added:
        return text
    page = outline(text)
    entries: list[Content] = [contents(fact) for fact in added]
    there = page.root.get(key)
    if not isinstance(there, ListNode) or _can_become_block(text, page, there):
        return _set(text, key, entries, ())
    put = with_flow_items if there.flow else with_items
    old = [data(item) for item in there.items]
    return _proved(text, put(text, there, entries), key, [*old, *map(as_read, entries)])


def _can_become_block(text: str, page: Outline, there: ListNode) -> bool:
    """Whether a list is a bare `[]`, which a block list may take the place of."""
    bare = not there.items and not text[there.start + 1 : there.end - 1].strip(" ")
    return bare and not page.root.flow


def _set(text: str, key: str, content: Content, behind: Many[str]) -> str:
    """The text with `key`, which says nothing so far, set.

    It stands behind the first of the keys `behind` that there is, or at the end.
    """
    page = outline(text)
    there = page.root.get(key)
    if there is not None and data(there):
        raise ValueError(f"{key} is set already")
    anchor = next((value for name in behind if (value := page.root.get(name))), None)
    put = with_flow_key if page.root.flow else with_key
    return _proved(text, put(text, page, (key, content), anchor), key, as_read(content))


def _proved(before: str, after: str, key: str, value: object) -> str:
    """The text `after`, which says what `before` said but for the value of `key`.

    RuntimeError otherwise: the text has a form that we fail to edit, which nobody may lose by.
    """
    if said(after) != said(before) | {key: value}:
        raise RuntimeError(f"{key}: the edit does not read back")
    return after

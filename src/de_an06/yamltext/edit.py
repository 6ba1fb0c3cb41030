"""Adding to a file's text without touching what stands there."""

import re
from collections.abc import Sequence

from de_an06.model.scalars import Fact
from de_an06.yamltext.canonical import Content, contents, flow, key_lines, list_lines
from de_an06.yamltext.tree import (
    BOM,
    ListNode,
    MappingNode,
    Node,
    Scalar,
    Tree,
    data,
    data_of,
    read,
)

_HEADER = re.compile(r"([|>][1-9]?)[+-]?([1-9]?)")


def last_scalar(node: Node) -> Scalar | None:
    """The scalar at the end of block nodes; None where a bracket or brace ends them."""
    match node:
        case Scalar():
            return node
        case (
            ListNode(items=(*_, last), flow=False) | MappingNode(pairs=(*_, (_, last)), flow=False)
        ):
            return last_scalar(last)
    return None


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
        line = text[start:stop]
        if len(line) - len(line.lstrip(" ")) > column:
            end = stop
        start = stop
    return end


def _with_lines(head: str, lines: Sequence[str], rest: str) -> str:
    """Whole lines put in between the head of a text, which ends with a line break, and its rest."""
    ending = line_break(head + rest)
    return head + "".join(line + ending for line in lines) + rest


def _head(tree: Tree, place: int) -> str:
    """The text up to `place`, the beginning of a line or the text's end."""
    head = tree.text[:place]
    return head if head.endswith("\n") else ended(tree, line_break(tree.text))


def ended(tree: Tree, ending: str) -> str:
    """A text whose last line has no line break, with one that changes nothing of what it says.

    A block scalar there would take in the line break, unless its header says to strip it; below
    one, a line of nothing but spaces goes.
    """
    text, last = tree.text, last_scalar(tree.mapping)
    if last is None or last.style not in ("|", ">"):
        return text + ending
    if last.end < len(text):
        return text + ending if text[last.end :].strip() else text.rstrip(" ")
    strip = "" if last.value.endswith("\n") else "-"
    header = _HEADER.sub(rf"\1{strip}\2", text[last.start :], count=1)
    return text[: last.start] + header + ending


_DASH = re.compile(r"-( +)\Z")


def _with_items(tree: Tree, key: str, there: ListNode, entries: Sequence[Content]) -> str:
    """The text with entries after the last of a block list, indented as that is."""
    text, last = tree.text, there.items[-1]
    dash = _DASH.search(text[text.rfind("\n", 0, last.start) + 1 : last.start])
    lines = list_lines(key, entries, there.column, len(dash[1]) if dash else 1)
    place = below(text, there.end, there.column)
    return _with_lines(_head(tree, place), lines, text[place:])


def _with_key(tree: Tree, key: str, content: Content, anchor: Node | None) -> str:
    """The text with a key's value: behind the key where that says nothing yet.

    A new key stands below the value `anchor` of another, or at the document's end.
    """
    text, column = tree.text, tree.mapping.column
    lines = key_lines(key, content, column)
    there = tree.mapping.get(key)
    if there is None:
        place = below(text, anchor.end, column) if anchor else _end(tree)
        return _with_lines(_head(tree, place), lines, text[place:])
    first, *rest = lines
    head = text[: there.start].rstrip(" \t") + first[column + len(key) + 1 :]
    text = head + text[there.end :]
    if not rest:
        return text
    place = below(text, len(head), column)
    ending = "" if text[:place].endswith("\n") else line_break(text)
    return _with_lines(text[:place] + ending, rest, text[place:])


def _end(tree: Tree) -> int:
    """The place below all that the document says, comments too, but above its last empty lines."""
    written = max(len(tree.text[: tree.end].rstrip()), tree.mapping.end)
    return min(below(tree.text, written, tree.mapping.column), tree.end)


_COMMA = re.compile(r"\s*,[ \t]*")
_REST_OF_LINE = re.compile(r"[ \t]*(?P<comma>,?)[ \t]*(#[^\r\n]*)?(?=\r?\n)")


def _with_flow_items(tree: Tree, there: ListNode, entries: Sequence[Content]) -> str:
    """The text with entries after the last within brackets."""
    pieces = [flow(entry) for entry in entries]
    if there.items:
        return _behind(tree.text, there.items[-1].column, there.items[-1].end, pieces)
    place = there.start + 1
    return tree.text[:place] + ", ".join(pieces) + tree.text[place:]


def _with_flow_key(tree: Tree, key: str, content: Content, anchor: Node | None) -> str:
    """The text with a key's value within braces: behind the key where that says nothing yet.

    A new key stands behind the value `anchor` of another, or at the end.
    """
    text, pairs = tree.text, tree.mapping.pairs
    if there := tree.mapping.get(key):
        space = "" if there.start < there.end else " "
        return text[: there.start] + space + flow(content) + text[there.end :]
    name, value = next((pair for pair in pairs if pair[1] is anchor), pairs[-1])
    return _behind(text, name.column, value.end, [f"{key}: {flow(content)}"])


def _behind(text: str, column: int, end: int, pieces: Sequence[str]) -> str:
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


def with_entries(
    tree: Tree, key: str, added: Sequence[Fact], *, behind: Sequence[str] = ()
) -> Tree:
    """A text with facts at the end of the list that it has at a key, or may have.

    A new list stands where `with_value` puts it.
    """
    if not added:
        return tree
    entries: list[Content] = [contents(fact) for fact in added]
    there = tree.mapping.get(key)
    if not isinstance(there, ListNode) or _can_become_block(tree, there):
        return with_value(tree, key, entries, behind=behind)
    if there.flow:
        made = _with_flow_items(tree, there, entries)
    else:
        made = _with_items(tree, key, there, entries)
    return _proved(tree, made, key, [*map(data, there.items), *map(data_of, entries)])


def _can_become_block(tree: Tree, there: ListNode) -> bool:
    """Whether a list is a bare `[]`, which a block list may take the place of."""
    bare = not there.items and not tree.text[there.start + 1 : there.end - 1].strip(" ")
    return bare and not tree.mapping.flow


def with_value(tree: Tree, key: str, content: Content, *, behind: Sequence[str] = ()) -> Tree:
    """A text with a key set; ValueError where that says something already.

    It stands behind the first of the keys `behind` that there is, or at the end.
    """
    if data(tree.mapping.get(key)):
        raise ValueError(f"{key} is set already")
    anchor = next((value for name in behind if (value := tree.mapping.get(name))), None)
    put = _with_flow_key if tree.mapping.flow else _with_key
    return _proved(tree, put(tree, key, content, anchor), key, data_of(content))


def with_other_value(tree: Tree, key: str, content: Content, *, behind: Sequence[str] = ()) -> Tree:
    """A text with a key set, whatever it said; it stays where it stands among the keys."""
    if key not in tree.mapping.inner:
        return with_value(tree, key, content, behind=behind)
    names = list(tree.mapping.inner)
    above = names[: names.index(key)][-1:]
    return with_value(without_key(tree, key), key, content, behind=above)


def with_flag(tree: Tree, key: str, value: str = "true") -> Tree:
    """A text with a key that says a word: in the place of what it says, or before all others."""
    text, root = tree.text, tree.mapping
    if there := root.get(key):
        made = f"{text[: there.start]}{value}{text[there.end :]}"
    else:
        start = root.start + 1 if root.flow else root.start
        margin = ", " if root.flow else line_break(text) + " " * root.column
        made = f"{text[:start]}{key}: {value}{margin}{text[start:]}"
    return _proved(tree, made, key, value)


def without_key(tree: Tree, key: str) -> Tree:
    """A text without a key, what it says and the comments in that; all else stays as it stands."""
    cut = _without_flow_key if tree.mapping.flow else _without_block_key
    after = read(cut(tree, key), tree.path)
    said = {name: data(inner) for name, (_, inner) in tree.mapping.inner.items() if name != key}
    if data(after.root) != said:
        raise RuntimeError(f"{key}: the edit does not read back")
    return after


def _without_block_key(tree: Tree, key: str) -> str:
    """The text without the whole lines of a key; a byte order mark before them stays."""
    text, (name, value) = tree.text, tree.mapping.inner[key]
    start = _line_start(text, name.start)
    start += text.startswith(BOM, start)
    return text[:start] + text[line_end(text, value.end) :]


def _without_flow_key(tree: Tree, key: str) -> str:
    """The text without a key within braces, and without the comma that it needed."""
    text, (name, value) = tree.text, tree.mapping.inner[key]
    if comma := _COMMA.match(text, value.end):
        start, end = _line_start(text, name.start), line_end(text, comma.end())
        is_alone = not (text[start : name.start] + text[comma.end() : end]).strip()
        return text[:start] + text[end:] if is_alone else text[: name.start] + text[comma.end() :]
    ends = [inner.end for _, inner in tree.mapping.pairs if inner.end < name.start]
    before = text[ends[-1] : name.start] if ends else "#"
    return text[: name.start if "#" in before else ends[-1]] + text[value.end :]


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _proved(before: Tree, text: str, key: str, value: object) -> Tree:
    """The tree of the new text, which says what `before` said but for the value of `key`.

    RuntimeError otherwise: the text has a form that we fail to edit, which nobody may lose by.
    """
    after = read(text, before.path)
    said = {name: data(inner) for name, (_, inner) in before.mapping.inner.items()}
    if data(after.root) != said | {key: value}:
        raise RuntimeError(f"{key}: the edit does not read back")
    return after

"""A document as plain text, to paste into another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from de_an06.surface.blocks import (
    Align,
    Block,
    DocumentTable,
    Paragraph,
    Role,
    Runs,
    is_group_row,
    plain_text,
)
from de_an06.surface.columns import column_widths, needed_widths, texts_by_column
from de_an06.surface.metrics import text_width
from de_an06.surface.official import Box, HeadLines, OfficialDocument
from de_an06.surface.visible import shown_text, visible

# What fits between the margins in letters of equal width of 10 points (Courier New).
_PORTRAIT, _LANDSCAPE = 75, 116
# Of the width, for what stands at the left: the state's name needs the greater part of the head.
_HEAD_LEFT, _FOOT_LEFT = 0.42, 0.48
_SEAL_LINES = 4
_DASH = "- "
_INDENT = " " * (_PORTRAIT // 5)
_BETWEEN, _CROSSING = " | ", "-+-"
_NARROWEST = 4
_JOINTS = "/-?&=_"
_BLANKS = re.compile(r"[ \t\n]+")


def wrapped(text: str, room: int) -> list[str]:
    """The lines, at least one, into which a text falls; a word longer than `room` is broken.

    One line stays as it is where it fits: blanks that the clerk fills in are meant. `room` is 2 or
    more.
    """
    if "\n" not in text and text_width(text) <= room:
        return [text]
    lines = [""]
    for word in _BLANKS.split(text.strip(" \t\n")):
        for piece in _pieces(word, room):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if text_width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def balanced(text: str, room: int) -> list[str]:
    """As few lines as fit into `room`, as equally long as can be, none beginning with a number."""
    whole = wrapped(text, room)
    least = max(2, *map(text_width, _BLANKS.split(text)))
    tried = [wrapped(text, width) for width in (*range(least, room), room)]
    found = [lines for lines in tried if len(lines) == len(whole)]
    fair = (lines for lines in found if not any(line[:1].isdigit() for line in lines[1:]))
    return next(fair, found[0])


def left(text: str, room: int) -> str:
    """The text at the left of `room` columns."""
    return text + " " * (room - text_width(text))


def right(text: str, room: int) -> str:
    """The text at the right of `room` columns."""
    return " " * (room - text_width(text)) + text


def centred(text: str, room: int) -> str:
    """The text in the middle of `room` columns."""
    return left(" " * ((room - text_width(text)) // 2) + text, room)


def _pieces(word: str, room: int) -> Iterator[str]:
    """The word itself, or pieces that fit; a mark stays with its letter.

    An address goes on after a mark of its own, where there is one: a figure in it stays whole.
    """
    piece = ""
    for letter in word:
        if text_width(piece + letter) > room:
            end = 1 + max(map(piece.rfind, _JOINTS)) or len(piece)
            yield piece[:end]
            piece = piece[end:]
        piece += letter
    yield piece


_PLACED = {Align.LEFT: left, Align.CENTRE: centred, Align.RIGHT: right}


def text_of(document: OfficialDocument) -> str:
    """The document as text without any markup.

    A paragraph is one line, however long, so that it stays one where it is pasted; the head, the
    foot and the tables are laid out for letters of equal width.
    """
    marks = document.front.marks
    main = list(_main(document))
    parts = [_part(main, marks, _PORTRAIT)] if main else []
    parts += [_part(_body(annex, _LANDSCAPE), marks, _LANDSCAPE) for annex in document.annexes]
    return "\n\n".join(parts)


def _part(lines: Iterable[str], marks: str, room: int) -> str:
    """The lines as text, with the marks at the top."""
    above = [right(marks, room), ""] if marks else []
    return "".join(f"{visible(line).rstrip()}\n" for line in (*above, *lines))


def _main(document: OfficialDocument) -> Iterator[str]:
    head = document.head
    for row in head.sides:
        yield from _beside(row, int(_PORTRAIT * _HEAD_LEFT))
        yield ""
    *boxes, basis = head.above
    for box in filter(None, boxes):
        yield from _lines(box, _PORTRAIT)
        yield ""
    for lines in basis:
        yield from lines.texts
    yield from _body(document.body, _PORTRAIT)
    if head.foot:
        yield ""
        yield from _beside(head.foot, int(_PORTRAIT * _FOOT_LEFT))


def _beside(row: Sequence[Box], at_left: int) -> Iterator[str]:
    """Two boxes side by side, the left one `at_left` columns wide."""
    first, second = row
    sides = _lines(first, at_left), _lines(second, _PORTRAIT - at_left)
    for one, other in zip_longest(*sides, fillvalue=""):
        yield left(one, at_left) + other


def _lines(box: Box, room: int) -> Iterator[str]:
    """The lines of a box that is `room` columns wide."""
    for lines in box:
        indent = _INDENT if lines.role in (Role.TO_ALL, Role.ADDRESSEE) else ""
        match lines.role:
            case Role.SEAL:
                yield from [""] * _SEAL_LINES
            case Role.TO_ALL | Role.RECIPIENTS:
                yield from (indent + text for text in lines.texts)
            case Role.ADDRESSEE | Role.RECIPIENT:
                for text in lines.texts:
                    yield from _item(text, indent, room)
            case _:
                yield from (centred(line, room) for line in _centred(lines, room))


def _item(text: str, indent: str, room: int) -> Iterator[str]:
    """An item of a list, its further lines below the first letter of the text."""
    words = visible(text.removeprefix(_DASH))
    for place, line in enumerate(wrapped(words, room - len(indent) - len(_DASH) - 1)):
        yield indent + (" " * len(_DASH) if place else _DASH) + line


def _centred(lines: HeadLines, room: int) -> list[str]:
    """Lines for the middle, and the rule below them, as long as decree 30 wants it."""
    texts = map(visible, lines.texts)
    match lines.role:
        case Role.SUBJECT:
            made = [line for text in texts for line in balanced(text, room * 4 // 5)]
        case Role.ABOUT:
            made = ["", *(line for text in texts for line in balanced(text, room))]
        case _:
            made = [line for text in texts for line in wrapped(text, room)]
    if not lines.rule:
        return made
    length = int(lines.rule_length([text_width(line) for line in made]))
    return [*made, "_" * max(1, length)] if any(made) else []


def _body(blocks: Sequence[Block], room: int) -> Iterator[str]:
    """The blocks in order; sections and tables have an empty line around them."""
    for previous, block in zip((None, *blocks), blocks, strict=False):
        begins_section = isinstance(block, Paragraph) and block.level > 1
        near_table = isinstance(previous, DocumentTable) or isinstance(block, DocumentTable)
        if previous and (begins_section or near_table):
            yield ""
        yield from _table(block, room) if isinstance(block, DocumentTable) else _words(block, room)


def _words(block: Paragraph, room: int) -> list[str]:
    if block.role in (Role.HEADING_1, Role.ATTACHED):
        return [centred(line, room) for line in wrapped(visible(plain_text(block.runs)), room)]
    if block.level:
        return [shown_text(plain_text(block.runs))]
    return [visible(plain_text(block.marked)).lstrip()]


def _table(table: DocumentTable, room: int) -> Iterator[str]:
    """The table in `room` columns, more where words would be broken; long cells are wrapped.

    A rule stands below the headings; between all rows where a row takes more than one line.
    """
    widths = _widths(table, room - len(_BETWEEN) * (len(table.columns) - 1))
    rule = _CROSSING.join("-" * width for width in widths)
    aligns = [column.align for column in table.columns]
    yield from _row(table.head, widths, [Align.CENTRE] * len(widths))
    yield rule
    rows = [
        wrapped(shown_text(plain_text(cells[0])), len(rule))
        if is_group_row(cells)
        else _row(cells, widths, aligns)
        for cells in table.rows
    ]
    ruled = any(len(lines) > 1 for lines in rows)
    for place, lines in enumerate(rows):
        if place and ruled:
            yield rule
        yield from lines


def _widths(table: DocumentTable, room: int) -> list[int]:
    """As wide as what they hold where all fits; else in the proportions asked for.

    Where not even the words fit, the table is wider than the page: a figure is never broken.
    """
    full = [max(text_width(shown_text(text)) for text in texts) for texts in texts_by_column(table)]
    if sum(full) <= room:
        return [max(width, 1) for width in full]
    needs = needed_widths(table, room, text_width)
    if sum(needs) > room:
        return [max(_NARROWEST, int(width)) for width in needs]
    return [max(_NARROWEST, int(width)) for width in column_widths(table, room, text_width)]


def _row(cells: Sequence[Runs], widths: Sequence[int], aligns: Sequence[Align]) -> list[str]:
    """The lines of a row, as many as its longest cell takes."""
    texts = (shown_text(plain_text(cell)) for cell in cells)
    columns = map(wrapped, texts, widths)
    return [
        _BETWEEN.join(
            _PLACED[align](piece, width)
            for align, piece, width in zip(aligns, pieces, widths, strict=True)
        )
        for pieces in zip_longest(*columns, fillvalue="")
    ]

"""A table laid out in the room that a terminal has: what identifies a row is never cut."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from os.path import commonprefix
from typing import TypeVar

from rich.cells import cell_len, set_cell_size

from de_an06.surface.screen import Column, Line, Piece, Table, Tone
from de_an06.surface.visible import visible

Item = TypeVar("Item")

_COMFORTABLE = 20
"""Letters below which a text that gives way tells nothing."""
_LITTLE = 12
"""The same for what may also have a line of its own."""
_GAP = 2
_OPENING = 2
"""Words that texts keep which leave out what they share."""
_TIMES = 3
"""How often what goes on where it differs may be alike again."""
_BELOW = " " * 4
"""Before what stands on a row's further lines."""
_HEAD = re.compile(r" *(?:[✗✓!?·…●○~+–] )?(?:\S+ {2,}|\S*\d: )?")
"""What a text begins with, and its further rows leave free: an indent, a mark, an id or day."""


def hanging(text: str, room: int) -> int:
    """How far a text's further rows are indented, so that they stand under its words."""
    head = _HEAD.match(text)
    indent = len(text) - len(text.lstrip(" "))
    return head.end() if head and indent < head.end() <= room // 3 else indent


def table_lines(table: Table, room: int) -> Iterator[Line]:
    """The lines of a table.

    Where room is short the optional columns go first, then the flexible ones are cut; where little
    would be left of them they go to a line of their own, and the others to as many as they need.
    """
    if any(column.aside for column in table.columns):
        yield from _with_asides(table, room)
        return
    fitting = _without_optional(table, room)
    widths = _widths(fitting, room)
    if _suffers(fitting, widths) or _wide(widths) > room:
        yield from _stacked(_told_apart(fitting, [room - len(_BELOW)] * len(widths)), room)
    else:
        yield from _side_by_side(_told_apart(fitting, widths), widths, room)


def _told_apart(table: Table, widths: Sequence[int]) -> Table:
    """The table, where texts that would be cut to the same letters leave out what they share.

    What stands alone in its row is never cut.
    """
    cut = [nth for nth, row in enumerate(table.rows) if _alone(row) is None]
    rows = [list(row) for row in table.rows]
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        if column.flexible:
            parted = _parted([rows[nth][place] for nth in cut], width)
            for nth, piece in zip(cut, parted, strict=True):
                rows[nth][place] = piece
    return Table(table.columns, tuple(map(tuple, rows)))


def _parted(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """Texts as they are to be cut: those that begin alike go on where they differ."""
    shown = {visible(piece.text): visible(piece.text) for piece in pieces}
    for _ in range(_TIMES):
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for text, told in shown.items():
            alike[_cut(Piece(told), width).text].append(text)
        for texts in alike.values():
            if len(texts) > 1:
                shared = commonprefix(texts).rpartition(" ")[0]  # noqa: RUF071 - by letters
                opening = " ".join(shared.split()[:_OPENING])
                shown |= {text: f"{opening}…{text[len(shared) :]}" for text in texts if shared}
    return [Piece(shown[visible(piece.text)], piece.tone) for piece in pieces]


def _without_optional(table: Table, room: int) -> Table:
    """The table without its optional columns where others would suffer from them."""
    widths = _widths(table, room)
    if not _suffers(table, widths) and _wide(widths) <= room:
        return table
    kept = [place for place, column in enumerate(table.columns) if not column.optional]
    return Table(
        tuple(table.columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in table.rows),
    )


def _suffers(table: Table, widths: Sequence[int]) -> bool:
    """Whether a flexible column is cut to less than what tells something."""
    wanted = _wanted(table)
    return any(
        column.flexible and width < min(_COMFORTABLE, full)
        for column, width, full in zip(table.columns, widths, wanted, strict=True)
    )


def _wanted(table: Table) -> list[int]:
    """How wide each column is with nothing cut; what stands alone in its row may go beyond it."""
    wanted = [_len(column.heading) for column in table.columns]
    for row in table.rows:
        if _alone(row) is None:
            wanted = [max(wide, _len(piece.text)) for wide, piece in zip(wanted, row, strict=True)]
    return wanted


def _widths(table: Table, room: int) -> list[int]:
    """Every column as wide as what it holds; the flexible ones share what is left of `room`."""
    wanted = _wanted(table)
    flexible = [place for place, column in enumerate(table.columns) if column.flexible]
    excess = _wide(wanted) - room
    for place in flexible if excess > 0 else ():
        wanted[place] = max(1, wanted[place] - -(-excess // len(flexible)))
    return wanted


def _wide(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _alone(row: Sequence[Piece]) -> int | None:
    """The place of the one cell with text, of several; None where more have some."""
    told = [place for place, piece in enumerate(row) if piece.text]
    return told[0] if len(told) == 1 and len(row) > 1 else None


def _side_by_side(table: Table, widths: Sequence[int], room: int) -> Iterator[Line]:
    """Every row on one line; what stands alone goes on to the right edge, and below it."""
    if any(column.heading for column in table.columns):
        headings = [Piece(column.heading, Tone.FAINT) for column in table.columns]
        yield _row(table.columns, headings, widths)
    for row in table.rows:
        alone = _alone(row)
        if alone is None:
            yield _row(table.columns, row, widths)
        else:
            start = sum(widths[:alone]) + _GAP * alone
            yield from _wrapped(row[alone], " " * start, room)


def _row(columns: Sequence[Column], row: Sequence[Piece], widths: Sequence[int]) -> Line:
    cells = [
        _cell(column, piece, width)
        for column, piece, width in zip(columns, row, widths, strict=True)
    ]
    return _joined(cells)


def _joined(cells: Sequence[Piece]) -> Line:
    """Cells with a gap between them, and nothing after the last letter."""
    pieces: list[Piece] = []
    for cell in cells:
        pieces += (Piece(" " * _GAP), cell) if pieces else (cell,)
    while pieces and not pieces[-1].text.rstrip():
        pieces.pop()
    if pieces:
        pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].tone)
    return Line(tuple(pieces))


def _cell(column: Column, piece: Piece, width: int) -> Piece:
    text = _cut(piece, width).text
    padding = " " * (width - cell_len(text))
    return Piece(padding + text if column.right else text + padding, piece.tone)


def _stacked(table: Table, room: int) -> Iterator[Line]:
    """Each row on several lines: what identifies it, then, on the last or below, what gives way."""
    wanted = _wanted(table)
    fixed = [place for place, column in enumerate(table.columns) if not column.flexible]
    flexible = [place for place, column in enumerate(table.columns) if column.flexible]
    lines = [[fixed[nth] for nth in line] for line in _packed([wanted[at] for at in fixed], room)]
    heads = [Piece(column.heading, Tone.FAINT) for column in table.columns]
    for row in [heads, *table.rows] if any(head.text for head in heads) else table.rows:
        texts = [] if row is heads else [row[place] for place in flexible if row[place].text]
        for nth, places in enumerate(lines):
            if not any(row[place].text for place in places):
                continue
            cells = _picked(row, places)
            start = Piece(" " * _GAP if nth else "")
            told = _row(_picked(table.columns, places), cells, _picked(wanted, places))
            left = room - _GAP - _wide(_picked(wanted, places)) - len(_BELOW)
            if nth and nth == len(lines) - 1 and texts and left >= _LITTLE:
                yield Line((start, *told.pieces, Piece(" " * _GAP), _cut(texts.pop(0), left)))
            else:
                yield Line((start, *told.pieces))
        for text in texts:
            yield from _below(row, text, room)


def _below(row: Sequence[Piece], text: Piece, room: int) -> Iterator[Line]:
    """What gives way, cut on one line; in full where it is all that its row tells."""
    if sum(bool(piece.text) for piece in row) == 1:
        yield from _wrapped(text, _BELOW, room)
    else:
        yield Line((Piece(_BELOW), _cut(text, room - len(_BELOW))))


def _picked(items: Sequence[Item], places: Sequence[int]) -> list[Item]:
    return [items[place] for place in places]


def _packed(widths: Sequence[int], room: int) -> list[list[int]]:
    """Which columns stand on which line: as many on each as it has room for."""
    lines: list[list[int]] = []
    left = -1
    for place, width in enumerate(widths):
        if not lines or left < width + _GAP:
            lines.append([place])
            left = room - width - (_GAP if len(lines) > 1 else 0)
        else:
            lines[-1].append(place)
            left -= width + _GAP
    return lines


def _cut(piece: Piece, width: int) -> Piece:
    text = visible(piece.text)
    if cell_len(text) > width:
        text = f"{set_cell_size(text, width - 1)}…"
    return Piece(text, piece.tone)


def _with_asides(table: Table, room: int) -> Iterator[Line]:
    """Two columns: a text, and to its right, or below where there is no room, what goes with it."""
    both = [(_len(text.text), _len(aside.text)) for text, aside in table.rows if aside.text]
    edges = [left + _GAP + right for left, right in both]
    edge = max((wide for wide in edges if wide <= room), default=0)
    for text, aside in table.rows:
        gap = edge - _len(text.text) - _len(aside.text)
        if not aside.text:
            yield from _wrapped(text, "", room)
        elif gap >= _GAP:
            yield Line((text, Piece(" " * gap), aside))
        else:
            yield from _wrapped(text, "", room)
            yield Line((Piece(_BELOW), aside))


def _wrapped(piece: Piece, start: str, room: int) -> Iterator[Line]:
    """A text on as many lines as it needs, each after `start`, the further ones hanging."""
    text = visible(piece.text)
    indent = hanging(text, room)
    head, line = text[:indent], ""
    for word in text[indent:].split():
        if line and len(start) + indent + cell_len(line) + 1 + cell_len(word) > room:
            yield Line((Piece(start), Piece(head + line, piece.tone)))
            head, line = " " * indent, ""
        line = f"{line} {word}" if line else word
    yield Line((Piece(start), Piece(head + line, piece.tone)))


def _len(text: str) -> int:
    return cell_len(visible(text))

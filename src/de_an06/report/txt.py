"""A document as plain text, to paste into another."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from de_an06.report import official
from de_an06.report.blocks import (
    Block,
    Heading,
    Paragraph,
    Spans,
    Table,
    column_widths,
    document_parts,
    is_attachment_line,
    is_group_row,
    markdown_blocks,
    plain_text,
)
from de_an06.report.lines import balanced, centred, left, right, text_width, wrapped
from de_an06.report.official import FrontMatter, marks, read_front_matter
from de_an06.surface.visible import visible
from de_an06.surface.xlsx import Align

# Of the width, for what stands at the left: the state's name needs the greater part of the head.
_HEAD_LEFT, _FOOT_LEFT = 0.42, 0.48
_SEAL = [""] * 4
_DASH = "- "


def head(front: FrontMatter, room: int) -> Iterator[str]:
    """What stands above the body, in lines of `room` columns; what is absent is left out."""
    if front.issuer:
        yield from _sides(front, room)
        yield ""
    if front.document_type:
        yield from _centred([front.document_type], room)
        yield from _ruled(balanced(visible(front.subject), room * 4 // 5), room)
        yield ""
    if front.addressees:
        yield from _addressees(front.addressees, room)
        yield ""
    yield from map(visible, official.punctuated(front.basis))


def foot(front: FrontMatter, room: int) -> Iterator[str]:
    """The recipients at the left, the signer at the right."""
    at_left = int(room * _FOOT_LEFT)
    recipients, signer = _recipients(front, at_left), _signer(front, room - at_left)
    if recipients or signer:
        yield ""
        yield from _beside(recipients, signer, at_left)


def _sides(front: FrontMatter, room: int) -> Iterator[str]:
    """Boxes 1 to 5b: names above, number and date below."""
    at_left = int(room * _HEAD_LEFT)
    at_right = room - at_left
    issuer = _ruled(_wrapped(front.issuer, at_left), at_left)
    names = [*_centred(front.superior, at_left), *issuer]
    nation = _centred([official.NATION, official.MOTTO, "_" * len(official.MOTTO)], at_right)
    yield from _beside(names, nation, at_left)
    yield ""
    numbers = _centred([official.number_line(front)], at_left)
    about = official.letter_subject(front)
    if about:
        numbers += ["", *(centred(line, at_left) for line in balanced(visible(about), at_left))]
    yield from _beside(numbers, _centred([official.place_and_date(front)], at_right), at_left)


def _addressees(names: Sequence[str], room: int) -> Iterator[str]:
    if len(names) == 1:
        yield from _centred([f"{official.TO} {names[0]}"], room)
        return
    indent = " " * (room // 5)
    yield indent + official.TO
    for name in official.punctuated(names):
        yield from _item(name, indent, room)


def _recipients(front: FrontMatter, room: int) -> list[str]:
    if not front.recipients:
        return []
    items = official.punctuated(front.recipients)
    return [official.RECIPIENTS, *chain.from_iterable(_item(item, "", room) for item in items)]


def _item(text: str, indent: str, room: int) -> list[str]:
    """An item of a list, its further lines below the first letter of the text."""
    first, *others = _wrapped([text], room - len(indent) - len(_DASH) - 1)
    return [f"{indent}{_DASH}{first}", *(f"{indent}{' ' * len(_DASH)}{line}" for line in others)]


def _signer(front: FrontMatter, room: int) -> list[str]:
    positions = official.positions(front)
    if not positions and not front.signer_name:
        return []
    host = [front.signer_host_position] if front.signer_host_position else []
    return [*_centred(positions, room), *_SEAL, *_centred([*host, front.signer_name], room)]


def _beside(at_left: Sequence[str], at_right: Sequence[str], room: int) -> Iterator[str]:
    """Two columns, the left one `room` wide."""
    for first, second in zip_longest(at_left, at_right, fillvalue=""):
        yield left(first, room) + second


def _ruled(lines: Sequence[str], room: int) -> list[str]:
    """Lines in the middle, and a rule below them, as long as decree 30 wants it."""
    if not any(lines):
        return []
    widths = [text_width(line) for line in lines]
    rule = "_" * max(1, int(min(0.4 * max(widths), 0.5 * widths[-1])))
    return [centred(line, room) for line in (*lines, rule)]


def _centred(texts: Sequence[str], room: int) -> list[str]:
    return [centred(line, room) for line in _wrapped(texts, room)]


def _wrapped(texts: Sequence[str], room: int) -> list[str]:
    return [line for text in texts for line in wrapped(visible(text), room)]


_BETWEEN, _CROSSING = " | ", "-+-"
_NARROWEST = 4
_PLACED = {Align.LEFT: left, Align.CENTRE: centred, Align.RIGHT: right}


def table_lines(table: Table, room: int) -> list[str]:
    """The table in at most `room` columns, as far as that can be; long cells are wrapped.

    A rule stands below the headings; between all rows where a row takes more than one line.
    """
    widths = _widths(table, room - len(_BETWEEN) * (len(table.columns) - 1))
    rule = _CROSSING.join("-" * width for width in widths)
    aligns = [column.align for column in table.columns]
    head = _row(table.head, widths, [Align.CENTRE] * len(widths))
    rows = [
        wrapped(_text(cells[0]), len(rule)) if is_group_row(cells) else _row(cells, widths, aligns)
        for cells in table.rows
    ]
    ruled = any(len(lines) > 1 for lines in rows)
    return [*head, rule, *_joined(rows, rule if ruled else "")]


def _widths(table: Table, room: int) -> list[int]:
    """As wide as what they hold where all fits; else in the proportions asked for."""
    rows = (table.head, *(row for row in table.rows if not is_group_row(row)))
    full = [max(text_width(_text(cell)) for cell in cells) for cells in zip(*rows, strict=True)]
    if sum(full) <= room:
        return [max(width, 1) for width in full]
    asked = column_widths(table, room, text_width)
    return [max(_NARROWEST, int(width)) for width in asked]


def _row(cells: Sequence[Spans], widths: Sequence[int], aligns: Sequence[Align]) -> list[str]:
    """The lines of a row, as many as its longest cell takes."""
    columns = [wrapped(_text(cell), width) for cell, width in zip(cells, widths, strict=True)]
    placed = [_PLACED[align] for align in aligns]
    return [
        _BETWEEN.join(
            place(piece, width) for place, piece, width in zip(placed, pieces, widths, strict=True)
        )
        for pieces in zip_longest(*columns, fillvalue="")
    ]


def _joined(rows: Sequence[list[str]], rule: str) -> Iterator[str]:
    for i, lines in enumerate(rows):
        if i and rule:
            yield rule
        yield from lines


def _text(cell: Spans) -> str:
    return " ".join(visible(plain_text(cell)).split())


# What fits between the margins in letters of equal width of 10 points (Courier New).
_PORTRAIT, _LANDSCAPE = 75, 116


def text_of(markdown: str) -> str:
    """The Markdown, with its front matter, as text without any markup.

    A paragraph is one line, however long, so that it stays one where it is pasted; the head, the
    foot and the tables are laid out for letters of equal width. ValueError where the front matter
    is wrong.
    """
    front, text = read_front_matter(markdown)
    main, *annexes = document_parts(markdown_blocks(text))
    document = [*head(front, _PORTRAIT), *_body(main, _PORTRAIT), *foot(front, _PORTRAIT)]
    warning = marks(front)
    parts = [_part(document, warning, _PORTRAIT)] if document else []
    parts += [_part(_body(annex, _LANDSCAPE), warning, _LANDSCAPE) for annex in annexes]
    return "\n\n".join(parts)


def _part(lines: Iterable[str], warning: str, room: int) -> str:
    """The lines as text, with the warning at the top."""
    above = [right(warning, room), ""] if warning else []
    return "".join(f"{visible(line).rstrip()}\n" for line in (*above, *lines))


def _body(blocks: Sequence[Block], room: int) -> Iterator[str]:
    """The blocks in order; sections and tables have an empty line around them."""
    previous: Block | None = None
    for block in blocks:
        if _is_apart(previous, block):
            yield ""
        yield from _lines(previous, block, room)
        previous = block


def _is_apart(previous: Block | None, block: Block) -> bool:
    if previous is None:
        return False
    begins_section = isinstance(block, Heading) and block.level > 1
    return begins_section or isinstance(previous, Table) or isinstance(block, Table)


def _lines(previous: Block | None, block: Block, room: int) -> list[str]:
    if isinstance(block, Table):
        return table_lines(block, room)
    text = visible(plain_text(block.spans))
    if isinstance(block, Paragraph) and not is_attachment_line(previous, block):
        return [f"{block.marker} {text}".lstrip()]
    if isinstance(block, Heading) and block.level > 1:
        return [" ".join(text.split())]
    return [centred(line, room) for line in wrapped(text, room)]

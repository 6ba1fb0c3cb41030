"""Markdown read into the few blocks that official documents are made of."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from de_an06.surface.xlsx import Align

_DASHES = re.compile(r"(:?)(-+)(:?)")
_BULLETS = ("-", "+")


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one style; a line break in it is meant."""

    text: str
    bold: bool = False
    italic: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the highest level."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with the bullet or number before it when it begins an item of a list."""

    spans: Spans
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width relative to the others (dashes of the delimiter row), and its side."""

    width: int
    align: Align


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one row of headings; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


Block = Heading | Paragraph | Table


def markdown_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a CommonMark text with tables; HTML in it is plain text."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    root = SyntaxTreeNode(parser.parse(markdown))
    return tuple(_blocks(root.children, markdown.split("\n"), 0))


def plain_text(spans: Spans) -> str:
    """The text of spans without their style."""
    return "".join(span.text for span in spans)


def _blocks(nodes: Sequence[SyntaxTreeNode], lines: list[str], depth: int) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "heading":
                yield Heading(int(node.tag[1:]), _line_spans(node))
            case "paragraph":
                yield Paragraph(_line_spans(node))
            case "table":
                yield _table(node, lines)
            case "bullet_list" | "ordered_list":
                for item in node.children:
                    yield from _item(item, lines, depth)
            case "fence" | "code_block":
                yield from (Paragraph((Span(line),)) for line in node.content.splitlines())
            case _:
                yield from _blocks(node.children, lines, depth)


def _item(item: SyntaxTreeNode, lines: list[str], depth: int) -> Iterator[Block]:
    """The blocks of a list's item, the first with its bullet or number."""
    bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
    marker = f"{item.info}{item.markup}" if item.info else bullet
    for block in _blocks(item.children, lines, depth + 1):
        begins = marker and isinstance(block, Paragraph) and not block.marker
        yield Paragraph(block.spans, marker) if begins and isinstance(block, Paragraph) else block
        marker = ""


def _table(node: SyntaxTreeNode, lines: list[str]) -> Table:
    rows = [
        tuple(_line_spans(cell) for cell in row.children)
        for part in node.children
        for row in part.children
    ]
    start = node.map[0] if node.map else 0
    return Table(_columns(lines[start + 1]), rows[0], tuple(rows[1:]))


def _columns(delimiters: str) -> tuple[Column, ...]:
    return tuple(
        Column(len(dashes), _align(left, right))
        for left, dashes, right in _DASHES.findall(delimiters)
    )


def _align(left: str, right: str) -> Align:
    if right:
        return Align.CENTRE if left else Align.RIGHT
    return Align.LEFT


def _line_spans(node: SyntaxTreeNode) -> Spans:
    """The text inside a heading, paragraph or cell; neighbours of one style are joined."""
    pieces = [span for inline in node.children for span in _spans(inline, Span(""))]
    styles = groupby(pieces, key=lambda span: (span.bold, span.italic))
    spans = (Span(plain_text(tuple(group)), *style) for style, group in styles)
    return tuple(span for span in spans if span.text)


def _spans(node: SyntaxTreeNode, style: Span) -> Iterator[Span]:
    """The pieces of text below a node, in the style that reaches it from above."""
    if node.type == "strong":
        style = Span("", bold=True, italic=style.italic)
    elif node.type == "em":
        style = Span("", bold=style.bold, italic=True)
    text = _own_text(node)
    if text:
        yield Span(text, style.bold, style.italic)
    for child in node.children if node.type != "image" else ():
        yield from _spans(child, style)
    if node.type == "link" and node.attrs["href"] != _all_text(node):
        yield Span(f" ({node.attrs['href']})", style.bold, style.italic)


def _own_text(node: SyntaxTreeNode) -> str:
    match node.type:
        case "text" | "code_inline" | "image":
            return node.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
    return ""


def _all_text(node: SyntaxTreeNode) -> str:
    return _own_text(node) + "".join(_all_text(child) for child in node.children)


_ANNEX = "Phụ lục"


def document_parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """The document without its annexes, then each annex.

    A heading of the first level that begins with "Phụ lục" begins an annex.
    """
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if _begins_annex(block):
            parts.append([])
        parts[-1].append(block)
    return parts


def is_group_row(cells: Sequence[Spans]) -> bool:
    """Whether the first cell alone is filled, all in bold: a heading across all columns."""
    first, *others = cells
    return bool(others and first and all(span.bold for span in first) and not any(others))


def is_attachment_line(previous: Block | None, block: Paragraph) -> bool:
    """Whether it is the line below an annex's title: (Kèm theo Báo cáo số ...)."""
    below_title = isinstance(previous, Heading) and previous.level == 1
    return below_title and bool(block.spans) and all(span.italic for span in block.spans)


def _begins_annex(block: Block) -> bool:
    if not isinstance(block, Heading) or block.level > 1:
        return False
    return plain_text(block.spans).startswith(_ANNEX)


def column_widths(table: Table, total: float, need: Callable[[str], float]) -> list[float]:
    """Widths that add up to `total`: in the proportions asked for, but none breaks a word.

    `need` tells the width of a column that has room for a word.
    """
    dashes = [column.width for column in table.columns]
    asked = [total * dash / sum(dashes) for dash in dashes]
    rows = (table.head, *(row for row in table.rows if not is_group_row(row)))
    needs = [min(need(_longest_word(cells)), total / 4) for cells in zip(*rows, strict=True)]
    free = total - sum(needs)
    if free <= 0:
        return asked
    spare = [max(0.0, width - need) for width, need in zip(asked, needs, strict=True)]
    return [need + free * more / sum(spare) for need, more in zip(needs, spare, strict=True)]


def _longest_word(cells: Sequence[Spans]) -> str:
    words = [word for spans in cells for word in plain_text(spans).split()]
    return max(words, key=len, default="")

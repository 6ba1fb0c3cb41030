"""Markdown read into the few blocks that official documents are made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from itertools import groupby
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_DASHES = re.compile(r"(:?)(-+)(:?)")
_BULLETS = ("-", "+")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_ANNEX = "Phụ lục"


class Align(StrEnum):
    """The side of a column."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Role(StrEnum):
    """What a paragraph of an official document is; each format gives it a look."""

    NATION = auto()
    MOTTO = auto()
    SUPERIOR = auto()
    ISSUER = auto()
    NUMBER = auto()
    PLACE = auto()
    ABOUT = auto()
    KIND = auto()
    SUBJECT = auto()
    TO = auto()
    TO_ALL = "to-all"
    ADDRESSEE = auto()
    BASIS = auto()
    TEXT = auto()
    HEADING_1 = auto()
    HEADING_2 = auto()
    HEADING_3 = auto()
    HEADING_4 = auto()
    ATTACHED = auto()
    POSITION = auto()
    SEAL = auto()
    SIGNER = auto()
    RECIPIENTS = auto()
    RECIPIENT = auto()
    MARKS = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; a line break in it is meant."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
"""The roles of headings, the highest first."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading, with the bullet or number that begins an item of a list.

    Lines below an annex's title are ATTACHED: (Kèm theo Báo cáo số ...).
    """

    runs: Runs
    marker: str = ""
    role: Role = Role.TEXT

    @property
    def level(self) -> int:
        """That of a heading, 1 the highest; 0 for other words."""
        return HEADINGS.index(self.role) + 1 if self.role in HEADINGS else 0

    @property
    def marked(self) -> Runs:
        """The text after its bullet or number."""
        return (Run(f"{self.marker} "), *self.runs) if self.marker else self.runs


@dataclass(frozen=True, slots=True)
class DocumentColumn:
    """A column: its width relative to the others (dashes of the delimiter row), and its side."""

    width: int
    align: Align


@dataclass(frozen=True, slots=True)
class DocumentTable:
    """Rows under one row of headings; every row has as many cells as there are columns."""

    columns: tuple[DocumentColumn, ...]
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Block = Paragraph | DocumentTable


def markdown_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a CommonMark text with tables; HTML in it is plain text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - what is asked for as Markdown needs none
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - as above

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    root = SyntaxTreeNode(parser.parse(markdown))
    blocks = list(_blocks(root.children, markdown.split("\n"), 0))
    return tuple(_in_place(blocks))


def plain_text(runs: Runs) -> str:
    """The text of runs without their style."""
    return "".join(run.text for run in runs)


def annexes_apart(blocks: Sequence[Block]) -> list[list[Block]]:
    """The document without its annexes, then each annex.

    A heading of the first level that begins with "Phụ lục" begins an annex.
    """
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if _is_title(block) and plain_text(block.runs).startswith(_ANNEX):
            parts.append([])
        parts[-1].append(block)
    return parts


def is_group_row(cells: Sequence[Runs]) -> bool:
    """Whether the first cell alone is filled, all in bold: a heading across all columns."""
    first, *others = cells
    return bool(others and first and all(run.bold for run in first) and not any(others))


def _is_title(block: Block | None) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.level == 1


def _in_place(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; paragraphs in italics below the document's or an annex's title belong to it."""
    is_below_title = True
    for block in blocks:
        is_title = _is_title(block)
        if is_below_title and isinstance(block, Paragraph) and _is_slanted(block):
            yield replace(block, role=Role.ATTACHED)
            continue
        is_below_title = is_title
        yield block


def _is_slanted(block: Paragraph) -> bool:
    return not block.level and bool(block.runs) and all(run.italic for run in block.runs)


def _blocks(nodes: "Sequence[SyntaxTreeNode]", lines: list[str], depth: int) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "heading":
                level = min(int(node.tag[1:]), len(HEADINGS))
                yield Paragraph(_line_runs(node), role=HEADINGS[level - 1])
            case "paragraph":
                yield Paragraph(_line_runs(node))
            case "table":
                yield _table(node, lines)
            case "bullet_list" | "ordered_list":
                for item in node.children:
                    yield from _item(item, lines, depth)
            case "fence" | "code_block":
                yield from (Paragraph((Run(line),)) for line in node.content.splitlines())
            case _:
                yield from _blocks(node.children, lines, depth)


def _item(item: "SyntaxTreeNode", lines: list[str], depth: int) -> Iterator[Block]:
    """The blocks of a list's item, the first with its bullet or number."""
    bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
    marker = f"{item.info}{item.markup}" if item.info else bullet
    for place, block in enumerate(_blocks(item.children, lines, depth + 1)):
        if place == 0 and isinstance(block, Paragraph) and not (block.level or block.marker):
            yield Paragraph(block.runs, marker)
        else:
            yield block


def _table(node: "SyntaxTreeNode", lines: list[str]) -> DocumentTable:
    head, *rows = (
        tuple(_line_runs(cell) for cell in row.children)
        for part in node.children
        for row in part.children
    )
    start = node.map[0] if node.map else 0
    columns = (
        DocumentColumn(len(dashes), _align(left, right))
        for left, dashes, right in _DASHES.findall(lines[start + 1])
    )
    return DocumentTable(tuple(columns), head, tuple(rows))


def _align(left: str, right: str) -> Align:
    if right:
        return Align.CENTRE if left else Align.RIGHT
    return Align.LEFT


def _line_runs(node: "SyntaxTreeNode") -> Runs:
    """The text inside a heading, paragraph or cell; neighbours of one style are joined."""
    inner = [child for inline in node.children for child in inline.children]
    pieces = [run for child in inner for run in _runs(child, Run(""))]
    styles = groupby(pieces, key=lambda run: (run.bold, run.italic))
    runs = (Run(plain_text(tuple(group)), *style) for style, group in styles)
    return tuple(run for run in runs if run.text)


def _runs(node: "SyntaxTreeNode", style: Run) -> Iterator[Run]:
    """The pieces of text below a node, in the style that reaches it from above."""
    bold, italic = style.bold or node.type == "strong", style.italic or node.type == "em"
    style = Run(_own_text(node), bold, italic)
    yield style
    for child in node.children if node.type != "image" else ():
        yield from _runs(child, style)
    if node.type == "link" and node.attrs["href"] != _all_text(node):
        yield Run(f" ({node.attrs['href']})", bold, italic)


def _own_text(node: "SyntaxTreeNode") -> str:
    return _BREAKS.get(node.type, node.content)


def _all_text(node: "SyntaxTreeNode") -> str:
    return _own_text(node) + "".join(_all_text(child) for child in node.children)

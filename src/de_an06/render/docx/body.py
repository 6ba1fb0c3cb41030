"""The blocks of a text as paragraphs and tables of Word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render.document_parts import is_attachment_line
from de_an06.render.docx.elements import paragraph
from de_an06.render.docx.page import LANDSCAPE_WIDTH, PORTRAIT_WIDTH
from de_an06.render.docx.styles import (
    ANNEX_HEAD,
    ANNEX_TEXT,
    ATTACHED,
    BODY,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    TABLE_HEAD,
    TABLE_TEXT,
    Style,
)
from de_an06.render.docx.tables import table_element
from de_an06.render.markdown_blocks import Block, Heading, Paragraph, Span, Table

_HEADINGS = (HEADING_1, HEADING_2, HEADING_3, HEADING_4)
_AFTER_TABLE = 120  # twips: 6 points


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks are laid out: the width in millimetres, and how tables look there."""

    width: float
    table_head: Style
    table_text: Style


MAIN = Room(PORTRAIT_WIDTH, TABLE_HEAD, TABLE_TEXT)
"""The document itself."""

ANNEX = Room(LANDSCAPE_WIDTH, ANNEX_HEAD, ANNEX_TEXT)
"""An annex on landscape pages."""


def body(blocks: Sequence[Block], room: Room) -> Iterator[BaseOxmlElement]:
    """The blocks in order; what introduces a table stays with it, what follows keeps away."""
    before = (None, *blocks)
    after = (*blocks[1:], None)
    for previous, block, following in zip(before, blocks, after, strict=False):
        match block:
            case Heading():
                yield paragraph(_HEADINGS[min(block.level, 4) - 1].id, block.spans)
            case Table():
                yield table_element(block, room.width, room.table_head, room.table_text)
            case Paragraph():
                yield _paragraph(previous, block, following)


def _paragraph(
    previous: Block | None, block: Paragraph, following: Block | None
) -> BaseOxmlElement:
    properties: dict[str, dict[str, str | int]] = {}
    if isinstance(following, Table):
        properties["keepNext"] = {}
    if isinstance(previous, Table):
        properties["spacing"] = {"before": _AFTER_TABLE}
    marker = (Span(f"{block.marker} "),) if block.marker else ()
    style = ATTACHED if is_attachment_line(previous, block) else BODY
    return paragraph(style.id, (*marker, *block.spans), **properties)

"""A whole document: front matter, body, signature, annexes."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import accumulate, pairwise
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.report import official
from de_an06.report.blocks import (
    Block,
    Column,
    Heading,
    Paragraph,
    Span,
    Spans,
    Table,
    column_widths,
    document_parts,
    is_attachment_line,
    is_group_row,
    markdown_blocks,
)
from de_an06.report.docx.elements import add_cell, add_row, paragraph, ruled_table, twips
from de_an06.report.docx.head import letterhead, signature
from de_an06.report.docx.page import (
    LANDSCAPE_WIDTH,
    PORTRAIT_WIDTH,
    begin_annex,
    parts,
    set_up_pages,
)
from de_an06.report.docx.styles import (
    ANNEX_HEAD,
    ANNEX_TEXT,
    ATTACHED,
    BODY,
    GAP,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    LANGUAGE,
    TABLE_GRID,
    TABLE_HEAD,
    TABLE_TEXT,
    Style,
)
from de_an06.report.official import FrontMatter, read_front_matter
from de_an06.surface.metrics import bold_width
from de_an06.surface.office import PACKING_DAY, repacked
from de_an06.surface.visible import visible
from de_an06.surface.xlsx import Align

_LONGEST_PROPERTY = 255


def blank() -> Docx:
    """An empty document with our styles and settings, one section and no properties."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts().items():
            archive.writestr(ZipInfo(name), content)
    return Document(file)


def set_properties(document: Docx, *, title: str, author: str) -> None:
    """The document's properties: nothing of this machine, this library or this moment."""
    properties = document.core_properties
    properties.title = visible(title)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = visible(author)[:_LONGEST_PROPERTY]
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = datetime(*PACKING_DAY, tzinfo=UTC)


def packed(document: Docx) -> bytes:
    """The document as a file; the same document gives the same bytes."""
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


_PADDING = 2.5  # millimetres: what both sides of a cell take, and a little
_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def table_element(table: Table, width: float, head: Style, text: Style) -> BaseOxmlElement:
    """The table over `width` millimetres, its headings repeated on every page.

    A row whose first cell alone is filled, and all in bold, is a heading across all columns.
    """
    widths = _whole(column_widths(table, width, partial(_need, text.size)))
    made = ruled_table(widths, TABLE_GRID)
    row = add_row(made, repeats=True)
    for cell_width, spans in zip(widths, table.head, strict=True):
        add_cell(row, cell_width, [paragraph(head.id, spans)], vAlign="center")
    for cells in table.rows:
        row = add_row(made)
        if is_group_row(cells):
            words = paragraph(text.id, cells[0], keepNext={})
            add_cell(row, sum(widths), [words], gridSpan=len(widths))
            continue
        for cell_width, words in zip(widths, _words(table.columns, cells, text), strict=True):
            add_cell(row, cell_width, [words])
    return made


def _words(
    columns: Sequence[Column], cells: Sequence[Spans], style: Style
) -> Iterator[BaseOxmlElement]:
    for column, spans in zip(columns, cells, strict=True):
        if column.align is Align.LEFT:
            yield paragraph(style.id, spans)
        else:
            yield paragraph(style.id, spans, jc={"val": _SIDES[column.align]})


def _need(size: float, word: str) -> float:
    """The width in millimetres of a cell that has room for a word."""
    return bold_width(word, size) + _PADDING


def _whole(widths: Sequence[float]) -> list[int]:
    """Widths in millimetres as whole twips that add up to what their sum is."""
    ends = [0, *(twips(reached) for reached in accumulate(widths))]
    return [end - start for start, end in pairwise(ends)]


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


def docx_bytes(markdown: str) -> bytes:
    """The Markdown, with its front matter, as a .docx laid out by Decree 30/2020/NĐ-CP.

    A heading of the first level that begins with "Phụ lục" begins an annex on landscape pages.
    The same text gives the same bytes. ValueError where the front matter is wrong.
    """
    front, text = read_front_matter(markdown)
    main, *annexes = document_parts(markdown_blocks(text))
    document = blank()
    set_up_pages(document, front)
    _place(document, letterhead(front))
    _place(document, body(main, MAIN))
    _place_signature(document, front)
    for annex in annexes:
        begin_annex(document)
        _place(document, body(annex, ANNEX))
    set_properties(document, title=official.title(front), author=" ".join(front.issuer))
    return packed(document)


def _place(document: Docx, elements: Iterable[BaseOxmlElement]) -> None:
    """Puts elements at the end of the document; Word would make one table of two neighbours."""
    end = document.element.body[-1]
    for element in elements:
        previous = end.getprevious()
        if previous is not None and previous.tag == element.tag and element.tag.endswith("}tbl"):
            end.addprevious(paragraph(GAP.id))
        end.addprevious(element)


def _place_signature(document: Docx, front: FrontMatter) -> None:
    """The signature stands on the page of the last words above it."""
    made = signature(front)
    if made is None:
        return
    last = document.element.body[-1].getprevious()
    if last is not None and last.tag.endswith("}p"):
        last.get_or_add_pPr().get_or_add_keepNext()
    _place(document, (made,))

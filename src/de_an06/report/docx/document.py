"""A whole document: front matter, body, signature, annexes."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.report.blocks import (
    Align,
    Block,
    DocumentTable,
    Paragraph,
    Role,
    column_widths,
    is_group_row,
)
from de_an06.report.docx.elements import (
    Attributes,
    add_cell,
    add_row,
    paragraph,
    table,
    twips,
)
from de_an06.report.docx.head import letterhead, signature
from de_an06.report.docx.page import (
    LANDSCAPE_WIDTH,
    PORTRAIT_WIDTH,
    begin_annex,
    parts,
    set_up_pages,
)
from de_an06.report.docx.styles import LANGUAGE, STYLES, TABLE_GRID
from de_an06.report.official import OfficialHead, read_document
from de_an06.surface.metrics import bold_width
from de_an06.surface.office import PACKED_ON, property_text, repacked

_PADDING = 2.5  # millimetres: what both sides of a cell take, and a little
_SIDES = {Align.CENTRE: "center", Align.RIGHT: "right"}
_AFTER_TABLE = 120  # twips: 6 points


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks are laid out: the width in millimetres, and how tables look there."""

    width: float
    table_head: Role
    table_text: Role


_MAIN = Room(PORTRAIT_WIDTH, Role.TABLE_HEAD, Role.TABLE_TEXT)
_ANNEX = Room(LANDSCAPE_WIDTH, Role.ANNEX_HEAD, Role.ANNEX_TEXT)


def docx_bytes(markdown: str) -> bytes:
    """The Markdown, with its front matter, as a .docx laid out by Decree 30/2020/NĐ-CP.

    Annexes stand on landscape pages. The same text gives the same bytes. ValueError where the
    front matter is wrong.
    """
    given = read_document(markdown)
    document = _blank()
    set_up_pages(document, given.front.marks)
    _place(document, letterhead(given.head))
    _place(document, _body(given.body, _MAIN))
    _place_signature(document, given.head)
    for annex in given.annexes:
        begin_annex(document)
        _place(document, _body(annex, _ANNEX))
    _set_properties(document, title=given.front.title, author=" ".join(given.front.issuer))
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def _blank() -> Docx:
    """An empty document with our styles and settings, one section and no properties."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts().items():
            archive.writestr(ZipInfo(name), content)
    return Document(file)


def _set_properties(document: Docx, *, title: str, author: str) -> None:
    """The document's properties: nothing of this machine, this library or this moment."""
    properties = document.core_properties
    properties.title = property_text(title)
    properties.author = properties.last_modified_by = property_text(author)
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = PACKED_ON


def _place(document: Docx, elements: Iterable[BaseOxmlElement]) -> None:
    """Puts elements at the end of the document; Word would make one table of two neighbours."""
    end = document.element.body[-1]
    for element in elements:
        previous = end.getprevious()
        if previous is not None and previous.tag == element.tag and element.tag.endswith("}tbl"):
            end.addprevious(paragraph(Role.GAP))
        end.addprevious(element)


def _place_signature(document: Docx, head: OfficialHead) -> None:
    """The signature stands on the page of the last words above it."""
    made = signature(head)
    if made is None:
        return
    last = document.element.body[-1].getprevious()
    if last is not None and last.tag.endswith("}p"):
        last.get_or_add_pPr().get_or_add_keepNext()
    _place(document, (made,))


def _body(blocks: Sequence[Block], room: Room) -> Iterator[BaseOxmlElement]:
    """The blocks in order; what introduces a table stays with it, what follows keeps away."""
    for previous, block, following in zip(
        (None, *blocks), blocks, (*blocks[1:], None), strict=False
    ):
        if isinstance(block, DocumentTable):
            yield _table(block, room)
        elif isinstance(block, Paragraph):
            near: dict[str, Attributes] = {}
            if isinstance(following, DocumentTable):
                near["keepNext"] = {}
            if isinstance(previous, DocumentTable):
                near["spacing"] = {"before": _AFTER_TABLE}
            yield paragraph(block.role, block.marked, **near)
        else:
            yield paragraph(block.role, block.runs)


def _table(block: DocumentTable, room: Room) -> BaseOxmlElement:
    """The table as wide as the room, its headings repeated on every page."""
    need = partial(_need, STYLES[room.table_text].size)
    widths = _whole(column_widths(block, room.width, need))
    made = table(widths, TABLE_GRID)
    row = add_row(made, repeats=True)
    for width, runs in zip(widths, block.head, strict=True):
        add_cell(row, width, [paragraph(room.table_head, runs)], vAlign="center")
    for cells in block.rows:
        row = add_row(made)
        if is_group_row(cells):
            words = paragraph(room.table_text, cells[0], keepNext={})
            add_cell(row, sum(widths), [words], gridSpan=len(widths))
            continue
        for width, column, runs in zip(widths, block.columns, cells, strict=True):
            side = _SIDES.get(column.align)
            aligned: dict[str, Attributes] = {"jc": {"val": side}} if side else {}
            add_cell(row, width, [paragraph(room.table_text, runs, **aligned)])
    return made


def _need(size: float, word: str) -> float:
    """The width in millimetres of a cell that has room for a word."""
    return bold_width(word, size) + _PADDING


def _whole(widths: Sequence[float]) -> list[int]:
    """Widths in millimetres as whole twips that add up to what their sum is."""
    ends = [0, *(twips(reached) for reached in accumulate(widths))]
    return [end - start for start, end in pairwise(ends)]

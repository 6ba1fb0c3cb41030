"""The tables of a document, painted for Word."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from docx.document import Document as Docx
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.surface.blocks import (
    Align,
    DocumentTable,
    is_group_row,
)
from de_an06.surface.breaks import room_of, splits, stays
from de_an06.surface.docx.elements import (
    Attributes,
    add_cell,
    add_row,
    paragraph,
    size_of,
    table,
    twips,
)

_LINES = {"Table": 40, "Annex": 26}
"""How many lines of a table a page takes, below what introduces it."""

_SIDES = {Align.CENTRE: "center", Align.RIGHT: "right"}


def document_table(
    document: Docx, block: DocumentTable, width: float, *, kind: str
) -> BaseOxmlElement:
    """The table, `width` millimetres wide, its headings repeated on every page.

    `kind` begins the names of the styles for its words: Table, or the smaller Annex.
    """
    room = room_of(block, width, size=size_of(document, f"{kind}Text"), page=_LINES[kind])
    ends = [0, *(twips(end) for end in accumulate(room.widths))]
    widths = [end - start for start, end in pairwise(ends)]
    made = table(widths, "TableGrid")
    row = add_row(made, repeats=True)
    for own, runs in zip(widths, block.head, strict=True):
        add_cell(row, own, [paragraph(f"{kind}Head", runs, keepNext={})], vAlign="center")
    for cells, is_kept in zip(block.rows, stays(block, room), strict=True):
        near: dict[str, Attributes] = {"keepNext": {}} if is_kept else {}
        row = add_row(made, splits=splits(cells, room))
        if is_group_row(cells):
            words = paragraph(f"{kind}Text", cells[0], **near)
            add_cell(row, sum(widths), [words], gridSpan=len(widths))
            continue
        for own, runs, aligned in zip(widths, cells, _aligned(block), strict=True):
            add_cell(row, own, [paragraph(f"{kind}Text", runs, **near, **aligned)])
    return made


def _aligned(block: DocumentTable) -> Iterator[dict[str, Attributes]]:
    """For each column where its words stand."""
    for column in block.columns:
        side = _SIDES.get(column.align)
        yield {"jc": {"val": side}} if side else {}

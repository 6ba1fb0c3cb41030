"""The tables of a document, painted for Word."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from docx.document import Document as Docx

from de_an06.surface.blocks import (
    Align,
    DocumentTable,
    is_group_row,
)
from de_an06.surface.breaks import Room, room_of, splits, stays
from de_an06.surface.docx.elements import (
    Attributes,
    paragraph,
    size_of,
    table,
    table_cell,
    table_row,
    twips,
    written,
)

_LINES = {"Table": 40, "Annex": 26}
"""How many lines of a table a page takes, below what introduces it."""

_SIDES = {Align.CENTRE: "center", Align.RIGHT: "right"}


def document_table(document: Docx, block: DocumentTable, width: float, *, kind: str) -> str:
    """The table, `width` millimetres wide, its headings repeated on every page.

    `kind` begins the names of the styles for its words: Table, or the smaller Annex.
    """
    room = room_of(block, width, size=size_of(document, f"{kind}Text"), page=_LINES[kind])
    ends = [0, *(twips(end) for end in accumulate(room.widths))]
    widths = [end - start for start, end in pairwise(ends)]
    return table(widths, _rows(block, widths, room, kind), style="TableGrid")


def _rows(block: DocumentTable, widths: Sequence[int], room: Room, kind: str) -> Iterator[str]:
    heads = (paragraph(f"{kind}Head", written(runs), keepNext={}) for runs in block.head)
    own = zip(widths, heads, strict=True)
    yield table_row((table_cell(each, [head], vAlign="center") for each, head in own), repeats=True)
    sides = [_SIDES.get(column.align) for column in block.columns]
    aligned: list[dict[str, Attributes]] = [{"jc": {"val": side}} if side else {} for side in sides]
    style = f"{kind}Text"
    for cells, is_kept in zip(block.rows, stays(block, room), strict=True):
        near: dict[str, Attributes] = {"keepNext": {}} if is_kept else {}
        if is_group_row(cells):
            words = paragraph(style, written(cells[0]), **near)
            made = [table_cell(sum(widths), [words], gridSpan=len(widths))]
        else:
            made = [
                table_cell(own, [paragraph(style, written(runs), **near, **side)])
                for own, runs, side in zip(widths, cells, aligned, strict=True)
            ]
        yield table_row(made, splits=splits(cells, room))

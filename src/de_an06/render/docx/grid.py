"""Tables of fixed widths, built row by row."""

from collections.abc import Iterable, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.render.docx.elements import append, element, twips

FRAME_MARGIN = 1.0
"""The space at both sides of a cell in a table without lines, in millimetres."""


def ruled_table(widths: Sequence[int], style: str) -> BaseOxmlElement:
    """An empty table in a table style; widths in twips."""
    made = element("tbl")
    properties = append(made, "tblPr")
    append(properties, "tblStyle", val=style)
    _set_widths(made, properties, widths)
    return made


def frame(widths: Sequence[float], *, above: float = 0, below: float = 0) -> BaseOxmlElement:
    """An empty table without lines, which only puts things side by side.

    Widths are in millimetres, and so is the space above and below what stands in a cell.
    """
    made = element("tbl")
    properties = append(made, "tblPr")
    _set_widths(made, properties, [twips(width) for width in widths])
    margins = append(properties, "tblCellMar")
    sides = {"top": above, "left": FRAME_MARGIN, "bottom": below, "right": FRAME_MARGIN}
    for side, margin in sides.items():
        append(margins, side, w=twips(margin), type="dxa")
    return made


def add_row(table: BaseOxmlElement, *, repeats: bool = False) -> BaseOxmlElement:
    """A row that stays on one page; one that `repeats` stands again on top of each page."""
    row = append(table, "tr")
    properties = append(row, "trPr")
    append(properties, "cantSplit")
    if repeats:
        append(properties, "tblHeader")
    return row


def add_cell(
    row: BaseOxmlElement, width: int, paragraphs: Iterable[BaseOxmlElement], **properties: str | int
) -> None:
    """A cell; `properties` are elements of w:tcPr after w:tcW with their values, in order."""
    cell = append(row, "tc")
    own = append(cell, "tcPr")
    append(own, "tcW", w=width, type="dxa")
    for tag, value in properties.items():
        append(own, tag, val=value)
    cell.extend(paragraphs)


def _set_widths(table: BaseOxmlElement, properties: BaseOxmlElement, widths: Sequence[int]) -> None:
    """The widths where Word reads them (cells get theirs too) and where LibreOffice does."""
    append(properties, "tblW", w=sum(widths), type="dxa")
    append(properties, "tblLayout", type="fixed")
    columns = append(table, "tblGrid")
    for width in widths:
        append(columns, "gridCol", w=width)

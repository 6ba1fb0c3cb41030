"""The few elements of WordprocessingML that every part of a document is made of."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.report.blocks import Role, Run
from de_an06.report.docx.styles import STYLES
from de_an06.surface.visible import visible

Attributes = dict[str, str | int]

_TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, Word's unit."""
    return round(millimetres * _TWIPS_PER_MM)


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element `w:tag` whose attributes are in the same namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def append(parent: BaseOxmlElement, tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element at the end of `parent`."""
    made = element(tag, **attributes)
    parent.append(made)
    return made


def paragraph(role: Role, runs: Iterable[Run] = (), **properties: Attributes) -> BaseOxmlElement:
    """A paragraph; `properties` are elements of w:pPr after w:pStyle, in the schema's order."""
    made = element("p")
    own = append(made, "pPr")
    append(own, "pStyle", val=STYLES[role].id)
    for tag, attributes in properties.items():
        append(own, tag, **attributes)
    for run in runs:
        _append_run(made, run)
    return made


def _append_run(parent: BaseOxmlElement, run: Run) -> None:
    made = append(parent, "r")
    if run.bold or run.italic:
        properties = append(made, "rPr")
        for tag in (*("b", "bCs") * run.bold, *("i", "iCs") * run.italic):
            append(properties, tag)
    made.text = visible(run.text)


FRAME_MARGIN = 1.0
"""The space at both sides of a cell in a table without lines, in millimetres."""


def table(widths: Sequence[int], style: str = "") -> BaseOxmlElement:
    """An empty table, perhaps in a table style; widths in twips.

    The widths stand where Word reads them (cells get theirs too) and where LibreOffice does.
    """
    made = element("tbl")
    properties = append(made, "tblPr")
    if style:
        append(properties, "tblStyle", val=style)
    append(properties, "tblW", w=sum(widths), type="dxa")
    append(properties, "tblLayout", type="fixed")
    columns = append(made, "tblGrid")
    for width in widths:
        append(columns, "gridCol", w=width)
    return made


def frame(widths: Sequence[float], *, above: float = 0, below: float = 0) -> BaseOxmlElement:
    """An empty table without lines, which only puts things side by side.

    Widths are in millimetres, and so is the space above and below what stands in a cell.
    """
    made = table([twips(width) for width in widths])
    margins = append(made[0], "tblCellMar")
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

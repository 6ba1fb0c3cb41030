"""The few elements of WordprocessingML that every part of a document is made of."""

from collections.abc import Iterable, Sequence

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.surface.blocks import Role, Run
from de_an06.surface.visible import visible

Attributes = dict[str, str | int]

_WORD = qn("w:t").removesuffix("t")
_BREAKS = "\t\r\n"
_TWIPS_PER_MM = 1440 / 25.4
# Styles are called as their role is, but for those that Word or an older report calls otherwise.
_STYLES = {
    Role.ABOUT: "LetterSubject",
    Role.PLACE: "PlaceAndDate",
    Role.RECIPIENTS: "RecipientsHead",
    Role.TEXT: "BodyText",
    Role.TO_ALL: "To",
}


def style_of(role: Role) -> str:
    """The id of the style, in `blank/word/styles.xml`, of paragraphs that play a role."""
    return _STYLES.get(role) or role.title().replace("_", "")


def size_of(document: Docx, style: str) -> float:
    """The size of a style's letters, in points."""
    found = document.styles.get_by_id(style, WD_STYLE_TYPE.PARAGRAPH)
    return float(found.font.size.pt)


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, Word's unit."""
    return round(millimetres * _TWIPS_PER_MM)


def append(parent: BaseOxmlElement, tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element `w:tag` at the end of `parent`, whose attributes are in the same namespace."""
    # By its whole name: the library looks up each prefix anew, longer than the element takes.
    made: BaseOxmlElement = parent.makeelement(f"{_WORD}{tag}")
    for name, value in attributes.items():
        made.set(f"{_WORD}{name}", str(value))
    parent.append(made)
    return made


def paragraph(style: str, runs: Iterable[Run] = (), **properties: Attributes) -> BaseOxmlElement:
    """A paragraph; `properties` are elements of w:pPr after w:pStyle, in the schema's order."""
    made = OxmlElement("w:p")
    own = append(made, "pPr")
    append(own, "pStyle", val=style)
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
    _append_text(made, visible(run.text))


def _append_text(run: BaseOxmlElement, text: str) -> None:
    """The words of a run; those with breaks the library takes apart, letter by letter."""
    if any(one in text for one in _BREAKS):
        run.text = text
    elif text:
        own = append(run, "t")
        own.text = text
        if text != text.strip():
            own.set(qn("xml:space"), "preserve")


def table(widths: Sequence[int], style: str = "") -> BaseOxmlElement:
    """An empty table, perhaps in a table style; widths in twips.

    The widths stand where Word reads them (cells get theirs too) and where LibreOffice does.
    """
    made = OxmlElement("w:tbl")
    properties = append(made, "tblPr")
    if style:
        append(properties, "tblStyle", val=style)
    append(properties, "tblW", w=sum(widths), type="dxa")
    append(properties, "tblLayout", type="fixed")
    columns = append(made, "tblGrid")
    for width in widths:
        append(columns, "gridCol", w=width)
    return made


def add_row(
    table: BaseOxmlElement, *, repeats: bool = False, splits: bool = False
) -> BaseOxmlElement:
    """A row that stays on one page, unless it `splits`.

    One that `repeats` stands again on top of each page.
    """
    row = append(table, "tr")
    properties = append(row, "trPr")
    if not splits:
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

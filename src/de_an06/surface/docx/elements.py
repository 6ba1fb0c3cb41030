"""The few elements of WordprocessingML that every part of a document is made of, as text.

The library would make each an object of its own, which takes longer than to read them all at once.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from de_an06.surface.blocks import Role, Run
from de_an06.surface.visible import visible

Attributes = dict[str, str | int]

_BREAK = re.compile(r"([\t\r\n])")
_BREAKS = {"": "", "\t": "<w:tab/>", "\r": "<w:br/>", "\n": "<w:br/>"}
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


def element(tag: str, *inside: str, **attributes: str | int) -> str:
    """An element `w:tag` with others inside; its attributes are in the same namespace."""
    given = "".join(f' w:{name}="{value}"' for name, value in attributes.items())
    return f"<w:{tag}{given}>{''.join(inside)}</w:{tag}>" if inside else f"<w:{tag}{given}/>"


def placeable(made: str) -> BaseOxmlElement:
    """An element as the library has it, to be placed in a part of a document."""
    placed: BaseOxmlElement = parse_xml(f"<w:body {nsdecls('w')}>{made}</w:body>")[0]
    return placed


def paragraph(style: str, *inside: str, **properties: Attributes) -> str:
    """A paragraph; `properties` are elements of w:pPr after w:pStyle, in the schema's order."""
    own = (element(tag, **attributes) for tag, attributes in properties.items())
    return element("p", element("pPr", element("pStyle", val=style), *own), *inside)


def written(runs: Iterable[Run]) -> str:
    """What is in a paragraph: its runs."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    styles = (*("b", "bCs") * run.bold, *("i", "iCs") * run.italic)
    properties = [element("rPr", *map(element, styles))] if styles else []
    return element("r", *properties, *map(_piece, _BREAK.split(visible(run.text))))


def _piece(text: str) -> str:
    if text in _BREAKS:
        return _BREAKS[text]
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:t{kept}>{escape(text)}</w:t>"


def table(widths: Sequence[int], rows: Iterable[str], *properties: str, style: str = "") -> str:
    """A table, perhaps in a table style; widths in twips, `properties` the last ones of w:tblPr.

    The widths stand where Word reads them (cells get theirs too) and where LibreOffice does.
    """
    named = [element("tblStyle", val=style)] if style else []
    size = element("tblW", w=sum(widths), type="dxa")
    own = element("tblPr", *named, size, element("tblLayout", type="fixed"), *properties)
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", own, grid, *rows)


def table_row(cells: Iterable[str], *, repeats: bool = False, splits: bool = False) -> str:
    """A row that stays on one page, unless it `splits`.

    One that `repeats` stands again on top of each page.
    """
    kept, again = (not splits) * ("cantSplit",), repeats * ("tblHeader",)
    return element("tr", element("trPr", *map(element, (*kept, *again))), *cells)


def table_cell(width: int, paragraphs: Iterable[str], **properties: str | int) -> str:
    """A cell; `properties` are elements of w:tcPr after w:tcW with their values, in order."""
    own = (element(tag, val=value) for tag, value in properties.items())
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), *own), *paragraphs)

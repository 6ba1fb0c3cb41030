"""A whole document: its pages, front matter, body, signature, annexes."""

import io
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from de_an06.surface.blocks import Block, DocumentTable, Paragraph, Run, plain_text
from de_an06.surface.breaks import announces
from de_an06.surface.docx.elements import (
    Attributes,
    element,
    paragraph,
    placeable,
    style_of,
    written,
)
from de_an06.surface.docx.head import letterhead, signature
from de_an06.surface.docx.picture import picture
from de_an06.surface.docx.tables import document_table
from de_an06.surface.office import LANGUAGE, PACKED_ON, property_text, repacked, theme, xml_part
from de_an06.surface.official import OfficialDocument

# Decree 30/2020/NĐ-CP, Annex I, I.1 to I.4: A4, with margins that it allows on each side.
_SHORT, _LONG = 210, 297
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 20
_ANNEX_RIGHT = 15  # wide tables have the least
_PORTRAIT, _LANDSCAPE = _SHORT - _LEFT - _RIGHT, _LONG - _LEFT - _ANNEX_RIGHT
# The page number stands in the middle of the top margin; marks stand on a line above it.
_HEADER, _HEADER_WITH_MARKS = 8, 6
_AFTER_TABLE = 160  # twips: 8 points
_GAP = "Gap"
_THEME = "word/theme/theme1.xml"
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
)


def docx_bytes(given: OfficialDocument) -> bytes:
    """The document as a .docx laid out by Decree 30/2020/NĐ-CP.

    Annexes stand on landscape pages. The same text gives the same bytes.
    """
    document = _blank()
    _set_up_pages(document, given.front.marks)
    _place(document, letterhead(document, given.head, _PORTRAIT))
    _place(document, _body(document, given, given.body, _PORTRAIT))
    _place_signature(document, signature(document, given.head))
    for annex in given.annexes:
        _begin_annex(document)
        _place(document, _body(document, given, annex, _LANDSCAPE))
    _set_properties(document, title=given.front.title, author=" ".join(given.front.issuer))
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def _blank() -> Docx:
    """An empty document with our styles and settings, one section and no properties."""
    folder = files("de_an06.surface.docx").joinpath("blank")
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name in _PARTS:
            archive.writestr(ZipInfo(name), xml_part(folder.joinpath(name)))
        archive.writestr(ZipInfo(_THEME), theme())
    return Document(file)


def _set_up_pages(document: Docx, marks: str) -> None:
    """Portrait A4; the page number at the top from page 2, the marks at the top of every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_SHORT), Mm(_LONG)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.gutter = Mm(0)
    section.header_distance = Mm(_HEADER_WITH_MARKS if marks else _HEADER)
    section.footer_distance = Mm(_HEADER)
    section.different_first_page_header_footer = True
    page = element("fldSimple", written([Run("2")]), instr=" PAGE ")
    number = paragraph("Header", page)
    _fill(section.header.part.element, marks, number)
    # An empty header would be as high as a line.
    gap = () if marks else (paragraph(_GAP),)
    _fill(section.first_page_header.part.element, marks, *gap)


def _fill(header: BaseOxmlElement, marks: str, *paragraphs: str) -> None:
    """Puts the marks and paragraphs in the place of what the library's own header holds."""
    for child in list(header):
        header.remove(child)
    above = [paragraph("Mark", written([Run(marks)]))] if marks else []
    header.extend(map(placeable, (*above, *paragraphs)))


def _begin_annex(document: Docx) -> None:
    """A landscape section on a new page, with page numbers of its own.

    The first section itself becomes landscape where nothing stands in it yet.
    """
    body = document.element.body
    if len(body) > 1:
        document.add_section()
        body[-2].style = _GAP  # the paragraph that carries the end of the section before
    section = document.sections[-1]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG), Mm(_SHORT)
    section.right_margin = Mm(_ANNEX_RIGHT)


def _set_properties(document: Docx, *, title: str, author: str) -> None:
    """The document's properties: nothing of this machine, this library or this moment."""
    properties = document.core_properties
    properties.title = property_text(title)
    properties.author = properties.last_modified_by = property_text(author)
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = PACKED_ON


def _place(document: Docx, elements: Iterable[str]) -> None:
    """Puts elements at the end of the document; Word would make one table of two neighbours."""
    end = document.element.body[-1]
    for made in map(placeable, elements):
        previous = end.getprevious()
        if previous is not None and previous.tag == made.tag and made.tag.endswith("}tbl"):
            end.addprevious(placeable(paragraph(_GAP)))
        end.addprevious(made)


def _place_signature(document: Docx, signature: Iterable[str]) -> None:
    """The signature stands on the page of the last words above it."""
    for made in signature:
        last = document.element.body[-1].getprevious()
        if last is not None and last.tag.endswith("}p"):
            last.get_or_add_pPr().get_or_add_keepNext()
        _place(document, [made])


def _body(
    document: Docx, given: OfficialDocument, blocks: Sequence[Block], width: float
) -> Iterator[str]:
    """The blocks in order; what announces others stays with them, a table has room below."""
    for previous, block, following in zip(
        (None, *blocks), blocks, (*blocks[1:], None), strict=False
    ):
        if isinstance(block, DocumentTable):
            kind = "Annex" if width == _LANDSCAPE else "Table"
            yield document_table(document, block, width, kind=kind)
        else:
            near: dict[str, Attributes] = {}
            if not block.level and announces(block, following):
                near["keepNext"] = {}
            if isinstance(previous, DocumentTable):
                near["spacing"] = {"before": _AFTER_TABLE}
            yield paragraph(style_of(block.role), written(block.marked), **near)
            if drawn := given.drawing_below(block):
                label = plain_text(following.runs if isinstance(following, Paragraph) else ())
                yield picture(document, drawn, width, label=label)

"""Pages: paper, margins, page numbers, marks at the top."""

from collections.abc import Iterable

from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm

from de_an06.render import official
from de_an06.render.docx.elements import append, line, paragraph
from de_an06.render.docx.styles import GAP, MARK, PAGE_NUMBER
from de_an06.render.front_matter import FrontMatter

# Decree 30/2020/NĐ-CP, Annex I, I.1 to I.4: A4; the least margins that it allows on each side.
_SHORT, _LONG = 210, 297
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 20
# The page number stands in the middle of the top margin; marks stand on a line above it.
_HEADER, _HEADER_WITH_MARKS = 8, 6

PORTRAIT_WIDTH = _SHORT - _LEFT - _RIGHT
"""The width of the text on a portrait page, in millimetres."""

LANDSCAPE_WIDTH = _LONG - _LEFT - _RIGHT
"""The width of the text on a landscape page, in millimetres."""


def set_up_pages(document: Docx, front: FrontMatter) -> None:
    """Portrait A4; the page number at the top from page 2, the marks at the top of every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_SHORT), Mm(_LONG)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.gutter = Mm(0)
    marks = official.marks(front)
    section.header_distance = Mm(_HEADER_WITH_MARKS if marks else _HEADER)
    section.footer_distance = Mm(_HEADER)
    section.different_first_page_header_footer = True
    _fill(section.header.part.element, [*_mark_lines(marks), _page_number()])
    _fill(section.first_page_header.part.element, _mark_lines(marks) or [paragraph(GAP.id)])


def begin_annex(document: Docx) -> None:
    """A landscape section on a new page, with page numbers of its own.

    The first section itself becomes landscape where nothing stands in it yet.
    """
    body = document.element.body
    if len(body) > 1:
        document.add_section()
        body[-2].style = GAP.id  # the paragraph that carries the end of the section before
    _turn(document.sections[-1])


def _turn(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG), Mm(_SHORT)


def _mark_lines(marks: str) -> list[BaseOxmlElement]:
    return [line(MARK.id, marks)] if marks else []


def _page_number() -> BaseOxmlElement:
    made = paragraph(PAGE_NUMBER.id)
    append(append(append(made, "fldSimple", instr=" PAGE "), "r"), "t").text = "2"
    return made


def _fill(header: BaseOxmlElement, paragraphs: Iterable[BaseOxmlElement]) -> None:
    """Puts paragraphs in the place of what the library's own header holds."""
    for child in list(header):
        header.remove(child)
    header.extend(paragraphs)

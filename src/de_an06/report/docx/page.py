"""Pages: paper, margins, page numbers, marks at the top."""

from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from de_an06.report.blocks import Role, Run
from de_an06.report.docx.elements import append, paragraph
from de_an06.report.docx.styles import LANGUAGE, STYLES, styles_xml
from de_an06.surface.office import FONT, XML_HEADING, theme_xml

# Decree 30/2020/NĐ-CP, Annex I, I.1 to I.4: A4; the least margins that it allows on each side.
_SHORT, _LONG = 210, 297
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 20
# The page number stands in the middle of the top margin; marks stand on a line above it.
_HEADER, _HEADER_WITH_MARKS = 8, 6

PORTRAIT_WIDTH = _SHORT - _LEFT - _RIGHT
"""The width of the text on a portrait page, in millimetres."""

LANDSCAPE_WIDTH = _LONG - _LEFT - _RIGHT
"""The width of the text on a landscape page, in millimetres."""


def set_up_pages(document: Docx, marks: str) -> None:
    """Portrait A4; the page number at the top from page 2, the marks at the top of every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_SHORT), Mm(_LONG)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.gutter = Mm(0)
    section.header_distance = Mm(_HEADER_WITH_MARKS if marks else _HEADER)
    section.footer_distance = Mm(_HEADER)
    section.different_first_page_header_footer = True
    _fill(section.header.part.element, marks, _page_number())
    # An empty header would be as high as a line.
    gap = () if marks else (paragraph(Role.GAP),)
    _fill(section.first_page_header.part.element, marks, *gap)


def begin_annex(document: Docx) -> None:
    """A landscape section on a new page, with page numbers of its own.

    The first section itself becomes landscape where nothing stands in it yet.
    """
    body = document.element.body
    if len(body) > 1:
        document.add_section()
        body[-2].style = STYLES[
            Role.GAP
        ].id  # the paragraph that carries the end of the section before
    section = document.sections[-1]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG), Mm(_SHORT)


def _page_number() -> BaseOxmlElement:
    made = paragraph(Role.PAGE_NUMBER)
    append(append(append(made, "fldSimple", instr=" PAGE "), "r"), "t").text = "2"
    return made


def _fill(header: BaseOxmlElement, marks: str, *paragraphs: BaseOxmlElement) -> None:
    """Puts the marks and paragraphs in the place of what the library's own header holds."""
    for child in list(header):
        header.remove(child)
    if marks:
        header.append(paragraph(Role.MARKS, (Run(marks),)))
    header.extend(paragraphs)


_OPENXML = "http://schemas.openxmlformats.org"
_RELATIONSHIPS = f"{_OPENXML}/package/2006/relationships"
_OFFICE = f"{_OPENXML}/officeDocument/2006/relationships"
_W = f"{_OPENXML}/wordprocessingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument"
_OWN_PARTS = {
    "word/document.xml": f"{_TYPES}.wordprocessingml.document.main+xml",
    "word/styles.xml": f"{_TYPES}.wordprocessingml.styles+xml",
    "word/settings.xml": f"{_TYPES}.wordprocessingml.settings+xml",
    "word/fontTable.xml": f"{_TYPES}.wordprocessingml.fontTable+xml",
    "word/theme/theme1.xml": f"{_TYPES}.theme+xml",
}

_DOCUMENT = f"""\
<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>\
<w:pgNumType w:start="1"/><w:cols w:space="720"/></w:sectPr></w:body></w:document>"""

# Compatibility mode 15 is Word 2013 and later: without it Word's title bar names an older one.
_SETTINGS = f"""\
<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/>\
<w:compat><w:compatSetting w:name="compatibilityMode"\
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
</w:settings>"""

_FONTS = f"""\
<w:fonts xmlns:w="{_W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""


def parts() -> dict[str, str]:
    """Each part of the file as XML, by its name in the file."""
    made = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _relations(
            {
                "styles.xml": "styles",
                "settings.xml": "settings",
                "fontTable.xml": "fontTable",
                "theme/theme1.xml": "theme",
            }
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/theme/theme1.xml": theme_xml(),
    }
    return {name: XML_HEADING + content for name, content in made.items()}


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _OWN_PARTS.items()
    )
    return (
        f'<Types xmlns="{_OPENXML}/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{items}</Relationships>'

"""The tables of a document as a workbook to filter, count and print."""

import io
from datetime import UTC, datetime
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from de_an06.render import official
from de_an06.render.front_matter import FrontMatter, read_front_matter
from de_an06.render.markdown_blocks import markdown_blocks
from de_an06.render.office_theme import FONT, theme_xml
from de_an06.render.package import PACKING_DAY, XML_HEADING, repacked
from de_an06.render.visible import visible
from de_an06.render.xlsx_pages import pages
from de_an06.render.xlsx_sheet import fill_sheet

_LANGUAGE = "vi-VN"
_LONGEST_PROPERTY = 255
_LIBRARY_FONT = "Calibri"
_APP = (
    XML_HEADING
    + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def xlsx_of(markdown: str) -> bytes:
    """The tables of the annexes, each on a sheet of its own; of the text where there are none.

    Days, percentages and numbers are such where their column is centred or at the right; all else
    is text, and never a formula. The same text gives the same bytes. ValueError where the front
    matter is wrong.
    """
    front, text = read_front_matter(markdown)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for page in pages(official.title(front), markdown_blocks(text)):
        fill_sheet(workbook.create_sheet(page.name), page, official.marks(front))
    workbook.loaded_theme = (XML_HEADING + theme_xml()).encode()
    _set_properties(workbook, front)
    return _packed(workbook)


def _set_properties(workbook: Workbook, front: FrontMatter) -> None:
    """The document's properties: nothing of this machine, the library or this moment."""
    properties = workbook.properties
    properties.title = visible(official.title(front))[:_LONGEST_PROPERTY]
    properties.creator = visible(" ".join(front.issuer))[:_LONGEST_PROPERTY]
    properties.lastModifiedBy = properties.creator
    properties.language = _LANGUAGE
    properties.created = properties.modified = datetime(*PACKING_DAY, tzinfo=UTC).replace(
        tzinfo=None
    )


def _packed(workbook: Workbook) -> bytes:
    """The workbook as a file; `Workbook.save` would write down the moment."""
    saved = io.BytesIO()
    with ZipFile(saved, "w") as archive:
        ExcelWriter(workbook, archive).save()
    return repacked(saved.getvalue(), {"docProps/app.xml": _own_app, "xl/styles.xml": _own_font})


def _own_app(_: bytes) -> bytes:
    """The part where the library writes down its name and version."""
    return _APP.encode()


def _own_font(styles: bytes) -> bytes:
    """The styles with our font as that of empty cells, which is also what widths are counted in."""
    return styles.replace(_LIBRARY_FONT.encode(), FONT.encode())

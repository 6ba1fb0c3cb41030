"""A workbook as a file that is the same whoever writes it, whenever."""

import io
from datetime import UTC, datetime
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from de_an06.render.office_theme import FONT, theme_xml
from de_an06.render.package import PACKING_DAY, XML_HEADING, repacked
from de_an06.render.visible import visible

_LANGUAGE = "vi-VN"
_LONGEST_PROPERTY = 255
_LIBRARY_FONT = "Calibri"
_APP = (
    XML_HEADING
    + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def xlsx_bytes(workbook: Workbook, *, title: str, creator: str) -> bytes:
    """The workbook as a file: nothing of this machine, the library or this moment is in it.

    The same workbook gives the same bytes.
    """
    workbook.loaded_theme = (XML_HEADING + theme_xml()).encode()
    properties = workbook.properties
    properties.title = visible(title)[:_LONGEST_PROPERTY]
    properties.creator = visible(creator)[:_LONGEST_PROPERTY]
    properties.lastModifiedBy = properties.creator
    properties.language = _LANGUAGE
    properties.created = properties.modified = datetime(*PACKING_DAY, tzinfo=UTC).replace(
        tzinfo=None
    )
    return _packed(workbook)


def _packed(workbook: Workbook) -> bytes:
    """The workbook packed; `Workbook.save` would write down the moment."""
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

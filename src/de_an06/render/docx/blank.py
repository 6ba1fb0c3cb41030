"""The Word file itself: an empty one to fill, a full one packed alike every time."""

import io
from datetime import UTC, datetime
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx

from de_an06.render.docx.parts import parts
from de_an06.render.docx.styles import LANGUAGE
from de_an06.render.package import PACKING_DAY, repacked
from de_an06.render.visible import visible

_LONGEST_PROPERTY = 255


def blank() -> Docx:
    """An empty document with our styles and settings, one section and no properties."""
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts().items():
            archive.writestr(ZipInfo(name), content)
    return Document(file)


def set_properties(document: Docx, *, title: str, author: str) -> None:
    """The document's properties: nothing of this machine, this library or this moment."""
    properties = document.core_properties
    properties.title = visible(title)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = visible(author)[:_LONGEST_PROPERTY]
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = datetime(*PACKING_DAY, tzinfo=UTC)


def packed(document: Docx) -> bytes:
    """The document as a file; the same document gives the same bytes."""
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())

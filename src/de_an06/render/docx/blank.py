"""The Word file itself: an empty one to fill, a full one packed alike every time."""

import io
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Docx

from de_an06.render.docx.elements import clean
from de_an06.render.docx.parts import parts
from de_an06.render.docx.styles import LANGUAGE

# The earliest day that a zip can hold: plainly not the day of writing.
_FIXED_DAY = (1980, 1, 1, 0, 0, 0)
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
    properties.title = clean(title)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = clean(author)[:_LONGEST_PROPERTY]
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = datetime(*_FIXED_DAY, tzinfo=UTC)


def packed(document: Docx) -> bytes:
    """The document as a file; the same document gives the same bytes."""
    saved, file = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(file, "w") as archive:
        for name in source.namelist():
            entry = ZipInfo(name, _FIXED_DAY)
            entry.create_system = 0  # else the system that writes is written down
            archive.writestr(entry, source.read(name), ZIP_DEFLATED)
    return file.getvalue()

"""An XML part with no more in it than what a form is read from (SAFETY X2)."""

import io
import re
from xml.sax import SAXParseException
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.sax import make_parser

_LISTS = ("Types", "Default", "Override", "Relationships", "Relationship")
_BOOK = ("workbook", "workbookPr", "sheets", "sheet")
_STYLES = ("styleSheet", "numFmts", "numFmt", "cellXfs", "xf")
_CELLS = ("worksheet", "sheetData", "row", "c", "f", "v", "is", "sst", "si", "r", "t")
_ELEMENTS = frozenset((*_LISTS, *_BOOK, *_STYLES, *_CELLS))
"""The rest (validations, merged ranges, fonts, names) would cost seconds, or be refused as odd."""

_OF_LISTS = ("Extension", "PartName", "ContentType", "Id", "Type", "Target")
_OF_BOOK = ("date1904", "name", "sheetId", "id", "numFmtId", "formatCode")
_OF_CELLS = ("r", "s", "t", "space")
_ATTRIBUTES = frozenset((*_OF_LISTS, *_OF_BOOK, *_OF_CELLS))
_NONE = AttributesImpl({})

_LONGEST_VALUE = 200
"""The most letters of an attribute that are kept: openpyxl takes quadratic time for a format."""

_DEEPEST = 100
"""Expat keeps each element that is open: a part of nothing but beginnings costs gigabytes."""

_LONGEST_TAG = re.compile(rb"<[^>]{65536}")
"""A tag, or a comment, that nobody writes: millions of attributes cost as much."""


def plain(part: bytes) -> bytes:
    """A part without what a form is not read from; empty where nothing is.

    SAXParseException for what is no XML or nested too deep, DefusedXmlException for a DTD.
    """
    if _LONGEST_TAG.search(part):
        raise SAXParseException("a tag without end", None, Locator())
    writer = _Writer()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(writer)
    # The whole part at once: expat takes quadratic time for a long token that comes in pieces.
    parser.feed(part)
    parser.close()
    return writer.written.getvalue() if writer.keeps else b""


class _Writer(XMLGenerator):
    """Writes what is kept of a part as it is read."""

    def __init__(self) -> None:
        self.written = io.BytesIO()
        self.keeps = False
        super().__init__(self.written, "utf-8")
        self._open: list[str] = []
        self._dropped = 0
        self._last_row = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX's name
        bare = _bare(name)
        self._open.append(bare)
        if len(self._open) > _DEEPEST:
            raise SAXParseException("nested too deep", None, Locator())
        if self._dropped or bare not in _ELEMENTS or _leads_elsewhere(attrs):
            self._dropped += 1
            return
        self.keeps = True
        super().startElement(name, _kept(attrs) if bare != "f" else _NONE)
        if bare == "worksheet":
            # openpyxl looks for it to the end of the sheet.
            dimension = name.replace(bare, "dimension")
            super().startElement(dimension, AttributesImpl({"ref": "A1"}))
            super().endElement(dimension)
        elif bare == "row":
            self._check_order(attrs.get("r", ""))

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's name
        self._open.pop()
        if self._dropped:
            self._dropped -= 1
        else:
            super().endElement(name)

    def characters(self, content: str) -> None:
        if not self._dropped and self._open[-1] in ("v", "t"):
            super().characters(content)

    def _check_order(self, number: str) -> None:
        """Refuse a row that openpyxl would pass over: one that does not come after the last."""
        row = int(number) if number.isdecimal() and len(number) < 20 else self._last_row + 1
        if row <= self._last_row:
            raise SAXParseException("rows out of order", None, Locator())
        self._last_row = row


def _bare(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def _kept(attributes: AttributesImpl) -> AttributesImpl:
    return AttributesImpl(
        {
            name: value[:_LONGEST_VALUE]
            for name, value in attributes.items()
            if name.startswith("xmlns") or _bare(name) in _ATTRIBUTES
        }
    )


def _leads_elsewhere(attributes: AttributesImpl) -> bool:
    """Whether this is a relationship to something else than a sheet, such as a link in a cell."""
    return "Target" in attributes and not attributes.get("Type", "").endswith("sheet")

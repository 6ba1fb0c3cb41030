"""An .xlsx file as far as a form is read from it, within limits (docs/safety.md, "Forms")."""

import io
import re
import zlib
from collections.abc import Mapping, Sequence
from xml.sax import SAXParseException
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl, Locator
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules

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


LARGEST = 5_000_000
"""The most bytes of a form."""

_MOST_ENTRIES = 1_000
_MOST_UNPACKED = 10_000_000
"""The most bytes of all parts together."""

_MOST_TAGS = 50_000
"""The most tags of all parts together, beginnings and ends: a form has six thousand.

What takes openpyxl three seconds; `tests/intake/test_form_safety.py` has the worst of it.
"""

_MOST_SHEETS = 30
_HIGHEST_RATIO = 300
_SMALL = 1_000_000
"""What is no larger may be packed as tightly as it likes."""

_ENCRYPTED = 0x1
_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
"""The namespaces of a rare way to save that openpyxl does not know."""

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x7fELF": "ELF",
    b"\x89PNG": "PNG",
    b"\xff\xd8": "JPEG",
}
_ENTRIES = {
    "word/document.xml": ".docx",
    "ppt/presentation.xml": ".pptx",
    "xl/workbook.bin": ".xlsb",
}
_OPEN_DOCUMENTS = {b"spreadsheet": ".ods", b"text": ".odt"}


def open_package(name: str, data: bytes) -> bytes | Diagnostic:
    """A spreadsheet of harmless parts; or why the file `name` is none that we read.

    Every part was parsed, and written anew without what a form is not read from.
    """
    if len(data) > LARGEST:
        return _finding(rules.TOO_LARGE_FORM, name)
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _no_package(name, data)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(name, archive)
    except DefusedXmlException:
        return _finding(rules.UNSAFE_PACKAGE, name, value="DTD")
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
        SAXParseException,
    ):
        # OSError and ValueError: places and names in a damaged directory that cannot be.
        return _finding(rules.BROKEN_FORM, name)


def _no_package(name: str, data: bytes) -> Diagnostic:
    if data.startswith(_OLE2):
        return _finding(rules.OLD_OR_LOCKED, name)
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return _finding(rules.OTHER_KIND, name, kind=kind)
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        return _finding(rules.NOT_A_SPREADSHEET, name)
    if not text.strip("\0 \t\r\n") or "\0" in text:
        return _finding(rules.NOT_A_SPREADSHEET, name)
    return _finding(
        rules.OTHER_KIND, name, kind="XML/HTML" if text.lstrip().startswith("<") else "CSV"
    )


def _unpacked(name: str, archive: ZipFile) -> bytes | Diagnostic:
    entries = archive.infolist()
    if unsafe := _unsafe(entries):
        return _finding(rules.UNSAFE_PACKAGE, name, value=unsafe)
    names = [entry.filename for entry in entries]
    if kind := _other_kind(archive, names):
        return _finding(rules.OTHER_KIND, name, kind=kind)
    if _TYPES not in names:
        return _finding(rules.NOT_A_SPREADSHEET, name)
    if macros := _macros(archive.read(_TYPES), names):
        return _finding(rules.MACROS, name, value=macros)
    return _harmless(name, archive, names)


def _harmless(name: str, archive: ZipFile, names: Sequence[str]) -> bytes | Diagnostic:
    wanted = [path for path in names if path.lower().endswith((".xml", ".rels"))]
    parts = {path: archive.read(path) for path in wanted}
    if _STRICT in parts.get("xl/workbook.xml", b""):
        return _finding(rules.OTHER_KIND, name, kind="Strict Open XML")
    tags = sum(part.count(b"<") for part in parts.values())
    if tags > _MOST_TAGS:
        return _finding(rules.UNSAFE_PACKAGE, name, value=f"{tags} XML")
    parts = {path: plain(part) for path, part in parts.items()}
    sheets = max(part.count(key) for part in parts.values() for key in (b" sheetId=", b" Target="))
    if sheets > _MOST_SHEETS:
        return _finding(rules.UNSAFE_PACKAGE, name, value=f"{sheets} sheet")
    return _packed({path: part for path, part in parts.items() if part})


def _packed(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return file.getvalue()


def _unsafe(entries: Sequence[ZipInfo]) -> str:
    """What forbids to unpack anything, judged by what the directory declares; empty if nothing.

    Nothing is ever unpacked beyond the size that is declared.
    """
    names = {entry.filename for entry in entries}
    if len(entries) > _MOST_ENTRIES or len(names) < len(entries):
        return f"{len(entries)} ZIP"
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return "AES/ZipCrypto"
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        return "LZMA/BZIP2"
    size = sum(entry.file_size for entry in entries)
    if size > _MOST_UNPACKED:
        return f"{size // 1_000_000} MB"
    large = (entry for entry in entries if entry.file_size > _SMALL)
    ratio = max((entry.file_size // max(1, entry.compress_size) for entry in large), default=0)
    return f"1:{ratio}" if ratio > _HIGHEST_RATIO else ""


def _other_kind(archive: ZipFile, names: Sequence[str]) -> str:
    """The kind of an office file that is no .xlsx; empty for one, or for what is none at all."""
    if "mimetype" in names:
        _, _, kind = archive.read("mimetype")[:200].rpartition(b".opendocument.")
        return _OPEN_DOCUMENTS.get(kind.split(b"-")[0].strip(), "OpenDocument") if kind else "ZIP"
    return next((kind for entry, kind in _ENTRIES.items() if entry in names), "")


def _macros(types: bytes, names: Sequence[str]) -> str:
    """What shows that a file carries macros, of whichever age; empty if nothing does."""
    for path in names:
        if path.lower().endswith("vbaproject.bin") or "/macrosheets/" in path.lower():
            return path
    return "macroEnabled" if b"macroenabled" in types.lower() else ""


def _finding(rule: Rule, name: str, **facts: str) -> Diagnostic:
    return Diagnostic(rule, Span(name), facts)

"""An .xlsx file as far as a form is read from it, within limits (docs/safety.md, "Forms")."""

import io
import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules

_LONGEST_TAG = re.compile(rb"<[^>]{65536}")
"""A tag, or a comment, that nobody writes: millions of attributes cost as much."""


LARGEST = 5_000_000
"""The most bytes of a form."""

_MOST_ENTRIES = 1_000
_MOST_UNPACKED = 10_000_000
"""The most bytes of all parts together."""

_MOST_TAGS = 50_000
"""The most tags of all parts together, beginnings and ends: a form has six thousand."""

_HIGHEST_RATIO = 300
_SMALL = 1_000_000
"""What is no larger may be packed as tightly as it likes."""

_ENCRYPTED = 0x1
_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
"""The namespaces of a rare way to save, with other names for what a form is read from."""

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


def open_package(name: str, data: bytes) -> Mapping[str, bytes] | Diagnostic:
    """The parts of a spreadsheet that are XML, by path; or why the file `name` is none we read."""
    if len(data) > LARGEST:
        return _finding(rules.TOO_LARGE_FORM, name)
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _no_package(name, data)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(name, archive)
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
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


def _unpacked(name: str, archive: ZipFile) -> Mapping[str, bytes] | Diagnostic:
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
    return _parts(name, archive, names)


def _parts(name: str, archive: ZipFile, names: Sequence[str]) -> Mapping[str, bytes] | Diagnostic:
    wanted = [path for path in names if path.lower().endswith((".xml", ".rels"))]
    parts = {path: archive.read(path) for path in wanted}
    if _STRICT in parts.get("xl/workbook.xml", b""):
        return _finding(rules.OTHER_KIND, name, kind="Strict Open XML")
    tags = sum(part.count(b"<") for part in parts.values())
    if tags > _MOST_TAGS:
        return _finding(rules.UNSAFE_PACKAGE, name, value=f"{tags} XML")
    if any(map(_LONGEST_TAG.search, parts.values())):
        return _finding(rules.BROKEN_FORM, name)
    return parts


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


_DEEPEST = 100


class DoctypeError(ValueError):
    """A part declares a document type, which could make it swell."""


@dataclass(slots=True)
class Element:
    """An element of a part, its name without a prefix."""

    name: str
    attributes: Mapping[str, str]
    parts: list["Element"] = field(default_factory=list)
    text: str = ""

    def each(self, *way: str) -> Iterator["Element"]:
        """The elements that a way of names leads to, in their order."""
        for part in self.parts:
            if part.name == way[0]:
                yield from part.each(*way[1:]) if way[1:] else (part,)


def tree_of_part(part: bytes) -> Element:
    """The root of a part; ValueError for what is no XML, nested too deep, or has a doctype."""
    root = Element("", {})
    opened = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(opened) > _DEEPEST:
            raise ValueError("nested too deep")
        element = Element(name.rpartition(":")[2], attributes)
        opened[-1].parts.append(element)
        opened.append(element)

    def text(data: str) -> None:
        opened[-1].text += data

    def doctype(*_: object) -> None:
        raise DoctypeError

    parser = ParserCreate()
    parser.buffer_text = True
    # The whole of a text at once: a long one that comes in pieces takes quadratic time.
    parser.buffer_size = len(part) + 1
    parser.StartElementHandler, parser.CharacterDataHandler = start, text
    parser.EndElementHandler = lambda _: opened.pop()
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(part, True)  # noqa: FBT003 - that no more comes: it takes no name
    except (ExpatError, LookupError) as error:
        # LookupError: an encoding that nobody knows.
        raise ValueError from error
    return root.parts[0]


def parts_beside(trees: Mapping[str, Element], path: str) -> tuple[tuple[str, Element], ...]:
    """The parts that belong to the part at a path, each with its kind: comments, drawing."""
    folder, _, name = path.rpartition("/")
    links = trees.get(f"{folder}/_rels/{name}.rels")
    found = []
    for link in links.each("Relationship") if links else ():
        target = posixpath.join("/", folder, link.attributes.get("Target", ""))
        part = trees.get(posixpath.normpath(target).lstrip("/"))
        if part is not None:
            found.append((link.attributes.get("Type", "").rpartition("/")[2], part))
    return tuple(found)

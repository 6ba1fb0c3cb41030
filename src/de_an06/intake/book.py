"""A workbook: its worksheets by their names, with what their cells share."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax import SAXParseException

from defusedxml import DefusedXmlException

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.diagnostics.rules_forms import BROKEN_FORM, NOT_A_SPREADSHEET, UNSAFE_PACKAGE
from de_an06.intake.cell_text import CellText, unescaped
from de_an06.intake.markup import Attributes, Element, Listener, elements, walk
from de_an06.intake.package import Package
from de_an06.intake.sheet import Look, Shared, Sheet, read_sheet
from de_an06.model.text import fold

_LARGEST_SMALL = 2_000_000
"""The most bytes of a part that lists sheets or styles."""

_MOST_TEXTS = 200_000
_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENTS = frozenset((9, 10))
"""The number formats that every workbook has (ECMA-376 part 1, 18.8.30)."""

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


@dataclass(frozen=True, slots=True)
class Book:
    """The worksheets that were asked for, by their folded names; `from_1904` counts days so."""

    sheets: Mapping[str, Sheet]
    from_1904: bool


def read_book(file: str, package: Package, wanted: Mapping[str, str]) -> Book | Diagnostic:
    """The sheets whose folded names are `wanted`, each under the title that it has there."""
    try:
        return _book(file, package, wanted)
    except SAXParseException:
        return Diagnostic(BROKEN_FORM, Span(file))
    except DefusedXmlException:
        return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": "DTD"})


def _book(file: str, package: Package, wanted: Mapping[str, str]) -> Book | Diagnostic:
    root = _targets(package, "")
    path = next((one.path for one in root if one.kind == "officeDocument"), "")
    if path not in package.parts:
        return Diagnostic(NOT_A_SPREADSHEET, Span(file))
    listed = _small(package, path)
    targets = _targets(package, path)
    shared, overflows = _shared(package, targets)
    places = {one.id: one.path for one in targets if one.kind == "worksheet"}
    sheets: dict[str, Sheet] = {}
    for sheet in (one for one in listed if one.name == "sheet"):
        name = fold(sheet.get("name"))
        part = package.parts.get(places.get(sheet.get("id"), ""))
        if name in wanted and name not in sheets and part is not None:
            sheets[name] = read_sheet(file, wanted[name], part, shared)
    if overflows or any(sheet.overflows for sheet in sheets.values()):
        return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": "> 200000"})
    dated = next((one.get("date1904") for one in listed if one.name == "workbookPr"), "")
    return Book(sheets, from_1904=dated in ("1", "true"))


@dataclass(frozen=True, slots=True)
class _Target:
    """A part to which another points, by the last word of its kind."""

    id: str
    kind: str
    path: str


def _targets(package: Package, path: str) -> list[_Target]:
    """The parts to which the part at `path` points; the file itself is at the empty path."""
    folder, _, name = path.rpartition("/")
    found = _small(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    return [
        _Target(one.get("Id"), one.get("Type").rpartition("/")[2], _joined(folder, one))
        for one in found
        if one.name == "Relationship"
    ]


def _joined(folder: str, relationship: Element) -> str:
    target = posixpath.join("/", folder, relationship.get("Target"))
    return posixpath.normpath(target).lstrip("/")


def _small(package: Package, path: str) -> list[Element]:
    """The elements of a part that lists something; none where it is missing or far too large."""
    part = package.parts.get(path, b"")
    return elements(part) if 0 < len(part) <= _LARGEST_SMALL else []


def _shared(package: Package, targets: list[_Target]) -> tuple[Shared, bool]:
    """What the cells share; whether there are more texts than a form has."""
    paths = {one.kind: one.path for one in targets}
    texts = _Texts()
    part = package.parts.get(paths.get("sharedStrings", ""))
    if part is not None:
        walk(part, Listener(texts.begun, texts.text.letters, texts.ended))
    looks = tuple(_looks(_small(package, paths.get("styles", ""))))
    return Shared(texts.found, looks), texts.too_many or texts.text.overflows


@dataclass(slots=True)
class _Texts:
    """The shared texts as far as they have been read."""

    found: list[str] = field(default_factory=list)
    text: CellText = field(default_factory=CellText)
    too_many: bool = False

    def begun(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - SAX's form
        if name == "si":
            self.text.start()
        else:
            self.text.begun(name)

    def ended(self, name: str) -> None:
        self.text.ended(name)
        if name == "si":
            self.too_many = len(self.found) >= _MOST_TEXTS
            if not self.too_many:
                self.found.append(unescaped(self.text.text()))


def _looks(styles: list[Element]) -> Iterator[Look]:
    """The look that each style of a cell gives to a number, in their order."""
    codes = {
        one.get("numFmtId"): one.get("formatCode")
        for one in styles
        if (one.parent, one.name) == ("numFmts", "numFmt")
    }
    for style in styles:
        if (style.parent, style.name) == ("cellXfs", "xf"):
            number = style.get("numFmtId")
            yield _look_of(codes[number]) if number in codes else _built_in(number)


def _look_of(code: str) -> Look:
    """The look of a format such as `dd/mm/yyyy` or `0%`; its first part is for numbers from 0."""
    bare = _LITERAL.sub("", code).split(";")[0].lower()
    if "%" in bare:
        return Look.PERCENT
    return Look.DAY if bare != "general" and re.search("[dmyhs]", bare) else Look.PLAIN


def _built_in(number: str) -> Look:
    known = int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else 0
    if known in _PERCENTS:
        return Look.PERCENT
    return Look.DAY if known in _DAYS else Look.PLAIN

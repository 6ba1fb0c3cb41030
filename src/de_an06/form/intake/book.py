"""A workbook, read from the parts of a package: its worksheets and their filled cells.

Without openpyxl, which takes ten times as long (that is felt with thirty forms), gives a formula or
its result but never both, and raises whatever it meets in a damaged file.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import BROKEN_FORM, UNSAFE_PACKAGE
from de_an06.form.identity import FormSheet
from de_an06.form.intake.cells import Cell, Shared, cell_of, kinds_of, texts_of
from de_an06.form.intake.package import DoctypeError, Element, parts_beside, tree_of_part
from de_an06.model.text import fold


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that were made one: the first row and column, and the last, which count too."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet's filled cells by row and column (from 1), and how it is called in findings.

    `beside` are the parts that belong to it, by their kind: remarks, drawings.
    """

    file: str
    title: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[Merged, ...] = ()
    beside: tuple[tuple[str, Element], ...] = ()

    def span(self, row: int, column: int) -> Span:
        """The place of a cell: `Cập nhật!E14`."""
        return Span(self.file, row, column, cell=f"{self.title}!{letters_of(column)}{row}")

    def named(self, coordinate: str) -> Span:
        """The place of a cell by its coordinate (E14); of the sheet where that is none."""
        match = _COORDINATE.fullmatch(coordinate.upper())
        return self.span(*_place(coordinate)) if match else self.whole()

    def whole(self) -> Span:
        """The place of the sheet itself."""
        return Span(self.file, cell=self.title)


def letters_of(column: int) -> str:
    """The letters of a column (from 1)."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a form, and others that stand beside them."""

    sheets: Mapping[FormSheet, Sheet]
    others: tuple[Sheet, ...]


_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
"""Beyond these no program has cells."""

_MOST_LETTERS = 1_000_000
"""The most letters of all cells together: the file of a month may not be larger."""

_MOST_SHEETS = 30
_MOST_MERGED = 1_000
_TYPES = "[Content_Types].xml"
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_COORDINATE = re.compile(r"([A-Z]{1,3})([0-9]{1,20})", re.ASCII)


def read_book(file: str, parts: Mapping[str, bytes]) -> Book | Diagnostic:
    """The sheets of a form by their titles, in any case, with or without diacritics."""
    try:
        # All of them, also those that are not asked for: none may be broken, or declare a doctype.
        trees = {path: tree_of_part(part) for path, part in parts.items()}
        return _sheets(file, trees)
    except DoctypeError:
        return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": "DTD"})
    except (LookupError, ValueError, OverflowError):
        # What is not there, is no XML, or is no number.
        return Diagnostic(BROKEN_FORM, Span(file))


def _sheets(file: str, trees: Mapping[str, Element]) -> Book | Diagnostic:
    listed, shared = _workbook(trees)
    if len(listed) > _MOST_SHEETS:
        return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"{len(listed)} sheet"})
    wanted = {fold(sheet): sheet for sheet in FormSheet}
    found: dict[FormSheet, Sheet] = {}
    others: list[Sheet] = []
    letters = 0
    for title, path in listed:
        sheet = wanted.pop(fold(title), None)
        rows: dict[int, dict[int, Cell]] = {}
        for row, column, cell in _cells(trees[path], shared):
            rows.setdefault(row, {})[column] = cell
            letters += len(cell.text)
            if letters > _MOST_LETTERS:
                return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"> {_MOST_LETTERS}"})
        merged, beside = tuple(_merged(trees[path])), parts_beside(trees, path)
        if len(merged) > _MOST_MERGED:
            return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"{len(merged)} mergeCell"})
        read = Sheet(file, sheet.value if sheet else title, rows, merged, beside)
        if sheet:
            found[sheet] = read
        else:
            others.append(read)
    return Book(found, tuple(others))


def _merged(sheet: Element) -> Iterator[Merged]:
    """The cells of a sheet that were made one."""
    for each in sheet.each("mergeCells", "mergeCell"):
        first, _, last = each.attributes.get("ref", "").partition(":")
        yield Merged(*_place(first), *_place(last or first))


def _workbook(trees: Mapping[str, Element]) -> tuple[list[tuple[str, str]], Shared]:
    """The sheets in their order, each with its title and the path of its part; what they share."""
    types = trees[_TYPES].each("Override")
    paths = {
        each.attributes["ContentType"].rpartition(".")[2]: each.attributes["PartName"].lstrip("/")
        for each in types
    }
    path = paths.get("main+xml", "xl/workbook.xml")
    folder, _, name = path.rpartition("/")
    targets = {
        each.attributes["Id"]: posixpath.normpath(
            posixpath.join("/", folder, each.attributes["Target"])
        ).lstrip("/")
        for each in trees[f"{folder}/_rels/{name}.rels"].each("Relationship")
    }
    book = trees[path]
    flags = [each.attributes.get("date1904", "0") for each in book.each("workbookPr")]
    shared = Shared(
        texts=texts_of(trees.get(paths.get("sharedStrings+xml", ""))),
        kinds=kinds_of(trees.get(paths.get("styles+xml", ""))),
        epoch=_EPOCHS[flags[:1] in (["1"], ["true"])],
    )
    return [
        (each.attributes["name"], targets[_id(each)]) for each in book.each("sheets", "sheet")
    ], shared


def _id(sheet: Element) -> str:
    """The id of a sheet's part, whose prefix is the file's to choose."""
    return next(value for name, value in sheet.attributes.items() if name.endswith(":id"))


def _cells(sheet: Element, shared: Shared) -> Iterator[tuple[int, int, Cell]]:
    """The filled cells of a sheet, each with its row and column."""
    row = 0
    for line in sheet.each("sheetData", "row"):
        before, row = row, int(line.attributes.get("r", row + 1))
        if row <= before:
            raise ValueError("rows out of order")
        column = 0
        for each in line.each("c"):
            there = each.attributes.get("r")
            at, column = _place(there) if there else (row, column + 1)
            if at <= _LAST_ROW and column <= _LAST_COLUMN and (cell := cell_of(each, shared)):
                yield at, column, cell


def _place(coordinate: str) -> tuple[int, int]:
    match = _COORDINATE.fullmatch(coordinate.upper())
    if not match:
        raise ValueError(coordinate)
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]), column

"""A workbook, read from the parts of a package: its worksheets and their filled cells.

Without openpyxl, which takes ten times as long (that is felt with thirty forms), gives a formula or
its result but never both, and raises whatever it meets in a damaged file.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.forms import BROKEN_FORM, UNSAFE_PACKAGE
from de_an06.form.identity import FormSheet
from de_an06.form.intake.package import DoctypeError, Element, tree_of_part
from de_an06.model.text import fold


class CellKind(StrEnum):
    """What a cell holds, a number by how it is shown.

    `uncalculated` is a formula whose result was never saved.
    """

    NUMBER = "number"
    DAY = "day"
    PERCENT = "percent"
    TEXT = "text"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something; `text` is a number in its digits, or the text.

    `day` is the day that a number stands for, if it is one of our time.
    """

    kind: CellKind
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet's filled cells by row and column (from 1), and how it is called in findings."""

    file: str
    title: str
    rows: Mapping[int, Mapping[int, Cell]]

    def span(self, row: int, column: int) -> Span:
        """The place of a cell: `Cập nhật!E14`."""
        letters, rest = "", column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return Span(self.file, row, column, cell=f"{self.title}!{letters}{row}")

    def whole(self) -> Span:
        """The place of the sheet itself."""
        return Span(self.file, cell=self.title)


_LAST_ROW, _LAST_COLUMN = 1_048_576, 128
"""A form has 22 columns. One that was moved further to the right has its heading missing."""

_MOST_LETTERS = 1_000_000
"""The most letters of all cells together: the file of a month may not be larger."""

_MOST_SHEETS = 30
_LONGEST_FORMAT = 200
_TYPES = "[Content_Types].xml"
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_FORMATS = dict.fromkeys((*range(14, 23), 45, 46, 47), "d") | dict.fromkeys((9, 10), "%")
"""The formats that every program knows by a number, as far as they show a day or a percentage."""

_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]|_.|\*.')
_OF_A_DAY = re.compile("[dmhys]", re.IGNORECASE)
_ESCAPE = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)
_COORDINATE = re.compile(r"([A-Z]{1,3})([0-9]{1,20})", re.ASCII)


def read_book(file: str, parts: Mapping[str, bytes]) -> Mapping[FormSheet, Sheet] | Diagnostic:
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


def _sheets(file: str, trees: Mapping[str, Element]) -> Mapping[FormSheet, Sheet] | Diagnostic:
    listed, shared = _workbook(trees)
    if len(listed) > _MOST_SHEETS:
        return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"{len(listed)} sheet"})
    wanted = {fold(sheet): sheet for sheet in FormSheet}
    found: dict[FormSheet, Sheet] = {}
    letters = 0
    for title, path in listed:
        sheet = wanted.pop(fold(title), None)
        if sheet is None:
            continue
        rows: dict[int, dict[int, Cell]] = {}
        for row, column, cell in _cells(trees[path], shared):
            rows.setdefault(row, {})[column] = cell
            letters += len(cell.text)
            if letters > _MOST_LETTERS:
                return Diagnostic(UNSAFE_PACKAGE, Span(file), {"value": f"> {_MOST_LETTERS}"})
        found[sheet] = Sheet(file, sheet.value, rows)
    return found


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the cells of all sheets refer to: texts, kinds of number by style, the first day."""

    texts: tuple[str, ...]
    kinds: tuple[CellKind, ...]
    epoch: date


def _workbook(trees: Mapping[str, Element]) -> tuple[list[tuple[str, str]], _Shared]:
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
    shared = _Shared(
        texts=_texts(trees.get(paths.get("sharedStrings+xml", ""))),
        kinds=_kinds(trees.get(paths.get("styles+xml", ""))),
        epoch=_EPOCHS[flags[:1] in (["1"], ["true"])],
    )
    return [
        (each.attributes["name"], targets[_id(each)]) for each in book.each("sheets", "sheet")
    ], shared


def _id(sheet: Element) -> str:
    """The id of a sheet's part, whose prefix is the file's to choose."""
    return next(value for name, value in sheet.attributes.items() if name.endswith(":id"))


def _texts(part: Element | None) -> tuple[str, ...]:
    """The texts that cells share, by their places."""
    return tuple(map(_text, part.each("si"))) if part else ()


def _text(element: Element) -> str:
    """A text, of one piece or of several that look different; readings beside it are left out."""
    pieces = (*element.each("t"), *element.each("r", "t"))
    return "".join(one.text for one in pieces)


def _kinds(styles: Element | None) -> tuple[CellKind, ...]:
    """How a number is shown in each style."""
    if not styles:
        return ()
    codes = {
        int(each.attributes["numFmtId"]): each.attributes.get("formatCode", "")[:_LONGEST_FORMAT]
        for each in styles.each("numFmts", "numFmt")
    }
    kinds = {number: _kind(code) for number, code in (_FORMATS | codes).items()}
    return tuple(
        kinds.get(int(each.attributes.get("numFmtId", 0)), CellKind.NUMBER)
        for each in styles.each("cellXfs", "xf")
    )


def _kind(code: str) -> CellKind:
    shown = _LITERAL.sub("", code).split(";")[0]
    if _OF_A_DAY.search(shown):
        return CellKind.DAY
    return CellKind.PERCENT if "%" in shown else CellKind.NUMBER


def _cells(sheet: Element, shared: _Shared) -> Iterator[tuple[int, int, Cell]]:
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
            if at <= _LAST_ROW and column <= _LAST_COLUMN and (cell := _cell(each, shared)):
                yield at, column, cell


def _place(coordinate: str) -> tuple[int, int]:
    match = _COORDINATE.fullmatch(coordinate.upper())
    if not match:
        raise ValueError(coordinate)
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _cell(element: Element, shared: _Shared) -> Cell | None:
    kind = element.attributes.get("t", "n")
    written = next((each.text for each in element.each("v")), "")
    if kind == "inlineStr":
        written = "".join(map(_text, element.each("is")))
    if not written:
        # A text that a formula made may be empty; every other formula has a result.
        unsaved = kind != "str" and any(element.each("f"))
        return Cell(CellKind.UNCALCULATED, "") if unsaved else None
    if kind == "n":
        style = int(element.attributes.get("s", 0))
        shown = shared.kinds[style] if shared.kinds else CellKind.NUMBER
        return _number(written, shown, shared.epoch)
    if kind == "d":
        start = datetime.combine(shared.epoch, time())
        days = (datetime.fromisoformat(written) - start) / timedelta(days=1)
        return _number(repr(days), CellKind.DAY, shared.epoch)
    if kind == "s":
        written = shared.texts[int(written)]
    elif kind == "b":
        written = str(bool(int(written))).upper()
    text = _unescaped(written)
    return Cell(CellKind.ERROR if kind == "e" else CellKind.TEXT, text) if text else None


def _number(written: str, kind: CellKind, epoch: date) -> Cell:
    number = float(written) if re.search("[.eE]", written) else int(written)
    if kind is CellKind.DAY:
        number = float(number)
    return Cell(kind, repr(number), _day_of(number, epoch))


def _day_of(number: float, epoch: date) -> date | None:
    """The day that a number stands for, counted from `epoch`; None for one of another time."""
    if (_FIRST_DAY - epoch).days <= number < (_LAST_DAY - epoch).days + 1:
        return epoch + timedelta(days=int(number))
    return None


def _unescaped(text: str) -> str:
    """A text as it was typed: the format writes what XML cannot hold as `_x000D_`."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text

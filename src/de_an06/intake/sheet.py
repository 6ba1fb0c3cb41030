"""The filled cells of a worksheet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from de_an06.diagnostics.diagnostic import Span
from de_an06.intake.cell_text import CellText, unescaped
from de_an06.intake.markup import Attributes, Listener, walk

_MOST_CELLS = 200_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)


class CellKind(StrEnum):
    """What a cell holds; `uncalculated` is a formula whose result was never saved."""

    NUMBER = "number"
    TEXT = "text"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


class Look(StrEnum):
    """How a cell's number is shown."""

    PLAIN = "plain"
    DAY = "day"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something; `text` is a number in its digits, or the text."""

    kind: CellKind
    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet's filled cells by row and column (from 1), and how it is called in findings.

    `overflows`: it has more cells, or longer texts, than a person filled in.
    """

    file: str
    title: str
    rows: Mapping[int, Mapping[int, Cell]]
    overflows: bool = False

    def span(self, row: int, column: int) -> Span:
        """The place of a cell: `Cập nhật!E14`."""
        return Span(self.file, row, column, cell=f"{self.title}!{_letters(column)}{row}")

    def whole(self) -> Span:
        """The place of the sheet itself."""
        return Span(self.file, cell=self.title)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the cells of all sheets refer to: texts, and looks by the number of a style."""

    texts: Sequence[str] = ()
    looks: Sequence[Look] = ()


def read_sheet(file: str, title: str, part: bytes, shared: Shared) -> Sheet:
    """The filled cells of a worksheet's part; exceptions as for `walk`.

    Cells without a value cost nothing, wherever they are.
    """
    reading = _Reading(shared)
    walk(part, Listener(reading.begun, reading.text.letters, reading.ended))
    return Sheet(file, title, reading.rows, reading.too_many or reading.text.overflows)


@dataclass(slots=True)
class _Reading:
    """A worksheet's part as far as it has been read."""

    shared: Shared
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    text: CellText = field(default_factory=CellText)
    too_many: bool = False
    _row: int = 0
    _column: int = 0
    _place: str = ""
    _type: str = ""
    _style: str = ""
    _formula: bool = False
    _cells: int = 0

    def begun(self, name: str, attributes: Attributes) -> None:
        match name:
            case "c":
                self._begin_cell(attributes)
            case "row":
                self._row = _number(attributes.get("r", ""), _LAST_ROW) or self._row + 1
                self._column, self._place = 0, ""
            case "f":
                self._formula = True
            case _:
                self.text.begun(name)

    def ended(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        else:
            self.text.ended(name)

    def _begin_cell(self, attributes: Attributes) -> None:
        place = attributes.get("r", "")
        if place:
            self._place = place
        else:
            self._row, self._column = self._here()
            self._place = ""
            self._column += 1
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._formula = False
        self.text.start()

    def _here(self) -> tuple[int, int]:
        """The row and column of the cell that is read; found only where it is asked for."""
        place = _PLACE.fullmatch(self._place)
        return (int(place[2]), _column(place[1])) if place else (self._row, self._column)

    def _end_cell(self) -> None:
        text = self.text.text()
        cell = self._cell(text) if text or self._formula else None
        row, column = self._here() if cell else (0, 0)
        if cell is None or row > _LAST_ROW or column > _LAST_COLUMN:
            return
        self._cells += 1
        self.too_many = self._cells > _MOST_CELLS
        if not self.too_many:
            self.rows.setdefault(row, {})[column] = cell

    def _cell(self, text: str) -> Cell | None:
        if self._type == "s":
            place = _number(text, len(self.shared.texts), least=0)
            text = self.shared.texts[place] if place is not None and text else ""
        if not text:
            # A text that a formula made may be empty; every other formula has a result.
            unsaved = self._formula and self._type != "str"
            return Cell(CellKind.UNCALCULATED, "") if unsaved else None
        match self._type:
            case "e":
                return Cell(CellKind.ERROR, text)
            case "n":
                place = _number(self._style, len(self.shared.looks), least=0)
                look = self.shared.looks[place] if place is not None else Look.PLAIN
                return Cell(CellKind.NUMBER, text, look)
            case "b":
                return Cell(CellKind.TEXT, "TRUE" if text == "1" else "FALSE")
            case "s":
                return Cell(CellKind.TEXT, text)
        return Cell(CellKind.TEXT, unescaped(text))


def _number(text: str, most: int, *, least: int = 1) -> int | None:
    """A number of few digits from `least` on, below `most` if that counts from 0."""
    if not (0 < len(text) <= 8 and text.isascii() and text.isdecimal()):
        return None
    number = int(text)
    return number if least <= number < most + least else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

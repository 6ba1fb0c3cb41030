"""The filled cells of a worksheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from de_an06.diagnostics.diagnostic import Span


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
    """A worksheet's filled cells by row and column (from 1), and how it is called in findings."""

    file: str
    title: str
    rows: Mapping[int, Mapping[int, Cell]]

    def span(self, row: int, column: int) -> Span:
        """The place of a cell: `Cập nhật!E14`."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - openpyxl is heavy

        place = f"{get_column_letter(column)}{row}"
        return Span(self.file, row, column, cell=f"{self.title}!{place}")

    def whole(self) -> Span:
        """The place of the sheet itself."""
        return Span(self.file, cell=self.title)

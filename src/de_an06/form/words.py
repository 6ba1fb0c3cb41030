"""What the sheets of a form say and how their columns look, as `words.yaml` has it."""

from enum import StrEnum
from typing import Generic, Literal, TypeVar

from de_an06.form.identity import (
    FormIdentity,
    IssuedColumn,
    MeasureColumn,
    UpdateColumn,
    WordsLine,
)
from de_an06.load.document import read_packaged
from de_an06.model.scalars import Fact, Line, Text

Column = TypeVar("Column", bound=StrEnum)


class Advice(Fact):
    """A text with its heading."""

    heading: Line
    text: Line


class Guide(Fact):
    """What the first sheet says."""

    title: Line
    of_year: Line
    of_days: Line
    about: tuple[Advice, ...]
    due: Line
    due_on_a_day_off: Line
    nothing_due: Line
    common_day: Line
    heading: Line
    steps: tuple[Advice, ...]


class KnownWords(Fact):
    """How the sheets tell what is known of a task or target."""

    leads: Line
    coordinates: Line
    step_of: Line
    product: Line
    waived: Line
    no_word: Line
    last_word: Line
    moved_day: Line
    new_day: Line
    then_continues: Line
    obstacle: Line
    no_figure: Line
    figure: Text
    none_arose: Line


class ColumnLook(Fact):
    """How a column looks: its width in digits, and the side on which its text stands.

    `asked` is the format of what is to be filled in; None where the column shows what is known.
    """

    width: float
    side: Literal["left", "center", "right"] = "left"
    asked: Line | None = None


class TableWords(Fact, Generic[Column]):
    """A sheet with a table, its columns in their order; notes on those that are filled in."""

    title: Line
    legend: Line
    columns: dict[Column, ColumnLook]
    notes: dict[Column, Advice]

    def place(self, column: Column) -> int:
        """The place of a column, from 1."""
        return list(self.columns).index(column) + 1

    @property
    def widths(self) -> list[float]:
        """The widths in digits."""
        return [look.width for look in self.columns.values()]


class OwnSheet(Fact):
    """What the sheet of the agency's own words says."""

    title: Line
    legend: Line
    lines: dict[WordsLine, Line]
    columns: dict[IssuedColumn, ColumnLook]


class FormWords(Fact):
    """All that a form says by itself."""

    simulated: Line
    fill_in: Line
    spare_row: Line
    no_targets: Line
    guide: Guide
    known: KnownWords
    updates: TableWords[UpdateColumn]
    measures: TableWords[MeasureColumn]
    values_legend: Line
    yes_no: Advice
    own: OwnSheet

    def marks(self, identity: FormIdentity) -> str:
        """What stands on each page of a form with invented updates."""
        return self.simulated if identity.simulated else ""


def read_words() -> FormWords:
    """The words that come with the program."""
    return read_packaged("de_an06.form", "words.yaml", FormWords)

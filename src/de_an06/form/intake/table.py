"""The tables of a form: their columns, and their rows as they stand."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import (
    LAYOUT,
    VALUES_LAYOUT,
    IssuedColumn,
    MeasureColumn,
    UpdateColumn,
)
from de_an06.form.intake.book import Sheet
from de_an06.form.intake.cells import Cell, CellKind
from de_an06.form.intake.merged import across_columns, spread
from de_an06.form.intake.values import (
    CellText,
    Reader,
    day,
    number_or_answer,
    obstacle_kind,
    percent,
    read_cell,
    status,
    text,
    whole,
)
from de_an06.load.rows import Row, nested, place_in
from de_an06.model.month import ObstacleKind
from de_an06.model.text import fold
from de_an06.words.absence import says_none_of
from de_an06.yamltext.place import Keys

_FEWEST = 3
"""The labels that make a row a heading: a title or a remark has fewer."""

TASK, TARGET, ON, RESOLVES = ("task",), ("target",), ("on",), ("resolves",)
OBSTACLE_KIND, OBSTACLE_TEXT = ("obstacles", 0, "kind"), ("obstacles", 0, "text")
NUMBER, URL = ("evidence", 0, "number"), ("evidence", 0, "url")


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column that is read: what it is called, and how its cells are read."""

    label: str
    reader: Reader = text


Table = Mapping[Keys, ReadColumn]
"""The columns of a sheet that are read, by the ways to their values."""

_WORDINGS = (UpdateColumn.TITLE, MeasureColumn.TEXT)
"""The columns in which a row's code stands in words."""

_SHOWN = {
    fold(label)
    for label in (
        *_WORDINGS,
        UpdateColumn.ROLE,
        UpdateColumn.DUE,
        UpdateColumn.KNOWN,
        UpdateColumn.OPEN_OBSTACLES,
        MeasureColumn.GOAL,
    )
}
"""The columns that only show what is known."""

_MAY_BE_NONE = ("obstacles", "evidence", "resolves", "next", "completed_on", "documents")
"""Where a word for none, such as «Không có», is no fact."""

_KINDS = frozenset(kind.value for kind in ObstacleKind)

UPDATES: Table = {
    TASK: ReadColumn(UpdateColumn.TASK),
    ON: ReadColumn(UpdateColumn.ON, day),
    ("status",): ReadColumn(UpdateColumn.STATUS, status),
    ("percent",): ReadColumn(UpdateColumn.PERCENT, percent),
    ("completed_on",): ReadColumn(UpdateColumn.COMPLETED_ON, day),
    ("result",): ReadColumn(UpdateColumn.RESULT),
    ("next",): ReadColumn(UpdateColumn.NEXT),
    RESOLVES: ReadColumn(UpdateColumn.RESOLVES),
    OBSTACLE_KIND: ReadColumn(UpdateColumn.OBSTACLE_KIND, obstacle_kind),
    OBSTACLE_TEXT: ReadColumn(UpdateColumn.OBSTACLE_TEXT),
    ("obstacles", 0, "cause"): ReadColumn(UpdateColumn.OBSTACLE_CAUSE),
    ("obstacles", 0, "proposal"): ReadColumn(UpdateColumn.OBSTACLE_PROPOSAL),
    ("obstacles", 0, "to"): ReadColumn(UpdateColumn.OBSTACLE_TO),
    NUMBER: ReadColumn(UpdateColumn.EVIDENCE_NUMBER),
    ("evidence", 0, "date"): ReadColumn(UpdateColumn.EVIDENCE_DATE, day),
    ("evidence", 0, "title"): ReadColumn(UpdateColumn.EVIDENCE_TITLE),
    URL: ReadColumn(UpdateColumn.EVIDENCE_URL),
}
MEASURES: Table = {
    TASK: ReadColumn(MeasureColumn.TASK),
    TARGET: ReadColumn(MeasureColumn.TARGET),
    ("numerator",): ReadColumn(MeasureColumn.NUMERATOR, whole),
    ("denominator",): ReadColumn(MeasureColumn.DENOMINATOR, whole),
}
VALUE = ("value",)
WITH_VALUES: Table = {**MEASURES, VALUE: ReadColumn(MeasureColumn.VALUE, number_or_answer)}
MEASURES_OF: Mapping[str, Table] = {LAYOUT: MEASURES, VALUES_LAYOUT: WITH_VALUES}
"""The columns of figures, by the layout of the form."""


DOCUMENT_NUMBER = ("documents", 0, "number")
DOCUMENTS: Table = {
    DOCUMENT_NUMBER: ReadColumn(IssuedColumn.NUMBER),
    ("documents", 0, "date"): ReadColumn(IssuedColumn.DATE, day),
    ("documents", 0, "title"): ReadColumn(IssuedColumn.TITLE),
}


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: its values as text by the ways to them, the cells they may come from, its faults.

    The place of the whole row, which has no keys, is that of its task. `wording` is what the row
    shows of its task or target in words.
    """

    values: Mapping[Keys, str]
    places: Mapping[Keys, Span]
    findings: tuple[Diagnostic, ...] = ()
    wording: str = ""

    @property
    def row(self) -> Row:
        """The same with its values in the lists and mappings of an update."""
        return Row(nested(self.values), self.places)

    def at(self, *keys: str | int) -> Span:
        """The cell of a value, or of the nearest thing around it."""
        return place_in(self.places, keys)

    def filled(self, key: str) -> list[Keys]:
        """The ways to the values below a key."""
        return [way for way in self.values if way[0] == key]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The rows below a heading that have a cell filled; or what is wrong with the heading.

    `strange` are the columns that are no form's.
    """

    heading: int
    strange: frozenset[int]
    rows: list[FormRow]
    findings: list[Diagnostic]


def read_table(sheet: Sheet, table: Table) -> ReadTable:
    """The rows of a table; its columns may stand in any order, each that is read once."""
    names = {fold(column.label): way for way, column in table.items()}
    heading = _heading(sheet, names)
    columns, findings = _columns(sheet, heading, names)
    missing = [column.label for way, column in table.items() if way not in columns]
    place = sheet.span(heading, 1) if heading else sheet.whole()
    # Where there is no heading, one finding says that there is no table at all.
    for label in missing if heading else missing[:1]:
        facts = {"sheet": sheet.title, "column": label}
        findings.append(Diagnostic(rules.MISSING_HEADING, place, facts))
    if findings:
        return ReadTable(heading, frozenset(), [], findings)
    whole = replace(sheet, rows=spread(sheet, heading, columns[next(iter(table))]))
    wording = [at for at, cell in sheet.rows[heading].items() if _name(cell) in _WORDING_NAMES]
    rows = []
    for number in sorted(whole.rows):
        row = _row(whole, number, columns, table)
        if number > heading and row.values:
            words = (whole.rows[number][at].text for at in wording if at in whole.rows[number])
            rows.append(replace(row, wording=next(words, "")))
    across = across_columns(sheet, heading, columns.values())
    return ReadTable(heading, _strange(sheet, heading, columns.values()), rows, list(across))


_WORDING_NAMES = frozenset(map(fold, _WORDINGS))


def _strange(sheet: Sheet, heading: int, read: Collection[int]) -> frozenset[int]:
    """The columns that are neither read nor show what is known, each of these once."""
    shown = {_name(cell): at for at, cell in sorted(sheet.rows[heading].items(), reverse=True)}
    known = {*read, *(at for name, at in shown.items() if name in _SHOWN)}
    below = (cells for row, cells in sheet.rows.items() if row > heading)
    return frozenset(at for cells in below for at in cells if at not in known)


def _heading(sheet: Sheet, names: Mapping[str, Keys]) -> int:
    """The first row with most of the labels; 0 where no row has a few."""
    counts = {
        number: len({name for cell in row.values() if (name := _name(cell)) in names})
        for number, row in sorted(sheet.rows.items())
    }
    best = max(counts, key=lambda number: counts[number], default=0)
    return best if best and counts[best] >= min(_FEWEST, len(names)) else 0


def _columns(
    sheet: Sheet, heading: int, names: Mapping[str, Keys]
) -> tuple[dict[Keys, int], list[Diagnostic]]:
    """Where each column stands, and a finding where it stands again."""
    columns: dict[Keys, int] = {}
    findings = []
    for place, cell in sorted(sheet.rows.get(heading, {}).items()):
        way = names.get(_name(cell))
        if way and columns.setdefault(way, place) != place:
            facts = {"column": cell.text.strip(), "first": sheet.span(heading, columns[way]).cell}
            findings.append(Diagnostic(rules.HEADING_TWICE, sheet.span(heading, place), facts))
    return columns, findings


def _name(cell: Cell) -> str:
    return fold(cell.text) if cell.kind is CellKind.TEXT else ""


def _row(sheet: Sheet, number: int, columns: Mapping[Keys, int], table: Table) -> FormRow:
    places = {way: sheet.span(number, place) for way, place in columns.items()}
    read = {
        way: read_cell(sheet.rows[number].get(place), table[way].reader)
        for way, place in columns.items()
    }
    filled = _without_none({way: said for way, said in read.items() if said.text or said.rule})
    return FormRow(
        {way: said.text for way, said in read.items() if way in filled},
        {(): places[next(iter(table))], **places},
        tuple(
            Diagnostic(said.rule, places[way], {"value": said.text, **said.facts})
            for way, said in read.items()
            if said.rule and way in filled
        ),
    )


def _without_none(read: Mapping[Keys, CellText]) -> set[Keys]:
    """The ways to what is said; a word for none is nothing, nor is the kind of such an obstacle."""
    may_be = ((way, said) for way, said in read.items() if way[0] in _MAY_BE_NONE)
    none = {way for way, said in may_be if says_none_of(str(way[0]), said.text)}
    filled = set(read) - none
    obstacle = [way for way in filled if way[0] == "obstacles"]
    if OBSTACLE_TEXT in none and obstacle == [OBSTACLE_KIND] and read[OBSTACLE_KIND].text in _KINDS:
        filled.remove(OBSTACLE_KIND)
    return filled

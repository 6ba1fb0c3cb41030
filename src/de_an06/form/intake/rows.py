"""The tables of a form: their columns, and their rows as values by the keys of updates."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules import forms as rules
from de_an06.form.identity import (
    COMMON_DAY,
    LAYOUT,
    VALUES_LAYOUT,
    FormSheet,
    MeasureColumn,
    UpdateColumn,
)
from de_an06.form.intake.book import Cell, CellKind, Sheet
from de_an06.form.intake.values import (
    Reader,
    choice_reader,
    day,
    number_or_answer,
    percent,
    read_cell,
    text,
    whole,
)
from de_an06.load.rows import Row, place_in
from de_an06.model.text import fold
from de_an06.words.labels import OBSTACLE_KINDS, STATUSES
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Keys

_FEWEST = 3
"""The labels that make a row a heading: a title or a remark has fewer."""

_BETWEEN = re.compile(r"[\s,;]+")
"""What may stand between the obstacles that are resolved."""

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

UPDATES: Table = {
    TASK: ReadColumn(UpdateColumn.TASK),
    ON: ReadColumn(UpdateColumn.ON, day),
    ("status",): ReadColumn(UpdateColumn.STATUS, choice_reader(STATUSES)),
    ("percent",): ReadColumn(UpdateColumn.PERCENT, percent),
    ("completed_on",): ReadColumn(UpdateColumn.COMPLETED_ON, day),
    ("result",): ReadColumn(UpdateColumn.RESULT),
    ("next",): ReadColumn(UpdateColumn.NEXT),
    RESOLVES: ReadColumn(UpdateColumn.RESOLVES),
    OBSTACLE_KIND: ReadColumn(UpdateColumn.OBSTACLE_KIND, choice_reader(OBSTACLE_KINDS)),
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
_WITH_VALUES: Table = {**MEASURES, VALUE: ReadColumn(MeasureColumn.VALUE, number_or_answer)}
MEASURES_OF: Mapping[str, Table] = {LAYOUT: MEASURES, VALUES_LAYOUT: _WITH_VALUES}
"""The columns of figures, by the layout of the form."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: its values as text by the ways to them, the cells they may come from, its faults.

    The place of the whole row, which has no keys, is that of its task.
    """

    values: Mapping[Keys, str]
    places: Mapping[Keys, Span]
    findings: tuple[Diagnostic, ...] = ()

    @property
    def row(self) -> Row:
        """The same with its values in the lists and mappings of an update."""
        return Row({str(key): value for key, value in _inner(self.values).items()}, self.places)

    def at(self, *keys: str | int) -> Span:
        """The cell of a value, or of the nearest thing around it."""
        return place_in(self.places, keys)

    def filled(self, key: str) -> list[Keys]:
        """The ways to the values below a key."""
        return [way for way in self.values if way[0] == key]


def _inner(values: Mapping[Keys, str]) -> dict[str | int, Data]:
    """Values by the ways to them as values within each other."""
    grouped: dict[str | int, dict[Keys, str]] = {}
    for (key, *way), value in values.items():
        grouped.setdefault(key, {})[tuple(way)] = value
    return {key: group[()] if () in group else _made(group) for key, group in grouped.items()}


def _made(group: Mapping[Keys, str]) -> Data:
    inner = _inner(group)
    if isinstance(next(iter(inner)), int):
        return list(inner.values())
    return {str(key): value for key, value in inner.items()}


def read_table(sheet: Sheet, table: Table) -> tuple[list[FormRow], list[Diagnostic]]:
    """The rows below the heading that have a cell filled; or what is wrong with the heading.

    The columns may stand in any order; each that is read must be there, once.
    """
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
        return [], findings
    rows = (_row(sheet, number, columns, table) for number in sorted(sheet.rows))
    return [row for row in rows if row.places[()].line > heading and row.values], []


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
    return FormRow(
        {way: said.text for way, said in read.items() if said.text or said.rule},
        {(): places[TASK], **places},
        tuple(
            Diagnostic(said.rule, places[way], {"value": said.text, **said.facts})
            for way, said in read.items()
            if said.rule
        ),
    )


def update_row(row: FormRow, common: FormRow) -> FormRow:
    """A row's update; it has the common day (`on`) where it has none of its own."""
    values, places = dict(row.values), {**row.places}
    if ON not in values:
        values |= common.values
        places |= common.places if common.values else {}
    if resolves := values.pop(RESOLVES, None):
        known = dict.fromkeys(word for word in _BETWEEN.split(resolves) if word)
        values |= {("resolves", place): name for place, name in enumerate(known)}
    findings = [*row.findings, *_half_filled(row)]
    if ON not in values:
        facts = {"column": UPDATES[ON].label, "common": COMMON_DAY, "place": common.places[ON].cell}
        findings.append(Diagnostic(rules.NO_DAY, places[ON], facts))
    return FormRow(values, places, tuple(findings))


def _half_filled(row: FormRow) -> Iterator[Diagnostic]:
    """A finding where an obstacle, a document or the whole row lacks what it cannot do without."""
    if obstacle := row.filled("obstacles"):
        if OBSTACLE_TEXT not in obstacle:
            yield _half(row, UPDATES, OBSTACLE_TEXT, obstacle[0])
        if OBSTACLE_KIND not in obstacle:
            facts = {"column": UPDATES[OBSTACLE_KIND].label}
            yield Diagnostic(rules.NO_KIND, row.places[OBSTACLE_KIND], facts)
    document = row.filled("evidence")
    if document and {NUMBER, URL}.isdisjoint(document):
        yield _half(row, UPDATES, NUMBER, document[0])
    for way in (TASK, ("status",)):
        if way not in row.values:
            yield _half(row, UPDATES, way, list(row.values)[-1])


def measure_row(row: FormRow) -> FormRow:
    """A row's figures; a finding where one of the two is missing, or what they are of."""
    last = list(row.values)[-1]
    wanted = (TASK, TARGET) if VALUE in row.values else MEASURES
    missing = (_half(row, _WITH_VALUES, way, last) for way in wanted if way not in row.values)
    return replace(row, findings=(*row.findings, *missing))


def _half(row: FormRow, table: Table, empty: Keys, filled: Keys) -> Diagnostic:
    """The finding that a column is empty while one that needs it is filled."""
    facts = {"column": table[empty].label, "other": table[filled].label}
    return Diagnostic(rules.HALF_FILLED, row.places[empty], facts)


def with_figures(
    rows: Sequence[FormRow], figures: Sequence[FormRow]
) -> tuple[list[FormRow], list[Diagnostic]]:
    """The updates with the figures of their tasks; each goes into the latest of its task."""
    joined = list(rows)
    findings: list[Diagnostic] = []
    for figure in figures:
        task = figure.values.get(TASK, "")
        of_task = [place for place, row in enumerate(joined) if row.values.get(TASK) == task]
        if of_task:
            latest = max(of_task, key=lambda place: (joined[place].values.get(ON, ""), place))
            joined[latest] = _joined(joined[latest], figure)
        else:
            facts = {"task": task, "sheet": FormSheet.UPDATES.value}
            findings.append(Diagnostic(rules.FIGURES_WITHOUT_UPDATE, _figure_at(figure), facts))
    return joined, findings


def _figure_at(figure: FormRow) -> Span:
    """Where a figure begins."""
    return figure.at(*(VALUE if VALUE in figure.values else ("numerator",)))


def _joined(row: FormRow, figure: FormRow) -> FormRow:
    count = len({way[1] for way in row.filled("measures")})
    own = (TASK, ())
    values = {("measures", count, *k): value for k, value in figure.values.items() if k not in own}
    places = {("measures", count, *k): place for k, place in figure.places.items() if k not in own}
    return FormRow({**row.values, **values}, {**row.places, **places})

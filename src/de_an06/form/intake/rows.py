"""The rows of a form as updates and figures: what each says whole, and what it lacks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules import forms as rules
from de_an06.findings.rules.answers import SEVERAL_DOCUMENTS
from de_an06.form.identity import (
    COMMON_DAY,
    FormSheet,
)
from de_an06.form.intake.book import Sheet
from de_an06.form.intake.table import (
    MEASURES,
    NUMBER,
    OBSTACLE_KIND,
    OBSTACLE_TEXT,
    ON,
    RESOLVES,
    TARGET,
    TASK,
    UPDATES,
    URL,
    VALUE,
    WITH_VALUES,
    FormRow,
    Table,
)
from de_an06.form.intake.values import day, read_cell, text
from de_an06.model.text import fold
from de_an06.words.absence import documents_in, lists_documents
from de_an06.yamltext.place import Keys

_BETWEEN = re.compile(r"[\s,;]+")
"""What may stand between the obstacles that are resolved."""


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
    findings += _several_documents(row, values, places)
    if ON not in values:
        facts = {"column": UPDATES[ON].label, "common": COMMON_DAY, "place": common.places[ON].cell}
        findings.append(Diagnostic(rules.NO_DAY, places[ON], facts))
    return FormRow(values, places, tuple(findings), row.wording)


def _several_documents(
    row: FormRow, values: dict[Keys, str], places: dict[Keys, Span]
) -> Iterator[Diagnostic]:
    """Several numbers in one cell as documents of their own; a finding where more is said."""
    numbers = documents_in(values.get(NUMBER, ""))
    if len(numbers) < 2:
        return
    if row.filled("evidence") == [NUMBER] and lists_documents(values[NUMBER]):
        ways: list[Keys] = [("evidence", at, "number") for at, _ in enumerate(numbers)]
        values |= zip(ways, numbers, strict=True)
        places |= dict.fromkeys(ways, places[NUMBER])
    else:
        yield Diagnostic(SEVERAL_DOCUMENTS, places[NUMBER], {"numbers": ", ".join(numbers)})


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
    missing = (_half(row, WITH_VALUES, way, last) for way in wanted if way not in row.values)
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
    return replace(row, values={**row.values, **values}, places={**row.places, **places})


_LABEL, _VALUE = 1, 2
"""The columns of the line with the common day."""


def common_day(sheet: Sheet) -> FormRow:
    """The day beside its label; without the label there is none, and the sheet is its place."""
    for number, row in sorted(sheet.rows.items()):
        if fold(read_cell(row.get(_LABEL), text).text) == fold(COMMON_DAY):
            place = sheet.span(number, _VALUE)
            said = read_cell(row.get(_VALUE), day)
            wrong = [Diagnostic(said.rule, place, {"value": said.text})] if said.rule else []
            return FormRow({ON: said.text} if said.text else {}, {ON: place}, tuple(wrong))
    return FormRow({}, {ON: sheet.whole()})

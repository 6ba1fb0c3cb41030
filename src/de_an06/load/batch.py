"""Updates in a table, CSV or JSON lines, as rows with their places."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from de_an06.engine.lookup import day_of_plan, find_agency, find_task
from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules
from de_an06.load.columns import heading_of, values_in
from de_an06.load.csv_table import Field, read_csv
from de_an06.load.rows import Row, nested
from de_an06.model.agencies import Agency
from de_an06.model.plan import Register
from de_an06.model.text import nfc
from de_an06.words.amounts import TwoReadings, typed_figure, typed_whole
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.tree import data_of

LARGEST = 1_000_000
"""The most bytes of a table, as of every other file (docs/safety.md, "Limits")."""

_LISTS = {
    "measures": '[{"target": "II.2.k.1", "numerator": 1, "denominator": 2}]',
    "evidence": '[{"number": "12/KH-STTTT"}]',
    "obstacles": '[{"kind": "funding", "text": "Thiếu kinh phí."}]',
    "resolves": '["2024-02-20.1"]',
    "documents": '[{"number": "12/KH-STTTT"}]',
}


_READERS: Mapping[str, Callable[[str], str | TwoReadings]] = {
    "value": typed_figure,
    "numerator": typed_whole,
    "denominator": typed_whole,
}


class _Decimals(str):
    """A number of JSON with decimals, as it is written; a text of JSON is none."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Twice:
    """A key that a JSON object names a second time."""

    key: str


def read_rows(name: str, content: bytes) -> tuple[list[Row], list[Diagnostic]]:
    """The rows of a table, and what is wrong with those that are none.

    A file that begins with a brace holds JSON lines; any other is CSV with a heading, separated by
    comma, semicolon or tab. Empty cells are absent keys, empty rows are passed over. All that is
    wrong is told.
    """
    if len(content) > LARGEST:
        return [], [_finding(rules.TOO_LARGE_TABLE, name, 1)]
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [], [_finding(rules.UNREADABLE_TEXT, name, line)]
    if text.lstrip().startswith("{"):
        found = list(_json_rows(name, text))
        rows = [row for row in found if isinstance(row, Row)]
        findings = [row for row in found if isinstance(row, Diagnostic)]
    else:
        rows, findings = _csv_rows(name, text)
    if not rows and not findings:
        findings.append(_finding(rules.NO_ROWS, name, 1))
    return rows, findings


def named(row: Row, register: Register) -> Row:
    """A row with the ids of the task and the addressees, and the days, that are surely meant."""
    data = dict(row.data)
    if isinstance(task := data.get("task"), str):
        data["task"] = _task(task, register)
    for key in ("on", "completed_on"):
        if isinstance(day := data.get(key), str):
            data[key] = day_of_plan(day, register)
    if isinstance(obstacles := data.get("obstacles"), list):
        data["obstacles"] = [_with_addressee(one, register) for one in obstacles]
    return replace(row, data=data)


def _task(typed: str, register: Register) -> str:
    found = find_task(typed, register.tasks).items
    return found[0].id if len(found) == 1 else typed


def _with_addressee(obstacle: Data, register: Register) -> Data:
    """An obstacle whose proposal is for an agency by its id; text that names none stays."""
    if not isinstance(obstacle, dict) or not isinstance(to := obstacle.get("to"), str):
        return obstacle
    found = find_agency(to, register.agencies).items
    sure = len(found) == 1 and isinstance(found[0], Agency)
    return {**obstacle, "to": found[0].id} if sure else obstacle


def _json_rows(name: str, text: str) -> Iterator[Row | Diagnostic]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _json_row(name, number, line)


def _json_row(name: str, number: int, line: str) -> Row | Diagnostic:
    try:
        data = _parsed(line)
    except (ValueError, RecursionError):
        return _finding(rules.NOT_A_ROW, name, number, text=line)
    if isinstance(data, _Twice):
        return _finding(rules.TWICE_IN_ROW, name, number, text=line, value=data.key)
    if not isinstance(data, dict):
        return _finding(rules.NOT_A_ROW, name, number, text=line)
    if hidden := _surrogate(line, data):
        return _finding(rules.HIDDEN_IN_ROW, name, number, value=hidden)
    if two := _typed_figures(data.get("measures")):
        return _finding(rules.AMBIGUOUS_NUMBER, name, number, text=line, **two)
    return _row(name, number, {key: data_of(value) for key, value in data.items()})


def _csv_rows(name: str, text: str) -> tuple[list[Row], list[Diagnostic]]:
    table = read_csv(name, text)
    heading, findings = heading_of(table)
    rows = []
    for cells in table.rows:
        said, wrong = values_in(table, heading, cells)
        lists = {key: _list(key, cell, table.span(cell)) for key, cell in said.lists.items()}
        wrong += [value for value in lists.values() if isinstance(value, Diagnostic)]
        given = {key: value for key, value in lists.items() if not isinstance(value, Diagnostic)}
        findings += wrong
        if said.values or lists:
            places = {(): table.span(cells[0]), **said.places}
            row = Row({**nested(said.values), **given}, places)
            if not wrong:
                rows.append(row)
    return rows, [*findings, *table.findings]


def _list(key: str, cell: Field, place: Span) -> Data | Diagnostic:
    """What a column of JSON says."""
    facts = {"column": key, "example": _LISTS[key], "value": cell.text}
    try:
        parsed = _parsed(cell.text)
    except (ValueError, RecursionError):
        return Diagnostic(rules.NOT_JSON, place, facts)
    if isinstance(parsed, _Twice):
        return Diagnostic(rules.TWICE_IN_ROW, place, {"value": parsed.key})
    if hidden := _surrogate(cell.text, parsed):
        return Diagnostic(rules.HIDDEN_IN_ROW, place, {"value": hidden})
    if key == "measures" and (two := _typed_figures(parsed)):
        return Diagnostic(rules.AMBIGUOUS_NUMBER, place, two)
    return data_of(parsed)


def _parsed(text: str) -> object:
    """JSON whose numbers stay as they are written; the first key that stands twice, if one does."""
    twice: list[str] = []

    def once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
        if key := _repeated([key for key, _ in pairs]):
            twice.append(key)
        return dict(pairs)

    data = json.loads(text, parse_float=_Decimals, parse_constant=str, object_pairs_hook=once)
    return _Twice(twice[0]) if twice else data


def _typed_figures(measures: object) -> dict[str, str]:
    """Turn figures that are texts, such as "12,5", into what files have; the one that could be two.

    A number of JSON has its point before the decimals.
    """
    for measure in measures if isinstance(measures, list) else ():
        if isinstance(measure, dict) and (two := _typed_figure(measure)):
            return two
    return {}


def _typed_figure(measure: dict[str, object]) -> dict[str, str]:
    for key, reader in _READERS.items():
        value = measure.get(key)
        if isinstance(value, str) and not isinstance(value, _Decimals):
            figure = reader(value)
            if isinstance(figure, TwoReadings):
                return {"value": value, "whole": figure.whole, "decimal": figure.decimal}
            measure[key] = figure
    return {}


def _repeated(keys: Sequence[str]) -> str:
    return next((key for place, key in enumerate(keys) if key in keys[:place]), "")


def _surrogate(written: str, data: object) -> str:
    """The first half of a letter that an escape brought in, as U+XXXX."""
    if "\\u" not in written:
        return ""
    halves = (c for c in json.dumps(data, ensure_ascii=False) if "\ud800" <= c <= "\udfff")
    return next((f"U+{ord(half):04X}" for half in halves), "")


def _row(name: str, line: int, data: Mapping[str, Data]) -> Row:
    return Row(data, {(): Span(name, line)})


def _finding(rule: Rule, name: str, line: int, *, text: str = "", **facts: str) -> Diagnostic:
    return Diagnostic(rule, Span(name, line, text=text), facts)

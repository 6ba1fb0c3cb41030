"""Updates in a table, CSV or JSON lines, as rows with their line numbers."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules import forms as rules
from de_an06.findings.rules.shape import MISSING_KEY
from de_an06.load.shape import shape
from de_an06.model.month import Update
from de_an06.model.text import nfc
from de_an06.words.amounts import TwoReadings, typed_figure
from de_an06.yamltext.parsing import Data
from de_an06.yamltext.place import Fault, Keys
from de_an06.yamltext.tree import data_of

LARGEST = 1_000_000
"""The most bytes of a table, as of every other file (docs/safety.md, "Limits")."""

_SEPARATORS = ",;\t"
_LISTS = {
    "measures": '[{"target": "II.2.k.1", "numerator": 1, "denominator": 2}]',
    "evidence": '[{"number": "12/KH-STTTT"}]',
    "obstacles": '[{"kind": "funding", "text": "Thiếu kinh phí."}]',
    "resolves": '["2024-02-20.1"]',
}
_SURPLUS = "\0surplus"


@dataclass(frozen=True, slots=True)
class Row:
    """An update's keys as text (lists as lists), and where each may come from.

    The place of the whole row has no keys.
    """

    data: Mapping[str, Data]
    places: Mapping[Keys, Span]

    def at(self, keys: Keys) -> Span:
        """The place of a value, which knows the way there."""
        return place_in(self.places, keys)


def place_in(places: Mapping[Keys, Span], keys: Keys) -> Span:
    """The place of the value at `keys`, or of the nearest thing around it."""
    ways = (keys[:length] for length in range(len(keys), -1, -1))
    return replace(next(places[way] for way in ways if way in places), keys=keys)


def shaped(row: Row) -> tuple[Update | None, list[Diagnostic]]:
    """The update that a row makes; None, with what is wrong at its places, where it makes none."""
    update, faults = shape(dict(row.data), Update, "")
    return update, [Diagnostic(one.rule, row.at(_way(one)), one.facts) for one in faults]


def _way(fault: Fault) -> Keys:
    keys = fault.spot.keys
    return (*keys, fault.facts["key"]) if fault.rule is MISSING_KEY else keys


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
    comma, semicolon or tab. Empty cells are absent keys, empty rows are passed over.
    """
    if len(content) > LARGEST:
        return [], [_finding(rules.TOO_LARGE_TABLE, name, 1)]
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [], [_finding(rules.UNREADABLE_TEXT, name, line)]
    read = _json_rows if text.lstrip().startswith("{") else _csv_rows
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    for row in read(name, text):
        (rows if isinstance(row, Row) else findings).append(row)  # type: ignore[arg-type]
    if not rows and not findings:
        findings.append(_finding(rules.NO_ROWS, name, 1))
    return rows, findings


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


def _csv_rows(name: str, text: str) -> Iterator[Row | Diagnostic]:
    heading = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=heading.count)
    table = io.StringIO(text, newline="")
    reader = csv.DictReader(table, delimiter=separator, restkey=_SURPLUS, strict=True)
    try:
        if twice := _repeated([key.strip() for key in reader.fieldnames or ()]):
            yield _finding(rules.TWICE_IN_ROW, name, 1, text=heading, value=twice)
            return
        for cells in reader:
            surplus = cells.pop(_SURPLUS, None)
            line = reader.line_num - sum(cell.count("\n") for cell in cells.values() if cell)
            given = {key.strip(): cell.strip() for key, cell in cells.items() if cell}
            given = {key: cell for key, cell in given.items() if cell}
            if surplus:
                yield _finding(rules.TOO_MANY_CELLS, name, line)
            elif given:
                yield _csv_row(name, line, given)
    except csv.Error:
        yield _finding(rules.BROKEN_QUOTES, name, max(1, reader.reader.line_num))


def _csv_row(name: str, line: int, given: dict[str, str]) -> Row | Diagnostic:
    data: dict[str, Data] = dict(given)
    for column in _LISTS.keys() & given.keys():
        facts = {"column": column, "example": _LISTS[column], "value": given[column]}
        try:
            parsed = _parsed(given[column])
        except (ValueError, RecursionError):
            return _finding(rules.NOT_JSON, name, line, **facts)
        if isinstance(parsed, _Twice):
            return _finding(rules.TWICE_IN_ROW, name, line, value=parsed.key)
        if hidden := _surrogate(given[column], parsed):
            return _finding(rules.HIDDEN_IN_ROW, name, line, value=hidden)
        if column == "measures" and (two := _typed_figures(parsed)):
            return _finding(rules.AMBIGUOUS_NUMBER, name, line, **two)
        data[column] = data_of(parsed)
    return _row(name, line, data)


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
        value = measure.get("value") if isinstance(measure, dict) else None
        if isinstance(value, str) and not isinstance(value, _Decimals):
            figure = typed_figure(value)
            if isinstance(figure, TwoReadings):
                return {"value": value, "whole": figure.whole, "decimal": figure.decimal}
            measure["value"] = figure
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

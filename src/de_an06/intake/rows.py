"""Updates in a table, CSV or JSON lines, as rows with their line numbers."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

from de_an06.diagnostics.diagnostic import Diagnostic, Rule, Span
from de_an06.diagnostics.rules_rows import (
    NO_ROWS,
    NOT_A_ROW,
    NOT_JSON,
    TOO_MANY_CELLS,
    UNREADABLE_TEXT,
)
from de_an06.model.text import nfc

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
    """An update's keys as text (lists as lists), and the line of the file that it begins on."""

    line: int
    data: dict[str, object]


def read_rows(name: str, content: bytes) -> tuple[list[Row], list[Diagnostic]]:
    """The rows of a table, and what is wrong with those that are none.

    A file that begins with a brace holds JSON lines; any other is CSV with a heading, separated by
    comma, semicolon or tab. Empty cells are absent keys.
    """
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [], [_finding(UNREADABLE_TEXT, name, line)]
    read = _json_rows if text.lstrip().startswith("{") else _csv_rows
    rows: list[Row] = []
    findings: list[Diagnostic] = []
    for row in read(name, text):
        (rows if isinstance(row, Row) else findings).append(row)  # type: ignore[arg-type]
    if not rows and not findings:
        findings.append(_finding(NO_ROWS, name, 1))
    return rows, findings


def _json_rows(name: str, text: str) -> Iterator[Row | Diagnostic]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line, parse_float=str, parse_constant=str)
        except (ValueError, RecursionError):
            data = None
        if isinstance(data, dict):
            yield Row(number, {key: _plain(value) for key, value in data.items()})
        else:
            yield _finding(NOT_A_ROW, name, number, text=line)


def _csv_rows(name: str, text: str) -> Iterator[Row | Diagnostic]:
    heading = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=heading.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restkey=_SURPLUS)
    try:
        for cells in reader:
            surplus = cells.pop(_SURPLUS, None)
            within = sum(cell.count("\n") for cell in cells.values() if cell)
            line = reader.line_num - within
            if surplus:
                yield _finding(TOO_MANY_CELLS, name, line)
                continue
            filled = {key.strip(): cell.strip() for key, cell in cells.items() if cell}
            yield _csv_row(name, line, {key: cell for key, cell in filled.items() if cell})
    except csv.Error:
        # A quotation mark that is never closed swallows the rest of the file.
        yield _finding(TOO_MANY_CELLS, name, reader.line_num)


def _csv_row(name: str, line: int, given: dict[str, str]) -> Row | Diagnostic:
    data: dict[str, object] = dict(given)
    for column in _LISTS.keys() & given.keys():
        try:
            data[column] = _plain(json.loads(given[column], parse_float=str, parse_constant=str))
        except (ValueError, RecursionError):
            facts = {"column": column, "example": _LISTS[column], "value": given[column]}
            return _finding(NOT_JSON, name, line, **facts)
    return Row(line, data)


def _plain(value: object) -> object:
    """JSON as the reader of YAML would give it: lists, mappings and text."""
    match value:
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case list():
            return tuple(_plain(item) for item in value)
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
    return value


def _finding(rule: Rule, name: str, line: int, *, text: str = "", **facts: str) -> Diagnostic:
    return Diagnostic(rule, Span(name, line, text=text), facts)

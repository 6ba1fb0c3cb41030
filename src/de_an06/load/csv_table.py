"""A text of CSV as fields that know where they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules import forms as rules

_SEPARATORS = ",;\t"
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line with which Excel is told what separates."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its text, trimmed, and the line and column (from 1) at which it begins."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The heading of a table, its rows that say something, and what cannot be read of it."""

    name: str
    lines: Sequence[str]
    heading: Sequence[Field]
    rows: Sequence[Sequence[Field]]
    findings: tuple[Diagnostic, ...]

    def span(self, field: Field) -> Span:
        """The place of a field."""
        shown = self.lines[field.line - 1]
        length = max(1, len(field.text.partition("\n")[0]))
        return Span(self.name, field.line, field.column, length, shown)


def read_csv(name: str, text: str) -> CsvTable:
    """The fields of a text; one whose quotation mark is not closed ends the table there."""
    even = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = even.split("\n")
    said = _SAID.match(even)
    start = said.end() if said else 0
    separator = said[1] if said else max(_SEPARATORS, key=even.split("\n", 1)[0].count)
    found = list(_records(even, start, separator))
    findings = tuple(
        Diagnostic(rules.BROKEN_QUOTES, Span(name, each.line, each.column, 1, lines[each.line - 1]))
        for each in found
        if isinstance(each, Field)
    )
    records = [each for each in found if isinstance(each, list)]
    filled = [fields for fields in records[1:] if any(field.text for field in fields)]
    return CsvTable(name, lines, records[0] if records else [], filled, findings)


def _records(text: str, start: int, separator: str) -> Iterator[list[Field] | Field]:
    """The records of a text; the field at which it cannot be read on."""
    sign = re.escape(separator)
    form = re.compile(rf'"(?P<quoted>(?:[^"]|"")*)"(?={sign}|\n|\Z)|(?P<plain>(?!")[^{sign}\n]*)')
    fields: list[Field] = []
    place, line, begins = start, text.count("\n", 0, start) + 1, start
    while place <= len(text):
        match = form.match(text, place)
        if match is None:
            yield Field("", line, place - begins + 1)
            return
        quoted, plain = match["quoted"], match["plain"]
        said = quoted.replace('""', '"') if quoted is not None else plain
        fields.append(Field(said.strip(), line, place - begins + 1))
        if breaks := match[0].count("\n"):
            line, begins = line + breaks, text.rindex("\n", 0, match.end()) + 1
        place = match.end() + 1
        if text[match.end() : place] != separator:
            yield fields
            fields, line, begins = [], line + 1, place

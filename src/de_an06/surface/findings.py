"""Findings as text with the line and a caret, or as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from de_an06.findings.finding import Diagnostic, Severity
from de_an06.surface.machine import json_text
from de_an06.surface.visible import visible
from de_an06.words.say import Lang, say

_MOST_IN_FILE = 50
_MOST = 200
_WIDEST_LINE = 100


def findings_text(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """Place, severity, code, sentence; below it the line with a caret.

    The first 50 of a file and 200 in all, then counts (docs/design.md, "Findings").
    """
    return "".join(f"{visible(text)}\n" for text in _lines(findings, lang))


def findings_json(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """All findings, as `validate --format json` promises (docs/design.md, "Findings")."""
    return json_text(
        [
            {
                "file": finding.span.file,
                "line": finding.span.line,
                "column": finding.span.column,
                "severity": finding.severity,
                "code": finding.rule.code,
                "message": finding.message(lang),
            }
            for finding in findings
        ]
    )


def counts(findings: Sequence[Diagnostic]) -> tuple[int, int]:
    """How many errors and warnings there are."""
    counted = Counter(finding.severity for finding in findings)
    return counted[Severity.ERROR], counted[Severity.WARNING]


def _lines(findings: Sequence[Diagnostic], lang: Lang) -> Iterator[str]:
    shown = 0
    for file, group in groupby(findings, key=lambda finding: finding.span.file):
        of_file = list(group)
        for finding in of_file[: min(_MOST_IN_FILE, _MOST - shown)]:
            yield from _one(finding, lang)
            shown += 1
        if shown >= _MOST:
            break
        if len(of_file) > _MOST_IN_FILE:
            yield say(lang, "more_in_file", file=file, count=len(of_file) - _MOST_IN_FILE)
    if shown < len(findings) and shown >= _MOST:
        yield say(lang, "more_findings", count=len(findings) - shown)


def _one(finding: Diagnostic, lang: Lang) -> Iterator[str]:
    span = finding.span
    yield f"{span.place}: {finding.severity} {finding.rule.code}: {finding.message(lang)}"
    if span.text.strip():
        text, column = _window(span.text, span.column)
        margin = f"{span.line:>5} | "
        yield margin + text
        length = max(1, min(span.length, len(text) - column + 1))
        yield " " * (len(margin) + column - 1) + "^" * length


def _window(text: str, column: int) -> tuple[str, int]:
    """The part of a long line around `column`, and the column within that part."""
    text = text.replace("\t", " ")
    if len(text) <= _WIDEST_LINE:
        return text, column
    start = max(0, min(column - 1 - _WIDEST_LINE // 2, len(text) - _WIDEST_LINE))
    return text[start : start + _WIDEST_LINE], column - start

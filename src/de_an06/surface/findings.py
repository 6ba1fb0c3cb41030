"""Findings as people, programs, and the places where changes are reviewed want to see them."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import quote

from de_an06.findings.finding import Diagnostic, Rule, Severity
from de_an06.surface.machine import json_text
from de_an06.surface.visible import visible
from de_an06.words.say import Lang, say

_MOST_IN_FILE = 50
_FEW = 3
_MOST = 200
_WIDEST_LINE = 100


def findings_text(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """Place, severity, code, sentence; below it the line with a caret.

    The first 50 of a file and 200 in all, then counts (docs/design.md, "Findings").
    """
    return "".join(f"{visible(text)}\n" for text in _lines(findings, lang))


def findings_brief(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """The first of each file on a line, of a few files, and how many more there are.

    What stands before every screen while a file is set aside: `validate` tells all.
    """
    of_files = {finding.span.file: finding for finding in reversed(findings)}
    first = list(reversed(of_files.values()))[:_FEW]
    lines = [next(_one(finding, lang)) for finding in first]
    if left := len(findings) - len(first):
        lines.append(say(lang, "more_to_validate", count=left))
    return "".join(f"{visible(text)}\n" for text in lines)


def findings_json(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """All findings, as `validate --format json` promises (docs/design.md, "Findings")."""
    return json_text(finding_rows(findings, lang))


def finding_rows(findings: Sequence[Diagnostic], lang: Lang) -> list[Mapping[str, object]]:
    """The findings in the form that programs read, wherever they read them."""
    return [
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
    if not span.file and not span.cell:
        yield f"  ! {span.key}: {finding.message(lang)}"
        return
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


_SHOWN = 10
"""GitHub shows so many errors and so many warnings of a step, and drops the rest in silence."""

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def findings_github(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """A command for each finding, errors before warnings; last a plain line with the counts."""
    errors, warnings = counts(findings)
    ordered = sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR)
    lines = [_command(finding, lang) for finding in ordered]
    total = say(lang, "findings_counted", errors=errors, warnings=warnings)
    if max(errors, warnings) > _SHOWN:
        total += f" {say(lang, 'github_shows_few', shown=_SHOWN)}"
    return "".join(f"{text}\n" for text in (*lines, total))


def _command(finding: Diagnostic, lang: Lang) -> str:
    facts = {"title": f"{finding.rule.code} {finding.rule.name}"}
    span = finding.span
    if span.file not in ("", "."):  # else it is on the project as a whole
        end = span.column + span.length
        place = {"file": span.file, "line": span.line, "col": span.column, "endColumn": end}
        facts = {name: str(value) for name, value in place.items()} | facts
    shown = {name: visible(value).translate(_PROPERTY) for name, value in facts.items()}
    properties = ",".join(f"{name}={value}" for name, value in shown.items())
    return f"::{finding.severity} {properties}::{visible(finding.message(lang)).translate(_DATA)}"


# A fact may be a place (`plan/agencies.yaml:12`), whose line moves like the finding's own.
_PLACE = re.compile(r":\d+(:\d+)?")


def fingerprints(findings: Sequence[Diagnostic]) -> list[str]:
    """A digest for each finding: of its rule, path, line of text and facts.

    Findings that are equal in all that are numbered in their order, so no two digests are equal.
    """
    seen: Counter[str] = Counter()
    digests = []
    for finding in findings:
        content = _content(finding)
        seen[content] += 1
        digests.append(hashlib.sha256(f"{content}{seen[content]}".encode()).hexdigest())
    return digests


def _content(finding: Diagnostic) -> str:
    span, facts = finding.span, finding.facts.items()
    told = sorted((name, _PLACE.sub("", value)) for name, value in facts)
    # ASCII, since a path may hold bytes that are no text.
    return json.dumps([finding.rule.code, span.file, span.cell, span.text.strip(), told])


_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def findings_gitlab(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """All findings as a JSON list, with fingerprints by which GitLab tells new ones from old."""
    return json_text(
        [
            {
                "description": f"{finding.rule.code}: {visible(finding.message(lang))}",
                "check_name": finding.rule.name,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": visible(finding.span.file) or ".",
                    "lines": {"begin": finding.span.line},
                },
            }
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ]
    )


_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_PROJECT = "%SRCROOT%"
"""The name by which readers of SARIF know the folder that was checked out."""

# In a rule's sentence, what only a case fills in.
_FACT = re.compile(r"\{\w+\}")


def findings_sarif(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """A log of one run: the rules that were broken, then all findings."""
    broken = {finding.rule for finding in findings}
    rules = sorted(broken, key=lambda rule: (rule.code, rule.severity))
    places = {rule: place for place, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "de-an06", "rules": [_rule(rule, lang) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, fingerprint, lang) | {"ruleIndex": places[finding.rule]}
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, lang: Lang) -> dict[str, object]:
    sentences = [_FACT.sub("…", sentence) for sentence in (rule.vi, rule.en)]
    both = {"text": "\n".join(sentences)}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": lang.pick(*sentences)},
        "fullDescription": both,
        "help": both,
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Diagnostic, fingerprint: str, lang: Lang) -> dict[str, object]:
    span = finding.span
    place = {
        "artifactLocation": {
            "uri": quote(visible(span.file) or ".", safe="/"),
            "uriBaseId": _PROJECT,
        },
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endColumn": span.column + span.length,
        },
    }
    return {
        "ruleId": finding.rule.code,
        "level": finding.severity,
        "message": {"text": _literal(finding.message(lang))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"finding/v1": fingerprint},
    }


def _literal(text: str) -> str:
    """Text that no reader takes for a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")

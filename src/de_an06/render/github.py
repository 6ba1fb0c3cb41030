"""Findings as workflow commands, which GitHub shows as annotations."""

from collections.abc import Mapping, Sequence

from de_an06.diagnostics.diagnostic import Diagnostic, Severity
from de_an06.render.diagnostics import counts
from de_an06.render.visible import visible
from de_an06.words.lang import Lang
from de_an06.words.phrases import say

_SHOWN = 10
"""GitHub shows so many errors and so many warnings of a step, and drops the rest in silence."""

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def findings_github(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """A command for each finding, errors before warnings; last a plain line with the counts."""
    errors, warnings = counts(findings)
    lines = [_command(finding, lang) for finding in sorted(findings, key=_errors_first)]
    total = say(lang, "findings_counted", errors=errors, warnings=warnings)
    if max(errors, warnings) > _SHOWN:
        total += f" {say(lang, 'github_shows_few', shown=_SHOWN)}"
    return "".join(f"{text}\n" for text in (*lines, total))


def _errors_first(finding: Diagnostic) -> bool:
    return finding.severity is not Severity.ERROR


def _command(finding: Diagnostic, lang: Lang) -> str:
    facts = _place(finding) | {"title": f"{finding.rule.code} {finding.rule.name}"}
    properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in facts.items())
    return f"::{finding.severity} {properties}::{_escaped(finding.message(lang), _DATA)}"


def _place(finding: Diagnostic) -> dict[str, str]:
    """Where the annotation stands; nowhere for a finding on the project as a whole."""
    span = finding.span
    if span.file in ("", "."):
        return {}
    return {
        "file": span.file,
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.length),
    }


def _escaped(text: str, escapes: Mapping[int, str]) -> str:
    return visible(text).translate(escapes)

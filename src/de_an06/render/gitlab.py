"""Findings as a Code Quality report, which GitLab shows in a merge request."""

from collections.abc import Sequence

from de_an06.diagnostics.diagnostic import Diagnostic, Severity
from de_an06.render.fingerprint import fingerprints
from de_an06.render.json import json_text
from de_an06.render.visible import visible
from de_an06.words.lang import Lang

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def findings_gitlab(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """All findings as a JSON list, with fingerprints by which GitLab tells new ones from old."""
    named = zip(findings, fingerprints(findings), strict=True)
    return json_text([_entry(finding, fingerprint, lang) for finding, fingerprint in named])


def _entry(finding: Diagnostic, fingerprint: str, lang: Lang) -> dict[str, object]:
    return {
        "description": f"{finding.rule.code}: {visible(finding.message(lang))}",
        "check_name": finding.rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": visible(finding.span.file) or ".",
            "lines": {"begin": finding.span.line},
        },
    }

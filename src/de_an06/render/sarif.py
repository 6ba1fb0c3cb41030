"""Findings as a SARIF 2.1.0 log, which code scanning and editors read."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from de_an06.diagnostics.diagnostic import Diagnostic, Rule
from de_an06.render.fingerprint import fingerprints
from de_an06.render.json import json_text
from de_an06.render.visible import visible
from de_an06.words.lang import Lang

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_PROJECT = "%SRCROOT%"
"""The name by which readers of SARIF know the folder that was checked out."""

_FACT = re.compile(r"\{\w+\}")


def findings_sarif(findings: Sequence[Diagnostic], lang: Lang) -> str:
    """A log of one run: the rules that were broken, then all findings."""
    rules = sorted({finding.rule for finding in findings}, key=_by_code)
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


def _by_code(rule: Rule) -> tuple[str, str]:
    return rule.code, rule.severity


def _rule(rule: Rule, lang: Lang) -> dict[str, object]:
    sentences = [_sentence(sentence) for sentence in (rule.vi, rule.en)]
    both = {"text": "\n".join(sentences)}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": lang.pick(*sentences)},
        "fullDescription": both,
        "help": both,
        "defaultConfiguration": {"level": rule.severity},
    }


def _sentence(template: str) -> str:
    """A rule's sentence without the facts of a case."""
    return _FACT.sub("…", template)


def _result(finding: Diagnostic, fingerprint: str, lang: Lang) -> dict[str, object]:
    span = finding.span
    return {
        "ruleId": finding.rule.code,
        "level": finding.severity,
        "message": {"text": _literal(finding.message(lang))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(span.file), "uriBaseId": _PROJECT},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endColumn": span.column + span.length,
                    },
                }
            }
        ],
        "partialFingerprints": {"finding/v1": fingerprint},
    }


def _uri(path: str) -> str:
    return quote(visible(path) or ".", safe="/")


def _literal(text: str) -> str:
    """Text that no reader takes for a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")

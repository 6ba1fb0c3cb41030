"""A name for each finding that stays the same while lines move."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence

from de_an06.diagnostics.diagnostic import Diagnostic

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
    facts = {name: _PLACE.sub("", value) for name, value in finding.facts.items()}
    span = finding.span
    parts = [finding.rule.code, span.file, span.cell, span.text.strip(), sorted(facts.items())]
    # ASCII, since a path may hold bytes that are no text.
    return json.dumps(parts, ensure_ascii=True)

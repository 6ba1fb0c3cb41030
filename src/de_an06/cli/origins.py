"""Where updates were read from, so that findings on them stand at places that people know."""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.load.flaw import Keys
from de_an06.load.place import last_entries, ways_to
from de_an06.record.transaction import Change

Origin = Callable[[Diagnostic, Keys], Diagnostic]
"""Tells a finding on the value at some keys of an update where that value was read from."""


def anywhere(span: Span) -> Origin:
    """The origin of an update that is one line: that line, for all its keys."""
    return lambda finding, _: replace(finding, span=span)


def at_origins(
    findings: Sequence[Diagnostic], change: Change, origins: Sequence[Origin]
) -> list[Diagnostic]:
    """Findings on the new entries of a changed file, told where those were read from."""
    first = last_entries(change.after, "updates", len(origins))
    ways = ways_to(change.after, ((found.span.line, found.span.column) for found in findings))

    def moved(finding: Diagnostic, keys: Keys) -> Diagnostic:
        nth = bisect(first, finding.span.line) - 1
        if finding.span.file != change.path or nth < 0:
            return finding
        return origins[nth](finding, keys[2:])

    return [moved(finding, keys) for finding, keys in zip(findings, ways, strict=True)]

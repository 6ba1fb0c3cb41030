"""Where updates were read from, so that findings on them stand at places that people know."""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace

from de_an06.diagnostics.diagnostic import Diagnostic, Span
from de_an06.load.flaw import Keys
from de_an06.load.place import keys_at, last_entries
from de_an06.record.transaction import Change

Place = Callable[[Keys], Span]
"""The place in another file from which the value at some keys of an update came."""


def anywhere(span: Span) -> Place:
    """The place of an update that is one line: that line, for all its keys."""
    return lambda _: span


def at_origins(
    findings: Sequence[Diagnostic], change: Change, origins: Sequence[Place]
) -> list[Diagnostic]:
    """Findings on the new entries of a changed file, told where those were read from."""
    first = last_entries(change.after, "updates", len(origins))

    def moved(finding: Diagnostic) -> Diagnostic:
        span = finding.span
        nth = bisect(first, span.line) - 1
        if span.file != change.path or nth < 0:
            return finding
        keys = keys_at(change.after, span.line, span.column)
        return replace(finding, span=origins[nth](keys[2:]))

    return [moved(finding) for finding in findings]

"""Pouring a change through the writer, and telling what became of it."""

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import typer

from de_an06.console.clock import today
from de_an06.console.invocation import Invocation
from de_an06.console.output import show, tell
from de_an06.console.refused import NO_PROJECT, REFUSED
from de_an06.console.workspace import Workspace
from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.months import COMPLETED_BEFORE_RETURN, CONTRADICTION, HAS_MAINTAINERS
from de_an06.load.audit import audit
from de_an06.load.folder import read_folder
from de_an06.load.register import Loaded, load_register
from de_an06.record.transaction import Change, Drafter, Reader, Refusal, is_error, propose, record
from de_an06.surface.findings import findings_text
from de_an06.surface.screen import Line, Piece, Tone, line
from de_an06.surface.visible import visible
from de_an06.words.say import say
from de_an06.yamltext.place import Keys, last_entries, ways_to
from de_an06.yamltext.tree import tree_of

Origin = Callable[[Diagnostic, Keys], Diagnostic]
"""Tells a finding on the value at some keys of an update where that value was read from."""


def anywhere(span: Span) -> Origin:
    """The origin of an update that is one line: that line, for all its keys."""
    return lambda finding, _: replace(finding, span=span)


def at_origins(
    findings: Sequence[Diagnostic], change: Change, origins: Sequence[Origin]
) -> list[Diagnostic]:
    """Findings on the new entries of a changed file, told where those were read from."""
    tree = tree_of(change.after.encode(), change.path)
    first = last_entries(tree, "updates", len(origins))
    ways = ways_to(tree, ((found.span.line, found.span.column) for found in findings))

    def moved(finding: Diagnostic, keys: Keys) -> Diagnostic:
        nth = bisect(first, finding.span.line) - 1
        if finding.span.file != change.path or nth < 0:
            return finding
        return origins[nth](finding, keys[2:])

    return [moved(finding, keys) for finding, keys in zip(findings, ways, strict=True)]


# What a file may say by hand with a warning, a command does not write (DESIGN section 3).
_REFUSED_WARNINGS = (CONTRADICTION, COMPLETED_BEFORE_RETURN, HAS_MAINTAINERS)


def preview(
    said: Invocation, workspace: Workspace, drafter: Drafter, origins: Sequence[Origin] = ()
) -> Change:
    """What would be written, checked; findings and exit 1 when it is refused.

    Findings on updates that were read from `origins` stand there.
    """
    outcome = propose(workspace.root, drafter, _reader(workspace), _refuses)
    return _accepted(said, outcome, origins)


def objections(
    workspace: Workspace, drafter: Drafter, origins: Sequence[Origin]
) -> list[Diagnostic]:
    """The findings for which a change would be refused; nothing is shown, nothing written."""
    outcome = propose(workspace.root, drafter, _reader(workspace), _refuses)
    return [] if isinstance(outcome, Change) else _findings(outcome, origins)


def write(
    said: Invocation, workspace: Workspace, drafter: Drafter, origins: Sequence[Origin] = ()
) -> Change:
    """Write a change; exit 1 with findings when it is refused, exit 3 when the lock is held."""
    try:
        outcome = record(workspace.root, drafter, _reader(workspace), _refuses)
    except TimeoutError:
        tell(f"de-an06: {say(said.lang, 'locked')}\n")
        raise typer.Exit(NO_PROJECT) from None
    return _accepted(said, outcome, origins)


def show_change(said: Invocation, change: Change) -> None:
    """The lines that are added (or changed) in the file."""
    before = (change.before or "").splitlines()
    after = change.after.splitlines()
    lines = [Line((Piece(text, tone),)) for text, tone in _difference(before, after)]
    show(lines)
    if change.warnings:
        tell(findings_text(change.warnings, said.lang))


def finish(said: Invocation, change: Change, *, commit: str = "", again: str = "") -> None:
    """Say what was written, how to commit it, and how to say the same in one line."""
    lines = [line(say(said.lang, "written", path=change.path), Tone.GOOD)]
    if commit:
        lines.append(line(say(said.lang, "commit_hint", message=commit)))
    if again:
        lines.append(line(say(said.lang, "again_hint", command=again), Tone.FAINT))
    show(lines)


def _accepted(said: Invocation, outcome: Change | Refusal, origins: Sequence[Origin]) -> Change:
    if isinstance(outcome, Change):
        return outcome
    tell(findings_text(_findings(outcome, origins), said.lang))
    tell(visible(f"{say(said.lang, 'not_written')}\n"))
    raise typer.Exit(REFUSED)


def _findings(refusal: Refusal, origins: Sequence[Origin]) -> list[Diagnostic]:
    findings = [_as_error(finding) for finding in refusal.findings]
    if origins and refusal.change:
        return at_origins(findings, refusal.change, origins)
    return findings


def _as_error(finding: Diagnostic) -> Diagnostic:
    """A warning that a command refuses is an error of the command."""
    return replace(finding, rule=replace(finding.rule, severity=Severity.ERROR))


def _reader(workspace: Workspace) -> Reader:
    def read(changed: Mapping[str, bytes]) -> Loaded:
        files = read_folder(workspace.root, workspace.year).replaced(changed)
        loaded = load_register(files, workspace.year, today())
        findings = in_order([*loaded.findings, *audit(loaded)])
        return replace(loaded, findings=findings)

    return read


def _refuses(finding: Diagnostic) -> bool:
    return is_error(finding) or finding.rule in _REFUSED_WARNINGS


def _difference(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, Tone]]:
    """The lines that differ, marked + and -."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a person who writes waits for it

    shown: list[tuple[str, Tone]] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            shown += [(f"  - {text}", Tone.BAD) for text in before[start:end]]
            shown += [(f"  + {text}", Tone.GOOD) for text in after[new_start:new_end]]
    return shown

"""A change to the project's files: proposed, shown, committed, told."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace

from de_an06.console.account import note, tell_findings
from de_an06.console.invocation import Invocation, current_lang, was_said
from de_an06.console.output import show, show_surely
from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.console.workspace import find_workspace, read_plan, sound
from de_an06.engine.succession import secretariat
from de_an06.findings.finding import Diagnostic
from de_an06.load.rows import Row, at_options
from de_an06.record.edit import Change
from de_an06.record.proposal import Drafter, Project, Proposal, propose, record
from de_an06.surface.screen import Line, Tone, hint, line, offered
from de_an06.words.say import say

_DIGEST = re.compile(r" +\S+/\S+: [0-9a-f]{64}")
"""A line by which a close records a file."""


def open_project(options: Invocation) -> Project:
    """Read the project to change it; as `open_register` in every other way."""
    workspace = find_workspace(options)
    project = Project(workspace.root, read_plan(workspace))
    sound(options, project.loaded)
    return project


def secretariat_of(project: Project) -> str:
    """The standing agency of a project's plan, or its heir today."""
    register, today = project.register, project.loaded.today
    return secretariat(register.agencies, register.plan.standing_agency, today)


def proposed(project: Project, draft: Drafter, rows: Sequence[Row] = ()) -> Proposal:
    """A change that may be written; Refused with the findings that forbid it.

    Findings on updates that were read from `rows` stand there.
    """
    return _accepted(propose(project, draft), rows)


def committed(proposal: Proposal, rows: Sequence[Row] = ()) -> Proposal:
    """Write a change; Refused where it has become wrong since, or the lock is held."""
    try:
        return _accepted(record(proposal), rows)
    except TimeoutError:
        raise Refused("locked", code=NO_PROJECT) from None


def _accepted(proposal: Proposal, rows: Sequence[Row]) -> Proposal:
    if not proposal.refused:
        note(proposal.warnings)
        return proposal
    raise Refused("not_written", findings=_where_typed(proposal, proposal.refused, rows))


def _where_typed(
    proposal: Proposal, findings: Sequence[Diagnostic], rows: Sequence[Row]
) -> Sequence[Diagnostic]:
    """Findings on a change, at the rows or options from which it was read."""
    for change in proposal.changes:
        told = at_rows(findings, change, rows)
        findings = told if rows else at_options(findings, change.path, change.before or "")
    return [_of_today(finding) for finding in findings]


def _of_today(finding: Diagnostic) -> Diagnostic:
    """A finding on the day; where none was typed, of today."""
    if finding.span.cell != "--on" or was_said("on"):
        return finding
    return replace(finding, span=replace(finding.span, cell=say(current_lang(), "at_today")))


def at_rows(
    findings: Sequence[Diagnostic], change: Change, rows: Sequence[Row]
) -> list[Diagnostic]:
    """Findings on the new updates of a changed file, told where those were read from."""
    return [_at_row(finding, change, rows) for finding in findings]


def _at_row(finding: Diagnostic, change: Change, rows: Sequence[Row]) -> Diagnostic:
    match finding.span.keys:
        case ("updates", int(place), *way) if finding.span.file == change.path:
            if change.known <= place < change.known + len(rows):
                span = rows[place - change.known].at(tuple(way))
                return replace(finding, span=span)
    return finding


def show_change(options: Invocation, proposal: Proposal, rows: Sequence[Row] = ()) -> None:
    """The lines that are added (or changed) in the files, and the warnings on them."""
    try:
        for change in proposal.changes:
            show(list(_difference(options, change)))
    finally:
        tell_findings(options, _where_typed(proposal, proposal.warnings, rows))


def finish(options: Invocation, path: str, *, commit: str = "", again: str = "") -> None:
    """Say what was written, how to commit it, and how to say the same in one line."""
    lines = [line(say(options.lang, "written", path=path), Tone.GOOD)]
    if commit:
        lines.append(commit_hint(options, commit))
    if again:
        lines.append(hint(say(options.lang, "again_hint", command=again)))
    show_surely(lines)


def commit_hint(options: Invocation, message: str) -> Line:
    """How to commit what was written, where it was written."""
    place = ["-C", options.directory.as_posix()] if options.directory else []
    git = shlex.join(["git", *place])
    command = f'{git} add plan && {git} commit -m "{message}"'
    return offered(say(options.lang, "commit_hint"), command)


def _difference(options: Invocation, change: Change) -> Iterator[Line]:
    """The lines that differ, marked + and -; of the digests of files only how many they are."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a person who writes waits for it

    before, after = (change.before or "").splitlines(), (change.after or "").splitlines()
    for kind, start, end, new_start, new_end in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            yield from (line(f"  - {text}", Tone.BAD) for text in before[start:end])
            new = after[new_start:new_end]
            plain = [text for text in new if not _DIGEST.fullmatch(text)]
            yield from (line(f"  + {text}", Tone.GOOD) for text in plain)
            if count := len(new) - len(plain):
                yield line(f"  + {say(options.lang, 'digests', count=count)}", Tone.GOOD)

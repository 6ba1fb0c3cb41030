"""A change to a project's files, made once: judged, shown, then committed under the lock."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from de_an06.findings.finding import Diagnostic, Severity, in_order
from de_an06.findings.rules.links import HAS_STEPS
from de_an06.findings.rules.months import (
    COMPLETED_BEFORE_RETURN,
    CONTRADICTION,
    HAS_MAINTAINERS,
    WORD_FOR_NONE,
)
from de_an06.load.audit import audit
from de_an06.load.folder import read_folder
from de_an06.load.register import Loaded, reread
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Register
from de_an06.record.edit import Change, Recorded, Withdrawal, change_of, path_of
from de_an06.record.lock import locked
from de_an06.record.whole import remove_whole, replace_whole
from de_an06.yamltext.place import way_to

# What a file may say by hand with a warning, a command does not write (docs/design.md, "Updates").
_REFUSED_WARNINGS = (CONTRADICTION, COMPLETED_BEFORE_RETURN, HAS_MAINTAINERS, WORD_FOR_NONE)


@dataclass(frozen=True, slots=True)
class Project:
    """A project as it was read: where it stands, its files and what they say."""

    root: Path
    loaded: Loaded

    @property
    def plan(self) -> str:
        """The id of its plan."""
        return self.loaded.plan_files.id

    @property
    def register(self) -> Register:
        """What the files say; LookupError where they are too wrong for that."""
        if self.loaded.register is None:
            raise LookupError(self.plan)
        return self.loaded.register


Drafter = Callable[[Project], Sequence[Recorded]]
"""Decides what to propose in view of what the files say; each entry has a file of its own."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Changes to the files of a project, and the project as it would be (`after`).

    Where there are findings in `refused` nothing may be written: they are in the files as they
    are, or (where there are changes) as they would be. `warnings` are brought about as well.
    """

    project: Project
    draft: Drafter
    after: Project
    changes: tuple[Change, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def is_idle(self) -> bool:
        """Whether no file would say anything else."""
        return all(change.before == change.after for change in self.changes)


def propose(project: Project, draft: Drafter) -> Proposal:
    """Work a change out and judge it; nothing is written. OSError where a link is in the way."""
    if project.loaded.register is None:
        return Proposal(project, draft, project, refused=_errors(project.loaded.findings))
    entries = draft(project)
    if not entries:
        return Proposal(project, draft, project)
    paths = [path_of(entry, project.plan) for entry in entries]
    now = _findings(project, entries, paths)
    # A ruling on a task that was given steps later can be taken back, but not out.
    mine = (found for found in now if found.span.file in paths and found.rule != HAS_STEPS)
    # What is wrong in a month that was sent is a reason to take it back.
    if (broken := _errors(mine)) and not any(isinstance(each, Withdrawal) for each in entries):
        return Proposal(project, draft, project, refused=broken)
    changes = tuple(_change(project, entry) for entry in entries)
    after = _after(project, changes)
    new = [_with_keys(one, after) for one in _new(now, _findings(after, entries, paths))]
    refused = [found for found in new if _is_refused(found)]
    warnings = tuple(found for found in new if found not in refused)
    return Proposal(project, draft, after, changes, tuple(map(_as_error, refused)), warnings)


def record(proposal: Proposal) -> Proposal:
    """Commit a proposal under the lock; made anew where a byte of what it rests on has moved."""
    with held(proposal.project) as now:
        if now is not proposal.project:
            proposal = propose(now, proposal.draft)
        write(proposal)
    return proposal


@contextmanager
def held(project: Project) -> Iterator[Project]:
    """Hold the lock, and give the project as it is on the disk: itself where no byte has moved."""
    with locked(project.root):
        files = read_folder(project.root, project.plan)
        same = files == project.loaded.files
        yield project if same else replace(project, loaded=reread(project.loaded, files))


def write(proposal: Proposal) -> None:
    """Write what a proposal changes, each file whole or not at all, unless it is refused.

    The lock is held by the caller. OSError where a file cannot be written, with its old text in
    place.
    """
    changes = () if proposal.refused else proposal.changes
    for change in changes:
        if change.after is None:
            remove_whole(proposal.project.root / change.path)
        elif change.after != change.before:
            replace_whole(proposal.project.root / change.path, change.after.encode())


def _change(project: Project, entry: Recorded) -> Change:
    """An entry as a change of its file; OSError where a link is on the way to that."""
    path = path_of(entry, project.plan)
    place = project.root
    for name in path.split("/"):
        place /= name
        if place.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(place))
    return change_of(project.loaded.plan_files.documents.get(path), path, entry)


def _after(project: Project, changes: Sequence[Change]) -> Project:
    """The project as it would be; a file is not parsed again that the change of it was."""
    texts = {one.path: one.after.encode() for one in changes if one.after is not None}
    files = project.loaded.files.replaced(texts)
    gone = {one.path for one in changes if one.after is None}
    left = {path: data for path, data in files.contents.items() if path not in gone}
    files = replace(files, contents=left)
    parsed = {one.path: one.document for one in changes if one.document}
    return replace(project, loaded=reread(project.loaded, files, parsed))


def _findings(
    project: Project, entries: Sequence[Recorded], paths: Sequence[str]
) -> tuple[Diagnostic, ...]:
    """All that is wrong in a project, but for what the entries cannot change by their nature."""
    months = [entry for entry in entries if isinstance(entry, AgencyMonth)]
    tasks = {update.task for month in months for update in month.updates}
    # A ruling has its effect on other rulings.
    only = tasks if len(months) == len(entries) else None
    more = audit(project.loaded, paths, only)
    return in_order([*project.loaded.findings, *more])


def _new(before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of `after` that `before` does not have; lines may have moved."""
    old = Counter(map(_identity, before))
    new = []
    for found in after:
        identity = _identity(found)
        if old[identity]:
            old[identity] -= 1
        else:
            new.append(found)
    return new


def _identity(finding: Diagnostic) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    facts = tuple(sorted(finding.facts.items()))
    return finding.rule.code, finding.span.file, finding.span.text, facts


def _with_keys(finding: Diagnostic, project: Project) -> Diagnostic:
    """A finding that knows the way to the value on which it stands."""
    span, tree = finding.span, project.loaded.plan_files.trees.get(finding.span.file)
    if span.keys or tree is None:
        return finding
    keys = way_to(tree, span.line, span.column)
    return replace(finding, span=replace(span, keys=keys))


def _errors(findings: Iterator[Diagnostic] | Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(found for found in findings if found.severity is Severity.ERROR)


def _is_refused(finding: Diagnostic) -> bool:
    return finding.severity is Severity.ERROR or finding.rule in _REFUSED_WARNINGS


def _as_error(finding: Diagnostic) -> Diagnostic:
    """A warning that a command refuses is an error of the command."""
    return replace(finding, rule=replace(finding.rule, severity=Severity.ERROR))

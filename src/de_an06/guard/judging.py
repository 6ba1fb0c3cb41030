"""What is wrong with a change set: by the law of its base, and in the tree that it leads to."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from de_an06.console.findings import check, each_once
from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.guard import BASE_MOVED_ON, NOBODY_MAINTAINS, UNKNOWN_ACTOR, UNSIGNED
from de_an06.git.git import git_line, short_name
from de_an06.git.revision import Revision, contents_of, tree_at
from de_an06.guard.ahead import read_ahead
from de_an06.guard.change_set import Archive, ChangeSet, change_set, signers
from de_an06.guard.law import Actor, Law, maintained_by
from de_an06.guard.offences import Trial, offences
from de_an06.load.document import NONE_READ
from de_an06.load.layout import AGENCIES, DATA, plans_of
from de_an06.yamltext.place import located

_SIGNERS = "allowed_signers"
"""Where a province may name the keys that sign commits, at the project's root."""


def judged(
    root: Path,
    law: Law | Diagnostic,
    actor: Actor,
    *,
    sides: tuple[Revision, Revision],
    today: date,
) -> tuple[ChangeSet, tuple[Diagnostic, ...]]:
    """What the second of two revisions changes of the first, with all findings in order.

    The law is that of the first, its tip; what is changed counts from where the second left it.
    """
    base, head = sides
    start = git_line(root, "merge-base", base.commit, head.commit)
    change = change_set(root, start, head.commit) if start else ChangeSet((), ())
    known = law.documents if isinstance(law, Law) else NONE_READ
    checked = [check(head.files, plan, today, known) for plan in plans_of(head.tree)]
    findings = [*_invalid(each_once(each.findings for each in checked), change)]
    if start != base.commit:
        facts = {"base": short_name(base.commit)}
        findings.append(Diagnostic(BASE_MOVED_ON, Span(DATA), facts))
    if isinstance(law, Diagnostic):
        findings.append(law)
    elif start:
        archive = Archive(root, base.commit)
        for each in checked:
            archive.keep(head.tree, each.plan_files.documents)
        trial = Trial(actor, law, tree_at(root, start), archive, today)
        findings += _rightless(trial, change)
        findings += _unsigned(root, trial, change, sides)
        read_ahead(trial, change)
        faults = offences(trial, change, head.tree)
        trees = (each.plan_files.trees for each in checked)
        findings += located(faults, dict(chain.from_iterable(tree.items() for tree in trees)))
    return change, in_order(findings)


def _invalid(findings: Iterable[Diagnostic], change: ChangeSet) -> Iterator[Diagnostic]:
    """The errors in the tree after a change, and the warnings in the files that it touches."""
    touched = {touch.path for touch in change.outcome}
    for finding in findings:
        if finding.severity is Severity.ERROR or finding.span.file in touched:
            yield finding


def _rightless(trial: Trial, change: ChangeSet) -> Iterator[Diagnostic]:
    """Why the actor may change nothing at all, where that is so."""
    if change.commits and not trial.actor.agencies:
        anybody = any(agency.maintainers for agency in trial.law.registry.agencies)
        rule = UNKNOWN_ACTOR if anybody else NOBODY_MAINTAINS
        yield Diagnostic(rule, Span(AGENCIES), trial.facts)


def _unsigned(
    root: Path, trial: Trial, change: ChangeSet, sides: tuple[Revision, Revision]
) -> Iterator[Diagnostic]:
    """The commits that changed something unsigned, where the base says who may sign."""
    base, head = sides
    allowed = base.tree.get(_SIGNERS)
    if allowed is None:
        return
    signed = signers(root, base.commit, head.commit, contents_of(root, [allowed.object])[0])
    for commit in change.authored:
        mine = maintained_by(trial.law.registry, signed.get(commit, ""))
        if mine.isdisjoint(trial.actor.agencies):
            facts = trial.facts | {"commit": short_name(commit)}
            yield Diagnostic(UNSIGNED, Span(_SIGNERS), facts)

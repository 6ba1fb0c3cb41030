"""What is wrong with a change set: by the law of its base, and in the tree that it leads to."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from de_an06.console.asked import Revision
from de_an06.console.clock import today
from de_an06.console.findings import check, each_once
from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.guard import BASE_MOVED_ON, NOBODY_MAINTAINS, UNKNOWN_ACTOR, UNSIGNED
from de_an06.git.git import short_name
from de_an06.git.revision import TreeEntry, contents_of, tree_at
from de_an06.guard.change_set import ChangeSet, change_set, former, signers, start_of
from de_an06.guard.guard import Actor, Case, Offence, Reads, judge
from de_an06.guard.law import Law, maintained_by
from de_an06.load.document import read_document
from de_an06.load.layout import AGENCIES, SourceFile, years_of
from de_an06.model.month import AgencyMonth
from de_an06.model.rulings import Decision, Decisions
from de_an06.yamltext.decoding import escaped
from de_an06.yamltext.place import Fault, Spot, located
from de_an06.yamltext.tree import tree_of

SIGNERS = "allowed_signers"
"""Where a province may name the keys that sign commits, at the project's root."""


def judged(
    root: Path, law: Law | Diagnostic, actor: Actor, sides: tuple[Revision, Revision]
) -> tuple[ChangeSet, tuple[Diagnostic, ...]]:
    """What the second of two revisions changes of the first, with all findings in order.

    The law is that of the first, its tip; what is changed counts from where the second left it.
    """
    base, head = sides
    start = start_of(root, base.commit, head.commit)
    change = change_set(root, start, head.commit) if start else ChangeSet((), ())
    findings = [*_invalid(head, change)]
    if start != base.commit:
        facts = {"base": short_name(base.commit)}
        findings.append(Diagnostic(BASE_MOVED_ON, Span("plan"), facts))
    if isinstance(law, Diagnostic):
        findings.append(law)
    elif start:
        before = tree_at(root, start)
        case = Case(actor, law, before, _reads(root, base.commit), today())
        findings += _rightless(case, change)
        findings += _unsigned(root, case, change, sides)
        faults = list(_faults(judge(case, change, head.tree)))
        wanted = {fault.spot.file for fault in faults}
        read = (file for file in head.files.files if file.path in wanted)
        findings += located(faults, {file.path: tree_of(file.data, file.path) for file in read})
    return change, in_order(findings)


def _invalid(head: Revision, change: ChangeSet) -> Iterator[Diagnostic]:
    """The errors in the tree after a change, and the warnings in the files that it touches."""
    touched = {touch.path for touch in change.outcome}
    for finding in each_once([check(head.files, year) for year in years_of(head.tree)]):
        if finding.severity is Severity.ERROR or finding.span.file in touched:
            yield finding


def _rightless(case: Case, change: ChangeSet) -> Iterator[Diagnostic]:
    """Why the actor may change nothing at all, where that is so."""
    if change.commits and not case.actor.agencies:
        anybody = any(agency.maintainers for agency in case.law.registry.agencies)
        rule = UNKNOWN_ACTOR if anybody else NOBODY_MAINTAINS
        facts = {"actor": case.actor.name, "base": case.law.commit}
        yield Diagnostic(rule, Span(AGENCIES), facts)


def _unsigned(
    root: Path, case: Case, change: ChangeSet, sides: tuple[Revision, Revision]
) -> Iterator[Diagnostic]:
    """The commits that changed something unsigned, where the base says who may sign (SAFETY G7)."""
    base, head = sides
    allowed = base.tree.get(SIGNERS)
    if allowed is None:
        return
    signed = signers(root, base.commit, head.commit, contents_of(root, [allowed.object])[0])
    for commit in change.authored:
        mine = maintained_by(case.law.registry, signed.get(commit, ""))
        if mine.isdisjoint(case.actor.agencies):
            facts = {"actor": case.actor.name, "base": case.law.commit}
            yield Diagnostic(UNSIGNED, Span(SIGNERS), facts | {"commit": short_name(commit)})


def _faults(offences: Iterable[Offence]) -> Iterator[Fault]:
    for offence in offences:
        yield Fault(offence.rule, Spot(escaped(offence.path), offence.keys), offence.facts)


def _reads(root: Path, base: str) -> Reads:
    """Reads each object once: a branch may touch one month in thousands of commits."""

    @cache
    def month(entry: TreeEntry) -> AgencyMonth | None:
        return read_document(_file(root, entry), AgencyMonth).noun

    @cache
    def rulings(entry: TreeEntry) -> tuple[Decision, ...] | None:
        noun = read_document(_file(root, entry), Decisions).noun
        return noun.decisions if noun else None

    return Reads(partial(former, root, base), month, rulings)


def _file(root: Path, entry: TreeEntry) -> SourceFile:
    [data] = contents_of(root, [entry.object])
    return SourceFile("", data)

"""`de-an06 guard`: whether a change set may land on its base."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import Revision, asked_choices, asked_commit, asked_name, revision_at
from de_an06.console.clock import today
from de_an06.console.findings import FORMATS, Form, FormatOption, check, each_once
from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.output import put
from de_an06.console.refused import NO_PROJECT, REFUSED, USAGE, Refused
from de_an06.findings.finding import Diagnostic, Severity, Span, in_order
from de_an06.findings.rules.guard import BASE_MOVED_ON, NOBODY_MAINTAINS, UNKNOWN_ACTOR, UNSIGNED
from de_an06.git.git import complaint, default_agency, short_name
from de_an06.git.revision import contents_of, prefix_of, tree_at
from de_an06.guard.change_set import (
    Archive,
    ChangeSet,
    change_set,
    is_bare,
    is_shallow,
    signers,
    start_of,
)
from de_an06.guard.judging import Actor, Trial, judge
from de_an06.guard.law import Law, law_of, maintained_by
from de_an06.load.folder import find_root, years_of
from de_an06.load.layout import AGENCIES
from de_an06.load.register import texts_of
from de_an06.surface.findings import counts
from de_an06.surface.visible import visible
from de_an06.words.say import say
from de_an06.yamltext.decoding import Fault, Spot, escaped
from de_an06.yamltext.place import located

BaseOption = Annotated[
    str,
    typer.Option("--base", metavar="REV", help="Bản gốc mà nhánh sẽ nhập vào: origin/main…"),
]
HeadOption = Annotated[
    str, typer.Option("--head", metavar="REV", help="Đầu nhánh cần xét; mặc định: HEAD.")
]
AgencyOption = Annotated[
    str | None,
    typer.Option(
        "--agency", metavar="ID", help="Cơ quan thay đổi; mặc định: git config de-an06.agency."
    ),
]
ActorOption = Annotated[
    str | None,
    typer.Option("--actor", metavar="TÀI KHOẢN", help="Tài khoản trên máy chủ git, như CI biết."),
]

_SIGNERS = "allowed_signers"
"""Where a province may name the keys that sign commits, at the project's root."""


def guard(
    context: typer.Context,
    base: BaseOption,
    head: HeadOption = "HEAD",
    agency: AgencyOption = None,
    actor: ActorOption = None,
    format: FormatOption = "text",
    *,
    json: JsonOption = False,
) -> None:
    """Xét một nhánh trước khi nhập: ai được đổi gì."""
    said = invocation(context)
    (form,) = asked_choices(["json" if json else format], Form)
    root = _repository(said.directory or Path.cwd())
    first, last = (revision_at(root, asked_commit(root, name)) for name in (base, head))
    law = law_of(first)
    who = _actor(root, law, agency=agency, account=actor)
    change, findings = _judged(root, law, who, (first, last))
    put(FORMATS[form](findings, said.lang))
    errors, warnings = counts(findings)
    if form is Form.TEXT:
        facts = {"actor": who.name, "base": short_name(first.commit)}
        numbers = {"commits": len(change.commits), "errors": errors, "warnings": warnings}
        touched = {touch.path for touch in change.outcome}
        put(visible(f"{say(said.lang, 'guarded', **facts, **numbers, files=len(touched))}\n"))
    if errors:
        raise typer.Exit(REFUSED)


def _repository(start: Path) -> Path:
    """The project's root, or the top of a repository without a work tree; refused for neither."""
    root = start if is_bare(start) else find_root(start) or start
    if prefix_of(root) is None:
        raise Refused("no_repository", code=NO_PROJECT, root=root, reason=complaint(root))
    if is_shallow(root):
        raise Refused("shallow", code=NO_PROJECT)
    return root


def _actor(root: Path, law: Law | Diagnostic, *, agency: str | None, account: str | None) -> Actor:
    """Who changes, by the registry at the base; refused where nobody is named."""
    if agency is not None and account is not None:
        raise Refused("one_of_two", code=USAGE)
    typed = agency if agency is not None or account is not None else default_agency(root)
    if typed is None and account is None:
        raise Refused("who_changes", code=USAGE)
    if isinstance(law, Diagnostic):
        return Actor(account or typed or "", frozenset())
    if account is not None:
        mine = maintained_by(law.registry, account)
        account = " ".join(account.split())
        name = f"{account} ({', '.join(sorted(mine))})" if mine else account
        return Actor(name, mine)
    id = asked_name(typed or "", [one.id for one in law.registry.agencies])
    return Actor(id, frozenset([id]))


def _judged(
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
        archive = Archive(root, base.commit)
        trial = Trial(actor, law, tree_at(root, start), archive, today())
        findings += _rightless(trial, change)
        findings += _unsigned(root, trial, change, sides)
        offences = (_shown(offence) for offence in judge(trial, change, head.tree))
        findings += located(offences, texts_of(head.files))
    return change, in_order(findings)


def _invalid(head: Revision, change: ChangeSet) -> Iterator[Diagnostic]:
    """The errors in the tree after a change, and the warnings in the files that it touches."""
    touched = {touch.path for touch in change.outcome}
    for finding in each_once([check(head.files, year) for year in years_of(head.tree)]):
        if finding.severity is Severity.ERROR or finding.span.file in touched:
            yield finding


def _rightless(trial: Trial, change: ChangeSet) -> Iterator[Diagnostic]:
    """Why the actor may change nothing at all, where that is so."""
    if change.commits and not trial.actor.agencies:
        anybody = any(agency.maintainers for agency in trial.law.registry.agencies)
        rule = UNKNOWN_ACTOR if anybody else NOBODY_MAINTAINS
        facts = {"actor": trial.actor.name, "base": trial.law.commit}
        yield Diagnostic(rule, Span(AGENCIES), facts)


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
            facts = {"actor": trial.actor.name, "base": trial.law.commit}
            yield Diagnostic(UNSIGNED, Span(_SIGNERS), facts | {"commit": short_name(commit)})


def _shown(offence: Fault) -> Fault:
    """An offence with its path as it may be shown."""
    return replace(offence, spot=Spot(escaped(offence.spot.file), offence.spot.keys))

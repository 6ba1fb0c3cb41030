"""`de-an06 guard`: whether a change set may land on its base."""

from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.clock import today
from de_an06.console.clone import asked_revision, whole_clone
from de_an06.console.findings import FORMATS, FormatOption, asked_format
from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.output import put
from de_an06.console.refused import REFUSED, USAGE, Refused
from de_an06.findings.finding import Diagnostic
from de_an06.git.git import default_agency, git_line, short_name
from de_an06.guard.judging import judged
from de_an06.guard.law import Actor, Law, actor_of, law_of
from de_an06.load.folder import find_root
from de_an06.surface.findings import counts
from de_an06.surface.visible import visible
from de_an06.words.say import say

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
    options = invocation(context)
    chosen = asked_format(format, json=json)
    root = _repository(options.directory or Path.cwd())
    first, last = (asked_revision(name, root) for name in (base, head))
    law = law_of(first, today())
    who = _actor(root, law, agency=agency, account=actor)
    change, findings = judged(root, law, who, sides=(first, last), today=today())
    put(FORMATS[chosen](findings, options.lang))
    errors, warnings = counts(findings)
    if chosen == "text":
        facts = {"actor": who.name, "base": short_name(first.commit)}
        numbers = {"commits": len(change.commits), "errors": errors, "warnings": warnings}
        touched = {touch.path for touch in change.outcome}
        put(visible(f"{say(options.lang, 'guarded', **facts, **numbers, files=len(touched))}\n"))
    if errors:
        raise typer.Exit(REFUSED)


def _repository(start: Path) -> Path:
    """The project's root, or the top of a repository without a work tree; refused for neither."""
    is_bare = git_line(start, "rev-parse", "--is-bare-repository") == "true"
    root = start if is_bare else find_root(start) or start
    whole_clone(root)
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
        return actor_of(law, account)
    id = asked_name(typed or "", [one.id for one in law.registry.agencies])
    return Actor(id, frozenset([id]))

"""`de-an06 hooks receive`: what a server's hook `pre-receive` calls before it takes a push in."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.clock import today
from de_an06.console.clone import asked_revision, whole_clone
from de_an06.console.findings import FORMATS
from de_an06.console.invocation import invocation
from de_an06.console.output import put
from de_an06.console.refused import NO_PROJECT, REFUSED, USAGE, Refused
from de_an06.findings.finding import Diagnostic, in_order
from de_an06.git.git import git_line, surely_git
from de_an06.git.revision import Revision
from de_an06.guard.branches import BRANCHES, Pushed, branch_findings
from de_an06.guard.judging import judged
from de_an06.guard.law import Law, actor_of, law_of
from de_an06.surface.findings import counts

MAIN = f"{BRANCHES}main"
_WORDS = 3  # of a line on stdin: what a ref was, what it becomes, its name

AccountOption = Annotated[
    str, typer.Option("--actor", metavar="TÀI KHOẢN", help="Ai đẩy lên, như máy chủ biết.")
]


def hooks_receive(context: typer.Context, actor: AccountOption) -> None:
    """Móc pre-receive trên máy chủ gọi lệnh này để xét một lần đẩy."""
    options = invocation(context)
    root = options.directory or Path.cwd()
    whole_clone(root)
    if not actor.strip():
        raise Refused("who_pushes", code=USAGE, hint=False)
    if git_line(root, "rev-parse", "--verify", "--quiet", MAIN) is None:
        raise Refused("server_no_main", code=NO_PROJECT)
    # What main is now, whatever the one who pushes says that it was.
    base = asked_revision(MAIN, root)
    findings = in_order(_findings(root, base, _pushed(sys.stdin.buffer.read()), actor))
    put(FORMATS["text"](findings, options.lang))
    if any(counts(findings)[:1]):
        raise typer.Exit(REFUSED)


def _pushed(told: bytes) -> list[Pushed]:
    """What git tells a hook on stdin: a line for each ref, with what it was and what it becomes."""
    lines = [line.split(" ", 2) for line in _lines(told)]
    if any(len(line) != _WORDS for line in lines):
        raise Refused("receive_unread", code=USAGE, hint=False)
    return [Pushed(ref, new) for _, new, ref in lines]


def _lines(told: bytes) -> list[str]:
    """The lines that git wrote: a ref's name may have what Python takes for a line's end."""
    return told.decode(errors="surrogateescape").removesuffix("\n").split("\n") if told else []


def _findings(
    root: Path, base: Revision, pushed: Sequence[Pushed], account: str
) -> list[Diagnostic]:
    """All that is against a push: of the refs it would move, and of what it does to main."""
    law = law_of(base, today())
    if not isinstance(law, Law):
        return [law]
    actor = actor_of(law, account)
    refs = _lines(surely_git(root, "for-each-ref", "--format=%(refname)"))
    found = [*branch_findings(law, actor, pushed, refs)]
    for each in pushed:
        if each.ref == MAIN and not each.is_deletion:
            sides = (base, asked_revision(each.commit, root))
            found += judged(root, law, actor, sides=sides, today=today())[1]
    return found

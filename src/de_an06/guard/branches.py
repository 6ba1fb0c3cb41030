"""Which refs a push may move: main and the branches of one's own agency, under honest names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.guard import (
    BRANCH_TWIN,
    MAIN_STAYS,
    MISLEADING_BRANCH,
    NO_BRANCH,
    NOT_YOUR_BRANCH,
    UNKNOWN_ACTOR,
)
from de_an06.git.revision import twins
from de_an06.guard.law import Actor, Law
from de_an06.yamltext.decoding import escaped

BRANCHES = "refs/heads/"
_MAIN = "main"

# `git checkout tags/x`, `heads/x` or `origin/x` would mean two things; so would a commit's name.
_MISLEADING = re.compile(
    r"(refs|heads|tags|remotes|notes|replace|origin)(/.*)?|([A-Z]+_)?HEAD|@|[0-9a-f]{7,64}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pushed:
    """A ref that a push would move, and the commit to which: only zeros where it is deleted."""

    ref: str
    commit: str

    @property
    def is_deletion(self) -> bool:
        """Whether the ref would be gone."""
        return not self.commit.strip("0")


def branch_findings(
    law: Law, actor: Actor, pushed: Sequence[Pushed], refs: Sequence[str]
) -> Iterator[Diagnostic]:
    """What is against moving these refs, where those are that the repository has."""
    facts = {"actor": actor.name, "base": law.commit}
    for each in pushed:
        if not each.ref.startswith(BRANCHES):
            yield Diagnostic(NO_BRANCH, Span(escaped(each.ref)))
        elif not actor.agencies:
            yield Diagnostic(UNKNOWN_ACTOR, Span(escaped(each.ref)), facts)
        else:
            yield from _of_branch(law, actor, each)
    yield from _twins(pushed, refs)


def _of_branch(law: Law, actor: Actor, pushed: Pushed) -> Iterator[Diagnostic]:
    name, span = pushed.ref.removeprefix(BRANCHES), Span(escaped(pushed.ref))
    if name == _MAIN:
        if pushed.is_deletion:
            yield Diagnostic(MAIN_STAYS, span)
    elif not _may_write(law, actor, name):
        folders = ", ".join(f"{agency}/…" for agency in sorted(actor.agencies))
        yield Diagnostic(NOT_YOUR_BRANCH, span, {"actor": actor.name, "expected": folders})
    elif not pushed.is_deletion and (_MISLEADING.fullmatch(name) or escaped(name) != name):
        yield Diagnostic(MISLEADING_BRANCH, span)


def _may_write(law: Law, actor: Actor, name: str) -> bool:
    """The secretariat to every branch; an agency to those in a folder that is called like it."""
    folder, slash, _ = name.partition("/")
    is_own = bool(slash) and folder in actor.agencies
    return is_own or not actor.agencies.isdisjoint(law.standing.values())


def _twins(pushed: Sequence[Pushed], refs: Sequence[str]) -> Iterator[Diagnostic]:
    """The new branches that another one would be on Windows and macOS, once the push is done."""
    gone = {each.ref for each in pushed if each.is_deletion}
    new = [each.ref for each in pushed if not each.is_deletion and each.ref not in refs]
    after = [ref for ref in dict.fromkeys([*refs, *new]) if ref not in gone]
    for ref, other in twins(after, new):
        yield Diagnostic(BRANCH_TWIN, Span(escaped(ref)), {"other": escaped(other)})

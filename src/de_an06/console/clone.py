"""The clone that a command asks about: refused, with git's own reason, where git cannot tell."""

import shlex
from functools import partial
from pathlib import Path

from de_an06.console.refused import NO_PROJECT, USAGE, Refused
from de_an06.git.git import git, git_line, refs_called, surely_git
from de_an06.git.revision import Revision, revision_at
from de_an06.model.text import nearest
from de_an06.words.dates import read_day
from de_an06.words.periods import typed_period


def readable_clone(root: Path) -> None:
    """Refused where git is absent, or knows no repository around `root`, or refuses it."""
    try:
        surely_git(root, "rev-parse", "--git-dir")
    except FileNotFoundError:
        raise Refused("git_missing", code=NO_PROJECT) from None
    except OSError as error:
        raise Refused("no_repository", code=NO_PROJECT, root=root, reason=error.strerror) from None


def whole_clone(root: Path) -> None:
    """As `readable_clone`, and where older commits lack.

    There a commit may seem to have no parent, and a line to be of the oldest that is left.
    """
    readable_clone(root)
    if git_line(root, "rev-parse", "--is-shallow-repository") == "true":
        raise Refused("shallow", code=NO_PROJECT)


def asked_revision(typed: str, root: Path) -> Revision:
    """The commit that was meant; Refused where there is none, OSError where git cannot read it.

    A clone that lacks older commits may lack that one.
    """
    readable_clone(root)
    revision = revision_at(root, typed)
    if revision is None:
        whole_clone(root)
        raise _no_revision(typed, root)
    return revision


def _no_revision(typed: str, root: Path) -> Refused:
    """Why a revision is none; who typed a day or a period is shown what compares days."""
    refused = partial(Refused, code=USAGE, revision=typed)
    day = read_day(typed)
    if day or typed_period(typed):
        since = day.isoformat() if day else shlex.quote(typed)
        return refused("revision_is_a_day", hint=False, since=since)
    if len(places := refs_called(root, typed)) > 1:
        return refused("revision_twice", near=places)
    names = git(root, "for-each-ref", "--format=%(refname:short)") or b""
    return refused("no_revision", near=nearest(typed, names.decode(errors="replace").split()))

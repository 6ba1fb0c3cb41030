"""The clone that a command asks about: refused, with git's own reason, where git cannot tell."""

from pathlib import Path

from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.git.git import git_line, surely_git


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

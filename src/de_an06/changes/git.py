"""Asking git, without changing anything in it."""

import subprocess
from pathlib import Path


def git(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What a git command prints in `root`; None when git is absent or refuses.

    Prompts, pagers and the locks of optional work are off: reading never writes.
    """
    command = ("git", "--no-pager", "--no-optional-locks", "-c", "core.quotePath=false", *words)
    try:
        done = subprocess.run(  # noqa: S603 - git's own name, and words that are never a shell's
            command, cwd=root, input=given, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def default_agency(root: Path) -> str | None:
    """The agency that `git config de-an06.agency` names in this clone."""
    answer = git(root, "config", "--get", "de-an06.agency")
    return answer.decode(errors="replace").strip() or None if answer else None


def commit_of(root: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means; None when there is none."""
    wanted = f"{revision}^{{commit}}"
    answer = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    return answer.decode().strip() if answer else None

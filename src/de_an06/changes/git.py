"""Asking git, without changing anything in it."""

import errno
import subprocess
from pathlib import Path

_SHORT = 10
_PLAINLY = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects"),
    *("-c", "core.quotePath=false"),
)


def git(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What a git command prints in `root`; None when git is absent or refuses.

    Prompts, pagers and the locks of optional work are off: reading never writes. Objects are what
    they are, whatever a clone has put in their place.
    """
    command = ("git", *_PLAINLY, *words)
    try:
        done = subprocess.run(  # noqa: S603 - git's own name, and words that are never a shell's
            command, cwd=root, input=given, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def surely_git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """As `git`, where a refusal would be a failure of the clone: OSError."""
    answer = git(root, *words, given=given)
    if answer is None:
        raise OSError(errno.EIO, f"git {words[0]}", str(root))
    return answer


def default_agency(root: Path) -> str | None:
    """The agency that `git config de-an06.agency` names in this clone."""
    answer = git(root, "config", "--get", "de-an06.agency")
    return answer.decode(errors="replace").strip() or None if answer else None


def commit_of(root: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means; None when there is none."""
    wanted = f"{revision}^{{commit}}"
    answer = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    return answer.decode().strip() if answer else None


def short_name(commit: str) -> str:
    """A commit's name as people read it."""
    return commit[:_SHORT]

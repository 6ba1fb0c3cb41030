"""Asking git, without changing anything in it."""

import errno
import os
import re
import subprocess
import tempfile
from pathlib import Path

_SHORT = 10
_PLAINLY = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects"),
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false"),
)
_LARGEST = 48_000_000
"""No answer about a plan is larger; a few equal folders within each other make one without end."""


def git(root: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What a git command prints in `root`; None when git is absent, refuses or does not end.

    Prompts, pagers and the locks of optional work are off: reading never writes. Objects and
    parents are what they are, whatever a clone has put in their place.
    """
    environment = os.environ | {"GIT_GRAFT_FILE": os.devnull}
    with tempfile.TemporaryFile() as asked:
        asked.write(given)
        asked.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 - words that are never a shell's
                ("git", *_PLAINLY, *words),  # noqa: S607 - git is found on the path
                cwd=root,
                env=environment,
                stdin=asked,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            return None
        with process:
            answer = process.stdout.read(_LARGEST + 1) if process.stdout else b""
            if len(answer) > _LARGEST:
                process.kill()
    return answer if process.returncode == 0 and len(answer) <= _LARGEST else None


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


def complaint(root: Path) -> str:
    """Why git knows no repository in `root`, in its own words."""
    try:
        done = subprocess.run(
            ("git", "rev-parse", "--git-dir"),  # noqa: S607 - git is found on the path
            cwd=root,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        return error.strerror or ""
    return done.stderr.decode(errors="replace").partition("\n")[0]


def commit_of(root: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means; None for none, or for several.

    A tag that is called like a branch would go before it.
    """
    name = re.split(r"[~^@]", revision, maxsplit=1)[0]
    places = [f"refs/{kind}{name}" for kind in ("", "tags/", "heads/", "remotes/")]
    found = (git(root, "for-each-ref", "--format=%(refname)", *places) or b"").decode().split()
    if len(set(found) & set(places)) > 1:
        return None
    wanted = f"{revision}^{{commit}}"
    answer = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    return answer.decode().strip() if answer else None


def short_name(commit: str) -> str:
    """A commit's name as people read it."""
    return commit[:_SHORT]


def merge_lines(ours: Path, base: Path, theirs: Path) -> bool:
    """Merge into the file `ours` as git does without a driver; whether nothing is left to settle.

    Git leaves a file as it is that is no text. OSError when git is absent.
    """
    labels = (word for label in ("ours", "base", "theirs") for word in ("-L", label))
    command = ("git", "merge-file", "--quiet", *labels, "--", *map(str, (ours, base, theirs)))
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git's own name, and paths
    return done.returncode == 0

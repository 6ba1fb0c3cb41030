"""Asking git, without changing anything in it."""

import errno
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BufferedReader
from pathlib import Path

from de_an06.load.taking import not_kept
from de_an06.words.dates import VIETNAM

_SHORT = 10
_PLAINLY = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects"),
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false"),
)
_LONGEST = 2000
LARGEST_ANSWER = 48_000_000
"""No answer about a plan is larger; a few equal folders within each other make one without end."""


@contextmanager
def answering(root: Path, *words: str, given: bytes = b"") -> Iterator[BufferedReader]:
    """What a git command prints in `root`, as it comes.

    OSError when git refuses, with its own reason; where git is absent, `git` is its file.
    Prompts, pagers and the locks of optional work are off: reading never writes. Objects and
    parents are what they are, whatever a clone has put in their place. What rests on an answer is
    not kept: git may say something else when no file of the plan has changed.
    """
    not_kept()
    environment = os.environ | {"GIT_GRAFT_FILE": os.devnull, "LC_ALL": "C"}
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as complaints:
        asked.write(given)
        asked.seek(0)
        with subprocess.Popen(  # noqa: S603 - words that are never a shell's
            ("git", *_PLAINLY, *words),  # noqa: S607 - git is found on the path
            cwd=root,
            env=environment,
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=complaints,
        ) as process:
            if isinstance(process.stdout, BufferedReader):
                yield process.stdout
        if process.returncode:
            complaints.seek(0)
            raise OSError(errno.EIO, _reason(words, complaints.read(_LONGEST)), str(root))


def _reason(words: Sequence[str], complaints: bytes) -> str:
    """Why git refused, in its own words: what it calls fatal, before what it remarks on."""
    lines = complaints.decode(errors="replace").splitlines()
    fatal = (line for line in lines if line.startswith(("fatal:", "error:")))
    reason = next(fatal, lines[0] if lines else "")
    command = next((word for word in words if word.isalpha() or "-" in word[1:]), words[0])
    return f"git {command}: {reason}" if reason else f"git {command}"


def surely_git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """What a git command prints; OSError when git is absent, refuses or does not end."""
    with answering(root, *words, given=given) as stream:
        answer = stream.read(LARGEST_ANSWER + 1)
        if len(answer) > LARGEST_ANSWER:
            raise OSError(errno.EIO, f"git {words[0]}", str(root))
    return answer


def git(root: Path, *words: str) -> bytes | None:
    """As `surely_git`; None where that raises."""
    try:
        return surely_git(root, *words)
    except OSError:
        return None


def git_line(root: Path, *words: str) -> str | None:
    """The one line that a git command prints; None as for `git`."""
    answer = git(root, *words)
    return None if answer is None else answer.decode(errors="surrogateescape").rstrip("\r\n")


def git_folder(root: Path) -> Path | None:
    """Where git keeps the clone around `root`, found without git; None where there is no clone."""
    here = Path(os.path.abspath(root))  # noqa: PTH100 - links on the way to a project may stay
    for place in (here, *here.parents):
        if (place / ".git" / "HEAD").exists():
            return place / ".git"
        if (place / ".git").is_file():  # another work tree of a clone, or a submodule
            said = (place / ".git").read_text(errors="replace").removeprefix("gitdir:").strip()
            return place / said if (place / said / "HEAD").exists() else None
    return None


def default_agency(root: Path) -> str | None:
    """The agency that `git config de-an06.agency` names in this clone.

    OSError where there is a clone, and git is absent or refuses it.
    """
    if git_folder(root) is not None:
        surely_git(root, "rev-parse", "--git-dir")  # `git config` would pass over it in silence
    answer = git(root, "config", "--get", "de-an06.agency") or b""
    return answer.decode(errors="replace").strip() or None


def refs_called(root: Path, revision: str) -> list[str]:
    """The branches and tags that are called as a revision begins (`main` of `main~2`), in full."""
    name = re.split(r"[~^@]", revision, maxsplit=1)[0]
    places = [f"refs/{kind}{name}" for kind in ("", "tags/", "heads/", "remotes/")]
    found = (git(root, "for-each-ref", "--format=%(refname)", *places) or b"").decode().split()
    return [place for place in places if place in found]


def commit_of(root: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means; None for none, or for several.

    A tag that is called like a branch would go before it.
    """
    if len(refs_called(root, revision)) > 1:
        return None
    wanted = f"{revision}^{{commit}}"
    return git_line(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)


def file_at(root: Path, commit: str, path: str) -> bytes | None:
    """What a commit holds at a path from `root`; None for nothing, and as for `git`."""
    return git(root, "cat-file", "blob", f"{commit}:./{path}")


def commits_changing(root: Path, path: str) -> list[str]:
    """Every commit of any branch that changed a path from `root`, newest first."""
    return (git(root, "rev-list", "--all", "--", path) or b"").decode().split()


def short_name(commit: str) -> str:
    """A commit's name as people read it."""
    return commit[:_SHORT]


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with its author's name and the day, in Vietnam, on which it was made."""

    name: str
    author: str
    on: date


_END_OF_RECORD = re.compile(r"^\t.*\n?", re.MULTILINE)


def authors_of(root: Path, path: str) -> dict[int, Commit]:
    """The commit that last wrote each line (from 1) of a file; nothing where git refuses."""
    answer = git(root, "blame", "--line-porcelain", "--", path) or b""
    authors = {}
    for record in _END_OF_RECORD.split(answer.decode("utf-8", "replace"))[:-1]:
        heading, *lines = record.splitlines()
        name, _, line, *_ = heading.split()
        facts = dict(fact.partition(" ")[::2] for fact in lines)
        made_at = datetime.fromtimestamp(int(facts["committer-time"]), UTC)
        if name.strip("0"):
            day = made_at.astimezone(VIETNAM).date()
            authors[int(line)] = Commit(short_name(name), facts["author"], day)
    return authors

"""A new repository whose commits are known beforehand."""

import errno
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from de_an06.words.dates import VIETNAM

_BRANCH = "refs/heads/main"
_END_OF_WORK = time(17, tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class PlannedCommit:
    """A commit to be made: its day, what it says, the files that it adds or changes, by path."""

    on: date
    message: str
    files: Mapping[str, bytes]


def found_repository(folder: Path, commits: Sequence[PlannedCommit], author: str) -> None:
    """Put a folder, which holds the files of the last commit, under git with such a history.

    The same commits have the same names everywhere. No hook and no template of the user takes part.
    OSError when git refuses, with its own reason; where git is absent, `git` is its file.
    """
    _run(folder, "init", "--quiet", "--template=")
    _run(folder, "symbolic-ref", "HEAD", _BRANCH)
    stream = b"".join(part for commit in commits for part in _told(commit, author))
    _run(folder, "fast-import", "--quiet", given=stream)
    _run(folder, "reset", "--quiet")


def _told(commit: PlannedCommit, author: str) -> Iterator[bytes]:
    """A commit as `git fast-import` reads it."""
    moment = datetime.combine(commit.on, _END_OF_WORK)
    yield f"commit {_BRANCH}\ncommitter {author} {int(moment.timestamp())} {moment:%z}\n".encode()
    yield _data(commit.message.encode())
    for path, content in commit.files.items():
        yield f"M 100644 inline {path}\n".encode()
        yield _data(content)


def _data(content: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(content), content)


def _run(folder: Path, *words: str, given: bytes = b"") -> None:
    """A git command in a folder, and in no other repository that the environment names."""
    environment = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    plainly = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false")
    ended = subprocess.run(  # noqa: S603 - words that are never a shell's
        ("git", *plainly, *words),  # noqa: S607 - git is found on the path
        cwd=folder,
        env=environment | {"LC_ALL": "C", "GIT_CEILING_DIRECTORIES": str(folder.parent)},
        input=given,
        capture_output=True,
        check=False,
    )
    if ended.returncode:
        reason = ended.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise OSError(errno.EIO, f"git {words[0]}: {reason}", str(folder))

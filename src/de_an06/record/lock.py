"""The lock of a project: one writer at a time."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from de_an06.git.git import git_folder
from de_an06.load.layout import LOCK

_PATIENCE = 10.0
"""Seconds to wait for another process (docs/safety.md, "Writing")."""

_LOCK_OF_CLONE = "de-an06.lock"


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the project's lock, which dies with its process; the file itself may stay.

    TimeoutError when another process holds it for 10 seconds; another OSError when the lock file
    cannot be opened.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 90 ms that only writing needs

    place = _place(root)
    lock = FileLock(place)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        reason = "another process is writing"
        raise TimeoutError(errno.ETIMEDOUT, reason, str(place)) from None
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(place)) from error
    try:
        yield
    finally:
        lock.release()


def _place(root: Path) -> Path:
    """Where git does not look: with what it keeps of the clone, else among the data."""
    clone = git_folder(root)
    return clone / _LOCK_OF_CLONE if clone else root / LOCK

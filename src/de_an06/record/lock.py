"""One writer at a time."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 10.0
"""Seconds to wait for another process (SAFETY W4)."""


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the project's lock, which dies with its process; the dot-file itself may stay.

    TimeoutError when another process holds it for 10 seconds; another OSError when the lock file
    cannot be opened.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 90 ms that only writing needs

    place = root / "plan" / ".de-an06.lock"
    lock = FileLock(place)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        reason = "another process is writing"
        raise TimeoutError(errno.ETIMEDOUT, reason, str(place)) from None
    try:
        yield
    finally:
        lock.release()

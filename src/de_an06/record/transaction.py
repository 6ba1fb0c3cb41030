"""Changing one file of a project safely: locked, checked by the reader, replaced whole."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from de_an06.findings.finding import Diagnostic, Severity
from de_an06.model.plan import Register
from de_an06.record.draft import Draft
from de_an06.record.whole import replace_whole

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


class Reading(Protocol):
    """What reading a project gives: all that its files say, with what is wrong in them."""

    @property
    def register(self) -> Register | None:
        """None when a file is wrong without which nothing can be computed."""

    @property
    def findings(self) -> Sequence[Diagnostic]:
        """Everything that is wrong."""


Reader = Callable[[Mapping[str, bytes]], Reading]
"""Reads the project as it is on the disk now, with the given files (by path) in place of theirs."""

Drafter = Callable[[Register], Draft]
"""Decides what to change in view of what the files say now; it runs inside the lock."""

Refuses = Callable[[Diagnostic], bool]
"""Whether a finding that a change brings about forbids it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one file: its path from the root, its text before (None: no file) and after.

    `warnings` are the findings that it brings about and that do not forbid it.
    """

    path: str
    before: str | None
    after: str
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing is changed, because of these findings.

    They are in the files as they are, or, when `change` is given, in the file as it would be.
    """

    findings: tuple[Diagnostic, ...]
    change: Change | None = None


def is_error(finding: Diagnostic) -> bool:
    """Whether a finding is an error."""
    return finding.severity is Severity.ERROR


def propose(
    root: Path, drafter: Drafter, read: Reader, refuses: Refuses = is_error
) -> Change | Refusal:
    """Work a change out and check it, without writing anything (`--dry-run`).

    OSError where the file cannot be read.
    """
    now = read({})
    if now.register is None:
        return Refusal(tuple(filter(is_error, now.findings)))
    draft = drafter(now.register)
    if broken := [
        found for found in now.findings if is_error(found) and found.span.file == draft.path
    ]:
        return Refusal(tuple(broken))
    before = _text(root, draft.path)
    after = draft.edited(before)
    new = _new(now.findings, read({draft.path: after.encode()}).findings)
    forbidding = tuple(filter(refuses, new))
    warnings = tuple(found for found in new if found not in forbidding)
    change = Change(draft.path, before, after, warnings)
    return Refusal(forbidding, change) if forbidding else change


def record(
    root: Path, drafter: Drafter, read: Reader, refuses: Refuses = is_error
) -> Change | Refusal:
    """Make a change, whole or not at all; what it changes is read, decided and written in a lock.

    TimeoutError when another process keeps the lock; another OSError where the file cannot be
    read or written, with the old text in place (SAFETY W1 to W4).
    """
    with locked(root):
        outcome = propose(root, drafter, read, refuses)
        if isinstance(outcome, Change) and outcome.after != outcome.before:
            replace_whole(root / outcome.path, outcome.after.encode())
        return outcome


def _text(root: Path, path: str) -> str | None:
    """The text of a file, None where there is none; OSError where a link is on the way to it."""
    place = root
    for name in path.split("/"):
        place /= name
        if place.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(place))
    try:
        return place.read_bytes().decode()
    except FileNotFoundError:
        return None


def _new(before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of `after` that `before` does not have; lines may have moved."""
    old = Counter(map(_identity, before))
    new = []
    for found in after:
        identity = _identity(found)
        if old[identity]:
            old[identity] -= 1
        else:
            new.append(found)
    return new


def _identity(finding: Diagnostic) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    facts = tuple(sorted(finding.facts.items()))
    return finding.rule.code, finding.span.file, finding.span.text, facts

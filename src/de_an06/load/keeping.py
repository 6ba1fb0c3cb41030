"""Keeping an answer: only where its files are after it as they were before it."""

import os
import time
from binascii import crc32
from contextlib import AbstractContextManager, suppress

from de_an06.load.kept import (
    BROKEN,
    HEAD_LINE,
    LARGEST,
    MAGIC,
    OURS,
    KeptAnswer,
    Store,
    place_of,
    read,
)
from de_an06.load.look import SLACK, Look, are
from de_an06.load.taking import Taking, taking

_KEPT_CODES = (0, 1, 2)
_MOST = 64
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Keeper:
    """The files of a project as they stand before an answer; OSError where one is in doubt."""

    __slots__ = ("lines", "look", "program", "root")

    def __init__(self, root: str, program: str) -> None:
        """Look at the files."""
        self.root = root
        self.program = program
        self.look = Look(root, _now())
        self.lines = list(self.look.data())

    def taking(self) -> AbstractContextManager[Taking]:
        """Take down the answer."""
        return taking(self.look)

    def keep(self, taken: Taking, key: str, code: int) -> None:
        """Put an answer in front of those that hold still."""
        if not taken.is_whole or code not in _KEPT_CODES:
            return
        with suppress(*BROKEN):
            store = self._store(taken, _read(self.root, self.program))
            if store:
                others = [answer for answer in store.answers if answer.key != key]
                store.answers = [KeptAnswer(key, code, taken.edits, taken.said), *others]
                write(self.root, store)

    def _store(self, taken: Taking, before: Store | None) -> Store | None:
        """A store of the files as they stand, with the answers that hold; None where one moved."""
        paths = sorted({*taken.paths, *(before.paths if before else ())})
        lines = list(self.look.all(paths))
        beside = dict(zip(paths, lines[len(self.lines) :], strict=True))
        if lines[: len(self.lines)] != self.lines:
            return None
        if any(beside[path] != line for path, line in taken.paths.items()):
            return None
        store = Store(self.program, self.look.since, paths, lines)
        # Looked at last: whatever has changed since the new look would be seen here.
        if before and are(Look(self.root, before.since).all(before.paths), before.lines):
            store.answers = before.answers
            return store
        own = sorted(taken.paths)
        lines = [*self.lines, *(taken.paths[path] for path in own)]
        return Store(self.program, self.look.since, own, lines)


def sign_anew(root: str, program: str) -> None:
    """Let files be known by their times again that were too young for it when they were kept."""
    with suppress(*BROKEN):
        before = read(root, program)
        if before:
            look = Look(root, _now())
            store = Store(program, look.since, before.paths, list(look.all(before.paths)))
            store.answers = before.answers
            # In this order: a change after the new look is seen by the old one.
            if are(Look(root, before.since).all(before.paths), before.lines):
                write(root, store)


def _now() -> int:
    """What is touched from here on may change again unseen."""
    return time.time_ns() - SLACK


def _read(root: str, program: str) -> Store | None:
    """The store with all its answers, where it is whole."""
    try:
        return read(root, program)
    except BROKEN:
        return None


def write(root: str, store: Store) -> None:
    """Put a store in the place of the one that is there, whole or not at all.

    Of its answers, the newest first, as many as may be kept; where none may, nothing is written.
    """
    place = place_of(root)
    lists = (line for part in (store.paths, store.lines) for line in (len(part), *part))
    front = "\n".join(map(str, (repr(root), repr(store.program), store.since, *lists))).encode()
    index, bodies = list[bytes](), list[bytes]()
    size = HEAD_LINE + len(front)
    for answer in store.answers[:_MOST]:
        body = "\0".join(answer.said).encode()
        row = _row(answer, sum(map(len, bodies)), body)
        size += len(body) + len(row) + 1
        if size > LARGEST:
            break
        index.append(row)
        bodies.append(body)
    if place and index:
        head = b"\n".join((front, b"%d" % len(index), *index))
        start = f"{MAGIC} {len(head)} {crc32(head)}\n".encode()
        _replace(place, b"".join((start, head, *bodies)))


def _row(answer: KeptAnswer, offset: int, body: bytes) -> bytes:
    facts = f"{offset} {len(body)} {crc32(body)} {answer.code} {answer.edits or '-'}"
    return f"{facts} {answer.key}".encode()


def _replace(place: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(place), 0o700, exist_ok=True)
    temporary = f"{place}.tmp-{os.getpid()}-{time.monotonic_ns()}"
    try:
        with open(temporary, "wb", opener=lambda name, _: os.open(name, _WRITE, OURS)) as file:
            file.write(content)
        os.replace(temporary, place)
    except BaseException:
        if os.path.lexists(temporary):
            os.unlink(temporary)
        raise

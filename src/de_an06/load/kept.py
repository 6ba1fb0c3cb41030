"""The store of answers: a file a project in the user's cache folder, with an index in front.

Like the look at the files it imports next to nothing: a dataclass alone takes as long as Python's
start. A broken content is known by its CRC.
"""

import os
import stat
import sys
from binascii import crc32
from collections.abc import Sequence

from de_an06.load.look import OPEN_FLAGS

MAGIC = "de-an06-answers-2"
BROKEN = (OSError, ValueError, LookupError, OverflowError)
"""What comes of a store that is not as we write it, and of files in doubt: no answer is kept."""

LARGEST = 8 << 20
"""Bytes of a store."""

HEAD_LINE = 100
OURS = 0o600
_USUAL = {"darwin": "~/Library/Caches", "win32": "~/AppData/Local"}
_PRIME = (1 << 61) - 1


class KeptAnswer:
    """What was said, in the order of the two streams, and the exit code.

    `key` is what was asked and by whom; `edits` the digest of what git said of edits, if it was
    asked.
    """

    __slots__ = ("code", "edits", "key", "said")

    def __init__(self, key: str, code: int, edits: str, said: Sequence[str]) -> None:
        """Each of `said` begins with the letter of its stream."""
        self.key = key
        self.code = code
        self.edits = edits
        self.said = said


class Store:
    """The answers of a project, of one state of its files and of the program.

    `lines` are the files as they were looked at with `since`, those of `paths` last.
    """

    __slots__ = ("answers", "lines", "paths", "program", "since")

    def __init__(
        self, program: str, since: int, paths: Sequence[str], lines: Sequence[str]
    ) -> None:
        """A store without answers."""
        self.program = program
        self.since = since
        self.paths = paths
        self.lines = lines
        self.answers: list[KeptAnswer] = []


def folder() -> str | None:
    """Where the stores of all projects are; None where the user has no such place."""
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    base = os.environ.get(name, "")
    if not os.path.isabs(base):
        base = os.path.expanduser(_USUAL.get(sys.platform, "~/.cache"))
    return os.path.join(base, "de-an06") if os.path.isabs(base) else None


def place_of(root: str) -> str | None:
    """The store of the project at `root`, which never lies in that project."""
    within = folder()
    if within is None or f"{within}{os.sep}".startswith(f"{root or os.devnull}{os.sep}"):
        return None
    return os.path.join(within, f"answers-{int.from_bytes(os.fsencode(root), 'big') % _PRIME:016x}")


class _Rows:
    """The lines of the index, read one after the other."""

    __slots__ = ("lines", "nth")

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.nth = 0

    def next(self) -> str:
        self.nth += 1
        return self.lines[self.nth - 1]

    def some(self) -> list[str]:
        """As many lines as the next one says."""
        count = int(self.next())
        if not 0 <= count <= len(self.lines) - self.nth:
            raise ValueError(count)
        self.nth += count
        return self.lines[self.nth - count : self.nth]


def read(root: str, program: str, key: str | None = None) -> Store | None:
    """The store of a project and this program, with the answer of one key, or with all.

    None where there is none of this program; what is in BROKEN for what is no store of ours.
    """
    place = place_of(root)
    if place is None:
        return None
    with open(place, "rb", opener=lambda name, _: os.open(name, OPEN_FLAGS)) as file:
        _surely_ours(os.fstat(file.fileno()))
        magic, size, check = file.readline(HEAD_LINE).decode("ascii").split()
        if magic != MAGIC:
            raise ValueError(magic)
        rows = _Rows(_checked(file.read(_within(size)), check))
        if rows.next() != repr(root) or rows.next() != repr(program):
            return None
        found = Store(program, int(rows.next()), rows.some(), rows.some())
        start = file.tell()
        for row in rows.some():
            offset, length, check, code, edits, kept = row.split(" ", 5)
            if key not in (None, kept):
                continue
            file.seek(start + _within(offset))
            said = _checked(file.read(_within(length)), check).split("\0")
            found.answers.append(KeptAnswer(kept, int(code), edits.strip("-"), said))
    return found


def _checked(content: bytes, check: str) -> str:
    """A part of a store as text; ValueError where it is not what was written."""
    if str(crc32(content)) != check:
        raise ValueError(check)
    return content.decode()


def _surely_ours(info: os.stat_result) -> None:
    """OSError for what is no file of this user's own, or what others may write or read."""
    ours = stat.S_ISREG(info.st_mode) and info.st_size <= LARGEST
    if os.name == "posix":
        ours = ours and info.st_uid == os.geteuid() and stat.S_IMODE(info.st_mode) == OURS
    if not ours:
        raise PermissionError


def _within(number: str) -> int:
    """A number of bytes that can be one of a store."""
    found = int(number)
    if not 0 <= found <= LARGEST:
        raise ValueError(found)
    return found

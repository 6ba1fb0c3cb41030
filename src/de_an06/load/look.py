"""A look at the files on which an answer rests: a line for each, which tells of every change.

Who asks again waits for this alone, so nothing is imported but what Python's own start has loaded.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator

DATA = "plan"
REGISTRY = "plan/agencies.yaml"
TEMPLATES = "reports/templates"
"""Also in `load.layout` and `load.wording`, to which a test holds them: these wait for pydantic."""

SLACK = 2_000_000_000
"""Nanoseconds: no file system that we know counts in longer steps (FAT)."""

_TRUSTS_TIMES = os.name == "posix"
"""Elsewhere the time of a change can be set back: every file is read."""

_LARGEST = 64 << 20
_CHUNK = 1 << 20
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)
"""As `load.folder` has them: no link is followed, and no pipe waited for."""


class Look:
    """A look at the files of a project; OSError where something is in doubt.

    A file that was touched at `since` (nanoseconds) or later may change once more without another
    time or size: its line has the digest of its content, as git compares what is "racily clean".
    """

    __slots__ = ("newest", "root", "since")

    def __init__(self, root: str, since: int) -> None:
        """A look that has seen nothing yet; `newest` is the last touch of those it must read."""
        self.root = root
        self.since = since
        self.newest = 0

    def data(self) -> Iterator[str]:
        """A line for each entry under `plan/`, and of the province's templates."""
        if not self.root:
            return
        for folder in (DATA, TEMPLATES):
            if os.path.lexists(f"{self.root}/{folder}"):
                _surely_folder(self.root, folder)
                yield f"{folder}/"
                for path, info in _entries(self.root, folder):
                    yield self._line(path, info)

    def all(self, beside: Iterable[str]) -> Iterator[str]:
        """The lines of the data, then those of the paths beside."""
        yield from self.data()
        for path in beside:
            yield self.beside(path)

    def beside(self, path: str) -> str:
        """The line of a path to which evidence points, whether a file is there or not.

        What is on the way belongs to it: no link may be.
        """
        place, kinds, info = self.root, "", None
        for name in path.split("/"):
            above, place = place, f"{place}/{name}"
            try:
                info = os.lstat(place)
            except (FileNotFoundError, NotADirectoryError):
                _surely_absent(above, name)
                return f"{kinds}{path!r} -"
            kinds += f"{info.st_mode:o}/"
        return f"{kinds}{self._line(path, info)}" if info else path

    def _line(self, path: str, info: os.stat_result) -> str:
        if stat.S_ISDIR(info.st_mode):
            return f"{path!r} {info.st_mode}"
        if stat.S_ISLNK(info.st_mode):
            raise OSError(path)
        touched = max(info.st_mtime_ns, info.st_ctime_ns)
        line = (
            f"{path!r} {info.st_mode} {info.st_size} {info.st_mtime_ns} {info.st_ctime_ns}"
            f" {info.st_ino} {info.st_dev}"
        )
        if not stat.S_ISREG(info.st_mode) or (_TRUSTS_TIMES and touched < self.since):
            return line
        if touched >= self.since:
            self.newest = max(self.newest, touched)
        return f"{line} {_digest(f'{self.root}/{path}')}"


def root_of(start: str) -> str | None:
    """The nearest project upwards from a folder, as `load.folder.find_root` finds it."""
    if not os.path.isdir(start):
        return None
    here = os.path.abspath(start)
    while not os.path.lexists(f"{here}/{REGISTRY}"):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    return here


def are(lines: Iterable[str], kept: Iterable[str]) -> bool:
    """Whether lines are those that were kept; the first other one ends it."""
    try:
        return all(line == before for line, before in zip(lines, kept, strict=True))
    except ValueError:  # more of these than of those
        return False


def program() -> str:
    """The program's own files, and when something was last installed beside it."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    above, folder = os.path.split(package)
    own = (
        f"{path} {info.st_size} {info.st_mtime_ns}"
        for path, info in _entries(above, folder, but="__pycache__")
    )
    return "\n".join([above, *_installed(), *own])


def _installed() -> Iterator[str]:
    yield sys.version
    for place in sys.path:
        if place.endswith("-packages"):
            yield f"{place} {os.stat(place).st_mtime_ns}"


def _entries(root: str, folder: str, but: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """All in a folder and in those below it, but for what is called `but`; through no link."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        with os.scandir(f"{root}/{path}") as listed:
            found = sorted(listed, key=_name)
        for entry in found:
            if entry.name == but:
                continue
            info = os.lstat(entry.path) if os.name == "nt" else entry.stat(follow_symlinks=False)
            inner = f"{path}/{entry.name}"
            waiting += [inner] * stat.S_ISDIR(info.st_mode)
            yield inner, info


def _surely_folder(root: str, path: str) -> None:
    """OSError where a folder is none, or a link leads to it."""
    place = root
    for name in path.split("/"):
        place = f"{place}/{name}"
        if not stat.S_ISDIR(os.lstat(place).st_mode):
            raise NotADirectoryError(place)


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _surely_absent(folder: str, name: str) -> None:
    """OSError where a file may be meant whose name is spelled in another way (NFD)."""
    if name.isascii():
        return
    from unicodedata import normalize  # noqa: PLC0415 - few files lack, and few names are so

    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    if normalize("NFC", name) in (normalize("NFC", each) for each in names):
        raise FileExistsError(name)


def _digest(place: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - a third of Python's start, and seldom needed

    told = sha256()
    with open(place, "rb", opener=_opened) as file:
        info = os.fstat(file.fileno())
        if not stat.S_ISREG(info.st_mode) or info.st_size > _LARGEST:
            raise OSError(place)
        while piece := file.read(_CHUNK):
            told.update(piece)
    return told.hexdigest()


def _opened(place: str, _: int) -> int:
    return os.open(place, OPEN_FLAGS)

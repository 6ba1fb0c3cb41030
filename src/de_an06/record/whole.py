"""Replacing a file whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from de_an06.load.taking import not_kept

_TRIES = 20
_PAUSE = 0.05
_PLAIN_FILE = 0o666
_BINARY = getattr(os, "O_BINARY", 0)


_NOTED: ContextVar[list[Path] | None] = ContextVar("noted", default=None)


@contextmanager
def noting(paths: list[Path]) -> Iterator[None]:
    """Add to `paths` what is written or removed meanwhile, in that order."""
    token = _NOTED.set(paths)
    try:
        yield
    finally:
        _NOTED.reset(token)


def note_written(path: Path) -> None:
    """Say that a file was written: ours are noted here, those of git by who asked git for it."""
    not_kept()
    noted = _NOTED.get()
    if noted is not None:
        noted.append(path)


def replace_whole(path: Path, data: bytes) -> None:
    """Make `data` the content of `path`; a crash at any moment leaves the old content or the new.

    A temporary file beside it is written, flushed and renamed over it, then the folder is flushed
    (docs/safety.md, "Writing"). Folders that are missing are made. OSError when that cannot be
    done: the old content then stands, and no temporary file is left.
    """
    temporary = path.with_name(f".{path.name}.tmp-{os.getpid()}-{time.monotonic_ns()}")
    with _meant(path):
        _make_folder(path.parent)
        try:
            _write_new(temporary, data, _mode_of(path))
            _rename(temporary, path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    note_written(path)
    _flush_folder(path.parent)


def remove_whole(path: Path) -> None:
    """Remove a file, so that it lasts; OSError when that cannot be done."""
    with _meant(path):
        path.unlink()
    note_written(path)
    _flush_folder(path.parent)


@contextmanager
def _meant(path: Path) -> Iterator[None]:
    """Faults of the system are told of the file that was meant, whatever they struck on the way."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each so that it lasts."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    if folder.exists():
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.mkdir(exist_ok=True)
    _flush_folder(folder.parent)


def _mode_of(path: Path) -> int | None:
    """The permissions of the file that is replaced; None when it is new."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _PLAIN_FILE)
    try:
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _rename(temporary: Path, path: Path) -> None:
    """Rename over `path`; on Windows a file that is open elsewhere is tried again for a second."""
    for attempt in range(_TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            if os.name != "nt" or attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _flush_folder(folder: Path) -> None:
    """Make the rename itself last, where the system can flush a folder.

    A failure is no failure to write: the new content stands, and nobody should write it again.
    """
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def is_free(folder: Path) -> bool:
    """Whether there is nothing at `folder`, or an empty folder; OSError where that is not seen."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths within `folder`, in the order given; nothing is written over.

    OSError when one cannot be written: then what was written before is removed again.
    """
    made: list[Path] = []
    try:
        for path, data in files.items():
            _fill_one(folder / path, data, made)
    except BaseException:
        for place in reversed(made):
            with suppress(OSError):
                place.rmdir() if place.is_dir() else place.unlink()
        raise
    for path in files:
        note_written(folder / path)


def _fill_one(path: Path, data: bytes, made: list[Path]) -> None:
    """Write a new file, and add what was made for it to `made`."""
    with _meant(path):
        for place in _missing(path.parent):
            place.mkdir()
            made.append(place)
        with path.open("xb") as file:
            made.append(path)
            file.write(data)


def _missing(folder: Path) -> list[Path]:
    """The folders on the way to `folder` that are not there yet, the outermost first."""
    return [place for place in (*reversed(folder.parents), folder) if not place.exists()]

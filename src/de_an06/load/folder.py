"""The files of a project in a folder, read with care for what may lie there."""

import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import errorcode
from pathlib import Path
from types import MappingProxyType

from de_an06.findings.finding import Diagnostic, Rule, Span
from de_an06.findings.rules.text import BAD_NAME, NOT_A_FILE, SYMBOLIC_LINK, UNREADABLE
from de_an06.load.layout import (
    AGENCIES,
    DATA,
    Files,
    Presence,
    folder_finding,
    is_ignored,
    is_of_plan,
    is_plan_id,
    plan_path,
)
from de_an06.load.taking import note_path
from de_an06.model.text import nfc
from de_an06.yamltext.decoding import LARGEST, escaped

# A pipe without a writer must not hang us, nor a link lead away that was put there since the look
# (docs/safety.md, "Folders"). Windows has neither flag, and would translate line ends without
# the last.
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
_CHUNK = 1 << 20
NOTHING: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FolderEvidences:
    """The files of a project's folder to which evidence points."""

    root: Path

    def presence(self, path: str) -> Presence:
        """Whether `path` is a regular file, with no link on the way to it."""
        note_path(str(self.root), path)
        place = self.root
        info = None
        for name in path.split("/"):
            place = _entry(place, name)
            try:
                info = os.lstat(place)
            except (OSError, ValueError):
                return Presence.MISSING
            if _is_link(info):
                return Presence.OUTSIDE
        is_file = info is not None and stat.S_ISREG(info.st_mode)
        return Presence.PRESENT if is_file else Presence.MISSING

    def sha256(self, path: str) -> str | None:
        """The digest of the file at `path`, read in pieces."""
        digest = hashlib.sha256()
        place = self.root
        for name in path.split("/"):
            place = _entry(place, name)
        try:
            opened = os.open(place, OPEN_FLAGS)
            with os.fdopen(opened, "rb") as file:
                while piece := file.read(_CHUNK):
                    digest.update(piece)
        except OSError:
            return None
        return digest.hexdigest()


def _entry(folder: Path, name: str) -> Path:
    """The entry of this name; some systems write its accents apart (NFD), files put them in one."""
    if name.isascii() or os.path.lexists(folder / name):
        return folder / name
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names, not paths
    except OSError:
        return folder / name
    return folder / next((each for each in sorted(names) if nfc(each) == nfc(name)), name)


def find_root(start: Path) -> Path | None:
    """The nearest folder upwards from `start` that holds plan/agencies.yaml."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - links on the way to a project may stay
    return next(
        (place for place in (here, *here.parents) if os.path.lexists(place / AGENCIES)), None
    )


def is_in_data(place: Path, root: Path) -> bool:
    """Whether a place on the disk lies among the data of the project at `root`."""
    return place.resolve().is_relative_to((root / DATA).resolve())


def plan_folders(root: Path) -> list[str]:
    """The folders under plan/ that can be a plan's; OSError where it cannot be read."""
    with os.scandir(root / DATA) as entries:
        names = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    return sorted(name for name in names if is_plan_id(name))


def plan_ids(root: Path) -> list[str]:
    """Those of `plan_folders` that hold a plan; where none does, all: a finding says what lacks."""
    folders = plan_folders(root)
    return [id for id in folders if os.path.lexists(root / plan_path(id))] or folders


def read_folder(root: Path, plan: str | None, read: Mapping[str, bytes] = NOTHING) -> Files:
    """Read all under `plan/` that concerns one plan, or every plan, but for what was `read` before.

    What is wrong with a file is a finding; OSError only where the root itself cannot be read.
    """
    listing = _Listing(root, plan, read)
    with os.scandir(root):
        pass
    _read_entry(listing, DATA)
    return Files(listing.files, tuple(listing.findings), FolderEvidences(root))


@dataclass(frozen=True, slots=True)
class _Listing:
    """What was read of a folder so far."""

    root: Path
    plan: str | None
    read: Mapping[str, bytes]
    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def complain(self, rule: Rule, path: str, **facts: str) -> None:
        """Note a finding on a whole file or folder."""
        self.findings.append(Diagnostic(rule, Span(path), facts))


def _read_entry(listing: _Listing, path: str) -> None:
    try:
        info = os.lstat(listing.root / path)
        if _is_link(info):
            listing.complain(SYMBOLIC_LINK, path)
        elif stat.S_ISDIR(info.st_mode):
            _read_directory(listing, path)
        elif stat.S_ISREG(info.st_mode) and (data := _content(listing, path)) is not None:
            listing.files[path] = data
        else:
            listing.complain(NOT_A_FILE, path)
    except FileNotFoundError:
        pass  # gone since it was listed; what must be there is asked for later
    except OSError as error:
        # The system's own sentence is in its language, whatever that of the screen is.
        listing.complain(UNREADABLE, path, reason=errorcode.get(error.errno or 0, "?"))


def _content(listing: _Listing, path: str) -> bytes | None:
    return listing.read.get(path) or read_regular(listing.root / path)


def _read_directory(listing: _Listing, path: str) -> None:
    if listing.plan is not None and not is_of_plan(f"{path}/", listing.plan):
        return
    if finding := folder_finding(path):
        listing.findings.append(finding)
    else:
        with os.scandir(listing.root / path) as entries:
            names = sorted(entry.name for entry in entries if not is_ignored(entry.name))
        for name in names:
            inner = f"{path}/{name}"
            if escaped(name) != name:
                listing.complain(BAD_NAME, escaped(inner))
            else:
                _read_entry(listing, inner)


def read_regular(place: Path, most: int = LARGEST) -> bytes | None:
    """The bytes of a regular file, one more than allowed of one that is too large.

    None for anything else, such as a pipe or a device; OSError where it cannot be opened.
    """
    with open(place, "rb", opener=lambda *_: os.open(place, OPEN_FLAGS)) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        return file.read(most + 1)


def _is_link(info: os.stat_result) -> bool:
    """Whether it is a symbolic link, or a junction of Windows."""
    junction = _JUNCTION is not None and getattr(info, "st_reparse_tag", 0) == _JUNCTION
    return stat.S_ISLNK(info.st_mode) or junction

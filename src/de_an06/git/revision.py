"""The files of a project as a revision holds them."""

import errno
import hashlib
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from de_an06.git.git import git, short_name, surely_git
from de_an06.words.dates import VIETNAM

_LONGEST_HEADING = 200
_PIECE = 1 << 20
_SHA1 = 40
_PORTION = 40
"""So many files of ours, none larger than 1 MB, are within what git may answer at once."""
_MALFORMED = "malformed tree"


_REGULAR = frozenset({"100644", "100755"})
_LINK = "120000"


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A path's mode and the name of its object, as git writes them; `size` in bytes.

    `size` is 0 where the object is no file (a submodule), and where it was not asked for; entries
    are equal whether it was or not.
    """

    mode: str
    object: str
    size: int = field(default=0, compare=False)

    @property
    def is_regular(self) -> bool:
        """Whether it is a plain file, executable or not."""
        return self.mode in _REGULAR

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK


def tree_at(root: Path, commit: str) -> dict[str, TreeEntry]:
    """Every path of the whole repository in a commit, from the project's root.

    What stands outside the project begins with `../`. OSError where git cannot read the commit,
    and for trees that no git writes: a name twice or with a slash, a folder of nothing.
    """
    prefix = prefix_of(root) or b""
    listing = surely_git(root, "ls-tree", "-r", "-t", "-z", "-l", "--full-tree", commit)
    tree: dict[str, TreeEntry] = {}
    folders = {b"": surely_git(root, "rev-parse", f"{commit}^{{tree}}").decode().strip()}
    inside: defaultdict[bytes, bytearray] = defaultdict(bytearray)
    for line in listing.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, kind, name, size = about.decode().split()
        folder, _, _ = path.rpartition(b"/")
        place = from_root(path, prefix)
        if folder not in folders or path in folders or place in tree or size == "BAD":
            raise OSError(errno.EIO, _MALFORMED, place)
        inside[folder] += mode.lstrip("0").encode() + b" " + path[len(folder) :].lstrip(b"/")
        inside[folder] += b"\0" + bytes.fromhex(name)
        if kind == "tree":
            folders[path] = name
        else:
            tree[place] = TreeEntry(mode, name, int(size) if size != "-" else 0)
    for path, name in folders.items():
        # What git shows of a folder is all of it, as git itself would write it.
        if (path and path not in inside) or _tree_name(bytes(inside[path]), name) != name:
            raise OSError(errno.EIO, _MALFORMED, from_root(path, prefix))
    return tree


def _tree_name(entries: bytes, like: str) -> str:
    """The name of the tree with these entries, by the kind of digest of another name."""
    digest = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return digest(b"tree %d\0" % len(entries) + entries).hexdigest()


def sha256_of(root: Path, name: str) -> str | None:
    """The digest of a file's content, read in pieces; None where git cannot read it."""
    digest = hashlib.sha256()
    command = ("git", "--no-replace-objects", "cat-file", "blob", name)
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:  # noqa: S603
        while piece := process.stdout.read(_PIECE) if process.stdout else b"":
            digest.update(piece)
    return digest.hexdigest() if process.returncode == 0 else None


def contents_of(root: Path, names: Iterable[str]) -> list[bytes]:
    """The contents of files, some at a time; OSError where one is gone, or is no file."""
    wanted = list(names)
    portions = (wanted[at : at + _PORTION] for at in range(0, len(wanted), _PORTION))
    return [content for portion in portions for content in _portion(root, portion)]


def _portion(root: Path, wanted: Sequence[str]) -> list[bytes]:
    given = "".join(f"{name}\n" for name in wanted).encode()
    answer = surely_git(root, "cat-file", "--batch", given=given)
    blobs = []
    at = 0
    for name in wanted:
        heading, _, _ = answer[at : at + _LONGEST_HEADING].partition(b"\n")
        if not re.fullmatch(rb"\w+ blob \d+", heading):
            raise OSError(errno.EIO, "git cannot read an object", name)
        start = at + len(heading) + 1
        at = start + int(heading.split()[-1]) + 1
        blobs.append(answer[start : at - 1])
    return blobs


def prefix_of(root: Path) -> bytes | None:
    """The way from the repository's top to the project, ending with `/`; empty at the top.

    None where git knows no repository. In a bare one the project stands at the top.
    """
    answer = git(root, "rev-parse", "--show-prefix")
    return None if answer is None else answer.rstrip(b"\n")


def from_root(path: bytes, prefix: bytes) -> str:
    """A path of the repository as seen from the project's root."""
    if path.startswith(prefix):
        return path[len(prefix) :].decode("utf-8", "surrogateescape")
    return "../" * prefix.count(b"/") + path.decode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with its author's name and the day, in Vietnam, on which it was made."""

    name: str
    author: str
    on: date


def authors_of(root: Path, path: str) -> dict[int, Commit]:
    """The commit that last wrote each line (from 1) of a file; nothing where git refuses."""
    answer = git(root, "blame", "--porcelain", "--", path)
    if answer is None:
        return {}
    commits: dict[str, dict[str, str]] = {}
    lines: dict[int, str] = {}
    name = ""
    for text in answer.decode("utf-8", "replace").splitlines():
        words = text.split(" ")
        if len(words) in (3, 4) and len(words[0]) in (40, 64) and not text.startswith("\t"):
            name = words[0]
            lines[int(words[2])] = name
            commits.setdefault(name, {})
        elif not text.startswith("\t"):
            commits[name][words[0]] = text[len(words[0]) + 1 :]
    made = {name: _commit(name, facts) for name, facts in commits.items() if name.strip("0")}
    return {line: made[name] for line, name in lines.items() if name in made}


def _commit(name: str, facts: dict[str, str]) -> Commit:
    made_at = datetime.fromtimestamp(int(facts["committer-time"]), UTC)
    return Commit(short_name(name), facts["author"], made_at.astimezone(VIETNAM).date())

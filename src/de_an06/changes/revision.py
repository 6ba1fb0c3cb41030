"""The files of a project as a revision holds them."""

import errno
import hashlib
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from de_an06.changes.git import git, surely_git
from de_an06.model.tree_entry import TreeEntry

_LONGEST_HEADING = 200
_PIECE = 1 << 20
_MALFORMED = "malformed tree"


def tree_at(root: Path, commit: str) -> dict[str, TreeEntry]:
    """Every path of the whole repository in a commit, from the project's root.

    What stands outside the project begins with `../`. OSError where git cannot read the commit,
    and for trees that no git writes: a name twice or with a slash, a folder of nothing.
    """
    prefix = prefix_of(root) or b""
    listing = surely_git(root, "ls-tree", "-r", "-t", "-z", "-l", "--full-tree", commit)
    tree: dict[str, TreeEntry] = {}
    folders = {b""}
    filled = set()
    for line in listing.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, kind, name, size = about.decode().split()
        folder, _, _ = path.rpartition(b"/")
        place = from_root(path, prefix)
        if folder not in folders or path in folders or place in tree or size == "BAD":
            raise OSError(errno.EIO, _MALFORMED, place)
        filled.add(folder)
        if kind == "tree":
            folders.add(path)
        else:
            tree[place] = TreeEntry(mode, name, int(size) if size != "-" else 0)
    if empty := folders - filled - {b""}:
        raise OSError(errno.EIO, _MALFORMED, from_root(min(empty), prefix))
    return tree


def sha256_of(root: Path, name: str) -> str | None:
    """The digest of a file's content, read in pieces; None where git cannot read it."""
    digest = hashlib.sha256()
    command = ("git", "--no-replace-objects", "cat-file", "blob", name)
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:  # noqa: S603
        while piece := process.stdout.read(_PIECE) if process.stdout else b"":
            digest.update(piece)
    return digest.hexdigest() if process.returncode == 0 else None


def contents_of(root: Path, names: Iterable[str]) -> list[bytes]:
    """The contents of objects, in one process whatever their number; OSError where one is gone."""
    wanted = list(names)
    given = "".join(f"{name}\n" for name in wanted).encode()
    answer = surely_git(root, "cat-file", "--batch", given=given) if wanted else b""
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

"""The files of a project as a revision holds them."""

import errno
from collections.abc import Iterable
from pathlib import Path

from de_an06.changes.git import git, surely_git
from de_an06.model.tree_entry import TreeEntry

_LONGEST_HEADING = 200


def tree_at(root: Path, commit: str) -> dict[str, TreeEntry]:
    """Every path of the whole repository in a commit, from the project's root.

    What stands outside the project begins with `../`. OSError where git cannot read the commit.
    """
    prefix = prefix_of(root) or b""
    tree = {}
    for line in surely_git(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit).split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path:
            mode, _, name, size = about.decode().split()
            tree[from_root(path, prefix)] = TreeEntry(mode, name, int(size) if size != "-" else 0)
    return tree


def contents_of(root: Path, names: Iterable[str]) -> list[bytes]:
    """The contents of objects, in one process whatever their number; OSError where one is gone."""
    wanted = list(names)
    given = "".join(f"{name}\n" for name in wanted).encode()
    answer = surely_git(root, "cat-file", "--batch", given=given) if wanted else b""
    blobs = []
    at = 0
    for name in wanted:
        heading, _, _ = answer[at : at + _LONGEST_HEADING].partition(b"\n")
        if not heading.rpartition(b" ")[2].isdigit():
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

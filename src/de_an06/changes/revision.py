"""The files of a project as a revision holds them."""

from pathlib import Path

from de_an06.changes.git import git

_REGULAR = {b"100644", b"100755"}


def files_at(root: Path, commit: str, folder: str = "plan") -> dict[str, bytes] | None:
    """The regular files under `folder` in a commit, by path from `root`; None when git refuses.

    Symbolic links and submodules are left out: the reader would refuse them in a folder too.
    """
    listing = git(root, "ls-tree", "-r", "-z", commit, "--", folder)
    if listing is None:
        return None
    entries = [entry.split(b"\t", 1) for entry in listing.split(b"\0") if entry]
    wanted = [
        (path.decode("utf-8", "surrogateescape"), about.split()[2])
        for about, path in entries
        if about.split()[0] in _REGULAR
    ]
    blobs = _blobs(root, [name for _, name in wanted])
    if blobs is None:
        return None
    return {path: blob for (path, _), blob in zip(wanted, blobs, strict=True)}


def _blobs(root: Path, names: list[bytes]) -> list[bytes] | None:
    """The contents of objects, in one process whatever their number."""
    answer = git(root, "cat-file", "--batch", given=b"".join(name + b"\n" for name in names))
    if answer is None:
        return None
    blobs = []
    at = 0
    for _ in names:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split()[-1])
        blobs.append(answer[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return blobs

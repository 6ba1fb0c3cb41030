"""Random edits of a project that a kept answer must not outlive."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def _files(root, pattern="*.yaml"):
    return sorted((root / "plan").rglob(pattern))


def same_size(rolled, root):
    """One letter of a file becomes another, in the same second or with its time set back."""
    path = rolled.choice(_files(root))
    info, content = path.stat(), bytearray(path.read_bytes())
    digits = [n for n, letter in enumerate(content) if chr(letter).isdecimal()]
    if digits:
        content[rolled.choice(digits)] = ord(rolled.choice("123456789"))
    path.write_bytes(bytes(content))
    if rolled.random() < 0.5:
        os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def replaced(rolled, root):
    """Another file of the same size and time takes its place."""
    path = rolled.choice(_files(root))
    info, other = path.stat(), path.with_name(".x")
    other.write_bytes(path.read_bytes().replace(b"in_progress", b"not_started"))
    os.utime(other, ns=(info.st_atime_ns, info.st_mtime_ns))
    other.replace(path)


def twice(rolled, root):
    """A file is changed, and at once put back."""
    path = rolled.choice(_files(root))
    before = path.read_bytes()
    path.write_bytes(before + b"# x\n")
    path.write_bytes(before)


def broken(rolled, root):
    """A file turns invalid."""
    path = rolled.choice(_files(root))
    path.write_bytes(path.read_bytes() + rolled.choice((b"\tx: [\n", b"khong-co: 1\n", b"\xff\n")))


def mended(_, root):
    """All is again as it was committed."""
    _git(root, "checkout", "--quiet", "--force", "HEAD")
    _git(root, "clean", "--quiet", "--force", "-d")


def committed(_, root):
    """What was edited is committed: git now says something else of the same files."""
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--allow-empty", "-m", "Thay đổi")


def branched(rolled, root):
    """Another commit is checked out."""
    commits = _git(root, "rev-list", "--all", "-n", "9").split()
    _git(root, "checkout", "--quiet", "--force", rolled.choice(commits))


def configured(rolled, root):
    """git is told of another agency, or reads line ends in another way."""
    agency, crlf = rolled.choice(("so-tc", "ca-tinh", "x")), rolled.choice(("true", "false"))
    _git(root, "config", "de-an06.agency", agency)
    _git(root, "config", "core.autocrlf", crlf)


def renamed(rolled, root):
    """A file has another name, or none."""
    path = rolled.choice(_files(root))
    if rolled.random() < 0.5:
        path.unlink()
    else:
        path.rename(path.with_name(rolled.choice(("II.9.yaml", "2024-05.yaml", "x.yml"))))


def evidence(rolled, root):
    """A paper to which evidence may point comes, goes or changes."""
    months = _files(root, "updates/*/*.yaml")
    for path in months[:1]:
        path.write_bytes(path.read_bytes().replace(b"url: https://", b"path: evidence/"))
    place = root / "evidence" / rolled.choice(("a.pdf", "kế hoạch.pdf"))
    place.parent.mkdir(exist_ok=True)
    if place.exists() and rolled.random() < 0.5:
        place.unlink()
    else:
        place.write_bytes(rolled.randbytes(9))


def template(rolled, root):
    """A province's own template comes or goes."""
    folder = root / "reports/templates"
    if folder.exists():
        shutil.rmtree(folder)
    else:
        folder.mkdir(parents=True)
        (folder / rolled.choice(("agency.md.jinja", "khong-co.md.jinja"))).write_bytes(b"x")


def another_day(rolled, _):
    """It is another day."""
    os.environ["DE_AN06_TODAY"] = rolled.choice(("2024-06-30", "2024-07-01", "2024-09-15"))


def cut_off(rolled, _):
    """The store of answers is cut in half."""
    for path in _stores():
        content = path.read_bytes()
        path.write_bytes(content[: rolled.randrange(len(content) + 1)])


def by_another(_, root):
    """Another process asks at the same time, while a file is being changed."""
    path = _files(root)[0]
    with subprocess.Popen(
        [sys.executable, "-m", "de_an06", "status"],
        cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as other:  # fmt: skip
        for n in range(20):
            path.write_bytes(path.read_bytes() + b"# %d\n" % n)
        other.wait()


def unedited(_, __):
    """Nothing happens."""


EDITS = (
    same_size, same_size, replaced, twice, broken, mended, mended, committed, branched, configured,
    renamed, evidence, template, another_day, cut_off, by_another, unedited, unedited, unedited,
)  # fmt: skip


def _stores():
    folder = Path(os.environ["XDG_CACHE_HOME"]) / "de-an06"
    return sorted(folder.iterdir()) if folder.exists() else []


def _git(root, *words):
    who = (
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@example.gov.vn",
        "-c",
        "core.hooksPath=/dev/null",
    )
    done = subprocess.run(("git", *who, *words), cwd=root, capture_output=True, check=False)
    return done.stdout.decode(errors="replace")

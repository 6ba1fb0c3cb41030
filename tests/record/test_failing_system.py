"""Writing on a system that fails: calls injected by strace, a full disk, a read-only one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import an_update
from conftest import ROOT
from de_an06.load.layout import LOCK
from record.project import FILE, TASK, march, reader, updates, write

HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "tests"), "PYTHONDONTWRITEBYTECODE": "1"}
OLD = an_update("2024-03-04", task=TASK)
NEXT = an_update("2024-03-06", task=TASK)

pytestmark = pytest.mark.needs_tools

RENAMES = "?rename,?renameat,?renameat2"
FAILURES = [
    (calls, what, when)
    for calls, what, when in [
        ("write", "error=ENOSPC", 1),
        ("write", "error=EDQUOT", 1),
        ("fsync", "error=EIO", 1),
        ("fsync", "error=EIO", 2),
        (RENAMES, "error=EACCES", 1),
        (RENAMES, "error=EROFS", 1),
        ("flock", "error=EIO", 1),
        ("write", "signal=SIGKILL", 1),
        ("fsync", "signal=SIGKILL", 1),
        ("fsync", "signal=SIGKILL", 2),
        (RENAMES, "signal=SIGKILL", 1),
        ("flock", "signal=SIGKILL", 1),
        ("flock", "signal=SIGKILL", 2),
    ]
]


def _strays(project: Path) -> list[Path]:
    return list(project.rglob("*.tmp-*"))


def _written_in(project: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """One more update recorded by a process of its own."""
    command = [*before, sys.executable, str(HERE / "writer.py"), str(project), "writer", "1"]
    return subprocess.run(command, capture_output=True, env=ENVIRONMENT, text=True, check=False)


@pytest.mark.parametrize(("calls", "what", "when"), FAILURES)
def test_a_call_that_fails_or_kills_leaves_the_old_file_or_the_new(project, calls, what, when):
    write(project, updates(OLD))
    before = (project / FILE).read_bytes()
    inject = f"inject={calls}:{what}:when={when}"
    strace = ("strace", "-f", "-o", str(project / "trace"), "-e", f"trace={calls}", "-e", inject)
    ended = _written_in(project, *strace)
    assert "(INJECTED)" in (project / "trace").read_text() or "SIGKILL" in what
    if ended.returncode and "error" in what:
        assert FILE in ended.stderr or (calls == "flock" and LOCK in ended.stderr)
    told = ended.stdout == "writer 1\n"
    changed = (project / FILE).read_bytes() != before
    if "error" in what:
        # The second flush is that of the folder, when the new file is in place already.
        assert told == changed == ((calls, when) == ("fsync", 2))
        assert not _strays(project)
    else:
        assert ended.returncode != 0
        assert changed or not told
    assert len(march(project).updates) == 1 + changed
    assert not write(project, updates(NEXT)).refused


@pytest.fixture
def small_disk(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The project on a disk of its own with little room."""
    disk = tmp_path_factory.mktemp("disk")
    options = "size=1m,nr_inodes=100"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("this system lets us mount nothing")
    try:
        shutil.copytree(project, disk, dirs_exist_ok=True)
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def _fill(disk: Path) -> Path:
    """Leave not a byte on the disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                pass
    return filler


def test_a_full_disk_leaves_the_old_file_and_no_stray(small_disk):
    write(small_disk, updates(OLD))
    before = (small_disk / FILE).read_bytes()
    filler = _fill(small_disk)
    with pytest.raises(OSError, match="No space left") as failed:
        write(small_disk, updates(NEXT))
    assert failed.value.filename == str(small_disk / FILE)
    assert (small_disk / FILE).read_bytes() == before
    assert not _strays(small_disk)
    filler.unlink()
    assert not write(small_disk, updates(NEXT)).refused


def test_a_full_disk_takes_no_new_month(small_disk):
    filler = _fill(small_disk)
    with pytest.raises(OSError, match="No space left"):
        write(small_disk, updates(OLD))
    assert not (small_disk / FILE).exists()
    assert not _strays(small_disk)
    assert reader(small_disk).loaded.register is not None
    filler.unlink()
    assert not write(small_disk, updates(OLD)).refused


@pytest.mark.parametrize("locked_before", [True, False])
def test_a_read_only_disk_is_read_but_not_written(small_disk, locked_before):
    if locked_before:
        write(small_disk, updates(OLD))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert reader(small_disk).loaded.register is not None
    with pytest.raises(OSError, match="Read-only file system") as refused:
        write(small_disk, updates(NEXT))
    assert str(small_disk / "plan") in refused.value.filename
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert not write(small_disk, updates(NEXT)).refused

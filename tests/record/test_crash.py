"""A write that fails at any call leaves the old file or the new one, and the next write works."""

import errno
import os
from collections.abc import Iterator
from itertools import count

import pytest

from builders import an_update
from de_an06.load.layout import LOCK
from de_an06.record.whole import replace_whole
from record.faults import FailOnce, at_each_call
from record.project import FILE, TASK, march, updates, write

OLD = an_update("2024-03-05", task=TASK, result="Cũ")
NEW = an_update("2024-03-06", task=TASK, result="Mới")
NEXT = an_update("2024-03-07", "done", task=TASK)


class Killed(BaseException):
    """Stands for the end of the process."""


def _said(project) -> tuple:
    month = march(project)
    return month.updates if month else ()


def _strays(project) -> list[str]:
    return [path.name for path in project.rglob("*") if ".tmp-" in path.name]


def _failures(project, error: BaseException) -> Iterator[BaseException | None]:
    """What came of writing NEW with a failure at the first call, at the second, and so on."""
    file = project / FILE
    before = file.read_bytes() if file.exists() else None
    for at in count():
        fault = FailOnce(at, error)
        raised = None
        try:
            with at_each_call(fault):
                write(project, updates(NEW))
        except type(error) as failure:
            raised = failure
        if not fault.struck:
            return
        yield raised
        if before is None:
            file.unlink(missing_ok=True)
            file.parent.rmdir() if file.parent.exists() else None
        else:
            file.write_bytes(before)


def test_a_write_goes_through_the_calls_that_are_failed_here_within_its_lock(project):
    write(project, updates(OLD))
    fault = FailOnce(1000, Killed())
    with at_each_call(fault):
        write(project, updates(NEW))
    taking, ours, releasing = " ".join(fault.calls).partition(
        "open fchmod write fsync close replace open fsync close"
    )
    assert ours
    assert taking
    assert releasing


@pytest.mark.parametrize(
    ("said", "number"), [((), errno.ENOSPC), ((OLD,), errno.EIO), ((OLD,), errno.EACCES)]
)
def test_an_error_at_any_call_leaves_the_old_file_and_no_stray(project, said, number):
    if said:
        write(project, updates(*said))
    struck = 0
    for raised in _failures(project, OSError(number, os.strerror(number))):
        struck += 1
        if raised:
            assert raised.filename in (str(project / FILE), str(project / LOCK))
        assert _said(project) == (said if raised else (*said, NEW))
        assert _strays(project) == []
        write(project, updates(NEXT))
        assert _said(project)[-1] == NEXT
    assert struck >= 9


@pytest.mark.parametrize("said", [(), (OLD,)])
def test_an_abort_at_any_call_leaves_the_old_file_or_the_new(project, said):
    if said:
        write(project, updates(*said))
    outcomes = set()
    for raised in _failures(project, Killed()):
        assert raised is not None
        assert _said(project) in (said, (*said, NEW))
        outcomes.add(_said(project))
        write(project, updates(NEXT))
        assert _said(project)[-1] == NEXT
    assert outcomes == {said, (*said, NEW)}


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:7]))
    replace_whole(tmp_path / "a", b"0123456789" * 10)
    assert (tmp_path / "a").read_bytes() == b"0123456789" * 10


def test_a_reader_beside_a_writer_never_sees_part_of_a_file(tmp_path, monkeypatch):
    file = tmp_path / "a"
    replace_whole(file, b"old" * 100)
    seen = set()
    real = os.write

    def write_slowly(descriptor, data):
        seen.add(file.read_bytes())
        return real(descriptor, data[:10])

    monkeypatch.setattr(os, "write", write_slowly)
    replace_whole(file, b"new" * 100)
    assert seen == {b"old" * 100}
    assert file.read_bytes() == b"new" * 100

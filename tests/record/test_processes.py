"""Writing by real processes: several at once, and ones that are killed."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from builders import an_update
from conftest import ROOT, WHOLE
from record.project import FILE, TASK, march, updates, write

HERE = Path(__file__).parent
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "tests")}
ONE_MORE = an_update("2024-03-06", task=TASK)

unix_only = pytest.mark.skipif(os.name == "nt", reason="fork, signals and ulimit")


def _start(script: str, *args: object, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    command = [*before, sys.executable, str(HERE / script), *map(str, args)]
    # A pipe for stderr too: where no file may grow, what is said there would be lost in one.
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, env=ENVIRONMENT, text=True)


def _results(project: Path) -> list[str | None]:
    month = march(project)
    return [update.result for update in month.updates] if month else []


def test_writers_at_once_are_all_in_the_file(project):
    count = 8 if WHOLE else 3
    writers = [_start("writer.py", project, f"writer {number}", 2) for number in range(count)]
    told = [line for writer in writers for line in writer.communicate()[0].splitlines()]
    assert [writer.returncode for writer in writers] == [0] * count
    assert len(told) == 2 * count
    assert sorted(_results(project)) == sorted(told)


def test_what_a_killed_writer_told_is_in_the_file(project):
    told = []
    for lines in range(1, 5):
        writer = _start("writer.py", project, f"writer {lines}", 1000)
        told += [writer.stdout.readline().strip() for _ in range(lines)]
        writer.kill()
        told += writer.communicate()[0].splitlines()
        assert set(told) <= set(_results(project)) - {None}
        assert not write(project, updates(ONE_MORE)).refused


@unix_only
def test_a_kill_before_any_call_leaves_the_old_file_or_the_new(project):
    process = _start("killed_at_each_call.py", project)
    counts = [int(line) for line in process.communicate()[0].splitlines()]
    assert process.returncode == 0
    assert len(counts) >= 10
    assert counts == sorted(counts)
    assert all(after - before <= 1 for before, after in pairwise(counts))
    assert len(_results(project)) == counts[-1] + 1


@unix_only
def test_a_file_that_may_not_grow_is_left_as_it_was(project):
    write(project, updates(ONE_MORE))
    before = (project / FILE).read_bytes()
    limited = ("sh", "-c", 'ulimit -f 0; exec "$@"', "sh")
    writer = _start("writer.py", project, "writer", 1, before=limited)
    assert writer.communicate()[0] == ""
    assert writer.returncode == 1
    assert (project / FILE).read_bytes() == before
    assert list((project / FILE).parent.iterdir()) == [project / FILE]

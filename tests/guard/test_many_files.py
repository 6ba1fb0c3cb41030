"""What a push of thousands of files costs the one who judges it, in processor time."""

import os
import resource
import subprocess
import sys

import pytest

from conftest import WHOLE
from git_repository import new_repository

FOLDER = "plan/2024/updates/so-tttt"
MONTH = "agency: so-tttt\nperiod: {name}\nupdates: []\n"
FILES = {
    "no months": (f"{FOLDER}/tep_{{}}.yaml", "x: {name}\n"),
    "months of no period": (f"{FOLDER}/k{{}}.yaml", MONTH),
    "documents": ("tai-lieu/{}.txt", "x: {name}\n"),
}
MOST = 6


def cpu(root, *words):
    """The seconds of processor that a command takes, with all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        (sys.executable, "-m", "de_an06", *words),
        cwd=root,
        env=os.environ | {"DE_AN06_TODAY": "2024-06-20", "DE_AN06_NO_CACHE": "1"},
        check=False,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("kind", FILES.values(), ids=FILES)
def test_a_push_of_thousands_of_small_files_is_judged_in_a_few_times_status(tmp_path, kind):
    clone, (path, text) = new_repository(tmp_path / "kho"), kind
    clone.git("checkout", "--quiet", "-b", "nhanh")
    numbers = range(5000 if WHOLE else 500)
    clone.commit({path.format(n): text.format(name=f"k{n}") for n in numbers})
    clone.git("checkout", "--quiet", "main")
    status = min(cpu(clone.root, "status") for _ in range(2))
    words = ("guard", "--base=main", "--head=nhanh", "--actor=can-bo-tttt")
    assert min(cpu(clone.root, *words) for _ in range(3)) <= (MOST if WHOLE else 3) * status

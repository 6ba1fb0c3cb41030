"""What is written although the screen could not be: said on stderr, and told by the exit code."""

import os
from pathlib import Path

import pytest

from conftest import copy_plan
from de_an06.cli.main import run

pytestmark = pytest.mark.usefixtures("de_an06")

FULL = Path("/dev/full")
UPDATE = ("update", "so-tc", "II.2.k", "--status", "in_progress")
MONTH = "plan/2024/updates/so-tc/2024-07.yaml"
RULINGS = "plan/2024/decisions.yaml"


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.2.k")


def full():
    """A stdout behind which the disk is full."""
    if not FULL.exists():
        pytest.skip("a device of Linux")
    return FULL.open("w", encoding="utf-8")


def left():
    """A stdout whose reader went away."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w", encoding="utf-8")


@pytest.fixture(params=[full, left])
def unseen(request, monkeypatch, capfd):
    """Runs the command with a stdout that fails: its exit code, and what stderr says."""

    def command(*args):
        with monkeypatch.context() as patch, request.param() as stream:
            patch.setattr("sys.stdout", stream)
            code = run(list(args))
        return code, capfd.readouterr().err

    return command


def test_a_ruling_is_written_once_and_said_to_be(unseen, project):
    before = (project / RULINGS).read_text("utf-8") if (project / RULINGS).exists() else ""
    words = ("--due", "30/6/2024", "--document", "12/QĐ", "--yes")
    code, told = unseen("decide", "extend", "II.2.k", *words)
    assert code == 0
    assert f"Đã ghi vào {RULINGS}" in told
    assert (project / RULINGS).read_text("utf-8").count("12/QĐ") == before.count("12/QĐ") + 1


def test_an_update_is_written_and_said_to_be(unseen, project):
    code, told = unseen(*UPDATE)
    assert code == 0
    assert f"Đã ghi vào {MONTH}" in told
    assert (project / MONTH).exists()


def test_a_submission_is_written_and_all_is_said_that_was_to_be_seen(unseen, de_an06, project):
    de_an06(*UPDATE)
    code, told = unseen("submit", "so-tc", "2024-07", "--number", "1/BC", "--yes")
    assert code == 0
    assert f"Đã ghi vào {MONTH}" in told
    assert "submitted:" in (project / MONTH).read_text("utf-8")


def test_a_preview_that_is_not_seen_has_failed(monkeypatch, project, capfd):
    with monkeypatch.context() as patch, full() as stream:
        patch.setattr("sys.stdout", stream)
        code = run([*UPDATE, "--dry-run"])
    assert code == 3
    assert "stdout: đĩa đầy" in capfd.readouterr().err
    assert not (project / MONTH).exists()

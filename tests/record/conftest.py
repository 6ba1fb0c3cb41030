"""A project that is quickly copied: the real plan with two tasks."""

import shutil
from pathlib import Path

import pytest

from conftest import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real plan with two of its tasks, without updates."""
    tasks = tmp_path / "plan" / "2024" / "tasks"
    tasks.mkdir(parents=True)
    for name in ("agencies.yaml", "calendar.yaml", "2024/plan.yaml"):
        shutil.copyfile(ROOT / "plan" / name, tmp_path / "plan" / name)
    for name in ("II.2.k.yaml", "II.1.a.yaml"):
        shutil.copyfile(ROOT / "plan" / "2024" / "tasks" / name, tasks / name)
    return tmp_path

"""A project that is quickly copied: the real plan with two tasks."""

from pathlib import Path

import pytest

from conftest import copy_plan


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real plan with two of its tasks, without updates."""
    return copy_plan(tmp_path, "II.2.k", "II.1.a")

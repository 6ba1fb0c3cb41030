"""The plans of other shapes than Kon Tum's, for tests of single commands."""

import shutil
from pathlib import Path

import pytest

ANY = Path(__file__).parent / "registers" / "any"


def instead(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> Path:
    """Put one of these plans in the place of the real one, as of 16 September 2026."""
    monkeypatch.setenv("DE_AN06_TODAY", "2026-09-16")
    shutil.rmtree(project / "plan")
    shutil.copytree(ANY / name, project, dirs_exist_ok=True)
    return project

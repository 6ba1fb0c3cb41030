"""The workflows that a province runs for every change: their steps, run on a copy of the plan."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

_ROOT = Path(__file__).resolve().parents[1]
_INSTALL = "python -m pip install ."


def _read(name):
    # BaseLoader: everything is text, and so `on` is no boolean.
    return yaml.load((_ROOT / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it builds no objects


def _github():
    """The shell, and the steps of the job without the installation."""
    steps = _read(".github/workflows/plan.yml")["jobs"]["plan"]["steps"]
    return ("bash", "-e"), [step["run"] for step in steps if step.get("run", _INSTALL) != _INSTALL]


def _gitlab():
    job = _read(".gitlab-ci.yml")["plan"]
    assert job["before_script"] == [_INSTALL]
    return ("sh", "-e"), ["\n".join(job["script"])]


FORGES = {"github": _github, "gitlab": _gitlab}


def _run(forge, project, today):
    """Runs the steps as the forge does, up to the first that fails; its exit code and output."""
    shell, steps = FORGES[forge]()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DE_AN06_")}
    environment = {**kept, "PATH": path, "TZ": "UTC", "PYTHONUTF8": "1", "DE_AN06_TODAY": today}
    for step in steps:
        done = subprocess.run(
            shell,
            input=step.encode(),
            cwd=project,
            env=environment,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            break
    return done.returncode, (done.stdout + done.stderr).decode()


@pytest.mark.parametrize("forge", FORGES)
def test_the_reports_of_the_latest_closed_period_are_rendered(forge, project):
    code, output = _run(forge, project, "2024-02-15")

    assert code == 0, output
    assert [folder.name for folder in (project / "reports").iterdir()] == ["2024-02"]
    assert {path.suffix for path in (project / "reports/2024-02").rglob("*")} == {".docx", ".xlsx"}


@pytest.mark.parametrize("forge", FORGES)
def test_a_plan_with_an_error_fails_and_renders_nothing(forge, project):
    (project / "plan/2024/tasks/II.1.a.yaml").write_text("sai\n", encoding="utf-8")

    code, output = _run(forge, project, "2024-02-15")

    assert code == 1
    assert "plan/2024/tasks/II.1.a.yaml:1:1: error" in output
    assert not (project / "reports").exists()


@pytest.mark.parametrize("forge", FORGES)
def test_before_the_first_period_has_closed_nothing_is_rendered_and_nothing_fails(forge, project):
    code, output = _run(forge, project, "2024-01-10")

    assert code == 0, output
    assert not (project / "reports").exists()


def test_both_forges_use_the_same_python_and_keep_the_reports():
    github, gitlab = _read(".github/workflows/plan.yml"), _read(".gitlab-ci.yml")["plan"]

    steps = {
        step.get("uses", "").partition("@")[0]: step for step in github["jobs"]["plan"]["steps"]
    }
    assert github["permissions"] == {"contents": "read"}
    assert steps["actions/setup-python"]["with"]["python-version"] == "3.11"
    assert gitlab["image"].startswith("python:3.11")
    assert steps["actions/upload-artifact"]["with"]["path"] == "reports/"
    assert gitlab["artifacts"]["paths"] == ["reports/"]

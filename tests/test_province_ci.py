"""The workflows that a province runs for every change: their steps, run on a small plan."""

import json
import re
import shutil

import pytest

from conftest import ROOT
from province_ci import GITLAB, INSTALL, PLAN, carry_out, github_job, gitlab_job, read

FORGES = {"github": lambda: github_job(PLAN, "plan"), "gitlab": lambda: gitlab_job("plan")}
COMMUNE = ROOT / "tests/registers/any/commune"
FIRST_TASK = "plan/2026-viec-xa/tasks/VX_01.yaml"


@pytest.fixture
def project(tmp_path):
    """The plan of a commune, whose reports are few, without updates."""
    unsaid = shutil.ignore_patterns("updates", "decisions.yaml")
    shutil.copytree(COMMUNE / "plan", tmp_path / "plan", ignore=unsaid)
    return tmp_path


@pytest.fixture
def run(project, tmp_path_factory):
    """Runs the steps of a forge on a day."""

    def run(forge, today):
        return carry_out(FORGES[forge](), project, today, tmp_path_factory.mktemp("ci"))

    return run


def told(forge, project, done):
    """The files with an error that the forge shows beside the change, by their first line."""
    if forge == "github":
        return re.findall(r"^::error file=([^,]+),line=1,", done.output, re.MULTILINE)
    report = project / read(GITLAB)["plan"]["artifacts"]["reports"]["codequality"]
    return [entry["location"]["path"] for entry in json.loads(report.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("forge", FORGES)
def test_the_reports_of_the_latest_closed_period_are_rendered(forge, run, project):
    done = run(forge, "2026-04-10")

    assert done.code == 0, done.output
    assert done.installed == (str(project.resolve()),)
    assert [folder.name for folder in (project / "reports").iterdir()] == ["2026-03"]
    assert {path.suffix for path in (project / "reports/2026-03").rglob("*")} == {".docx", ".xlsx"}


@pytest.mark.parametrize("forge", FORGES)
def test_a_plan_with_an_error_fails_and_renders_nothing(forge, run, project):
    (project / FIRST_TASK).write_text("sai\n", encoding="utf-8")

    done = run(forge, "2026-04-10")

    assert done.code == 1
    assert f"{FIRST_TASK}:1:1: error" in done.output
    assert told(forge, project, done) == [FIRST_TASK]
    assert not (project / "reports").exists()


@pytest.mark.parametrize("forge", FORGES)
def test_before_the_first_period_has_closed_nothing_is_rendered_and_nothing_fails(
    forge, run, project
):
    done = run(forge, "2026-03-10")

    assert done.code == 0, done.output
    assert told(forge, project, done) == []
    assert not (project / "reports").exists()


def test_both_forges_use_the_same_python_and_keep_the_reports():
    github, gitlab = read(PLAN), read(GITLAB)["plan"]

    steps = {
        step.get("uses", "").partition("@")[0]: step for step in github["jobs"]["plan"]["steps"]
    }
    assert github["permissions"] == {"contents": "read"}
    assert steps["actions/setup-python"]["with"]["python-version"] == "3.11"
    assert gitlab["image"].startswith("python:3.11")
    assert steps["actions/upload-artifact"]["with"]["path"] == "reports/"
    assert gitlab["artifacts"]["when"] == "always"
    assert gitlab["artifacts"]["paths"] == ["reports/"]
    assert gitlab["before_script"] == [*INSTALL]

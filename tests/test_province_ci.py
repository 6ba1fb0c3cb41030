"""The workflows that a province runs for every change: their steps, run on a small plan."""

import json
import shutil

import pytest

from conftest import ROOT, WHOLE
from province_ci import GITLAB, INSTALL, PLAN, carry_out, github_job, gitlab_job, read
from small_register import GOOD

FORGES = {"github": lambda: github_job(PLAN, "plan"), "gitlab": lambda: gitlab_job("plan")}
FIRST_TASK = "plan/2024/tasks/II.1.a.yaml"


@pytest.fixture
def project(tmp_path):
    """A small plan without updates; `make test-all` takes the real one, whose reports are many."""
    unsaid = shutil.ignore_patterns("updates", "decisions.yaml")
    shutil.copytree((ROOT if WHOLE else GOOD) / "plan", tmp_path / "plan", ignore=unsaid)
    return tmp_path


@pytest.fixture
def run(project, tmp_path_factory):
    """Runs the steps of a forge on a day."""

    def run(forge, today):
        return carry_out(FORGES[forge](), project, today, tmp_path_factory.mktemp("ci"))

    return run


def break_a_task(project):
    (project / FIRST_TASK).write_text("sai\n", encoding="utf-8")


@pytest.mark.parametrize("forge", FORGES)
def test_the_reports_of_the_latest_closed_period_are_rendered(forge, run, project):
    done = run(forge, "2024-02-15")

    assert done.code == 0, done.output
    assert done.installed == (str(project.resolve()),)
    assert [folder.name for folder in (project / "reports").iterdir()] == ["2024-02"]
    assert {path.suffix for path in (project / "reports/2024-02").rglob("*")} == {".docx", ".xlsx"}


@pytest.mark.parametrize("forge", FORGES)
def test_a_plan_with_an_error_fails_and_renders_nothing(forge, run, project):
    break_a_task(project)

    done = run(forge, "2024-02-15")

    assert done.code == 1
    assert f"{FIRST_TASK}:1:1: error" in done.output
    assert not (project / "reports").exists()


@pytest.mark.parametrize("forge", FORGES)
def test_before_the_first_period_has_closed_nothing_is_rendered_and_nothing_fails(
    forge, run, project
):
    done = run(forge, "2024-01-10")

    assert done.code == 0, done.output
    assert not (project / "reports").exists()


def test_github_annotates_the_line_of_an_error(run, project):
    break_a_task(project)
    assert f"\n::error file={FIRST_TASK},line=1," in run("github", "2024-02-15").output


@pytest.mark.parametrize("broken", [True, False])
def test_gitlab_gets_a_code_quality_report_whether_the_plan_is_right_or_not(run, project, broken):
    if broken:
        break_a_task(project)

    run("gitlab", "2024-01-10")  # before the first period closes: there is nothing to render

    artifacts = read(GITLAB)["plan"]["artifacts"]
    report = project / artifacts["reports"]["codequality"]
    entries = json.loads(report.read_text(encoding="utf-8"))
    assert [entry["location"]["path"] for entry in entries] == ([FIRST_TASK] if broken else [])
    assert artifacts["when"] == "always"


def test_both_forges_use_the_same_python_and_keep_the_reports():
    github, gitlab = read(PLAN), read(GITLAB)["plan"]

    steps = {
        step.get("uses", "").partition("@")[0]: step for step in github["jobs"]["plan"]["steps"]
    }
    assert github["permissions"] == {"contents": "read"}
    assert steps["actions/setup-python"]["with"]["python-version"] == "3.11"
    assert gitlab["image"].startswith("python:3.11")
    assert steps["actions/upload-artifact"]["with"]["path"] == "reports/"
    assert gitlab["artifacts"]["paths"] == ["reports/"]
    assert gitlab["before_script"] == [*INSTALL]

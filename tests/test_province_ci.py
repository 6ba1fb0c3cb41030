"""The workflows that a province runs for every change: their steps, run on a small plan."""

import json
import re

import pytest

from province_ci import (
    FIRST_TASK,
    GITLAB,
    INSTALL,
    NEWEST,
    PLAN,
    carry_out,
    github_job,
    gitlab_job,
    new_clone,
    new_plan,
    read,
)

FORGES = {"github": lambda: github_job(PLAN, "plan"), "gitlab": lambda: gitlab_job("plan")}
WEEKLY = {"github": lambda: github_job(NEWEST, "newest"), "gitlab": lambda: gitlab_job("newest")}


@pytest.fixture
def project(tmp_path):
    return new_plan(tmp_path)


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
    kept, *left_out = steps["actions/upload-artifact"]["with"]["path"].split()
    standing = {"reports/README.md", "reports/mau/", "reports/templates/"}
    assert (kept, {path.removeprefix("!") for path in left_out}) == ("reports/", standing)
    assert gitlab["artifacts"]["when"] == "always"
    assert gitlab["artifacts"]["paths"] == ["reports/"]
    assert {path.removesuffix("**/*") for path in gitlab["artifacts"]["exclude"]} == standing
    assert gitlab["before_script"] == [*INSTALL]


@pytest.mark.needs_tools
@pytest.mark.parametrize(("is_well", "code"), [(True, 0), (False, 2)])
@pytest.mark.parametrize("forge", WEEKLY)
def test_the_weekly_job_ends_as_the_tests_do_in_an_environment_of_their_own(
    forge, is_well, code, tmp_path
):
    clone = new_clone(tmp_path / "clone", is_well=is_well)
    done = carry_out(WEEKLY[forge](), clone, "2026-04-10", tmp_path)
    assert (done.code, done.installed) == (code, (str(clone.resolve()),)), done.output
    assert f"1 {'passed' if is_well else 'failed'}" in done.output

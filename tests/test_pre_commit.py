"""The hooks for the tool `pre-commit`, run by it from a repository of hooks as a project would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

MONTH = "plan/2024/updates/so-tttt/2024-03.yaml"
BIN = Path(sys.executable).parent
# The tool would make an environment for the hooks; the one that runs the tests has the command.
CONFIG = """\
repos:
  - repo: {hooks}
    rev: {rev}
    hooks:
      - {{id: de-an06-validate, language: system}}
      - {{id: de-an06-guard, language: system}}
"""


@pytest.fixture
def run(project, tmp_path_factory, monkeypatch):
    """Runs words in the project, which is a git repository with the configuration above."""
    place = tmp_path_factory.mktemp("pre-commit")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    facts = {"HOME": str(place), "GIT_CONFIG_NOSYSTEM": "1", "DE_AN06_TODAY": "2024-06-20"}
    facts |= {
        "PRE_COMMIT_HOME": str(place / "cache"),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    }
    for name, value in facts.items():
        monkeypatch.setenv(name, value)

    def words(*words, folder=project):
        done = subprocess.run(words, cwd=folder, capture_output=True, check=False, text=True)
        return done.returncode, done.stdout + done.stderr

    hooks = place / "hooks"
    hooks.mkdir()
    shutil.copyfile(ROOT / ".pre-commit-hooks.yaml", hooks / ".pre-commit-hooks.yaml")
    who = ("-c", "user.name=a", "-c", "user.email=a@x")
    for folder in (hooks, project):
        assert words("git", "init", "-q", "-b", "main", folder=folder)[0] == 0
        assert words("git", "add", "-A", folder=folder)[0] == 0
        assert words("git", *who, "commit", "-qm", "x", folder=folder)[0] == 0
    _, rev = words("git", "rev-parse", "HEAD", folder=hooks)
    config = CONFIG.format(hooks=hooks, rev=rev.strip())
    (project / ".pre-commit-config.yaml").write_text(config)
    return words


def _write(run, project, text):
    (project / MONTH).parent.mkdir(parents=True)
    (project / MONTH).write_text(text, encoding="utf-8")
    run("git", "add", "-A")


def test_files_under_plan_are_validated_before_a_commit(run, project):
    _write(run, project, "agency: so-tttt\n")
    code, told = run("pre-commit", "run")
    assert code == 1
    assert f"{MONTH}:1:1: error S2" in told


def test_a_commit_of_other_files_validates_nothing(run, project):
    _write(run, project, "agency: so-tttt\n")
    run("git", "rm", "-rq", "--cached", "plan/2024/updates")
    code, told = run("pre-commit", "run")
    assert (code, "Skipped" in told) == (0, True)


def test_a_push_is_judged_against_the_main_branch(run, project, monkeypatch):
    note = project.parent / "note"
    tools = project.parent / "tools"
    tools.mkdir()
    (tools / "de-an06").write_text(f'#!/bin/sh\necho "$@" >> "{note}"\nexit 1\n')
    (tools / "de-an06").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    code, _ = run("pre-commit", "run", "--hook-stage", "pre-push", "de-an06-guard")
    assert (code, note.read_text()) == (1, "guard --base origin/main\n")

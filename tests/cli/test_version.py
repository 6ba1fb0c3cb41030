"""`--version`, and what the door answers before any library is imported."""

import os
import subprocess
import sys
import tomllib

from conftest import ROOT
from de_an06.cli.version import VERSION

IMPORTED = """
import sys
from de_an06.cli.main import run
run(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""
HEAVY = {"typer", "pydantic", "rich", "jinja2", "yaml", "openpyxl", "pathlib", "json", "typing"}


def imported(*words):
    ended = subprocess.run(
        [sys.executable, "-S", "-c", IMPORTED, *words],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
        text=True,
    )
    return ended.stdout, set(ended.stderr.split())


def test_the_version_is_that_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_the_version_is_told_without_any_library(de_an06):
    assert de_an06("--version").out == f"de-an06 {VERSION}\n"
    assert de_an06("-C", "nơi-khác", "--lang", "en", "--version").out == f"de-an06 {VERSION}\n"
    told, modules = imported("--version")
    assert told == f"de-an06 {VERSION}\n"
    assert modules & HEAVY == set()


def test_debug_tells_what_it_runs_on(de_an06):
    lines = de_an06("--debug", "--version").out.splitlines()
    assert [line.split()[0] for line in lines] == ["de-an06", "Python", "PyYAML", "JSON", "Answers"]
    assert "libyaml" in lines[2]


def test_a_version_behind_a_command_is_none_of_ours(de_an06):
    assert de_an06("status", "--version").code == 2
    assert de_an06("-C", "--version", "status").code == 3


def test_a_shell_is_answered_without_the_libraries_of_the_commands():
    _, modules = imported("__complete", "show", "")
    assert modules & (HEAVY - {"json", "typing"}) == set()

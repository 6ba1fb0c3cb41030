"""Whole screens of one small register on one day, as a person has read them.

`make golden` writes them again; the difference is read like code.
"""

import os
import shutil
from pathlib import Path

import pytest

from de_an06.console import output

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
REGISTER = HERE / "registers" / "good"

SCREENS = {
    "status": ("status",),
    "status-en": ("--lang", "en", "status"),
    "status-agency": ("status", "so-tttt"),
    "status-overdue": ("status", "--state", "overdue"),
    "status-silent": ("status", "--silent-for", "60"),
    "status-matrix": ("status", "--matrix"),
    "tasks": ("tasks",),
    "show": ("show", "II.1.b"),
    "plan": ("plan",),
    "plan-en": ("--lang", "en", "plan"),
    "conditions": ("conditions",),
    "conditions-open": ("--lang", "en", "conditions", "--as-of", "2024-03-01"),
    "agencies": ("agencies",),
    "agency": ("agency", "so-tttt"),
    "due": ("due", "--days", "60"),
    "obstacles": ("obstacles", "--as-of", "2024-03-04"),
    "log": ("log", "so-tttt"),
}
DATA = {
    "status.json": ("status", "--json"),
    "status.csv": ("status", "--csv"),
    "tasks.json": ("tasks", "--json"),
    "plan.json": ("plan", "--json"),
    "conditions.json": ("conditions", "--json"),
    "agencies.json": ("agencies", "--json"),
    "show.json": ("show", "II.1.b", "--json"),
    "agency.json": ("agency", "so-tttt", "--json"),
    "due.json": ("due", "--json"),
    "log.json": ("log", "--json"),
}


@pytest.fixture
def project(tmp_path):
    shutil.copytree(REGISTER, tmp_path, dirs_exist_ok=True)
    return tmp_path


def compare(name, text):
    file = GOLDEN / name
    if os.environ.get("DE_AN06_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_in_a_terminal_of_80_columns_is_as_it_was_read(de_an06, monkeypatch, name):
    for variable, value in (("COLUMNS", "80"), ("TERM", "dumb")):
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    ended = de_an06(*SCREENS[name])
    assert ended.err == ""
    assert max(len(line) for line in ended.out.splitlines()) <= 80
    compare(f"{name}.txt", ended.out)


@pytest.mark.parametrize("name", ["status", "tasks", "show", "agency"])
def test_a_screen_in_a_pipe_is_as_it_was_read(de_an06, name):
    ended = de_an06(*SCREENS[name])
    assert "\x1b" not in ended.out
    compare(f"{name}.pipe.txt", ended.out)


@pytest.mark.parametrize("name", DATA)
def test_a_machine_form_is_as_it_was_read(de_an06, name):
    compare(name, de_an06(*DATA[name]).out)


def test_colour_is_for_terminals_that_want_it(de_an06, monkeypatch):
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in de_an06("status").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in de_an06("status").out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in de_an06("status").out


def test_the_golden_files_are_all_of_a_screen():
    wanted = {f"{name}.txt" for name in SCREENS} | set(DATA)
    wanted |= {f"{name}.pipe.txt" for name in ("status", "tasks", "show", "agency")}
    found = {file.name for file in GOLDEN.glob("*.*") if file.suffix in (".txt", ".json", ".csv")}
    assert found == wanted

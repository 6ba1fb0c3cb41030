"""Answers that are kept: the same bytes as without the store, and nothing is read for them."""

import json
import os
import subprocess
import sys
import time
from random import Random

import pexpect
import pytest

from conftest import ROOT, WHOLE
from de_an06.cli import door
from de_an06.cli.door import KEPT, VARIABLES
from fuzz import lines
from git_repository import new_repository
from kept_answers import LINES, Asked
from kept_edits import EDITS

ASKING_GIT = ("agency", "log --git", "validate", "validate --json", "validate --strict")
ELSEWHERE = ("PATH", "DE_AN06_NO_CACHE", "LOCALAPPDATA", "HOME", "PYDANTIC_DISABLE_PLUGINS")
"""What is read, and says nothing of the answer itself."""

SECONDS = 600 if WHOLE else 20
"""Of random edits."""


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """A register with news in a clone, asked on a day within its year."""
    for name in ("DE_AN06_LANG", "DE_AN06_NO_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DE_AN06_NO_CACHE", "")
    monkeypatch.setenv("DE_AN06_TODAY", "2024-07-01")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    new_repository(tmp_path / "du-an")
    return Asked(tmp_path / "du-an")


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_asked_again_is_answered_alike(asked, line):
    asked.alike(line.split(" "))


def test_random_lines_are_answered_alike(asked):
    rolled = Random(6)  # noqa: S311 - no secret
    names = sorted({*KEPT} - {"__complete"})
    for _ in range(500 if WHOLE else 40):
        name = rolled.choice(names)
        words = [lines._whole(word) for word in lines._line(rolled, name)]
        # What went wrong inside is told by its place in memory, too: never kept, and never alike.
        asked.alike([word for word in words if word != "--debug"])
    assert asked.hits.total() > 10


def test_whatever_is_edited_an_answer_is_that_of_the_files(asked):
    """Same size, same second, times set back, branches, git config, days: see kept_edits."""
    seed = time.time_ns() if WHOLE else 6
    rolled = Random(seed)  # noqa: S311 - no secret
    edited, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        edit = rolled.choice(EDITS)
        edit(rolled, asked.root)
        edited += 1
        for _ in range(rolled.choice((1, 2))):
            try:
                asked.alike(rolled.choice(LINES).split(" "), times=rolled.choice((1, 2)))
            except AssertionError as error:
                raise AssertionError((seed, edited, edit.__name__)) from error
    assert asked.hits.total() > edited / 8


@pytest.mark.parametrize(
    "line",
    ["agency", "log --git", "validate --source plan/2024/plan.yaml", "status --csv -o a.csv",
     "status --format xlsx", "obstacles -o-", "update so-tc II.1.a --dry-run", "diff HEAD",
     "status --no-cache", "--debug agency", "--no-cache status", "status -C x"],
)  # fmt: skip
def test_what_writes_reads_by_name_or_asks_git_is_never_kept(asked, line):
    for _ in range(3):
        asked.ask(line.split(" "))
    assert asked.hits.total() == 0


def test_an_answer_is_another_ones_in_another_place_language_day_or_terminal(asked, monkeypatch):
    asked.ask(["status"])
    for name, value in (
        ("DE_AN06_LANG", "en"), ("DE_AN06_TODAY", "2024-07-02"), ("COLUMNS", "200"),
        ("FORCE_COLOR", "1"), ("TERM", "vt100"),
    ):  # fmt: skip
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            asked.alike(["status"], times=1)
    assert asked.hits.total() == 0
    inner = Asked(asked.root / "plan")
    inner.alike(["status"], times=1)
    assert inner.hits.total() == 0
    asked.alike(["status"], times=1)
    assert asked.hits.total() == 1


def test_at_midnight_in_vietnam_the_answer_is_a_new_one(monkeypatch):
    def facts(moment):
        monkeypatch.setattr(door.time, "time", lambda: moment)
        return door._facts(["status"])

    midnight = 1_719_766_800  # 2024-07-01, 0:00 in Vietnam
    assert facts(midnight - 0.001) == facts(midnight - 86_400) != facts(midnight)
    assert facts(midnight) == facts(midnight + 86_399.9)


def test_nobody_without_a_plan_is_told_anything_old(asked):
    asked.alike(["status"])
    (asked.root / "plan").rename(asked.root / "ke-hoach")
    asked.alike(["status"])
    assert asked.ask(["status"])[0] == 3
    (asked.root / "ke-hoach").rename(asked.root / "plan")
    asked.alike(["status"])


def test_help_is_kept_for_all_projects(asked, tmp_path):
    for words in (["--help"], ["update", "--help"], ["form", "-h"], ["help", "decide"], []):
        asked.alike(words)
    assert asked.hits[""] == 6  # no words at all are --help, which was asked before
    (tmp_path / "elsewhere").mkdir()
    Asked(tmp_path / "elsewhere").alike(["status", "--help"])


def test_what_looks_like_help_may_be_a_word_to_search_for(asked):
    for words in (["tasks", "--", "--help"], ["log", "--words", "--help"]):
        asked.alike(words)


def test_a_broken_or_planted_store_is_a_miss(asked, tmp_path):
    asked.ask(["status"])
    (store,) = (tmp_path / "cache/de-an06").iterdir()
    whole = store.read_bytes()
    for content in (b"", whole[: len(whole) // 2], whole[:-1], b"x" * 999, b"\x80\x04.", b"\n\n"):
        store.write_bytes(content)
        asked.alike(["status"])
    store.unlink()
    store.mkdir()
    asked.alike(["status"])


def test_where_nothing_can_be_kept_all_goes_on(asked, tmp_path):
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    asked.alike(["status"])
    assert asked.hits.total() == 0


def test_a_home_that_is_itself_a_project_gets_no_store(asked, monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(asked.root))
    asked.alike(["status"])
    assert not (asked.root / ".cache").exists()


def test_what_young_files_held_is_compared_until_they_are_old(asked, monkeypatch, tmp_path):
    asked.ask(["status"])
    (store,) = (tmp_path / "cache/de-an06").iterdir()
    young = store.read_bytes()
    asked.ask(["status"])
    assert store.read_bytes() == young
    for module in (door, sys.modules["de_an06.load.keeping"]):
        monkeypatch.setattr(module, "SLACK", -(10**15))  # as if long ago
    asked.alike(["status"])
    assert store.stat().st_size < len(young)
    assert asked.hits.total() == 3


SCRIPT = """
import json, os, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
before = set(sys.modules)
from de_an06.cli.main import run
code = run(sys.argv[1:])
print(json.dumps({"code": code, "new": sorted(set(sys.modules) - before), "opened": opened}),
      file=sys.stderr)
"""
START = {"collections", "collections.abc", "contextlib", "functools", "types", "itertools", "gc",
         "keyword", "operator", "reprlib", "heapq", "_collections", "_functools", "_operator",
         "_heapq"}  # fmt: skip
"""What Python itself, or a launcher, mostly has imported before us."""


def told(cwd, *words, **environment):
    """What a process that ran a command has imported and opened."""
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words],
        cwd=cwd, env=os.environ | environment, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return json.loads(ended.stderr.splitlines()[-1])


@pytest.mark.parametrize("line", ["status", "status --json", "due", "__complete show II", "--help"])
def test_a_kept_answer_imports_no_library_and_opens_no_file_of_the_project(
    tmp_path, line, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    words = [*line.split(" ")]
    assert "typer" in told(ROOT, *words)["new"] or line.startswith("__complete")
    again = told(ROOT, *words)
    ours = [name for name in again["new"] if name.startswith("de_an06")]
    assert ours == ["de_an06", "de_an06.cli", "de_an06.cli.door", "de_an06.cli.main",
                    "de_an06.load", "de_an06.load.kept", "de_an06.load.look"]  # fmt: skip
    assert set(again["new"]) - set(ours) <= START | {"binascii"}  # a CRC costs less than ours
    files = [name for name in again["opened"] if "__pycache__" not in name]
    assert not any(name.startswith(str(ROOT / "plan")) for name in files)
    assert len({name for name in files if name.startswith(str(tmp_path))}) == 1


def test_an_answer_rests_on_nothing_that_the_door_does_not_look_at(asked):
    within = str(asked.root)
    for line in LINES:
        opened = told(asked.root, *line.split(" "), DE_AN06_NO_CACHE="1")["opened"]
        inside = [name for name in opened if name.startswith(within)]
        looked_at = (f"{within}/plan/", f"{within}/evidence/")
        assert [name for name in inside if not name.startswith(looked_at)] == [], line


def test_every_variable_that_is_read_is_compared(asked, monkeypatch):
    read = set()
    getitem = type(os.environ).__getitem__

    def noted(self, name):
        read.add(name)
        return getitem(self, name)

    for forced in ("0", "1"):
        monkeypatch.setenv("FORCE_COLOR", forced)
        with monkeypatch.context() as patch:
            patch.setattr(type(os.environ), "__getitem__", noted)
            for line in set(LINES) - set(ASKING_GIT):  # git is given all variables
                asked.ask(line.split(" "))
    named = {name for name in read if name.isupper() and not name.startswith(("GIT_", "XDG_"))}
    assert {"COLUMNS", "NO_COLOR", "FORCE_COLOR"} <= named
    assert named - {*VARIABLES, *ELSEWHERE} == set()


def test_at_a_terminal_the_same_letters_and_colours_come_again(asked):
    ours = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")
    env = {name: value for name, value in os.environ.items() if name not in ours}
    env |= {"TERM": "xterm-256color", "DE_AN06_PAGER": "cat -"}

    def shown(*words, columns):
        program = [sys.executable, "-m", "de_an06"]
        child = pexpect.spawn(
            program[0], [*program[1:], *words], cwd=str(asked.root), env=env, timeout=60,
            dimensions=(24, columns),
        )  # fmt: skip
        child.expect(pexpect.EOF)
        child.wait()
        return child.before, child.exitstatus

    for words in (("status",), ("tasks",), ("validate",), ("status", "khong-co")):
        for columns in (80, 120):
            first, again = (shown(*words, columns=columns) for _ in range(2))
            assert first == again == shown("--no-cache", *words, columns=columns)
    assert b"\x1b[" in shown("status", columns=80)[0]
    assert shown("tasks", columns=80) != shown("tasks", columns=120)

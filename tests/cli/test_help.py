"""Help in both languages: whole, in one language at a time, with examples that work."""

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from conftest import copy_plan
from de_an06.cli.commands import COMMANDS, GROUPS
from de_an06.cli.help.tables import about_value, examples_of
from de_an06.cli.house import command_of
from de_an06.cli.main import run
from de_an06.words.say import Lang
from languages import ENGLISH, VIETNAMESE

EVERY = ("", *GROUPS, *COMMANDS)
CHOICES = re.compile(r"One of: .*?\.(?= |$)", re.DOTALL)
"""A list of choices has both words of each, whatever the language."""


def help_of(de_an06, name, *before):
    ended = de_an06(*before, *name.split(), "--help")
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def prose(text):
    """A page without what is the same in every language: options, words in capitals, lines to
    type."""
    lines = (
        line for line in text.splitlines() if not re.match(r" +(de-an06|source) | {6}--", line)
    )
    return re.sub(
        r"--?[a-z][a-z-]*|\bde-an06 [a-z ]+|git [a-z-]+|\b[a-z]+:?/\S*", "", "\n".join(lines)
    )


@pytest.mark.parametrize("name", EVERY)
def test_help_is_in_one_language(de_an06, name):
    english = help_of(de_an06, name, "--lang", "en")
    assert english.startswith("Usage: de-an06")
    assert VIETNAMESE.findall(CHOICES.sub("", " ".join(prose(english).split()))) == []
    vietnamese = prose(help_of(de_an06, name))
    assert [match[0] for match in ENGLISH.finditer(vietnamese)] == []


def test_the_language_of_help_may_come_from_the_environment(de_an06, monkeypatch):
    monkeypatch.setenv("DE_AN06_LANG", "en")
    assert help_of(de_an06, "status").startswith("Usage: de-an06 status [OPTIONS] [AGENCY|TASK...]")


@pytest.mark.parametrize("columns", ["40", "80"])
def test_help_is_as_wide_as_the_terminal_and_nothing_is_cut(de_an06, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    whole = " ".join(help_of(de_an06, "").split())
    assert [
        about for name, (_, about) in COMMANDS.items() if about not in whole and " " not in name
    ] == []
    for name in EVERY:
        lines = help_of(de_an06, name).splitlines()
        told = [line for line in lines if " " in line.strip() and not line.startswith("  de-an06 ")]
        long = [line for line in told if len(line) > int(columns)]
        assert [line for line in long if " " in line[int(columns) // 4 :].strip()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_value_has_its_word_in_both_languages(name):
    valued = [each for each in command_of(name).params if not getattr(each, "is_flag", False)]
    words = {each.name: about_value(name, each) for each in valued}
    assert {key for key, known in words.items() if not {"vi", "en"} <= known.keys()} == set()


def test_what_is_needed_stands_without_braces(de_an06):
    assert "Cách dùng: de-an06 show [TÙY CHỌN] NHIỆM_VỤ\n" in help_of(de_an06, "show")
    assert "thiếu nhiệm vụ" in de_an06("show").err
    assert "the task (an id such as II.2.k) is missing" in de_an06("--lang", "en", "show").err


def test_lists_of_words_have_both_words(de_an06):
    told = {name: " ".join(help_of(de_an06, name).split()) for name in COMMANDS}
    assert "overdue (quá hạn, chưa hoàn thành)" in told["status"]
    assert "funding (kinh phí)" in told["obstacles"]
    assert "funding (kinh phí)" in told["update"]
    assert "condition-met (đã có điều kiện)" in told["decide"]
    assert "reminder (công văn đôn đốc)" in told["report"]


def test_the_program_tells_its_exit_codes(de_an06):
    shown = help_of(de_an06, "")
    codes = shown.partition("Mã thoát:")[2].split("\n  ")
    assert [line.split()[0] for line in codes if line.strip()[:1].isdigit()] == [
        "0", "1", "2", "3", "70", "130",
    ]  # fmt: skip


def test_help_is_a_word_too(de_an06):
    assert de_an06("help", "status").out == help_of(de_an06, "status")
    assert de_an06("help").out == help_of(de_an06, "")


def test_every_command_that_people_type_has_an_example_in_both_languages():
    by_git = {"hooks merge", "hooks check", "hooks receive"}
    for name in set(EVERY) - by_git:
        vietnamese, english = (examples_of(name, lang) for lang in Lang)
        assert [each.line for each in vietnamese] == [each.line for each in english] != []
        assert all(VIETNAMESE.search(each.about) for each in vietnamese)
        assert not any(VIETNAMESE.search(each.about) for each in english)


LINES = sorted(
    (each.line for name in EVERY for each in examples_of(name, Lang.VI)),
    key=lambda line: "hooks" in line,  # they say whose clone it is, which others then ask
)


@pytest.fixture(scope="module")
def small_demo(tmp_path_factory):
    """A simulated year of a few of the plan's tasks: ~/de-an06, which is a clone, as people do."""
    home = copy_plan(tmp_path_factory.mktemp("home"), "II.2.k", "II.2.dd", "II.2.b", "II.1.a")
    demo = home / "de-an06"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DE_AN06_TODAY", "2024-06-20")
        assert run(["-C", str(home), "demo", str(demo), "--seed", "1"]) == 0
    words = ["git", "clone", "-q", "--bare", str(demo), str(home / "srv.git")]
    subprocess.run(words, check=True)
    program = home / "bin/de-an06"
    program.parent.mkdir()
    python = shlex.quote(sys.executable)
    program.write_text(f'#!/bin/sh\nexec {python} -m de_an06 "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return demo


@pytest.mark.parametrize("line", dict.fromkeys(LINES))
def test_an_example_does_what_it_says(de_an06, small_demo, monkeypatch, line):
    home = small_demo.parent
    monkeypatch.chdir(small_demo)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PATH", str(home / "bin"), prepend=os.pathsep)
    if "form import" in line:
        de_an06(*["form", "export", "--agency", "so-nv", "--period", "2024-07", "-o", "phieu.xlsx"])
    line = line.replace("/srv/git/de-an06.git", f"{home}/srv.git").replace("~", str(home))
    if line.startswith("de-an06 ") and "|" not in line:
        ended = de_an06(*shlex.split(line)[1:])
        assert (ended.code, "error" in ended.err) == (0, False), ended
    elif "PowerShell" not in line and "Invoke" not in line:
        shell = next((name for name in ("fish", "zsh") if name in line), "bash")
        if shutil.which(shell) is None:
            pytest.skip(f"without {shell}")
        subprocess.run([shell, "-c", line], check=True, capture_output=True)

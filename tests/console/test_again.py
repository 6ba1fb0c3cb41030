"""The next command can be pasted where the last one was typed."""

import os
import sys
from pathlib import Path

import pytest

from de_an06.console.again import start_of, typed
from de_an06.console.invocation import Invocation
from de_an06.words.say import Lang


@pytest.mark.parametrize(
    ("argv", "program"),
    [
        (".venv/bin/de-an06", ".venv/bin/de-an06"),
        ("/somewhere/else/de-an06", "/somewhere/else/de-an06"),
        ("/work/src/de_an06/__main__.py", "python3 -m de_an06"),
        ("pytest", "de-an06"),
    ],
)
def test_the_program_is_named_as_it_was_typed(monkeypatch, argv, program):
    monkeypatch.setattr(sys, "argv", [argv])
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-m", "de_an06"])
    assert start_of(Invocation()).program == program


def test_what_path_leads_to_needs_no_folder(monkeypatch, tmp_path):
    program = tmp_path / "de-an06"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert start_of(Invocation()).program == "de-an06"


def test_the_options_before_the_command_and_the_day_are_repeated(monkeypatch):
    monkeypatch.delenv("DE_AN06_LANG", raising=False)
    start = start_of(Invocation(Path("my plans"), "2024", Lang.EN), "15/6/2024")
    assert (start.before, start.day) == (
        '-C "my plans" --plan 2024 --lang en',
        "--as-of 15/6/2024",
    )
    assert start_of(Invocation()).before == ""


def test_a_language_of_the_environment_is_not_repeated(monkeypatch):
    monkeypatch.setenv("DE_AN06_LANG", "en")
    assert start_of(Invocation(lang=Lang.EN)).before == ""
    assert start_of(Invocation(lang=Lang.VI)).before == "--lang vi"


def test_words_are_quoted_where_a_shell_would_take_them_apart():
    assert typed(["II.2.đ", "UBND Ngọc Hồi", "a$b"]) == 'II.2.đ "UBND Ngọc Hồi" "a\\$b"'

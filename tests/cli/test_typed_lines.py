"""Command lines as officials type them, written down before the code was."""

import shlex
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import tenth

LINES = Path(__file__).with_name("typed_lines.txt")
"""What is typed, and the line that says the same; or the exit code with a part of the answer."""

OFFERS = {
    ("--lang", "en", "status", "--state", "xong"): "done_late (hoàn thành quá hạn)",
    ("--lang", "en", "show"): "the task",
    ("--lang", "en", "due", "--days", "ten"): "whole number",
    ("--lang", "en", "update", "--from", "form.xlsx", "so-yt"): "form import form.xlsx",
}


def cases():
    rows = LINES.read_text(encoding="utf-8").splitlines()
    return [tuple(row.split("  =>  ")) for row in rows]


@pytest.mark.parametrize(("typed", "wanted"), tenth(cases()))
def test_a_line_is_understood_or_answered_with_the_right_offer(de_an06, typed, wanted):
    ended = de_an06(*shlex.split(typed))
    if wanted.startswith("= "):
        same = wanted.removeprefix("= ")
        # What is offered next repeats the words that were typed.
        assert replace(ended, out=ended.out.replace(typed, same)) == de_an06(*shlex.split(same))
        return
    codes, _, part = wanted.partition(" ")
    assert str(ended.code) in codes.split("|")
    found = [one in ended.err for one in part.split("|")]
    assert any(found) or all(word in ended.err for word in part.split()), ended.err


@pytest.mark.parametrize(("typed", "part"), OFFERS.items())
def test_a_refusal_in_english_has_both_words(de_an06, typed, part):
    assert part in de_an06(*typed).err


def test_the_default_agency_is_meant_where_none_is_named(de_an06, project):
    for words in (["init", "-q"], ["config", "de-an06.agency", "so-tttt"]):
        subprocess.run(["git", *words], cwd=project, check=True)
    assert de_an06("agency") == de_an06("agency", "so-tttt")
    both = de_an06("form", "export", "7/2024", "-o", "a.xlsx"), project / "a.xlsx"
    assert both[0].code == 0
    assert both[1].exists()


def test_what_is_wrong_with_a_new_entry_is_told_at_its_option(de_an06):
    said = ("--status", "done", "--percent", "40", "--dry-run")
    assert de_an06("update", "so-tttt", "2.k", *said).err.startswith("--percent: error L355: ")
    said = ("--status", "done", "--measure", "II.9.z=1/2", "--dry-run")
    assert de_an06("update", "so-tttt", "2.k", *said).err.startswith("--measure: error L303: ")

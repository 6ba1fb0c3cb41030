"""A province's own templates, read from its folder."""

import os
import re

import pytest

from de_an06.load import wording
from de_an06.load.wording import (
    SUFFIX,
    TEMPLATES,
    built_in,
    own_copy,
    read_wording,
    template_names,
)
from de_an06.words.say import PHRASES


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / TEMPLATES
    made.mkdir(parents=True)
    return made


def findings(folder):
    return read_wording(folder.parent.parent).findings


def rules(folder):
    return [finding.rule.name for finding in findings(folder)]


def test_known_names_and_parts_of_ones_own_are_read(folder):
    for name in ("annex", "_plan", "_mine"):
        (folder / f"{name}{SUFFIX}").write_text(f"đây là {name}\n", encoding="utf-8")
    texts = {name: f"đây là {name}\n" for name in ("_mine", "_plan", "annex")}
    assert read_wording(folder.parent.parent).texts == texts


def test_no_folder_is_no_template(tmp_path):
    assert read_wording(tmp_path).texts == {}


def test_what_would_be_left_out_in_silence_is_told_with_what_was_meant(folder):
    for name in ("anex.md.jinja", "annex.md", "notes.txt"):
        (folder / name).write_text("x\n", encoding="utf-8")
    assert rules(folder) == ["unknown-file"] * 3
    assert findings(folder)[0].facts["nearest"] == "annex.md.jinja"


@pytest.mark.parametrize("name", [".gitkeep", "annex.md.jinja~", "README.md"])
def test_the_leavings_of_programs_and_a_readme_are_passed_over(folder, name):
    (folder / name).write_text("x\n", encoding="utf-8")
    assert read_wording(folder.parent.parent) == wording.OwnTemplates({}, ())


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty-file"),
        (b"a\xff", "not-utf8"),
        ("a\u202eb\n".encode(), "hidden-character"),
        (b"x" * 1_000_001, "too-large"),
    ],
)
def test_a_text_that_no_file_may_hold_is_a_finding(folder, data, rule):
    (folder / f"annex{SUFFIX}").write_bytes(data)
    assert rules(folder) == [rule]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are of POSIX")
def test_links_pipes_and_folders_are_not_read(folder, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("bí mật\n", encoding="utf-8")
    (folder / f"annex{SUFFIX}").symlink_to(secret)
    os.mkfifo(folder / f"_plan{SUFFIX}")
    (folder / f"_mine{SUFFIX}").mkdir()
    assert rules(folder) == ["not-a-file", "not-a-file", "symbolic-link"]


@pytest.mark.parametrize("name", template_names())
def test_a_copy_of_a_built_in_template_is_up_to_date_until_that_changes(folder, name, monkeypatch):
    (folder / f"{name}{SUFFIX}").write_text(own_copy(name), encoding="utf-8")
    assert findings(folder) == ()
    monkeypatch.setattr(wording, "built_in", lambda _: "{# khác #}\n")
    (found,) = findings(folder)
    assert (found.rule.code, found.facts) == ("S256", {"value": name})
    assert found.span.text[found.span.column - 1 :].startswith(own_copy_mark(folder, name))
    assert read_wording(folder.parent.parent).errors == ()


def own_copy_mark(folder, name):
    (number,) = [
        line.partition(", bản ")[2][:8]
        for line in (folder / f"{name}{SUFFIX}").read_text(encoding="utf-8").splitlines()
        if ", bản " in line
    ]
    return number


def test_a_template_that_is_no_copy_has_nothing_to_be_compared_with(folder):
    (folder / f"annex{SUFFIX}").write_text("của tỉnh\n", encoding="utf-8")
    (folder / f"_mine{SUFFIX}").write_text("{# bản 00000000 #}\n", encoding="utf-8")
    assert findings(folder) == ()


def test_a_clerk_meets_at_most_twelve_templates_each_with_a_line_on_it():
    names = template_names()
    assert len(names) <= 12
    assert {f"template_of_{name}" for name in names} == {
        phrase for phrase in PHRASES if phrase.startswith("template_of_")
    }


@pytest.mark.parametrize("name", template_names())
def test_every_template_begins_with_what_it_is_and_rests_on_no_part(name):
    _, _, comment = built_in(name).partition("{# ")
    assert comment.partition("#}")[0].strip()
    included = re.findall(r'\{% include "(\w+)"', built_in(name))
    assert set(included) <= set(template_names()) - {"_shared"}

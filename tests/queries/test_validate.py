"""`validate` in each of its forms, on a small register with mistakes in it.

`make golden` writes the forms again; the difference is read like code.
"""

import json
import os
import shutil
from pathlib import Path

import pytest

from de_an06.console.findings import FORMATS

HERE = Path(__file__).resolve().parents[1]
GOLDEN = HERE / "golden" / "findings"
MONTH = """\
agency: so-tc
period: 2024-03
updates:
  - task: II.2.z
    on: 2024-03-12
    status: in_progress
    result: "100%: ::error::, xong"
  - task: II.2.d
    on: 2024-03-12
    status: done
    percent: 40
"""
SUFFIXES = {
    "text": "txt",
    "json": "json",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "sarif": "sarif",
}


@pytest.fixture
def project(tmp_path):
    shutil.copytree(HERE / "registers" / "good", tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def mistakes(project):
    updates = project / "plan/2024/updates/so-tc"
    updates.mkdir(exist_ok=True)
    (updates / "2024-03.yaml").write_text(MONTH, encoding="utf-8")
    (updates / "ghi chú, 2.txt").write_text("x", encoding="utf-8")


@pytest.mark.usefixtures("mistakes")
@pytest.mark.parametrize("form", FORMATS)
def test_a_form_is_as_it_was_read(de_an06, form):
    ended = de_an06("validate", "--format", form)
    file = GOLDEN / f"validate.{SUFFIXES[form]}"
    if os.environ.get("DE_AN06_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(ended.out, encoding="utf-8", newline="")
    assert ended.out == file.read_text(encoding="utf-8")
    assert (ended.code, ended.err) == (1, "")


@pytest.mark.usefixtures("mistakes")
@pytest.mark.parametrize("form", FORMATS)
def test_a_form_has_the_same_bytes_every_time_and_nothing_of_this_machine(de_an06, form, project):
    out = de_an06("validate", "--format", form).out
    assert de_an06("validate", "--format", form).out == out
    assert str(project) not in out


@pytest.mark.parametrize("form", FORMATS)
def test_a_plan_without_findings_is_fine_in_every_form(de_an06, form):
    ended = de_an06("validate", "--format", form)
    assert (ended.code, ended.err) == (0, "")
    if SUFFIXES[form].endswith(("json", "sarif")):
        assert json.loads(ended.out) is not None


@pytest.mark.usefixtures("mistakes")
def test_warnings_are_errors_with_strict_only_in_the_exit_code(de_an06, project):
    month = project / "plan/2024/updates/so-tc/2024-03.yaml"
    month.write_text(MONTH.replace("II.2.z", "II.2.d"), encoding="utf-8")
    (project / "plan/2024/updates/so-tc/ghi chú, 2.txt").unlink()

    lax = de_an06("validate", "--format", "github")
    strict = de_an06("validate", "--format", "github", "--strict")

    assert "::warning file=" in lax.out
    assert (lax.code, strict.code) == (0, 1)
    assert strict.out == lax.out


def test_an_unknown_form_is_refused_with_what_there_is(de_an06):
    ended = de_an06("validate", "--format", "githup")
    assert ended.code == 2
    assert "github" in ended.err


def codes(ended):
    return [finding["code"] for finding in json.loads(ended.out)]


@pytest.mark.usefixtures("mistakes")
def test_select_keeps_what_it_names_by_code_or_first_letters_and_ignore_leaves_out(de_an06):
    def found(*words):
        return codes(de_an06("validate", "--format", "json", *words))

    every = found()
    letters = {code[0] for code in every}
    assert len(letters) > 1
    for letter in letters:
        mine = [code for code in every if code[0] == letter]
        assert found("--select", letter) == found("--select", letter.lower()) == mine
        assert found("--ignore", letter) == [code for code in every if code[0] != letter]
    assert found("--select", ",".join(every)) == every
    assert found("--select", "L302", "--select", "V") == [code for code in every if code == "L302"]
    assert found("--select", every[0], "--ignore", every[0][0]) == []


@pytest.mark.usefixtures("mistakes")
@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_goes_by_what_is_left_in_every_form(de_an06, form):
    left = de_an06("validate", "--format", form, "--ignore", "L,S,Y", "--strict")
    assert left.code == 0
    assert "L302" not in left.out
    assert de_an06("validate", "--format", form, "--select", "L302").code == 1


@pytest.mark.usefixtures("mistakes")
def test_warnings_that_are_selected_count_with_strict(de_an06):
    assert de_an06("validate", "--select", "L355").code == 0
    assert de_an06("validate", "--select", "L355", "--strict").code == 1


@pytest.mark.usefixtures("mistakes")
def test_the_text_says_how_much_was_left_out(de_an06):
    count = len(codes(de_an06("validate", "--json"))) - 1
    assert f"Không kể {count} phát hiện" in de_an06("validate", "--select", "L302").out


@pytest.mark.parametrize(
    ("typed", "near"), [("L3022", "L302"), ("v99", "V"), ("X", "G, L, P, S, V, Y"), (",", "")]
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_no_rule_has_is_refused_with_the_nearest(de_an06, option, typed, near):
    ended = de_an06("validate", option, typed)
    assert (ended.code, ended.out) == (2, "")
    assert f"«{typed}»" in ended.err
    assert near in ended.err

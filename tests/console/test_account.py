"""`--json` on commands that write: one answer for a program, however they end."""

import json
from pathlib import Path

import pytest

from conftest import exit_code
from git_repository import new_repository

UPDATE = ("update", "so-tttt", "II.2.q", "--status", "in_progress")
EXTEND = ("decide", "extend", "II.2.q", "--due", "2024-09-30")
MONTH = "plan/2024/updates/so-tttt/2024-07.yaml"


def answer(ended):
    """The whole of stdout, which is one answer."""
    found = json.loads(ended.out)
    assert list(found) == ["written", "findings", "dry_run"]
    return found


def test_what_was_written_is_named_from_the_projects_root(de_an06, project):
    found = answer(de_an06(*UPDATE, "--json"))
    assert found == {"written": [MONTH], "findings": [], "dry_run": False}
    assert (project / MONTH).exists()


def test_a_dry_run_says_so_and_writes_nothing(de_an06, project):
    found = answer(de_an06(*UPDATE, "--dry-run", "--json"))
    assert (found["written"], found["dry_run"]) == ([], True)
    assert not (project / MONTH).exists()


def test_what_is_refused_has_its_findings_as_validate_has_them(de_an06):
    ended = de_an06("update", "so-tttt", "II.2.q", "--status", "done", "--percent", "40", "--json")
    (finding,) = answer(ended)["findings"]
    assert ended.code == 1
    assert list(finding) == ["file", "line", "column", "severity", "code", "message"]
    # It stands in no file: nothing was written.
    assert (finding["file"], finding["code"], finding["severity"]) == ("", "L355", "error")


def test_only_yes_answers_what_would_be_asked(de_an06, project, at_terminal):
    ended = de_an06(*EXTEND, "--json")
    assert (ended.code, answer(ended)["written"]) == (1, [])
    child = at_terminal(*EXTEND, "--json")
    child.expect('"written": ')
    assert exit_code(child) == 1
    assert not (project / "plan/2024/decisions.yaml").exists()
    found = answer(de_an06(*EXTEND, "--yes", "--json"))
    assert found["written"] == ["plan/2024/decisions.yaml"]
    assert {"L781", "L382"} == {finding["code"] for finding in found["findings"]}


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("submit", "so-tttt", "2024-07", "--yes"), [MONTH]),
        (("form", "export", "--period", "2024-07", "--agency", "so-tc"), ["so-tc-2024-07.xlsx"]),
        (("report", "annex", "2024-05"), ["reports/2024-05/phu-luc-2024-05.md"]),
        (
            ("report", "annex", "2024-05", "--format", "txt", "-o", "a.txt"),
            [".a.txt.sha256", "a.txt"],
        ),
        (("codeowners",), ["CODEOWNERS"]),
        (("schema", "--check"), []),
    ],
)
def test_every_command_that_writes_names_its_files(de_an06, project, monkeypatch, words, written):
    monkeypatch.chdir(project)
    ended = de_an06(*words, "--json")
    assert answer(ended)["written"] == written
    assert all(Path(path).exists() for path in written)


def test_a_file_elsewhere_is_named_in_full(de_an06, tmp_path_factory):
    place = tmp_path_factory.mktemp("noi-khac") / "CODEOWNERS"
    assert answer(de_an06("codeowners", "-o", str(place), "--json"))["written"] == [str(place)]


def test_a_demo_names_every_file_and_hooks_their_own(de_an06, tmp_path):
    found = answer(de_an06("demo", str(tmp_path / "thu"), "--json"))
    assert any(path.endswith("thu/plan/agencies.yaml") for path in found["written"])
    repository = new_repository(tmp_path / "kho")
    found = answer(de_an06("-C", str(repository.root), "hooks", "install", "--json"))
    assert ".git/hooks/pre-commit" in found["written"]
    assert ".git/config" in found["written"]


def test_a_file_on_stdout_and_an_answer_on_stdout_do_not_go_together(de_an06):
    ended = de_an06("codeowners", "-o", "-", "--json")
    assert (ended.code, answer(ended)["written"]) == (2, [])
    assert "stdout" in ended.err


def test_a_command_line_that_names_nothing_known_is_answered_too(de_an06):
    ended = de_an06("update", "so-khong-co", "II.2.q", "--json")
    assert (ended.code, answer(ended)["findings"]) == (2, [])
    assert "so-khong-co" in ended.err

"""A month that was committed as sent, and edited by hand afterwards, is warned of by `validate`."""

import json
import shutil
import subprocess

import pytest

from git_repository import Repository
from small_register import GOOD

SENT = "plan/2024/updates/so-tttt/2024-03.yaml"
DRAFT = "plan/2024/updates/so-tc/2024-03.yaml"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    assert "submitted:" in (tmp_path / SENT).read_text()
    assert "submitted:" not in (tmp_path / DRAFT).read_text()
    return tmp_path


@pytest.fixture
def clone(project):
    repository = Repository(project)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        repository.git(*words)
    return repository


@pytest.fixture
def told(de_an06):
    """The places of what validate says of edited months."""

    def places():
        found = json.loads(de_an06("validate", "--json").out)
        return [(one["file"], one["line"]) for one in found if one["code"] == "G626"]

    return places


def edit(project, path, old, new):
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return 1 + text[: text.index("submitted:")].count("\n") if "submitted:" in text else None


@pytest.mark.usefixtures("clone")
def test_a_sent_month_that_was_edited_is_told_at_its_submission(de_an06, project, told):
    assert told() == []
    line = edit(project, SENT, "status:", "status: ")
    assert told() == [(SENT, line)]
    assert de_an06("validate").code == 0
    assert de_an06("validate", "--strict").code == 1


@pytest.mark.usefixtures("clone")
def test_so_is_one_whose_submission_was_taken_out_or_that_is_gone(project, told):
    edit(project, SENT, "submitted:", "plans: x\n# submitted:")
    assert [file for file, _ in told()] == [SENT]
    (project / SENT).unlink()
    assert [file for file, _ in told()] == [SENT]


@pytest.mark.usefixtures("clone")
def test_a_draft_and_one_that_is_sent_only_now_are_not(project, told):
    edit(project, DRAFT, "status:", "status: ")
    assert told() == []
    edit(project, DRAFT, "updates:", "submitted:\n  on: 2024-03-14\nupdates:")
    assert told() == []


def test_outside_of_git_or_without_it_nothing_is_said(project, told, clone, monkeypatch):
    edit(project, SENT, "status:", "status: ")
    monkeypatch.setenv("PATH", str(project))
    assert told() == []
    monkeypatch.undo()
    shutil.rmtree(clone.root / ".git")
    asked = []
    monkeypatch.setattr(subprocess, "Popen", lambda *words, **_: asked.append(words))
    monkeypatch.setenv("DE_AN06_TODAY", "2024-06-20")
    monkeypatch.chdir(project)
    assert told() == []
    assert asked == []

"""What git refuses, or that it is not there, is told for what it is by whoever asks git."""

import shutil

import pytest

from git_repository import Repository, new_repository

ASKING = {
    "diff": ("diff", "HEAD~1"),
    "guard": ("guard", "--base=HEAD~1", "--agency=so-tttt"),
    "hooks install": ("hooks", "install"),
    "log": ("log", "--git"),
    "update": ("update",),
    "report": ("report", "agency", "2024-05", "-o", "-", "--format", "md"),
    "form export": ("form", "export", "--period", "2024-06"),
}
READING_HISTORY = {"diff": ("diff", "HEAD~9"), "guard": ASKING["guard"], "log": ("log", "--git")}


@pytest.fixture
def clone(tmp_path):
    """A clone with two commits."""
    repository = new_repository(tmp_path / "kho")
    repository.commit()
    return repository


@pytest.fixture
def without_git(monkeypatch, clone):
    """A machine without git, which has a clone all the same."""
    monkeypatch.setenv("PATH", str(clone.root / "khong-co"))


@pytest.mark.usefixtures("without_git")
@pytest.mark.parametrize("words", ASKING.values(), ids=ASKING)
def test_git_that_is_missing_is_said_to_be_missing(clone, de_an06, words):
    ended = de_an06("-C", str(clone.root), *words)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("de-an06: máy này chưa có git, hoặc git không ở trong PATH: ")


@pytest.mark.parametrize("words", ASKING.values(), ids=ASKING)
def test_a_folder_of_another_owner_is_told_in_gits_own_words(clone, de_an06, monkeypatch, words):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    ended = de_an06("-C", str(clone.root), *words)
    assert (ended.code, ended.out) == (3, "")
    assert "dubious ownership" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("words", READING_HISTORY.values(), ids=READING_HISTORY)
def test_a_clone_that_lacks_older_commits_is_told_so(clone, de_an06, tmp_path, words):
    clone.git("clone", "--quiet", "--depth=1", f"file://{clone.root}", str(tmp_path / "nong"))
    words = [word.replace("HEAD~1", "HEAD") for word in words]
    ended = de_an06("-C", str(tmp_path / "nong"), *words)
    assert (ended.code, "git fetch --unshallow" in ended.err) == (3, True)


def test_outside_of_a_clone_only_what_needs_one_is_refused(clone, de_an06):
    shutil.rmtree(clone.root / ".git")
    assert de_an06("-C", str(clone.root), "log").code == 0
    for command in ("diff", "guard", "hooks install"):
        ended = de_an06("-C", str(clone.root), *ASKING[command])
        assert (ended.code, "not a git repository" in ended.err) == (3, True)


@pytest.mark.usefixtures("without_git")
def test_whoever_names_the_agency_records_without_git(clone, de_an06):
    words = ("update", "so-tttt", "II.2.q", "--on", "2024-06-18", "--status", "in_progress")
    assert de_an06("-C", str(clone.root), *words).code == 0


def test_a_work_tree_of_its_own_and_a_file_that_leads_nowhere(clone, tmp_path, de_an06):
    clone.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "khac"))
    other = Repository(tmp_path / "khac")
    words = ("update", "so-tttt", "II.2.q", "--on", "2024-06-18", "--status", "in_progress")
    assert de_an06("-C", str(other.root), *words).code == 0
    assert other.git("status", "--porcelain").splitlines() == [
        "?? plan/2024/updates/so-tttt/2024-07.yaml"
    ]
    (other.root / ".git").write_text("gitdir: /khong/co\n", encoding="utf-8")
    assert de_an06("-C", str(other.root), *words[:4], "2024-06-19", *words[5:]).code == 0

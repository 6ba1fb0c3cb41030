"""`de-an06 demo`, on a copy of the real plan with a few of its tasks."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT, copy_plan
from de_an06.demo.copying import MARK

TASKS = ("II.1.a", "II.2.b", "II.2.k", "II.4.b", "II.8")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, *TASKS)


def contents(folder):
    """The files of a folder by path, but not those in which git keeps its own."""
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".git" not in path.parts
    }


def git(folder, *words):
    ended = subprocess.run(("git", *words), cwd=folder, capture_output=True, check=True)
    return ended.stdout.decode().rstrip()


def test_it_writes_a_copy_and_says_what_to_run_next(de_an06, project):
    ended = de_an06("demo", "bản sao", "--seed", "3")
    assert (ended.code, ended.err) == (0, "")
    assert "--seed 3" in ended.out
    assert ended.out.endswith("de-an06 -C 'bản sao' status\n")
    assert (project / "bản sao/plan/2024/updates/so-tp").is_dir()
    assert (project / "bản sao/schemas/updates.schema.json").is_file()


def test_the_copy_is_a_valid_project_that_says_that_it_is_simulated(de_an06, project):
    assert de_an06("demo", "copy").code == 0
    assert "0 lỗi" in de_an06("-C", "copy", "validate").out
    screen = de_an06("-C", "copy", "status", "--as-of", "2024-06-20")
    assert screen.code == 0
    assert "DỮ LIỆU MÔ PHỎNG" in screen.out
    for path, data in contents(project / "copy" / "plan").items():
        assert data.decode().startswith(f"{MARK}\n"), path


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(de_an06, project):
    for folder, seed in (("one", "1"), ("same", "1"), ("other", "2")):
        assert de_an06("demo", folder, "--seed", seed).code == 0
    one, same, other = (
        sorted(contents(project / folder).values()) for folder in ("one", "same", "other")
    )
    assert one == same != other


def test_the_year_of_a_plan_that_goes_on_is_told_up_to_today(de_an06, project, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2024-03-05")
    assert "05/03/2024" in de_an06("demo", "copy").out
    assert "0 lỗi" in de_an06("-C", "copy", "validate").out
    months = {path.stem for path in (project / "copy/plan/2024/updates").rglob("*.yaml")}
    assert max(months) == "2024-03"


def test_an_empty_folder_is_filled(de_an06, project):
    (project / "empty").mkdir()
    assert de_an06("demo", "empty").code == 0
    assert (project / "empty/plan/agencies.yaml").is_file()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_folder_with_something_in_it_is_refused_and_left_alone(de_an06, project, lang):
    (project / "used").mkdir()
    (project / "used/notes.txt").write_text("của tôi", encoding="utf-8")
    ended = de_an06("--lang", lang, "demo", "used")
    assert ended.code == 1
    assert "used" in ended.err
    assert ended.out == ""
    assert list(contents(project / "used").values()) == ["của tôi".encode()]


@pytest.mark.parametrize("place", ["plan/copy", "plan/2024/tasks/copy"])
def test_a_folder_within_the_plan_is_refused(de_an06, project, place):
    assert de_an06("demo", place).code == 1
    assert not (project / place).exists()


def test_a_seed_below_zero_is_no_seed(de_an06, project):
    assert de_an06("demo", "copy", "--seed", "-6").code == 2
    assert not (project / "copy").exists()


def test_a_plan_of_a_hundred_days_is_simulated_in_its_own(de_an06, project, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2027-01-01")
    ended = de_an06("-C", str(ROOT / "docs/example"), "demo", "copy", "--today", "2027-01-01")
    assert (ended.code, ended.err) == (0, "")
    assert "0 lỗi" in de_an06("-C", "copy", "validate").out
    periods = {path.stem for path in (project / "copy/plan/100-ngay/updates").rglob("*.yaml")}
    assert periods == {*(f"dot-{number}" for number in range(1, 8)), "tong-ket"}


def test_a_copy_lives_on_the_plans_own_day_unless_another_is_said(de_an06, project, monkeypatch):
    monkeypatch.delenv("DE_AN06_TODAY")
    for words, day in (((), "2024-06-20"), (("--today", "15/5/2024"), "2024-05-15")):
        assert de_an06("demo", day, *words).code == 0
        assert f"\ntoday: {day}\n" in (project / day / "plan/2024/plan.yaml").read_text()
        status = json.loads(de_an06("-C", day, "status", "--json").out)
        assert (status["as_of"], status["simulated"]) == (day, True)
        assert max(filter(None, (row["last_update"] for row in status["assignments"]))) <= day


def test_a_plan_of_a_hundred_days_lives_in_its_middle(de_an06, project, monkeypatch):
    monkeypatch.delenv("DE_AN06_TODAY")
    assert de_an06("-C", str(ROOT / "docs/example"), "demo", "copy").code == 0
    assert "\ntoday: 2026-04-17\n" in (project / "copy/plan/100-ngay/plan.yaml").read_text()


@pytest.mark.parametrize("day", ["2023-12-14", "31/2/2024"])
def test_a_day_before_the_plan_or_none_at_all_is_refused(de_an06, project, day):
    assert de_an06("demo", "copy", "--today", day).code == 2
    assert not (project / "copy").exists()


def test_the_copy_has_a_commit_for_the_plan_and_for_each_period(de_an06, project):
    assert de_an06("demo", "copy").code == 0
    copy = project / "copy"
    assert git(copy, "status", "--porcelain") == ""
    assert git(copy, "symbolic-ref", "--short", "HEAD") == "main"
    said = git(copy, "log", "--reverse", "--format=%cs %s").splitlines()
    assert len(said) == 8
    assert said == sorted(said)
    assert said[-1].startswith("2024-06-20 2024-07")
    for commit in git(copy, "rev-list", "HEAD").splitlines():
        git(copy, "checkout", "-q", commit)
        assert "0 lỗi" in de_an06("-C", "copy", "validate").out


def test_the_history_is_the_same_for_the_same_seed_whoever_makes_it(de_an06, project, monkeypatch):
    heads = set()
    for name in ("one", "two"):
        assert de_an06("demo", name, "--seed", "1").code == 0
        heads.add(git(project / name, "rev-parse", "HEAD"))
        # What a hook of another repository has in its environment reaches into none of the copies.
        monkeypatch.setenv("GIT_DIR", str(project / "one/.git"))
        monkeypatch.setenv("GIT_AUTHOR_NAME", "x")
    monkeypatch.delenv("GIT_DIR")
    assert len(heads) == 1
    assert git(project / "one", "status", "--porcelain") == ""


def test_without_git_the_copy_has_no_history_and_says_so(de_an06, project, monkeypatch):
    monkeypatch.setenv("PATH", str(project / "nowhere"))
    ended = de_an06("demo", "copy")
    assert (ended.code, ended.err) == (0, "")
    assert "chưa có git" in ended.out
    assert not (project / "copy/.git").exists()


def test_a_wheel_alone_makes_a_copy_in_an_empty_folder(tmp_path):
    builder = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path))
    subprocess.run(builder, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    (tmp_path / "empty").mkdir()
    ended = subprocess.run(
        (sys.executable, "-m", "de_an06", "demo", "."),
        cwd=tmp_path / "empty",
        env=os.environ | {"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert Path(tmp_path, "empty/plan/2024/tasks/II.2.k.yaml").is_file()

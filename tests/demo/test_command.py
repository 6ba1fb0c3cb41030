"""`de-an06 demo`, on a copy of the real plan with a few of its tasks."""

import pytest

from conftest import ROOT, copy_plan
from de_an06.demo.copying import MARK

TASKS = ("II.1.a", "II.2.b", "II.2.k", "II.4.b", "II.8")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, *TASKS)


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_writes_a_copy_and_says_what_to_run_next(de_an06, project):
    ended = de_an06("demo", "bản sao", "--seed", "3")
    assert (ended.code, ended.err) == (0, "")
    assert "--seed 3" in ended.out
    assert "de-an06 -C 'bản sao' status --as-of 2024-06-20" in ended.out
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
    assert "status --as-of 2024-03-05" in de_an06("demo", "copy").out
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
    ended = de_an06("-C", str(ROOT / "docs/example"), "demo", "copy")
    assert (ended.code, ended.err) == (0, "")
    assert "status --as-of 2026-04-17" in ended.out
    assert "0 lỗi" in de_an06("-C", "copy", "validate").out
    periods = {path.stem for path in (project / "copy/plan/100-ngay/updates").rglob("*.yaml")}
    assert periods == {*(f"dot-{number}" for number in range(1, 8)), "tong-ket"}

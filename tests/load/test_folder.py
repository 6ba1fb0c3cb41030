"""docs/safety.md, "Folders": what may lie in a folder."""

import hashlib
import os
import shutil
import socket
import unicodedata
from pathlib import Path

import pytest

from de_an06.load import folder
from de_an06.load.folder import FolderEvidences, find_root, plan_folders, plan_ids, read_folder
from de_an06.load.layout import Presence
from de_an06.load.register import load_register
from small_register import GOOD, MONTH, TODAY, names


@pytest.fixture
def root(tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    return tmp_path


def findings(root):
    return load_register(read_folder(root, "2024"), "2024", TODAY).findings


def named(root):
    return [(found.rule.name, found.span.file) for found in findings(root)]


def test_all_files_of_the_year_are_read_in_the_order_of_their_paths(root):
    paths = list(read_folder(root, "2024").contents)
    assert paths == sorted(paths)
    assert "plan/agencies.yaml" in paths
    assert MONTH in paths


def test_another_year_is_read_only_when_every_year_is_asked_for(root):
    shutil.copytree(root / "plan/2024", root / "plan/2025")
    of_2024 = set(read_folder(root, "2024").contents)
    of_all = set(read_folder(root, None).contents)
    assert not any(path.startswith("plan/2025/") for path in of_2024)
    assert "plan/2025/plan.yaml" in of_all


def test_findings_of_another_year_are_not_those_of_this_one(root):
    (root / "plan/2025/tasks").mkdir(parents=True)
    (root / "plan/2025/tasks/x.txt").write_text("x")
    (root / "plan/2025/tasks/link.yaml").symlink_to(root / "plan/calendar.yaml")
    loaded = load_register(read_folder(root, None), "2024", TODAY)
    assert loaded.register is not None
    assert loaded.findings == ()


def test_the_plans_are_the_folders_that_hold_a_plan(root):
    for name in ("2023", "100-ngay", "Khac", "abc", "khác"):
        (root / "plan" / name).mkdir()
    (root / "plan/100-ngay/plan.yaml").write_text("from: 2026-03-01\n")
    (root / "plan/2026").write_text("no folder")
    assert plan_folders(root) == ["100-ngay", "2023", "2024", "abc"]
    assert plan_ids(root) == ["100-ngay", "2024"]


def test_where_no_folder_holds_a_plan_each_is_one_that_lacks_it(root):
    (root / "plan/2024/plan.yaml").unlink()
    assert plan_ids(root) == ["2024"]


def test_the_root_is_the_nearest_folder_upwards_that_holds_the_registry(root):
    assert find_root(root / "plan/2024/updates/so-tc") == root
    assert find_root(root) == root


def test_there_is_no_root_where_no_registry_lies_upwards(tmp_path):
    assert find_root(tmp_path) is None


def test_a_root_that_cannot_be_read_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        read_folder(tmp_path / "nowhere", "2024")


def test_an_empty_project_lacks_everything_by_name(tmp_path):
    assert named(tmp_path) == [
        ("missing-file", "plan/2024/plan.yaml"),
        ("missing-file", "plan/2024/tasks"),
        ("missing-file", "plan/agencies.yaml"),
        ("missing-file", "plan/calendar.yaml"),
    ]


@pytest.mark.parametrize("name", [".gitkeep", ".de-an06.lock", "2024-03.yaml~", "Thumbs.db"])
def test_what_editors_and_systems_leave_is_passed_over_in_silence(root, name):
    (root / "plan/2024/updates/so-tc" / name).write_text("anything: [")
    assert findings(root) == ()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2024-04.yml", "2024-04.yaml"),
        ("2024-04.YAML", "2024-04.yaml"),
        ("2024-04.txt", "2024-04.yaml"),
        ("2024-04.yaml.orig", "2024-04.yaml"),
        ("2024-4.yaml", "2024-04.yaml"),
        ("2024_04.yaml", "2024-04.yaml"),
    ],
)
def test_a_month_under_another_name_is_told_with_the_right_one_and_set_aside(root, name, meant):
    (root / "plan/2024/updates/so-tc" / name).write_text("agency: so-tc\nperiod: 2024-04\n")
    loaded = load_register(read_folder(root, "2024"), "2024", TODAY)
    assert names(loaded) == ["unknown-file"]
    assert loaded.findings[0].facts["nearest"] == meant
    assert loaded.register.set_aside == (f"plan/2024/updates/so-tc/{name}",)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("plan/agencies.yml", "agencies.yaml"),
        ("plan/2024/decision.yaml", "decisions.yaml"),
        ("plan/2024/tasks/II.2.e.yml", "II.2.e.yaml"),
        ("plan/2024/task/II.2.e.yaml", "tasks"),
    ],
)
def test_an_unknown_file_outside_the_months_leaves_no_register(root, path, meant):
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("x: y\n")
    loaded = load_register(read_folder(root, "2024"), "2024", TODAY)
    assert names(loaded) == ["unknown-file"]
    assert loaded.findings[0].facts["nearest"] == meant
    assert loaded.register is None


def test_an_agencys_folder_in_capitals_is_told_with_the_right_name(root):
    (root / "plan/2024/updates/SO-TC").mkdir()
    (root / "plan/2024/updates/SO-TC/2024-04.yaml").write_text("agency: so-tc\n")
    assert names(findings(root)) == ["folder-not-an-id"]
    assert findings(root)[0].facts["nearest"] == "so-tc"


def test_a_link_to_a_file_is_not_read(root, tmp_path_factory):
    secret = tmp_path_factory.mktemp("outside") / "secret.yaml"
    secret.write_text("agency: so-tc\nperiod: 2024-04\nsummary: SECRET\n")
    link = root / "plan/2024/updates/so-tc/2024-04.yaml"
    link.symlink_to(secret)
    read = read_folder(root, "2024")
    assert [found.rule.name for found in read.findings] == ["symbolic-link"]
    assert all(b"SECRET" not in content for content in read.contents.values())


@pytest.mark.parametrize(
    "path", ["plan/2024/updates/so-tttt", "plan/2024/updates", "plan/2024/tasks", "plan/2024"]
)
def test_a_link_to_a_folder_is_not_entered(root, path):
    elsewhere = root / "elsewhere"
    (root / path).rename(elsewhere)
    (root / path).symlink_to(elsewhere)
    assert named(root) == [("symbolic-link", path)]


def test_a_link_in_place_of_the_registry_is_one_finding(root):
    (root / "plan/agencies.yaml").rename(root / "real.yaml")
    (root / "plan/agencies.yaml").symlink_to(root / "real.yaml")
    assert named(root) == [("symbolic-link", "plan/agencies.yaml")]


@pytest.mark.parametrize("kind", ["pipe", "socket", "folder"])
def test_what_is_no_regular_file_is_never_opened(root, kind):
    path = root / "plan/2024/updates/so-tc/2024-04.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's path must be short
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(path.name)
        os.chdir(here)
    assert named(root) == [("not-a-file", "plan/2024/updates/so-tc/2024-04.yaml")]


def test_a_link_that_takes_the_files_place_after_the_look_is_not_followed(root, monkeypatch):
    def swap(path):
        info = real(path)
        if Path(path) == root / MONTH and not Path(path).is_symlink():
            Path(path).unlink()
            Path(path).symlink_to("/etc/passwd")
        return info

    real = os.lstat
    monkeypatch.setattr(folder.os, "lstat", swap)
    assert ("unreadable", MONTH) in named(root)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.yaml", "a\\nb.yaml"),
        (b"a\x1b[31m.yaml", "a\\x1b[31m.yaml"),
        (b"a\xff.yaml", "a\\udcff.yaml"),
        ("a\u202e.yaml".encode(), "a\\u202e.yaml"),
    ],
)
def test_a_name_that_would_act_on_a_screen_is_told_in_plain_letters(root, name, shown):
    (Path(os.fsdecode(os.fsencode(root / "plan/2024/updates/so-tc") + b"/" + name))).write_text("x")
    assert named(root) == [("bad-name", f"plan/2024/updates/so-tc/{shown}")]


def test_an_unknown_folder_is_told_once_and_not_entered(root):
    (root / "plan/2024/old/deep").mkdir(parents=True)
    (root / "plan/2024/old/deep/a.yaml").write_text("x")
    assert named(root) == [("unknown-file", "plan/2024/old")]


def test_a_file_that_vanishes_while_the_folder_is_read_is_no_finding(root, monkeypatch):
    def gone(path, *rest):
        if Path(path) == root / "plan/2024/decisions.yaml":
            raise FileNotFoundError(2, "gone")
        return real(path, *rest)

    real = os.open
    monkeypatch.setattr(folder.os, "open", gone)
    (root / MONTH).unlink()
    assert "unreadable" not in [name for name, _ in named(root)]


@pytest.mark.parametrize(
    ("path", "presence"),
    [
        ("evidence/ke-hoach.txt", Presence.PRESENT),
        ("evidence/none.txt", Presence.MISSING),
        ("evidence", Presence.MISSING),
        ("linked/ke-hoach.txt", Presence.OUTSIDE),
        ("evidence/link.txt", Presence.OUTSIDE),
        ("x" * 5000, Presence.MISSING),
    ],
)
def test_evidence_is_a_regular_file_with_no_link_on_the_way(root, path, presence):
    (root / "linked").symlink_to(root / "evidence")
    (root / "evidence/link.txt").symlink_to("/etc/passwd")
    assert read_folder(root, "2024").evidences.presence(path) is presence


def test_reading_leaves_the_folder_as_it_was(root):
    def state():
        return {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in root.rglob("*")}

    before = state()
    findings(root)
    assert state() == before


def test_evidence_is_found_by_its_name_however_the_system_spells_its_accents(tmp_path):
    composed, apart = (unicodedata.normalize(form, "Kế hoạch/số 12.pdf") for form in ("NFC", "NFD"))
    (tmp_path / apart).parent.mkdir()
    (tmp_path / apart).write_bytes(b"a")
    evidences = FolderEvidences(tmp_path)
    assert evidences.presence(composed) is Presence.PRESENT
    assert evidences.sha256(composed) == hashlib.sha256(b"a").hexdigest()
    assert evidences.presence("Kế hoạch/số 13.pdf") is Presence.MISSING
    assert evidences.presence("Ở đâu/số 13.pdf") is Presence.MISSING

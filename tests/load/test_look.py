"""A look at the files that an answer rests on: every change of them is seen."""

import os
import unicodedata
from pathlib import Path

import pytest

from de_an06.load import layout, look, wording
from de_an06.load.folder import find_root
from de_an06.load.look import Look, are, root_of

NEVER = 1 << 62
"""A moment after which nothing was touched."""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "plan/2024/tasks").mkdir(parents=True)
    for name in ("agencies.yaml", "2024/plan.yaml", "2024/tasks/II.8.yaml"):
        (tmp_path / "plan" / name).write_text("a: 1\n", encoding="utf-8")
    return tmp_path


def lines(root, *beside, since=NEVER):
    return list(Look(str(root), since).all(beside))


def _replaced(path):
    """Another file of the same size and time in its place."""
    info = path.stat()
    path.with_name("x").write_bytes(path.read_bytes().swapcase())
    path.with_name("x").replace(path)
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def _rewritten(path):
    info = path.stat()
    path.write_bytes(path.read_bytes().swapcase())
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


CHANGES = {
    "longer": lambda path: path.write_text("longer: 1\n", encoding="utf-8"),
    "replaced": _replaced,
    "written in place": _rewritten,
    "gone": Path.unlink,
    "renamed": lambda path: path.rename(path.with_name("II.9.yaml")),
    "touched": os.utime,
    "shut": lambda path: path.chmod(0o400),
    "a new file beside": lambda path: path.with_name("II.9.yaml").touch(),
    "a new folder beside": lambda path: path.with_name("moi").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(root, change):
    before = lines(root)
    assert are(lines(root), before)
    CHANGES[change](root / "plan/2024/tasks/II.8.yaml")
    assert not are(lines(root), before)


def test_a_template_is_looked_at_and_what_is_no_data_is_not(root):
    before = lines(root)
    (root / "README.md").touch()
    (root / "reports").mkdir()
    (root / "reports/2024.md").touch()
    assert lines(root) == before
    (root / "reports/templates").mkdir()
    assert lines(root) != before


def test_of_a_young_file_the_content_counts(root):
    task = root / "plan/2024/tasks/II.8.yaml"
    touched = max(task.stat().st_mtime_ns, task.stat().st_ctime_ns)
    line, young = lines(root)[-1], lines(root, since=touched)[-1]
    assert young.startswith(line)
    assert len(young.removeprefix(line).strip()) == 64
    task.write_bytes(b"b: 1\n")
    assert lines(root, since=0)[-1].rpartition(" ")[2] != young.rpartition(" ")[2]


def test_the_last_touch_of_the_young_is_told(root):
    task = root / "plan/2024/tasks/II.8.yaml"
    seen = Look(str(root), 0)
    list(seen.data())
    assert seen.newest >= max(task.stat().st_mtime_ns, task.stat().st_ctime_ns)
    old = Look(str(root), NEVER)
    list(old.data())
    assert old.newest == 0


@pytest.mark.parametrize("name", ["plan", "plan/2024", "plan/2024/tasks/II.8.yaml"])
def test_a_link_is_in_doubt(root, name):
    place = root / name
    place.rename(root / "elsewhere")
    place.symlink_to(root / "elsewhere")
    with pytest.raises(OSError, match=r".*"):
        lines(root)


def test_evidence_is_looked_at_whether_it_is_there_or_not(root):
    paths = ("evidence/a.pdf", "evidence/không có.pdf", "plan/agencies.yaml/x")
    absent = lines(root, *paths)
    assert [line.split()[-1] for line in absent[-3:]] == ["-"] * 3
    (root / "evidence").mkdir()
    without = lines(root, *paths)
    (root / "evidence/a.pdf").touch()
    assert lines(root, *paths) not in (absent, without)


def test_a_link_on_the_way_to_evidence_is_seen(root):
    (root / "evidence").mkdir()
    (root / "evidence/a.pdf").touch()
    before = lines(root, "evidence/a.pdf")
    (root / "evidence").rename(root / "real")
    (root / "evidence").symlink_to("real")
    assert lines(root, "evidence/a.pdf") != before


def test_a_name_that_is_spelled_apart_is_in_doubt(root):
    (root / unicodedata.normalize("NFD", "kế hoạch.pdf")).touch()
    if (root / "kế hoạch.pdf").exists():
        pytest.skip("this file system takes them for one")
    with pytest.raises(OSError, match=r".*"):
        lines(root, "kế hoạch.pdf")


def test_the_project_is_the_one_that_the_program_finds(root, monkeypatch):
    monkeypatch.chdir(root)
    for start in (".", "plan/2024", "", "plan/2024/..", str(root), "/"):
        found = root_of(start) if start else root_of(".")
        assert found == (str(at) if (at := find_root(Path(start))) else None)
    assert root_of("nowhere") is None
    assert root_of("plan/agencies.yaml") is None


def test_the_places_are_those_of_the_rooms_that_wait_for_pydantic():
    assert (look.DATA, look.REGISTRY) == (layout.DATA, layout.AGENCIES)
    assert wording.TEMPLATES == look.TEMPLATES


def test_a_file_of_the_program_that_changes_is_another_program(monkeypatch, tmp_path):
    package = tmp_path / "de_an06"
    (package / "load/__pycache__").mkdir(parents=True)
    (package / "load/look.py").touch()
    monkeypatch.setattr(look, "__file__", str(package / "load/look.py"))
    before = look.program()
    (package / "load/__pycache__/x.pyc").touch()
    assert look.program() == before
    (package / "load/look.py").write_text("x", encoding="utf-8")
    assert look.program() != before

"""`de-an06 codeowners`: the owners file of the forge, made from the registry."""

import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.guard.codeowners import ownership
from de_an06.model.agencies import Agency, AgencyRegistry
from git_repository import new_repository

ROOT = Path(__file__).resolve().parents[2]
STANDING = "ca-tinh"
GOOD = ROOT / "tests" / "registers" / "good"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    return tmp_path


def rules_of(text):
    """The rules as the forges read them: (pattern, owners)."""
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return [(pattern, owners) for pattern, *owners in lines]


def owners(text, path):
    """Who must approve a change of a path: the owners of the last rule that fits it."""
    found = []
    for pattern, names in rules_of(text):
        body = re.escape(pattern.removeprefix("/")).replace(r"\*", "[^/]*")
        form = ".*" if pattern == "*" else f"{body}.*" if pattern.endswith("/") else body
        if re.fullmatch(form, path):
            found = names
    return found


def test_it_writes_the_file_at_the_root_and_says_so(de_an06, project):
    ended = de_an06("codeowners")
    assert (ended.code, ended.err) == (0, "")
    assert "CODEOWNERS: 3 dòng" in ended.out
    assert rules_of((project / "CODEOWNERS").read_text(encoding="utf-8")) == [
        ("*", ["@thu-ky"]),
        ("/plan/*/updates/ca-tinh/", ["@thu-ky"]),
        ("/plan/*/updates/so-tttt/", ["@can-bo-tttt", "@thu-ky"]),
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("plan/2024/updates/so-tttt/2024-03.yaml", ["@can-bo-tttt", "@thu-ky"]),
        ("plan/2025/updates/so-tttt/2025-03.yaml", ["@can-bo-tttt", "@thu-ky"]),
        ("plan/2024/updates/so-tc/2024-03.yaml", ["@thu-ky"]),
        ("plan/2024/updates/so-tttt-2/2024-03.yaml", ["@thu-ky"]),
        ("plan/2024/plan.yaml", ["@thu-ky"]),
        ("plan/agencies.yaml", ["@thu-ky"]),
        ("plan/2024/decisions.yaml", ["@thu-ky"]),
        ("CODEOWNERS", ["@thu-ky"]),
        (".github/workflows/guard.yml", ["@thu-ky"]),
        ("x/plan/2024/updates/so-tttt/2024-03.yaml", ["@thu-ky"]),
    ],
)
def test_each_path_has_the_owners_that_the_guard_would_ask_for(de_an06, path, expected):
    assert owners(de_an06("codeowners", "-o", "-").out, path) == expected


def test_a_dash_prints_it_and_writes_nothing(de_an06, project):
    before = sorted(project.rglob("*"))
    printed = de_an06("codeowners", "-o", "-").out
    assert sorted(project.rglob("*")) == before
    de_an06("codeowners")
    assert (project / "CODEOWNERS").read_text(encoding="utf-8") == printed


def test_another_place_may_be_named(de_an06, project):
    assert de_an06("codeowners", "-o", ".github/CODEOWNERS").code == 0
    assert (project / ".github/CODEOWNERS").is_file()
    assert not (project / "CODEOWNERS").exists()


def test_a_file_that_is_current_is_not_touched(de_an06, project):
    de_an06("codeowners")
    file = project / "CODEOWNERS"
    os.utime(file, (1, 1))

    ended = de_an06("--lang", "en", "codeowners")

    assert (ended.code, file.stat().st_mtime) == (0, 1)
    assert "is current" in ended.out


def test_an_old_file_of_ours_is_replaced_whole(de_an06, project):
    de_an06("codeowners")
    registry = project / "plan/agencies.yaml"
    text = registry.read_text(encoding="utf-8").replace("[thu-ky]", "[thu-ky-moi]")
    registry.write_text(text, encoding="utf-8")
    assert de_an06("codeowners").code == 0
    written = (project / "CODEOWNERS").read_text(encoding="utf-8")
    assert "@thu-ky-moi" in written
    assert "@thu-ky\n" not in written


def test_a_file_with_rules_of_somebody_elses_is_left_alone(de_an06, project):
    rules = "# our own rules\n* @ai-do\n"
    (project / "CODEOWNERS").write_text(rules, encoding="utf-8")
    ended = de_an06("codeowners")
    assert (ended.code, ended.out) == (1, "")
    assert "CODEOWNERS không do de-an06 ghi" in ended.err
    assert (project / "CODEOWNERS").read_text(encoding="utf-8") == rules


def test_the_language_asked_for_does_not_change_the_file(de_an06):
    assert de_an06("--lang", "en", "codeowners", "-o", "-") == de_an06("codeowners", "-o", "-")


def test_without_maintainers_it_says_so_and_has_no_rules(de_an06, project):
    registry = project / "plan/agencies.yaml"
    text = re.sub(r"    maintainers: .*\n", "", registry.read_text(encoding="utf-8"))
    registry.write_text(text, encoding="utf-8")
    for entered in project.glob("plan/2024/updates/*/*.yaml"):
        entered.unlink()

    printed = de_an06("codeowners", "-o", "-").out

    assert rules_of(printed) == []
    assert "Chưa cơ quan nào có maintainers" in printed


def test_a_registry_that_is_wrong_writes_nothing(de_an06, project):
    registry = project / "plan/agencies.yaml"
    text = registry.read_text(encoding="utf-8").replace("[thu-ky]", "['@thu-ky']")
    registry.write_text(text, encoding="utf-8")

    ended = de_an06("codeowners")

    assert ended.code == 1
    assert "S224" in ended.err
    assert not (project / "CODEOWNERS").exists()


def test_a_folder_is_no_file_to_write(de_an06, project):
    (project / "a").mkdir()
    for place in ("a", ".", ""):
        assert de_an06("codeowners", "-o", place).code == 2
    assert list((project / "a").iterdir()) == []


def test_a_place_that_cannot_be_written_is_told_with_its_reason(de_an06, project):
    (project / "a").write_text("", encoding="utf-8")
    ended = de_an06("codeowners", "-o", "a/CODEOWNERS")
    assert ended.code == 3
    reason = "một phần của đường dẫn không phải là thư mục"
    assert ended.err == f"de-an06: không đọc hoặc ghi được a/CODEOWNERS: {reason}\n"


def test_the_file_of_this_repository_is_what_its_registry_says(de_an06):
    ended = de_an06("-C", str(ROOT), "codeowners", "-o", "-")
    committed = (ROOT / "CODEOWNERS").read_text(encoding="utf-8")
    assert committed == ended.out, "write it again with: de-an06 codeowners"


def owned(**maintainers):
    """The ownership in a registry of agencies with these maintainers, in this order."""
    agencies = tuple(
        Agency(id=id.replace("_", "-"), name=id, kind="unit", maintainers=tuple(accounts))
        for id, accounts in maintainers.items()
    )
    return ownership(AgencyRegistry(agencies=agencies), {"2024": STANDING})


def months_of(agency):
    return f"/plan/*/updates/{agency}/"


def test_the_whole_comes_first_then_each_agency_in_the_registrys_order():
    assert list(owned(so_tp=["b"], ca_tinh=["s", "t"], so_nv=["a"]).items()) == [
        ("*", ("s", "t")),
        (months_of("so-tp"), ("b", "s", "t")),
        (months_of("ca-tinh"), ("s", "t")),
        (months_of("so-nv"), ("a", "s", "t")),
    ]


def test_an_agency_without_maintainers_has_no_part_of_its_own():
    assert owned(ca_tinh=["s"], so_nv=[]) == {"*": ("s",), months_of(STANDING): ("s",)}


def test_without_the_secretariats_nothing_is_said_of_the_whole():
    assert owned(ca_tinh=[], so_nv=["a"]) == {months_of("so-nv"): ("a",)}


def test_without_any_maintainers_nobody_owns_anything():
    assert owned(ca_tinh=[], so_nv=[]) == {}


def test_one_who_serves_both_is_named_once_whatever_the_case():
    assert owned(ca_tinh=["An", "b"], so_nv=["an"])[months_of("so-nv")] == ("an", "b")


ACCOUNTS = st.lists(st.sampled_from(["a", "B", "c", "d", "e.f"]), max_size=3, unique=True)


@given(ACCOUNTS, ACCOUNTS, ACCOUNTS)
def test_every_part_can_be_approved_by_the_secretariat(standing, one, other):
    for accounts in owned(so_nv=one, ca_tinh=standing, so_tp=other).values():
        assert accounts
        assert set(standing) <= set(accounts)


# Where a forge reads it


def told(de_an06, *words, lang="vi"):
    ended = de_an06("--lang", lang, "codeowners", *words)
    assert ended.code == 0
    return ended.err


@pytest.mark.parametrize(
    ("other", "forge"), [(".github/CODEOWNERS", "GitHub"), (".gitlab/CODEOWNERS", "")]
)
def test_a_file_that_a_forge_reads_before_ours_is_named(de_an06, project, other, forge):
    (project / other).parent.mkdir()
    (project / other).write_text("* @ai\n", encoding="utf-8")
    assert told(de_an06).startswith(f"! {forge} đọc {other} trước" if forge else "")
    assert bool(told(de_an06)) == bool(forge)


def test_a_file_where_no_forge_looks_is_remarked_on(de_an06, project):
    assert "không máy chủ git nào đọc" in told(de_an06, "-o", "CHU-SO-HUU")
    (project / "docs").mkdir()
    assert told(de_an06, "-o", "docs/CODEOWNERS") == ""
    told(de_an06)
    assert told(de_an06, "-o", "docs/CODEOWNERS").count("CODEOWNERS first", 0) == 0
    assert told(de_an06, "-o", "docs/CODEOWNERS", lang="en").count("reads CODEOWNERS first") == 2


def test_in_a_folder_of_a_repository_it_says_where_the_rules_belong(de_an06, project):
    outer = new_repository(project.parent / "kho", files={"README.md": "x\n"})
    shutil.copytree(project / "plan", outer.root / "tinh/plan")
    ended = de_an06("-C", str(outer.root / "tinh"), "codeowners")
    assert (ended.code, "thêm /tinh trước mỗi đường dẫn" in ended.err) == (0, True)


def test_a_file_without_rules_is_remarked_on(de_an06, project):
    registry = project / "plan/agencies.yaml"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(re.sub(r"(?m)^ +maintainers.*\n", "", text), encoding="utf-8")
    assert "chưa có dòng nào" in told(de_an06)

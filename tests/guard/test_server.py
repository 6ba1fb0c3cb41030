"""What a server with `hooks server` takes in, by real pushes to a real bare repository."""

import io
import re
import sys

import pytest

from git_repository import new_repository
from server import FOREIGN, OFFICER, OWN, SECRETARY, month, new_server

SENT = "plan/2024/updates/so-tc/2024-03.yaml"


@pytest.fixture
def server(tmp_path):
    return new_server(tmp_path)


def noise(size):
    """Bytes that no packing makes smaller, always the same."""
    import random  # noqa: PLC0415 - only here, and never for a secret

    return random.Random(6).randbytes(size)  # noqa: S311


# What is taken in


def test_an_agencys_own_month_lands_on_main(server):
    head = server.work.commit({OWN: month("so-tttt")})
    assert server.push("main", force=False) == ""
    assert server.refs["refs/heads/main"] == head


def test_an_agency_may_make_rewrite_and_delete_branches_of_its_own(server):
    server.work.commit({FOREIGN: month("ca-tinh")})
    assert server.push("HEAD:refs/heads/so-tttt/thang-6") == ""
    assert server.push("HEAD~1:refs/heads/so-tttt/thang-6") == ""
    assert server.push(":refs/heads/so-tttt/thang-6") == ""
    assert list(server.refs) == ["refs/heads/main"]


def test_the_secretariat_may_write_to_any_branch(server):
    names = ("nhap", "so-tttt/giup", "năm-2025")
    assert server.push(*(f"HEAD:refs/heads/{name}" for name in names), actor=SECRETARY) == ""


# What is not


REFS = (
    "refs/replace/{object}",
    "refs/tags/v1",
    "refs/tags/main",
    "refs/notes/commits",
    "refs/for/main",
    "refs/x/y",
    "refs/remotes/origin/main",
    "refs/stash",
)


def told(server, *refs, actor):
    """The code that the server tells of each ref of one push, of which nothing lands."""
    before = server.refs
    said = server.push(*(f"HEAD:{ref}" for ref in refs), actor=actor)
    assert server.refs == before
    return dict(re.findall(r"(?m)^remote: (refs/\S+):1:1: error (G\d+)", said))


@pytest.mark.parametrize("actor", [OFFICER, SECRETARY])
def test_nothing_but_branches_is_taken_in(server, actor):
    name = server.work.git("rev-parse", "HEAD")
    refs = [ref.format(object=name) for ref in REFS]
    assert told(server, *refs, actor=actor) == dict.fromkeys(refs, "G652")


def test_a_replacement_of_another_agencys_word_never_arrives(server):
    """The forged text would be in every archive and in the backup, under the right name."""
    old = server.work.git("rev-parse", f"main:{SENT}")
    server.work.write("gia", server.work.text(SENT).replace("in_progress", "done"))
    new = server.work.git("hash-object", "-w", "gia")
    server.work.git("update-ref", f"refs/replace/{old}", new)
    assert "G652" in server.push(f"refs/replace/{old}")
    server.bare.git("fetch", "--quiet", str(server.work.root), "refs/replace/*:refs/replace/*")
    shown = server.bare.git("show", f"main:{SENT}")
    assert shown == server.work.git("--no-replace-objects", "show", f"main:{SENT}")


STRANGE = ("nhap", "so-tttt", "so-tc/x", "So-YT/x", "so-tttt-x/y", "heads/x", "mai/n")


def test_an_agency_writes_to_main_and_its_own_branches_only(server):
    refs = [f"refs/heads/{name}" for name in STRANGE]
    assert told(server, *refs, actor=OFFICER) == dict.fromkeys(refs, "G654")


MISLEADING = {
    "heads/main": "G656",
    "refs/heads/x": "G656",
    "tags/v1": "G656",
    "origin/main": "G656",
    "FETCH_HEAD": "G656",
    "1234567890abcdef": "G656",
    "Main": "G655",
}


def test_nobody_makes_a_branch_that_is_taken_for_something_else(server):
    wanted = {f"refs/heads/{name}": code for name, code in MISLEADING.items()}
    assert told(server, *wanted, actor=SECRETARY) == wanted
    assert "u202ey:1:1: error G656" in server.push("HEAD:refs/heads/x\u202ey", actor=SECRETARY)


def test_two_branches_of_one_push_are_no_twins_either(server):
    refs = ("refs/heads/so-tttt/a", "refs/heads/so-tttt/A")
    assert told(server, *refs, actor=OFFICER) == dict.fromkeys(refs, "G655")
    nfc, nfd = "so-tttt/\u00e1", "so-tttt/a\u0301"
    assert server.push(f"HEAD:refs/heads/{nfc}") == ""
    assert "G655" in server.push(f"HEAD:refs/heads/{nfd}")


@pytest.mark.parametrize(
    ("actor", "reason"), [(OFFICER, "G611"), ("la", "G604"), ("", "không biết ai đẩy lên")]
)
def test_another_agencys_folder_is_kept_out_of_main(server, actor, reason):
    before = server.refs
    server.work.commit({FOREIGN: month("ca-tinh")})
    assert reason in server.push("main", actor=actor)
    assert server.refs == before


def test_main_is_not_rewritten_deleted_or_made_anew(server):
    before = server.refs
    server.work.git("commit", "--quiet", "--amend", "--message", "Khác")
    assert "G601" in server.push("main", actor=SECRETARY)
    server.work.git("checkout", "--quiet", "--orphan", "moi")
    server.work.commit({OWN: month("so-tttt")})
    assert "G601" in server.push("moi:main", actor=SECRETARY)
    server.bare.git("config", "receive.denyDeleteCurrent", "ignore")
    assert "G653" in server.push(":main", actor=SECRETARY)
    assert server.refs == before


def test_one_bad_ref_keeps_the_whole_push_out(server):
    before = server.refs
    server.work.commit({OWN: month("so-tttt")})
    assert "G652" in server.push("main", "HEAD:refs/tags/v1")
    assert server.refs == before


LARGE = [
    pytest.param("20m", size, marks=pytest.mark.needs_tools, id=str(size))
    for size in (15_000_000, 20_000_000, 20 * 2**20, 25_000_000)
]


@pytest.mark.parametrize(("most", "size"), [("200k", 150_000), ("200k", 250_000), *LARGE])
def test_a_refused_push_leaves_the_repository_as_small_as_it_was(server, most, size):
    """Below the limit the guard refuses it, above it git itself does."""
    server.bare.git("config", "receive.maxInputSize", most)
    before = server.size
    server.work.commit({"tai-lieu.bin": noise(size)})
    said = server.push("main")
    limit = int(most[:-1]) * {"k": 2**10, "m": 2**20}[most[-1]]
    assert ("G611" if size < limit else "maximum allowed size") in said
    assert abs(server.size - before) < 1000


def test_a_name_that_breaks_a_line_elsewhere_than_in_git_is_told(server):
    names = ["so-tttt/a\u2028b", "so-tttt/a\x85b"]
    said = server.push(*(f"HEAD:refs/heads/{name}" for name in names))
    assert said.count("error G656") == 2


def test_what_is_no_push_is_told(server, de_an06, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"y\n")))
    ended = de_an06("-C", str(server.bare.root), "hooks", "receive", "--actor", OFFICER)
    assert (ended.code, "pre-receive" in ended.err) == (2, True)


# Setting it up


def test_without_the_program_nothing_is_taken_in(server):
    hook = server.bare.root / "hooks/pre-receive"
    hook.write_text(hook.read_text().replace(sys.executable, "/khong/co/python"))
    before = server.refs
    server.work.commit({OWN: month("so-tttt")})
    assert server.push("main") != ""
    assert server.refs == before


def test_setting_up_again_changes_nothing_and_keeps_the_servers_own_limit(server, de_an06):
    server.bare.git("config", "receive.maxInputSize", "5m")
    ended = de_an06("-C", str(server.bare.root), "hooks", "server")
    assert ended.code == 0
    assert ended.out.count("✓ Đã có sẵn") == 4
    assert server.bare.git("config", "receive.maxInputSize") == "5m"
    assert server.bare.git("config", "core.useReplaceRefs") == "false"


def test_each_server_names_the_account_in_a_variable_of_its_own(server, de_an06):
    where = ("-C", str(server.bare.root), "hooks", "server", "--account")
    assert de_an06(*where, "gl_user").code == 0
    assert "$GL_USER\n" in (server.bare.root / "hooks/pre-receive").read_text(encoding="utf-8")
    assert de_an06(*where, "PATH").code == 2


def test_the_hook_of_somebody_else_is_left_alone(server, de_an06):
    hook = server.bare.root / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    ended = de_an06("-C", str(server.bare.root), "hooks", "server")
    assert (ended.code, str(hook) in ended.err) == (1, True)
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"


def test_only_a_bare_repository_with_a_main_is_set_up(tmp_path, de_an06):
    work = new_repository(tmp_path / "may")
    assert "--bare" in de_an06("-C", str(work.root), "hooks", "server").err
    work.git("init", "--quiet", "--bare", "../trong.git")
    ended = de_an06("-C", str(tmp_path / "trong.git"), "hooks", "server")
    assert (ended.code, "main" in ended.err) == (3, True)

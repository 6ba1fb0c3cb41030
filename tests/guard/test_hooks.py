"""The merge driver and the hooks, with real git."""

import os
import shutil
import stat
import subprocess
import sys

import pytest

from conftest import ROOT
from de_an06.surface.seal import SCRIPT_SEAL
from git_repository import new_repository

MONTH = "plan/2024/updates/so-tttt/2024-03.yaml"
HEAD = "agency: so-tttt\nperiod: 2024-03\nupdates:\n"
NAMES = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@x", "GIT_COMMITTER_NAME": "a"}


def _update(task, day, status="in_progress"):
    return f"  - task: {task}\n    on: 2024-03-{day:02}\n    status: {status}\n"


A, B, C = _update("II.1.a", 3), _update("II.1.b", 5), _update("II.2.q", 8)


@pytest.fixture(autouse=True)
def _own_git(monkeypatch, tmp_path_factory):
    """No configuration of the machine's or the user's, and none of git's variables."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in (NAMES | {"GIT_COMMITTER_EMAIL": "a@x"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


def _git(folder, *words, code=0):
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def _commit(folder, text, message="x", path=MONTH):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "--no-verify", "-qm", message)


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """The real plan with the project's own .gitattributes as a git repository, to be copied."""
    files = [ROOT / ".gitattributes", *(ROOT / "plan").rglob("*.yaml")]
    contents = {file.relative_to(ROOT).as_posix(): file.read_bytes() for file in files}
    return new_repository(tmp_path_factory.mktemp("mau"), files=contents).root


@pytest.fixture
def clone(project, planned):
    """The project as a git repository."""
    shutil.copytree(planned, project, dirs_exist_ok=True)
    return project


def _two_sides(clone, base, ours, theirs):
    """Two branches from one base; `main` is checked out."""
    _commit(clone, base, "gốc")
    _git(clone, "switch", "-qc", "other")
    _commit(clone, theirs, "kia")
    _git(clone, "switch", "-q", "main")
    _commit(clone, ours, "ta")


def _text(clone):
    return (clone / MONTH).read_text(encoding="utf-8")


WAYS = {
    "merge": ("merge", "-q", "--no-edit", "other"),
    "rebase": ("rebase", "-q", "other"),
    "cherry-pick": ("cherry-pick", "other"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_two_officers_add_at_the_end_of_one_month_is_joined(clone, de_an06, way):
    assert de_an06("hooks", "install").code == 0
    _two_sides(clone, HEAD + A, HEAD + A + C, HEAD + A + B)
    _git(clone, *way)
    assert _text(clone) == HEAD + A + B + C
    assert _git(clone, "status", "--porcelain") == ""
    assert de_an06("validate").code == 0


def test_what_was_put_aside_is_joined_when_it_is_taken_up_again(clone, de_an06):
    de_an06("hooks", "install")
    _commit(clone, HEAD + A)
    (clone / MONTH).write_text(HEAD + A + C, encoding="utf-8")
    _git(clone, "stash", "-q")
    _commit(clone, HEAD + A + B)
    _git(clone, "stash", "pop", "-q")
    assert _text(clone) == HEAD + A + B + C


def test_a_month_that_two_officers_began_is_joined(clone, de_an06):
    de_an06("hooks", "install")
    _git(clone, "switch", "-qc", "other")
    _commit(clone, HEAD + B)
    _git(clone, "switch", "-q", "main")
    _commit(clone, HEAD + A)
    _git(clone, "merge", "-q", "--no-edit", "other")
    assert _text(clone) == HEAD + A + B


def test_two_clones_come_to_the_same_updates_over_one_repository(clone, de_an06, tmp_path_factory):
    place = tmp_path_factory.mktemp("kho")
    _commit(clone, HEAD + A)
    _git(place, "clone", "-q", "--bare", str(clone), "chung.git")
    _git(clone, "remote", "add", "origin", str(place / "chung.git"))
    _git(place, "clone", "-q", "chung.git", "khac")
    other = place / "khac"
    for folder in (clone, other):
        assert de_an06("-C", str(folder), "hooks", "install", "--agency", "so-tttt").code == 0
    _commit(other, HEAD + A + B)
    _git(other, "push", "-q", "--no-verify", "origin", "main")
    _commit(clone, HEAD + A + C)
    _git(clone, "push", "-q", "--no-verify", "origin", "main", code=1)
    _git(clone, "pull", "-q", "--rebase", "origin", "main")
    _git(clone, "push", "-q", "--no-verify", "origin", "main")
    _git(other, "pull", "-q", "origin", "main")
    assert _text(clone) == _text(other) == HEAD + A + B + C


def test_two_updates_of_one_task_on_one_day_are_a_conflict_that_validate_explains(clone, de_an06):
    de_an06("hooks", "install")
    _two_sides(clone, HEAD + A, HEAD + A + B, HEAD + A + _update("II.1.b", 5, "blocked") + C)
    told = _git(clone, "merge", "--no-edit", "other", code=1)
    assert f"{MONTH}: hai bên ghi khác nhau về II.1.b ngày 05/03/2024" in told
    assert "UU " + MONTH in _git(clone, "status", "--porcelain")
    blocked = _update("II.1.b", 5, "blocked")
    wanted = f"<<<<<<< ours\n{B}=======\n{blocked}>>>>>>> theirs\n"
    assert _text(clone) == HEAD + A + wanted + C
    ended = de_an06("validate")
    assert ended.code == 1
    assert "Y115" in _git(clone, "commit", "-am", "không sửa gì", code=1)
    assert f"{MONTH}:7:1: error Y115: hai người cùng cập nhật II.1.b ngày 2024-03-05" in ended.out


def test_a_month_that_one_side_sent_is_a_conflict_that_validate_explains(clone, de_an06):
    de_an06("hooks", "install")
    sent = (HEAD + A).replace("updates:", "submitted:\n  on: 2024-03-13\nupdates:")
    _two_sides(clone, HEAD + A, sent, HEAD + A + B)
    told = _git(clone, "merge", "--no-edit", "other", code=1)
    assert "một bên đã gửi báo cáo" in told
    assert "error Y116" in de_an06("validate").out
    _git(clone, "checkout", "--ours", MONTH)
    assert _text(clone) == sent


def test_git_merges_the_text_where_the_program_is_gone(clone, de_an06, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(clone / "không có" / "python"))
    de_an06("hooks", "install")
    _two_sides(clone, HEAD + A, HEAD + A + C, HEAD + A + B)
    _git(clone, "merge", "--no-edit", "other", code=1)
    assert "<<<<<<< ours" in _text(clone)
    assert ">>>>>>> theirs" in _text(clone)


def test_a_module_that_somebody_committed_is_not_run(clone, de_an06):
    de_an06("hooks", "install")
    _commit(clone, "raise SystemExit('chạy mã lạ')\n", path="yaml.py")
    _two_sides(clone, HEAD + A, HEAD + A + C, HEAD + A + B)
    _git(clone, "merge", "-q", "--no-edit", "other")
    _git(clone, "commit", "-q", "--amend", "--no-edit")
    assert _text(clone) == HEAD + A + B + C


def test_the_hook_judges_what_is_staged_and_not_what_lies_on_the_disk(clone, de_an06):
    de_an06("hooks", "install")
    month = clone / MONTH
    month.parent.mkdir(parents=True, exist_ok=True)
    month.write_text(HEAD + A + "bad: 1\n", encoding="utf-8")
    _git(clone, "add", "-A")
    month.write_text(HEAD + A, encoding="utf-8")
    told = _git(clone, "commit", "-qm", "sai", code=1)
    assert f"{MONTH}:7:1: error S" in told
    assert "git add lại" in told
    _git(clone, "add", "-A")
    month.write_text("x: [\n", encoding="utf-8")
    _git(clone, "commit", "-qm", "đúng")


def test_a_commit_of_one_path_is_judged_by_what_it_holds(clone, de_an06):
    de_an06("hooks", "install")
    (clone / MONTH).parent.mkdir(parents=True, exist_ok=True)
    (clone / MONTH).write_text("x: [\n", encoding="utf-8")
    _git(clone, "add", "-A")
    calendar = clone / "plan/calendar.yaml"
    calendar.write_text("# lịch\n" + calendar.read_text(encoding="utf-8"), encoding="utf-8")
    _git(clone, "commit", "-qm", "lịch", "--", "plan/calendar.yaml")
    assert MONTH in _git(clone, "commit", "-qm", "tháng 3", code=1)


def _folded(task, text):
    return _update(task, 5) + f"    percent: 40\n    result: >-\n      {text}\n"


@pytest.fixture
def union(clone):
    """The clone with merge=union where the driver stands."""
    attributes = clone / ".gitattributes"
    text = attributes.read_text(encoding="utf-8")
    attributes.write_text(text.replace("merge=de-an06", "merge=union"), encoding="utf-8")
    return clone


def test_union_would_fuse_two_updates_into_one_in_silence(union, de_an06):
    _two_sides(
        union, HEAD + A, HEAD + A + _folded("II.1.b", "Một."), HEAD + A + _folded("II.1.b", "Hai.")
    )
    _git(union, "merge", "-q", "--no-edit", "other")
    assert _text(union) == HEAD + A + _folded("II.1.b", "Một.\n      Hai.")
    assert de_an06("validate").code == 0


def test_union_would_lose_what_is_said_of_a_task(union, de_an06):
    _two_sides(
        union,
        HEAD + A,
        HEAD + A + _folded("II.1.b", "Xong."),
        HEAD + A + _folded("II.2.q", "Xong."),
    )
    _git(union, "merge", "-q", "--no-edit", "other")
    assert _text(union) == HEAD + A + "  - task: II.1.b\n" + _folded("II.2.q", "Xong.")
    assert de_an06("validate").code == 1


def _merge(de_an06, folder, *contents, path=MONTH):
    names = ("O", "A", "B")
    for name, data in zip(names, contents, strict=True):
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return de_an06("hooks", "merge", *names, path)


def test_the_driver_says_what_it_is_about_in_the_language_asked_for(project, de_an06):
    ended = _merge(
        de_an06, project, HEAD + A, HEAD + A + B, HEAD + A + B.replace("in_p", "blocked#")
    )
    assert ended.code == 1
    assert ended.err == (
        f"de-an06: {MONTH}: hai bên ghi khác nhau về II.1.b ngày 05/03/2024; "
        "de-an06 validate chỉ từng chỗ và cách xử lý\n"
    )


WHOLE = {
    "not UTF-8": (HEAD.encode() + b"\xff", HEAD + A, "không đọc được"),
    "no YAML": (HEAD + "  - [", HEAD + A, "không đọc được"),
    "another period": (HEAD + A, (HEAD + A).replace("03\nup", "04\nup"), "khác nhau"),
    "JSON": ("{agency: so-tttt, period: 2024-03}", HEAD + A, "không trộn được"),
}


@pytest.mark.parametrize("case", WHOLE.values(), ids=WHOLE)
def test_what_cannot_be_joined_leaves_both_versions_whole(project, de_an06, case):
    ours, theirs, reason = case
    ours = ours if isinstance(ours, bytes) else ours.encode()
    ended = _merge(de_an06, project, "", ours, theirs)
    assert ended.code == 1
    assert reason in ended.err
    left = (project / "A").read_bytes()
    wanted = b"<<<<<<< ours\n%s\n=======\n%s\n>>>>>>> theirs\n"
    assert left == wanted % (ours.rstrip(b"\n"), theirs.rstrip("\n").encode())


def test_both_versions_are_in_the_file_even_when_the_program_fails(project, de_an06, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr("de_an06.guard.merging.join", fail)
    ended = _merge(de_an06, project, HEAD + A, HEAD + A + C, HEAD + A + B)
    assert 1 <= ended.code <= 128
    left = (project / "A").read_text(encoding="utf-8")
    assert left == f"<<<<<<< ours\n{HEAD + A + C}=======\n{HEAD + A + B}>>>>>>> theirs\n"


@pytest.mark.parametrize(
    "path", ["README.md", "plan/2024/decisions.yaml", "plan/2024/updates/x.yaml"]
)
def test_another_file_is_merged_by_its_lines(project, de_an06, path):
    ended = _merge(de_an06, project, "1\n2\n3\n4\n", "0\n2\n3\n4\n", "1\n2\n3\n5\n", path=path)
    assert (ended.code, (project / "A").read_text()) == (0, "0\n2\n3\n5\n")
    ended = _merge(de_an06, project, "1\n", "2\n", "3\n", path=path)
    assert (ended.code, (project / "A").read_text()) == (
        1,
        "<<<<<<< ours\n2\n=======\n3\n>>>>>>> theirs\n",
    )


def test_a_file_larger_than_any_of_ours_is_merged_by_its_lines(project, de_an06):
    large = "# x\n" * 300_000
    ended = _merge(de_an06, project, large, large + "# y\n", "# z\n" + large)
    assert ended.code == 0
    assert (project / "A").read_text() == "# z\n" + large + "# y\n"


def test_a_project_in_a_folder_of_its_repository_is_joined_too(project, de_an06):
    ended = _merge(de_an06, project, "", HEAD + B, HEAD + A, path=f"kon tum/{MONTH}")
    assert (ended.code, (project / "A").read_text()) == (0, HEAD + A + B)


def test_install_says_what_it_set_up_and_changes_nothing_the_second_time(clone, de_an06):
    first = de_an06("hooks", "install", "--agency", "Sở Thông tin và Truyền thông")
    assert (first.code, first.err) == (0, "")
    assert first.out == (
        "✓ Đã đặt: bộ trộn tệp cập nhật.\n"
        "✓ Đã đặt: cơ quan của bản sao này là so-tttt.\n"
        "✓ Đã đặt: móc pre-commit.\n"
        "✓ Đã đặt: móc pre-push.\n"
    )
    assert _git(clone, "config", "de-an06.agency") == "so-tttt\n"
    config = (clone / ".git/config").read_bytes()
    hooks = [(clone / ".git/hooks" / name).stat() for name in ("pre-commit", "pre-push")]
    assert all(stat.S_IMODE(hook.st_mode) & 0o111 == 0o111 for hook in hooks)
    second = de_an06("hooks", "install", "--agency", "so-tttt")
    assert (second.code, second.out.splitlines()[-1]) == (0, "Không có gì phải đổi.")
    assert (clone / ".git/config").read_bytes() == config
    again = [(clone / ".git/hooks" / name).stat() for name in ("pre-commit", "pre-push")]
    assert [hook.st_ino for hook in again] == [hook.st_ino for hook in hooks]


def test_install_replaces_its_own_hooks(clone, de_an06):
    de_an06("hooks", "install")
    hook = clone / ".git/hooks/pre-commit"
    text = hook.read_bytes()
    older = text.replace(b"exit 0", b"exit 9").splitlines(keepends=True)[:-1]
    hook.write_bytes(SCRIPT_SEAL.put(b"".join(older)))
    hook.chmod(0o644)
    assert "✓ Đã đặt: móc pre-commit." in de_an06("hooks", "install").out
    assert hook.read_bytes() == text
    assert hook.stat().st_mode & 0o111


def test_install_leaves_a_hook_of_its_own_that_somebody_changed(clone, de_an06):
    de_an06("hooks", "install")
    hook = clone / ".git/hooks/pre-commit"
    text = hook.read_bytes()
    changed = text.replace(b"exit 0", b"exit 9")
    hook.write_bytes(changed)
    ended = de_an06("hooks", "install")
    assert ended.code == 1
    assert "pre-commit không còn như khi de-an06 đặt" in ended.out
    assert "✓ Đã có sẵn: móc pre-push." in ended.out
    assert hook.read_bytes() == changed
    assert de_an06("hooks", "install", "--force").code == 0
    assert hook.read_bytes() == text


def test_install_leaves_the_hook_of_somebody_else_and_says_what_to_add(clone, de_an06):
    foreign = clone / ".git/hooks/pre-commit"
    foreign.write_text("#!/bin/sh\ntrue\n")
    foreign.chmod(0o755)
    ended = de_an06("hooks", "install")
    assert ended.code == 1
    assert foreign.read_text() == "#!/bin/sh\ntrue\n"
    added = '"$(dirname "$0")/pre-commit.de-an06" || exit 1'
    assert f"    {added}\n" in ended.out
    assert "✓ Đã đặt: móc pre-push." in ended.out
    assert _git(clone, "config", "merge.de-an06.driver")
    foreign.write_text(f"#!/bin/sh\n{added}\ntrue\n")
    assert de_an06("hooks", "install").code == 0
    (clone / MONTH).parent.mkdir(parents=True)
    (clone / MONTH).write_text("agency: so-tttt\n")
    _git(clone, "add", "-A")
    assert "S2" in _git(clone, "commit", "-m", "thiếu", code=1)


def test_a_link_in_the_place_of_a_hook_is_somebody_elses(clone, de_an06):
    (clone / ".git/hooks/pre-push").symlink_to("không có")
    ended = de_an06("hooks", "install")
    assert ended.code == 1
    assert '| "$(dirname "$0")/pre-push.de-an06" "$@" || exit 1\n' in ended.out


@pytest.mark.usefixtures("clone")
def test_install_without_an_agency_says_how_to_name_it(de_an06):
    assert "hooks install --agency MÃ" in de_an06("hooks", "install").out
    assert de_an06("hooks", "install", "--agency", "so-xyz").code == 2


def test_install_outside_a_clone_ends_with_3(project, de_an06):
    ended = de_an06("hooks", "install")
    assert ended.code == 3
    assert str(project) in ended.err


ATTRIBUTES = {
    "none": (None, ["merge=de-an06", "eol=lf"]),
    "line ends only": ("* text=auto eol=lf\n", ["merge=de-an06"]),
    "the driver only": ("plan/*/updates/*/*.yaml merge=de-an06\n", ["eol=lf"]),
    "no text": ("*.yaml -text merge=de-an06\n", []),
}


@pytest.mark.parametrize("case", ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_install_says_which_line_gitattributes_lacks(clone, de_an06, case):
    text, lacking = case
    _git(clone, "rm", "-q", ".gitattributes")
    if text is not None:
        (clone / ".gitattributes").write_text(text)
    shown = de_an06("hooks", "install").out
    assert [word for word in ("merge=de-an06", "eol=lf") if f" {word}\n" in shown] == lacking


def test_install_follows_core_hookspath_and_works_from_a_worktree(clone, de_an06, tmp_path_factory):
    _git(clone, "config", "core.hooksPath", ".moc")
    assert de_an06("hooks", "install").code == 0
    assert (clone / ".moc/pre-push").exists()
    _git(clone, "config", "--unset", "core.hooksPath")
    other = tmp_path_factory.mktemp("cay") / "cây"
    _git(clone, "worktree", "add", "-q", str(other))
    assert de_an06("-C", str(other), "hooks", "install").code == 0
    assert (clone / ".git/hooks/pre-push").exists()


def test_a_commit_that_would_not_validate_is_stopped(clone, de_an06):
    de_an06("hooks", "install")
    _commit_file(clone, HEAD + A)
    _git(clone, "commit", "-qm", "được")
    _commit_file(clone, HEAD + A.replace("II.1.a", "II.9.z"))
    assert "II.9.z" in _git(clone, "commit", "-m", "không", code=1)
    (clone / "ghi-chu.md").write_text("x\n")
    _git(clone, "restore", "--staged", ".")
    _git(clone, "add", "ghi-chu.md")
    _git(clone, "commit", "-qm", "không có gì dưới plan/")


def _commit_file(clone, text):
    (clone / MONTH).parent.mkdir(parents=True, exist_ok=True)
    (clone / MONTH).write_text(text, encoding="utf-8")
    _git(clone, "add", "-A")


def test_a_project_in_a_folder_of_its_repository_is_checked_there(
    tmp_path_factory, de_an06, project
):
    top = tmp_path_factory.mktemp("kho")
    folder = top / "kon tum"
    shutil.copytree(project / "plan", folder / "plan")
    _git(top, "init", "-q", "-b", "main")
    assert de_an06("-C", str(folder), "hooks", "install").code == 0
    _git(top, "add", "-A")
    _git(top, "commit", "-qm", "được")
    _commit_file(folder, HEAD + A.replace("II.1.a", "II.9.z"))
    assert "II.9.z" in _git(top, "commit", "-m", "không", code=1)


@pytest.fixture
def told(clone, tmp_path_factory, monkeypatch):
    """A clone with a remote whose hooks tell an interpreter that only notes what it is asked."""
    place = tmp_path_factory.mktemp("tai")
    note = place / "note"
    python = place / "py thon%"
    python.write_text(f'#!/bin/sh\n[ "$2" = -c ] && exit\necho "$@" >> "{note}"\nexit $ANSWER\n')
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    _git(place, "init", "-q", "--bare", "-b", "main", "chung.git")
    _git(clone, "remote", "add", "origin", str(place / "chung.git"))
    _git(clone, "push", "-q", "origin", "main")
    return lambda: note.read_text().splitlines() if note.exists() else []


def test_a_push_is_judged_from_where_it_left_the_main_branch(clone, de_an06, told, monkeypatch):
    de_an06("hooks", "install", "--agency", "so-tttt")
    base = _git(clone, "rev-parse", "main").strip()
    _git(clone, "switch", "-qc", "so-tttt/2024-03")
    _commit(clone, HEAD + A)
    _commit(clone, HEAD + A + B)
    head = _git(clone, "rev-parse", "HEAD").strip()
    _git(clone, "push", "-q", "origin", "HEAD")
    asked = f"-P -m de_an06 -C . guard --base {base} --head {head} --agency so-tttt"
    assert told() == [asked]
    monkeypatch.setenv("ANSWER", "1")
    _git(clone, "tag", "v1")
    _git(clone, "push", "-q", "origin", "v1")
    _git(clone, "push", "-q", "origin", ":so-tttt/2024-03")
    assert told() == [asked]


def test_a_push_that_is_judged_wrong_is_stopped(clone, de_an06, told, monkeypatch):
    de_an06("hooks", "install", "--agency", "so-tttt")
    _commit(clone, HEAD + A)
    monkeypatch.setenv("ANSWER", "1")
    _git(clone, "push", "-q", "origin", "main", code=1)
    assert len(told()) == 1


def test_a_push_without_an_agency_is_not_judged_and_says_so(clone, de_an06, told):
    de_an06("hooks", "install")
    _commit(clone, HEAD + A)
    assert "chưa biết cơ quan nên không kiểm tra" in _git(clone, "push", "origin", "main")
    assert told() == []

"""The writing commands, on a few tasks of the real plan, as of 20 June 2024."""

import json
import subprocess
from datetime import date

import pytest

from conftest import copy_plan, exit_code, interrupted
from de_an06.load.folder import read_folder
from de_an06.load.layout import month_path
from de_an06.load.register import load_register
from de_an06.recording.answers import evidence_of
from de_an06.recording.figures import measure_of
from de_an06.surface.page import Page
from de_an06.words.say import Lang

JUNE = "plan/2024/updates/so-tc/2024-07.yaml"  # 15 June to 14 July


TASKS = ("II.1.a", "II.1.b", "II.2.b", "II.2.c", "II.2.dd", "II.2.k", "II.2.l")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, *TASKS, "II.5.a", "II.5.d", "II.5.dd", "II.5.k")


def rows(de_an06, *args):
    found = json.loads(de_an06("status", *args, "--json").out)
    return {(row["task"], row["agency"]): row for row in found["assignments"]}


def test_an_update_makes_the_months_file_and_changes_the_state(de_an06, project):
    ended = de_an06(
        *("update", "so-tc", "2.k", "--status", "in_progress", "--percent", "40"),
        *("--result", "Đã làm: 12/20.", "--measure", "II.2.k.1=1250/1400"),
        *("--evidence", "12/KH-STC; 1/6/2024; Kế hoạch", "--next", "Làm tiếp."),
        *("--obstacle", "Thiếu kinh phí.", "--kind", "funding", "--proposal", "Bố trí."),
        *("--to", "so khdt"),
    )
    assert ended.code == 0
    assert (project / JUNE).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../../schemas/updates.schema.json\n"
        "agency: so-tc\n"
        "period: 2024-07\n"
        "updates:\n"
        "  - task: II.2.k\n"
        "    on: 2024-06-20\n"
        "    status: in_progress\n"
        "    percent: 40\n"
        '    result: "Đã làm: 12/20."\n'
        "    obstacles:\n"
        "      - {kind: funding, text: Thiếu kinh phí., proposal: Bố trí., to: so-khdt}\n"
        "    next: Làm tiếp.\n"
        "    evidence:\n"
        "      - {number: 12/KH-STC, date: 2024-06-01, title: Kế hoạch}\n"
        "    measures:\n"
        "      - {target: II.2.k.1, numerator: 1250, denominator: 1400}\n"
    )
    assert rows(de_an06)["II.2.k", "so-tc"]["percent"] == 40
    assert de_an06("validate").code == 0


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (("II.5.k", "--status", "done"), "không chủ trì, không phối hợp"),
        (("II.2.k", "--status", "done", "--on", "2024-06-21"), "sau hôm nay"),
        (("II.2.k", "--status", "done", "--percent", "40"), "mâu thuẫn"),
        (("II.2.k", "--status", "in_progress", "--percent", "100"), "mâu thuẫn"),
        (
            ("II.2.k", "--status", "in_progress", "--measure", "II.2.k.1=15/14"),
            "--measure: error L357",
        ),
        (("II.2.k", "--status", "in_progress", "--percent", "12,5"), "percent"),
        (("II.2.k", "--status", "in_progress", "--resolve", "2024-06-01.1"), "2024-06-01.1"),
        (("II.2.k", "--status", "done", "--result", "Gọi 0912 345 678"), "V504"),
    ],
)
def test_what_is_wrong_is_refused_with_a_reason_and_nothing_is_written(
    de_an06, project, args, reason
):
    ended = de_an06("update", "so-tc", *args)
    assert ended.code == 1
    assert reason in ended.err + ended.out
    assert not (project / JUNE).exists()


def test_an_unknown_word_exits_2_with_the_nearest(de_an06):
    for args in (("--status", "blockd"), ("--status", "done", "--obstacle", "x", "--kind", "fund")):
        assert de_an06("update", "so-tc", "II.2.k", *args).code == 2


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (
            "12/KH-STC; 5/3/2024; Kế hoạch",
            {"number": "12/KH-STC", "date": "2024-03-05", "title": "Kế hoạch"},
        ),
        ("12/KH-STC; 5/3", {"number": "12/KH-STC", "date": "2024-03-05"}),
        ("https://a.gov.vn/x", {"url": "https://a.gov.vn/x"}),
        ("http://a.gov.vn/x", {"url": "http://a.gov.vn/x"}),
        ("javascript:alert(1)", {"url": "javascript:alert(1)"}),
        ("evidence/ke-hoach.pdf", {"path": "evidence/ke-hoach.pdf"}),
    ],
)
def test_evidence_is_what_it_looks_like(project, typed, keys):
    today = date(2024, 6, 20)
    loaded = load_register(read_folder(project, "2024"), "2024", today)
    page = Page(loaded.register, Lang.VI, today)
    assert evidence_of(typed, page) == keys


@pytest.mark.parametrize(
    ("typed", "numerator", "denominator"),
    [("1250/1400", "1250", "1400"), ("1.250/1.400", "1250", "1400"), ("1.5/30", "1.5", "30")],
)
def test_only_points_between_thousands_are_taken_out(typed, numerator, denominator):
    found = measure_of("II.2.k.1", typed)
    assert (found["numerator"], found["denominator"]) == (numerator, denominator)


@pytest.mark.parametrize(
    "args",
    [
        ("decide", "waive", "II.5.k", "--note", ""),
        ("decide", "waive", "II.5.k", "--document", "a\nb"),
        ("submit", "so-tc", "2024-07", "--number", "", "--yes"),
    ],
)
def test_text_that_no_file_may_hold_is_refused(de_an06, args):
    assert de_an06(*args).code == 1


@pytest.mark.parametrize(
    "args",
    [
        ("decide", "waive", "II.2.dd", "--agency", ""),
        ("decide", "condition-met", "tandtc-guidanc"),
        ("obstacles", "--agency", "II.1.b"),
        ("update", "so-tc", "II.2.k", "--status", "done", "--entered-by", "so-tp"),
        ("update", "so-tc", "II.2.k", "--from", "x.csv"),
        ("update", "so-tc", "--from", "x.csv", "--cause", "x"),
        ("update", "so-tc", "--from", "x.csv", "--completed-on", "2024-06-01"),
    ],
)
def test_what_is_no_such_thing_exits_2_and_changes_nothing(de_an06, project, args):
    assert de_an06(*args).code == 2
    assert not (project / "plan/2024/decisions.yaml").exists()


def test_rows_of_several_months_are_refused(de_an06, project):
    table = "task,on,status\nII.2.k,2024-06-12,done\nII.2.l,2024-06-18,done\n"
    (project / "rows.csv").write_text(table, encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", "rows.csv")
    assert ended.code == 1
    assert "2024-06, 2024-07" in ended.err


def test_what_the_plan_does_not_know_is_told_at_the_row(de_an06, project):
    table = "task,on,status\nII.2.k,2024-06-18,done\n\nII.5.k,2024-06-18,done\n"
    (project / "rows.csv").write_text(table, encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", "rows.csv")
    assert ended.code == 1
    assert "rows.csv:4:1: error L352" in ended.err


@pytest.mark.parametrize("args", [(), ("so-tc",), ("so-tc", "II.2.k")])
def test_without_a_terminal_what_is_missing_exits_2(de_an06, project, args):
    assert de_an06("update", *args).code == 2
    assert not (project / "plan/2024/updates").exists()


def test_a_dry_run_shows_the_lines_and_writes_nothing(de_an06, project):
    ended = de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", "--dry-run")
    assert ended.code == 0
    assert "+     status: in_progress" in ended.out
    assert not (project / "plan/2024/updates").exists()


def test_an_update_goes_into_the_next_open_month_and_says_so(de_an06, project):
    assert de_an06("update", "so-tc", "II.2.k", "--status", "in_progress").code == 0
    assert de_an06("submit", "so-tc", "2024-07", "--yes", "--number", "9/BC-STC").code == 0
    ended = de_an06("update", "so-tc", "II.2.l", "--status", "in_progress")
    assert "tháng 8/2024" in ended.out
    assert (project / month_path(2024, "so-tc", "2024-08")).exists()


@pytest.mark.parametrize("none", ["Không có", "không", "-"])
def test_a_word_for_none_is_no_obstacle(de_an06, none):
    words = ("update", "so-tc", "II.2.k", "--status", "in_progress", "--obstacle", none)
    assert de_an06(*words, "--kind", "funding").code == 2
    assert de_an06(*words).code == 0
    assert json.loads(de_an06("obstacles", "--json").out) == []


def test_nor_is_it_evidence_or_a_next_step(de_an06, project):
    words = ("update", "so-tc", "II.2.k", "--status", "in_progress", "--obstacle", "Thiếu người.")
    none = ("--evidence", "không", "--next", "Không có", "--cause", "-", "--to", "nil")
    assert de_an06(*words, *none).code == 0
    text = (project / month_path(2024, "so-tc", "2024-07")).read_text(encoding="utf-8")
    assert text.endswith("obstacles:\n      - {kind: other, text: Thiếu người.}\n")


def test_an_obstacle_is_listed_until_it_is_resolved(de_an06):
    de_an06("update", "so-tc", "II.2.k", "--status", "blocked", "--obstacle", "Thiếu người.")
    (found,) = json.loads(de_an06("obstacles", "--json").out)
    assert (found["agency"], found["reference"], found["age"]) == ("so-tc", "2024-06-20.1", 0)
    de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", "--resolve", "2024-06-20.1")
    assert json.loads(de_an06("obstacles", "--json").out) == []


def test_many_updates_are_recorded_from_csv_all_or_nothing(de_an06, project):
    table = project / "rows.csv"
    table.write_text(
        "task;on;status;percent;result;measures\n"
        "II.2.k;2024-06-18;in_progress;40;Đã làm;"
        '"[{""target"": ""II.2.k.1"", ""numerator"": 1, ""denominator"": 2}]"\n'
        "II.2.l;2024-06-19;done;;;\n",
        encoding="utf-8-sig",
    )
    assert de_an06("update", "so-tc", "--from", "rows.csv").code == 0
    text = (project / JUNE).read_text(encoding="utf-8")
    assert text.count("- task:") == 2
    bad = "task,on,status,percent\nII.2.m,2024-06-18,done,\nII.2.n,18/06/24,gì đó,4\u00a05\n"
    table.write_text(bad, encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", "rows.csv")
    assert ended.code == 1
    assert ended.err.count("rows.csv:3:") == 4
    assert (project / JUNE).read_text(encoding="utf-8") == text


def test_many_updates_are_recorded_from_json_lines(de_an06, project):
    lines = [
        {"task": "II.2.k", "on": "2024-06-18", "status": "in_progress", "percent": 40},
        {"task": "II.2.l", "on": "2024-06-19", "status": "done", "evidence": [{"number": "1/X"}]},
    ]
    file = project / "rows.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert de_an06("update", "so-tc", "--from", "rows.jsonl").code == 0
    assert (project / JUNE).read_text(encoding="utf-8").count("- task:") == 2
    file.write_text("{}\n[1]\n{nan\n", encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", "rows.jsonl")
    assert ended.code == 1
    assert [f"rows.jsonl:{n}:" in ended.err for n in (1, 2, 3)] == [True] * 3


def test_what_cannot_be_sent_is_refused_before_its_gaps_are_told(de_an06):
    for agency, month in (("so-tc", "2026-01"), ("bo-cong-an", "2024-07")):
        ended = de_an06("submit", agency, month, "--yes")
        assert (ended.code, ended.out) == (1, "")


def test_a_month_with_gaps_is_sent_only_with_yes(de_an06, project):
    de_an06("update", "so-tc", "II.2.k", "--status", "in_progress")
    ended = de_an06("submit", "so-tc", "2024-07")
    assert ended.code == 1
    assert "nhiệm vụ chưa có tin" in ended.out
    assert "submitted" not in (project / JUNE).read_text(encoding="utf-8")
    assert de_an06("submit", "so-tc", "2024-07", "--yes").code == 0
    assert "submitted:\n  on: 2024-06-20\n" in (project / JUNE).read_text(encoding="utf-8")
    assert de_an06("submit", "so-tc", "2024-07", "--yes").code == 1


@pytest.mark.parametrize(
    ("args", "state"),
    [
        (("extend", "II.5.k", "--due", "30/9/2024", "--document", "12/TB-TCT"), "not_started"),
        (("waive", "II.5.k"), "waived"),
    ],
)
def test_a_ruling_changes_the_state_and_can_be_revoked(de_an06, args, state):
    assert rows(de_an06)["II.5.k", "ca-tinh"]["state"] == "overdue"
    assert de_an06("decide", *args, "--yes").code == 0
    assert rows(de_an06)["II.5.k", "ca-tinh"]["state"] == state
    assert de_an06("decide", "revoke", "2024-06-20.1").code == 0
    assert rows(de_an06)["II.5.k", "ca-tinh"]["state"] == "overdue"


def test_one_condition_frees_all_the_tasks_that_wait_for_it(de_an06):
    waiting = ("II.2.b", "II.2.c", "II.5.d", "II.5.dd")
    assert de_an06("decide", "condition-met", "tandtc-guidance").code == 0
    states = {task: rows(de_an06)[task, "tand-tinh"]["state"] for task in waiting}
    assert states == dict.fromkeys(waiting, "not_started")


@pytest.mark.parametrize(
    "args",
    [
        ("waive", "II.5.k", "--due", "2024-09-30"),
        ("condition-met", "II.5.k"),
        ("waive", "II.5.a", "--agency", "so-tnmt"),
        ("waive", "II.5.k", "--agency", "so-tc"),
        ("close", "2024-07"),
    ],
)
def test_a_ruling_that_breaks_a_rule_is_refused(de_an06, project, args):
    assert de_an06("decide", *args).code == 1
    assert not (project / "plan/2024/decisions.yaml").exists()


def test_a_ruling_without_what_its_kind_wants_names_the_option(de_an06):
    for kind, option in (("gia hạn", "--due: thời hạn mới"), ("giao lại", "--to: cơ quan")):
        ended = de_an06("decide", kind, "II.5.k")
        assert (ended.code, option in ended.err) == (2, True)


def test_a_closed_month_is_frozen_and_validate_tells_a_later_change(de_an06, project):
    de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", "--on", "2024-06-10")
    file = project / month_path(2024, "so-tc", "2024-06")
    assert de_an06("decide", "close", "2024-06", "--yes").code == 0
    assert de_an06("validate").code == 0
    de_an06("update", "so-tc", "II.2.l", "--status", "in_progress", "--on", "2024-06-10")
    assert (project / JUNE).exists()
    file.write_text(file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    ended = de_an06("validate")
    assert ended.code == 1
    assert "2024-06.yaml" in ended.out


def test_the_clones_own_agency_is_the_default(de_an06, project):
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    subprocess.run(["git", "config", "de-an06.agency", "so-tc"], cwd=project, check=True)
    assert de_an06("update", "so-tc", "II.2.k", "--status", "in_progress").code == 0
    ended = de_an06("update", "--from", "missing.csv")
    assert ended.code == 3
    assert "missing.csv" in ended.err


def test_log_and_diff_speak_of_tasks_and_commits(de_an06, project):
    def git(*words):
        identity = ("-c", "user.name=Tổ thư ký", "-c", "user.email=a@example.gov.vn")
        subprocess.run(["git", *identity, *words], cwd=project, check=True)

    git("init", "-q")
    git("add", "plan")
    git("commit", "-qm", "plan")
    de_an06("update", "so-tc", "II.1.a", "--status", "done", "--obstacle", "Khó.")
    de_an06("decide", "extend", "II.5.k", "--due", "2024-09-30", "--yes")
    git("add", "plan")
    git("commit", "-qm", "news")
    out = de_an06("diff", "HEAD~1").out
    assert "1 thời hạn thay đổi" in out
    assert "1 vướng mắc mới" in out
    assert "II.1.a: quá hạn, chưa hoàn thành → hoàn thành quá hạn: Sở Tài chính" in out
    title, summary = de_an06("diff", "HEAD", "HEAD").out.splitlines()
    assert "Tính đến" in title
    assert summary == "Không có gì thay đổi."
    broken = project / "plan/2024/tasks/II.1.a.yaml"
    sound = broken.read_bytes()
    broken.write_text("[", encoding="utf-8")
    git("commit", "-qam", "broken")
    broken.write_bytes(sound)
    ended = de_an06("diff", "HEAD")
    assert ended.code == 1
    assert ended.err.startswith("Trong bản HEAD:\nplan/2024/tasks/II.1.a.yaml:1:")
    log = de_an06("log", "so-tc", "--git").out
    assert "Tổ thư ký" in log
    assert "đã hoàn thành [II.1.a]" in log
    assert de_an06("diff", "nowhere").code == 2


def test_a_month_can_be_recorded_with_the_keyboard_only(at_terminal, project):
    child = at_terminal("update", "so-ngv")
    child.expect("4 nhiệm vụ chưa có cập nhật, 0 đã có")
    for prompt, answer in [
        ("bỏ trống để kết thúc", "tai cau truc"),
        ("Trạng thái", "2"),
        ("Tỷ lệ", "45"),
        ("Kết quả", "Rà soát lại 8/53 dịch vụ."),
        ("> ", ""),
        ("vướng mắc mới", ""),
        ("Số, ký hiệu", "512/SNgV-VP"),
        ("Việc tiếp theo", ""),
        (r"Ghi\?", ""),
    ]:
        child.expect(prompt)
        child.sendline(answer)
    child.expect("Đã ghi vào plan/2024/updates/so-ngv/2024-07.yaml")
    child.expect("3 nhiệm vụ chưa có cập nhật, 1 đã có")
    child.expect("bỏ trống để kết thúc")
    child.sendline("")
    for question in ("Tóm tắt kết quả", "Văn bản đã ban hành", "Phương hướng"):
        child.expect(question)
        child.sendline("")
    child.expect("git add plan")
    assert exit_code(child) == 0
    text = (project / "plan/2024/updates/so-ngv/2024-07.yaml").read_text(encoding="utf-8")
    assert "    percent: 45\n    result: Rà soát lại 8/53 dịch vụ.\n" in text


def test_ctrl_c_at_a_question_exits_130_and_writes_nothing(at_terminal, project):
    before = read_folder(project, "2024").contents
    child = at_terminal("update", "so-ngv", "II.1.a")
    child.expect("Trạng thái")
    child.expect_exact("[2]: ")  # the end of the question: the terminal drops what it still holds
    assert interrupted(child) == 130
    assert "Traceback" not in child.before
    assert read_folder(project, "2024").contents == before


def test_what_the_secretariat_records_in_its_own_clone_says_so(de_an06, project):
    subprocess.run(["git", "init", "--quiet"], check=True)
    subprocess.run(["git", "config", "de-an06.agency", "ca-tinh"], check=True)
    assert de_an06("update", "so-tc", "2.k", "--status", "in_progress").code == 0
    assert "entered_by: ca-tinh\n" in (project / JUNE).read_text(encoding="utf-8")
    assert de_an06("submit", "so-yt", "2024-07", "--yes").code == 0
    sent = (project / JUNE.replace("so-tc", "so-yt")).read_text(encoding="utf-8")
    assert "entered_by: ca-tinh\n" in sent
    own = JUNE.replace("so-tc", "ca-tinh")
    assert de_an06("update", "ca-tinh", "II.5.k", "--status", "in_progress").code == 0
    assert "entered_by" not in (project / own).read_text(encoding="utf-8")


def test_nobody_records_for_an_agency_that_has_somebody(de_an06, project):
    registry = project / "plan/agencies.yaml"
    text = registry.read_text(encoding="utf-8")
    named = text.replace("  - id: so-tc\n", "  - id: so-tc\n    maintainers: [can-bo-tc]\n")
    registry.write_text(named, encoding="utf-8")
    ended = de_an06("update", "so-tc", "2.k", "--status", "in_progress", "--entered-by", "ca-tinh")
    assert ended.code == 1
    assert "L344" in ended.err
    assert not (project / JUNE).exists()

"""A plan with steps, counted deadlines, products and few official words, through the commands."""

import json
import shutil

import pytest
from openpyxl import load_workbook

from conftest import ROOT, exit_code

REGISTER = ROOT / "tests/registers/hundred-days"
WHOLE, FIRST, SECOND = "KH77_N1.1", "KH77_N1.1.1", "KH77_N1.1.2"
OTHER = "KH77_N2.1"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(REGISTER, tmp_path, dirs_exist_ok=True)
    return tmp_path


def told(de_an06, *words):
    """What a command that goes well prints as JSON."""
    ended = de_an06(*words, "--json")
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


def said(de_an06, *words):
    ended = de_an06(*words)
    assert ended.code == 0, ended.err
    return ended.out


def totals(status):
    return {state: count for state, count in status["totals"].items() if count}


def test_it_is_valid_and_counts_a_task_with_its_steps_once(de_an06):
    assert "2 nhiệm vụ" in said(de_an06, "validate")
    status = told(de_an06, "status")
    assert totals(status) == {"overdue": 1, "not_started": 1}
    assert [(task["task"], task["parent"]) for task in status["tasks"]] == [
        (WHOLE, None),
        (FIRST, WHOLE),
        (SECOND, WHOLE),
        (OTHER, None),
    ]
    assert sum(status["assignment_totals"].values()) == len(status["assignments"]) == 3
    assert "2 nhiệm vụ" in said(de_an06, "tasks")


def test_a_step_alone_counts(de_an06):
    assert totals(told(de_an06, "status", FIRST)) == {"overdue": 1}
    assert totals(told(de_an06, "status", WHOLE)) == {"overdue": 1}
    found = told(de_an06, "status", "so-tc")
    assert (totals(found), [task["task"] for task in found["tasks"]]) == (
        {"overdue": 1},
        [WHOLE, SECOND],
    )


def test_tasks_say_of_what_they_are_steps_and_what_they_have_from_there(de_an06):
    whole, first, second, other = told(de_an06, "tasks")
    assert [task["parent"] for task in (whole, first, second, other)] == [None, WHOLE, WHOLE, None]
    assert (first["group"], first["leads"], first["coordinators"]) == ("N1", ["so-khcn"], ["so-tc"])
    assert first["deadlines"] == [{"date": "2024-05-10", "text": "30 ngày kể từ ngày ban hành"}]
    assert (second["deadlines"], second["condition"]["id"]) == ([], "nghi-quyet")
    assert (other["title"], other["coordinators_text"]) == ("Vận hành trợ lý ảo.", None)


def test_a_deadline_counted_in_working_days_starts_when_its_condition_is_met(de_an06):
    said(de_an06, "decide", "condition-met", "nghi-quyet", "--on", "2024-05-20")
    status = told(de_an06, "status", SECOND)
    assert [(row["due"], row["original_due"]) for row in status["assignments"]] == [
        ("2024-06-03", "2024-06-03")
    ]


@pytest.mark.parametrize(
    ("number", "tasks"),
    [("15/NQ-HĐND", [WHOLE, SECOND]), ("77/kh-ubnd", [WHOLE, FIRST, OTHER])],
)
def test_a_document_keeps_what_it_assigned(de_an06, number, tasks):
    status = told(de_an06, "status", "--document", number)
    assert [task["task"] for task in status["tasks"]] == tasks
    assert status["reports"] == []
    assert [task["id"] for task in told(de_an06, "tasks", "--document", number)] == tasks
    due = told(de_an06, "due", "--document", number)
    assert {row["task"] for row in due["assignments"]} <= set(tasks)


def test_an_unknown_document_is_refused_with_the_known_ones(de_an06):
    ended = de_an06("status", "--document", "15/NQ-HDND")
    assert (ended.code, "15/NQ-HĐND" in ended.err) == (2, True)


def test_nothing_is_recorded_of_a_task_with_steps(de_an06, project):
    ended = de_an06("update", "so-khcn", WHOLE, "--status", "done")
    assert (ended.code, FIRST in ended.err) == (1, True)
    ended = de_an06("decide", "waive", WHOLE, "--document", "1/TB")
    assert (ended.code, "L334" in ended.err) == (1, True)
    rows = project / "rows.csv"
    rows.write_text(f"task,on,status\n{WHOLE},2024-06-19,done\n")
    ended = de_an06("update", "so-khcn", "--from", str(rows))
    assert (ended.code, "rows.csv:2:1: error L334" in ended.err) == (1, True)
    assert not (project / "plan/2024/updates").exists()


def test_what_was_said_before_there_were_steps_stops_nothing(de_an06, project):
    month = project / "plan/2024/updates/so-khcn/2024-07.yaml"
    month.parent.mkdir(parents=True)
    month.write_text(
        "agency: so-khcn\nperiod: 2024-07\nupdates:\n"
        f"  - {{task: {WHOLE}, on: 2024-06-18, status: done}}\n"
    )
    rulings = project / "plan/2024/decisions.yaml"
    rulings.write_text(f"decisions:\n  - {{on: 2024-06-18, kind: return, task: {WHOLE}}}\n")
    before = told(de_an06, "status")
    assert before["set_aside"] == []
    assert totals(before) == {"overdue": 1, "not_started": 1}
    ended = de_an06("validate")
    assert (ended.code, ended.out.count("error L334")) == (1, 2)
    said(de_an06, "update", "so-khcn", FIRST, "--status", "done")
    said(de_an06, "decide", "accept", FIRST, "--on", "2024-06-20")


def test_a_body_that_ends_leaves_steps_to_nobody_and_not_their_task(de_an06, project):
    registry = project / "plan/agencies.yaml"
    ends = "name: Sở Khoa học và Công nghệ\n    valid_to: 2024-05-31"
    registry.write_text(registry.read_text().replace("name: Sở Khoa học và Công nghệ", ends))
    found = told(de_an06, "validate")
    assert [one["code"] for one in found] == ["L396"]
    assert f"{FIRST}, {OTHER}" in found[0]["message"]


def test_a_step_is_shown_with_its_task_its_products_and_its_document(de_an06):
    shown = said(de_an06, "show", FIRST)
    assert "Việc thành phần của 1  Số hóa dữ liệu đất đai" in shown
    assert "Sản phẩm: Dữ liệu của 50% số thửa." in shown
    assert "Văn bản giao: 15/NQ-HĐND, 20/04/2024" in said(de_an06, "show", SECOND)
    whole = said(de_an06, "show", WHOLE)
    assert "1.1\tHoàn thành 50% số thửa.\tso-khcn" in whole
    assert said(de_an06, "status", "--matrix").count("  1.") == 2


def test_a_report_has_steps_below_their_task_and_counts_them_once(de_an06, project):
    said(de_an06, "update", "so-khcn", FIRST, "--status", "done", "--result", "Đã số hóa.")
    command = ("report", "consolidated", "2024-07", "--as-of", "2024-06-20", "--draft")
    said(de_an06, *command, "--full", "-o", str(project / "r.md"))
    report = (project / "r.md").read_text(encoding="utf-8")
    assert "Kế hoạch giao 02 nhiệm vụ." in report
    assert "| 1.1 | 1.1. Hoàn thành 50% số thửa. |" in report
    products = "| Báo cáo kết quả giữa kỳ; Dữ liệu của 50% số thửa. Đã số hóa |"
    assert products in report
    assert "(Số hóa dữ liệu đất đai): " in report
    assert "Có 02 việc thành phần, 01 việc có báo cáo trong kỳ." in report
    assert "- Việc thành phần 1.1 (Hoàn thành 50% số thửa): " in report
    assert "None" not in report


def test_a_form_has_steps_with_their_task_and_products(de_an06, project):
    path = project / "f.xlsx"
    said(de_an06, "form", "export", "--agency", "so-khcn", "--period", "2024-07", "-o", str(path))
    cells = {row[0]: row[1] for row in load_workbook(path)["Cập nhật"].values}
    assert "1" not in cells
    assert cells["1.1"] == (
        "Hoàn thành 50% số thửa.\n(việc thành phần của: Số hóa dữ liệu đất đai)\n"
        "Sản phẩm: Báo cáo kết quả giữa kỳ\nSản phẩm: Dữ liệu của 50% số thửa."
    )


def test_a_simulated_year_tells_of_steps(de_an06, tmp_path):
    said(de_an06, "demo", str(tmp_path / "demo"), "--seed", "3")
    status = told(de_an06, "-C", str(tmp_path / "demo"), "status")
    assert {row["task"] for row in status["assignments"] if row["reported"]} <= {
        FIRST,
        SECOND,
        OTHER,
    }


def test_the_step_is_asked_for_at_a_terminal(at_terminal):
    child = at_terminal("update", "so-khcn", WHOLE, "--on", "2024-06-19")
    child.expect("1.1  Hoàn thành 50%")
    child.expect(r"Việc thành phần nào \(0: không phải việc nào\)")
    child.sendline("9.9")
    child.expect("không có")
    child.expect("Việc thành phần nào")
    child.sendline("1.1")
    child.expect("Hạn")
    child.close(force=True)


def test_none_of_the_steps_that_are_offered_writes_nothing(at_terminal):
    child = at_terminal("update", "so-khcn", WHOLE, "--on", "2024-06-19")
    child.expect("Việc thành phần nào")
    child.sendline("0")
    child.expect("chưa chọn nhiệm vụ nào")
    assert exit_code(child) == 1


def test_the_heading_of_what_is_late_counts_as_the_totals_do(de_an06):
    said(de_an06, "decide", "condition-met", "nghi-quyet", "--on", "2024-05-02")
    status = told(de_an06, "status", "--as-of", "2024-12-01")
    late = {row["task"] for row in status["assignments"] if row["state"] == "overdue"}
    assert {FIRST, SECOND} <= late
    count = status["totals"]["overdue"]
    assert count < len(late)
    shown = said(de_an06, "status", "--as-of", "2024-12-01")
    assert f"✗ Quá hạn, chưa hoàn thành\t{count}\t" in shown

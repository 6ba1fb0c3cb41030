"""Screens and tables of plans with steps and with bodies that stand in for others."""

import pytest

from any_plan import instead


@pytest.fixture
def said(de_an06, project, monkeypatch):
    instead(project, monkeypatch, "city")

    def command(*words):
        ended = de_an06(*words)
        assert ended.code == 0, ended.err
        return ended.out

    return command


def test_an_agencys_page_names_a_task_before_the_one_who_had_it(said):
    task = "Đặt mô hình điểm tại bệnh viện và trường học"
    assert f"{task} (trước đây: Sở Giáo dục và Đào tạo)" in said("agency", "so-khcn")


def test_the_history_of_a_task_with_steps_says_of_which(said):
    whole, step = said("show", "1.1"), said("show", "1.1.b")
    assert "12/08/2026  Sở Nội vụ: đang thực hiện 60% [1.1.b]" in whole
    assert "hạn 15/09/2026 [1.1.b], văn bản 402/UBND-VP" in whole
    assert "12/08/2026  Sở Nội vụ: đang thực hiện 60%\n" in step


def test_the_table_of_what_is_due_ends_with_who_holds_it(said):
    head, *rows = said("due", "--csv", "--document", "12/NQ-HĐND").splitlines()
    assert head == "what,id,agency,due,state,days,held_by,title,agency_name,held_by_name"
    assert rows[1].startswith("task,2.3,so-gd,2026-09-30,not_started,14,so-khcn,")
    [report, *_] = [row for row in said("due", "--csv").splitlines() if row.startswith("report")]
    assert report.endswith(",")


@pytest.mark.usefixtures("said")
def test_only_ones_own_steps_are_offered(at_terminal):
    child = at_terminal("update", "so-tai-chinh", "1.1", today="2026-09-16")
    child.expect("1.1.b  Đưa dữ liệu")
    assert "1.1.a" not in child.before
    child.expect("Việc thành phần nào")
    child.close(force=True)


@pytest.mark.usefixtures("said")
def test_nobody_is_asked_for_a_step_of_others(at_terminal):
    child = at_terminal("update", "xa-001", "1.1", today="2026-09-16")
    child.expect("xa-001")
    assert "Việc thành phần nào" not in child.before
    child.close(force=True)

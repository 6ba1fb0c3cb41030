"""My work: what lies before an officer, and questions that are asked again at once."""

import subprocess

import pytest

from conftest import copy_plan, exit_code, interrupted

JUNE = "plan/2024/updates/so-tc/2024-07.yaml"


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.2.dd", "II.2.k", "II.2.l", "II.5.k")


def told(child, *pairs):
    for question, answer in pairs:
        child.expect(question)
        child.sendline(answer)


def said(project):
    return (project / JUNE).read_text(encoding="utf-8")


def test_blocked_work_needs_its_obstacle_and_mistakes_are_asked_again(at_terminal, project):
    child = at_terminal("update", "so-tc", "2.đ")
    told(
        child,
        ("Trạng thái", "3"),
        ("Tỷ lệ", "45,5"),
        ("Tỷ lệ", "45"),
        ("Kết quả", "Gọi 0912 345 678"),
        ("> ", ""),
        ("giống số điện thoại", "Đã rà soát."),
        ("> ", ""),
        ("vướng mắc mới", ""),
        ("ghi rõ vướng gì", "không"),
        ("Trạng thái", "2"),
        ("Tỷ lệ", "100"),
        ("Trạng thái", "2"),
        ("Tỷ lệ", "45"),
        ("vướng mắc mới", ""),
        ("Số, ký hiệu", "5/KH"),
        ("Việc tiếp theo", ""),
        (r"Ghi\?", ""),
    )
    child.expect(
        "update so-tc II.2.dd --on 2024-06-20 --status in_progress --percent 45 [^\n]*5/KH"
    )
    assert exit_code(child) == 0
    assert "status: in_progress\n    percent: 45\n    result: Đã rà soát.\n" in said(project)


def test_none_of_the_tasks_that_are_offered_leads_back_to_the_question(at_terminal):
    child = at_terminal("update", "so-tc", today="2024-06-15")
    told(child, (r"Nhiệm vụ \(", "100%"), (r"Chọn \(0: không phải nhiệm vụ nào\) \[1\]", "0"))
    child.expect("chưa chọn nhiệm vụ nào")
    told(child, (r"Nhiệm vụ \(", "100%"), (r"Chọn \(", "không"), (r"Nhiệm vụ \(", ""))
    child.expect("cho báo cáo tháng 7/2024: ba câu, bỏ trống câu nào chưa có")
    told(child, ("Tóm tắt", ""), ("Văn bản", ""), ("Phương hướng", ""))
    assert exit_code(child) == 0


def test_none_of_the_tasks_that_a_line_may_mean_writes_nothing(at_terminal, project):
    child = at_terminal("update", "so-tc", "100%")
    told(child, (r"Chọn \(", "-"))
    child.expect("chưa chọn nhiệm vụ nào")
    assert exit_code(child) == 1
    assert not (project / JUNE).exists()


def test_my_work_in_english_commits_under_the_month_that_was_written(at_terminal):
    child = at_terminal("--lang", "en", "update", "so-tc", today="2024-06-15")
    task = ("Status", "2"), ("Percent", "5"), ("Result", ""), ("obstacle", ""), ("Figure", "")
    told(child, (r"Task \(", "2.k"), *task, ("Document", ""), ("Next", ""), ("Write", "y"))
    told(child, (r"Task \(", ""), ("Summary", ""), ("Document", ""), ("Plans", ""))
    child.expect('commit -m "so-tc: 2024-07"')
    assert exit_code(child) == 0


def test_enter_takes_the_figure_in_the_bracket(de_an06, at_terminal, project):
    words = ("update", "so-tc", "2.k", "--status", "in_progress", "--on", "2024-05-20")
    assert de_an06(*words, "--measure", "II.2.k.1=95/134").code == 0
    child = at_terminal("update", "so-tc", "2.k", "--status", "in_progress", "--percent", "50")
    told(
        child,
        *(("Kết quả", ""), ("vướng mắc mới", ""), (r"\[95/134\]", ""), ("Số, ký hiệu", "")),
        *(("Việc tiếp theo", ""), (r"Ghi\?", "")),
    )
    child.expect("--measure II.2.k.1=95/134")
    assert exit_code(child) == 0
    assert "- {target: II.2.k.1, numerator: 95, denominator: 134}" in said(project)


def test_the_list_is_that_of_the_clones_agency_with_the_deadline_in_force(
    de_an06, at_terminal, project
):
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    words = ("--agency", "so-tc", "--due", "2024-06-29", "--document", "1/TB", "--yes")
    assert de_an06("decide", "extend", "II.2.dd", *words).code == 0
    asking = ("--obstacle", "Thiếu tiền.", "--proposal", "Bố trí kinh phí.", "--to", "so-tc")
    assert de_an06("update", "so-yt", "2.l", "--status", "blocked", *asking).code == 0
    subprocess.run(["git", "config", "de-an06.agency", "so-tc"], cwd=project, check=True)
    child = at_terminal("update")
    child.expect("Sở Tài chính")
    child.expect("SẮP ĐẾN HẠN")
    child.expect("29/06/2024")
    child.expect("CHƯA CÓ TIN TRONG KỲ")
    child.expect("so-yt +Bố trí kinh phí.")
    told(child, ("bỏ trống để kết thúc", ""), ("Tóm tắt", "Đã xong."), ("> ", ""))
    told(child, ("Văn bản", ""), ("Phương hướng", ""), (r"Ghi\?", ""))
    child.expect(r"de-an06 update so-tc\s+--summary")
    child.expect("submit so-tc 2024-07 --preview")
    assert exit_code(child) == 0
    assert "summary: Đã xong.\n" in said(project)


def test_words_without_diacritics_find_a_task_and_several_are_offered(at_terminal):
    child = at_terminal("update", "so-tc", "dinh danh dien tu")
    child.expect(r"1 +II.2.k")
    told(child, ("Chọn", "2"))
    child.expect("II.2.l  ")
    child.expect_exact("[2]: ")
    assert interrupted(child) == 130


def test_after_a_slip_only_the_question_comes_again_and_the_open_month_is_named(
    de_an06, at_terminal
):
    sent = ("submit", "so-tc", "2024-06", "--number", "1/BC", "--on", "2024-06-14", "--yes")
    assert de_an06(*sent).code == 0
    child = at_terminal("update", "so-tc", today="2024-06-14")
    child.expect("kỳ tháng 6/2024: [^\n]* chưa có cập nhật")
    child.expect("Kỳ tháng 6/2024 đã gửi hoặc đã khóa; ghi vào kỳ tháng 7/2024")
    told(child, (r"Nhiệm vụ \(", "2.zz"))
    child.expect("không có nhiệm vụ «2.zz»")
    told(child, (r"Nhiệm vụ \(", ""))
    assert "CHƯA CÓ TIN" not in child.before
    told(child, ("Tóm tắt", ""), ("Văn bản", ""), ("Phương hướng", ""))
    assert exit_code(child) == 0

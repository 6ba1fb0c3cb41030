"""An agency's own words on its month: by options, by a table, by a person who is asked."""

import subprocess

import pytest

from conftest import copy_plan, exit_code

JUNE = "plan/2024/updates/so-tc/2024-07.yaml"
ISSUED = "12/KH-STC; 1/6/2024; Kế hoạch nâng cấp"
WORDS = ("--summary", "Đã xong.", "--issued", ISSUED, "--plans", "Làm tiếp.")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.2.k", "II.2.l", "II.5.k")


def said(project):
    return (project / JUNE).read_text(encoding="utf-8").partition("\n")[2]


def test_words_stand_before_the_updates_in_the_order_of_files(de_an06, project):
    assert de_an06("update", "so-tc", "2.k", "--status", "in_progress").code == 0
    assert de_an06("update", "so-tc", *WORDS).code == 0
    assert said(project) == (
        "agency: so-tc\nperiod: 2024-07\nsummary: Đã xong.\n"
        "documents:\n  - {number: 12/KH-STC, date: 2024-06-01, title: Kế hoạch nâng cấp}\n"
        "plans: Làm tiếp.\nupdates:\n  - task: II.2.k\n    on: 2024-06-20\n"
        "    status: in_progress\n"
    )
    assert de_an06("validate").code == 0


def test_a_later_text_replaces_and_documents_add_up(de_an06, project):
    de_an06("update", "so-tc", *WORDS)
    ended = de_an06("update", "so-tc", "--summary", "Hai.", "--issued", "13/KH-STC")
    assert (ended.code, "Thay điều đã ghi: tóm tắt" in ended.out) == (0, True)
    assert "summary: Hai.\n" in said(project)
    assert "plans: Làm tiếp.\n" in said(project)
    assert said(project).count("  - {number") == 2
    changed = de_an06("update", "so-tc", "--issued", "13/KH-STC; Kế hoạch khác")
    assert "văn bản 13/KH-STC" in changed.out
    assert "  - {number: 13/KH-STC, title: Kế hoạch khác}\n" in said(project)
    assert said(project).count("  - {number") == 2


def test_the_same_twice_is_said_and_changes_nothing(de_an06, project):
    de_an06("update", "so-tc", *WORDS)
    before = said(project)
    ended = de_an06("update", "so-tc", *WORDS)
    assert (ended.code, ended.out.count("Đã ghi từ trước")) == (0, 3)
    assert said(project) == before


def test_what_is_sent_carries_its_words(de_an06, project):
    sent = de_an06("submit", "so-tc", "2024-07", "--number", "9/BC", "--yes", *WORDS)
    assert sent.code == 0
    assert "submitted:\n  on: 2024-06-20\n  number: 9/BC\nsummary: Đã xong.\n" in said(project)


def test_a_preview_shows_all_and_writes_nothing(de_an06, project):
    de_an06(*("update", "so-tc", "2.k", "--status", "blocked", "--obstacle", "Thiếu người."))
    before = said(project)
    ended = de_an06("submit", "so-tc", "2024-07", "--preview", *WORDS)
    assert ended.code == 0
    assert said(project) == before
    for text in (
        *("1 cập nhật của 1 nhiệm vụ", "1 vướng mắc mới", "Thiếu người.", "Tóm tắt: Đã xong."),
        *("12/KH-STC 01/06/2024", "Làm tiếp.", "Chưa có số, ký hiệu", "1 nhiệm vụ chưa có tin"),
        "de-an06 submit so-tc 2024-07 --summary 'Đã xong.'",
    ):
        assert text in ended.out, text


@pytest.mark.parametrize(
    "words",
    [
        ("so-tc", "2.k", "--summary", "Đã xong."),
        ("so-tc", "--summary", "Đã xong.", "--status", "done"),
        ("so-tc", "--issued", "12/KH; 35/6/2024"),
        ("so-tc", "--issued", "; 1/6/2024"),
    ],
)
def test_what_cannot_be_read_or_goes_alone_exits_2(de_an06, project, words):
    assert de_an06("update", *words).code == 2
    assert not (project / JUNE).exists()


def test_a_phone_number_in_them_is_refused(de_an06, project):
    ended = de_an06("update", "so-tc", "--summary", "Gọi 0912 345 678")
    assert (ended.code, (project / JUNE).exists()) == (1, False)
    assert "V504" in ended.err


def test_a_table_holds_them_in_columns_of_their_own(de_an06, project):
    rows = (
        "Mã;Ngày cập nhật;Trạng thái;Tóm tắt trong kỳ;Văn bản ban hành: số, ký hiệu\n"
        "2.k;20/6/2024;đang thực hiện;Đã làm tốt.;5/KH\n;;;;6/KH\n"
    )
    (project / "a.csv").write_text(rows, encoding="utf-8")
    assert de_an06("update", "so-tc", "--from", "a.csv").code == 0
    assert "summary: Đã làm tốt.\ndocuments:\n  - {number: 5/KH}\n  - {number: 6/KH}\n" in said(
        project
    )
    before = said(project)
    again = de_an06("update", "so-tc", "--from", "a.csv")
    assert (again.code, said(project)) == (0, before)
    twice = rows.replace(";;;;6/KH", ";;;Khác.;6/KH")
    (project / "a.csv").write_text(twice, encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", "a.csv")
    assert (ended.code, "a.csv:3:4: error S364" in ended.err) == (1, True)


def test_a_person_is_asked_at_submit_and_a_mistake_at_once(at_terminal, project):
    child = at_terminal("submit", "so-tc", "2024-07", "--number", "9/BC")
    for question, answer in (
        ("Tóm tắt kết quả", "Gọi 0912 345 678"),
        ("> ", ""),
        ("giống số điện thoại", ""),
        ("Văn bản đã ban hành", "12/KH; 35/6/2024"),
        ("không đọc được văn bản", "12/KH; 5/6/2024"),
        ("Văn bản nữa", ""),
        ("Phương hướng", "Làm tiếp."),
        ("> ", ""),
        ("Vẫn gửi", "c"),
    ):
        child.expect(question)
        child.sendline(answer)
    assert exit_code(child) == 0
    assert "documents:\n  - {number: 12/KH, date: 2024-06-05}\nplans: Làm tiếp.\n" in said(project)


def test_in_an_agencys_clone_a_task_or_a_period_is_enough(de_an06, project):
    subprocess.run(["git", "init", "--quiet"], check=True)
    subprocess.run(["git", "config", "de-an06.agency", "so-tc"], check=True)
    assert de_an06("update", "2.k", "--status", "in_progress").code == 0
    assert de_an06("update", "--summary", "Đã xong.").code == 0
    assert de_an06("submit", "2024-07", "--number", "9/BC", "--yes").code == 0
    assert "submitted:" in said(project)

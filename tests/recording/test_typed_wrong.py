"""What an officer types wrong, told in the words of who types (docs/design.md, "Findings")."""

import subprocess

import pytest

from conftest import copy_plan


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k", "II.5.k")


@pytest.fixture
def clone(project):
    """The clone of Sở Tài chính."""
    subprocess.run(["git", "init", "-q", project], check=True)
    command = ["git", "-C", project, "config", "de-an06.agency", "so-tc"]
    subprocess.run(command, check=True)
    return project


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("--status", "xong", "--completed-on", "25/6"),
            "--completed-on: error L354: ngày hoàn thành 25/06/2024 sau ngày cập nhật 20/06/2024",
        ),
        (
            ("--status", "đang làm", "--completed-on", "1/6"),
            "ngày hoàn thành nhưng trạng thái là «in_progress (đang thực hiện)»",
        ),
        (("--status", "xong", "--percent", "50"), "mâu thuẫn với 50%"),
        (("--status", "đang làm", "--result", ""), "--result: error S212: nội dung trống: ghi"),
        (
            ("--status", "xong", "--evidence", "12/KH; 40/6/2024; x"),
            "gõ ngày/tháng/năm, ví dụ 14/07/2024",
        ),
        (
            ("--status", "xong", "--dry-run"),
            "--status: warning L801: nhiệm vụ II.2.k báo hoàn thành mà không có minh chứng: thêm",
        ),
        (
            ("--status", "xong", "--on", "1/12/2023"),
            "01/12/2023 trước kỳ đầu tiên của kế hoạch (từ 15/12/2023): kiểm tra năm và tháng",
        ),
    ],
)
def test_no_key_of_a_file_is_named_and_no_day_is_written_backwards(de_an06, words, told):
    ended = de_an06("update", "so-tc", "2.k", *words)
    assert told in ended.err
    assert "completed_on" not in ended.err


def test_a_ruling_is_warned_of_at_its_options(de_an06):
    ended = de_an06("decide", "extend", "2.k", "--due", "30/7", "--dry-run")
    assert "thêm --document" in ended.err
    assert "--due: warning L382: 30/07/2024 sớm hơn" in ended.err


def test_a_table_is_warned_of_at_its_cells(de_an06, tmp_path):
    table = tmp_path / "tin.csv"
    table.write_text("Mã;Ngày;Trạng thái;Phần trăm\n2.k;19/6/2024;xong;100\n", encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", str(table), "--dry-run")
    assert ended.code == 0
    assert "tin.csv:2:15: warning L801" in ended.err


@pytest.mark.usefixtures("clone")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("submit", "6 tháng"), "không có tệp báo cáo nào cho kỳ «6 tháng»"),
        (("submit", "quý V"), "không có cơ quan, nhiệm vụ hay kỳ báo cáo nào là «quý V»"),
        (("update", "II.2.zz", "--status", "xong"), "nhiệm vụ hay kỳ báo cáo nào là «II.2.zz»"),
        (("update", "2.k", "đang làm", "--status", "xong"), "thừa «đang làm»"),
    ],
)
def test_what_means_nothing_in_a_clone_is_not_called_an_agency(de_an06, command, told):
    ended = de_an06(*command)
    assert (ended.code, told in ended.err) == (2, True)


@pytest.mark.usefixtures("clone")
def test_a_period_of_two_words_needs_no_quotes(de_an06):
    ended = de_an06("submit", "tháng", "7", "--preview")
    assert ended.code == 0
    assert "tháng 7/2024" in ended.out


@pytest.mark.usefixtures("clone")
def test_a_month_that_is_not_said_or_half_said_is_offered(de_an06):
    assert "ý bạn là: 2024-07, 2024-06?" in de_an06("submit", "--preview").err
    assert 'ý bạn là: "tháng 6"?' in de_an06("submit", "6", "--preview").err
    assert de_an06("submit", "2024-06", "--number", "1/BC", "--on", "2024-06-14", "--yes").code == 0
    assert "ý bạn là: 2024-06?" in de_an06("submit", "--undo").err


@pytest.mark.parametrize(
    ("to", "written"),
    [
        ("so tai chin", None),
        ("Sở Xây dưngj", None),
        ("Kho bạc Nhà nước", "Kho bạc Nhà nước"),
        ("UBND huyện Đăk Đoa", "UBND huyện Đăk Đoa"),
    ],
)
def test_a_proposal_to_an_agency_is_not_lost_to_a_slip_of_the_hand(de_an06, project, to, written):
    words = ("--status", "vướng mắc", "--obstacle", "Thiếu kinh phí.", "--to", to)
    ended = de_an06("update", "so-tp", "2.k", *words)
    if written is None:
        assert (ended.code, "ý bạn là: so-" in ended.err) == (2, True)
    else:
        month = project / "plan/2024/updates/so-tp/2024-07.yaml"
        assert f"to: {written}" in month.read_text(encoding="utf-8")

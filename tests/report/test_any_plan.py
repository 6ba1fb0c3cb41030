"""What reports say of plans of other shapes than Kon Tum's."""

import pytest

from any_plan import instead


@pytest.fixture
def written(de_an06, project, monkeypatch):
    """The Markdown of a report on one of these plans, after a change to its `plan.yaml`."""

    def write(name, *words, change=("", "")):
        instead(project, monkeypatch, name)
        [file] = (project / "plan").glob("*/plan.yaml")
        file.write_text(file.read_text("utf-8").replace(*change, 1), encoding="utf-8")
        ended = de_an06("report", *words, "--format", "md", "-o", "made.md")
        assert ended.code == 0, ended.err
        return (project / "made.md").read_text("utf-8")

    return write


def test_many_names_are_counted_after_the_first_and_stand_in_an_annex(written):
    text = written("city", "consolidated", "dot-4", "--full")
    body, annexes = text.split("# Phụ lục I\n")
    assert "xã Bến 040 và 86 cơ quan khác, danh sách tại Phụ lục V);" in body
    assert "và 117 cơ quan khác, danh sách tại Phụ lục II)." in body
    assert "và 123 cơ quan khác, danh sách tại Phụ lục IV)." in body
    assert len(max(body.splitlines(), key=len)) < 1000
    by_agency = annexes.split("# Phụ lục V\n")[1].split("# Phụ lục VI\n")[0]
    assert by_agency.count(" thiếu |") == 96 + 114 + 3


def test_a_report_says_once_what_one_body_said_of_several_rows(written):
    text = written("programme", "consolidated", "2025", "--full")
    assert "hoàn thành đúng hạn. Bộ Ngân sách: Đã hoàn thành.\n" in text
    assert "| Bộ Ngân sách: đã hoàn thành | Hoàn thành đúng hạn |" in text
    assert "; đang phụ trách: Bộ Ngân sách (trước đây: Bộ Kế hoạch) |" in text


def test_a_body_with_several_rows_of_a_task_does_not_lead_more_tasks_for_it(written):
    text = written("programme", "agency", "2025", "--agency", "bo-khoa-hoc")
    assert "Bộ Khoa học chủ trì 04 phần việc của 03 nhiệm vụ (" in text


def test_a_part_of_a_common_figure_is_not_judged_by_the_whole_goal(written):
    text = written("city", "agency", "dot-4", "--agency", "so-noi-vu")
    assert "của 02 chỉ tiêu" in text
    assert "Tính chung với cơ quan khác 02: " in text
    assert "; trong ngoặc là mục tiêu)" in text
    assert " 4,75 triệu bản ghi (" in text


def test_a_letter_to_all_counts_the_many_who_owe_reports(written):
    body, annex = written("city", "reminder", "dot-4", "--together").split("# Phụ lục\n")
    assert "cơ quan, đơn vị (tại Phụ lục kèm theo)." in body
    assert "xã Bến 040" not in body
    assert "xã Bến 040" in annex


def test_the_regime_of_reports_is_quoted_where_it_is_no_time(written):
    text = written("programme", "reminder", "2025", "--agency", "bo-ngan-sach")
    assert (
        "báo cáo kết quả về Hội đồng Chương trình (qua Bộ Khoa học) theo chế độ của Kế hoạch "
        "(“Báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm”).\n\nQua theo dõi"
    ) in text


ISSUER_STANDS = ("standing_agency: vp-xa", "standing_agency: ubnd-xa")


def test_a_letter_of_the_issuer_is_not_addressed_to_the_issuer(written):
    words = ("reminder", "2026-04", "--agency", "phong-kt")
    text = written("commune", *words, change=ISSUER_STANDS)
    assert "báo cáo kết quả về Ủy ban nhân dân xã Đồi Thông theo" in text
    assert "(qua " not in text
    assert "(b/c)" not in text


def test_a_report_to_an_issuer_that_is_the_standing_agency_names_it_once(written):
    words = ("agency", "2026-04", "--agency", "phong-kt")
    text = written("commune", *words, change=ISSUER_STANDS)
    assert "addressees:\n- Ủy ban nhân dân xã Đồi Thông\n" in text
    assert "(qua " not in text


def test_the_issuers_own_report_goes_to_nobody(written):
    text = written("commune", "agency", "2026-04", "--agency", "ubnd-xa", change=ISSUER_STANDS)
    assert "addressees" not in text
    assert "- Như trên" not in text
    assert "Trên đây là báo cáo của Ủy ban nhân dân xã Đồi Thông./." in text

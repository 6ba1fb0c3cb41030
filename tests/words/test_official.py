"""Types of documents by their symbols, cited documents, names cut short."""

from builders import a_task
from de_an06.model.month import Document, Evidence
from de_an06.words.official import (
    cited,
    document_type,
    going_on,
    short_name,
    task_codes,
    with_short_forms,
)


def test_a_symbol_names_the_type_of_its_document():
    for symbol, kind in [
        ("06/KH-UBND", "Kế hoạch"),
        ("02/TB-TCT", "Thông báo"),
        ("7/BB", "Biên bản"),
        ("12/TTr-STC", "Tờ trình"),
        ("3/CTr-UBND", "Chương trình"),
        ("05/2024/QĐ-UBND", "Quyết định"),
        ("09/2019/NĐ-CP", "Nghị định"),
        ("12/2024/TT-BCA", "Thông tư"),
        ("202/2025/QH15", "Văn bản"),
        ("31/CAT-VP", "Công văn"),
        ("4598/CAT-PC06", "Công văn"),
        ("12/UBND-VX", "Công văn"),
        ("5/CT-TTg", "Chỉ thị"),
        ("5/CT-VP", "Công văn"),
        ("15/STP", "Công văn"),
        ("12/TT-NV2", "Công văn"),
        ("không số", "Văn bản"),
        ("", "Văn bản"),
    ]:
        assert document_type(symbol) == kind, symbol


def test_a_document_is_cited_by_what_is_known_of_it():
    for document, words in [
        (Document(number="5/KH-STP"), "Kế hoạch số 5/KH-STP"),
        (
            Document(number="5/KH-STP", date="2024-03-01", title="Kế hoạch rà soát thủ tục."),
            "Kế hoạch số 5/KH-STP ngày 01 tháng 3 năm 2024 về rà soát thủ tục",
        ),
        (
            Document(number="31/CAT-VP", title="V/v Hướng dẫn cập nhật"),
            "Công văn số 31/CAT-VP về hướng dẫn cập nhật",
        ),
        (
            Document(number="31/CAT-VP", title="UBND huyện Sa Thầy nộp hồ sơ"),
            "Công văn số 31/CAT-VP về UBND huyện Sa Thầy nộp hồ sơ",
        ),
        (Evidence(url="https://a.vn/b"), "https://a.vn/b"),
        (
            Evidence(url="https://a.vn/b", title="Chuyên mục", date="2024-03-01"),
            "Chuyên mục (https://a.vn/b), ngày 01 tháng 3 năm 2024",
        ),
        (Evidence(path="evidence/a.pdf", title="Ảnh"), "Ảnh (evidence/a.pdf)"),
        (
            Evidence(number="7/BB", url="https://a.vn", title="Biên bản"),
            "Biên bản số 7/BB",
        ),
    ]:
        assert cited(document) == words, document


def test_a_text_goes_on_inside_a_sentence_but_a_name_keeps_its_capital():
    for text, words in [
        ("Quá hạn", "quá hạn"),
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("UBND tỉnh", "UBND tỉnh"),
        ("Ảnh", "ảnh"),
        ("", ""),
    ]:
        assert going_on(text) == words, text


def test_a_title_says_what_the_plans_opening_calls_a_part_of_it():
    opening = "Thực hiện Quyết định về Đề án dữ liệu đến năm 2030 (sau đây viết tắt là Đề án 06); …"
    for title, text, told in [
        (
            "Triển khai Đề án dữ liệu đến năm 2030 trên tỉnh",
            opening,
            "Triển khai Đề án dữ liệu đến năm 2030 (sau đây viết tắt là Đề án 06) trên tỉnh",
        ),
        ("Chiến dịch 100 ngày", opening, "Chiến dịch 100 ngày"),
        ("Kế hoạch đến năm 2030", opening, "Kế hoạch đến năm 2030 (sau đây viết tắt là Đề án 06)"),
        ("Mốc năm 2030", opening, "Mốc năm 2030"),
        ("Chiến dịch 100 ngày", "", "Chiến dịch 100 ngày"),
    ]:
        assert with_short_forms(title, text) == told, title


def test_tasks_that_the_plan_prints_alike_have_their_titles_beside_them():
    one = a_task("II.3.d", title="Công khai thủ tục.")
    other = a_task("II.3.d2", ref="II.3.d thứ 2", title="Tiếp nhận phản ánh")
    assert task_codes([one, a_task("II.3.e")]) == "II.3.d, II.3.e"
    assert task_codes([one, other]) == "II.3.d (công khai thủ tục), II.3.d (tiếp nhận phản ánh)"
    assert task_codes([other]) == "II.3.d thứ 2"


def test_names_are_cut_short_as_offices_do():
    for name, short in [
        ("Ủy ban nhân dân huyện Ngọc Hồi", "UBND huyện Ngọc Hồi"),
        ("Văn phòng Uỷ ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
        ("Sở Tư pháp", "Sở Tư pháp"),
    ]:
        assert short_name(name) == short, name

"""The form on paper, as LibreOffice prints it with the letters of Times New Roman."""

import re
from datetime import date

import pytest

from builders import a_task, an_update
from de_an06.form.workbook.workbook import form_bytes
from form.workbook.form_samples import a_form, a_form_target, a_form_task, an_open_obstacle
from on_paper import pages, printed, run

pytestmark = pytest.mark.needs_tools

_TITLE = "Rà soát, tái cấu trúc quy trình, cung cấp dịch vụ công trực tuyến toàn trình"
_RESULT = "Đã nâng cấp 12/20 máy chủ; còn lại chờ bố trí kinh phí trong quý tới của tỉnh."
_TASKS = [
    a_form_task(
        task=a_task(f"II.2.a{i}").model_copy(update={"own_title": f"{_TITLE} {i}"}),
        due=date(2024, 9, 30),
        last=an_update(percent=i, result=_RESULT),
        obstacles=[an_open_obstacle(), an_open_obstacle("Chưa có hướng dẫn của Bộ.", number=2)],
    )
    for i in range(10, 40)
]


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    path = tmp_path_factory.mktemp("form") / "a.xlsx"
    path.write_bytes(form_bytes(a_form(*_TASKS, targets=(a_form_target(),), simulated=True)))
    return printed(path)


@pytest.fixture(scope="module")
def texts(form):
    """The text of each page on one line."""
    return [" ".join(line.text for line in page) for page in pages(form)]


def test_one_family_of_fonts_prints_every_letter(form):
    assert set(re.findall(r"\+(\w+)", run("pdffonts", form))) == {"Tinos"}


def test_the_guide_is_one_page_with_the_day_that_is_asked_for_and_the_way_back(texts):
    assert "PHIẾU CẬP NHẬT TIẾN ĐỘ THÁNG 6 NĂM 2024" in texts[0]
    assert "Ngày cập nhật chung" in texts[0]
    assert "điều đã ghi không bị ghi hai lần" in texts[0]
    assert "PHIẾU CẬP NHẬT" not in texts[1]


def test_the_updates_are_three_pages_side_by_side_with_the_code_of_each_row(texts):
    known = [i for i, text in enumerate(texts) if "Vai trò" in text]

    assert len(known) >= 3
    for place in known[:-1]:
        codes = set(re.findall(r"II\.2\.a\d\d", texts[place]))
        assert codes
        assert "Kết quả" in texts[place + 1]
        assert "địa chỉ https" in texts[place + 2]
        for beside in texts[place + 1 : place + 3]:
            assert set(re.findall(r"II\.2\.a\d\d", beside)) == codes


def test_no_text_of_a_row_is_cut_off(texts):
    whole = re.sub(r"\s+", " ", " ".join(texts))

    assert whole.count("quý tới của tỉnh.") == len(_TASKS)
    assert whole.count("Chưa có hướng dẫn của Bộ.") == len(_TASKS)


def test_nothing_is_printed_outside_the_margins(form):
    for page in pages(form):
        assert all(line.left >= 29 and line.right <= 278 for line in page)


def test_every_page_says_that_the_news_is_invented(texts):
    assert all("DỮ LIỆU MÔ PHỎNG" in text for text in texts)

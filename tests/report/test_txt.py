"""Plain text: what stands where, that columns stand under each other, that no markup is left."""

from itertools import accumulate

import pytest
from hypothesis import given

from de_an06.report.markdown import markdown_text
from de_an06.report.txt import text_of
from de_an06.surface.metrics import text_width
from de_an06.surface.visible import shown_text
from hostile import any_text
from report.docx_samples import ANNEX_ALONE, BARE, LETTER, REPORT, SAMPLES, official

_TABLE = "| STT | Nội dung |\n|:-:|:-------|\n"


def test_the_head_of_a_report():
    head = text_of(official(REPORT)).split("\n")[:15]

    assert head == [
        "                                                 DỰ THẢO - DỮ LIỆU MÔ PHỎNG",
        "",
        "       UBND TỈNH KON TUM            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "          TỔ CÔNG TÁC                  Độc lập - Tự do - Hạnh phúc",
        "      TRIỂN KHAI ĐỀ ÁN 06              ___________________________",
        "            _______",
        "",
        "       Số:       /BC-TCT          Kon Tum, ngày        tháng 6 năm 2024",
        "",
        "                                  BÁO CÁO",
        "                   Kết quả triển khai thực hiện Đề án 06",
        "                tháng 6 năm 2024 trên địa bàn tỉnh Kon Tum",
        "                             ________________",
        "",
        "            Kính gửi: Tổ công tác triển khai Đề án 06 Chính phủ",
    ]


def test_the_foot_of_a_report():
    text = text_of(official(REPORT))

    foot = text[text.index("Nơi nhận:") : text.index("\n\n\n", text.index("Nơi nhận:"))]
    assert foot.split("\n") == [
        "Nơi nhận:                                          TỔ TRƯỞNG",
        "- Như trên;",
        "- Bộ Công an (b/c);",
        "- Tổ Công tác triển khai Đề án 06",
        "  các huyện, thành phố (t/h);",
        "- Lưu: VT, NCLTD.                             Chủ tịch UBND tỉnh",
        "                                                Nguyễn Văn Mẫu",
    ]


def test_a_letter_has_its_subject_below_the_number_and_its_addressees_below_each_other():
    lines = [line.strip() for line in text_of(official(LETTER)).split("\n")]

    assert lines[lines.index("V/v đôn đốc gửi báo") + 1] == "cáo tháng 01 năm 2024"
    start = lines.index("Kính gửi:")
    assert lines[start + 1 : start + 4] == [
        "- Sở Thông tin và Truyền thông;",
        "- Ủy ban nhân dân huyện Đăk Hà và Ủy ban nhân dân thành phố",
        "Kon Tum.",
    ]
    assert "1. Gửi báo cáo về Công an tỉnh trước ngày      tháng      năm 2024." in lines


def test_headings_keep_their_numbers_and_a_paragraph_is_one_line():
    lines = text_of(official(REPORT)).split("\n")

    assert {"II. KẾT QUẢ THỰC HIỆN", "1. Tình hình chung", "a) Nhiệm vụ chung"} < set(lines)
    paragraph = next(line for line in lines if line.startswith("Tổ Công tác triển khai"))
    assert paragraph.endswith("mọi số liệu đều là mô phỏng) như sau:")


def test_a_table_is_aligned():
    text = text_of(official(REPORT))

    table = text[text.index("    Tình trạng ") : text.index("\n\nTăng 02")]
    assert table.split("\n") == [
        "    Tình trạng      | Kỳ này | Kỳ trước",
        "--------------------+--------+---------",
        "Hoàn thành đúng hạn |      7 |        5",
        "Hoàn thành quá hạn  |      2 |        2",
        "Tổng số             |      9 |        7",
    ]


def test_a_long_cell_is_wrapped_and_rows_are_kept_apart():
    long = "Rà soát, kết nối, chia sẻ dữ liệu " * 3

    table = text_of(
        official(f"| STT | Nội dung |\n|:-:|:---------|\n| 1 | {long} |\n| 2 | {long} |\n")
    )
    rule = "--------+-----------------------------------------------------------------"
    assert table.split("\n")[1:] == [
        rule,
        "   1    | Rà soát, kết nối, chia sẻ dữ liệu Rà soát, kết nối, chia sẻ dữ",
        "        | liệu Rà soát, kết nối, chia sẻ dữ liệu",
        rule,
        "   2    | Rà soát, kết nối, chia sẻ dữ liệu Rà soát, kết nối, chia sẻ dữ",
        "        | liệu Rà soát, kết nối, chia sẻ dữ liệu",
        "",
    ]


def test_a_figure_is_not_broken_where_the_columns_do_not_fit():
    heads, figures = "| thiếu" * 14 + " |", "| 17,57" * 14 + " |"
    text = text_of(official(f"{heads}\n{'|--' * 14}|\n{figures}\n"))
    assert text.split("\n")[-2:] == [" | ".join(["17,57"] * 14), ""]


def test_an_annex_begins_with_its_marks_and_has_the_width_of_a_landscape_page():
    text = text_of(official(REPORT))

    lines = text[text.index("DỰ THẢO", 100) :].split("\n")
    assert [line.strip() for line in lines[2:4]] == ["Phụ lục I", "DANH MỤC NHIỆM VỤ"]
    assert "(Kèm theo Báo cáo số      /BC-TCT ngày      tháng 6 năm 2024 của Tổ Công tác)" in text
    assert max(text_width(line) for line in lines) == 116


def test_a_text_with_nothing_but_an_annex_or_a_paragraph_has_nothing_else():
    assert text_of(official(ANNEX_ALONE)).split("\n")[0].strip() == "DỮ LIỆU MÔ PHỎNG"
    assert text_of(official(ANNEX_ALONE)).count("DỮ LIỆU MÔ PHỎNG") == 1
    assert text_of(official(BARE)) == BARE


@pytest.mark.parametrize("name", SAMPLES)
def test_no_markup_and_no_blank_at_the_end_of_a_line_is_left(name):
    lines = text_of(official(SAMPLES[name])).split("\n")

    assert not any(mark in line for line in lines for mark in ("**", "##", "|--", "*("))
    assert all(line == line.rstrip() for line in lines)


@given(any_text, any_text)
def test_any_text_in_a_table_stands_in_its_column_and_loses_no_letter(first, second):
    table = f"{_TABLE}| {markdown_text(first)} | {markdown_text(second)} |\n| 1 | a |\n"
    head, rule, *lines = text_of(official(table)).removesuffix("\n").split("\n")

    edge = rule.index("+")
    assert head[edge] == "|"
    cells = [_parted(line, edge) for line in lines if line != rule]
    columns = ["".join(column).replace(" ", "") for column in zip(*cells, strict=True)]
    assert columns == [f"{shown_text(first)}1".replace(" ", ""), _letters(second) + "a"]


def _letters(text):
    return shown_text(text).replace(" ", "")


def _parted(line, edge):
    """What stands left and right of the column `edge` of a line."""
    ends = list(accumulate(map(text_width, line), initial=0))
    place = ends.index(edge) if edge in ends else len(line)
    return line[:place], line[place + 1 :]

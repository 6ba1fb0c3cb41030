"""The workbook, opened again: sheets, titles, tables, types, print set-up, sameness."""

import hashlib
import io
import os
import subprocess
import sys
from datetime import datetime
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from openxml_audit import OpenXmlValidator

from conftest import examples
from de_an06.report.markdown import markdown_text
from de_an06.surface.metrics import bold_width
from de_an06.surface.visible import shown_text
from de_an06.surface.workbook import xlsx_of
from de_an06.surface.xlsx import fit_height, height_of
from hostile import HOSTILE, any_text, as_a_spreadsheet_reads
from report.docx_samples import ANNEX_ALONE, BARE, LETTER, REPORT, SAMPLES, official

_TYPED = """\
# Phụ lục I

*(Số liệu tính đến ngày 14 tháng 6 năm 2024)*

| STT | Nhiệm vụ | Hạn | Tỷ lệ | Số lượng |
|:-:|:---------|:-:|--:|--:|
| **II.1. Nhiệm vụ chung** | | | | |
| 1 | 45% | 30/06/2024 | 98,62% | 1.234 |
| 2 | =1+1 | Thường xuyên | | **5** |
| | **Tổng số** | | | **1.239** |

Ghi chú: *không có*.
"""


def _workbook(markdown):
    return openpyxl.load_workbook(io.BytesIO(xlsx_of(official(markdown))))


def _sheet(markdown):
    return _workbook(markdown).worksheets[0]


def _rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_each_annex_is_a_sheet_with_its_title_and_the_day_of_its_figures():
    workbook = _workbook(REPORT)

    assert workbook.sheetnames == [
        "Tình hình chung",
        "I. Danh mục nhiệm vụ",
        "II. Tình hình gửi báo cáo",
    ]
    assert [row[0] for row in _rows(workbook["I. Danh mục nhiệm vụ"])[:7]] == [
        "DỰ THẢO - DỮ LIỆU MÔ PHỎNG",
        "Phụ lục I",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Báo cáo số      /BC-TCT ngày      tháng 6 năm 2024 của Tổ Công tác)",
        "(Số liệu tính đến ngày 14 tháng 6 năm 2024)",
        "STT",
        1,
    ]
    assert (
        workbook["II. Tình hình gửi báo cáo"]["A4"].value
        == "(Số liệu tính đến ngày 14 tháng 6 năm 2024)"
    )


def test_days_percentages_and_numbers_are_values_and_text_is_text():
    sheet = _sheet(_TYPED)

    group, day = "II.1. Nhiệm vụ chung", datetime(2024, 6, 30)  # noqa: DTZ001 - as it is read
    assert _rows(sheet)[2:] == [
        ["STT", "Mục", "Nhiệm vụ", "Hạn", "Tỷ lệ", "Số lượng"],
        [1, group, "45%", day, 0.9862, 1234],
        [2, group, "=1+1", "Thường xuyên", None, 5],
        [None, None, "Tổng số", None, None, 1239],
        ["Ghi chú: không có.", None, None, None, None, None],
    ]
    assert [cell.number_format for cell in sheet[4]] == [
        "#,##0",
        "General",
        "General",
        "dd/mm/yyyy",
        "#,##0.00%",
        "#,##0",
    ]
    assert (sheet["C5"].data_type, sheet["C5"].quotePrefix) == ("s", True)


def test_an_empty_cell_is_empty_and_nought_is_a_number():
    file = xlsx_of(official("| A | B |\n|:-:|---|\n| 0 | |\n"))

    first, second = openpyxl.load_workbook(io.BytesIO(file)).worksheets[0][2]
    assert (first.value, second.value, second.data_type) == (0, None, "n")


@pytest.mark.parametrize("words", ["Số liệu tính đến", "Số liệu lũy kế đến"])
def test_the_day_of_the_figures_is_not_said_twice(words):
    typed = _TYPED.replace("Số liệu tính đến", words)

    assert sum("Số liệu" in str(row[0]) for row in _rows(_sheet(typed))) == 1


def test_the_day_of_the_figures_stands_below_the_title_of_an_annex_without_a_table():
    annex = "# Phụ lục\n\n# BIỂU ĐỒ\n\n*(Kèm theo)*\n\n## Biểu đồ 1\n\nCâu.\n"
    sheet = _workbook(f"{_TYPED}\n{annex}").worksheets[1]

    day = "(Số liệu tính đến ngày 14 tháng 6 năm 2024)"
    told = ["Phụ lục", "BIỂU ĐỒ", "(Kèm theo)", day, "Biểu đồ 1", "Câu."]
    assert [row[0] for row in _rows(sheet)] == told


def test_a_letter_is_called_by_what_it_is_about():
    assert _workbook(LETTER).properties.title == "V/v đôn đốc gửi báo cáo tháng 01 năm 2024"


def test_a_table_but_its_totals_can_be_filtered_and_keeps_its_headings_in_sight_and_on_paper():
    sheet = _sheet(_TYPED)

    assert sheet.auto_filter.ref == "A3:F5"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"


def test_a_sheet_prints_on_a4_across_as_wide_as_the_page_with_its_number_and_marks():
    sheet = _sheet(REPORT)

    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation) == (9, "landscape")
    assert (setup.fitToWidth, setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.center.text == "&P"
    assert sheet.oddHeader.right.text == "DỰ THẢO - DỮ LIỆU MÔ PHỎNG"
    assert sheet.HeaderFooter.differentFirst
    assert round(sheet.page_margins.left * 25.4) == 30


def test_the_last_row_stands_on_no_printed_page_alone():
    rows = "| a | b |\n"
    breaks = {
        count: [each.id for each in _sheet("| A | B |\n|---|---|\n" + rows * count).row_breaks.brk]
        for count in range(25, 33)
    }

    broken = [count for count, found in breaks.items() if found]
    assert broken
    assert all(
        breaks[count] == [count - 1] for count in broken
    )  # after the row before the last two
    assert {25, 32}.isdisjoint(broken)


def test_text_is_wrapped_in_columns_that_fit_the_page_and_rows_that_show_it():
    long = "Rà soát, kết nối, chia sẻ dữ liệu " * 20
    sheet = _sheet(f"| STT | Nhiệm vụ |\n|:-:|:---------|\n| 1 | {long} |\n")

    assert sheet["B2"].alignment.wrap_text
    assert sum(sheet.column_dimensions[name].width for name in "AB") == pytest.approx(130, abs=0.1)
    assert sheet.row_dimensions[2].height > 60
    assert sheet.row_dimensions[1].height < 20


def test_a_heading_inside_the_table_stands_in_each_row_below_it_so_that_rows_can_be_sorted():
    sheet = _sheet(_TYPED)

    assert [cell.value for cell in sheet["B"]][2:6] == ["Mục", *["II.1. Nhiệm vụ chung"] * 2, None]
    assert not sheet["B4"].font.b
    assert [str(cells) for cells in sheet.merged_cells.sorted()] == ["A1:F1", "A2:F2", "A7:F7"]


def test_a_table_whose_words_are_wider_than_a_page_breaks_none_of_them():
    heads = [f"chữ-rất-dài-thứ-{number}" for number in range(14)]
    sheet = _sheet(f"| {' | '.join(heads)} |\n{'|---' * 14}|\n{'| 1 ' * 14}|\n")

    assert all(sheet.column_dimensions[name].width > 16 for name in "ABCDEFGHIJKLMN")


def test_a_text_without_annexes_gives_the_tables_in_it_each_under_its_heading():
    sheets = _workbook(REPORT.split("# Phụ lục I\n")[0])

    assert sheets.sheetnames == ["Tình hình chung"]
    assert [row[0] for row in _rows(sheets.worksheets[0])][:6] == [
        "DỰ THẢO - DỮ LIỆU MÔ PHỎNG",
        "BÁO CÁO Kết quả triển khai thực hiện Đề án 06 tháng 6 năm 2024 trên địa bàn tỉnh Kon Tum",
        "1. Tình hình chung",
        "(Số liệu tính đến ngày 14 tháng 6 năm 2024)",
        "Tình trạng",
        "Hoàn thành đúng hạn",
    ]


def test_a_text_without_tables_says_so():
    assert [row[0] for row in _rows(_sheet(LETTER))][2] == "Văn bản này không có bảng."
    assert _workbook(BARE).sheetnames == ["Bảng"]


def test_an_annex_without_a_table_keeps_its_sentence():
    rows = _rows(_sheet("# Phụ lục II\n\n# QUÁ HẠN\n\nKhông có nhiệm vụ quá hạn.\n"))

    assert rows == [["Phụ lục II"], ["QUÁ HẠN"], ["Không có nhiệm vụ quá hạn."]]


def test_two_tables_of_one_annex_are_two_sheets_with_its_title():
    table = "| A |\n|---|\n| a |\n"
    workbook = _workbook(f"# Phụ lục I. [Một/hai]\n\nMột.\n\n{table}\nHai.\n\n{table}\nHết.\n")

    assert workbook.sheetnames == ["I. Một hai", "I. Một hai (2)"]
    assert _rows(workbook.worksheets[0]) == [["Phụ lục I. [Một/hai]"], ["Một."], ["A"], ["a"]]
    assert [row[0] for row in _rows(workbook.worksheets[1])][1:] == ["Hai.", "A", "a", "Hết."]


def test_every_table_of_an_annex_says_what_it_goes_with_and_how_to_read_it():
    table = "| A |\n|---|\n| a |\n"
    words = "*(Kèm theo Báo cáo)*\n\n*(“thiếu”: chưa báo cáo)*\n\n"
    workbook = _workbook(f"# Phụ lục V\n\n# CHỈ TIÊU\n\n{words}{table}\n## Hai\n\n{table}")

    above = ["Phụ lục V", "CHỈ TIÊU", "(Kèm theo Báo cáo)", "(“thiếu”: chưa báo cáo)"]
    first, second = ([row[0] for row in _rows(sheet)] for sheet in workbook.worksheets)
    assert first == [*above, "A", "a"]
    assert second == [*above, "Hai", "A", "a"]


def test_a_heading_takes_the_place_of_the_code_that_it_begins_with():
    rows = "| **II.2.đ. Tái cấu trúc** | | |\n| 1 | II.2.đ | Sở A |\n| 2 | II.2.đ | Sở B |\n"
    sheet = _sheet(f"| STT | Nhiệm vụ | Cơ quan |\n|:-:|:-:|:------|\n{rows}| | | **2** |\n")

    assert _rows(sheet) == [
        ["STT", "Nhiệm vụ", "Cơ quan"],
        [1, "II.2.đ. Tái cấu trúc", "Sở A"],
        [2, "II.2.đ. Tái cấu trúc", "Sở B"],
        [None, None, "2"],
    ]
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet["B2"].alignment.horizontal == "left"


def test_a_heading_stands_beside_what_is_not_its_code():
    rows = "| **II.2. Cụ thể** | | |\n| 1 | II.2.a | Sở A |\n"
    sheet = _sheet(f"| STT | Nhiệm vụ | Cơ quan |\n|:-:|:-:|:------|\n{rows}")

    assert _rows(sheet)[1] == [1, "II.2. Cụ thể", "II.2.a", "Sở A"]


def test_words_alone_stand_between_the_margins_of_every_office_program():
    """LibreOffice prints a column alone as wide as it is: a digit takes 7⅓ pixels there."""
    sheet = _sheet("# Phụ lục\n\n# BIỂU ĐỒ\n\nCâu.\n")

    (column,) = sheet.column_dimensions.values()
    assert column.width * 22 / 3 / 96 * 25.4 < 297 - 30 - 20


def test_a_heading_that_fills_its_column_has_room_for_a_line_more():
    """Excel keeps five pixels of a cell free, and would cut off what it breaks for that."""
    sheet = _sheet("| Nhiệm vụ được giao | B |\n|--|----------------|\n| a | b |\n")
    words = bold_width("Nhiệm vụ", 11) * 96 / 25.4 / 7

    for width, lines in ((words + 0.5, 3), (words + 1, 2)):
        fit_height(sheet, 1, [width, 100])
        height = float(sheet.row_dimensions.get(1)["ht"])
        assert height == height_of("\n".join("a" * lines), 100), width


def test_a_sheet_is_called_by_what_its_table_tells_as_far_as_there_is_room():
    table = "| A |\n|---|\n| a |\n"
    title = "# Phụ lục II\n\n# NHIỆM VỤ QUÁ HẠN, CHƯA HOÀN THÀNH\n\n"
    text = f"{title}{table}\n## 1. Kết quả nếu tính theo thời hạn của Kế hoạch\n\n{table}"

    assert _workbook(text).sheetnames == ["II. Nhiệm vụ quá hạn", "II. Kết quả nếu tính theo thời"]
    assert _workbook(ANNEX_ALONE).sheetnames == ["Danh mục nhiệm vụ"]


def test_the_properties_are_those_of_the_document():
    properties = _workbook(REPORT).properties

    assert properties.title.startswith("BÁO CÁO Kết quả triển khai")
    assert properties.creator == properties.lastModifiedBy == "TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06"
    assert (properties.created.year, properties.modified.year) == (1980, 1980)


def test_the_file_tells_nothing_of_the_machine_the_library_or_the_moment():
    with ZipFile(io.BytesIO(xlsx_of(official(REPORT)))) as archive:
        entries = archive.infolist()
        content = b"".join(archive.read(entry) for entry in entries).lower()

    assert {(entry.date_time, entry.create_system) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0)
    }
    assert b"openpyxl" not in content
    assert b"microsoft excel" not in content
    assert b"calibri" not in content


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_valid_by_the_schema(name, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_of(official(SAMPLES[name])))

    errors = map(str, OpenXmlValidator().validate(path).errors)
    # Texts inside the cells are right, and so are fonts in any order (ECMA-376, CT_Font).
    assert [e for e in errors if "inline-string" not in e and "/fonts[1]/font[" not in e] == []


def test_the_same_text_gives_the_same_bytes_in_every_process():
    code = (
        "import hashlib, sys; from de_an06.surface.workbook import xlsx_of;"
        "from de_an06.surface.official import OfficialText, official_document, read_front_matter;"
        "text = OfficialText(*read_front_matter(sys.stdin.buffer.read().decode()));"
        "print(hashlib.sha256(xlsx_of(official_document(text))).hexdigest())"
    )

    digests = {
        subprocess.run(
            (sys.executable, "-c", code),
            input=REPORT.encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        )
        .stdout.decode()
        .strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    assert digests == {hashlib.sha256(xlsx_of(official(REPORT))).hexdigest()}


@given(any_text, any_text)
@examples(50)
def test_any_text_survives_and_is_never_a_formula(first, second):
    texts = [shown_text(first), shown_text(second)]
    cells = f"| {markdown_text(first)} | {markdown_text(second)} | x |\n"
    sheet = _sheet(f"# Phụ lục {texts[0]}\n\n| A | B | C |\n|---|---|---|\n{cells}")

    row = list(sheet.iter_rows())[-1]
    assert [as_a_spreadsheet_reads(cell.value or "") for cell in row[:2]] == texts
    assert all(cell.data_type == ("n" if cell.value is None else "s") for cell in row)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_in_a_column_of_numbers_is_never_a_formula(text):
    sheet = _sheet(f"| A |\n|--:|\n| {markdown_text(text)} |\n")

    with ZipFile(
        io.BytesIO(xlsx_of(official(f"| A |\n|--:|\n| {markdown_text(text)} |\n")))
    ) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert list(sheet.iter_rows())[-1][0].data_type in {"s", "n", "d"}


def test_an_annex_alone_is_a_workbook():
    assert _rows(_sheet(ANNEX_ALONE))[-1] == [1, "Rà soát"]

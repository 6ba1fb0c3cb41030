"""The form, opened again: what may be filled in, what is checked, what is known, how it prints."""

import hashlib
import io
import os
import re
import subprocess
import sys
from datetime import date, datetime
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from openxml_audit import OpenXmlValidator

from builders import a_task, an_update
from conftest import examples
from de_an06.form.identity import COMMON_DAY, FormSheet, MeasureColumn, UpdateColumn
from de_an06.form.workbook.workbook import form_bytes
from de_an06.model.month import Measure
from de_an06.surface.visible import visible
from form.workbook.form_samples import (
    a_form,
    a_form_target,
    a_form_task,
    a_hostile_form,
    an_open_obstacle,
)
from hostile import HOSTILE, any_text, as_a_spreadsheet_reads

HEADINGS = {
    FormSheet.UPDATES: list(UpdateColumn),
    FormSheet.MEASURES: list(MeasureColumn)[:-1],
}


def opened(form):
    return openpyxl.load_workbook(io.BytesIO(form_bytes(form)))


def sheet_of(form, sheet=FormSheet.UPDATES):
    return opened(form)[sheet]


def heading_rows(sheet):
    return [row for row in range(1, sheet.max_row + 1) if "Mã" in values(sheet, row)]


def values(sheet, row):
    return [cell.value for cell in sheet[row]]


def table(sheet):
    """The rows below the heading, each by the headings."""
    (top,) = heading_rows(sheet)
    heads = values(sheet, top)
    return [dict(zip(heads, sheet[row], strict=True)) for row in range(top + 1, sheet.max_row + 1)]


def known(task, column):
    return table(sheet_of(a_form(task)))[0][column].value


def check_of(sheet, cell):
    """What is checked where `cell` is filled in; None where nothing is."""
    found = [one for one in sheet.data_validations.dataValidation if cell.coordinate in one.sqref]
    assert len(found) <= 1
    return found[0] if found else None


def test_a_form_has_its_five_sheets_and_the_last_is_hidden():
    workbook = opened(a_form())

    assert workbook.sheetnames == ["Hướng dẫn", "Cập nhật", "Số liệu", "Lời báo cáo", "de-an06"]
    assert [sheet.sheet_state for sheet in workbook.worksheets] == [*["visible"] * 4, "hidden"]
    assert workbook.active.title == "Hướng dẫn"


@pytest.mark.parametrize("sheet", HEADINGS)
def test_one_row_holds_exactly_the_headings(sheet):
    found = sheet_of(a_form(), sheet)

    (row,) = heading_rows(found)
    assert values(found, row) == HEADINGS[sheet]


def test_the_hidden_sheet_says_in_text_what_the_form_is_for():
    sheet = sheet_of(a_form(), FormSheet.ABOUT)

    assert [(sheet.cell(row, 1).value, sheet.cell(row, 2).value) for row in range(1, 7)] == [
        ("layout", "1"),
        ("agency", "so-tp"),
        ("period", "2024-06"),
        ("plan", "2024"),
        ("version", "0123456789abcdef"),
        ("simulated", "false"),
    ]
    about = sheet_of(a_form(simulated=True), FormSheet.ABOUT)
    assert about.cell(6, 2).value == "true"


def test_only_what_is_asked_for_can_be_filled_in_and_is_coloured():
    sheet = sheet_of(a_form())
    task, spare = table(sheet)[0], table(sheet)[-1]

    asked = [label for label, cell in task.items() if not cell.protection.locked]
    assert asked == HEADINGS[FormSheet.UPDATES][6:]
    assert [label for label, cell in spare.items() if not cell.protection.locked] == ["Mã", *asked]
    coloured = {label for label, cell in task.items() if cell.fill.fgColor.rgb == "FFFFF5D6"}
    assert coloured == set(asked)


def test_only_the_two_figures_of_a_target_can_be_filled_in():
    (row,) = table(sheet_of(a_form(), FormSheet.MEASURES))

    assert [label for label, cell in row.items() if not cell.protection.locked] == [
        "Tử số",
        "Mẫu số",
    ]


def test_the_common_day_is_the_only_cell_of_the_guide_that_can_be_filled_in():
    sheet = sheet_of(a_form(), FormSheet.GUIDE)
    (row,) = [row[0].row for row in sheet.iter_rows() if row[0].value == COMMON_DAY]

    open_cells = [
        c.coordinate for cells in sheet.iter_rows() for c in cells if not c.protection.locked
    ]
    assert open_cells == [f"B{row}"]
    assert check_of(sheet, sheet[f"B{row}"]).type == "custom"
    assert sheet[f"B{row}"].number_format == "@"


def test_every_sheet_is_locked_without_a_password_but_may_be_filtered_and_laid_out():
    workbook = opened(a_form())

    assert workbook.security.lockStructure
    for sheet in workbook.worksheets:
        lock = sheet.protection
        assert lock.sheet
        assert lock.password is None
        assert not any((lock.autoFilter, lock.sort, lock.formatColumns, lock.formatRows))
        assert lock.insertRows
        assert lock.deleteColumns


def test_ten_rows_below_the_tasks_take_one_more_update_of_any_of_them():
    form = a_form(a_form_task("II.1.a"), a_form_task("II.1.b", code="II.1.đ"))
    workbook = opened(form)
    rows = table(workbook["Cập nhật"])

    assert [row["Mã"].value for row in rows] == ["II.1.a", "II.1.đ", *[None] * 10]
    check = check_of(workbook["Cập nhật"], rows[2]["Mã"])
    assert check_of(workbook["Cập nhật"], rows[1]["Mã"]) is None
    assert offered(workbook, check) == ["II.1.a", "II.1.đ"]


def offered(workbook, check):
    sheet, _, cells = check.formula1.rpartition("!")
    return [cell.value for (cell,) in workbook[sheet.strip("'")][cells.replace("$", "")]]


@pytest.mark.parametrize(
    ("label", "choices"),
    [
        ("Trạng thái", ["Chưa triển khai", "Đang thực hiện", "Vướng mắc", "Đã hoàn thành"]),
        (
            "Vướng mắc mới: loại",
            [
                "Pháp lý",
                "Hạ tầng công nghệ",
                "Dữ liệu",
                "Dịch vụ công",
                "An ninh, an toàn",
                "Kinh phí",
                "Nhân lực",
                "Khác",
            ],
        ),
    ],
)
def test_statuses_and_kinds_are_chosen_from_a_list_in_every_row(label, choices):
    workbook = opened(a_form())
    sheet = workbook["Cập nhật"]

    for row in table(sheet):
        check = check_of(sheet, row[label])
        assert check.type == "list"
        assert offered(workbook, check) == choices
        assert (check.showErrorMessage, check.errorStyle) == (True, None)


def test_a_percentage_is_a_whole_number_up_to_a_hundred():
    sheet = sheet_of(a_form())

    check = check_of(sheet, table(sheet)[0]["Tỷ lệ hoàn thành (%)"])
    assert check.type == "custom"
    assert check.formula1.endswith("<=100)")
    assert check.error == "Ghi số nguyên từ 0 đến 100, không gõ dấu %, hoặc để trống."


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("Ngày cập nhật", date(2023, 12, 15)),
        ("Ngày hoàn thành", date(2023, 12, 15)),
        ("Minh chứng: ngày văn bản", date(2000, 1, 1)),
    ],
)
def test_a_day_is_checked_against_the_plan_and_stays_as_it_was_typed(label, first):
    sheet = sheet_of(a_form())
    cell = table(sheet)[0][label]

    check = check_of(sheet, cell)
    (middle,) = re.findall(r"-([0-9.]+)\)<=", check.formula1)
    (half,) = re.findall(r"<=([0-9.]+)$", check.formula1)
    limits = [
        openpyxl.utils.datetime.from_excel(float(middle) + sign * float(half)).date()
        for sign in (-1, 1)
    ]
    assert (check.type, limits) == ("custom", [first, date(2024, 6, 14)])
    assert f"ISNUMBER({cell.coordinate})" in check.formula1
    assert len(check.formula1) <= 255
    assert f"{first:%d/%m/%Y} đến 14/06/2024" in check.error
    assert cell.number_format == "@"


def test_a_part_is_never_larger_than_its_whole():
    sheet = sheet_of(
        a_form(targets=(a_form_target("a.1"), a_form_target("a.2"))), FormSheet.MEASURES
    )
    first = table(sheet)[0]
    part, whole = check_of(sheet, first["Tử số"]), check_of(sheet, first["Mẫu số"])

    cells = {first[name].coordinate for name in ("Tử số", "Mẫu số")}
    for check in (part, whole):
        assert check.type == "custom"
        assert len(check.formula1.replace("4", "400")) <= 255
        assert all(cell in check.formula1 for cell in cells)


def test_no_message_is_longer_than_an_office_program_shows():
    for sheet in opened(a_form()).worksheets:
        for check in sheet.data_validations.dataValidation:
            assert len(check.errorTitle or "") <= 32
            assert len(check.promptTitle or "") <= 32
            assert len(check.error or "") <= 255
            assert len(check.prompt or "") <= 255


def test_texts_are_typed_into_cells_that_keep_them_as_typed():
    row = table(sheet_of(a_form()))[0]

    typed = [label for label, cell in row.items() if cell.number_format == "@"]
    assert typed == [
        "Ngày cập nhật",
        "Trạng thái",
        "Tỷ lệ hoàn thành (%)",
        "Ngày hoàn thành",
        "Kết quả",
        "Việc tiếp theo",
        "Mã vướng mắc đã giải quyết",
        "Vướng mắc mới: loại",
        "Vướng mắc mới: nội dung",
        "Vướng mắc mới: nguyên nhân",
        "Vướng mắc mới: đề xuất",
        "Vướng mắc mới: đề xuất với cơ quan",
        "Minh chứng: số, ký hiệu",
        "Minh chứng: ngày văn bản",
        "Minh chứng: trích yếu",
        "Minh chứng: địa chỉ https",
    ]


LATER = date(2024, 9, 30)
CONTINUING = a_task(due="2024-06-30", continues=True)
UNDATED = a_task(deadline_text="thực hiện thường xuyên.")


@pytest.mark.parametrize(
    ("task", "shown"),
    [
        (a_form_task(), datetime(2024, 6, 30)),  # noqa: DTZ001 - as the library reads
        (a_form_task(due=LATER), "30/09/2024 (hạn ban đầu: 30/06/2024)"),
        (a_form_task(task=a_task(), due=LATER), "30/09/2024 (hạn mới giao)"),
        (a_form_task(task=CONTINUING), "30/06/2024; sau đó thường xuyên"),
        (a_form_task(task=UNDATED, due=None), "Thực hiện thường xuyên"),
    ],
)
def test_the_deadline_is_a_day_or_says_in_words_what_more_there_is(task, shown):
    assert known(task, UpdateColumn.DUE) == shown


@pytest.mark.parametrize(
    ("task", "shown"),
    [
        (a_form_task(), "Chưa có cập nhật."),
        (a_form_task(waived=True), "Miễn thực hiện.\nChưa có cập nhật."),
        (
            a_form_task(last=an_update("2024-03-05", percent=40, result="Đã nâng\ncấp 12/20.")),
            "05/03/2024: đang thực hiện, 40%.\nĐã nâng cấp 12/20.",
        ),
        (a_form_task(last=an_update("2024-03-05", "done")), "05/03/2024: đã hoàn thành."),
    ],
)
def test_the_last_word_is_told_shortly(task, shown):
    assert known(task, UpdateColumn.KNOWN) == shown


def test_a_long_result_is_cut_after_a_word():
    last = an_update("2024-03-05", result="rà soát, " * 60)

    result = known(a_form_task(last=last), UpdateColumn.KNOWN).split("\n")[1]
    assert len(result) <= 201
    assert result.endswith(" rà soát…")


def test_open_obstacles_stand_with_the_codes_that_resolve_them():
    obstacles = [an_open_obstacle(), an_open_obstacle("Chờ hướng dẫn.", number=2)]

    assert known(a_form_task(obstacles=obstacles), UpdateColumn.OPEN_OBSTACLES) == (
        "2024-02-20.1: Thiếu kinh phí.\n2024-02-20.2: Chờ hướng dẫn."
    )
    assert known(a_form_task(), UpdateColumn.OPEN_OBSTACLES) is None


@pytest.mark.parametrize(("leads", "role"), [(True, "Chủ trì"), (False, "Phối hợp")])
def test_a_task_says_which_part_the_agency_has(leads, role):
    assert known(a_form_task(leads=leads), UpdateColumn.ROLE) == role


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        (None, "Chưa có số liệu."),
        ((1250, 1400), "1.250/1.400\n(ngày 05/03/2024)"),
        ((0, 0), "Không phát sinh\n(ngày 05/03/2024)"),
    ],
)
def test_a_target_is_shown_with_its_goal_and_the_last_figures(figures, shown):
    measure = figures and Measure(target="II.1.a.1", numerator=figures[0], denominator=figures[1])
    target = a_form_target(measure=measure, measured_on=measure and date(2024, 3, 5), text="hồ sơ")
    (row,) = table(sheet_of(a_form(targets=(target,)), FormSheet.MEASURES))

    assert [cell.value for cell in row.values()] == [
        "II.1.a.1",
        "II.1.a",
        "Hồ sơ",
        "ít nhất 90%",
        shown,
        None,
        None,
    ]


def test_who_owes_no_figures_is_told_so_above_an_empty_table():
    sheet = sheet_of(a_form(targets=()), FormSheet.MEASURES)

    assert table(sheet) == []
    assert sheet["B2"].value == "Không có chỉ tiêu nào cần cơ quan này cho số liệu."
    assert sheet.data_validations.dataValidation == []


def guide(form):
    return {row[0].value: row[1].value for row in sheet_of(form, FormSheet.GUIDE).iter_rows()}


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2024, 6, 14), "Chậm nhất ngày 14/06/2024."),
        (
            date(2024, 6, 13),
            "Chậm nhất ngày 14/06/2024; ngày làm việc cuối cùng trước đó là 13/06/2024.",
        ),
        (None, "Trước khi hết ngày 14/06/2024 để kịp ghi vào kỳ này."),
    ],
)
def test_the_guide_says_what_the_form_is_for_and_until_when(day, shown):
    told = guide(a_form(report_day=day))

    assert "PHIẾU CẬP NHẬT TIẾN ĐỘ THÁNG 6 NĂM 2024" in told
    assert told["Cơ quan"] == "Sở Tư pháp"
    assert told["Kỳ báo cáo"] == "Tháng 6 năm 2024 (từ 15/05/2024 đến hết 14/06/2024)"
    assert told["Hạn gửi"] == shown
    assert told["Đã ghi nhận đến"].startswith("Ngày 10/06/2024.")
    assert told["Mã phiên bản kế hoạch"].startswith("0123456789abcdef")


def test_the_guide_names_the_sheets_and_columns_as_they_are():
    steps = " ".join(str(text) for text in guide(a_form()).values())

    for name in ("Cập nhật", "Số liệu", "Trạng thái", "Kết quả", "Ngày cập nhật"):
        assert f"«{name}»" in steps
    assert "{" not in steps
    assert "Công an tỉnh" in steps


def test_headings_and_codes_stay_in_sight_and_on_every_printed_page():
    sheet = sheet_of(a_form())

    assert sheet.freeze_panes == "C4"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$3:$3", "$A:$A")
    assert sheet.auto_filter.ref == "A3:V14"


def test_the_updates_print_on_three_pages_side_by_side_each_with_whole_columns():
    sheet = sheet_of(a_form())
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[3]]

    assert [page_break.id for page_break in sheet.col_breaks.brk] == [6, 13]
    assert (sheet.page_setup.scale, sheet.page_setup.pageOrder) == (75, "overThenDown")
    for columns in (slice(1, 6), slice(6, 13), slice(13, 22)):
        assert (widths[0] + sum(widths[columns])) * 0.75 <= 130 * 0.96


@pytest.mark.parametrize("sheet", [FormSheet.UPDATES, FormSheet.MEASURES])
def test_a_loose_page_says_whose_it_is(sheet):
    found = sheet_of(a_form(agency_name="Sở A&B"), sheet)

    assert found.HeaderFooter.differentFirst
    assert found.oddHeader.left.text.endswith("tháng 6 năm 2024 - Sở A&&B")


def test_an_addressee_is_offered_and_any_other_accepted():
    form = a_form()
    sheet = sheet_of(form)
    (offer,) = [
        check
        for check in sheet.data_validations.dataValidation
        if check.promptTitle == "Đề xuất với cơ quan"
    ]

    assert (offer.type, offer.showErrorMessage) == ("list", False)
    about = sheet_of(form, FormSheet.ABOUT)
    listed = [cell.value for (cell,) in about[offer.formula1.rpartition("!")[2].replace("$", "")]]
    assert listed == ["Sở Tài chính", "Công an tỉnh"]


@pytest.mark.parametrize("sheet", [FormSheet.GUIDE, FormSheet.UPDATES, FormSheet.MEASURES])
def test_every_sheet_prints_on_a4_across_and_says_where_news_is_invented(sheet):
    found = sheet_of(a_form(simulated=True), sheet)

    assert (found.page_setup.paperSize, found.page_setup.orientation) == (9, "landscape")
    assert found.oddHeader.center.text == "&P"
    assert found.oddHeader.right.text == "DỮ LIỆU MÔ PHỎNG"
    assert "DỮ LIỆU MÔ PHỎNG" in values(found, 1)


def test_the_guide_prints_on_one_page():
    sheet = sheet_of(a_form(), FormSheet.GUIDE)

    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)


def test_a_row_is_as_high_as_its_longest_text():
    long = a_form_task(last=an_update(result="Rà soát, kết nối, chia sẻ dữ liệu. " * 5))
    sheet = sheet_of(a_form(a_form_task(), long))

    low, high = (sheet.row_dimensions[row].height for row in (4, 5))
    assert low < 30
    assert high > 70


@given(any_text)
@examples(40)
def test_any_text_of_the_data_is_shown_and_is_never_a_formula(text):
    text = text if text.strip() else "x"
    workbook = opened(a_hostile_form(text))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]

    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    title = table(workbook["Cập nhật"])[0]["Nhiệm vụ"].value
    assert as_a_spreadsheet_reads(title) == visible(text)


def test_a_hostile_text_makes_no_formula_in_the_file():
    for text in HOSTILE:
        with ZipFile(io.BytesIO(form_bytes(a_hostile_form(text)))) as archive:
            for name in archive.namelist():
                assert b"<f>" not in archive.read(name)


def test_what_would_become_a_formula_when_it_is_edited_is_marked_as_text():
    cell = table(sheet_of(a_hostile_form("=1+1")))[0]["Nhiệm vụ"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("form", [a_form(), a_form(targets=()), a_hostile_form("=1+1 <&>")])
def test_the_file_is_valid_by_the_schema(form, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(form_bytes(form))

    errors = map(str, OpenXmlValidator().validate(path).errors)
    # Texts inside the cells are right, and so are fonts in any order (ECMA-376, CT_Font).
    assert [e for e in errors if "inline-string" not in e and "/fonts[1]/font[" not in e] == []


def test_the_file_tells_nothing_of_the_machine_the_library_or_the_moment():
    with ZipFile(io.BytesIO(form_bytes(a_form()))) as archive:
        entries = archive.infolist()
        content = b"".join(archive.read(entry) for entry in entries).lower()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert b"openpyxl" not in content
    assert b"calibri" not in content


def test_the_same_form_gives_the_same_bytes_in_every_process():
    code = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:];"
        "from form.workbook.form_samples import a_form;"
        "from de_an06.form.workbook.workbook import form_bytes;"
        "print(hashlib.sha256(form_bytes(a_form())).hexdigest())"
    )
    digests = {
        subprocess.run(
            (sys.executable, "-c", code, *sys.path),
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }

    assert digests == {hashlib.sha256(form_bytes(a_form())).hexdigest()}

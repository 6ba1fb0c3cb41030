"""The sheet of a form that says what it is for and how it is filled in."""

from collections.abc import Iterator
from typing import cast

from openpyxl.styles import Alignment
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

from de_an06.form.facts import Form
from de_an06.form.identity import FormSheet, UpdateColumn
from de_an06.form.words import CHECKS, COMMON_DAY, SIMULATED, TITLES
from de_an06.form.workbook.cells import WRITTEN, Days, day, open_up
from de_an06.model.text import upper_first
from de_an06.surface.xlsx import (
    NOTE,
    PAGE_WIDTH,
    STRONG,
    TEXT,
    TITLE,
    CellValue,
    cell_at,
    height_of,
    put,
    put_line,
    set_up_print,
    text_value,
)
from de_an06.words.dates import long_period, short_day

AGENCY = "Cơ quan"
PLAN = "Kế hoạch"
PERIOD = "Kỳ báo cáo"
REPORT_DAY = "Hạn gửi"
AS_OF = "Đã ghi nhận đến"
VERSION = "Mã phiên bản kế hoạch"
HEADING = "CÁCH ĐIỀN"

PLAN_TEXT = "{name} - Kế hoạch năm {year}"
PERIOD_TEXT = "{period} (từ {first} đến hết {last})"
REPORT_DAY_TEXT = "Chậm nhất ngày {last}."
REPORT_DAY_OFF_TEXT = "Chậm nhất ngày {last}; ngày làm việc cuối cùng trước đó là {working}."
NO_REPORT_TEXT = "Trước khi hết ngày {last} để kịp ghi vào kỳ này."
AS_OF_TEXT = "Ngày {day}. Tin ghi sau ngày này chưa có trong phiếu."
VERSION_TEXT = "{version} (do chương trình ghi, không cần sửa)"
COMMON_DAY_TEXT = "Ngày dùng cho mọi dòng để trống cột «Ngày cập nhật». Ví dụ: {example}."

STEPS: tuple[tuple[str, str], ...] = (
    (
        "Điền vào đâu",
        (
            "Chỉ điền các ô màu vàng nhạt ở hai trang «Cập nhật» và «Số liệu», và ô ngày ở trên. "
            "Các ô khác đã khóa, chỉ để xem."
        ),
    ),
    (
        "Mỗi dòng một nhiệm vụ",
        (
            "Nhiệm vụ có tin mới: chọn «Trạng thái», rồi ghi «Kết quả» và các ô khác nếu có. "
            "Không có gì mới: để trống cả dòng."
        ),
    ),
    (
        "Ngày",
        (
            "Gõ ngày/tháng/năm, ví dụ {example}. «Ngày cập nhật» không sau ngày {last} và không "
            "sau ngày gửi phiếu."
        ),
    ),
    (
        "Tỷ lệ",
        (
            "Số nguyên từ 0 đến 100, không gõ dấu %. «Đã hoàn thành» thì ghi 100 hoặc để trống; "
            "ghi thêm «Ngày hoàn thành» nếu xong trước ngày cập nhật."
        ),
    ),
    (
        "Vướng mắc mới",
        (
            "Ghi nội dung và chọn loại (không có loại hợp thì chọn «Khác»); nguyên nhân, đề xuất "
            "và nơi được đề xuất để trống cũng được. Mỗi dòng một nơi."
        ),
    ),
    (
        "Vướng mắc đã xong",
        (
            "Chép mã của nó, như 2024-02-20.1, sang cột «Mã vướng mắc đã giải quyết»; nhiều mã "
            "thì cách nhau bằng dấu phẩy."
        ),
    ),
    (
        "Minh chứng",
        (
            "Số, ký hiệu văn bản hoặc địa chỉ bắt đầu bằng https://, một trong hai. Nên có khi "
            "nhiệm vụ đã hoàn thành."
        ),
    ),
    (
        "Dòng thêm",
        (
            "Một nhiệm vụ có thêm một lần cập nhật, một vướng mắc hoặc một văn bản nữa: chọn mã "
            "nhiệm vụ ở một dòng trống cuối trang «Cập nhật», ghi lại trạng thái rồi điền như "
            "dòng khác."
        ),
    ),
    (
        "Số liệu",
        (
            "Cộng dồn từ 01/01/{year} đến ngày cập nhật. 0 và 0 nghĩa là «không phát sinh»; chưa "
            "có số liệu thì để trống. Nhiệm vụ có số liệu cũng phải có dòng ở trang «Cập nhật»."
        ),
    ),
    (
        "Được và không được",
        (
            "Được lọc, sắp xếp (bỏ khóa trang trước, không có mật khẩu), ẩn, kéo rộng cột. Không "
            "đổi tên trang và các tiêu đề cột."
        ),
    ),
    (
        "Không ghi",
        "Họ tên, số định danh, số điện thoại của công dân; mật khẩu; nội dung mật.",
    ),
    (
        "Gửi lại",
        (
            "Lưu dạng Excel (.xlsx) rồi gửi cho nơi đã gửi phiếu này, hoặc {standing}. Cần sửa "
            "thì sửa trong phiếu và gửi lại: điều đã ghi không bị ghi hai lần."
        ),
    ),
)
"""What to do, each with a heading."""


# The second column is as wide as the day that is asked for; all else flows over the last two.
_HEADS, _DAY = 24, 18
_TEXTS = PAGE_WIDTH - _HEADS - _DAY
_APART = 3  # points between one instruction and the next


def fill_guide(sheet: Worksheet, form: Form) -> None:
    """What the form is for, the day that all updates share, and what to do."""
    for letter, width in zip("ABC", (_HEADS, _DAY, _TEXTS), strict=True):
        sheet.column_dimensions[letter].width = width
    marks = SIMULATED if form.identity.simulated else ""
    row = _put_title(sheet, form, marks)
    for head, text in _about(form):
        _put_pair(sheet, row, head, text)
        row += 1
    _put_common_day(sheet, row, form)
    put_line(sheet, row + 1, text_value(HEADING), STRONG, "left")
    cell_at(sheet, row + 1, 1).alignment = Alignment(horizontal="left", vertical="bottom")
    sheet.row_dimensions[row + 1].height = 26
    for place, (head, text) in enumerate(STEPS, start=row + 2):
        _put_pair(sheet, place, head, text.format(**_facts(form)))
    # The library keeps them as a set, and so would write them in an order of chance.
    sheet.merged_cells = cast("MultiCellRange", sheet.merged_cells.sorted())
    set_up_print(sheet, marks)
    sheet.page_setup.fitToHeight = 1


def _put_title(sheet: Worksheet, form: Form, marks: str) -> int:
    """The title below the marks; the row after it."""
    title = TITLES[FormSheet.GUIDE].format(period=long_period(form.identity.period).upper())
    row = 1
    if marks:
        put_line(sheet, row, text_value(marks), STRONG, "right")
        row += 1
    put_line(sheet, row, text_value(title), TITLE, "center")
    sheet.row_dimensions[row].height = 24
    return row + 1


def _about(form: Form) -> Iterator[tuple[str, str]]:
    identity, facts = form.identity, _facts(form)
    yield AGENCY, form.agency.name
    yield (
        PLAN,
        PLAN_TEXT.format(name=form.plan_name, year=identity.year),
    )
    yield PERIOD, upper_first(PERIOD_TEXT.format(**facts))
    yield REPORT_DAY, _report_day(form).format(**facts)
    yield AS_OF, AS_OF_TEXT.format(day=short_day(form.as_of))
    yield VERSION, VERSION_TEXT.format(version=identity.version)


def _report_day(form: Form) -> str:
    if form.report_day is None:
        return NO_REPORT_TEXT
    if form.report_day == form.identity.period.last_day:
        return REPORT_DAY_TEXT
    return REPORT_DAY_OFF_TEXT


def _facts(form: Form) -> dict[str, object]:
    """What the instructions name."""
    period = form.identity.period
    return {
        "period": long_period(period),
        "first": short_day(period.first_day),
        "last": short_day(period.last_day),
        "example": short_day(period.last_day),
        "working": short_day(form.report_day or period.last_day),
        "year": form.identity.year,
        "standing": form.standing_agency,
    }


def _put_pair(sheet: Worksheet, row: int, head: str, text: str) -> None:
    put(cell_at(sheet, row, 1), text_value(head), STRONG, "left")
    put(cell_at(sheet, row, 2), text_value(text), TEXT, "left")
    sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=3)
    # Nobody adds to these texts, and no program fits a row to cells that are merged.
    sheet.row_dimensions[row].height = height_of(text, _DAY + _TEXTS) + _APART


def _put_common_day(sheet: Worksheet, row: int, form: Form) -> None:
    put(cell_at(sheet, row, 1), text_value(COMMON_DAY), STRONG, "left")
    asked = cell_at(sheet, row, 2)
    put(asked, CellValue("", WRITTEN), NOTE, "center")
    open_up(asked)
    text = COMMON_DAY_TEXT.format(**_facts(form))
    beside = cell_at(sheet, row, 3)
    put(beside, text_value(text), TEXT, "left")
    beside.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    days = Days(form.plan_begins, form.identity.period.last_day)
    check = day(asked.coordinate, days, CHECKS[UpdateColumn.ON])
    check.add(asked.coordinate)
    sheet.add_data_validation(check)

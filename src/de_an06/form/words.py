"""What the sheets and columns of a spreadsheet form are called.

Forms are Vietnamese whatever the language of the screen: what is sent to an officer is read back
by these words.
"""

from dataclasses import dataclass

from de_an06.form.identity import FormSheet, MeasureColumn, UpdateColumn

SHEETS: dict[FormSheet, str] = {
    FormSheet.GUIDE: "Hướng dẫn",
    FormSheet.UPDATES: "Cập nhật",
    FormSheet.MEASURES: "Số liệu",
    FormSheet.ABOUT: "de-an06",
}

UPDATE_COLUMNS: dict[UpdateColumn, str] = {
    UpdateColumn.TASK: "Mã",
    UpdateColumn.TITLE: "Nhiệm vụ",
    UpdateColumn.ROLE: "Vai trò",
    UpdateColumn.DUE: "Thời hạn",
    UpdateColumn.KNOWN: "Đã ghi nhận",
    UpdateColumn.OPEN_OBSTACLES: "Vướng mắc chưa giải quyết",
    UpdateColumn.ON: "Ngày cập nhật",
    UpdateColumn.STATUS: "Trạng thái",
    UpdateColumn.PERCENT: "Tỷ lệ hoàn thành (%)",
    UpdateColumn.COMPLETED_ON: "Ngày hoàn thành",
    UpdateColumn.RESULT: "Kết quả",
    UpdateColumn.NEXT: "Việc tiếp theo",
    UpdateColumn.RESOLVES: "Mã vướng mắc đã giải quyết",
    UpdateColumn.OBSTACLE_KIND: "Vướng mắc mới: loại",
    UpdateColumn.OBSTACLE_TEXT: "Vướng mắc mới: nội dung",
    UpdateColumn.OBSTACLE_CAUSE: "Vướng mắc mới: nguyên nhân",
    UpdateColumn.OBSTACLE_PROPOSAL: "Vướng mắc mới: đề xuất",
    UpdateColumn.OBSTACLE_TO: "Vướng mắc mới: đề xuất với cơ quan",
    UpdateColumn.EVIDENCE_NUMBER: "Minh chứng: số, ký hiệu",
    UpdateColumn.EVIDENCE_DATE: "Minh chứng: ngày văn bản",
    UpdateColumn.EVIDENCE_TITLE: "Minh chứng: trích yếu",
    UpdateColumn.EVIDENCE_URL: "Minh chứng: địa chỉ https",
}

MEASURE_COLUMNS: dict[MeasureColumn, str] = {
    MeasureColumn.TARGET: "Chỉ tiêu",
    MeasureColumn.TASK: "Mã",
    MeasureColumn.TEXT: "Nội dung",
    MeasureColumn.GOAL: "Mục tiêu",
    MeasureColumn.KNOWN: "Đã ghi nhận",
    MeasureColumn.NUMERATOR: "Tử số",
    MeasureColumn.DENOMINATOR: "Mẫu số",
}

COMMON_DAY = "Ngày cập nhật chung"
"""On the guide: the day of the updates whose own day is left empty; it stands in column B."""


@dataclass(frozen=True, slots=True)
class Check:
    """What a program says when a cell refuses what was typed, or beside the cell to fill in."""

    title: str
    text: str


SIMULATED = "DỮ LIỆU MÔ PHỎNG"
LEADS, COORDINATES = "Chủ trì", "Phối hợp"
WAIVED = "Miễn thực hiện."
NO_WORD = "Chưa có cập nhật."
LAST_WORD = "{day}: {words}."
MOVED_DAY = "{due} (hạn ban đầu: {original})"
NEW_DAY = "{due} (hạn mới giao)"
THEN_CONTINUES = "{due}; sau đó thường xuyên"
OBSTACLE = "{reference}: {text}"
GOAL = "ít nhất {value}{unit}"
NO_FIGURE = "Chưa có số liệu."
FIGURE = "{figure}\n(ngày {day})"
NONE_AROSE = "Không phát sinh"
FILL_IN = "Ô để điền"
SPARE_ROW = "(dòng thêm: chọn mã nhiệm vụ)"
NO_TARGETS = "Không có chỉ tiêu nào cần cơ quan này cho số liệu."

TITLES: dict[FormSheet, str] = {
    FormSheet.GUIDE: "PHIẾU CẬP NHẬT TIẾN ĐỘ {period}",
    FormSheet.UPDATES: "Cập nhật tiến độ {period} - {agency}",
    FormSheet.MEASURES: "Số liệu theo chỉ tiêu {period} - {agency}",
}

LEGENDS: dict[FormSheet, str] = {
    FormSheet.UPDATES: (
        "Các ô khác đã khóa, chỉ để xem. Nhiệm vụ không có gì mới thì để trống. Cách điền: trang "
        "«Hướng dẫn»."
    ),
    FormSheet.MEASURES: (
        "Cộng dồn từ 01/01/{year}. Không phát sinh: ghi 0 và 0. Chưa có số liệu: để trống cả hai ô."
    ),
}

_DAY_FORM = "Gõ ngày/tháng/năm, ví dụ {example}. Ngày hợp lệ: từ {first} đến {last}."
_CHOOSE = "Hãy chọn một mục trong danh sách (bấm mũi tên bên phải ô), hoặc để trống."

CHECKS: dict[UpdateColumn | MeasureColumn, Check] = {
    UpdateColumn.TASK: Check("Không có mã này", _CHOOSE),
    UpdateColumn.ON: Check("Ngày chưa đúng", _DAY_FORM),
    UpdateColumn.STATUS: Check("Không có trạng thái này", _CHOOSE),
    UpdateColumn.PERCENT: Check(
        "Tỷ lệ chưa đúng", "Ghi số nguyên từ 0 đến 100, không gõ dấu %, hoặc để trống."
    ),
    UpdateColumn.COMPLETED_ON: Check("Ngày chưa đúng", _DAY_FORM),
    UpdateColumn.OBSTACLE_KIND: Check("Không có loại này", _CHOOSE),
    UpdateColumn.EVIDENCE_DATE: Check("Ngày chưa đúng", _DAY_FORM),
    MeasureColumn.NUMERATOR: Check(
        "Tử số chưa đúng", "Ghi số nguyên từ 0, không có dấu chấm, và không lớn hơn mẫu số."
    ),
    MeasureColumn.DENOMINATOR: Check(
        "Mẫu số chưa đúng", "Ghi số nguyên từ 0, không có dấu chấm, và không nhỏ hơn tử số."
    ),
}
"""What is said where a column's check refuses; the days are filled in."""

HINTS: dict[UpdateColumn, Check] = {
    UpdateColumn.RESOLVES: Check(
        "Vướng mắc đã giải quyết",
        "Chép mã từ cột «Vướng mắc chưa giải quyết», ví dụ 2024-02-20.1. Nhiều mã: cách nhau "
        "bằng dấu phẩy.",
    ),
    UpdateColumn.OBSTACLE_TO: Check(
        "Đề xuất với cơ quan",
        "Chọn trong danh sách, mỗi dòng một cơ quan; cơ quan ngoài danh sách thì gõ tên đầy đủ.",
    ),
    UpdateColumn.EVIDENCE_URL: Check(
        "Địa chỉ https",
        "Chỉ khi không ghi số, ký hiệu. Văn bản thứ hai ghi ở một dòng thêm.",
    ),
}
"""What is said beside a cell that is being filled in."""

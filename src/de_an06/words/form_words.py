"""What a spreadsheet form says around its cells, in Vietnamese whatever the screen speaks."""

from dataclasses import dataclass

from de_an06.model.form import FormSheet, MeasureColumn, UpdateColumn


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

"""What the sheets and columns of a spreadsheet form are called.

Forms are Vietnamese whatever the language of the screen: what is sent to an officer is read back
by these words.
"""

from de_an06.model.form import FormSheet, MeasureColumn, UpdateColumn

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

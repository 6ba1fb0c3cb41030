"""Rules that stand in for the general ones on cells of a form (codes S from S231 on).

They say in the words of a form's headings and labels what the general rules say in those of files.
"""

from de_an06.findings.finding import Rule, Severity
from de_an06.findings.rules.links import UNKNOWN_OBSTACLE
from de_an06.findings.rules.months import (
    AFTER_THE_WINDOW,
    COMPLETED_BEFORE_RETURN,
    COMPLETED_LATER,
    COMPLETED_NOT_DONE,
    CONTRADICTION,
    ONE_EVIDENCE,
    UNKNOWN_ADDRESSEE,
    WRONG_LEVEL,
)
from de_an06.findings.rules.shape import (
    DECIMAL_PERCENT,
    IMPOSSIBLE_DAY,
    MISSING_KEY,
    NOT_A_DAY,
    NOT_A_REFERENCE,
    SEVERAL_LINES,
)
from de_an06.findings.rules.text import HIDDEN_CHARACTER

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

FORM_DAY = Rule(
    "S231",
    "form-day",
    _ERROR,
    "«{value}» không phải một ngày có trong lịch: gõ ngày/tháng/năm, ví dụ 14/07/2024",
    "«{value}» is no day of the calendar: type day/month/year, such as 14/07/2024",
)
FORM_PERCENT = Rule(
    "S232",
    "form-percent",
    _ERROR,
    "«{value}» có phần thập phân: ghi số nguyên từ 0 đến 100, không gõ dấu %",
    "«{value}» has decimals: write a whole number from 0 to 100, without %",
)
FORM_LINE = Rule(
    "S233",
    "form-line",
    _ERROR,
    "ô này chỉ được một dòng: xóa chỗ xuống dòng trong ô",
    "this cell is one line only: take out the line break",
)
FORM_STATUS = Rule(
    "S234",
    "form-status",
    _ERROR,
    "«{value}» không phải một trạng thái; chọn một trong: «chưa triển khai», «đang thực hiện», "
    "«vướng mắc», «đã hoàn thành»",
    "«{value}» is no status; it is one of: «chưa triển khai», «đang thực hiện», «vướng mắc», "
    "«đã hoàn thành»",
)
FORM_KIND = Rule(
    "S235",
    "form-kind",
    _ERROR,
    "«{value}» không phải một loại vướng mắc; chọn một trong: «pháp lý», «hạ tầng công nghệ», "
    "«dữ liệu», «dịch vụ công», «an ninh, an toàn», «kinh phí», «nhân lực», «khác»",
    "«{value}» is no kind of obstacle; it is one of: «pháp lý», «hạ tầng công nghệ», «dữ liệu», "
    "«dịch vụ công», «an ninh, an toàn», «kinh phí», «nhân lực», «khác»",
)
FORM_REFERENCE = Rule(
    "S236",
    "form-reference",
    _ERROR,
    "«{value}» không phải mã vướng mắc: chép mã từ cột «Vướng mắc chưa giải quyết», ví dụ "
    "2024-02-20.1",
    "«{value}» is no obstacle's code: copy it from the column «Vướng mắc chưa giải quyết», such "
    "as 2024-02-20.1",
)
FORM_EMPTY = Rule(
    "S237",
    "form-empty",
    _ERROR,
    "«{column}» còn trống: điền vào",
    "«{column}» is empty: fill it in",
)
FORM_HIDDEN = Rule(
    "S238",
    "form-hidden",
    _ERROR,
    "ký tự ẩn hoặc ký tự điều khiển {character} ({count} chỗ trong ô): xóa đi rồi gõ lại",
    "hidden or control character {character} ({count} in the cell): delete it and type again",
)
FORM_OBSTACLE = Rule(
    "S239",
    "form-obstacle",
    _ERROR,
    "trước đó cơ quan chưa nêu vướng mắc «{value}» ở nhiệm vụ {task}: chép mã từ cột «Vướng mắc "
    "chưa giải quyết» của dòng này",
    "the agency raised no obstacle «{value}» on task {task} before: copy the code from the column "
    "«Vướng mắc chưa giải quyết» of this row",
)
FORM_WINDOW = Rule(
    "S240",
    "form-window",
    _ERROR,
    "{value} sau ngày cuối của kỳ {period} ({last}): ghi vào phiếu của kỳ {right}",
    "{value} is after the last day of {period} ({last}): it goes into the form for {right}",
)
FORM_NOT_DONE = Rule(
    "S241",
    "form-not-done",
    _ERROR,
    "có «Ngày hoàn thành» nhưng «Trạng thái» là «{status}»: chọn «đã hoàn thành», hoặc xóa ngày "
    "hoàn thành",
    "there is a «Ngày hoàn thành», but the «Trạng thái» is «{status}»: choose «đã hoàn thành», or "
    "clear that day",
)
FORM_LATER = Rule(
    "S242",
    "form-later",
    _ERROR,
    "«Ngày hoàn thành» {value} sau «Ngày cập nhật» {on}: ngày hoàn thành không thể sau ngày báo",
    "«Ngày hoàn thành» {value} is after «Ngày cập nhật» {on}: nothing is finished later than told",
)
FORM_CONTRADICTION = Rule(
    "S243",
    "form-contradiction",
    _WARNING,
    "trạng thái «{status}» mâu thuẫn với tỷ lệ {percent}%: «đã hoàn thành» là 100, «chưa triển "
    "khai» là 0, còn lại dưới 100",
    "the status «{status}» contradicts {percent}%: «đã hoàn thành» is 100, «chưa triển khai» is 0, "
    "anything else is below 100",
)
FORM_RETURN = Rule(
    "S244",
    "form-return",
    _WARNING,
    "«Ngày hoàn thành» {value} không sau ngày bị trả lại ({returned}) nên không được tính: ghi "
    "ngày hoàn thành lại",
    "«Ngày hoàn thành» {value} is not after the return of {returned}, so it does not count: give "
    "the day it was finished again",
)
FORM_DOCUMENT = Rule(
    "S245",
    "form-document",
    _ERROR,
    "chỉ điền một trong hai cột «Minh chứng: số, ký hiệu» và «Minh chứng: địa chỉ https»; văn bản "
    "thứ hai ghi ở một dòng thêm",
    "fill in only one of «Minh chứng: số, ký hiệu» and «Minh chứng: địa chỉ https»; a second "
    "document goes into a spare row",
)
FORM_ADDRESSEE = Rule(
    "S246",
    "form-addressee",
    _WARNING,
    "«{value}» giống mã cơ quan nhưng danh mục cơ quan không có: sửa mã, hoặc viết tên đầy đủ",
    "«{value}» looks like an agency id, but the registry has none: correct it, or write the name",
)
FORM_LEVEL = Rule(
    "S247",
    "form-level",
    _ERROR,
    "chỉ tiêu {value} tính ở {level}: số liệu không thuộc «{agency}»",
    "the target {value} counts at another level ({level}): its figures are not those of «{agency}»",
)

FORM_ROWS = (
    FORM_DAY,
    FORM_PERCENT,
    FORM_LINE,
    FORM_STATUS,
    FORM_KIND,
    FORM_REFERENCE,
    FORM_EMPTY,
    FORM_HIDDEN,
    FORM_OBSTACLE,
    FORM_WINDOW,
    FORM_NOT_DONE,
    FORM_LATER,
    FORM_CONTRADICTION,
    FORM_RETURN,
    FORM_DOCUMENT,
    FORM_ADDRESSEE,
    FORM_LEVEL,
)
"""All rules on cells of forms, by code."""

STAND_INS: dict[str, Rule] = {
    rule.code: stand_in
    for rule, stand_in in (
        (NOT_A_DAY, FORM_DAY),
        (IMPOSSIBLE_DAY, FORM_DAY),
        (DECIMAL_PERCENT, FORM_PERCENT),
        (SEVERAL_LINES, FORM_LINE),
        (NOT_A_REFERENCE, FORM_REFERENCE),
        (MISSING_KEY, FORM_EMPTY),
        (HIDDEN_CHARACTER, FORM_HIDDEN),
        (UNKNOWN_OBSTACLE, FORM_OBSTACLE),
        (AFTER_THE_WINDOW, FORM_WINDOW),
        (COMPLETED_NOT_DONE, FORM_NOT_DONE),
        (COMPLETED_LATER, FORM_LATER),
        (CONTRADICTION, FORM_CONTRADICTION),
        (COMPLETED_BEFORE_RETURN, FORM_RETURN),
        (ONE_EVIDENCE, FORM_DOCUMENT),
        (UNKNOWN_ADDRESSEE, FORM_ADDRESSEE),
        (WRONG_LEVEL, FORM_LEVEL),
    )
}
"""The rule of forms that says what a general one says, by the code of that."""

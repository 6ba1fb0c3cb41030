"""Rules on a filled-in spreadsheet form that is read back (codes S248, S271 to S290)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR

TOO_LARGE_FORM = Rule(
    "S271",
    "too-large-form",
    _ERROR,
    "tệp lớn hơn 5 MB: phiếu không lớn như vậy, bỏ ảnh và dữ liệu thừa rồi lưu lại",
    "the file is larger than 5 MB: no form is, take out pictures and foreign data and save again",
)
OTHER_KIND = Rule(
    "S272",
    "other-kind",
    _ERROR,
    "đây là tệp {kind}, không phải phiếu .xlsx: mở phiếu bằng Excel hoặc LibreOffice, "
    "chọn «Lưu thành» kiểu Excel (.xlsx)",
    "this is a {kind} file, no .xlsx form: open the form in Excel or LibreOffice "
    "and save it as Excel (.xlsx)",
)
NOT_A_SPREADSHEET = Rule(
    "S273",
    "not-a-spreadsheet",
    _ERROR,
    "đây không phải bảng tính .xlsx: chọn đúng tệp phiếu đã điền",
    "this is no .xlsx spreadsheet: choose the form that was filled in",
)
OLD_OR_LOCKED = Rule(
    "S274",
    "old-or-locked",
    _ERROR,
    "đây là tệp .xls đời cũ, hoặc tệp có mật khẩu: mở ra, bỏ mật khẩu, chọn «Lưu thành» kiểu "
    "Excel (.xlsx)",
    "this is an old .xls file, or one with a password: open it, take the password off and save it "
    "as Excel (.xlsx)",
)
MACROS = Rule(
    "S275",
    "macros",
    _ERROR,
    "tệp có macro ({value}): không đọc; chọn «Lưu thành» kiểu Excel (.xlsx) không macro",
    "the file has macros ({value}) and is not read: save it as Excel (.xlsx) without macros",
)
UNSAFE_PACKAGE = Rule(
    "S276",
    "unsafe-package",
    _ERROR,
    "tệp quá lớn khi mở ra hoặc dựng bất thường ({value}) nên không đọc: xuất phiếu mới, chép các "
    "ô đã điền sang đó",
    "the file is too large inside or built in an unusual way ({value}) and is not read: export a "
    "new form and copy the cells that were filled in there",
)
BROKEN_FORM = Rule(
    "S277",
    "broken-form",
    _ERROR,
    "tệp .xlsx hỏng hoặc chưa tải xong: mở bằng Excel hoặc LibreOffice rồi lưu lại, hoặc xin lại",
    "the .xlsx file is damaged or cut short: open it in Excel or LibreOffice and save it again",
)
MISSING_SHEET = Rule(
    "S278",
    "missing-sheet",
    _ERROR,
    "thiếu trang «{sheet}»: đặt lại đúng tên, hoặc xuất phiếu mới rồi điền lại",
    "the sheet «{sheet}» is missing: give it its name back, or export a new form",
)
MISSING_HEADING = Rule(
    "S279",
    "missing-heading",
    _ERROR,
    "trang «{sheet}» thiếu cột «{column}»: ghi lại đúng tên cột ở dòng tiêu đề",
    "the sheet «{sheet}» has no column «{column}»: write that name back into the heading row",
)
HEADING_TWICE = Rule(
    "S280",
    "heading-twice",
    _ERROR,
    "cột «{column}» có hai lần (lần đầu ở {first}): xóa một cột",
    "the column «{column}» stands twice (first at {first}): delete one of them",
)
NOT_OUR_FORM = Rule(
    "S281",
    "not-our-form",
    _ERROR,
    "phiếu này không do phiên bản chương trình đang dùng xuất ra (trang ẩn, {key}: «{value}»): "
    "xuất phiếu mới rồi điền lại",
    "this form was not made by this version of the program (hidden sheet, {key}: «{value}»): "
    "export a new form",
)
NOT_CALCULATED = Rule(
    "S282",
    "not-calculated",
    _ERROR,
    "ô có công thức chưa được tính: mở bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ giá trị",
    "the cell has a formula without a result: open and save the file in Excel or LibreOffice, "
    "or type the value",
)
ERROR_VALUE = Rule(
    "S283",
    "error-value",
    _ERROR,
    "ô báo lỗi {value}: sửa công thức, hoặc gõ giá trị",
    "the cell shows the error {value}: mend the formula, or type the value",
)
TIME_OF_DAY = Rule(
    "S284",
    "time-of-day",
    _ERROR,
    "ô có cả giờ ({value}): chỉ ghi ngày",
    "the cell has a time of day ({value}): write the day alone",
)
BECAME_A_DAY = Rule(
    "S285",
    "became-a-day",
    _ERROR,
    "bảng tính đã đổi nội dung ô thành một ngày: đặt kiểu ô là Văn bản (Text) rồi gõ lại",
    "the spreadsheet has turned what was typed into a day: make the cell Text and type again",
)
NO_DAY = Rule(
    "S286",
    "no-day",
    _ERROR,
    "dòng này chưa có ngày: điền «{column}» ở đây, hoặc «{common}» ({place}) cho mọi dòng",
    "this row has no day: fill in «{column}» here, or «{common}» ({place}) for all rows",
)
HALF_FILLED = Rule(
    "S287",
    "half-filled",
    _ERROR,
    "«{column}» còn trống trong khi «{other}» đã điền: điền cả hai, hoặc xóa cả hai",
    "«{column}» is empty while «{other}» is filled in: fill in both, or clear both",
)
FIGURES_WITHOUT_UPDATE = Rule(
    "S288",
    "figures-without-update",
    _ERROR,
    "có số liệu nhưng nhiệm vụ {task} chưa được cập nhật: điền ngày và trạng thái của nhiệm vụ "
    "trên trang «{sheet}»",
    "there are figures, but no update of task {task}: fill in its day and status on the sheet "
    "«{sheet}»",
)
SEVERAL_MEANT = Rule(
    "S289",
    "several-meant",
    _ERROR,
    "«{value}» có thể là: {candidates}; hãy ghi mã",
    "«{value}» could be: {candidates}; please write the id",
)
SEVERAL_ADDRESSEES = Rule(
    "S290",
    "several-addressees",
    _ERROR,
    "«{value}» là nhiều cơ quan ({candidates}): mỗi dòng đề xuất với một cơ quan, cơ quan thứ hai "
    "ghi ở một dòng thêm",
    "«{value}» names several agencies ({candidates}): a row is for one addressee, use a spare row "
    "for the second",
)
NO_KIND = Rule(
    "S248",
    "no-kind",
    _ERROR,
    "vướng mắc mới chưa có loại: chọn một mục ở «{column}»; không có loại nào hợp thì chọn «khác»",
    "the new obstacle has no kind: choose one in «{column}»; «khác» where none fits",
)

FORMS = (
    TOO_LARGE_FORM,
    OTHER_KIND,
    NOT_A_SPREADSHEET,
    OLD_OR_LOCKED,
    MACROS,
    UNSAFE_PACKAGE,
    BROKEN_FORM,
    MISSING_SHEET,
    MISSING_HEADING,
    HEADING_TWICE,
    NOT_OUR_FORM,
    NOT_CALCULATED,
    ERROR_VALUE,
    TIME_OF_DAY,
    BECAME_A_DAY,
    NO_DAY,
    HALF_FILLED,
    FIGURES_WITHOUT_UPDATE,
    SEVERAL_MEANT,
    SEVERAL_ADDRESSEES,
    NO_KIND,
)
"""All rules on forms, by code."""


NOT_JSON = Rule(
    "S291",
    "not-json",
    Severity.ERROR,
    "{column} phải là JSON, ví dụ {example}: {value}",
    "{column} must be JSON, such as {example}: {value}",
)
NOT_A_ROW = Rule(
    "S292",
    "not-a-row",
    Severity.ERROR,
    "mỗi dòng phải là một đối tượng JSON {{…}} với các khóa của một cập nhật",
    "each line must be a JSON object {{…}} with the keys of an update",
)
TOO_MANY_CELLS = Rule(
    "S293",
    "too-many-cells",
    Severity.ERROR,
    "dòng này có nhiều ô hơn dòng tiêu đề: đặt ô có dấu phân cách trong nháy kép",
    "this row has more cells than the heading: quote a cell that holds the separator",
)
NO_ROWS = Rule(
    "S294",
    "no-rows",
    Severity.ERROR,
    "tệp không có dòng cập nhật nào: dòng đầu là tên khóa (task, on, status…), sau đó mỗi dòng "
    "một cập nhật",
    "the file has no update: its first line names keys (task, on, status…), then one update a line",
)
UNREADABLE_TEXT = Rule(
    "S295",
    "unreadable-text",
    Severity.ERROR,
    "tệp không phải UTF-8: lưu lại dạng «CSV UTF-8»",
    "the file is not UTF-8: save it as «CSV UTF-8»",
)
TOO_LARGE_TABLE = Rule(
    "S296",
    "too-large-table",
    Severity.ERROR,
    "tệp lớn hơn 1 MB: chia thành nhiều tệp nhỏ hơn",
    "the file is larger than 1 MB: split it into smaller ones",
)
BROKEN_QUOTES = Rule(
    "S297",
    "broken-quotes",
    Severity.ERROR,
    "dấu nháy kép mở mà không đóng, hoặc ô quá dài: sửa dấu nháy từ dòng này trở lên",
    "a quotation mark is not closed, or a cell is too long: mend the quotes on this line or above",
)
TWICE_IN_ROW = Rule(
    "S298",
    "key-twice-in-row",
    Severity.ERROR,
    "khóa «{value}» có hai lần: bỏ một",
    "the key «{value}» stands twice: leave one out",
)
HIDDEN_IN_ROW = Rule(
    "S299",
    "hidden-in-row",
    Severity.ERROR,
    "có ký tự ẩn hoặc hỏng {value}: xóa nó",
    "there is a hidden or broken character {value}: delete it",
)

ROWS = (
    NOT_JSON,
    NOT_A_ROW,
    TOO_MANY_CELLS,
    NO_ROWS,
    UNREADABLE_TEXT,
    TOO_LARGE_TABLE,
    BROKEN_QUOTES,
    TWICE_IN_ROW,
    HIDDEN_IN_ROW,
)

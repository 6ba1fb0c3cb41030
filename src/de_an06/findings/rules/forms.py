"""Rules on forms and tables that are read back (codes S248, S271 to S299)."""

from de_an06.findings.finding import Sentence, error

TOO_LARGE_FORM = error(
    "S271 too-large-form",
    vi="tệp lớn hơn 5 MB: phiếu không lớn như vậy, bỏ ảnh và dữ liệu thừa rồi lưu lại",
    en="the file is larger than 5 MB: no form is, take out pictures and foreign data and save "
    "again",
)
OTHER_KIND = error(
    "S272 other-kind",
    vi="đây là tệp {kind}, không phải phiếu .xlsx: mở phiếu bằng Excel hoặc LibreOffice, chọn "
    "«Lưu thành» kiểu Excel (.xlsx)",
    en="this is a {kind} file, no .xlsx form: open the form in Excel or LibreOffice and save it "
    "as Excel (.xlsx)",
)
NOT_A_SPREADSHEET = error(
    "S273 not-a-spreadsheet",
    vi="đây không phải bảng tính .xlsx: chọn đúng tệp phiếu đã điền",
    en="this is no .xlsx spreadsheet: choose the form that was filled in",
)
OLD_OR_LOCKED = error(
    "S274 old-or-locked",
    vi="đây là tệp .xls đời cũ, hoặc tệp có mật khẩu: mở ra, bỏ mật khẩu, chọn «Lưu thành» kiểu "
    "Excel (.xlsx)",
    en="this is an old .xls file, or one with a password: open it, take the password off and save "
    "it as Excel (.xlsx)",
)
MACROS = error(
    "S275 macros",
    vi="tệp có macro ({value}): không đọc; chọn «Lưu thành» kiểu Excel (.xlsx) không macro",
    en="the file has macros ({value}) and is not read: save it as Excel (.xlsx) without macros",
)
UNSAFE_PACKAGE = error(
    "S276 unsafe-package",
    vi="tệp quá lớn khi mở ra hoặc dựng bất thường ({value}) nên không đọc: xuất phiếu mới, chép "
    "các ô đã điền sang đó",
    en="the file is too large inside or built in an unusual way ({value}) and is not read: export "
    "a new form and copy the cells that were filled in there",
)
BROKEN_FORM = error(
    "S277 broken-form",
    vi="tệp .xlsx hỏng hoặc chưa tải xong: mở bằng Excel hoặc LibreOffice rồi lưu lại, hoặc xin "
    "lại",
    en="the .xlsx file is damaged or cut short: open it in Excel or LibreOffice and save it again",
)
MISSING_SHEET = error(
    "S278 missing-sheet",
    vi="thiếu trang «{sheet}»: đặt lại đúng tên, hoặc xuất phiếu mới rồi điền lại",
    en="the sheet «{sheet}» is missing: give it its name back, or export a new form",
)
MISSING_HEADING = error(
    "S279 missing-heading",
    vi="trang «{sheet}» thiếu cột «{column}»: ghi lại đúng tên cột ở dòng tiêu đề",
    en="the sheet «{sheet}» has no column «{column}»: write that name back into the heading row",
)
HEADING_TWICE = error(
    "S280 heading-twice",
    vi="cột «{column}» có hai lần (lần đầu ở {first}): xóa một cột",
    en="the column «{column}» stands twice (first at {first}): delete one of them",
)
NOT_OUR_FORM = error(
    "S281 not-our-form",
    vi="phiếu này không do phiên bản chương trình đang dùng xuất ra (trang ẩn, {key}: «{value}»): "
    "xuất phiếu mới rồi điền lại",
    en="this form was not made by this version of the program (hidden sheet, {key}: «{value}»): "
    "export a new form",
)
NOT_CALCULATED = error(
    "S282 not-calculated",
    vi="ô có công thức chưa được tính: mở bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ giá trị",
    en="the cell has a formula without a result: open and save the file in Excel or LibreOffice, "
    "or type the value",
)
ERROR_VALUE = error(
    "S283 error-value",
    vi="ô báo lỗi {value}: sửa công thức, hoặc gõ giá trị",
    en="the cell shows the error {value}: mend the formula, or type the value",
)
TIME_OF_DAY = error(
    "S284 time-of-day",
    vi="ô có cả giờ ({value}): chỉ ghi ngày",
    en="the cell has a time of day ({value}): write the day alone",
)
BECAME_A_DAY = error(
    "S285 became-a-day",
    vi="bảng tính đã đổi nội dung ô thành một ngày: đặt kiểu ô là Văn bản (Text) rồi gõ lại",
    en="the spreadsheet has turned what was typed into a day: make the cell Text and type again",
)
NO_DAY = error(
    "S286 no-day",
    vi="dòng này chưa có ngày: điền «{column}» ở đây, hoặc «{common}» ({place}) cho mọi dòng",
    en="this row has no day: fill in «{column}» here, or «{common}» ({place}) for all rows",
)
HALF_FILLED = error(
    "S287 half-filled",
    vi="«{column}» còn trống trong khi «{other}» đã điền: điền cả hai, hoặc xóa cả hai",
    en="«{column}» is empty while «{other}» is filled in: fill in both, or clear both",
)
FIGURES_WITHOUT_UPDATE = error(
    "S288 figures-without-update",
    vi="có số liệu nhưng nhiệm vụ {task} chưa được cập nhật: điền ngày và trạng thái của nhiệm vụ "
    "trên trang «{sheet}»",
    en="there are figures, but no update of task {task}: fill in its day and status on the sheet "
    "«{sheet}»",
)
SEVERAL_MEANT = error(
    "S289 several-meant",
    vi="«{value}» có thể là: {candidates}; hãy ghi mã",
    en="«{value}» could be: {candidates}; please write the id",
)
SEVERAL_ADDRESSEES = error(
    "S290 several-addressees",
    vi="«{value}» là nhiều cơ quan ({candidates}): mỗi dòng đề xuất với một cơ quan, cơ quan thứ "
    "hai ghi ở một dòng thêm",
    en="«{value}» names several agencies ({candidates}): a row is for one addressee, use a spare "
    "row for the second",
)
AMBIGUOUS_NUMBER = error(
    "S243 ambiguous-number",
    vi="«{value}» có thể là {whole} hoặc {decimal}: ghi lại theo một trong hai cách này",
    en="«{value}» could be {whole} or {decimal}: write it in one of these two ways",
)
NO_KIND = error(
    "S248 no-kind",
    vi="vướng mắc mới chưa có loại: chọn một mục ở «{column}»; không có loại nào hợp thì chọn "
    "«khác»",
    en="the new obstacle has no kind: choose one in «{column}»; «khác» where none fits",
)
NOT_JSON = error(
    "S291 not-json",
    vi="{column} phải là JSON, ví dụ {example}: {value}",
    en="{column} must be JSON, such as {example}: {value}",
)
NOT_A_ROW = error(
    "S292 not-a-row",
    vi="mỗi dòng phải là một đối tượng JSON {{…}} với các khóa của một cập nhật",
    en="each line must be a JSON object {{…}} with the keys of an update",
)
TOO_MANY_CELLS = error(
    "S293 too-many-cells",
    vi="dòng này có nhiều ô hơn dòng tiêu đề: đặt ô có dấu phân cách trong nháy kép",
    en="this row has more cells than the heading: quote a cell that holds the separator",
)
NO_ROWS = error(
    "S294 no-rows",
    vi="tệp không có dòng cập nhật nào: dòng đầu là tên khóa (task, on, status…), sau đó mỗi dòng "
    "một cập nhật",
    en="the file has no update: its first line names keys (task, on, status…), then one update a "
    "line",
)
UNREADABLE_TEXT = error(
    "S295 unreadable-text",
    vi="tệp không phải UTF-8: lưu lại dạng «CSV UTF-8»",
    en="the file is not UTF-8: save it as «CSV UTF-8»",
)
TOO_LARGE_TABLE = error(
    "S296 too-large-table",
    vi="tệp lớn hơn 1 MB: chia thành nhiều tệp nhỏ hơn",
    en="the file is larger than 1 MB: split it into smaller ones",
)
BROKEN_QUOTES = error(
    "S297 broken-quotes",
    vi="dấu nháy kép mở mà không đóng, hoặc ô quá dài: sửa dấu nháy từ dòng này trở lên",
    en="a quotation mark is not closed, or a cell is too long: mend the quotes on this line or "
    "above",
)
TWICE_IN_ROW = error(
    "S298 key-twice-in-row",
    vi="khóa «{value}» có hai lần: bỏ một",
    en="the key «{value}» stands twice: leave one out",
)
HIDDEN_IN_ROW = error(
    "S299 hidden-in-row",
    vi="có ký tự ẩn hoặc hỏng {value}: xóa nó",
    en="there is a hidden or broken character {value}: delete it",
)

CHOICES_IN_FORM: dict[str, Sentence] = {
    "status": Sentence(
        vi="«{value}» không phải một trạng thái; chọn một trong: «chưa triển khai», «đang thực "
        "hiện», «vướng mắc», «đã hoàn thành»",
        en="«{value}» is no status; it is one of: «chưa triển khai», «đang thực hiện», «vướng "
        "mắc», «đã hoàn thành»",
    ),
    "kind": Sentence(
        vi="«{value}» không phải một loại vướng mắc; chọn một trong: «pháp lý», «hạ tầng công "
        "nghệ», «dữ liệu», «dịch vụ công», «an ninh, an toàn», «kinh phí», «nhân lực», «khác»",
        en="«{value}» is no kind of obstacle; it is one of: «pháp lý», «hạ tầng công nghệ», "
        "«dữ liệu», «dịch vụ công», «an ninh, an toàn», «kinh phí», «nhân lực», «khác»",
    ),
}
"""How a form says that a value is none of the choices (S217), by the key of the value."""

"""Rules on the rows of a table that is read for updates (codes S from S291 on)."""

from de_an06.diagnostics.diagnostic import Rule, Severity

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

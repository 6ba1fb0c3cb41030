"""Rules on rows of CSV or JSON with updates (codes S from S291 on)."""

from de_an06.findings.finding import error

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

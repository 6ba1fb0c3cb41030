"""Rules on the shape of files: their names, their keys, the form of each value (codes S)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR

UNKNOWN_KEY = Rule(
    "S201",
    "unknown-key",
    _ERROR,
    "không có khóa «{value}» ở đây",
    "there is no key «{value}» here",
)
MISSING_KEY = Rule(
    "S202",
    "missing-key",
    _ERROR,
    "thiếu khóa «{key}»: thêm vào",
    "the key «{key}» is missing: add it",
)
NOT_A_MAPPING = Rule(
    "S203",
    "not-a-mapping",
    _ERROR,
    "chỗ này cần các dòng «khóa: nội dung»",
    "lines «key: text» are wanted here",
)
NOT_A_LIST = Rule(
    "S204",
    "not-a-list",
    _ERROR,
    "chỗ này cần một danh sách: mỗi mục một dòng, bắt đầu bằng «- »",
    "a list is wanted here: a line for each item, beginning with «- »",
)
NOT_A_SCALAR = Rule(
    "S205",
    "not-a-scalar",
    _ERROR,
    "chỗ này cần một giá trị đơn, không phải danh sách hay nhóm khóa",
    "a single value is wanted here, not a list or a group of keys",
)
NOT_A_DAY = Rule(
    "S206",
    "not-a-day",
    _ERROR,
    "«{value}» không phải ngày: viết năm-tháng-ngày, ví dụ 2024-03-14",
    "«{value}» is not a day: write year-month-day, such as 2024-03-14",
)
IMPOSSIBLE_DAY = Rule(
    "S207",
    "impossible-day",
    _ERROR,
    "không có ngày {value} trong lịch: kiểm tra ngày và tháng",
    "there is no day {value} in the calendar: check day and month",
)
NOT_A_WHOLE_NUMBER = Rule(
    "S208",
    "not-a-whole-number",
    _ERROR,
    "«{value}» không phải số nguyên: chỉ viết chữ số, không dấu chấm, dấu phẩy hay dấu %",
    "«{value}» is not a whole number: write digits only, no point, comma or %",
)
DECIMAL_PERCENT = Rule(
    "S209",
    "decimal-percent",
    _ERROR,
    "«{value}» có phần thập phân: phần trăm là số nguyên từ 0 đến 100, ví dụ {whole}",
    "«{value}» has decimals: a percentage is a whole number from 0 to 100, such as {whole}",
)
OUT_OF_RANGE = Rule(
    "S210",
    "out-of-range",
    _ERROR,
    "{value} nằm ngoài khoảng cho phép: từ 0 đến {most}",
    "{value} is out of range: from 0 to {most}",
)
NOT_A_FLAG = Rule(
    "S211",
    "not-a-flag",
    _ERROR,
    "«{value}» phải là true (có) hoặc false (không)",
    "«{value}» must be true or false",
)
BLANK = Rule(
    "S212",
    "blank",
    _ERROR,
    "nội dung trống: viết nội dung, hoặc bỏ khóa này",
    "the text is blank: write something, or leave the key out",
)
SEVERAL_LINES = Rule(
    "S213",
    "several-lines",
    _ERROR,
    "nội dung này chỉ được một dòng: dùng >- thay cho |, bỏ dòng trống ở giữa",
    "this text is one line only: use >- instead of |, and no blank line within",
)
BAD_AGENCY_ID = Rule(
    "S214",
    "bad-agency-id",
    _ERROR,
    "«{value}» không phải mã cơ quan: chỉ dùng a-z, 0-9 và dấu - ở giữa, ví dụ so-tttt",
    "«{value}» is not an agency id: only a-z, 0-9 and - in between, such as so-tttt",
)
BAD_ITEM_ID = Rule(
    "S215",
    "bad-item-id",
    _ERROR,
    "«{value}» không phải mã: chỉ dùng chữ không dấu, số, dấu . và - ở giữa, ví dụ II.2.dd",
    "«{value}» is not an id: only plain letters, digits, . and - in between, such as II.2.dd",
)
BAD_DIGEST = Rule(
    "S216",
    "bad-digest",
    _ERROR,
    "mã SHA-256 phải là 64 ký tự 0-9, a-f viết thường",
    "a SHA-256 digest is 64 characters 0-9, a-f in lower case",
)
UNKNOWN_CHOICE = Rule(
    "S217",
    "unknown-choice",
    _ERROR,
    "«{value}» không phải giá trị hợp lệ; chọn một trong: {choices}",
    "«{value}» is not a choice here; it is one of: {choices}",
)
NOT_A_PERIOD = Rule(
    "S218",
    "not-a-period",
    _ERROR,
    "«{value}» không phải kỳ báo cáo: viết 2024-03, 2024-Q1, 2024-H1 hoặc 2024",
    "«{value}» is not a period: write 2024-03, 2024-Q1, 2024-H1 or 2024",
)
NOT_A_MONTH = Rule(
    "S219",
    "not-a-month",
    _ERROR,
    "«{value}» không phải kỳ tháng: viết năm-tháng, ví dụ 2024-03",
    "«{value}» is not a month: write year-month, such as 2024-03",
)
NOT_A_REFERENCE = Rule(
    "S220",
    "not-a-reference",
    _ERROR,
    "«{value}» phải là ngày và số thứ tự trong ngày, ví dụ 2024-02-20.1",
    "«{value}» must be a day and its number on that day, such as 2024-02-20.1",
)
EMPTY_VALUE = Rule(
    "S221",
    "empty-value",
    _ERROR,
    "chưa có nội dung sau «{key}»: viết vào, hoặc bỏ hẳn khóa này",
    "nothing is written after «{key}»: fill it in, or leave the key out",
)
MISSING_FOR_KIND = Rule(
    "S222",
    "missing-for-kind",
    _ERROR,
    "loại «{kind}» cần khóa {key}: thêm vào",
    "the kind «{kind}» needs the key {key}: add it",
)
FOREIGN_TO_KIND = Rule(
    "S223",
    "foreign-to-kind",
    _ERROR,
    "khóa «{key}» không dùng với loại «{kind}»: bỏ đi",
    "the key «{key}» does not go with the kind «{kind}»: leave it out",
)
BAD_ACCOUNT = Rule(
    "S224",
    "bad-account",
    _ERROR,
    "«{value}» không phải tên tài khoản: chỉ dùng chữ không dấu, số và . _ - sau ký tự đầu, không "
    "có @, không phải địa chỉ thư, ví dụ so-tttt-01",
    "«{value}» is no account name: plain letters, digits, and . _ - after the first, no @, "
    "no mail address, such as so-tttt-01",
)
UNKNOWN_FILE = Rule(
    "S251",
    "unknown-file",
    _ERROR,
    "chương trình không đọc mục này: ở đây chỉ có {expected}",
    "the program does not read this: only {expected} may stand here",
)
MISSING_FILE = Rule(
    "S252",
    "missing-file",
    _ERROR,
    "không tìm thấy «{value}»: tạo mới, hoặc khôi phục từ git",
    "«{value}» was not found: create it, or restore it from git",
)
NAME_DISAGREES = Rule(
    "S253",
    "name-disagrees",
    _ERROR,
    "nội dung ghi «{value}» nhưng tên tệp hoặc thư mục là «{name}»: sửa cho khớp",
    "the contents say «{value}», the name of the file or folder «{name}»: make them agree",
)
FOLDER_NOT_AN_ID = Rule(
    "S254",
    "folder-not-an-id",
    _ERROR,
    "thư mục trong updates/ phải mang mã cơ quan (chữ thường không dấu, số, gạch nối): "
    "«{value}» không phải mã",
    "folders under updates/ are named by the agency's id (small letters, digits, hyphens): "
    "«{value}» is none",
)

SHAPE = (
    UNKNOWN_KEY,
    MISSING_KEY,
    NOT_A_MAPPING,
    NOT_A_LIST,
    NOT_A_SCALAR,
    NOT_A_DAY,
    IMPOSSIBLE_DAY,
    NOT_A_WHOLE_NUMBER,
    DECIMAL_PERCENT,
    OUT_OF_RANGE,
    NOT_A_FLAG,
    BLANK,
    SEVERAL_LINES,
    BAD_AGENCY_ID,
    BAD_ITEM_ID,
    BAD_DIGEST,
    UNKNOWN_CHOICE,
    NOT_A_PERIOD,
    NOT_A_MONTH,
    NOT_A_REFERENCE,
    EMPTY_VALUE,
    MISSING_FOR_KIND,
    FOREIGN_TO_KIND,
    BAD_ACCOUNT,
    UNKNOWN_FILE,
    MISSING_FILE,
    NAME_DISAGREES,
    FOLDER_NOT_AN_ID,
)
"""All rules on shape, by code."""

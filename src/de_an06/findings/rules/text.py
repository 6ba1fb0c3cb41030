"""Rules on a file as text: its kind, its encoding, its YAML (codes Y)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

EMPTY_FILE = Rule(
    "Y101",
    "empty-file",
    _ERROR,
    "tệp rỗng hoặc hỏng: khôi phục nội dung từ git, hoặc xóa tệp",
    "the file is empty or damaged: restore it from git, or delete it",
)
NOT_UTF8 = Rule(
    "Y102",
    "not-utf8",
    _ERROR,
    "byte 0x{byte} không phải UTF-8: lưu lại tệp với bảng mã UTF-8",
    "byte 0x{byte} is not UTF-8: save the file as UTF-8",
)
UTF16 = Rule(
    "Y103",
    "utf16",
    _ERROR,
    "tệp lưu ở bảng mã UTF-16 («Unicode» trong Notepad): lưu lại với bảng mã UTF-8",
    "the file is in UTF-16 (“Unicode” in Notepad): save it as UTF-8",
)
HIDDEN_CHARACTER = Rule(
    "Y104",
    "hidden-character",
    _ERROR,
    "ký tự ẩn hoặc ký tự điều khiển {character} ({count} chỗ trong tệp): xóa đi rồi gõ lại",
    "hidden or control character {character} ({count} in the file): delete it and type again",
)
CONFLICT = Rule(
    "Y105",
    "conflict",
    _ERROR,
    "xung đột git chưa giải quyết: chọn một bên rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
    "unresolved git conflict: keep one side, delete the lines <<<<<<<, =======, >>>>>>>",
)
TOO_LARGE = Rule(
    "Y106",
    "too-large",
    _ERROR,
    "tệp lớn hơn 1 MB: chuyển bớt nội dung sang tệp minh chứng",
    "the file is larger than 1 MB: move some of it to an evidence file",
)
TOO_DEEP = Rule(
    "Y107",
    "too-deep",
    _ERROR,
    "lồng nhau quá 20 cấp: không tệp nào ở đây cần như vậy",
    "nested deeper than 20 levels: no file here needs that",
)
DUPLICATE_KEY = Rule(
    "Y108",
    "duplicate-key",
    _ERROR,
    "khóa «{value}» viết hai lần (lần đầu ở dòng {first}): giữ lại một",
    "key «{value}» stands twice (first in line {first}): keep one of them",
)
ALIAS = Rule(
    "Y109",
    "alias",
    _ERROR,
    "không dùng neo (&) hay tham chiếu (*) của YAML: chép lại nội dung, hoặc đặt trong ngoặc kép",
    "no YAML anchors (&) or aliases (*): write the contents out, or put the text in quotes",
)
TAG = Rule(
    "Y110",
    "tag",
    _ERROR,
    "không dùng thẻ kiểu (!) của YAML: bỏ đi, hoặc đặt nội dung trong ngoặc kép",
    "no YAML tags (!): leave it out, or put the text in quotes",
)
MERGE_KEY = Rule(
    "Y111",
    "merge-key",
    _ERROR,
    "không dùng khóa gộp (<<) của YAML: viết đủ các khóa",
    "no YAML merge keys (<<): write the keys out",
)
SEVERAL_DOCUMENTS = Rule(
    "Y112",
    "several-documents",
    _ERROR,
    "tệp chỉ chứa một tài liệu: bỏ dòng --- này, hoặc tách thành hai tệp",
    "a file holds one document: delete this line ---, or make two files",
)
KEY_NOT_TEXT = Rule(
    "Y113",
    "key-not-text",
    _ERROR,
    "tên khóa phải là chữ, không phải danh sách, ánh xạ hay để trống",
    "a key must be text, not a list, a mapping or nothing",
)
DIRECTIVE = Rule(
    "Y114",
    "directive",
    _ERROR,
    "không dùng chỉ thị (%) của YAML: xóa dòng này",
    "no YAML directives (%): delete this line",
)
CONFLICT_SAME_DAY = Rule(
    "Y115",
    "conflict-same-day",
    _ERROR,
    "hai người cùng cập nhật {task} ngày {day}: giữ một mục, hoặc cả hai theo thứ tự đã nói "
    "(mục dưới là ý mới nhất), rồi xóa ba dòng <<<<<<<, =======, >>>>>>>",
    "two officers wrote of {task} on {day}: keep one of the two, or both in the order they were "
    "said (the lower is the latest word), then delete the lines <<<<<<<, =======, >>>>>>>",
)
CONFLICT_SENT = Rule(
    "Y116",
    "conflict-sent",
    _ERROR,
    "một bên đã gửi báo cáo này, bên kia còn sửa: giữ nguyên bên có submitted, phần của bên kia "
    "ghi vào tệp tháng sau, rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
    "one side has sent this report, the other went on changing it: keep the side with submitted "
    "as it is, put the rest into the next month's file, delete <<<<<<<, =======, >>>>>>>",
)
SYNTAX = Rule(
    "Y120",
    "syntax",
    _ERROR,
    "không đúng cú pháp YAML từ chỗ này: so với các dòng bên trên, hoặc đặt nội dung "
    "trong ngoặc kép",
    "not valid YAML from here on: compare with the lines above, or put the text in quotes",
)
COLON_IN_TEXT = Rule(
    "Y121",
    "colon-in-text",
    _ERROR,
    "nội dung có dấu hai chấm: đặt cả nội dung trong ngoặc kép, hoặc viết sau >- ở dòng dưới",
    "the text contains a colon: put all of it in quotes, or write it after >- on the next line",
)
TAB = Rule(
    "Y122",
    "tab",
    _ERROR,
    "thụt đầu dòng bằng phím Tab: chỉ dùng dấu cách",
    "the line is indented with a tab: use spaces only",
)
INDENTATION = Rule(
    "Y123",
    "indentation",
    _ERROR,
    "dòng này thụt vào không khớp: các khóa cùng cấp phải thẳng hàng với nhau",
    "this line is not indented like its neighbours: keys of one level stand below each other",
)
UNCLOSED_QUOTE = Rule(
    "Y124",
    "unclosed-quote",
    _ERROR,
    "dấu nháy mở ở đây mà không đóng: thêm dấu nháy cuối, hoặc bỏ dấu nháy này",
    "the quote that opens here is never closed: close it, or leave it out",
)
UNCLOSED_BRACKET = Rule(
    "Y125",
    "unclosed-bracket",
    _ERROR,
    "ngoặc mở ở đây không đóng đúng chỗ: kiểm tra dấu phẩy và ngoặc đóng",
    "the bracket that opens here is not closed where it should be: check commas and brackets",
)
RESERVED_CHARACTER = Rule(
    "Y126",
    "reserved-character",
    _ERROR,
    "nội dung không được bắt đầu bằng «{value}»: đặt trong ngoặc kép",
    "text may not begin with «{value}»: put it in quotes",
)
NO_COLON = Rule(
    "Y127",
    "no-colon",
    _ERROR,
    "sau tên khóa phải là dấu hai chấm và dấu cách: «khóa: nội dung»",
    "a key is followed by a colon and a space: «key: text»",
)
BAD_ESCAPE = Rule(
    "Y128",
    "bad-escape",
    _ERROR,
    "dấu \\ trong ngoặc kép có nghĩa riêng: dùng ngoặc đơn '…' cho nội dung này",
    "a \\ within double quotes has its own meaning: use single quotes '…' for this text",
)
AFTER_QUOTE = Rule(
    "Y129",
    "after-quote",
    _ERROR,
    "sau dấu nháy đóng còn chữ: đặt cả nội dung trong một cặp nháy, hoặc bỏ nháy",
    "there is text after the closing quote: put all of it within one pair of quotes, or none",
)
SYMBOLIC_LINK = Rule(
    "Y131",
    "symbolic-link",
    _ERROR,
    "liên kết tượng trưng không được đọc: thay bằng tệp hoặc thư mục thật",
    "symbolic links are not read: put the real file or folder here",
)
NOT_A_FILE = Rule(
    "Y132",
    "not-a-file",
    _ERROR,
    "không phải tệp thường: xóa đi, hoặc thay bằng một tệp YAML",
    "not a regular file: remove it, or put a YAML file in its place",
)
UNREADABLE = Rule(
    "Y133",
    "unreadable",
    _ERROR,
    "không đọc được ({reason}): kiểm tra quyền truy cập",
    "cannot be read ({reason}): check its permissions",
)
BAD_NAME = Rule(
    "Y134",
    "bad-name",
    _ERROR,
    "tên tệp có ký tự ẩn, xuống dòng hoặc không phải UTF-8: đổi tên bằng chữ thường không dấu",
    "the file name has hidden characters, a line break or is not UTF-8: rename it in plain letters",
)
LEGACY_ENCODING = Rule(
    "Y141",
    "legacy-encoding",
    _WARNING,
    "văn bản còn bảng mã TCVN3/VNI («{value}»): chuyển sang Unicode",
    "the text is still in TCVN3 or VNI («{value}»): convert it to Unicode",
)
NO_BREAK_SPACE = Rule(
    "Y142",
    "no-break-space",
    _WARNING,
    "dấu cách không ngắt U+00A0 ({count} chỗ trong tệp): thay bằng dấu cách thường",
    "no-break space U+00A0 ({count} in the file): use plain spaces",
)
FOREIGN_D = Rule(
    "Y143",
    "foreign-d",
    _WARNING,
    "chữ «{value}» là {character} (chữ Eth), không phải Đ của tiếng Việt: gõ lại",
    "the letter «{value}» is {character} (Eth), not the Vietnamese Đ: type it again",
)

TEXT = (
    EMPTY_FILE,
    NOT_UTF8,
    UTF16,
    HIDDEN_CHARACTER,
    CONFLICT,
    TOO_LARGE,
    TOO_DEEP,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    MERGE_KEY,
    SEVERAL_DOCUMENTS,
    KEY_NOT_TEXT,
    DIRECTIVE,
    CONFLICT_SAME_DAY,
    CONFLICT_SENT,
    SYNTAX,
    COLON_IN_TEXT,
    TAB,
    INDENTATION,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    RESERVED_CHARACTER,
    NO_COLON,
    BAD_ESCAPE,
    AFTER_QUOTE,
    SYMBOLIC_LINK,
    NOT_A_FILE,
    UNREADABLE,
    BAD_NAME,
    LEGACY_ENCODING,
    NO_BREAK_SPACE,
    FOREIGN_D,
)
"""All rules on text, by code."""

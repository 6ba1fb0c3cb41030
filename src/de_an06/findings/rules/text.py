"""Rules on a file as text: its encoding, its YAML (codes Y), what must not be public (codes V).

What the law says of privacy: docs/rules-of-the-field.md, "Privacy".
"""

from de_an06.findings.finding import Sentence, error, warning

EMPTY_FILE = error(
    "Y101 empty-file",
    vi="tệp rỗng hoặc hỏng: khôi phục nội dung từ git, hoặc xóa tệp",
    en="the file is empty or damaged: restore it from git, or delete it",
)
NOT_UTF8 = error(
    "Y102 not-utf8",
    vi="byte 0x{byte} không phải UTF-8: lưu lại tệp với bảng mã UTF-8",
    en="byte 0x{byte} is not UTF-8: save the file as UTF-8",
)
UTF16 = error(
    "Y103 utf16",
    vi="tệp lưu ở bảng mã UTF-16 («Unicode» trong Notepad): lưu lại với bảng mã UTF-8",
    en="the file is in UTF-16 (“Unicode” in Notepad): save it as UTF-8",
)
HIDDEN_CHARACTER = error(
    "Y104 hidden-character",
    vi="ký tự ẩn hoặc ký tự điều khiển {character} ({count} chỗ trong tệp): xóa đi rồi gõ lại",
    en="hidden or control character {character} ({count} in the file): delete it and type again",
    in_form=Sentence(
        vi="ký tự ẩn hoặc ký tự điều khiển {character} ({count} chỗ trong ô): xóa đi rồi gõ lại",
        en="hidden or control character {character} ({count} in the cell): delete it and type again"
        "",
    ),
)
CONFLICT = error(
    "Y105 conflict",
    vi="xung đột git chưa giải quyết: chọn một bên rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
    en="unresolved git conflict: keep one side, delete the lines <<<<<<<, =======, >>>>>>>",
)
TOO_LARGE = error(
    "Y106 too-large",
    vi="tệp lớn hơn 1 MB: chuyển bớt nội dung sang tệp minh chứng",
    en="the file is larger than 1 MB: move some of it to an evidence file",
)
TOO_DEEP = error(
    "Y107 too-deep",
    vi="lồng nhau quá 20 cấp: không tệp nào ở đây cần như vậy",
    en="nested deeper than 20 levels: no file here needs that",
)
DUPLICATE_KEY = error(
    "Y108 duplicate-key",
    vi="khóa «{value}» viết hai lần (lần đầu ở dòng {first}): giữ lại một",
    en="key «{value}» stands twice (first in line {first}): keep one of them",
)
ALIAS = error(
    "Y109 alias",
    vi="không dùng neo (&) hay tham chiếu (*) của YAML: chép lại nội dung, hoặc đặt trong ngoặc "
    "kép",
    en="no YAML anchors (&) or aliases (*): write the contents out, or put the text in quotes",
)
TAG = error(
    "Y110 tag",
    vi="không dùng thẻ kiểu (!) của YAML: bỏ đi, hoặc đặt nội dung trong ngoặc kép",
    en="no YAML tags (!): leave it out, or put the text in quotes",
)
MERGE_KEY = error(
    "Y111 merge-key",
    vi="không dùng khóa gộp (<<) của YAML: viết đủ các khóa",
    en="no YAML merge keys (<<): write the keys out",
)
SEVERAL_DOCUMENTS = error(
    "Y112 several-documents",
    vi="tệp chỉ chứa một tài liệu: bỏ dòng --- này, hoặc tách thành hai tệp",
    en="a file holds one document: delete this line ---, or make two files",
)
KEY_NOT_TEXT = error(
    "Y113 key-not-text",
    vi="tên khóa phải là chữ, không phải danh sách, ánh xạ hay để trống",
    en="a key must be text, not a list, a mapping or nothing",
)
DIRECTIVE = error(
    "Y114 directive",
    vi="không dùng chỉ thị (%) của YAML: xóa dòng này",
    en="no YAML directives (%): delete this line",
)
CONFLICT_SAME_DAY = error(
    "Y115 conflict-same-day",
    vi="hai người cùng cập nhật {task} ngày {day}: giữ một mục, hoặc cả hai theo thứ tự đã nói "
    "(mục dưới là ý mới nhất), rồi xóa ba dòng <<<<<<<, =======, >>>>>>>",
    en="two officers wrote of {task} on {day}: keep one of the two, or both in the order they "
    "were said (the lower is the latest word), then delete the lines <<<<<<<, =======, >>>>>>>",
)
CONFLICT_SENT = error(
    "Y116 conflict-sent",
    vi="một bên đã gửi báo cáo này, bên kia còn sửa: giữ nguyên bên có submitted, phần của bên "
    "kia ghi vào tệp kỳ sau, rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
    en="one side has sent this report, the other went on changing it: keep the side with "
    "submitted as it is, put the rest into the next period's file, delete <<<<<<<, =======, "
    ">>>>>>>",
)
SYNTAX = error(
    "Y120 syntax",
    vi="không đúng cú pháp YAML từ chỗ này: so với các dòng bên trên, hoặc đặt nội dung trong "
    "ngoặc kép",
    en="not valid YAML from here on: compare with the lines above, or put the text in quotes",
)
COLON_IN_TEXT = error(
    "Y121 colon-in-text",
    vi="nội dung có dấu hai chấm: đặt cả nội dung trong ngoặc kép, hoặc viết sau >- ở dòng dưới",
    en="the text contains a colon: put all of it in quotes, or write it after >- on the next line",
)
TAB = error(
    "Y122 tab",
    vi="thụt đầu dòng bằng phím Tab: chỉ dùng dấu cách",
    en="the line is indented with a tab: use spaces only",
)
INDENTATION = error(
    "Y123 indentation",
    vi="dòng này thụt vào không khớp: các khóa cùng cấp phải thẳng hàng với nhau",
    en="this line is not indented like its neighbours: keys of one level stand below each other",
)
UNCLOSED_QUOTE = error(
    "Y124 unclosed-quote",
    vi="dấu nháy mở ở đây mà không đóng: thêm dấu nháy cuối, hoặc bỏ dấu nháy này",
    en="the quote that opens here is never closed: close it, or leave it out",
)
UNCLOSED_BRACKET = error(
    "Y125 unclosed-bracket",
    vi="ngoặc mở ở đây không đóng đúng chỗ: kiểm tra dấu phẩy và ngoặc đóng",
    en="the bracket that opens here is not closed where it should be: check commas and brackets",
)
RESERVED_CHARACTER = error(
    "Y126 reserved-character",
    vi="nội dung không được bắt đầu bằng «{value}»: đặt trong ngoặc kép",
    en="text may not begin with «{value}»: put it in quotes",
)
NO_COLON = error(
    "Y127 no-colon",
    vi="sau tên khóa phải là dấu hai chấm và dấu cách: «khóa: nội dung»",
    en="a key is followed by a colon and a space: «key: text»",
)
BAD_ESCAPE = error(
    "Y128 bad-escape",
    vi="dấu \\ trong ngoặc kép có nghĩa riêng: dùng ngoặc đơn '…' cho nội dung này",
    en="a \\ within double quotes has its own meaning: use single quotes '…' for this text",
)
AFTER_QUOTE = error(
    "Y129 after-quote",
    vi="sau dấu nháy đóng còn chữ: đặt cả nội dung trong một cặp nháy, hoặc bỏ nháy",
    en="there is text after the closing quote: put all of it within one pair of quotes, or none",
)
SYMBOLIC_LINK = error(
    "Y131 symbolic-link",
    vi="liên kết tượng trưng không được đọc: thay bằng tệp hoặc thư mục thật",
    en="symbolic links are not read: put the real file or folder here",
)
NOT_A_FILE = error(
    "Y132 not-a-file",
    vi="không phải tệp thường: xóa đi, hoặc thay bằng một tệp YAML",
    en="not a regular file: remove it, or put a YAML file in its place",
)
UNREADABLE = error(
    "Y133 unreadable",
    vi="không đọc được ({reason}): kiểm tra quyền truy cập",
    en="cannot be read ({reason}): check its permissions",
)
BAD_NAME = error(
    "Y134 bad-name",
    vi="tên tệp có ký tự ẩn, xuống dòng hoặc không phải UTF-8: đổi tên bằng chữ thường không dấu",
    en="the file name has hidden characters, a line break or is not UTF-8: rename it in plain "
    "letters",
)
LEGACY_ENCODING = warning(
    "Y141 legacy-encoding",
    vi="văn bản còn bảng mã TCVN3/VNI («{value}»): chuyển sang Unicode",
    en="the text is still in TCVN3 or VNI («{value}»): convert it to Unicode",
)
NO_BREAK_SPACE = warning(
    "Y142 no-break-space",
    vi="dấu cách không ngắt U+00A0 ({count} chỗ trong tệp): thay bằng dấu cách thường",
    en="no-break space U+00A0 ({count} in the file): use plain spaces",
)
FOREIGN_D = warning(
    "Y143 foreign-d",
    vi="chữ «{value}» là {character} (chữ Eth), không phải Đ của tiếng Việt: gõ lại",
    en="the letter «{value}» is {character} (Eth), not the Vietnamese Đ: type it again",
)
PRIVATE_LETTER = warning(
    "Y151 private-letter",
    vi="chữ {character} ({count} chỗ trong tệp) là ký hiệu riêng của Word, máy khác không hiện: "
    "thay bằng «{usual}»",
    en="the letter {character} ({count} in the file) is a symbol of Word's own, which no other "
    "program shows: write «{usual}» instead",
)
LIST_DASH = error(
    "Y152 list-dash",
    vi="dòng mở đầu bằng «{value}» ({character}, Word tự đổi): mục của danh sách mở đầu bằng dấu "
    "trừ «- »",
    en="the line begins with «{value}» ({character}, which Word puts there): an item of a list "
    "begins with a plain hyphen «- »",
)
SWALLOWED_WORDS = warning(
    "Y153 swallowed-words",
    vi="«{value}» bị YAML coi là ghi chú và mất khỏi nội dung: đặt cả nội dung trong ngoặc kép; "
    "nếu đúng là ghi chú thì cách ra hai dấu cách, viết «  # …»",
    en="YAML takes «{value}» for a comment, so it is lost from the text: put all of the text in "
    "quotes; if it is a comment, set it off by two spaces, «  # …»",
)
CITIZEN_NUMBER = error(
    "V501 citizen-number",
    vi="giống số định danh cá nhân (12 chữ số): xóa đi, chỉ ghi số lượng hoặc số hồ sơ",
    en="looks like a personal id number (12 digits): delete it, give counts or file numbers only",
)
IDENTITY_CARD = error(
    "V502 identity-card",
    vi="giống số chứng minh nhân dân: xóa đi, chỉ ghi số lượng hoặc số hồ sơ",
    en="looks like an identity card's number: delete it, give counts or file numbers only",
)
NINE_DIGITS = warning(
    "V503 nine-digits",
    vi="dãy 9 chữ số, có thể là số giấy tờ của cá nhân: kiểm tra, nếu là số lượng thì thêm dấu "
    "chấm",
    en="nine digits, perhaps somebody's document: check; if it is a quantity, write it with points",
)
MOBILE_NUMBER = error(
    "V504 mobile-number",
    vi="giống số điện thoại di động: xóa đi, thông tin liên hệ không để trong kho công khai",
    en="looks like a mobile phone number: delete it, contacts do not belong in a public repository",
)
LANDLINE_NUMBER = warning(
    "V505 landline-number",
    vi="giống số điện thoại cố định: chỉ giữ nếu là số của cơ quan",
    en="looks like a landline number: keep it only if it is an office's",
)
MAIL_ADDRESS = warning(
    "V506 mail-address",
    vi="địa chỉ thư điện tử ngoài .gov.vn: xóa đi, hoặc dùng địa chỉ công vụ",
    en="a mail address outside .gov.vn: delete it, or use the office's",
)
SECRET_MARK = error(
    "V507 secret-mark",
    vi="có dấu độ mật: nội dung văn bản mật không được đưa vào đây, chỉ ghi «văn bản mật, lưu hồ "
    "sơ riêng»; gỡ cả khỏi lịch sử git",
    en="a secrecy mark: nothing of a secret document may stand here, only say that it is kept "
    "elsewhere; purge it from git's history too",
)
INTERNAL_MARK = error(
    "V508 internal-mark",
    vi="văn bản lưu hành nội bộ: không đưa nội dung vào kho công khai",
    en="a document for internal use: its contents do not belong in a public repository",
)

"""Rules on what must not stand in a public repository (codes V, DOMAIN 6)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

CITIZEN_NUMBER = Rule(
    "V501",
    "citizen-number",
    _ERROR,
    "giống số định danh cá nhân (12 chữ số): xóa đi, chỉ ghi số lượng hoặc số hồ sơ",
    "looks like a personal id number (12 digits): delete it, give counts or file numbers only",
)
IDENTITY_CARD = Rule(
    "V502",
    "identity-card",
    _ERROR,
    "giống số chứng minh nhân dân: xóa đi, chỉ ghi số lượng hoặc số hồ sơ",
    "looks like an identity card's number: delete it, give counts or file numbers only",
)
NINE_DIGITS = Rule(
    "V503",
    "nine-digits",
    _WARNING,
    "dãy 9 chữ số, có thể là số giấy tờ của cá nhân: kiểm tra, nếu là số lượng thì thêm dấu chấm",
    "nine digits, perhaps somebody's document: check; if it is a quantity, write it with points",
)
MOBILE_NUMBER = Rule(
    "V504",
    "mobile-number",
    _ERROR,
    "giống số điện thoại di động: xóa đi, thông tin liên hệ không để trong kho công khai",
    "looks like a mobile phone number: delete it, contacts do not belong in a public repository",
)
LANDLINE_NUMBER = Rule(
    "V505",
    "landline-number",
    _WARNING,
    "giống số điện thoại cố định: chỉ giữ nếu là số của cơ quan",
    "looks like a landline number: keep it only if it is an office's",
)
MAIL_ADDRESS = Rule(
    "V506",
    "mail-address",
    _WARNING,
    "địa chỉ thư điện tử ngoài .gov.vn: xóa đi, hoặc dùng địa chỉ công vụ",
    "a mail address outside .gov.vn: delete it, or use the office's",
)
SECRET_MARK = Rule(
    "V507",
    "secret-mark",
    _ERROR,
    "có dấu độ mật: nội dung văn bản mật không được đưa vào đây, chỉ ghi «văn bản mật, lưu hồ sơ "
    "riêng»; gỡ cả khỏi lịch sử git",
    "a secrecy mark: nothing of a secret document may stand here, only say that it is kept "
    "elsewhere; purge it from git's history too",
)
INTERNAL_MARK = Rule(
    "V508",
    "internal-mark",
    _ERROR,
    "văn bản lưu hành nội bộ: không đưa nội dung vào kho công khai",
    "a document for internal use: its contents do not belong in a public repository",
)

PRIVACY = (
    CITIZEN_NUMBER,
    IDENTITY_CARD,
    NINE_DIGITS,
    MOBILE_NUMBER,
    LANDLINE_NUMBER,
    MAIL_ADDRESS,
    SECRET_MARK,
    INTERNAL_MARK,
)
"""All rules on privacy, by code."""

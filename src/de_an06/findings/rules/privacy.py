"""Rules on what must not stand in a public repository (codes V).

What the law says of it: docs/rules-of-the-field.md, "Privacy".
"""

from de_an06.findings.finding import error, warning

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

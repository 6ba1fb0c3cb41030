"""Rules on the shape of files: their names, their keys, the form of each value (codes S)."""

from de_an06.findings.finding import Sentence, error, warning

_DAY_IN_FORM = Sentence(
    vi="«{value}» không phải một ngày có trong lịch: gõ ngày/tháng/năm, ví dụ 14/07/2024",
    en="«{value}» is no day of the calendar: type day/month/year, such as 14/07/2024",
)

UNKNOWN_KEY = error(
    "S201 unknown-key",
    vi="không có khóa «{value}» ở đây",
    en="there is no key «{value}» here",
)
MISSING_KEY = error(
    "S202 missing-key",
    vi="thiếu khóa «{key}»: thêm vào",
    en="the key «{key}» is missing: add it",
    in_form=Sentence(
        vi="«{column}» còn trống: điền vào",
        en="«{column}» is empty: fill it in",
    ),
)
NOT_A_MAPPING = error(
    "S203 not-a-mapping",
    vi="chỗ này cần các dòng «khóa: nội dung»",
    en="lines «key: text» are wanted here",
)
NOT_A_LIST = error(
    "S204 not-a-list",
    vi="chỗ này cần một danh sách: mỗi mục một dòng, bắt đầu bằng «- »",
    en="a list is wanted here: a line for each item, beginning with «- »",
)
NOT_A_SCALAR = error(
    "S205 not-a-scalar",
    vi="chỗ này cần một giá trị đơn, không phải danh sách hay nhóm khóa",
    en="a single value is wanted here, not a list or a group of keys",
)
NOT_A_DAY = error(
    "S206 not-a-day",
    vi="«{value}» không phải ngày: viết năm-tháng-ngày, ví dụ 2024-03-14",
    en="«{value}» is not a day: write year-month-day, such as 2024-03-14",
    in_form=_DAY_IN_FORM,
    typed=_DAY_IN_FORM,
)
IMPOSSIBLE_DAY = error(
    "S207 impossible-day",
    vi="không có ngày {value} trong lịch: kiểm tra ngày và tháng",
    en="there is no day {value} in the calendar: check day and month",
    in_form=_DAY_IN_FORM,
    typed=_DAY_IN_FORM,
)
NOT_A_WHOLE_NUMBER = error(
    "S208 not-a-whole-number",
    vi="«{value}» không phải số nguyên: chỉ viết chữ số, không dấu chấm, dấu phẩy hay dấu %",
    en="«{value}» is not a whole number: write digits only, no point, comma or %",
)
DECIMAL_PERCENT = error(
    "S209 decimal-percent",
    vi="«{value}» có phần thập phân: phần trăm là số nguyên từ 0 đến 100, ví dụ {whole}",
    en="«{value}» has decimals: a percentage is a whole number from 0 to 100, such as {whole}",
    in_form=Sentence(
        vi="«{value}» có phần thập phân: ghi số nguyên từ 0 đến 100, không gõ dấu %",
        en="«{value}» has decimals: write a whole number from 0 to 100, without %",
    ),
)
OUT_OF_RANGE = error(
    "S210 out-of-range",
    vi="{value} nằm ngoài khoảng cho phép: từ 0 đến {most}",
    en="{value} is out of range: from 0 to {most}",
)
NOT_A_FLAG = error(
    "S211 not-a-flag",
    vi="«{value}» phải là true (có) hoặc false (không)",
    en="«{value}» must be true or false",
)
BLANK = error(
    "S212 blank",
    vi="nội dung trống: viết nội dung, hoặc bỏ khóa này",
    en="the text is blank: write something, or leave the key out",
    typed=Sentence(
        vi="nội dung trống: ghi nội dung, hoặc bỏ hẳn",
        en="the text is blank: write something, or leave it out",
    ),
)
SEVERAL_LINES = error(
    "S213 several-lines",
    vi="nội dung này chỉ được một dòng: dùng >- thay cho |, bỏ dòng trống ở giữa",
    en="this text is one line only: use >- instead of |, and no blank line within",
    in_form=Sentence(
        vi="ô này chỉ được một dòng: xóa chỗ xuống dòng trong ô",
        en="this cell is one line only: take out the line break",
    ),
    typed=Sentence(
        vi="nội dung này chỉ được một dòng: bỏ chỗ xuống dòng",
        en="this text is one line only: take out the line break",
    ),
)
BAD_AGENCY_ID = error(
    "S214 bad-agency-id",
    vi="«{value}» không phải mã cơ quan: chỉ dùng a-z, 0-9 và dấu - ở giữa, ví dụ so-tttt",
    en="«{value}» is not an agency id: only a-z, 0-9 and - in between, such as so-tttt",
)
BAD_ITEM_ID = error(
    "S215 bad-item-id",
    vi="«{value}» không phải mã: chỉ dùng chữ không dấu, số, dấu . - và _ ở giữa, ví dụ II.2.dd",
    en="«{value}» is not an id: only plain letters, digits, . - and _ in between, such as II.2.dd",
)
BAD_DIGEST = error(
    "S216 bad-digest",
    vi="mã SHA-256 phải là 64 ký tự 0-9, a-f viết thường",
    en="a SHA-256 digest is 64 characters 0-9, a-f in lower case",
)
UNKNOWN_CHOICE = error(
    "S217 unknown-choice",
    vi="«{value}» không phải giá trị hợp lệ; chọn một trong: {said}",
    en="«{value}» is not a choice here; it is one of: {said}",
)
NOT_A_PERIOD = error(
    "S218 not-a-period",
    vi="«{value}» không phải kỳ báo cáo: viết 2024-03, 2024-Q1, 2024-H1 hoặc 2024",
    en="«{value}» is not a period: write 2024-03, 2024-Q1, 2024-H1 or 2024",
)
NOT_A_WRITING_PERIOD = error(
    "S219 not-a-writing-period",
    vi="không cơ quan nào ghi tệp cho kỳ «{value}»: ghi kỳ của tệp, như {known}",
    en="no file is written for the period «{value}»: name the file's period, such as {known}",
)
NOT_A_REFERENCE = error(
    "S220 not-a-reference",
    vi="«{value}» phải là ngày và số thứ tự trong ngày, ví dụ 2024-02-20.1",
    en="«{value}» must be a day and its number on that day, such as 2024-02-20.1",
    in_form=Sentence(
        vi="«{value}» không phải mã vướng mắc: chép mã từ cột «Vướng mắc chưa giải quyết», ví dụ "
        "2024-02-20.1",
        en="«{value}» is no obstacle's code: copy it from the column «Vướng mắc chưa giải quyết», "
        "such as 2024-02-20.1",
    ),
)
EMPTY_VALUE = error(
    "S221 empty-value",
    vi="chưa có nội dung sau «{key}»: viết vào, hoặc bỏ hẳn khóa này",
    en="nothing is written after «{key}»: fill it in, or leave the key out",
)
MISSING_FOR_KIND = error(
    "S222 missing-for-kind",
    vi="loại «{kind}» cần khóa {key}: thêm vào",
    en="the kind «{kind}» needs the key {key}: add it",
    typed=Sentence(
        vi="loại «{kind}» cần điều này: thêm vào",
        en="the kind «{kind}» needs this: add it",
    ),
)
FOREIGN_TO_KIND = error(
    "S223 foreign-to-kind",
    vi="khóa «{key}» không dùng với loại «{kind}»: bỏ đi",
    en="the key «{key}» does not go with the kind «{kind}»: leave it out",
    typed=Sentence(
        vi="không dùng với loại «{kind}»: bỏ đi",
        en="this does not go with the kind «{kind}»: leave it out",
    ),
)
BAD_ACCOUNT = error(
    "S224 bad-account",
    vi="«{value}» không phải tên tài khoản: chỉ dùng chữ không dấu, số và . _ - sau ký tự đầu, "
    "không có @, không phải địa chỉ thư, ví dụ so-tttt-01",
    en="«{value}» is no account name: plain letters, digits, and . _ - after the first, no @, no "
    "mail address, such as so-tttt-01",
)
NOT_SOME_DAYS = error(
    "S225 not-some-days",
    vi="«{value}» không phải số ngày để đếm: viết số nguyên từ 1 đến 9.999",
    en="«{value}» is no number of days to count: write a whole number from 1 to 9,999",
)
TITLE_NEEDED = error(
    "S226 title-needed",
    vi="nội dung dài {length} ký tự, quá {most}: thêm khóa title, một tên gọi ngắn",
    en="the text has {length} characters, more than {most}: add the key title, a short name",
)
ONE_DUE = error(
    "S227 one-due",
    vi="due là một ngày (date), hoặc số ngày đếm từ một mốc (days và after, có thể thêm working); "
    "đang có {given}",
    en="due is a day (date), or days counted from something (days and after, working if need be); "
    "given are {given}",
)
NOT_A_NUMBER = error(
    "S241 not-a-number",
    vi="«{value}» không phải số: chỉ viết chữ số, phần lẻ (nhiều nhất bốn chữ số) sau dấu chấm, ví "
    "dụ 12.5",
    en="«{value}» is not a number: write digits only, and at most four decimals after a point, "
    "such as 12.5",
)
NOT_A_FIGURE = error(
    "S242 not-a-figure",
    vi="«{value}» không phải số liệu: viết một số, phần lẻ (nhiều nhất bốn chữ số) sau dấu chấm, "
    "ví dụ 12.5; chỉ tiêu có hay không thì viết yes hoặc no",
    en="«{value}» is no figure: write a number, with at most four decimals after a point, such as "
    "12.5; or yes or no where the target asks for that",
    in_form=Sentence(
        vi="«{value}» không phải số liệu: ghi một số, phần lẻ (nhiều nhất bốn chữ số) sau dấu "
        "phẩy, ví dụ 12,5; chỉ tiêu có hay không thì chọn «Có» hoặc «Không»",
        en="«{value}» is no figure: write a number, with at most four decimals after a comma, such "
        "as 12,5; or choose «Có» or «Không» where the target asks for that",
    ),
)
UNKNOWN_FILE = error(
    "S251 unknown-file",
    vi="chương trình không đọc mục này: ở đây chỉ có {expected}",
    en="the program does not read this: only {expected} may stand here",
)
MISSING_FILE = error(
    "S252 missing-file",
    vi="không tìm thấy «{value}»: tạo mới, hoặc khôi phục từ git",
    en="«{value}» was not found: create it, or restore it from git",
)
NAME_DISAGREES = error(
    "S253 name-disagrees",
    vi="nội dung ghi «{value}» nhưng tên tệp hoặc thư mục là «{name}»: sửa cho khớp",
    en="the contents say «{value}», the name of the file or folder «{name}»: make them agree",
)
FOLDER_NOT_AN_ID = error(
    "S254 folder-not-an-id",
    vi="thư mục trong updates/ phải mang mã cơ quan (chữ thường không dấu, số, gạch nối): "
    "«{value}» không phải mã",
    en="folders under updates/ are named by the agency's id (small letters, digits, hyphens): "
    "«{value}» is none",
)
FILE_NOT_AN_ID = error(
    "S255 file-not-an-id",
    vi="tên tệp trong tasks/ phải là mã nhiệm vụ, ký tự thứ {place} «{character}» không dùng được: "
    "mã chỉ có chữ không dấu, số, và dấu . - _ đứng giữa chúng",
    en="a file under tasks/ is named by its task's id, where character {place}, «{character}», "
    "cannot stand: only plain letters and digits, and . - _ between them",
)
BUILT_IN_CHANGED = warning(
    "S256 built-in-changed",
    vi="mẫu có sẵn «{value}» đã đổi từ khi chép ra tệp này: đổi tên tệp thành {value}.md.jinja~, "
    "chép lại bằng de-an06 report --eject-template {value}, rồi đưa câu chữ của mình sang",
    en="the built-in template «{value}» changed since this copy was made: rename the file to "
    "{value}.md.jinja~, copy it anew with de-an06 report --eject-template {value}, and carry your "
    "wording over",
)

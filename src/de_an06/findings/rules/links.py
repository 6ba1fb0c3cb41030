"""Rules on what the files say of one another, by agencies and plan (codes L)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

UNKNOWN_AGENCY = Rule(
    "L301",
    "unknown-agency",
    _ERROR,
    "agencies.yaml không có cơ quan hay nhóm cơ quan «{value}»",
    "agencies.yaml has no agency or agency group «{value}»",
)
UNKNOWN_TASK = Rule(
    "L302",
    "unknown-task",
    _ERROR,
    "kế hoạch không có nhiệm vụ «{value}»",
    "the plan has no task «{value}»",
)
UNKNOWN_TARGET = Rule(
    "L303",
    "unknown-target",
    _ERROR,
    "nhiệm vụ {task} không có chỉ tiêu «{value}»; các chỉ tiêu của nhiệm vụ: {targets}",
    "the task {task} has no target «{value}»; its targets: {targets}",
)
UNKNOWN_CONDITION = Rule(
    "L304",
    "unknown-condition",
    _ERROR,
    "plan.yaml không có điều kiện «{value}»",
    "plan.yaml has no condition «{value}»",
)
UNKNOWN_GROUP = Rule(
    "L305",
    "unknown-group",
    _ERROR,
    "plan.yaml không có nhóm nhiệm vụ «{value}»",
    "plan.yaml has no group of tasks «{value}»",
)
UNKNOWN_OBSTACLE = Rule(
    "L306",
    "unknown-obstacle",
    _ERROR,
    "trước đó cơ quan chưa nêu khó khăn «{value}» ở nhiệm vụ {task}: ghi ngày đã nêu, dấu chấm "
    "và số thứ tự trong ngày đó",
    "the agency raised no obstacle «{value}» on task {task} before: write the day it was raised, "
    "a point and its number on that day",
)
UNKNOWN_RULING = Rule(
    "L307",
    "unknown-ruling",
    _ERROR,
    "phía trên không có ý kiến chỉ đạo «{value}»: ghi ngày và số thứ tự trong ngày đó",
    "there is no ruling «{value}» above: write its day and its number on that day",
)
NOT_AN_AGENCY = Rule(
    "L308",
    "not-an-agency",
    _ERROR,
    "«{value}» là nhóm cơ quan: ở đây phải ghi một cơ quan",
    "«{value}» is an agency group: one agency is wanted here",
)
DUPLICATE_ID = Rule(
    "L309",
    "duplicate-id",
    _ERROR,
    "mã «{value}» đã dùng ở {first} (không phân biệt chữ hoa, chữ thường): đặt mã khác",
    "the id «{value}» is taken at {first} (case does not count): choose another",
)
LISTED_TWICE = Rule(
    "L310",
    "listed-twice",
    _ERROR,
    "«{value}» đã ghi ở trên, trong cùng danh sách: bỏ một",
    "«{value}» stands above in the same list: leave one out",
)
GROUP_CIRCLE = Rule(
    "L311",
    "group-circle",
    _ERROR,
    "nhóm «{value}» chứa lại chính nó qua {circle}: bỏ một thành viên",
    "the group «{value}» contains itself through {circle}: take one member out",
)
AMBIGUOUS_NAME = Rule(
    "L312",
    "ambiguous-name",
    _WARNING,
    "tên «{value}» cũng là của «{other}»: tìm theo tên này sẽ không rõ là cơ quan nào",
    "the name «{value}» is also that of «{other}»: a search for it will not know which",
)
REPORTS_FOR_ITSELF = Rule(
    "L313",
    "reports-for-itself",
    _ERROR,
    "reported_by của «{value}» chỉ về chính nó: bỏ khóa này",
    "reported_by of «{value}» names itself: leave the key out",
)
ENDS_BEFORE_START = Rule(
    "L314",
    "ends-before-start",
    _ERROR,
    "valid_to {value} trước valid_from {start}: kiểm tra hai ngày",
    "valid_to {value} is before valid_from {start}: check both days",
)
NOT_A_SATURDAY = Rule(
    "L315",
    "not-a-saturday",
    _ERROR,
    "{value} không phải thứ Bảy: kiểm tra ngày làm bù",
    "{value} is no Saturday: check the day",
)
WRONG_YEAR = Rule(
    "L321",
    "wrong-year",
    _ERROR,
    "«{value}» không thuộc năm {year} của thư mục này: sửa lại",
    "«{value}» is not of the year {year} of this folder: correct it",
)
NO_MONTHS = Rule(
    "L322",
    "no-months",
    _ERROR,
    "lịch báo cáo chưa có kỳ tháng nào: ghi các kỳ như {year}-01",
    "the calendar of reports has no month: list periods such as {year}-01",
)
UNUSED_CONDITION = Rule(
    "L323",
    "unused-condition",
    _WARNING,
    "không nhiệm vụ nào chờ điều kiện «{value}»: bỏ đi, hoặc ghi ở khóa condition của nhiệm vụ",
    "no task waits for the condition «{value}»: drop it, or name it in a task's condition",
)
NOBODY_LEADS = Rule(
    "L324",
    "nobody-leads",
    _ERROR,
    "nhiệm vụ {task} không quy về cơ quan chủ trì nào: ghi cơ quan, hoặc thêm thành viên cho nhóm",
    "task {task} comes down to no lead agency: name one, or give the group members",
)
NOT_JOINT = Rule(
    "L325",
    "not-joint",
    _ERROR,
    "cùng chủ trì (joint) cần từ hai cơ quan nêu đích danh, không dùng nhóm: ghi lại, hoặc đổi "
    "mode thành each",
    "a joint lead needs two or more agencies by name, no group: list them, or set the mode to each",
)
FOREIGN_TARGET_ID = Rule(
    "L326",
    "foreign-target-id",
    _ERROR,
    "mã chỉ tiêu «{value}» phải bắt đầu bằng mã nhiệm vụ, ví dụ {task}.1",
    "the target id «{value}» must begin with the task's id, such as {task}.1",
)
GOAL_TOO_HIGH = Rule(
    "L327",
    "goal-too-high",
    _ERROR,
    "chỉ tiêu {value}% lớn hơn 100%: kiểm tra số",
    "a goal of {value}% is more than 100%: check the figure",
)

AGENCY_LINKS = (
    UNKNOWN_AGENCY,
    UNKNOWN_TASK,
    UNKNOWN_TARGET,
    UNKNOWN_CONDITION,
    UNKNOWN_GROUP,
    UNKNOWN_OBSTACLE,
    UNKNOWN_RULING,
    NOT_AN_AGENCY,
    DUPLICATE_ID,
    LISTED_TWICE,
    GROUP_CIRCLE,
    AMBIGUOUS_NAME,
    REPORTS_FOR_ITSELF,
    ENDS_BEFORE_START,
    NOT_A_SATURDAY,
    WRONG_YEAR,
    NO_MONTHS,
    UNUSED_CONDITION,
    NOBODY_LEADS,
    NOT_JOINT,
    FOREIGN_TARGET_ID,
    GOAL_TOO_HIGH,
)
"""The rules above, by code."""

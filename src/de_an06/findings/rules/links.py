"""Rules on the plan: what its files say of one another (codes L), its own sums (codes P)."""

from de_an06.findings.finding import Sentence, error, warning

UNKNOWN_AGENCY = error(
    "L301 unknown-agency",
    vi="agencies.yaml không có cơ quan hay nhóm cơ quan «{value}»",
    en="agencies.yaml has no agency or agency group «{value}»",
)
UNKNOWN_TASK = error(
    "L302 unknown-task",
    vi="kế hoạch không có nhiệm vụ «{value}»",
    en="the plan has no task «{value}»",
)
UNKNOWN_TARGET = error(
    "L303 unknown-target",
    vi="nhiệm vụ {task} không có chỉ tiêu «{value}»; các chỉ tiêu của nhiệm vụ: {targets}",
    en="the task {task} has no target «{value}»; its targets: {targets}",
)
UNKNOWN_CONDITION = error(
    "L304 unknown-condition",
    vi="plan.yaml không có điều kiện «{value}»",
    en="plan.yaml has no condition «{value}»",
)
UNKNOWN_GROUP = error(
    "L305 unknown-group",
    vi="plan.yaml không có nhóm nhiệm vụ «{value}»",
    en="plan.yaml has no group of tasks «{value}»",
)
UNKNOWN_OBSTACLE = error(
    "L306 unknown-obstacle",
    vi="trước đó cơ quan chưa nêu khó khăn «{value}» ở nhiệm vụ {task}: ghi ngày đã nêu, dấu chấm "
    "và số thứ tự trong ngày đó",
    en="the agency raised no obstacle «{value}» on task {task} before: write the day it was "
    "raised, a point and its number on that day",
    in_form=Sentence(
        vi="trước đó cơ quan chưa nêu vướng mắc «{value}» ở nhiệm vụ {task}: chép mã từ cột «Vướng "
        "mắc chưa giải quyết» của dòng này",
        en="the agency raised no obstacle «{value}» on task {task} before: copy the code from the "
        "column «Vướng mắc chưa giải quyết» of this row",
    ),
)
UNKNOWN_RULING = error(
    "L307 unknown-ruling",
    vi="phía trên không có ý kiến chỉ đạo «{value}»: ghi ngày và số thứ tự trong ngày đó",
    en="there is no ruling «{value}» above: write its day and its number on that day",
)
NOT_AN_AGENCY = error(
    "L308 not-an-agency",
    vi="«{value}» là nhóm cơ quan: ở đây phải ghi một cơ quan",
    en="«{value}» is an agency group: one agency is wanted here",
)
DUPLICATE_ID = error(
    "L309 duplicate-id",
    vi="mã «{value}» đã dùng ở {first} (không phân biệt chữ hoa, chữ thường): đặt mã khác",
    en="the id «{value}» is taken at {first} (case does not count): choose another",
)
LISTED_TWICE = error(
    "L310 listed-twice",
    vi="«{value}» đã ghi ở trên, trong cùng danh sách: bỏ một",
    en="«{value}» stands above in the same list: leave one out",
)
GROUP_CIRCLE = error(
    "L311 group-circle",
    vi="nhóm «{value}» chứa lại chính nó qua {circle}: bỏ một thành viên",
    en="the group «{value}» contains itself through {circle}: take one member out",
)
AMBIGUOUS_NAME = warning(
    "L312 ambiguous-name",
    vi="tên «{value}» cũng là của «{other}»: tìm theo tên này sẽ không rõ là cơ quan nào",
    en="the name «{value}» is also that of «{other}»: a search for it will not know which",
)
REPORTS_FOR_ITSELF = error(
    "L313 reports-for-itself",
    vi="reported_by của «{value}» chỉ về chính nó: bỏ khóa này",
    en="reported_by of «{value}» names itself: leave the key out",
)
ENDS_BEFORE_START = error(
    "L314 ends-before-start",
    vi="valid_to {value} trước valid_from {start}: kiểm tra hai ngày",
    en="valid_to {value} is before valid_from {start}: check both days",
)
NOT_A_SATURDAY = error(
    "L315 not-a-saturday",
    vi="{value} không phải thứ Bảy: kiểm tra ngày làm bù",
    en="{value} is no Saturday: check the day",
)
NO_SYMBOL = warning(
    "L316 no-symbol",
    vi="«{value}» ký văn bản mà chưa có ký hiệu, dòng «Số:» sẽ thiếu: ghi symbol",
    en="«{value}» signs documents and has no symbol, so that the line “Số:” lacks one: write it",
)
WRONG_YEAR = error(
    "L321 wrong-year",
    vi="kế hoạch năm {value} đứng ở thư mục plan/{value}, không phải plan/{id}: sửa year, hoặc ghi "
    "from và to",
    en="the plan of the year {value} stands in plan/{value}, not in plan/{id}: correct the year, "
    "or write from and to",
)
UNUSED_CONDITION = warning(
    "L323 unused-condition",
    vi="không nhiệm vụ nào chờ điều kiện «{value}»: bỏ đi, hoặc ghi ở khóa condition của nhiệm vụ",
    en="no task waits for the condition «{value}»: drop it, or name it in a task's condition",
)
NOBODY_LEADS = error(
    "L324 nobody-leads",
    vi="nhiệm vụ {task} không quy về cơ quan chủ trì nào: ghi cơ quan, hoặc thêm thành viên cho "
    "nhóm",
    en="task {task} comes down to no lead agency: name one, or give the group members",
)
NOT_JOINT = error(
    "L325 not-joint",
    vi="cùng chủ trì (joint) cần từ hai cơ quan nêu đích danh, không dùng nhóm: ghi lại, hoặc đổi "
    "mode thành each",
    en="a joint lead needs two or more agencies by name, no group: list them, or set the mode to "
    "each",
)
FOREIGN_TARGET_ID = error(
    "L326 foreign-target-id",
    vi="mã chỉ tiêu «{value}» phải bắt đầu bằng mã nhiệm vụ, ví dụ {task}.1",
    en="the target id «{value}» must begin with the task's id, such as {task}.1",
)
GOAL_TOO_HIGH = error(
    "L327 goal-too-high",
    vi="chỉ tiêu {value}% lớn hơn 100%: kiểm tra số",
    en="a goal of {value}% is more than 100%: check the figure",
)
UNLIKELY_DEADLINE = warning(
    "L328 unlikely-deadline",
    vi="thời hạn {value} trước khi kế hoạch bắt đầu ({begins}) hoặc sau đó hơn 20 năm: kiểm tra "
    "ngày",
    en="the deadline {value} is before the plan begins ({begins}) or more than 20 years after: "
    "check the day",
)
NO_DAY_OF_ISSUE = error(
    "L329 no-day-of-issue",
    vi="thời hạn tính từ ngày ban hành (issued) nhưng plan.yaml chưa có date: thêm ngày ban hành",
    en="the deadline is counted from the day of issue, but plan.yaml has no date: add it there",
)
TWO_CONDITIONS = error(
    "L330 two-conditions",
    vi="thời hạn tính từ điều kiện «{after}» nên nhiệm vụ chờ chính điều kiện ấy: bỏ condition "
    "«{value}»",
    en="the deadline is counted from the condition «{after}», for which the task then waits: "
    "leave out the condition «{value}»",
)
STEP_OF_STEP = error(
    "L331 step-of-step",
    vi="«{value}» tự nó là việc thành phần của «{parent}»: chỉ có một cấp, ghi parent là nhiệm vụ "
    "trên cùng",
    en="«{value}» is itself a step of «{parent}»: there is one level only, name the task above",
)
STEP_HAS_GROUP = error(
    "L332 step-has-group",
    vi="việc thành phần thuộc nhóm của nhiệm vụ {parent}: bỏ khóa group",
    en="a step is in the group of its task {parent}: leave group out",
)
IN_ITS_STEPS = error(
    "L333 in-its-steps",
    vi="nhiệm vụ {task} có việc thành phần nên không có {key} riêng: chuyển vào tệp của việc thành "
    "phần",
    en="task {task} has steps, and no {key} of its own: move it into a step's file",
)
HAS_STEPS = error(
    "L334 has-steps",
    vi="nhiệm vụ {value} có việc thành phần, nội dung ghi ở đây không được tính: ghi cho việc "
    "thành phần ({steps})",
    en="task {value} has steps, and what is said of it here does not count: say it of a step "
    "({steps})",
)
LEADS_AND_COORDINATES = warning(
    "L335 leads-and-coordinates",
    vi="«{value}» vừa chủ trì vừa phối hợp cùng một nhiệm vụ: bỏ ở coordinators",
    en="«{value}» both leads and coordinates this task: leave it out of coordinators",
)
RATE_NOT_PERCENT = error(
    "L741 rate-not-percent",
    vi="chỉ tiêu tỷ lệ (rate) tính bằng %, không phải «{value}»: sửa unit, hoặc ghi kind: count",
    en="a rate is in %, not in «{value}»: correct the unit, or write kind: count",
)
UPPER_BELOW = error(
    "L742 upper-below",
    vi="upper {value} nhỏ hơn value {lower}: kiểm tra hai số",
    en="the upper value {value} is below the value {lower}: check both",
)
NOT_AMONG_LEADS = error(
    "L743 not-among-leads",
    vi="«{value}» không thuộc các cơ quan chủ trì nhiệm vụ {task}: chỉ cơ quan chủ trì mới có số "
    "liệu, sửa agencies hoặc lead",
    en="«{value}» is not among the leads of task {task}, and only leads give figures: correct "
    "agencies, or lead",
)
LEVEL_ALONE = warning(
    "L744 level-alone",
    vi="chỉ tiêu {value} có level {level} nhưng không ghi agencies, nên tính số liệu của mọi cơ "
    "quan chủ trì: ghi agencies để nêu rõ số liệu của ai",
    en="the target {value} has the level {level}, but no agencies, so the figures of all leads "
    "count: write agencies to say whose do",
)
WORDS_CHANGED = error(
    "P401 changed-words",
    vi="«{ours}» khác văn bản gốc, ở {other} ghi «{theirs}»: chép lại đúng nguyên văn",
    en="«{ours}» is not what the official text says at {other}, «{theirs}»: copy it word for word",
)
WORDS_MISSING = error(
    "P402 missing-words",
    vi="chưa tệp nào của kế hoạch có «{theirs}», cạnh «{neighbour}» ở {other}: chép vào đó, hoặc "
    "khai trong exclusions của plan.yaml",
    en="no file of the plan has «{theirs}», beside «{neighbour}» at {other}: copy it there, or "
    "state it in the exclusions of plan.yaml",
)
WORDS_ADDED = error(
    "P403 added-words",
    vi="văn bản gốc không có «{ours}», ở {other} là «{theirs}»: bỏ từ thừa",
    en="the official text has no «{ours}», at {other} it says «{theirs}»: leave it out",
)
LABEL_DIFFERS = error(
    "P404 label-differs",
    vi="trước mục này phải có nhãn hoặc số «{ours}», nhưng ở {other} văn bản gốc ghi «{theirs}»",
    en="the label or number «{ours}» stands before this, but at {other} the official text says "
    "«{theirs}»",
)
NOT_A_QUOTE = error(
    "P405 not-a-quote",
    vi="trích dẫn không đúng nguyên văn {key} ở {other}, từ chữ «{word}»: chép lại đúng nguyên văn",
    en="the quote is no part of {key} at {other}, from «{word}» on: copy it word for word",
)
EXCLUSION_NOT_THERE = error(
    "P406 exclusion-not-there",
    vi="văn bản gốc không có «{value}» ở {other}: sửa line hoặc text của exclusions",
    en="the official text has no «{value}» at {other}: correct line or text of the exclusion",
)
ANOTHER_TEXT = error(
    "P407 another-text",
    vi="từ chỗ này văn bản khác kế hoạch ({other}) hơn {number} từ: chọn đúng tệp văn bản gốc",
    en="from here on the text differs from the plan ({other}) in more than {number} words: choose "
    "the official text of this plan",
)
CHANGED_AFTER_CLOSE = error(
    "P421 changed-after-close",
    vi="tệp đã đổi sau khi khóa sổ kỳ {period} ({closed}): khôi phục từ git, nội dung sửa ghi vào "
    "tệp của kỳ sau",
    en="the file changed after {period} was closed ({closed}): restore it from git, corrections "
    "go into a later month's file",
)
GONE_AFTER_CLOSE = error(
    "P422 gone-after-close",
    vi="tệp «{value}» không còn, kỳ {period} đã khóa sổ: khôi phục từ git",
    en="the file «{value}» is gone, and {period} is closed: restore it from git",
)
NEW_AFTER_CLOSE = error(
    "P423 new-after-close",
    vi="tệp xuất hiện sau khi khóa sổ kỳ {period} ({closed}): chuyển vào tệp của kỳ sau, ghi "
    "covers: [{period}] nếu là báo cáo",
    en="the file appeared after {period} was closed ({closed}): move it to a later month's file, "
    "with covers: [{period}] if it is a report",
)

"""Rules on bodies that come and go, and on who holds a task (codes L from L385 on)."""

from de_an06.findings.finding import error, warning

NOBODY_ON_THE_DAY = error(
    "L385 nobody-on-the-day",
    vi="ngày {day} nhóm «{value}» không còn (hoặc chưa có) thành viên nào: ghi cơ quan có ngày đó, "
    "hoặc sửa valid_from, valid_to của các thành viên",
    en="on {day} no member of the group «{value}» exists: name agencies that do, or correct the "
    "valid_from and valid_to of its members",
)
BEFORE_IT_EXISTS = error(
    "L386 before-it-exists",
    vi="«{agency}» chỉ có từ ngày {first}: ngày {value} việc này do {holders} ghi",
    en="«{agency}» exists only from {first} on: on {value} this is for {holders} to record",
)
AFTER_ITS_END = error(
    "L387 after-its-end",
    vi="«{agency}» đã kết thúc ngày {last}: từ sau ngày đó {holders} phụ trách và ghi thay",
    en="«{agency}» ended on {last}: since then {holders} holds its tasks, and records",
)
ENDED_WITHOUT_HEIR = error(
    "L388 ended-without-heir",
    vi="«{agency}» đã kết thúc ngày {last} và ngày {value} chưa có đơn vị nào phụ trách thay: cần "
    "ý kiến chỉ đạo giao lại (reassign) trước",
    en="«{agency}» ended on {last}, and on {value} nobody holds its tasks: a ruling of kind "
    "reassign must come first",
)
HOLDS_NO_LONGER = error(
    "L389 holds-no-longer",
    vi="từ ngày {since} «{agency}» không còn phụ trách nhiệm vụ {task}: ngày {value} do {holders} "
    "phụ trách và ghi",
    en="since {since} «{agency}» no longer holds task {task}: on {value} it is {holders} that "
    "holds it, and records",
)
HOLDS_NOT_YET = error(
    "L390 holds-not-yet",
    vi="ngày {value} «{agency}» chưa phụ trách nhiệm vụ {task}: lời của cơ quan này chỉ tính từ "
    "ngày {first}",
    en="on {value} «{agency}» does not hold task {task} yet: its word counts from {first} on",
)
REASSIGNS_JOINT = error(
    "L391 reassigns-joint",
    vi="nhiệm vụ {task} do các cơ quan cùng chủ trì nên không giao lại được: miễn thực hiện "
    "(waive), rồi thêm nhiệm vụ mới có since",
    en="task {task} is led jointly and cannot be reassigned: waive it, and add a task anew (since)",
)
WHICH_LEAD = error(
    "L392 which-lead",
    vi="nhiệm vụ {task} có nhiều đơn vị chủ trì: ghi agency, một trong {leads}",
    en="task {task} has several leads: say which in agency, one of {leads}",
)
NOT_THERE_ON_THE_DAY = error(
    "L393 not-there-on-the-day",
    vi="ngày {on} chưa có (hoặc không còn) «{value}»: giao cho cơ quan đang hoạt động ngày đó",
    en="on {on} «{value}» does not exist: give the task to an agency that does on that day",
)
HOLDER_ALREADY = error(
    "L394 holder-already",
    vi="ngày {on} «{value}» đã phụ trách nhiệm vụ {task}: bỏ ý kiến này, hoặc sửa to",
    en="on {on} «{value}» holds task {task} already: drop this ruling, or correct its to",
)
NOT_ITS_OBSTACLE = error(
    "L395 not-its-obstacle",
    vi="«{agency}» không phụ trách nhiệm vụ {task} thay cho «{other}», cơ quan đã nêu vướng "
    "mắc này",
    en="«{agency}» does not hold task {task} in place of «{other}», which raised this obstacle",
)
WAITS_FOR_REASSIGN = warning(
    "L396 waits-for-reassign",
    vi="sau ngày {value} chưa có đúng một đơn vị thay «{agency}»: giao lại (decide reassign) nhiệm "
    "vụ {tasks}",
    en="after {value} not exactly one agency takes the place of «{agency}»: reassign (decide "
    "reassign) the tasks {tasks}",
)
WAITS_FOR_WAIVE = warning(
    "L397 waits-for-waive",
    vi="sau ngày {value} không còn đơn vị nào cùng chủ trì nhiệm vụ {tasks}: miễn thực hiện "
    "(decide waive), rồi thêm nhiệm vụ mới có since",
    en="after {value} none of those who jointly lead the tasks {tasks} is left: waive them (decide "
    "waive), and add tasks anew (since)",
)

"""Rules on what the secretariat's rulings say of the plan (codes L from L371 on)."""

from de_an06.findings.finding import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

DOES_NOT_LEAD = Rule(
    "L371",
    "does-not-lead",
    _ERROR,
    "«{value}» không chủ trì nhiệm vụ {task}: ghi cơ quan chủ trì, hoặc bỏ agency",
    "«{value}» does not lead task {task}: name a lead, or leave agency out",
)
AGENCY_ON_JOINT = Rule(
    "L372",
    "agency-on-joint",
    _ERROR,
    "nhiệm vụ {task} do các cơ quan cùng chủ trì: ý kiến áp dụng cho tất cả, bỏ agency",
    "task {task} is led jointly, a ruling is for all of them: leave agency out",
)
NO_CONDITION = Rule(
    "L373",
    "no-condition",
    _ERROR,
    "nhiệm vụ {value} không chờ điều kiện nào: bỏ ý kiến này, hoặc sửa mã nhiệm vụ",
    "task {value} waits for no condition: drop this ruling, or correct the task",
)
CLOSED_TOO_EARLY = Rule(
    "L374",
    "closed-too-early",
    _ERROR,
    "kỳ {value} đến hết {last} mới kết thúc: chỉ khóa sổ sau ngày đó",
    "the month {value} lasts until {last}: close it after that day",
)
CANNOT_REVOKE = Rule(
    "L375",
    "cannot-revoke",
    _ERROR,
    "«{value}» là {kind}: ý kiến loại close và revoke không thu hồi được",
    "«{value}» is a {kind}: rulings of kind close and revoke cannot be revoked",
)
CLOSED_TWICE = Rule(
    "L376",
    "closed-twice",
    _ERROR,
    "kỳ {value} đã khóa sổ ở {first}: bỏ ý kiến này, hoặc sửa kỳ",
    "the month {value} is closed already at {first}: drop this ruling, or correct the month",
)
OUT_OF_ORDER = Rule(
    "L377",
    "out-of-order",
    _WARNING,
    "{value} trước ngày của ý kiến ngay phía trên ({above}): kiểm tra ngày; ý kiến mới ghi vào "
    "cuối tệp, cũ trước, mới sau",
    "{value} is before the day of the ruling above it ({above}): check the day; rulings stand "
    "oldest first, and new ones go to the end",
)
REVOKED_TOO_EARLY = Rule(
    "L378",
    "revoked-too-early",
    _ERROR,
    "ngày {on} chưa có ý kiến «{value}»: chỉ thu hồi được từ chính ngày của ý kiến đó trở đi",
    "on {on} there was no ruling «{value}» yet: it can only be revoked from its own day on",
)
REVOKES_ITSELF = Rule(
    "L379",
    "revokes-itself",
    _ERROR,
    "«{value}» là chính ý kiến thu hồi này: ghi ngày và số thứ tự của ý kiến cần thu hồi",
    "«{value}» is this very ruling, which cannot revoke itself: name the ruling to be revoked",
)
GIVES_A_DEADLINE = Rule(
    "L381",
    "gives-a-deadline",
    _WARNING,
    "nhiệm vụ {task} chưa có thời hạn: ý kiến này đặt thời hạn {value}",
    "task {task} has no deadline: this ruling gives it one, {value}",
)
EARLIER_DEADLINE = Rule(
    "L382",
    "earlier-deadline",
    _WARNING,
    "{value} sớm hơn thời hạn đang có ({due}): kiểm tra ngày",
    "{value} is earlier than the present deadline ({due}): check the day",
)
NO_EFFECT = Rule(
    "L383",
    "no-effect",
    _WARNING,
    "ngày {on} nhiệm vụ {task} chưa hoàn thành nên ý kiến «{kind}» không có tác dụng",
    "on {on} task {task} is not done, so the ruling «{kind}» has no effect",
)
WAIVES_DONE = Rule(
    "L384",
    "waives-done",
    _WARNING,
    "ngày {on} nhiệm vụ {task} đã hoàn thành: xem lại việc miễn thực hiện",
    "on {on} task {task} is done already: think again whether to waive it",
)

RULING_LINKS = (
    DOES_NOT_LEAD,
    AGENCY_ON_JOINT,
    NO_CONDITION,
    CLOSED_TOO_EARLY,
    CANNOT_REVOKE,
    CLOSED_TWICE,
    OUT_OF_ORDER,
    REVOKED_TOO_EARLY,
    REVOKES_ITSELF,
    GIVES_A_DEADLINE,
    EARLIER_DEADLINE,
    NO_EFFECT,
    WAIVES_DONE,
)
"""The rules above, by code."""
